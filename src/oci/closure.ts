import { crawl } from '../lib/concurrency.ts';
import { baseError } from '../lib/errors.ts';
import { McError, type VerificationError } from '../lib/mc-error.ts';
import { ociError } from './errors.ts';
import type { Graph, GraphNode, GraphTag } from './graph.ts';
import { blobsOf, childrenOf } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Manifest, Repository } from './types.ts';

/** What becomes of layers that are not to be distributed, or lie elsewhere: left where they are, copied, or refused. */
export type ForeignLayers = 'skip' | 'copy' | 'fail';
export const FOREIGN_LAYERS: readonly ForeignLayers[] = ['skip', 'copy', 'fail'];

export interface ClosureOptions {
  readonly concurrency: number;
  /** Default: `skip`. */
  readonly foreignLayers?: ForeignLayers;
  /**
   * Digests of the referrers and of the manifests under cosign's tags that belong to the release; all others are not read.
   * Children of indexes always belong to it: the root's digest is over them.
   */
  readonly only?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
}

const MAX_NODES = 20_000;
const MAX_DEPTH = 16; // nested indexes and referrers of referrers; real ones have 4
const MAX_BYTES = 64 * 1024 * 1024; // of all manifests together, which are held in memory
const MAX_TAG_LENGTH = 128;
const MAX_DROPPED_NOTES = 20;

/** cosign's own tags beside an image (sigstore/cosign specs, SIGNATURE_SPEC.md). */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'] as const;
export const cosignTags = (digest: string): string[] =>
  COSIGN_SUFFIXES.map((suffix) => `${digest.replace(':', '-')}${suffix}`).filter((tag) => tag.length <= MAX_TAG_LENGTH);

/** OCI image spec 1.0, "Non-Distributable Layers", and Docker's foreign layers. */
const isNonDistributable = ({ mediaType }: Descriptor): boolean =>
  /^application\/vnd\.(oci\.image\.layer\.nondistributable\.|docker\.image\.rootfs\.foreign\.)/.test(mediaType);

const ANYHOW = '*';

interface Found {
  readonly manifest: Manifest;
  readonly children: readonly string[];
  readonly referrers: readonly string[];
  readonly tags: readonly GraphTag[];
}

interface Visit {
  readonly digest: string;
  readonly manifest?: Manifest;
  readonly depth: number;
  /** Whose referrer it is said to be: who says so must be right. */
  readonly subject?: string;
}

/**
 * The closure of a release: from the root every child of every index, config and layers, every referrer of every node,
 * referrers of referrers, and cosign's tags of every node. Reads only. Throws `closure-incomplete` where something that is
 * named is not there, `closure-too-large` past the bounds, `foreign-layer` where that is asked for.
 */
export async function closure(repository: Repository, target: string, options: ClosureOptions): Promise<Graph> {
  const first = await repository.manifest(target);
  const walk = new Walk(repository, `${repository.name}@${first.descriptor.digest}`, options.only);
  // Tags are listed once: asking for three tags of each node would be most of the requests.
  const dropped: VerificationError[] = [];
  walk.tags = new Set(await repository.tags((error) => dropped.push(error)));
  const { digest } = first.descriptor;
  const start = walk.unseen([{ digest, manifest: first, depth: 0 }]);
  await crawl(start, options.concurrency, (visit) => walk.visit(visit), options.signal);
  const nodes = arranged(digest, walk.found);
  const { blobs, foreign } = await partsOf(repository, nodes, options.foreignLayers ?? 'skip');
  return {
    root: first.descriptor,
    nodes,
    blobs,
    foreign,
    tags: nodes.flatMap(({ manifest }) => walk.found.get(manifest.descriptor.digest)?.tags ?? []),
    notes: [
      ...dropped.slice(0, MAX_DROPPED_NOTES).map(({ code, message }) => `${code}: ${message}`),
      ...[...walk.strangers].map(
        ([stranger, of]) => `${stranger} is listed as a referrer of ${of}, and does not refer to it: left out`,
      ),
      ...foreign.map(({ digest: layer, mediaType }) => `${layer} (${mediaType}) is a foreign layer: left where it is`),
    ],
  };
}

class Walk {
  readonly #repository: Repository;
  readonly #what: string;
  readonly #only: ReadonlySet<string> | undefined;
  /** Of each digest that was named: whose referrer it is said to be, or `ANYHOW` where it belongs whatever its subject is. */
  readonly #claims = new Map<string, Set<string>>();
  readonly found = new Map<string, Found>();
  /** Listed as a referrer by somebody to whom it does not refer. */
  readonly strangers = new Map<string, string>();
  tags: ReadonlySet<string> = new Set();
  #bytes = 0;

  constructor(repository: Repository, what: string, only: ReadonlySet<string> | undefined) {
    this.#repository = repository;
    this.#what = what;
    this.#only = only;
  }

  /** Reads a node and what is beside it; resolves to what was not seen before. */
  async visit({ digest, manifest: given, depth, subject }: Visit): Promise<readonly Visit[]> {
    if (depth >= MAX_DEPTH) throw this.#tooLarge(MAX_DEPTH, 'levels');
    if (this.#claims.size > MAX_NODES) throw this.#tooLarge(MAX_NODES, 'manifests');
    const manifest = given ?? (await this.#read(digest, subject === undefined ? 'child' : 'referrer'));
    const claims = this.#claims.get(digest);
    if (!claims?.has(ANYHOW) && !claims?.has(manifest.json.subject?.digest ?? '')) {
      this.strangers.set(digest, subject ?? '');
      return [];
    }
    this.#bytes += manifest.bytes.length;
    if (this.#bytes > MAX_BYTES) throw this.#tooLarge(MAX_BYTES, 'bytes of manifests');
    const children = childrenOf(manifest).filter(({ mediaType }) => isManifestType(mediaType));
    const referrers = await this.#referrers(digest);
    const tagged = await this.#cosign(digest);
    this.found.set(digest, {
      manifest,
      children: children.map((one) => one.digest),
      referrers,
      tags: tagged.map(({ tag, manifest: { descriptor } }) => ({ tag, digest: descriptor.digest, of: digest })),
    });
    return this.unseen([
      ...children.map((one) => ({ digest: one.digest, depth: depth + 1 })),
      ...referrers.map((one) => ({ digest: one, depth: depth + 1, subject: digest })),
      ...tagged.map((one) => ({ digest: one.manifest.descriptor.digest, manifest: one.manifest, depth: depth + 1 })),
    ]);
  }

  /** Those that are still to be visited, and that they are named. One who was a stranger may be named with more right. */
  unseen(named: readonly Visit[]): readonly Visit[] {
    return named.filter(({ digest, subject = ANYHOW }) => {
      const claims = this.#claims.get(digest);
      const isNew = claims === undefined || (this.strangers.has(digest) && !claims.has(subject));
      this.strangers.delete(digest);
      this.#claims.set(digest, (claims ?? new Set()).add(subject));
      return isNew;
    });
  }

  async #referrers(digest: string): Promise<readonly string[]> {
    const only = this.#only;
    if (only?.size === 0) return [];
    let isCut = false;
    const onCut = (): void => {
      isCut = true;
    };
    const listed = await this.#repository.referrers(digest, undefined, this.tags, only ? onCut : undefined);
    const found = new Set(listed.map((one) => one.digest).filter((one) => only?.has(one) ?? true));
    // Of a list that was not read to its end, those that belong here are asked for one by one: each names its subject.
    if (isCut) for (const one of only ?? []) if (!this.#claims.get(one)?.has(ANYHOW)) found.add(one);
    return [...found].sort();
  }

  async #cosign(digest: string): Promise<readonly { tag: string; manifest: Manifest }[]> {
    const found = [];
    for (const tag of cosignTags(digest)) {
      if (!this.tags.has(tag)) continue;
      if (this.#only && !this.#only.has((await this.#repository.resolve(tag))?.digest ?? '')) continue;
      found.push({ tag, manifest: await this.#read(tag, 'cosign tag') });
    }
    return found;
  }

  async #read(target: string, role: string): Promise<Manifest> {
    try {
      return await this.#repository.manifest(target);
    } catch (error) {
      if (!(error instanceof McError) || error.code !== 'reference-not-found') throw error;
      throw ociError('closure-incomplete', { what: this.#what, missing: target, role }, { cause: error });
    }
  }

  #tooLarge(limit: number, unit: string): VerificationError {
    return ociError('closure-too-large', { what: this.#what, limit, unit });
  }
}

/** From the root outwards, the same whatever the order in which a registry answered. */
function arranged(root: string, found: ReadonlyMap<string, Found>): readonly GraphNode[] {
  const nodes: GraphNode[] = [];
  const placed = new Set<string>();
  const waiting: (Omit<GraphNode, 'manifest'> & { readonly digest: string })[] = [
    { digest: root, role: 'root', of: root, depth: 0 },
  ];
  for (const { digest, ...place } of waiting) {
    const at = found.get(digest);
    if (!at || placed.has(digest)) continue;
    placed.add(digest);
    nodes.push({ manifest: at.manifest, ...place });
    const next = { of: digest, depth: place.depth + 1 };
    for (const child of at.children) waiting.push({ digest: child, role: 'child', ...next });
    for (const referrer of at.referrers)
      if (found.get(referrer)?.manifest.json.subject?.digest === digest)
        waiting.push({ digest: referrer, role: 'referrer', ...next });
    for (const { tag, digest: tagged } of at.tags) waiting.push({ digest: tagged, role: 'cosign-tag', tag, ...next });
  }
  return nodes;
}

/** Blobs that are copied, and those that stay. Two manifests that give one digest two sizes cannot both be right. */
async function partsOf(
  repository: Repository,
  nodes: readonly GraphNode[],
  foreignLayers: ForeignLayers,
): Promise<{ readonly blobs: readonly Descriptor[]; readonly foreign: readonly Descriptor[] }> {
  const sizes = new Map(nodes.map(({ manifest: { descriptor } }) => [descriptor.digest, descriptor.size]));
  const parts = new Map<string, Descriptor>();
  for (const { manifest } of nodes) {
    const from = `${repository.name}@${manifest.descriptor.digest}`;
    for (const part of [...childrenOf(manifest), ...blobsOf(manifest)]) {
      const size = sizes.get(part.digest);
      if (size !== undefined && size !== part.size) {
        const what = `${part.digest}, as ${from} describes it,`;
        throw baseError('size-mismatch', { what, expected: part.size, found: size });
      }
      sizes.set(part.digest, part.size);
    }
    for (const blob of blobsOf(manifest)) if (!parts.has(blob.digest)) parts.set(blob.digest, blob);
  }
  const blobs: Descriptor[] = [];
  const foreign: Descriptor[] = [];
  for (const blob of parts.values()) {
    if (foreignLayers === 'copy' || !(await isForeign(repository, blob))) blobs.push(blob);
    else if (foreignLayers === 'skip') foreign.push(blob);
    else
      throw ociError('foreign-layer', {
        what: repository.name,
        digest: blob.digest,
        mediaType: blob.mediaType,
      });
  }
  return { blobs, foreign };
}

/** A layer that may be distributed and has other addresses too is one like all others, as long as it is here. */
const isForeign = async (repository: Repository, blob: Descriptor): Promise<boolean> =>
  isNonDistributable(blob) || ((blob.urls?.length ?? 0) > 0 && !(await repository.hasBlob(blob)));
