import { sigstoreError } from '../errors.ts';
import type { LogEntry } from './log-entry.ts';
import type { TrustedTimes } from './trusted-times.ts';

/** How many different transparency logs and sources of trusted time a bundle needs at least. */
export interface Thresholds {
  readonly logs: number;
  readonly timestamps: number;
}

/**
 * Returns the thresholds for a bundle: one log and one time by default. A certificate is valid for minutes, so it needs
 * a time in any case, and where no log is required, a timestamp. A managed key needs a time only where the policy
 * requires it.
 */
export function readThresholds(
  { logs = 1, timestamps }: { readonly logs?: number; readonly timestamps?: number },
  signer: 'certificate' | 'key',
): Thresholds {
  if (signer === 'key') return { logs, timestamps: timestamps ?? 0 };
  return { logs, timestamps: Math.max(timestamps ?? 1, logs === 0 ? 1 : 0) };
}

/**
 * Requires enough different logs and sources of time. `@sigstore/verify` counts entries and timestamps, so that two of
 * one log or authority would count twice. Throws `log-entry-missing` and `timestamp-missing`.
 */
export function assertThresholds(
  expected: Thresholds,
  logEntries: readonly LogEntry[],
  { sources }: TrustedTimes,
): void {
  const logs = new Set(logEntries.map(({ log }) => log)).size;
  if (logs < expected.logs) throw sigstoreError('log-entry-missing', { expected: expected.logs, found: logs });
  if (sources < expected.timestamps)
    throw sigstoreError('timestamp-missing', { expected: expected.timestamps, found: sources });
}
