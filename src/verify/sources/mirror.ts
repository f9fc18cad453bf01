import type { Clock } from '../../lib/clock.ts';
import type { Digest } from '../../lib/digest.ts';
import { formatDuration } from '../../lib/duration.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { tlogError } from '../../tlog/errors.ts';
import { verifyError } from '../errors.ts';
import type { EvidenceSource, MirrorSource } from '../evidence/types.ts';
import type { Staleness } from '../policy/mirror.ts';

/** The ports of {@link createMirrorSource}. */
export interface MirrorSourcePorts {
  readonly openMirror: (location: string) => Promise<MirrorSource>;
  readonly clock: Clock;
  /** Returns whether the primary has answered. Called after the primary was read. */
  readonly primaryAnswers: () => boolean;
}

/** A mirror that is opened on first use. */
export interface LazyMirror extends EvidenceSource {
  /** Returns the digest of the release with this reference in the mirror. */
  resolve(reference: string): Promise<Digest | undefined>;
}

/** Maximum difference of two clocks that are set correctly. */
const SKEW_SECONDS = 300;

/**
 * Creates a source from a mirror, which is opened on first use, so that a mirror that is down does not stop the other
 * sources. The source throws `mirror-stale` and `mirror-clock`.
 */
export function createMirrorSource(
  location: string,
  { max, maxInDisaster }: Staleness,
  { openMirror, clock, primaryAnswers }: MirrorSourcePorts,
): LazyMirror {
  let opened: MirrorSource | undefined;
  const open = async (): Promise<MirrorSource> => {
    opened ??= await openMirror(location);
    return opened;
  };
  const readAge = ({ syncedAt }: MirrorSource): number => (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
  const staleError = (expected: number, found: number): VerificationError =>
    tlogError('mirror-stale', {
      mirror: location,
      expected: formatDuration(expected),
      found: `${formatDuration(found)} ago`,
    });
  const assertAge = (mirror: MirrorSource, limit: number): void => {
    const age = readAge(mirror);
    if (age < -SKEW_SECONDS) throw verifyError('mirror-clock', { mirror: location, found: mirror.syncedAt });
    if (age > limit) throw staleError(limit, age);
  };
  const openFresh = async (): Promise<MirrorSource> => {
    const mirror = await open();
    const limit = primaryAnswers() ? max : maxInDisaster;
    if (limit !== undefined) assertAge(mirror, limit);
    return mirror;
  };
  return {
    name: `mirror ${location}`,
    async *bundlesFor(digest) {
      yield* (await openFresh()).bundlesFor(digest);
    },
    hasOpened: () => opened !== undefined,
    warnings: () => {
      if (!opened) return [];
      const own = opened.warnings?.() ?? [];
      if (max === undefined || primaryAnswers()) return own;
      const age = readAge(opened);
      const isOld = age > max && (maxInDisaster === undefined || age <= maxInDisaster);
      return isOld ? [...own, staleError(max, age)] : own;
    },
    // A mirror that is too old would return the release of the tag before it was moved.
    resolve: async (reference) => (await openFresh()).resolve(reference),
  };
}
