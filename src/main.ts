import { dirname } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { type ActionName, actionIo } from './actions/io.ts';

// The first chunk has the errors of every module. Otherwise the bundler copies them into each chunk that throws them. A code that
// another process recorded also has its family before its module is loaded.
export { catalogue } from './cli/catalogue.ts';

/** The entries of the bundle: `mc` and every action. Each loads only the modules that it needs. */
export type Entry = ActionName | 'mc';
export const entryNames: readonly Entry[] = ['mc', ...(Object.keys(actionIo) as ActionName[])];

/**
 * Starts an action or `mc`. `folder` is the folder of the calling stub, one level below the root of the checkout or package. In a
 * worker thread the same program verifies subjects for the main thread.
 */
export async function start(name: Entry, folder: string): Promise<void> {
  if (!isMainThread) {
    await (await import('./verify/index.ts')).judgeInThread();
    return;
  }
  const installRoot = dirname(folder);
  if (name === 'mc') await (await import('./cli/main.ts')).main(installRoot);
  else await (await import('./actions/main.ts')).main(name, installRoot);
}
