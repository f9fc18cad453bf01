import { type Clock, rfc3339 } from '../lib/clock.ts';
import type { DrillRelease } from './schema.ts';

interface Entry {
  readonly version: string;
  readonly digest: string;
  readonly publishedAt: Date;
  replicatedAt?: Date;
}

/** What came back whole: the digests, and which of them were restored. */
export interface Recovered {
  /** Verified whole in the second region. */
  readonly whole: ReadonlySet<string>;
  /** Promoted and admitted. */
  readonly restored: ReadonlySet<string>;
}

/**
 * What the drill itself saw of each release: when it was published, when all of it was in the second region. It
 * measures; what survived is found out in the second region, not here.
 */
export class Ledger {
  readonly #clock: Clock;
  readonly #entries: Entry[] = [];
  #closedAt: Date | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A release's tag can be read in the primary, now. */
  published(version: string, digest: string): void {
    if (this.#closedAt === undefined) this.#entries.push({ version, digest, publishedAt: this.#clock.now() });
  }

  /** The primary is lost: nothing is published any more, whatever its last writer believes. */
  close(lostAt: Date): void {
    this.#closedAt = lostAt;
  }

  /** Everything of a release is in the second region, now. */
  replicated(digest: string): void {
    const entry = this.#entries.find((each) => each.digest === digest);
    if (entry) entry.replicatedAt ??= this.#clock.now();
  }

  get count(): number {
    return this.#entries.length;
  }

  /** Published and not yet known to be in the second region. */
  waiting(): readonly Entry[] {
    return this.#entries.filter(({ replicatedAt }) => replicatedAt === undefined);
  }

  /** In the order of publication. */
  all(): readonly Entry[] {
    return this.#entries;
  }

  entry(digest: string): Entry | undefined {
    return this.#entries.find((each) => each.digest === digest);
  }

  /** The newest of those, by the time of publication. */
  newest(digests: ReadonlySet<string>): Entry | undefined {
    return this.#entries
      .filter(({ digest }) => digests.has(digest))
      .reduce<Entry | undefined>(
        (best, each) => (best && best.publishedAt >= each.publishedAt ? best : each),
        undefined,
      );
  }

  releases({ whole, restored }: Recovered): DrillRelease[] {
    return this.#entries.map(({ version, digest, publishedAt, replicatedAt }) => ({
      version,
      digest,
      publishedAt: rfc3339(publishedAt),
      ...(replicatedAt === undefined ? {} : { replicatedAt: rfc3339(replicatedAt) }),
      fate: restored.has(digest) ? 'restored' : whole.has(digest) ? 'superseded' : 'lost',
    }));
  }
}
