import { dirname } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import type { Action } from './actions/action.ts';
import type { ActionName } from './actions/io.ts';

async function act<A extends ActionName, I>(
  loading: Promise<{ action: Action<A, I> }>,
  installRoot: string,
): Promise<void> {
  const [{ startAction }, { action }] = await Promise.all([import('./actions/start.ts'), loading]);
  await startAction(action, installRoot);
}

/** Every entry of the bundle; each loads only what it needs. */
const entries = {
  mc: async (root: string) => (await import('./cli/main.ts')).main(root),
  'verify-offline': (root: string) => act(import('./actions/verify-offline/main.ts'), root),
  'cross-region-promote': (root: string) => act(import('./actions/cross-region-promote/main.ts'), root),
  'log-chain': (root: string) => act(import('./actions/log-chain/main.ts'), root),
  'evidence-pack': (root: string) => act(import('./actions/evidence-pack/main.ts'), root),
  'bypass-gate': (root: string) => act(import('./actions/bypass-gate/main.ts'), root),
  sign: (root: string) => act(import('./actions/sign/main.ts'), root),
  'mirror-sync': (root: string) => act(import('./actions/mirror-sync/main.ts'), root),
} as const satisfies Readonly<Record<ActionName | 'mc', (installRoot: string) => Promise<void>>>;

export type Entry = keyof typeof entries;
export const entryNames = Object.keys(entries) as readonly Entry[];

/**
 * Starts an action or `mc`; `folder` is that of the calling stub, one below the root of the checkout or package. The same
 * program in another thread judges for the first.
 */
export async function start(name: Entry, folder: string): Promise<void> {
  if (!isMainThread) {
    await (await import('./verify/index.ts')).judgeInThread();
    return;
  }
  await entries[name](dirname(folder));
}
