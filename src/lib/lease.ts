import type { Clock } from './clock.ts';
import { baseError } from './errors.ts';
import { isHolderDead } from './holder.ts';

/** A lease that is stored, as a waiting process reads it. */
export interface StoredLease {
  /** Changes with each heartbeat and each new holder. */
  readonly version: string;
  /** The description of the holder: text for error messages, and JSON for {@link isHolderDead}. */
  readonly holder: string;
}

/** A lease that this process holds. */
export interface Lease {
  /** Writes a heartbeat. Throws `locked` if another process took the lease over. */
  renew(): Promise<void>;
  /** Removes the lease unless another process took it over. `isLost` is true after a heartbeat failed. */
  release(isLost: boolean): Promise<void>;
}

/** The storage of one lease: a file, or an object in a bucket. */
export interface LeaseStore<S extends StoredLease = StoredLease> {
  /** The name of the lease in error messages. */
  readonly name: string;
  /** Creates the lease in one atomic step. Returns undefined if it exists already. */
  create(): Promise<Lease | undefined>;
  /** Reads the lease. Returns undefined if it does not exist. */
  read(): Promise<S | undefined>;
  /** Replaces the lease of a dead holder. Returns undefined if another process was faster. */
  takeOver(dead: S): Promise<Lease | undefined>;
}

export interface AcquireOptions {
  /** Milliseconds to wait for another holder. */
  readonly waitMs: number;
  /** Milliseconds without a heartbeat after which a holder counts as dead. */
  readonly lifeMs: number;
  /** Returns milliseconds. Only differences of its values are used. */
  readonly nowMs: () => number;
  /** Returns how many milliseconds to sleep after the given number of earlier attempts. */
  readonly pauseMs: (attempts: number) => number;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits until this process holds the lease. It takes the lease over from a dead holder: a killed process of this machine,
 * or a holder whose lease did not change for `lifeMs`. Clocks of machines differ, so the waiting process measures this
 * time itself. Throws `locked` after `waitMs`.
 */
export async function acquireLease<S extends StoredLease>(
  store: LeaseStore<S>,
  { waitMs, lifeMs, nowMs, pauseMs, clock, signal }: AcquireOptions,
): Promise<Lease> {
  const deadline = nowMs() + waitMs;
  let seen: { readonly version: string; readonly since: number } | undefined;
  for (let attempts = 0; ; attempts++) {
    const created = await store.create();
    if (created) return created;
    const stored = await store.read();
    const now = nowMs();
    if (stored && stored.version !== seen?.version) seen = { version: stored.version, since: now };
    const isSilent = seen !== undefined && stored?.version === seen.version && now - seen.since >= lifeMs;
    if (stored && (isSilent || (await isHolderDead(stored.holder)))) {
      const taken = await store.takeOver(stored);
      if (taken) return taken;
    }
    if (now > deadline) throw baseError('locked', { path: store.name, holder: stored?.holder.trim() ?? '' });
    await clock.sleep(pauseMs(attempts), signal);
  }
}

export interface HoldOptions {
  /** The holder writes a heartbeat every third of this time, in milliseconds. */
  readonly lifeMs: number;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `work` while this process holds the lease, and releases the lease afterwards. The signal that `work` gets aborts
 * when the lease is lost, for example after a suspension of the machine.
 */
export async function runWithLease<T>(
  lease: Lease,
  work: (signal: AbortSignal) => Promise<T>,
  { lifeMs, clock, signal }: HoldOptions,
): Promise<T> {
  const [lost, ended] = [new AbortController(), new AbortController()];
  const heartbeats = (async () => {
    for (;;) {
      await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
      if (ended.signal.aborted) return;
      await lease.renew();
    }
  })().catch((error: unknown) => lost.abort(error));
  try {
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
  } finally {
    ended.abort();
    await heartbeats;
    await lease.release(lost.signal.aborted);
  }
}
