import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
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

/** Runs test files in a copy of the project. Returns whether all passed before the timeout. */
export type RunTests = (
  dir: string,
  tests: readonly string[],
  timeoutMs: number,
  flags?: readonly string[],
) => Promise<boolean>;

/** Runs Jest. */
export const runJest: RunTests = (dir, tests, timeoutMs, flags = []) => {
  const program = join(ROOT, 'node_modules/jest/bin/jest.js');
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', program];
  const always = ['--testPathIgnorePatterns=/none/', '--silent', '--runInBand', '--runTestsByPath'];
  const env = { MUTATE_ORDER: JSON.stringify(tests) };
  return runNode(dir, [...node, ...always, ...flags, ...tests], { env, timeoutMs });
};

/** A process that runs test files without Jest. */
export interface DirectRunner {
  readonly run: RunTests;
  end(): void;
}

const MAX_RUNS = 40; // a process keeps the modules of all its runs in memory

/**
 * Starts a process for test files in a copy of the project. It loads the folders again for each run. After a timeout another process
 * takes its place. With `coverage`, each process runs once, and Node.js writes its report into that folder.
 */
export function startDirectRunner(dir: string, folders: readonly string[], coverage?: string): DirectRunner {
  let [child, runs]: [ChildProcess | undefined, number] = [undefined, 0];
  const start = (): ChildProcess =>
    fork('scripts/mutate/run-direct.ts', [...folders], {
      cwd: dir,
      execPath: process.execPath,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, ...(coverage === undefined ? {} : { NODE_V8_COVERAGE: coverage }) },
    });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = child;
    child = undefined;
    if (!ended?.connected) return;
    const closed = once(ended, 'exit');
    if (signal === 'SIGKILL') ended.kill(signal);
    else ended.send({ end: true });
    await closed;
  };
  const run: RunTests = async (_, tests, timeoutMs) => {
    if (++runs % MAX_RUNS === 0) await end('SIGTERM');
    if (!child?.connected) child = start();
    const timeout = AbortSignal.timeout(Math.ceil(timeoutMs));
    child.send({ version: runs, tests });
    const answered = once(child, 'message', { signal: timeout }).then(([answer]) => answer === true);
    const exited = once(child, 'exit', { signal: timeout }).then(() => false);
    const passed = await Promise.race([answered, exited]).catch(() => false);
    for (const lost of [answered, exited]) lost.catch(() => {});
    if (timeout.aborted) await end('SIGKILL');
    else if (coverage !== undefined) await end('SIGTERM');
    return passed;
  };
  return { run, end: () => void end('SIGKILL') };
}

const runNode = (
  dir: string,
  parameters: readonly string[],
  { env, timeoutMs }: { readonly env: NodeJS.ProcessEnv; readonly timeoutMs: number },
): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(process.execPath, parameters, {
      cwd: dir,
      stdio: 'ignore',
      env: { ...process.env, ...env },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
