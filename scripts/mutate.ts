// Runs mutation tests of the code that decides: `node scripts/mutate.ts [--area verify|mirror|bypass] [--files PATTERN]
// [--tests PATTERN] [--reach FILE] [--direct] [--cpu SECONDS] [--sample N] [--seed S] [--workers W]`. Each mutant changes one operator, condition,
// constant or `throw` in a copy of the project. The tests that reach the changed line run. The output lists the surviving
// mutants and the share of killed ones. Stryker cannot instrument sources whose types Node.js strips itself.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listMutations, type Mutation, shuffle } from './mutate/mutations.ts';
import { copyProject, ROOT, type RunTests, runJest, startDirectRunner } from './mutate/project.ts';
import { listTestFiles, measureReach, type Reach } from './mutate/reach.ts';

/** The assumed duration of a test file whose duration is unknown. */
const TYPICAL_MS = 5_000;

/** Files with texts for readers, types and schemas. Tests do not fix the texts. */
const LEFT_OUT = /\/(present|index|schema|types|contents|inspect|tuf)\.ts$/;

/** A part of the code for mutation tests. */
interface Area {
  readonly folders: readonly string[];
  /** The folders of its tests. */
  readonly tests: readonly string[];
  /** The base names of the files; absent: all files except those in LEFT_OUT. */
  readonly files?: RegExp;
  /** Tests that take minutes, and check each mutant no better than the others. */
  readonly slowTests?: RegExp;
}

/** The files of src/bypass that decide. Texts, commands that only report, and the doctor are left out. */
const BYPASS_FILES = [
  'assignment|company-rules|company-thread|compiled-rules|decide|facts|gate|input|quorum|report|request|request-values|reviews|roster|switch',
  'approvals|attempt|authors|contents|context|grants|ground|marker|people|postmortems|pull|requester|status|subject|use',
  'roster-file|ssh-key|sshsig|uses|wire',
].join('|');

const AREAS: Readonly<Record<string, Area>> = {
  verify: {
    folders: ['src/verify', ...listFolders('src/verify'), 'src/sigstore', 'src/sigstore/verification'],
    tests: ['__tests__/verify', '__tests__/sigstore', '__tests__/cli', '__tests__/evidence', '__tests__/actions'],
  },
  mirror: {
    folders: ['src/tlog', 'src/mirror', ...listFolders('src/mirror')],
    tests: ['__tests__/tlog', '__tests__/mirror', '__tests__/cli'],
  },
  bypass: {
    folders: ['src/bypass', 'src/bypass/from-github', 'src/bypass/offline'],
    tests: ['__tests__/bypass'],
    files: new RegExp(`/(${BYPASS_FILES})\\.ts$`),
    slowTests: /\/(doctor|expiry|faults|hostile.*|histories|race|status-faults|.*-crash)\.(long\.)?test\.ts$/,
  },
};

/** Lists all folders below a folder, nested ones too. */
function listFolders(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)
    .flatMap((child) => [child, ...listFolders(child)]);
}

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    area: { type: 'string', default: 'verify' },
    files: { type: 'string', default: '' },
    tests: { type: 'string' },
    reach: { type: 'string' },
    direct: { type: 'boolean', default: false },
    cpu: { type: 'string', default: '60' },
  },
});
const area = AREAS[values.area];
if (!area) throw new RangeError(`--area: expected one of ${Object.keys(AREAS).join(', ')}, found ${values.area}`);
const workers = Number(values.workers);
const files = area.folders
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  )
  .filter((file) => (area.files?.test(file) ?? !LEFT_OUT.test(file)) && new RegExp(values.files).test(file));
const all = files.flatMap((file) => listMutations(ROOT, file));
const queue = shuffle(all, Number(values.seed)).slice(0, Number(values.sample));
const total = queue.length;
const tests = area.tests
  .flatMap((folder) => listTestFiles(ROOT, folder))
  .filter((test) => !area.slowTests?.test(test) && new RegExp(values.tests ?? '').test(test));
console.log(`${total} of ${all.length} mutants in ${files.length} files`);
// With --tests alone, the matching tests run for each mutant. Otherwise, the tests that reach its line run.
const reach =
  values.tests !== undefined && values.reach === undefined
    ? undefined
    : await measureReach(tests, { folders: area.folders, workers, cache: values.reach, isDirect: values.direct });
const selectTests = (file: string, line: number): readonly Pick<Reach, 'test' | 'ms'>[] =>
  reach?.filter(({ lines }) => lines.get(file)?.has(line)) ?? tests.map((test) => ({ test, ms: TYPICAL_MS }));

const FAIL_FAST = ['fail-fast', 'in-order'].map((name) => `<rootDir>/scripts/mutate/${name}.js`);
const [environment, sequencer] = FAIL_FAST;
const flags = ['--bail', '--testTimeout=180000', `--testEnvironment=${environment}`, `--testSequencer=${sequencer}`];
const survivors: Mutation[] = [];
let done = 0;
const work = async (): Promise<void> => {
  const dir = copyProject();
  const direct = values.direct
    ? startDirectRunner(dir, { folders: area.folders, maxCpuS: Number(values.cpu) })
    : undefined;
  const run: RunTests = direct?.run ?? ((folder, tests, limit) => runJest(folder, tests, limit, flags));
  try {
    for (let mutation = queue.pop(); mutation; mutation = queue.pop()) {
      const { file, line, before, after } = mutation;
      const near = selectTests(file, line);
      const text = readFileSync(join(dir, file), 'utf8');
      const lines = text.split('\n');
      lines[line - 1] = after;
      writeFileSync(join(dir, file), lines.join('\n'));
      // A mutant may make a test wait for ever, so the run has a timeout based on the normal duration of its tests.
      // The factor is large, so that a busy machine does not count as a killed mutant.
      const timeoutMs = 60_000 + 20 * near.reduce((sum, { ms }) => sum + ms, 0);
      const order = near.map(({ test }) => test);
      if (order.length === 0 || (await run(dir, order, timeoutMs))) {
        survivors.push(mutation);
        console.log(`survived ${file}:${line} (${order.length} test files)\n  - ${before.trim()}\n  + ${after.trim()}`);
      }
      writeFileSync(join(dir, file), text);
      if (++done % 10 === 0) console.log(`${done}/${total}, ${survivors.length} survived`);
    }
  } finally {
    direct?.end();
    rmSync(dir, { recursive: true, force: true });
  }
};
await Promise.all(Array.from({ length: workers }, work));
const killed = total - survivors.length;
console.log(`${killed} of ${total} killed: ${((100 * killed) / total).toFixed(1)} %`);
process.exitCode = killed / total >= 0.8 ? 0 : 1;
