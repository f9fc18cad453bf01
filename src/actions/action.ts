import type { Inputs } from './inputs.ts';
import type { ActionName } from './io.ts';
import type { Runner } from './runner.ts';

/** An action: its name, how its inputs become a typed request, and what it does with it. */
export interface Action<A extends ActionName, I> {
  readonly name: A;
  readonly parse: (inputs: Inputs<A>) => I;
  readonly run: (inputs: I, runner: Runner<A>) => Promise<void>;
}

/** `export const action = defineAction({ name, parse, run })` in each `src/actions/<name>/main.ts`. */
export const defineAction = <A extends ActionName, I>(action: Action<A, I>): Action<A, I> => action;
