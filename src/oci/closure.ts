import { mapConcurrent } from '../lib/concurrency.ts';
import { VerificationError } from '../lib/errors.ts';
import { blobsOf, childrenOf } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Manifest, Repository } from './types.ts';

/** A manifest of a release, and why it belongs to it. */
export interface GraphNode {
  readonly manifest: Manifest;
  readonly role: 'root' | 'child' | 'referrer' | 'cosign-tag';
  /** The digest of the node that led here; of the root, its own. */
  readonly of: string;
  /** The tag under which a `cosign-tag` lies. */
  readonly tag?: string;
  readonly depth: number;
}

/** Everything that belongs to a release: manifests in the order they were found, and the blobs they name. */
export interface Graph {
  readonly root: Descriptor;
  readonly nodes: readonly GraphNode[];
  readonly blobs: readonly Descriptor[];
}

const MAX_NODES = 20_000;
const MAX_DEPTH = 16; // nested indexes and referrers of referrers; real ones have 4

/** cosign's own tags beside an image (sigstore/cosign specs, SIGNATURE_SPEC.md). */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'] as const;
export const cosignTags = (digest: string): string[] =>
  COSIGN_SUFFIXES.map((suffix) => `${digest.replace(':', '-')}${suffix}`);

/**
 * The closure of a release: from the root every child of every index, config and layers, every referrer of every node,
 * referrers of referrers, and cosign's tags of every node. Reads only. Throws `closure-too-large` past the bounds.
 */
export async function closure(
  repository: Repository,
  target: string,
  options: { readonly concurrency: number; readonly signal?: AbortSignal },
): Promise<Graph> {
  const first = await repository.manifest(target);
  const nodes = new Map<string, GraphNode>();
  const what = `${repository.name}@${first.descriptor.digest}`;
  let wave: GraphNode[] = [{ manifest: first, role: 'root', of: first.descriptor.digest, depth: 0 }];
  // Tags are listed once: asking for three tags of each node would be most of the requests.
  const tags = new Set(await repository.tags());
  while (wave.length > 0) {
    for (const node of wave) nodes.set(node.manifest.descriptor.digest, node);
    if (nodes.size > MAX_NODES)
      throw new VerificationError('closure-too-large', { what, limit: MAX_NODES, unit: 'manifests' });
    if ((wave[0]?.depth ?? 0) >= MAX_DEPTH)
      throw new VerificationError('closure-too-large', { what, limit: MAX_DEPTH, unit: 'levels' });
    const found = await mapConcurrent(
      wave,
      options.concurrency,
      (node) => neighbours(repository, node, nodes, tags),
      options.signal,
    );
    wave = [...new Map(found.flat().map((node) => [node.manifest.descriptor.digest, node])).values()].filter(
      (node) => !nodes.has(node.manifest.descriptor.digest),
    );
  }
  const blobs = [...nodes.values()]
    .flatMap(({ manifest }) => blobsOf(manifest))
    .filter(({ urls }) => urls === undefined || urls.length === 0);
  return {
    root: first.descriptor,
    nodes: [...nodes.values()],
    blobs: [...new Map(blobs.map((blob) => [blob.digest, blob])).values()],
  };
}

async function neighbours(
  repository: Repository,
  { manifest, depth }: GraphNode,
  known: ReadonlyMap<string, GraphNode>,
  tags: ReadonlySet<string>,
): Promise<GraphNode[]> {
  const of = manifest.descriptor.digest;
  const found: GraphNode[] = [];
  const add = async (digest: string, role: GraphNode['role'], tag?: string): Promise<void> => {
    const node = await repository.manifest(tag ?? digest);
    if (!known.has(node.descriptor.digest) || tag)
      found.push({ manifest: node, role, of, depth: depth + 1, ...(tag ? { tag } : {}) });
  };
  for (const child of childrenOf(manifest)) {
    if (isManifestType(child.mediaType) && !known.has(child.digest)) await add(child.digest, 'child');
  }
  for (const referrer of await repository.referrers(of))
    if (!known.has(referrer.digest)) await add(referrer.digest, 'referrer');
  for (const tag of cosignTags(of)) if (tags.has(tag)) await add('', 'cosign-tag', tag);
  return found;
}

/** The nodes in an order in which each can be pushed: children before parents, subjects before referrers, the root's tag after all. */
export function pushOrder(graph: Graph): readonly GraphNode[] {
  const byDigest = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
  const done = new Set<string>();
  const order: GraphNode[] = [];
  const visit = (node: GraphNode): void => {
    const { digest } = node.manifest.descriptor;
    if (done.has(digest)) return;
    done.add(digest); // before the walk: a cycle of hashes cannot be, but a list may say anything
    for (const before of [
      ...childrenOf(node.manifest),
      ...(node.manifest.json.subject ? [node.manifest.json.subject] : []),
    ]) {
      const needed = byDigest.get(before.digest);
      if (needed) visit(needed);
    }
    order.push(node);
  };
  for (const node of graph.nodes) visit(node);
  return order;
}
