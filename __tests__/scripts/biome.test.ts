import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const REPOSITORY = join(import.meta.dirname, '../..');
const BIOME = join(REPOSITORY, 'node_modules/@biomejs/biome/bin/biome');

/** Six nested conditions have a cognitive complexity of 21, one more than allowed. */
const COMPLEX = `export const f = (n: number): number => {\n${'if (n > 1) {\n'.repeat(6)}n--;\n${'}\n'.repeat(6)}return n;\n};\n`;
const LONG = `export function f(n: number): void {\n${'  n.toFixed();\n'.repeat(61)}}\n`;

describe('the rules of Biome', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mc-biome-'));
    await copyFile(join(REPOSITORY, 'biome.json'), join(root, 'biome.json'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  /** Returns the rules that `biome lint` reports as errors in these files. */
  const lint = async (files: Record<string, string>): Promise<string[]> => {
    for (const [name, source] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), source);
    }
    const run = promisify(execFile)(process.execPath, [BIOME, 'lint', '--reporter=json', '.'], { cwd: root });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; severity: string }[] };
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ category }) => category);
  };

  it.each<[string, string, Record<string, string>]>([
    ['complex functions', 'lint/complexity/noExcessiveCognitiveComplexity', { 'src/lib/x.ts': COMPLEX }],
    ['long functions', 'lint/complexity/noExcessiveLinesPerFunction', { 'src/lib/x.ts': LONG }],
    [
      'type-only import cycles',
      'lint/suspicious/noImportCycles',
      {
        'src/lib/a.ts': "import type { B } from './b.ts';\nexport type A = B;\n",
        'src/lib/b.ts': "import type { A } from './a.ts';\nexport type B = A | string;\n",
      },
    ],
    ['any', 'lint/suspicious/noExplicitAny', { 'src/lib/x.ts': 'export const a = (b: any): void => b();\n' }],
  ])('reject %s', async (_, rule, files) => {
    expect(new Set(await lint(files))).toEqual(new Set([rule]));
  });

  it('accept a plain function', async () => {
    expect(await lint({ 'src/lib/x.ts': 'export const a = (b: number): number => b + 1;\n' })).toEqual([]);
  });
});
