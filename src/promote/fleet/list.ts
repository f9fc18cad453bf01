import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readFileBounded } from '../../lib/files.ts';
import { conform, parseJson } from '../../lib/json.ts';
import type { ConfigurationError } from '../../lib/mc-error.ts';
import { ociError } from '../../oci/errors.ts';
import { isReferenceLike, parseReference, type Reference, type RegistryReference } from '../../oci/index.ts';
import { promoteError } from '../errors.ts';

const MAX_LIST_BYTES = 64 * 1024 * 1024;
export const MAX_RELEASES = 200_000;
/** Stands before a name that has no registry, so that it can be read as a reference. */
const NOWHERE = 'list.invalid';

/** A release that is to be restored. Its registry is where it was; where it is read from and goes to, the request says. */
export interface FleetRelease {
  /** The registry that it was in; absent where the list names none. */
  readonly registry?: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
  /** The higher, the earlier; 0 where the list says nothing. */
  readonly priority: number;
}

/** `acme/app:v1@sha256:…`: the same in every region. */
export const nameOf = ({ repository, tag, digest }: FleetRelease): string =>
  `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;

const priority = z.int().min(-1_000_000).max(1_000_000);
const entrySchema = z.union([
  z.string(),
  z.looseObject({ reference: z.string(), digest: z.string().optional(), priority: priority.optional() }),
]);
const listSchema = z.union([
  z.array(entrySchema).max(MAX_RELEASES),
  z.looseObject({ releases: z.array(entrySchema).max(MAX_RELEASES) }),
]);

/**
 * A list of releases: `[REGISTRY/]REPO:TAG[@DIGEST] [PRIORITY]` a line (`#` begins a comment), or JSON, an array (or
 * `{ "releases": […] }`) of texts or `{ reference, digest?, priority? }`. In the order of the list.
 */
export function parseFleetList(text: string, path: string): readonly FleetRelease[] {
  const found: FleetRelease[] = [];
  const add = (given: string, where: string, rank: number): void => {
    found.push(
      releaseOf(given, rank, () => promoteError('fleet-list-malformed', { path, where, given: given.slice(0, 200) })),
    );
    if (found.length > MAX_RELEASES) throw promoteError('fleet-list-too-long', { path, limit: MAX_RELEASES });
  };
  if (/^\s*[[{]/.test(text)) {
    const list = conform(listSchema, parseJson(text, path), path);
    for (const [i, entry] of ('releases' in list ? list.releases : list).entries()) {
      if (typeof entry === 'string') add(entry, `entry ${i + 1}`, 0);
      else {
        const { reference, digest, priority: rank = 0 } = entry;
        // A tag may have moved since the list was written: its digest says which release is meant.
        add(
          digest === undefined || reference.includes('@') ? reference : `${reference}@${digest}`,
          `entry ${i + 1}`,
          rank,
        );
      }
    }
  } else
    for (const [i, line] of text.split('\n').entries()) {
      const entry = line.replace(/(^|\s)#.*$/, '').trim();
      if (entry === '') continue;
      const [, reference = '', rank] = /^(\S+)(?:\s+(-?\d{1,7}))?$/.exec(entry) ?? [];
      add(reference || entry, `line ${i + 1}`, Number(rank ?? 0));
    }
  return found;
}

export const readFleetList = async (path: string): Promise<readonly FleetRelease[]> =>
  parseFleetList((await readFileBounded(path, MAX_LIST_BYTES, 'the list of releases')).toString('utf8'), path);

/** A release by its reference, with a registry or without. */
export function releaseOf(given: string, rank: number, malformed: () => ConfigurationError): FleetRelease {
  let reference: Reference;
  try {
    reference = parseReference(isReferenceLike(given) ? given : `${NOWHERE}/${given}`);
  } catch {
    throw malformed();
  }
  if (reference.kind !== 'registry' || (reference.tag === undefined && reference.digest === undefined))
    throw malformed();
  const { registry, repository, tag, digest } = reference;
  return {
    ...(registry === NOWHERE ? {} : { registry }),
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    priority: rank,
  };
}

/**
 * In the order in which they are restored: by priority, then as listed. A release that is listed twice is one. Two
 * releases under one name, from two registries, would overwrite each other: throws `fleet-collision`.
 */
export function arrangeFleet(releases: readonly FleetRelease[]): readonly FleetRelease[] {
  const byPlace = new Map<string, FleetRelease>();
  for (const release of releases) {
    const { repository, tag, digest } = release;
    const place = `${repository}${tag === undefined ? `@${digest}` : `:${tag}`}`;
    const other = byPlace.get(place);
    if (other && other.digest !== digest)
      throw promoteError('fleet-collision', {
        place,
        releases: [other, release].map((one) => `${one.registry ?? ''} ${one.digest ?? 'without a digest'}`.trim()),
      });
    if (!other || release.priority > other.priority) byPlace.set(place, release);
  }
  return [...byPlace.values()].sort((a, b) => b.priority - a.priority);
}

/** Where a release is in a plan: the digest of the plan can be computed from the places of all of its releases. */
export interface PlannedPlace {
  /** From 0. */
  readonly position: number;
  readonly priority: number;
}

/** Hashes everything that is to be restored, and its order: shards with the same digest are parts of the same plan. */
export const planDigest = (releases: readonly FleetRelease[]): string =>
  digestOfPlan(releases.map((release) => ({ release: nameOf(release), priority: release.priority })));

/** Computes the digest of a plan from the names and priorities of its releases, in their order. */
export function digestOfPlan(
  entries: Iterable<{ readonly release: string; readonly priority: number }>,
): `sha256:${string}` {
  const hash = createHash('sha256');
  for (const { release, priority } of entries) hash.update(`${priority} ${release}\n`);
  return `sha256:${hash.digest('hex')}`;
}

/** The place of each of these releases in the plan, by name. */
export const placesInPlan = (
  releases: readonly FleetRelease[],
  isWanted: (release: FleetRelease) => boolean,
): ReadonlyMap<string, PlannedPlace> =>
  new Map(
    releases.flatMap((release, position): [string, PlannedPlace][] =>
      isWanted(release) ? [[nameOf(release), { position, priority: release.priority }]] : [],
    ),
  );

export interface Shard {
  readonly of: number;
  /** From 0. */
  readonly index: number;
}

const MAX_SHARDS = 256; // jobs of one matrix on GitHub

/** Throws `shard-malformed`. */
export function parseShard(shards: string | undefined, shard: string | undefined): Shard {
  if (shards === undefined && shard === undefined) return { of: 1, index: 0 };
  const [of, index] = [shards, shard].map((text) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN));
  if (of === undefined || index === undefined || !(of >= 1 && of <= MAX_SHARDS && index < of))
    throw promoteError('shard-malformed', { shards: shards ?? '', shard: shard ?? '', limit: MAX_SHARDS });
  return { of, index };
}

/**
 * Whether a release is a shard's: by a hash of its repository, so that the split is the same on every machine, whatever
 * the order of the list, and what repositories share is copied by one of them.
 */
export const isInShard = (release: FleetRelease, { of, index }: Shard): boolean => shardOf(release, of) === index;

const shardOf = ({ repository }: FleetRelease, of: number): number =>
  createHash('sha256').update(repository).digest().readUInt32BE(0) % of;

/** How many releases each shard has. */
export function splitOf(releases: readonly FleetRelease[], of: number): number[] {
  const split = Array.from({ length: of }, () => 0);
  for (const release of releases) {
    const index = shardOf(release, of);
    split[index] = (split[index] ?? 0) + 1;
  }
  return split;
}

/** A registry, and under which path of it the repositories of the fleet are. */
export interface FleetPlace {
  readonly registry: string;
  readonly prefix: string;
}

export const placeName = ({ registry, prefix }: FleetPlace): string =>
  prefix === '' ? registry : `${registry}/${prefix}`;

/** `HOST[:PORT][/PREFIX]`, a place that repositories are under. Throws `reference-malformed`. */
export function parseRegistry(given: string): FleetPlace {
  const bare = given.replace(/\/+$/, '');
  const parsed = parseReference(`${bare}/x`) as RegistryReference;
  if (parsed.kind !== 'registry' || parsed.tag !== undefined)
    throw ociError('reference-malformed', { given, meant: '' });
  return { registry: parsed.registry, prefix: parsed.repository.replace(/\/?x$/, '') };
}

/** A release under a registry. */
export const placedAt = ({ registry, prefix }: FleetPlace, { repository }: FleetRelease): RegistryReference => ({
  kind: 'registry',
  registry,
  repository: prefix === '' ? repository : `${prefix}/${repository}`,
});
