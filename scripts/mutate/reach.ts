import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCoveredLines } from './coverage.ts';
import { copyProject, runJest, startDirectRunner } from './project.ts';

/** The lines that a test file runs, and its duration. */
export interface Reach {
  readonly test: string;
  readonly ms: number;
  readonly lines: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The used part of Istanbul's coverage-final.json. With the V8 provider, a statement is a line. */
type Coverage = Readonly<
  Record<
    string,
    {
      readonly statementMap: Readonly<Record<string, { readonly start: { readonly line: number } }>>;
      readonly s: Readonly<Record<string, number>>;
    }
  >
>;

const TIMEOUT_MS = 600_000;

/** Tests of the build, which no mutant changes. */
const BUILD_TESTS = /\/dist\.test\.ts$/;

/** Lists the test files below a folder of the project, by their paths from its root. */
export const listTestFiles = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.test.ts') && !BUILD_TESTS.test(name))
    .sort();

interface ReachOptions {
  readonly folders: readonly string[];
  readonly workers: number;
  readonly cache: string | undefined;
  /** Whether the tests run without Jest. */
  readonly isDirect: boolean;
}

/** Runs one test file, and returns the lines that it reaches; undefined if it fails. `out` is a folder for reports. */
async function measureLines(
  test: string,
  { dir, out, folders, isDirect }: { dir: string; out: string; folders: readonly string[]; isDirect: boolean },
): Promise<Reach['lines'] | undefined> {
  rmSync(out, { recursive: true, force: true });
  if (isDirect) {
    const passed = await startDirectRunner(dir, { folders, coverage: out }).run(dir, [test], TIMEOUT_MS);
    return passed ? readCoveredLines(out, { dir, folders }) : undefined;
  }
  const flags = ['--coverage', '--coverageReporters=json', `--coverageDirectory=${out}`];
  const from = folders.map((folder) => `--collectCoverageFrom=${folder}/**/*.ts`);
  if (!(await runJest(dir, [test], TIMEOUT_MS, [...flags, ...from]))) return undefined;
  const coverage = JSON.parse(readFileSync(join(out, 'coverage-final.json'), 'utf8')) as Coverage;
  return new Map(
    Object.entries(coverage).map(([path, { statementMap, s }]) => {
      const run = Object.entries(statementMap).filter(([id]) => (s[id] ?? 0) > 0);
      return [path.slice(dir.length + 1), new Set(run.map(([, { start }]) => start.line))] as const;
    }),
  );
}

/**
 * Runs each test file alone without a mutant, and measures which lines of the folders it reaches. With `cache`, a file of an earlier
 * run, only the tests that are not in it run. The results are added to it.
 */
export async function measureReach(
  tests: readonly string[],
  { folders, workers, cache, isDirect }: ReachOptions,
): Promise<readonly Reach[]> {
  const cached = cache === undefined ? [] : readReach(cache);
  const found = cached.filter(({ test }) => tests.includes(test));
  const queue = tests.filter((test) => !cached.some((known) => known.test === test));
  const work = async (): Promise<void> => {
    const dir = copyProject();
    const out = mkdtempSync(join(tmpdir(), 'mc-reach-'));
    try {
      for (let test = queue.shift(); test; test = queue.shift()) {
        const began = performance.now();
        const lines = await measureLines(test, { dir, out, folders, isDirect });
        if (!lines) {
          console.log(`skipped, because it fails without a mutant: ${test}`);
          continue;
        }
        found.push({ test, ms: performance.now() - began, lines });
        if (cache !== undefined) writeReach(cache, [...new Set([...cached, ...found])]);
        console.log(`${found.length}/${tests.length} ${test}`);
      }
    } finally {
      for (const each of [dir, out]) rmSync(each, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return found.sort((a, b) => a.ms - b.ms);
}

/** A saved reach. */
type SavedReach = Pick<Reach, 'test' | 'ms'> & { readonly lines: readonly (readonly [string, readonly number[]])[] };

const readReach = (file: string): readonly Reach[] =>
  existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as readonly SavedReach[]).map(({ test, ms, lines }) => ({
        test,
        ms,
        lines: new Map(lines.map(([path, all]) => [path, new Set(all)])),
      }))
    : [];

const writeReach = (file: string, all: readonly Reach[]): void => {
  const saved: readonly SavedReach[] = all.map(({ test, ms, lines }) => ({
    test,
    ms,
    lines: [...lines].map(([path, one]) => [path, [...one]]),
  }));
  writeFileSync(file, JSON.stringify(saved));
};
