import { streamOf } from '../../lib/bytes.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { type Digest, digestOf, digestOfStream, isDigest } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import type { Indexes } from '../format/catalog.ts';
import { blobPath, evidencePath, MAX_INDEX_BYTES, type MirrorIndex } from '../format/layout.ts';
import { readBlob, readEvidence } from '../format/reading.ts';
import { type CountingFiles, damaged } from './files.ts';

/** A blob's content against its name. */
export async function checkBlob(path: string, to: Destination, files: CountingFiles): Promise<void> {
  const expected = `sha256:${path.slice('blobs/sha256/'.length)}`;
  if (!isDigest(expected) || blobPath(expected) !== path) throw damaged(path, 'it is not named after a digest');
  const { digest, size } = await digestOfStream((await to.stream(path)) ?? streamOf(Buffer.alloc(0)));
  files.counted(size);
  if (digest !== expected) throw damaged(path, `its digest is ${digest}`);
}

/** An index of evidence against the catalog, and that what it names is there; gives the digests that it names. */
export async function checkEvidence(
  subject: Digest,
  expected: Digest,
  present: ReadonlySet<string>,
  files: CountingFiles,
): Promise<readonly Digest[]> {
  const path = evidencePath(subject);
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  if (!bytes) throw damaged(path, 'it is missing, and the catalog names it');
  if (digestOf(bytes) !== expected)
    throw damaged(path, `its digest is ${digestOf(bytes)}, the catalog says ${expected}`);
  const named = (await readEvidence(files, subject)).flatMap(({ digest, manifest }) => [
    digest,
    ...(manifest ? [manifest] : []),
  ]);
  const missing = named.find((digest) => !present.has(blobPath(digest)));
  if (missing) throw damaged(blobPath(missing), `it is missing, and ${path} names it`);
  return named;
}

/** Indexes that the catalog does not name, and files that are no index at all. */
export function checkExtraEvidence(paths: readonly string[], indexes: Indexes): readonly string[] {
  const known = new Set([...indexes.keys()].map(evidencePath));
  return paths.filter((path) => !known.has(path));
}

/** A bucket is far: one after another they would take minutes. */
const MANIFESTS_AT_ONCE = 8;

/**
 * What is named by manifests that are named: the platforms of an index, which must be here, and configs and layers, which
 * of `evidence` must be here too; those of images are not held.
 */
export async function namedByManifests(
  releases: readonly Digest[],
  evidence: ReadonlySet<Digest>,
  present: ReadonlySet<string>,
  to: Destination,
): Promise<{ readonly named: ReadonlySet<Digest>; readonly missing: ReadonlySet<Digest> }> {
  const [named, missing, walked] = [new Set<Digest>(), new Set<Digest>(), new Set<Digest>()];
  const links = async (digest: Digest) => ({ digest, ...linksOf(await readBlob(to, digest).catch(() => undefined)) });
  for (let found: readonly Digest[] = [...releases, ...evidence]; found.length > 0; ) {
    const next = [...new Set(found)].filter((digest) => !walked.has(digest));
    for (const digest of next) walked.add(digest);
    for (const digest of next.filter((one) => !present.has(blobPath(one)))) missing.add(digest);
    const here = next.filter((digest) => present.has(blobPath(digest)));
    const read = await mapConcurrent(here, MANIFESTS_AT_ONCE, links);
    for (const { digest, parts } of read) {
      named.add(digest);
      for (const part of parts)
        if (present.has(blobPath(part))) named.add(part);
        else if (evidence.has(digest)) missing.add(part);
    }
    found = read.flatMap(({ manifests }) => manifests);
  }
  return { named, missing };
}

interface Links {
  readonly manifests?: readonly { readonly digest?: unknown }[];
  readonly layers?: readonly { readonly digest?: unknown }[];
  readonly config?: { readonly digest?: unknown };
}

/** None where it is no manifest; a damaged one is told where its digest is held against its name. */
function linksOf(bytes: Buffer | undefined): {
  readonly manifests: readonly Digest[];
  readonly parts: readonly Digest[];
} {
  const digests = (all: readonly { readonly digest?: unknown }[]): readonly Digest[] =>
    all.map(({ digest }) => String(digest)).filter(isDigest);
  try {
    const { manifests = [], layers = [], config } = JSON.parse(bytes?.toString('utf8') ?? '{}') as Links;
    return { manifests: digests(manifests), parts: digests([...layers, ...(config ? [config] : [])]) };
  } catch {
    return { manifests: [], parts: [] };
  }
}

/** Digests of releases: where the walk over what is named begins, beside the evidence. */
export const releasesOf = (index: MirrorIndex): readonly Digest[] =>
  index.subjects.flatMap(({ releases }) => releases.map(({ digest }) => digest));
