import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { type Clock, systemClock } from './clock.ts';
import { describe, McError, systemCode } from './errors.ts';

export interface LockOptions {
  /** Milliseconds to wait for another holder; default 30 s. */
  readonly waitMs?: number;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
}

const POLL_MS = 25;
const BREAKING_TAKES_MS = 5_000; // whoever removes a dead holder's lock needs a fraction of this

/**
 * Runs `work` while this process alone holds the lock file at `path`. The file names its holder, so that the lock of a
 * process that was killed is found dead and taken over (holders on other machines are waited for). Throws `locked` when it
 * cannot be had in time.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const mark = await acquire(path, options);
  try {
    return await work();
  } finally {
    if ((await read(path)) === mark) await rm(path, { force: true });
  }
}

async function acquire(path: string, { waitMs = 30_000, clock = systemClock, signal }: LockOptions): Promise<string> {
  const mark = `${JSON.stringify({ host: hostname(), pid: process.pid, started: await startOf(process.pid), id: randomBytes(8).toString('hex') })}\n`;
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const deadline = Date.now() + waitMs;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, mark);
    for (;;) {
      // A link, because it appears with its whole content or not at all: an empty lock would tell of no holder.
      if (await create(temporary, path)) return mark;
      const holder = await read(path);
      if (holder !== undefined && (await isDead(holder))) await breakLock(path, holder, clock);
      else if (Date.now() > deadline) throw new McError('locked', { path, holder: (holder ?? '').trim() });
      else await clock.sleep(POLL_MS + Math.random() * POLL_MS, signal);
    }
  } catch (error) {
    if (error instanceof McError || signal?.aborted) throw error;
    throw new McError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  } finally {
    await rm(temporary, { force: true });
  }
}

async function create(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock; two that find it dead at once must not remove the lock of a third that came between. */
async function breakLock(path: string, holder: string, clock: Clock): Promise<void> {
  const breaking = `${path}.breaking`;
  try {
    await writeFile(breaking, '', { flag: 'wx' });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    const since = await stat(breaking).catch(() => undefined);
    if (since && Date.now() - since.mtimeMs > BREAKING_TAKES_MS) await rm(breaking, { force: true });
    await clock.sleep(POLL_MS);
    return;
  }
  try {
    if ((await read(path)) === holder) await rm(path, { force: true });
  } finally {
    await rm(breaking, { force: true });
  }
}

const read = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

async function isDead(holder: string): Promise<boolean> {
  let given: { host?: unknown; pid?: unknown; started?: unknown };
  try {
    given = JSON.parse(holder);
  } catch {
    return false; // not ours: somebody must look
  }
  const { host, pid, started } = given;
  if (host !== hostname() || typeof pid !== 'number') return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
  return (await startOf(pid)) !== started; // the number lives on in another process
}

/** When a process began, where the system tells (Linux): numbers of processes are used again, in containers often. */
async function startOf(pid: number): Promise<string> {
  const line = await read(`/proc/${pid}/stat`);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
