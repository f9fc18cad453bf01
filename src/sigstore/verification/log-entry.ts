import type { KeyObject } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import type { VerificationError } from '../../lib/mc-error.ts';
import type { SigstoreBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';
import type { TrustedLog } from '../trusted-root.ts';
import { verifyCheckpoint } from './checkpoint.ts';
import { assertEntrySigner } from './entry-signer.ts';
import { assertIncluded } from './inclusion.ts';
import { assertIntoto001, isIntoto001 } from './intoto-entry.ts';

/** A verified log entry, as a report shows it. */
export interface LogEntry {
  /** The name of the log: the host of its address. */
  readonly log: string;
  /** The index in the log, as a string because it may exceed 2^53. */
  readonly index: string;
  /** RFC 3339; only where the log promised it. */
  readonly integratedAt?: string;
}

/**
 * Verifies what `@sigstore/verify` leaves open about a log entry, after the library verified inclusion and promise. The
 * log's key must have been valid at the time of the signature. The checkpoint must be the log's own (C2SP
 * tlog-checkpoint), with the index and root of the proof. The entry must name the certificate or managed key that
 * signed. `key` is the managed key, where one signed. Entries of the type intoto 0.0.1, which the library does not
 * read, are verified completely.
 */
export function verifyLogEntry(
  entry: TransparencyLogEntry,
  bundle: SigstoreBundle,
  logs: readonly TrustedLog[],
  times: readonly Date[],
  key?: KeyObject,
): LogEntry {
  const log = findValidLog(entry, logs, times);
  if (isIntoto001(entry)) {
    assertIncluded(entry, logs);
    assertIntoto001(entry, bundle);
  }
  if (entry.inclusionProof) verifyCheckpoint(entry, entry.inclusionProof, log);
  assertEntrySigner(entry, bundle, key);
  return {
    log: log.name,
    index: entry.logIndex,
    ...(entry.inclusionPromise ? { integratedAt: new Date(Number(entry.integratedTime) * 1000).toISOString() } : {}),
  };
}

/** Throws `inclusion-proof-invalid` for a log that the root does not name, and `log-key-not-valid`. */
function findValidLog(
  { logId }: TransparencyLogEntry,
  logs: readonly TrustedLog[],
  times: readonly Date[],
): TrustedLog {
  // A root may name one key with several periods, as it does when the end of a log is planned.
  const known = logs.filter(({ keyId }) => logId !== undefined && keyId.equals(logId.keyId));
  if (known.length === 0) throw sigstoreError('inclusion-proof-invalid', { detail: 'the root does not name the log' });
  // Without a trusted time, only a key without an end was certainly valid.
  const covers = ({ validFor: { start, end } }: TrustedLog): boolean =>
    times.length === 0 ? isOpen(end) : times.every((time) => time >= start && time <= end);
  const log = known.find(covers);
  if (!log) throw notValid(known, times);
  return log;
}

/** The latest time of a Date stands for "no end" (`@sigstore/verify`, trust). */
const isOpen = (end: Date): boolean => end.getTime() >= 8.64e15;

function notValid(logs: readonly TrustedLog[], times: readonly Date[]): VerificationError {
  const periods = logs.map(({ name, validFor: { start, end } }) => {
    // A root without a start names the first moment of 1970, which is not a date for people.
    const from = start.getTime() === 0 ? '' : ` from ${start.toISOString()}`;
    const until = isOpen(end) ? '' : `${from === '' ? ' until' : ' to'} ${end.toISOString()}`;
    return `${name} is valid${from}${until}`;
  });
  const signedAt = times.map((time) => time.toISOString()).join(', ') || 'an unknown time';
  return sigstoreError('log-key-not-valid', { detail: `${periods.join(', ')}; the signature is from ${signedAt}` });
}
