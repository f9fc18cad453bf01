// Runs test files without Jest for the parent process, again and again in one process: `{ version, tests }` arrives as a message, and
// whether all passed is the answer. Each version loads the tests and the mutated folders again. Other modules stay loaded, so a run needs
// a fraction of the time of a run with Jest. The arguments are the mutated folders.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runSuite, takeSuite } from './test-globals.ts';

/** A request of the parent process. */
interface DirectRun {
  readonly version: number;
  readonly tests: readonly string[];
}

const GLOBALS = pathToFileURL(resolve(import.meta.dirname, 'test-globals.ts')).href;
const folders = ['__tests__', ...process.argv.slice(2)].map((folder) => `${pathToFileURL(resolve(folder)).href}/`);
// A module of errors registers its codes once. It has no mutants.
const LOADED_ONCE = /\/(errors|entries)\.ts$/;
let version = 0;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
    const found = next(specifier, context);
    const isFresh = folders.some((folder) => found.url.startsWith(folder)) && !LOADED_ONCE.test(found.url);
    return isFresh ? { ...found, url: `${found.url}?version=${version}` } : found;
  },
});
// A late rejection of an earlier run must not count as a failure of this one.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});

const importFile = (file: string): Promise<unknown> => import(pathToFileURL(resolve(file)).href);

async function runFiles(tests: readonly string[]): Promise<boolean> {
  try {
    for (const file of tests) {
      await importFile(file);
      await runSuite(takeSuite());
    }
    return true;
  } catch (error) {
    takeSuite();
    console.error(error);
    return false;
  }
}

process.on('message', async (run: DirectRun | { readonly end: true }) => {
  if ('end' in run) process.exit(0); // writes the report of the coverage
  version = run.version;
  await importFile('__tests__/support/setup.ts');
  process.send?.(await runFiles(run.tests));
});
