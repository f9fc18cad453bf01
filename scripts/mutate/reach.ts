import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject, runJest } from './project.ts';

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

/** Runs each test file alone without a mutant, and measures which lines of the folders it reaches. */
export async function measureReach(
  tests: readonly string[],
  folders: readonly string[],
  workers: number,
): Promise<readonly Reach[]> {
  const queue = [...tests];
  const found: Reach[] = [];
  const work = async (): Promise<void> => {
    const dir = copyProject();
    const out = mkdtempSync(join(tmpdir(), 'mc-reach-'));
    const flags = ['--coverage', '--coverageReporters=json', `--coverageDirectory=${out}`];
    const from = folders.map((folder) => `--collectCoverageFrom=${folder}/**/*.ts`);
    try {
      for (let test = queue.shift(); test; test = queue.shift()) {
        const began = performance.now();
        const passed = await runJest(dir, [test], TIMEOUT_MS, [...flags, ...from]);
        if (!passed) {
          console.log(`skipped, because it fails without a mutant: ${test}`);
          continue;
        }
        const coverage = JSON.parse(readFileSync(join(out, 'coverage-final.json'), 'utf8')) as Coverage;
        const lines = Object.entries(coverage).map(([path, { statementMap, s }]) => {
          const run = Object.entries(statementMap).filter(([id]) => (s[id] ?? 0) > 0);
          return [path.slice(dir.length + 1), new Set(run.map(([, { start }]) => start.line))] as const;
        });
        found.push({ test, ms: performance.now() - began, lines: new Map(lines) });
        console.log(`${found.length}/${tests.length} ${test}`);
      }
    } finally {
      for (const each of [dir, out]) rmSync(each, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return found.sort((a, b) => a.ms - b.ms);
}
