import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, lstat, mkdir, open, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Clock, systemClock } from './clock.ts';
import { describe, systemCode } from './describe.ts';
import { baseError } from './errors.ts';
import { isGone, thisProcess } from './holder.ts';
import { McError } from './mc-error.ts';

export interface LockOptions {
  /** Milliseconds to wait for another holder; default 90 s, which outlasts one that died. */
  readonly waitMs?: number;
  /** Milliseconds without a sign of life after which a holder counts as dead; default 60 s. */
  readonly lifeMs?: number;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
}

const POLL_MS = 25;
const MAX_POLL_MS = 1_000;
const BREAKING_TAKES_MS = 5_000; // whoever removes a dead holder's lock needs a fraction of this
const LIFE_MS = 60_000;
const MAX_MARK_BYTES = 4096;

/**
 * Runs `work` while this process alone holds the lock file at `path`. The file names its holder: one that was killed is
 * found dead at once by whoever counts processes as it did (same boot, same PID namespace: equal host names and numbers
 * say nothing, containers share both). For all others it gives a sign of life every third of `lifeMs`; when there was none
 * for `lifeMs`, by the watcher's own clock (clocks of machines differ), it is dead too. `held` aborts when the lock was
 * lost, as after a suspension of the machine. Throws `locked` when it cannot be had in time.
 */
export async function withLock<T>(
  path: string,
  work: (held: AbortSignal) => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const { clock = systemClock, lifeMs = LIFE_MS, signal } = options;
  const mark = await acquire(path, options);
  const [lost, ended] = [new AbortController(), new AbortController()];
  const beating = (async () => {
    for (;;) {
      await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
      if (ended.signal.aborted) return;
      await beat(path, mark);
    }
  })().catch((error: unknown) => lost.abort(error));
  try {
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
  } finally {
    ended.abort();
    await beating;
    if ((await look(path))?.holder === mark) await rm(path, { force: true });
  }
}

/** Touches the lock, if it still is ours. A disk that fails for a moment is no reason to stop: another would say so. */
async function beat(path: string, mark: string): Promise<void> {
  const there = await look(path);
  if (there?.holder !== mark) throw baseError('locked', { path, holder: there?.holder.trim() ?? 'nobody' });
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

async function acquire(path: string, options: LockOptions): Promise<string> {
  const { waitMs = 90_000, lifeMs = LIFE_MS, clock = systemClock, signal } = options;
  const mark = `${JSON.stringify({ ...(await thisProcess()), id: randomBytes(8).toString('hex') })}\n`;
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const deadline = performance.now() + waitMs;
  let seen: { readonly sign: string; readonly since: number } | undefined;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, mark);
    for (let polls = 0; ; polls++) {
      // A link, because it appears with its whole content or not at all: an empty lock would tell of no holder.
      if (await create(temporary, path)) return mark;
      const there = await look(path);
      if (!there) await refuseOther(path);
      const now = performance.now();
      const sign = there && `${there.modified} ${there.holder}`;
      if (sign !== undefined && sign !== seen?.sign) seen = { sign, since: now };
      const isStill = seen !== undefined && sign === seen.sign && now - seen.since >= lifeMs;
      if (there && (isStill || (await isGone(there.holder)))) await breakLock(path, there, clock);
      else if (now > deadline) throw baseError('locked', { path, holder: there?.holder.trim() ?? '' });
      else await clock.sleep(Math.min(POLL_MS + polls * POLL_MS * Math.random(), MAX_POLL_MS), signal);
    }
  } catch (error) {
    if (error instanceof McError || signal?.aborted) throw error;
    throw baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Throws if the path of a lock is not a file: no holder would remove it, so waiting would not end. */
async function refuseOther(path: string): Promise<void> {
  const status = await lstat(path).catch(() => undefined);
  if (status && !status.isFile()) throw baseError('locked', { path, holder: 'none, because it is not a file' });
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
async function breakLock(path: string, dead: Seen, clock: Clock): Promise<void> {
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
    const there = await look(path);
    if (there?.holder === dead.holder && there.modified === dead.modified) await rm(path, { force: true });
  } finally {
    await rm(breaking, { force: true });
  }
}

interface Seen {
  readonly holder: string;
  /** Nanoseconds. */
  readonly modified: bigint;
}

/** Through an open file: network file systems look again when a file is opened, and remember its times otherwise. */
async function look(path: string): Promise<Seen | undefined> {
  // Without waiting: a pipe at the path of the lock has no holder, and must not stop the one who looks.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
  try {
    const status = await file?.stat({ bigint: true });
    if (!file || !status?.isFile()) return undefined;
    const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_MARK_BYTES), 0, MAX_MARK_BYTES, 0);
    return { holder: buffer.toString('utf8', 0, bytesRead), modified: status.mtimeNs };
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}
