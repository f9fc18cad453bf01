import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Digest } from '../../lib/digest.ts';
import { readFileBounded } from '../../lib/files.ts';
import type { ConfigurationError } from '../../lib/mc-error.ts';
import { formatPlace, readJson } from '../../lib/yaml.ts';
import { ociError } from '../../oci/errors.ts';
import {
  isReferenceLike,
  type OciDigest,
  parseReference,
  type Reference,
  type RegistryReference,
} from '../../oci/index.ts';
import { promoteError } from '../errors.ts';

const MAX_LIST_BYTES = 64 * 1024 * 1024;
export const MAX_RELEASES = 200_000;
/** A registry for names without one, so that they can be parsed as references. */
const NO_REGISTRY = 'list.invalid';

/** A release of the list. The request names the registries that it is read from and restored to. */
export interface FleetRelease {
  /** The registry in the list. Missing where the list names none. */
  readonly registry?: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: OciDigest;
  /** A higher priority is restored earlier. Default: 0. */
  readonly priority: number;
}

/** Formats the name of a release, `acme/app:v1@sha256:…`, which is the same in every region. */
export const formatRelease = ({ repository, tag, digest }: FleetRelease): string =>
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

/** An entry of a list. `locate` returns its place in the list, for errors. */
interface ListEntry {
  readonly given: string;
  readonly locate: () => string;
  readonly priority: number;
}

/**
 * Parses a list of releases, in its order. A line is `[REGISTRY/]REPO:TAG[@DIGEST] [PRIORITY]`, and `#` starts a comment. A JSON
 * list is an array (or `{ "releases": […] }`) of such references or of `{ reference, digest?, priority? }`. Throws
 * `fleet-list-malformed`, `fleet-list-too-long`.
 */
export function parseFleetList(text: string, path: string): readonly FleetRelease[] {
  const found: FleetRelease[] = [];
  for (const { given, locate, priority: rank } of /^\s*[[{]/.test(text) ? readEntries(text, path) : readLines(text)) {
    const malformed = () => promoteError('fleet-list-malformed', { path, where: locate(), given: given.slice(0, 200) });
    found.push(parseRelease(given, rank, malformed));
    if (found.length > MAX_RELEASES) throw promoteError('fleet-list-too-long', { path, limit: MAX_RELEASES });
  }
  return found;
}

function* readEntries(text: string, path: string): Generator<ListEntry> {
  const list = readJson(listSchema, text, path);
  const [entries, parents] = 'releases' in list ? [list.releases, ['releases']] : [list, []];
  for (const [i, entry] of entries.entries()) {
    const locate = () => `${formatPlace(text, [...parents, i])}, entry ${i + 1}`;
    if (typeof entry === 'string') yield { given: entry, locate, priority: 0 };
    else {
      const { reference, digest, priority: rank = 0 } = entry;
      // A tag may have moved since the list was written, so the digest decides which release is meant.
      const given = digest === undefined || reference.includes('@') ? reference : `${reference}@${digest}`;
      yield { given, locate, priority: rank };
    }
  }
}

function* readLines(text: string): Generator<ListEntry> {
  for (const [i, line] of text.split('\n').entries()) {
    const entry = line.replace(/(^|\s)#.*$/, '').trim();
    if (entry === '') continue;
    const [, reference = '', rank] = /^(\S+)(?:\s+(-?\d{1,7}))?$/.exec(entry) ?? [];
    const locate = () => `:${i + 1}:${line.search(/\S/) + 1}`;
    yield { given: reference || entry, locate, priority: Number(rank ?? 0) };
  }
}

/** Reads a list of releases from a file. */
export const readFleetList = async (path: string): Promise<readonly FleetRelease[]> =>
  parseFleetList((await readFileBounded(path, MAX_LIST_BYTES, 'the list of releases')).toString('utf8'), path);

/** Parses the reference of a release, with or without a registry. Throws the error of `malformed`. */
export function parseRelease(given: string, rank: number, malformed: () => ConfigurationError): FleetRelease {
  let reference: Reference;
  try {
    reference = parseReference(isReferenceLike(given) ? given : `${NO_REGISTRY}/${given}`);
  } catch {
    throw malformed();
  }
  if (reference.kind !== 'registry' || (reference.tag === undefined && reference.digest === undefined))
    throw malformed();
  const { registry, repository, tag, digest } = reference;
  return {
    ...(registry === NO_REGISTRY ? {} : { registry }),
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    priority: rank,
  };
}

/**
 * Orders the releases for a restoration: by priority, then as listed. Removes releases that are listed twice. Throws
 * `fleet-collision` for two releases with one name from two registries, because they would overwrite each other.
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

/** The position of a release in a plan. The names and priorities in the order of positions give the digest of the plan. */
export interface PlanPosition {
  /** Counts from 0. */
  readonly position: number;
  readonly priority: number;
}

/** Hashes all releases and their order. Shards with the same digest belong to the same plan. */
export const computePlanDigest = (releases: readonly FleetRelease[]): Digest =>
  hashPlan(releases.map((release) => ({ release: formatRelease(release), priority: release.priority })));

/** Computes the digest of a plan from the names and priorities of its releases, in their order. */
export function hashPlan(entries: Iterable<{ readonly release: string; readonly priority: number }>): Digest {
  const hash = createHash('sha256');
  for (const { release, priority } of entries) hash.update(`${priority} ${release}\n`);
  return `sha256:${hash.digest('hex')}`;
}

/** Maps the name of each wanted release to its position in the plan. */
export const mapPositions = (
  releases: readonly FleetRelease[],
  isWanted: (release: FleetRelease) => boolean,
): ReadonlyMap<string, PlanPosition> =>
  new Map(
    releases.flatMap((release, position): [string, PlanPosition][] =>
      isWanted(release) ? [[formatRelease(release), { position, priority: release.priority }]] : [],
    ),
  );

export interface Shard {
  readonly of: number;
  /** Counts from 0. */
  readonly index: number;
}

const MAX_SHARDS = 256; // jobs of one matrix on GitHub

/** Parses the number of shards and the index of one. Without both there is one shard. Throws `shard-malformed`. */
export function parseShard(shards: string | undefined, shard: string | undefined): Shard {
  if (shards === undefined && shard === undefined) return { of: 1, index: 0 };
  const [of, index] = [shards, shard].map((text) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN));
  if (of === undefined || index === undefined || !(of >= 1 && of <= MAX_SHARDS && index < of))
    throw promoteError('shard-malformed', { shards: shards ?? '', shard: shard ?? '', limit: MAX_SHARDS });
  return { of, index };
}

/**
 * Returns whether a release belongs to a shard. The hash of its repository decides, so the split does not depend on the machine or
 * the order of the list. All releases of a repository are in one shard, which copies their common blobs once.
 */
export const isInShard = (release: FleetRelease, { of, index }: Shard): boolean => hashToShard(release, of) === index;

const hashToShard = ({ repository }: FleetRelease, of: number): number =>
  createHash('sha256').update(repository).digest().readUInt32BE(0) % of;

/** Counts the releases of each shard. */
export function countByShard(releases: readonly FleetRelease[], of: number): number[] {
  const split = Array.from({ length: of }, () => 0);
  for (const release of releases) {
    const index = hashToShard(release, of);
    split[index] = (split[index] ?? 0) + 1;
  }
  return split;
}

/** A registry, and the path below which it has the repositories of the fleet. */
export interface FleetPlace {
  readonly registry: string;
  readonly prefix: string;
}

/** Formats a place as `HOST[:PORT][/PREFIX]`. */
export const formatFleetPlace = ({ registry, prefix }: FleetPlace): string =>
  prefix === '' ? registry : `${registry}/${prefix}`;

/** Parses the place of a fleet, `HOST[:PORT][/PREFIX]`. Throws `reference-malformed`. */
export function parseFleetPlace(given: string): FleetPlace {
  const bare = given.replace(/\/+$/, '');
  const probe = `${bare}/x`;
  if (!isReferenceLike(probe))
    throw ociError('reference-malformed', { given, meant: ': expected HOST[/PREFIX], such as west.example.com/acme' });
  const parsed = parseReference(probe) as RegistryReference;
  if (parsed.kind !== 'registry' || parsed.tag !== undefined)
    throw ociError('reference-malformed', { given, meant: '' });
  return { registry: parsed.registry, prefix: parsed.repository.replace(/\/?x$/, '') };
}

/** Returns the reference of a release's repository at a place. */
export const locateRepository = (
  { registry, prefix }: FleetPlace,
  { repository }: FleetRelease,
): RegistryReference => ({
  kind: 'registry',
  registry,
  repository: prefix === '' ? repository : `${prefix}/${repository}`,
});
