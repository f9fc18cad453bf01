import type { Inputs } from './inputs.ts';
import type { ActionName } from './io.ts';
import type { Action, Runner } from './runner.ts';

/** The module of an action, `src/actions/<name>/run.ts`. */
interface ActionModule<A extends ActionName, I> {
  readonly parseInputs: (inputs: Inputs<A>) => I;
  readonly run: (inputs: I, runner: Runner<A>) => Promise<void>;
}

async function load<A extends ActionName, I>(loading: Promise<ActionModule<A, I>>): Promise<Action<A>> {
  const { parseInputs, run } = await loading;
  return async (inputs, runner) => run(parseInputs(inputs), runner);
}

/** Every action. An action loads only its own modules. */
const actions: { readonly [A in ActionName]: () => Promise<Action<A>> } = {
  'verify-offline': () => load(import('./verify-offline/run.ts')),
  'cross-region-promote': () => load(import('./cross-region-promote/run.ts')),
  'log-chain': () => load(import('./log-chain/run.ts')),
  'evidence-pack': () => load(import('./evidence-pack/run.ts')),
  'bypass-gate': () => load(import('./bypass-gate/run.ts')),
  sign: () => load(import('./sign/run.ts')),
  'mirror-sync': () => load(import('./mirror-sync/run.ts')),
};

/** Loads the module of an action, which then loads only what it needs. */
export const loadAction = <A extends ActionName>(name: A): Promise<Action<A>> => actions[name]();

/** Runs an action to its end. `installRoot` is the folder with dist/ and SECURITY/. */
export async function main<A extends ActionName>(name: A, installRoot: string): Promise<void> {
  const [{ startAction }, action] = await Promise.all([import('./start.ts'), loadAction(name)]);
  await startAction(name, action, installRoot);
}
