import { crawl } from '../lib/concurrency.ts';
import { baseError } from '../lib/errors.ts';
import { McError, type VerificationError } from '../lib/mc-error.ts';
import { cosignTags } from './derived-tags.ts';
import type { OciDigest } from './digest.ts';
import { ociError } from './errors.ts';
import type { Graph, GraphNode, GraphTag } from './graph.ts';
import { listBlobs, listChildren } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Manifest, Repository } from './types.ts';

/** The treatment of layers that must not be distributed, or that are stored elsewhere: leave them out, copy them, or fail. */
export type ForeignLayers = 'skip' | 'copy' | 'fail';
export const FOREIGN_LAYERS: readonly ForeignLayers[] = ['skip', 'copy', 'fail'];

export interface ClosureOptions {
  readonly concurrency: number;
  /** Default: `skip`. */
  readonly foreignLayers?: ForeignLayers;
  /**
   * Digests of the referrers and of the manifests under cosign's tags that belong to the release. Others are not read. Children
   * of indexes always belong to it, because the digest of the root covers them.
   */
  readonly only?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
}

const MAX_NODES = 20_000;
const MAX_DEPTH = 16; // nested indexes, and referrers of referrers; real releases have 4
const MAX_BYTES = 64 * 1024 * 1024; // of all manifests together, which stay in memory
const MAX_DROPPED_NOTES = 20;

/** OCI image spec 1.0, "Non-Distributable Layers", and Docker's foreign layers. */
const isNonDistributable = ({ mediaType }: Descriptor): boolean =>
  /^application\/vnd\.(oci\.image\.layer\.nondistributable\.|docker\.image\.rootfs\.foreign\.)/.test(mediaType);

/** The claim of a node that belongs to the release with any subject: the root, a child, or a manifest under a cosign tag. */
const ANY_SUBJECT = '*';

interface Found {
  readonly manifest: Manifest;
  readonly children: readonly OciDigest[];
  readonly referrers: readonly OciDigest[];
  readonly tags: readonly GraphTag[];
}

interface Visit {
  readonly digest: OciDigest;
  readonly manifest?: Manifest;
  readonly depth: number;
  /** The digest that lists this node as its referrer. The node must name it as its subject. */
  readonly subject?: string;
}

/**
 * Reads the closure of a release. From the root: every child of every index, config and layers, every referrer of every node,
 * referrers of referrers, and cosign's tags of every node. Throws `closure-incomplete` where named content is not present,
 * `closure-too-large` past the bounds, and `foreign-layer` where the options require it.
 */
export async function closure(repository: Repository, target: string, options: ClosureOptions): Promise<Graph> {
  const first = await repository.manifest(target);
  // The tags are listed once. Requests for three tags of each node would be most of all requests.
  const dropped: VerificationError[] = [];
  const tags = new Set(await repository.tags((error) => dropped.push(error)));
  const walk = new Walk(repository, `${repository.name}@${first.descriptor.digest}`, tags, options.only);
  const { digest } = first.descriptor;
  const start = walk.takeUnseen([{ digest, manifest: first, depth: 0 }]);
  await crawl(start, options.concurrency, (visit) => walk.visit(visit), options.signal);
  const nodes = orderNodes(digest, walk.found);
  const blobs = collectBlobs(repository, nodes);
  const { copied, foreign } = await splitForeign(repository, blobs, options.foreignLayers ?? 'skip');
  return {
    root: first.descriptor,
    nodes,
    blobs: copied,
    foreign,
    tags: nodes.flatMap(({ manifest }) => walk.found.get(manifest.descriptor.digest)?.tags ?? []),
    notes: [
      ...dropped.slice(0, MAX_DROPPED_NOTES).map(({ code, message }) => `${code}: ${message}`),
      ...[...walk.unrelated].map(
        ([listed, of]) => `${listed} is listed as a referrer of ${of}, but does not refer to it: not copied`,
      ),
      ...foreign.map(({ digest: layer, mediaType }) => `${layer} (${mediaType}) is a foreign layer: not copied`),
    ],
  };
}

class Walk {
  readonly #repository: Repository;
  readonly #what: string;
  readonly #tags: ReadonlySet<string>;
  readonly #only: ReadonlySet<string> | undefined;
  /** For each digest that was named: the subjects that list it as their referrer, or `ANY_SUBJECT`. */
  readonly #claims = new Map<string, Set<string>>();
  readonly found = new Map<string, Found>();
  /** Manifests that are listed as referrers of a digest, but have another subject. */
  readonly unrelated = new Map<string, string>();
  #bytes = 0;

  constructor(repository: Repository, what: string, tags: ReadonlySet<string>, only: ReadonlySet<string> | undefined) {
    this.#repository = repository;
    this.#what = what;
    this.#tags = tags;
    this.#only = only;
  }

  /** Reads a node, its referrers and its cosign tags. Returns the nodes that were not seen before. */
  async visit({ digest, manifest: given, depth, subject }: Visit): Promise<readonly Visit[]> {
    if (depth >= MAX_DEPTH) throw this.#tooLarge(MAX_DEPTH, 'levels');
    if (this.#claims.size > MAX_NODES) throw this.#tooLarge(MAX_NODES, 'manifests');
    const manifest = given ?? (await this.#read(digest, subject === undefined ? 'child' : 'referrer'));
    const claims = this.#claims.get(digest);
    if (!claims?.has(ANY_SUBJECT) && !claims?.has(manifest.json.subject?.digest ?? '')) {
      this.unrelated.set(digest, subject ?? '');
      return [];
    }
    this.#bytes += manifest.bytes.length;
    if (this.#bytes > MAX_BYTES) throw this.#tooLarge(MAX_BYTES, 'bytes of manifests');
    const children = listChildren(manifest).filter(({ mediaType }) => isManifestType(mediaType));
    const referrers = await this.#listReferrers(digest);
    const tagged = await this.#readCosignTags(digest);
    this.found.set(digest, {
      manifest,
      children: children.map((one) => one.digest),
      referrers,
      tags: tagged.map(({ tag, manifest: { descriptor } }) => ({ tag, digest: descriptor.digest, of: digest })),
    });
    return this.takeUnseen([
      ...children.map((one) => ({ digest: one.digest, depth: depth + 1 })),
      ...referrers.map((one) => ({ digest: one, depth: depth + 1, subject: digest })),
      ...tagged.map((one) => ({ digest: one.manifest.descriptor.digest, manifest: one.manifest, depth: depth + 1 })),
    ]);
  }

  /** Returns the nodes that must still be visited, and records what names them. An unrelated node is visited again when another one names it. */
  takeUnseen(named: readonly Visit[]): readonly Visit[] {
    return named.filter(({ digest, subject = ANY_SUBJECT }) => {
      const claims = this.#claims.get(digest);
      const isNew = claims === undefined || (this.unrelated.has(digest) && !claims.has(subject));
      this.unrelated.delete(digest);
      this.#claims.set(digest, (claims ?? new Set()).add(subject));
      return isNew;
    });
  }

  async #listReferrers(digest: OciDigest): Promise<readonly OciDigest[]> {
    const only = this.#only;
    if (only?.size === 0) return [];
    let isCut = false;
    const onCut = (): void => {
      isCut = true;
    };
    const listed = await this.#repository.referrers(digest, undefined, this.#tags, only ? onCut : undefined);
    const found = new Set(listed.map((one) => one.digest).filter((one) => only?.has(one) ?? true));
    // A list that was cut may lack wanted referrers. They are requested one by one, and each must name its subject.
    if (isCut) for (const one of only ?? []) if (!this.#claims.get(one)?.has(ANY_SUBJECT)) found.add(one as OciDigest);
    return [...found].sort();
  }

  async #readCosignTags(digest: OciDigest): Promise<readonly { tag: string; manifest: Manifest }[]> {
    const found = [];
    for (const tag of cosignTags(digest)) {
      if (!this.#tags.has(tag)) continue;
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

/** Orders the nodes from the root outwards. The order does not depend on the order of the registry's answers. */
function orderNodes(root: OciDigest, found: ReadonlyMap<string, Found>): readonly GraphNode[] {
  const nodes: GraphNode[] = [];
  const placed = new Set<string>();
  const waiting: (Omit<GraphNode, 'manifest'> & { readonly digest: OciDigest })[] = [
    { digest: root, role: 'root', of: root, depth: 0 },
  ];
  for (const { digest, ...place } of waiting) {
    const node = found.get(digest);
    if (!node || placed.has(digest)) continue;
    placed.add(digest);
    nodes.push({ manifest: node.manifest, ...place });
    const next = { of: digest, depth: place.depth + 1 };
    for (const child of node.children) waiting.push({ digest: child, role: 'child', ...next });
    for (const referrer of node.referrers)
      if (found.get(referrer)?.manifest.json.subject?.digest === digest)
        waiting.push({ digest: referrer, role: 'referrer', ...next });
    for (const { tag, digest: tagged } of node.tags) waiting.push({ digest: tagged, role: 'cosign-tag', tag, ...next });
  }
  return nodes;
}

/** Collects the blobs of all nodes. Throws `size-mismatch` where two manifests give one digest two sizes: one of them is wrong. */
function collectBlobs(repository: Repository, nodes: readonly GraphNode[]): readonly Descriptor[] {
  const sizes = new Map(nodes.map(({ manifest: { descriptor } }) => [descriptor.digest, descriptor.size]));
  const blobs = new Map<string, Descriptor>();
  for (const { manifest } of nodes) {
    const from = `${repository.name}@${manifest.descriptor.digest}`;
    for (const part of [...listChildren(manifest), ...listBlobs(manifest)]) {
      const size = sizes.get(part.digest);
      if (size !== undefined && size !== part.size) {
        const what = `${part.digest}, as ${from} describes it,`;
        throw baseError('size-mismatch', { what, expected: part.size, found: size });
      }
      sizes.set(part.digest, part.size);
    }
    for (const blob of listBlobs(manifest)) if (!blobs.has(blob.digest)) blobs.set(blob.digest, blob);
  }
  return [...blobs.values()];
}

/** Separates the blobs that are copied from the foreign layers that are not. */
async function splitForeign(
  repository: Repository,
  blobs: readonly Descriptor[],
  foreignLayers: ForeignLayers,
): Promise<{ readonly copied: readonly Descriptor[]; readonly foreign: readonly Descriptor[] }> {
  const copied: Descriptor[] = [];
  const foreign: Descriptor[] = [];
  for (const blob of blobs) {
    if (foreignLayers === 'copy' || !(await isForeign(repository, blob))) copied.push(blob);
    else if (foreignLayers === 'skip') foreign.push(blob);
    else {
      const { digest, mediaType } = blob;
      throw ociError('foreign-layer', { what: repository.name, digest, mediaType });
    }
  }
  return { copied, foreign };
}

/** A layer that may be distributed and also has other URLs is an ordinary layer where the repository has it. */
const isForeign = async (repository: Repository, blob: Descriptor): Promise<boolean> =>
  isNonDistributable(blob) || ((blob.urls?.length ?? 0) > 0 && !(await repository.hasBlob(blob)));
