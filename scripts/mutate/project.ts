import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Folders that no test of a source reads. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'build', '.git']);

/** Copies the project to a temporary folder, into which mutants are written. Returns the folder. */
export function copyProject(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mc-mutate-'));
  for (const name of readdirSync(ROOT))
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

/** Runs Jest on test files in a copy of the project. Returns whether all passed before the timeout. */
export const runJest = (
  dir: string,
  tests: readonly string[],
  timeoutMs: number,
  flags: readonly string[] = [],
): Promise<boolean> =>
  new Promise((done) => {
    const program = join(ROOT, 'node_modules/jest/bin/jest.js');
    const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', program];
    const always = ['--testPathIgnorePatterns=/none/', '--silent', '--runInBand', '--runTestsByPath'];
    const child = spawn(process.execPath, [...node, ...always, ...flags, ...tests], {
      cwd: dir,
      stdio: 'ignore',
      env: { ...process.env, MUTATE_ORDER: JSON.stringify(tests) },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
