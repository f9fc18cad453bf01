import { asMcError } from '../../lib/errors.ts';
import { findFamily, type McError, type Reason } from '../../lib/mc-error.ts';
import { promoteError } from '../errors.ts';
import { ContentFailures } from './content-faults.ts';
import { type ListingGaps, MAX_LISTED } from './gaps.ts';
import type { NewLine } from './write-receipt.ts';

const COUNTED = ['bytes', 'bytesCopied', 'mounted', 'requests'] as const;

/** Counts the results of the releases of a shard. */
export class RestoreTally {
  readonly sum = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
  readonly reasons: Reason[] = [];
  readonly warnings: Reason[] = [];
  readonly content = new ContentFailures();
  failed = 0;
  /** Failures of the network or a disk, which prove nothing about the release. */
  faults = 0;
  /** Confirmed releases, which are not restored again. */
  skipped = 0;
  /** Releases of the receipt that were not confirmed, and are restored again. */
  again = 0;
  /** Releases of this run whose record counts without a signature. */
  recordsUnsigned = 0;

  constructor({ dropped, unlisted }: ListingGaps) {
    for (const error of dropped) this.warn(error);
    for (const error of unlisted) {
      if (isFault(asMcError(error.cause ?? error).code)) this.faults++;
      if (this.reasons.length < MAX_LISTED) this.reasons.push(error.toReason());
    }
  }

  warn(error: McError): void {
    if (this.warnings.length < MAX_LISTED) this.warnings.push(error.toReason());
  }

  /** Adds the result of a release. `line` is missing where an earlier run restored it. */
  add(
    line: NewLine | undefined,
    earlier: { readonly requests: number; readonly why?: McError; readonly warning?: McError | undefined },
  ): void {
    this.sum.requests += earlier.requests;
    if (earlier.warning) this.warn(earlier.warning);
    if (earlier.why) {
      this.again++;
      this.warn(earlier.why);
    }
    if (!line) {
      this.skipped++;
      return;
    }
    for (const key of COUNTED) this.sum[key] += line[key];
    if (line.outcome === 'passed') return;
    this.failed++;
    if (line.reasons.some(({ code }) => isFault(code))) this.faults++;
    const [first] = line.reasons;
    const detail = first ? `${first.code}: ${first.message}` : 'it failed';
    if (this.reasons.length < MAX_LISTED)
      this.reasons.push(
        promoteError('fleet-release-failed', { release: line.release, detail, advice: first?.hint ?? '' }).toReason(),
      );
  }
}

/** Returns whether a code is that of a fault, such as a network error. */
export const isFault = (code: string): boolean => findFamily(code) === 'fault';
