import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, lstat, mkdir, open, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Clock, systemClock } from './clock.ts';
import { describe, systemCode } from './describe.ts';
import { baseError } from './errors.ts';
import { describeProcess } from './holder.ts';
import { acquireLease, type Lease, type LeaseStore, runWithLease, type StoredLease } from './lease.ts';
import { McError } from './mc-error.ts';

export interface LockOptions {
  /** Milliseconds to wait for another holder. The default, 90 s, is longer than the lifetime of a dead holder's lock. */
  readonly waitMs?: number;
  /** Milliseconds without a heartbeat after which a holder counts as dead. The default is 60 s. */
  readonly lifeMs?: number;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
}

const POLL_MS = 25;
const MAX_POLL_MS = 1_000;
const BREAKING_TAKES_MS = 5_000; // removing the lock of a dead holder takes a fraction of this
const LIFE_MS = 60_000;
const MAX_MARK_BYTES = 4096;

/**
 * Runs `work` while this process alone holds the lock file at `path`. The file contains a mark that names its holder. A
 * process with the same boot and PID namespace notices at once that the holder was killed. Equal host names and process
 * numbers prove nothing, because containers share both. For all other processes, the holder touches the file every third of
 * `lifeMs`; it counts as dead after `lifeMs` without a touch. The signal that `work` gets aborts when the lock is lost.
 * Throws `locked` after `waitMs`.
 */
export async function withLock<T>(
  path: string,
  work: (signal: AbortSignal) => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const { clock = systemClock, lifeMs = LIFE_MS, signal } = options;
  return runWithLease(await acquireLock(path, options), work, { lifeMs, clock, signal });
}

async function acquireLock(path: string, options: LockOptions): Promise<Lease> {
  const { waitMs = 90_000, lifeMs = LIFE_MS, clock = systemClock, signal } = options;
  const mark = `${JSON.stringify({ ...(await describeProcess()), id: randomBytes(8).toString('hex') })}\n`;
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const pauseMs = (attempts: number) => Math.min(POLL_MS + attempts * POLL_MS * Math.random(), MAX_POLL_MS);
  const waiting = { waitMs, lifeMs, nowMs: () => performance.now(), pauseMs, clock, signal };
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, mark);
    return await acquireLease(createFileStore(path, mark, temporary, clock), waiting);
  } catch (error) {
    if (error instanceof McError || signal?.aborted) throw error;
    throw baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  } finally {
    await rm(temporary, { force: true });
  }
}

interface LockFile extends StoredLease {
  /** Nanoseconds. */
  readonly modified: bigint;
}

function createFileStore(path: string, mark: string, temporary: string, clock: Clock): LeaseStore<LockFile> {
  const isOurs = async (): Promise<boolean> => (await readLock(path))?.holder === mark;
  const lease: Lease = {
    renew: async () => {
      const found = await readLock(path);
      if (found?.holder !== mark) throw baseError('locked', { path, holder: found?.holder.trim() ?? 'no process' });
      const now = new Date();
      // A disk may fail for a moment. If another process took the lock, the next read shows it.
      await utimes(path, now, now).catch(() => undefined);
    },
    release: async () => {
      if (await isOurs()) await rm(path, { force: true });
    },
  };
  // A link appears with its whole content or not at all. An empty lock file would name no holder.
  const create = async (): Promise<Lease | undefined> => ((await linkNew(temporary, path)) ? lease : undefined);
  return {
    name: path,
    create,
    read: async () => {
      const found = await readLock(path);
      if (!found) await assertNotBlocked(path);
      return found;
    },
    takeOver: async (dead) => {
      await breakLock(path, dead, clock);
      return create();
    },
  };
}

/** Throws `locked` if the path of a lock is not a file. No process would remove it, so waiting would never end. */
async function assertNotBlocked(path: string): Promise<void> {
  const status = await lstat(path).catch(() => undefined);
  if (status && !status.isFile()) throw baseError('locked', { path, holder: 'none, because it is not a file' });
}

async function linkNew(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock of a dead holder. Only the process that creates the file `PATH.breaking` removes it. Otherwise two
 * processes could find the holder dead, and the second one could remove the new lock of a third process.
 */
async function breakLock(path: string, dead: LockFile, clock: Clock): Promise<void> {
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
    const found = await readLock(path);
    if (found?.holder === dead.holder && found.modified === dead.modified) await rm(path, { force: true });
  } finally {
    await rm(breaking, { force: true });
  }
}

/** Reads a lock through an open file: network file systems ask the server again only when a file is opened. */
async function readLock(path: string): Promise<LockFile | undefined> {
  // Non-blocking, because opening a pipe at this path would never return.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
  try {
    const status = await file?.stat({ bigint: true });
    if (!file || !status?.isFile()) return undefined;
    const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_MARK_BYTES), 0, MAX_MARK_BYTES, 0);
    const holder = buffer.toString('utf8', 0, bytesRead);
    return { version: `${status.mtimeNs} ${holder}`, holder, modified: status.mtimeNs };
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}
