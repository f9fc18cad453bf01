import { McError, type Reason } from '../../lib/mc-error.ts';
import { promoteError } from '../errors.ts';

/** So many warnings and failures are in a report; each failure is in the receipt. */
export const MAX_LISTED = 100;

/** What the listing of a registry or mirror left out. */
export interface ListingGaps {
  /** Names outside the grammar: no release can have them. */
  readonly dropped: readonly McError[];
  /** Repositories whose tags could not be read. Their releases are not restored, and the run fails in the end. */
  readonly unlisted: readonly McError[];
}

export const NO_GAPS: ListingGaps = { dropped: [], unlisted: [] };

export const warningsOf = ({ dropped, unlisted }: ListingGaps): Reason[] =>
  [...unlisted, ...dropped].slice(0, MAX_LISTED).map((error) => error.toReason());

/** Describes why there is nothing to restore: the first repository that could not be listed, else an empty source. */
export function emptyFleet(from: string, { unlisted: [first] }: ListingGaps): McError {
  if (!first) return promoteError('fleet-empty', { from });
  return first.cause instanceof McError ? first.cause : first;
}
