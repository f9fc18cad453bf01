import { blobsOf, childrenOf } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Manifest } from './types.ts';

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

/** One of cosign's tags: `sha256-<hex>.sig`, where it leads, and the node that it is about. */
export interface GraphTag {
  readonly tag: string;
  readonly digest: string;
  readonly of: string;
}

/** Everything that belongs to a release: manifests from the root outwards, the blobs they name, and the tags that lead to them. */
export interface Graph {
  readonly root: Descriptor;
  readonly nodes: readonly GraphNode[];
  readonly blobs: readonly Descriptor[];
  readonly tags: readonly GraphTag[];
  /** Layers that stay where they are: their licence or their place keeps them out of registries. */
  readonly foreign: readonly Descriptor[];
  /** What was seen and does not belong to the release, in sentences. */
  readonly notes: readonly string[];
}

export type Relation = 'child' | 'attestation' | 'config' | 'layer' | 'blob' | 'referrer' | 'cosign-tag';

/** `to` belongs to the release because of `from`. */
export interface Edge {
  readonly from: string;
  readonly to: Descriptor;
  readonly relation: Relation;
  readonly tag?: string;
}

/** BuildKit's attestations are children of an index that say so by an annotation ("attestation storage"). */
const isAttestation = ({ annotations }: Descriptor): boolean =>
  annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';

/** Who refers to what, in the order in which a reader of the manifests meets it. */
export function edgesOf(graph: Graph): readonly Edge[] {
  const byDigest = new Map(graph.nodes.map(({ manifest }) => [manifest.descriptor.digest, manifest.descriptor]));
  const edges: Edge[] = [];
  for (const { manifest } of graph.nodes) {
    const from = manifest.descriptor.digest;
    for (const child of childrenOf(manifest)) {
      const relation = !isManifestType(child.mediaType) ? 'blob' : isAttestation(child) ? 'attestation' : 'child';
      edges.push({ from, to: child, relation });
    }
    if (manifest.json.config) edges.push({ from, to: manifest.json.config, relation: 'config' });
    for (const layer of manifest.json.layers ?? []) edges.push({ from, to: layer, relation: 'layer' });
  }
  for (const { manifest } of graph.nodes) {
    const subject = manifest.json.subject?.digest;
    if (subject !== undefined && byDigest.has(subject))
      edges.push({ from: subject, to: manifest.descriptor, relation: 'referrer' });
  }
  for (const { tag, digest, of } of graph.tags) {
    const to = byDigest.get(digest);
    if (to) edges.push({ from: of, to, relation: 'cosign-tag', tag });
  }
  return edges;
}

/** Digests of the manifests that must be at a destination before this one: its children, and its subject. */
export const neededBy = ({ json }: Manifest): readonly string[] => [
  ...(json.manifests ?? []).filter(({ mediaType }) => isManifestType(mediaType)).map(({ digest }) => digest),
  ...(json.subject ? [json.subject.digest] : []),
];

/** The nodes in an order in which each can be pushed: children before parents, subjects before referrers. */
export function pushOrder(graph: Graph): readonly GraphNode[] {
  const byDigest = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
  const done = new Set<string>();
  const order: GraphNode[] = [];
  const visit = (node: GraphNode): void => {
    const { digest } = node.manifest.descriptor;
    if (done.has(digest)) return;
    done.add(digest); // before the walk: a cycle of hashes cannot be, but a list may say anything
    for (const before of neededBy(node.manifest)) {
      const needed = byDigest.get(before);
      if (needed) visit(needed);
    }
    order.push(node);
  };
  for (const node of graph.nodes) visit(node);
  return order;
}

/** The blobs of a graph that a manifest names: those that are copied with it. */
export function copiedBlobsOf(graph: Graph): (manifest: Manifest) => readonly Descriptor[] {
  const copied = new Set(graph.blobs.map(({ digest }) => digest));
  return (manifest) => blobsOf(manifest).filter(({ digest }) => copied.has(digest));
}

/** Bytes of all manifests and blobs. */
export const graphBytes = (graph: Graph): number =>
  [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((sum, { size }) => sum + size, 0);
