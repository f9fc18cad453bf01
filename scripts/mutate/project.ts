import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
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

interface DirectOptions {
  readonly folders: readonly string[];
  readonly coverage?: string;
  /** The limit for the time that a run may use a core. On a busy machine it ends an endless loop long before the timeout. */
  readonly maxCpuS?: number;
}

const TICKS = 100; // of /proc, per second

/** Returns the seconds that a process used a core; 0 where the system has no /proc. */
function readCpuS(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS; // utime and stime
  } catch {
    return 0;
  }
}

/** Returns a signal that aborts when a process has used more time of a core than the limit, from now to the end of its run. */
function limitCpu({ pid }: ChildProcess, maxCpuS: number, ending: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const start = readCpuS(pid);
  const timer = setInterval(() => {
    if (readCpuS(pid) - start > maxCpuS) controller.abort();
  }, 500);
  ending.addEventListener('abort', () => clearInterval(timer), { once: true });
  return controller.signal;
}

const MAX_RUNS = 40; // a process keeps the modules of all its runs in memory

/**
 * Starts a process for test files in a copy of the project. It loads the folders again for each run. After a timeout another process
 * takes its place. With `coverage`, each process runs once, and Node.js writes its report into that folder.
 */
export function startDirectRunner(
  dir: string,
  { folders, coverage, maxCpuS = Number.POSITIVE_INFINITY }: DirectOptions,
): DirectRunner {
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
    const ending = new AbortController();
    const cpu = limitCpu(child, maxCpuS, ending.signal);
    const timeout = AbortSignal.any([AbortSignal.timeout(Math.ceil(timeoutMs)), cpu]);
    const stop = { signal: AbortSignal.any([timeout, ending.signal]) };
    child.send({ version: runs, tests });
    const answered = once(child, 'message', stop).then(([answer]) => answer === true);
    const exited = once(child, 'exit', stop).then(() => false);
    const passed = await Promise.race([answered, exited]).catch(() => false);
    ending.abort();
    await Promise.allSettled([answered, exited]);
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
