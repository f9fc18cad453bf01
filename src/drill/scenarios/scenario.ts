import type { DrillContext, DrillStep, Findings } from '../state.ts';
import type { AnyStep } from '../steps.ts';

/**
 * The steps of a drill in order. `Found` lists the findings of the steps so far: a step that needs another finding does
 * not compile.
 */
export class Scenario<Found extends keyof Findings = never> {
  readonly steps: readonly AnyStep<DrillContext, Findings>[];

  constructor(steps: readonly AnyStep<DrillContext, Findings>[] = []) {
    this.steps = steps;
  }

  /** Returns the scenario with one more step at its end. */
  step<Needs extends Found, Adds extends keyof Findings = never>(next: DrillStep<Needs, Adds>): Scenario<Found | Adds> {
    return new Scenario([...this.steps, next]);
  }
}
