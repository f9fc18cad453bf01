/**
 * Mutation testing of what decides: `node scripts/mutate.ts [--area verify|mirror] [--files PATTERN] [--tests PATTERN]
 * [--sample N] [--seed S] [--workers W]`. Changes one operator, condition, constant or `throw` at a time in a copy of the project, and asks those
 * tests that come by the line. Prints the share that was noticed, and each one that was not. Stryker cannot instrument
 * sources whose types Node strips itself.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutation, mutationsOf, shuffled } from './mutate/mutations.ts';
import { copyOfProject, jest, ROOT } from './mutate/project.ts';
import { type Reach, reachOf, testFiles } from './mutate/reach.ts';

/** What a test file takes of which nothing is known. */
const TYPICAL_MS = 5_000;

/** Words and pages for people are judged by people. */
const LEFT_OUT = /\/(present|index|schema|types|contents|inspect|tuf)\.ts$/;
interface Area {
  readonly folders: readonly string[];
  /** Where tests of it are. */
  readonly tests: readonly string[];
}

const AREAS: Readonly<Record<string, Area>> = {
  verify: {
    folders: ['src/verify', ...foldersIn('src/verify'), 'src/sigstore', 'src/sigstore/verification'],
    tests: ['__tests__/verify', '__tests__/sigstore', '__tests__/cli', '__tests__/evidence', '__tests__/actions'],
  },
  mirror: {
    folders: ['src/tlog', 'src/mirror', ...foldersIn('src/mirror')],
    tests: ['__tests__/tlog', '__tests__/mirror', '__tests__/cli'],
  },
};

function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
}

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    area: { type: 'string', default: 'verify' },
    files: { type: 'string', default: '' },
    tests: { type: 'string' },
  },
});
const area = AREAS[values.area];
if (!area) throw new RangeError(`--area is one of ${Object.keys(AREAS).join(', ')}`);
const workers = Number(values.workers);
const files = area.folders
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  )
  .filter((file) => !LEFT_OUT.test(file) && new RegExp(values.files).test(file));
const all = files.flatMap((file) => mutationsOf(ROOT, file));
const queue = shuffled(all, Number(values.seed)).slice(0, Number(values.sample));
const total = queue.length;
const tests = area.tests.flatMap((folder) => testFiles(ROOT, folder));
console.log(`${total} of ${all.length} mutants in ${files.length} files`);
// Tests that are named are asked about each mutant; else those that come by its line.
const named = values.tests === undefined ? undefined : new RegExp(values.tests);
const reach = named ? [] : await reachOf(tests, area.folders, workers);
const testsOf = (file: string, line: number): readonly Pick<Reach, 'test' | 'ms'>[] =>
  named
    ? tests.filter((test) => named.test(test)).map((test) => ({ test, ms: TYPICAL_MS }))
    : reach.filter(({ lines }) => lines.get(file)?.has(line));

const FAIL_FAST = ['fail-fast', 'in-order'].map((name) => `<rootDir>/scripts/mutate/${name}.js`);
const [environment, sequencer] = FAIL_FAST;
const flags = ['--bail', `--testEnvironment=${environment}`, `--testSequencer=${sequencer}`];
const survivors: Mutation[] = [];
let done = 0;
const work = async (): Promise<void> => {
  const dir = copyOfProject();
  try {
    for (let mutation = queue.pop(); mutation; mutation = queue.pop()) {
      const { file, line, before, after } = mutation;
      const near = testsOf(file, line);
      const text = readFileSync(join(dir, file), 'utf8');
      const lines = text.split('\n');
      lines[line - 1] = after;
      writeFileSync(join(dir, file), lines.join('\n'));
      // A mutant that makes a test wait is given some of what the test takes by itself.
      const timeoutMs = 30_000 + 4 * near.reduce((sum, { ms }) => sum + ms, 0);
      const order = near.map(({ test }) => test);
      if (order.length === 0 || (await jest(dir, order, timeoutMs, flags))) {
        survivors.push(mutation);
        console.log(`survived ${file}:${line} (${order.length} test files)\n  - ${before.trim()}\n  + ${after.trim()}`);
      }
      writeFileSync(join(dir, file), text);
      if (++done % 10 === 0) console.log(`${done}/${total}, ${survivors.length} survived`);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
await Promise.all(Array.from({ length: workers }, work));
const killed = total - survivors.length;
console.log(`${killed} of ${total} noticed: ${((100 * killed) / total).toFixed(1)} %`);
process.exitCode = killed / total >= 0.8 ? 0 : 1;
