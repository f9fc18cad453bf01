import { McError, type Reason } from '../../lib/mc-error.ts';
import { promoteError } from '../errors.ts';

/** The most warnings and failures in a report. The receipt has every failure. */
export const MAX_LISTED = 100;

/** The names and repositories that the listing of a registry or mirror left out. */
export interface ListingGaps {
  /** Names that do not match the grammar. No release can have them. */
  readonly dropped: readonly McError[];
  /** Repositories whose tags could not be read. Their releases are not restored, and the run fails at its end. */
  readonly unlisted: readonly McError[];
}

export const NO_GAPS: ListingGaps = { dropped: [], unlisted: [] };

/** Lists the warnings about gaps, up to the bound. */
export const listGapWarnings = ({ dropped, unlisted }: ListingGaps): Reason[] =>
  [...unlisted, ...dropped].slice(0, MAX_LISTED).map((error) => error.toReason());

/** Creates the error for a fleet without releases: the first repository that could not be listed, else an empty source. */
export function createEmptyFleetError(from: string, { unlisted: [first] }: ListingGaps): McError {
  if (!first) return promoteError('fleet-empty', { from });
  return first.cause instanceof McError ? first.cause : first;
}
