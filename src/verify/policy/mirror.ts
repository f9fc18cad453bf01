import { dirname, resolve } from 'node:path';
import { parseDuration } from '../../lib/duration.ts';
import type { MirrorDemands } from '../../tlog/index.ts';
import type { Trust } from './types.ts';

/** The maximum age of a mirror, in seconds since its last complete sync; undefined for no limit. */
export interface Staleness {
  /** While the primary answers: an older mirror is frozen, by accident or by an attacker. */
  readonly max: number | undefined;
  /** While the primary does not answer: the mirror could not sync either. */
  readonly maxInDisaster: number | undefined;
}

/** The default of `maxStalenessInDisaster` in a policy that sets `maxStaleness`. */
const DISASTER_STALENESS = '7d';

/** Returns how old the mirror may be under a policy. */
export function readStaleness({ mirror }: Pick<Trust, 'mirror'>): Staleness {
  const parse = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : parseDuration(text, 'maxStaleness');
  const disaster =
    mirror?.maxStalenessInDisaster ?? (mirror?.maxStaleness === undefined ? undefined : DISASTER_STALENESS);
  return { max: parse(mirror?.maxStaleness), maxInDisaster: parse(disaster) };
}

/** Returns what a policy requires of its mirror. */
export const readMirrorDemands = (mirror: Trust['mirror'], memory?: string): MirrorDemands => ({
  key: mirror?.key,
  ...(mirror?.quorum ? { witnesses: { keys: mirror.witnesses ?? [], quorum: mirror.quorum } } : {}),
  memory,
});

/** Returns whether the location of a mirror is a URL and not a folder. */
export const isUrl = (location: string): boolean => /^https?:/.test(location);

/**
 * Returns the location of the policy's mirror. A folder is relative to the folder of the policy, like all paths in it.
 */
export function locateMirror({ path, mirror }: Pick<Trust, 'path' | 'mirror'>): string | undefined {
  return mirror && !isUrl(mirror.url) ? resolve(dirname(path), mirror.url) : mirror?.url;
}
