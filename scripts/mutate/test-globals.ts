import { expect as jestExpect } from 'expect';

/** The functions of `@jest/globals` that the tests use, for a run without Jest. They only collect the tests of a file. */

type Hook = () => unknown;
type Body = (...row: never[]) => unknown;

/** A group of tests with the hooks around them. */
interface Suite {
  readonly beforeAll: Hook[];
  readonly afterAll: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
  readonly members: (Suite | Hook)[];
}

const createSuite = (): Suite => ({ beforeAll: [], afterAll: [], beforeEach: [], afterEach: [], members: [] });

let current = createSuite();

/** Calls a body with each row of a table. A row that is a list becomes the parameters. */
const createEach =
  (register: (name: string, hook: Hook) => void) => (table: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of table) {
      const parameters = (Array.isArray(row) ? row : [row]) as never[];
      register(name, () => body(...parameters));
    }
  };

const registerSuite = (_: string, hook: Hook): void => {
  const outer = current;
  current = createSuite();
  outer.members.push(current);
  hook();
  current = outer;
};

const registerTest = (_: string, hook: Hook): void => {
  current.members.push(hook);
};

export const describe = Object.assign(registerSuite, { each: createEach(registerSuite) });
export const it = Object.assign(registerTest, { each: createEach(registerTest) });
export const beforeAll = (hook: Hook): number => current.beforeAll.push(hook);
export const afterAll = (hook: Hook): number => current.afterAll.push(hook);
export const beforeEach = (hook: Hook): number => current.beforeEach.push(hook);
export const afterEach = (hook: Hook): number => current.afterEach.push(hook);
export const expect = jestExpect;

/** Returns the tests that were collected, and starts a new collection. */
export function takeSuite(): Suite {
  const suite = current;
  current = createSuite();
  return suite;
}

/** Runs a suite. Rejects with the first failure. */
export async function runSuite(suite: Suite, outer: readonly Suite[] = []): Promise<void> {
  const path = [...outer, suite];
  try {
    for (const hook of suite.beforeAll) await hook();
    for (const member of suite.members) {
      if (typeof member !== 'function') {
        await runSuite(member, path);
        continue;
      }
      await runTest(member, path);
    }
  } finally {
    for (const hook of suite.afterAll) await hook();
  }
}

/** Runs a test between its hooks. The hooks after it run also after a failure, so that servers end. */
async function runTest(test: Hook, path: readonly Suite[]): Promise<void> {
  try {
    for (const hook of path.flatMap((one) => one.beforeEach)) await hook();
    await test();
  } finally {
    for (const hook of [...path].reverse().flatMap((one) => one.afterEach)) await hook();
  }
}
