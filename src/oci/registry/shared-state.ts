import pLimit from 'p-limit';
import type { Descriptor } from '../types.ts';
import { Pace } from './pace.ts';

/** A referrer that was added to a fallback tag, and when (milliseconds since the epoch). */
export interface AddedReferrer {
  readonly descriptor: Descriptor;
  readonly at: number;
}

/** The writes of one fallback tag. */
export interface FallbackWrites {
  /** Referrers that were added in the last seconds. */
  readonly added: Map<string, AddedReferrer>;
  /** The end of the last merge. Writers of this client wait for each other, so that they do not overwrite each other. */
  turn: Promise<void>;
}

/** The state that all repositories share that are opened through one HTTP client. */
export class RegistryState {
  /** Limits large blobs: more at once would only share the bandwidth, and need more memory. */
  readonly largeTransfers = pLimit(3);
  /** Limits streamed blobs. Their requests take no turn in the pace of the host. */
  readonly streamedTransfers = pLimit(16);
  /** The fallback tags that this client writes, by URL. */
  readonly fallbackWrites = new Map<string, FallbackWrites>();
  /** Listings of tags whose registry has no referrers API. For such a listing the API is not requested again. */
  readonly listingsWithoutApi = new WeakSet<ReadonlySet<string>>();
  readonly #paces = new Map<string, Pace>();

  /** Returns the pace of all requests to a host. */
  getPace(host: string): Pace {
    const pace = this.#paces.get(host) ?? new Pace();
    this.#paces.set(host, pace);
    return pace;
  }
}
