import type { Clock } from '../../lib/clock.ts';
import { humanDuration } from '../../lib/duration.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { tlogError } from '../../tlog/errors.ts';
import { verifyError } from '../errors.ts';
import type { EvidenceSource, MirrorSource } from '../evidence/types.ts';
import type { Staleness } from '../policy/mirror.ts';

export interface MirrorPorts {
  readonly openMirror: (location: string) => Promise<MirrorSource>;
  readonly clock: Clock;
  /** Whether the primary has answered by now; asked after it was. */
  readonly primaryAnswers: () => boolean;
}

export interface LazyMirror extends EvidenceSource {
  /** The digest of a release that the mirror knows by its reference. */
  resolve(reference: string): Promise<string | undefined>;
}

/** How far two clocks that are kept may differ. */
const SKEW_SECONDS = 300;

/** Opened when it is asked: a mirror that is down must not stop the sources that are up. Throws `mirror-stale`, `mirror-clock`. */
export function mirrorBundles(
  location: string,
  { max, maxInDisaster }: Staleness,
  { openMirror, clock, primaryAnswers }: MirrorPorts,
): LazyMirror {
  let opened: MirrorSource | undefined;
  const open = async (): Promise<MirrorSource> => {
    opened ??= await openMirror(location);
    return opened;
  };
  const ageOf = ({ syncedAt }: MirrorSource): number => (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
  const stale = (expected: number, found: number): VerificationError =>
    tlogError('mirror-stale', {
      mirror: location,
      expected: humanDuration(expected),
      found: `${humanDuration(found)} ago`,
    });
  const holdAge = (mirror: MirrorSource, limit: number): void => {
    const age = ageOf(mirror);
    if (age < -SKEW_SECONDS) throw verifyError('mirror-clock', { mirror: location, found: mirror.syncedAt });
    if (age > limit) throw stale(limit, age);
  };
  const held = async (): Promise<MirrorSource> => {
    const mirror = await open();
    const limit = primaryAnswers() ? max : maxInDisaster;
    if (limit !== undefined) holdAge(mirror, limit);
    return mirror;
  };
  return {
    name: `mirror ${location}`,
    async *bundlesFor(digest) {
      yield* (await held()).bundlesFor(digest);
    },
    hasOpened: () => opened !== undefined,
    warnings: () => {
      if (!opened) return [];
      const own = opened.warnings?.() ?? [];
      if (max === undefined || primaryAnswers()) return own;
      const age = ageOf(opened);
      const isOld = age > max && (maxInDisaster === undefined || age <= maxInDisaster);
      return isOld ? [...own, stale(max, age)] : own;
    },
    // One that is too old would say which release the tag was, before it was moved.
    resolve: async (reference) => (await held()).resolve(reference),
  };
}
