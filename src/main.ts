import { dirname } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import { type ActionName, actionIo } from './actions/io.ts';
import type { CompanyStart } from './bypass/index.ts';

// The first chunk has the errors of every module. Otherwise the bundler copies them into each chunk that throws them. A code that
// another process recorded also has its family before its module is loaded.
export { catalogue } from './cli/catalogue.ts';

/** The entries of the bundle: `mc` and every action. Each loads only the modules that it needs. */
export type EntryName = ActionName | 'mc';
export const entryNames: readonly EntryName[] = ['mc', ...(Object.keys(actionIo) as ActionName[])];

/**
 * Starts an action or `mc`. `folder` is the folder of the calling stub, one level below the root of the checkout or package. A
 * worker thread runs the same program.
 */
export async function start(name: EntryName, folder: string): Promise<void> {
  if (!isMainThread) return startThread(workerData);
  const installRoot = dirname(folder);
  if (name === 'mc') await (await import('./cli/main.ts')).main(installRoot);
  else await (await import('./actions/main.ts')).main(name, installRoot);
}

/** Runs a worker thread: it verifies subjects for the main thread, or evaluates the rules of a company about a bypass. */
async function startThread(data: unknown): Promise<void> {
  if (Reflect.get(Object(data), 'task') === 'bypass-company-rules')
    await (await import('./bypass/index.ts')).evaluateCompanyRules(data as CompanyStart);
  else await (await import('./verify/index.ts')).judgeInThread();
}
