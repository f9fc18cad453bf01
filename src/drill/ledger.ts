import { type Clock, rfc3339 } from '../lib/clock.ts';
import type { OciDigest } from '../oci/index.ts';
import type { DrillRelease } from './schema.ts';

interface Entry {
  readonly version: string;
  readonly digest: OciDigest;
  readonly publishedAt: Date;
  replicatedAt?: Date;
}

/** The digests of the releases that survived. */
export interface Survivors {
  /** Complete and verified in the second region. */
  readonly complete: ReadonlySet<string>;
  /** Promoted, and `promote check` passed. */
  readonly restored: ReadonlySet<string>;
}

/**
 * The drill's own record of each release: when it was published, and when its copy was complete. The ledger only
 * measures. The second region alone determines which releases survived.
 */
export class Ledger {
  readonly #clock: Clock;
  readonly #entries: Entry[] = [];
  #closedAt: Date | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Records that a release is published now: its tag can be read in the primary. */
  published(version: string, digest: OciDigest): void {
    if (this.#closedAt === undefined) this.#entries.push({ version, digest, publishedAt: this.#clock.now() });
  }

  /** Closes the ledger at the loss: a late writer must not record a release in a lost region. */
  close(lostAt: Date): void {
    this.#closedAt = lostAt;
  }

  /** Records that the copy of a release in the second region is complete now. */
  replicated(digest: OciDigest): void {
    const entry = this.#entries.find((each) => each.digest === digest);
    if (entry) entry.replicatedAt ??= this.#clock.now();
  }

  get count(): number {
    return this.#entries.length;
  }

  /** Lists the published releases without a complete copy. */
  waiting(): readonly Entry[] {
    return this.#entries.filter(({ replicatedAt }) => replicatedAt === undefined);
  }

  /** Lists all releases in the order of publication. */
  all(): readonly Entry[] {
    return this.#entries;
  }

  /** Returns the newest of these releases by the time of publication. */
  newest(digests: ReadonlySet<string>): Entry | undefined {
    return this.#entries
      .filter(({ digest }) => digests.has(digest))
      .reduce<Entry | undefined>(
        (best, each) => (best && best.publishedAt >= each.publishedAt ? best : each),
        undefined,
      );
  }

  /** Lists all releases as the report shows them. */
  releases({ complete, restored }: Survivors): DrillRelease[] {
    return this.#entries.map(({ version, digest, publishedAt, replicatedAt }) => ({
      version,
      digest,
      publishedAt: rfc3339(publishedAt),
      ...(replicatedAt === undefined ? {} : { replicatedAt: rfc3339(replicatedAt) }),
      fate: restored.has(digest) ? 'restored' : complete.has(digest) ? 'superseded' : 'lost',
    }));
  }
}
