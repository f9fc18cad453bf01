import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLicenses } from './licenses.ts';

/** The root of the repository. */
export const root = join(import.meta.dirname, '..');

/** Runs a command of a dependency in the root. */
const run = (command: string, args: readonly string[]): void => {
  execFileSync(join(root, 'node_modules/.bin', command), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** Compiles TypeScript to JavaScript in an empty folder, so that no file of a deleted source stays. */
export function compile(): void {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  run('tsc', ['-p', 'tsconfig.build.json']);
}

const formatStub = (
  entry: string,
): string => `${entry === 'mc' ? '#!/usr/bin/env node\n' : ''}import { start } from './index.js';
await start('${entry}', import.meta.dirname);
`;

/**
 * Writes the bundle into an empty folder: the dispatcher with its shared chunks, a stub for each entry, and the licenses of
 * the bundled packages. ncc runs in the root on `build/`, because its module ids depend on both.
 */
export async function bundle(out: string): Promise<void> {
  compile();
  const temporary = mkdtempSync(join(tmpdir(), 'mc-bundle-'));
  try {
    const statsFile = join(temporary, 'stats.json');
    run('ncc', ['build', 'build/main.js', '--out', out, '--no-cache', '--quiet', '--stats-out', statsFile]);
    const { entryNames } = await import('../src/main.ts');
    for (const entry of entryNames)
      writeFileSync(join(out, `${entry}.js`), formatStub(entry), { mode: entry === 'mc' ? 0o755 : 0o644 });
    writeFileSync(join(out, 'licenses.txt'), formatLicenses(root, JSON.parse(readFileSync(statsFile, 'utf8'))));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
