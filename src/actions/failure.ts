import type { Reason } from '../lib/mc-error.ts';
import type { Section } from '../lib/present.ts';
import type { Printable } from '../lib/printable.ts';
import { type ActionName, actionIo, type OutputName } from './io.ts';

/** The outputs and the summary of an action that ended with an error. */
export interface ActionFailure<A extends ActionName> {
  readonly report: {
    readonly outcome: 'error';
    readonly error: { code: string; message: string; hint?: string | undefined };
  };
  /** All outputs but `result`. */
  readonly outputs: Readonly<Record<Exclude<OutputName<A>, 'result'>, string>>;
  readonly summary: readonly Section[];
}

/**
 * Describes an error for the runner. Every output gets a value, because a later step with `if: always()` may read it. No output
 * has a value that a workflow could take for a success.
 */
export function describeFailure<A extends ActionName>(name: A, reason: Reason, print: Printable): ActionFailure<A> {
  const { code, message, hint } = reason;
  const failureValues: Readonly<Record<string, string>> = {
    outcome: 'error',
    allowed: 'false',
    promotable: 'false',
    reasons: print.json([`${code}: ${message}`]),
  };
  const names: readonly string[] = actionIo[name].outputs;
  const outputs = Object.fromEntries(
    names.filter((output) => output !== 'result').map((output) => [output, failureValues[output] ?? '']),
  );
  return {
    report: { outcome: 'error', error: { code, message, ...(hint === undefined ? {} : { hint }) } },
    outputs: outputs as ActionFailure<A>['outputs'],
    summary: [{ title: 'The action ended with an error', outcome: 'failed', reasons: [{ code, message, hint }] }],
  };
}
