import { streamOf } from '../../lib/bytes.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { type Digest, digestOf, digestOfStream, isDigest } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import type { Indexes } from '../format/catalog.ts';
import { blobPath, evidencePath, MAX_INDEX_BYTES, type MirrorIndex } from '../format/layout.ts';
import { readBlob, readEvidence } from '../format/reading.ts';
import type { CountingFiles } from './files.ts';
import { damaged } from './findings.ts';

/** Checks the content of a blob against the digest in its name. */
export async function checkBlob(path: string, to: Destination, files: CountingFiles): Promise<void> {
  const expected = `sha256:${path.slice('blobs/sha256/'.length)}`;
  if (!isDigest(expected) || blobPath(expected) !== path) throw damaged(path, 'it is not named after a digest');
  const { digest, size } = await digestOfStream((await to.stream(path)) ?? streamOf(Buffer.alloc(0)));
  files.counted(size);
  if (digest !== expected) throw damaged(path, `its digest is ${digest}`);
}

/**
 * Checks an evidence index against the catalog, and that the mirror has all blobs that it names. Returns the digests of
 * these blobs.
 */
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
    throw damaged(path, `its digest is ${digestOf(bytes)}, the catalog lists ${expected}`);
  const named = (await readEvidence(files, subject)).flatMap(({ digest, manifest }) => [
    digest,
    ...(manifest ? [manifest] : []),
  ]);
  const missing = named.find((digest) => !present.has(blobPath(digest)));
  if (missing) throw damaged(blobPath(missing), `it is missing, and ${path} names it`);
  return named;
}

/** Finds evidence indexes that the catalog does not name, and files that are not evidence indexes. */
export function findExtraEvidence(paths: readonly string[], indexes: Indexes): readonly string[] {
  const known = new Set([...indexes.keys()].map(evidencePath));
  return paths.filter((path) => !known.has(path));
}

/** One by one, reads from a bucket would take minutes. */
const MANIFESTS_AT_ONCE = 8;

/**
 * Walks the manifests from the releases and the evidence. The manifests that an index names must be in the mirror. Configs and
 * layers must be there for `evidence` only: a mirror does not store those of images. Returns what is named and what is
 * missing.
 */
export async function walkManifests(
  releases: readonly Digest[],
  evidence: ReadonlySet<Digest>,
  present: ReadonlySet<string>,
  to: Destination,
): Promise<{ readonly named: ReadonlySet<Digest>; readonly missing: ReadonlySet<Digest> }> {
  const [named, missing, walked] = [new Set<Digest>(), new Set<Digest>(), new Set<Digest>()];
  const links = async (digest: Digest) => ({ digest, ...readLinks(await readBlob(to, digest).catch(() => undefined)) });
  for (let found: readonly Digest[] = [...releases, ...evidence]; found.length > 0; ) {
    const next = [...new Set(found)].filter((digest) => !walked.has(digest));
    for (const digest of next) walked.add(digest);
    for (const digest of next.filter((one) => !present.has(blobPath(one)))) missing.add(digest);
    const existing = next.filter((digest) => present.has(blobPath(digest)));
    const read = await mapConcurrent(existing, MANIFESTS_AT_ONCE, links);
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

/** Reads what a manifest names. Returns nothing for other content, and for a damaged manifest, which `checkBlob` reports. */
function readLinks(bytes: Buffer | undefined): {
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

/** Lists the digests of all releases. */
export const listReleases = (index: MirrorIndex): readonly Digest[] =>
  index.subjects.flatMap(({ releases }) => releases.map(({ digest }) => digest));
