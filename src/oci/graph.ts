import type { OciDigest } from './digest.ts';
import { listBlobs, listChildren } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Manifest } from './types.ts';

/** A manifest of a release, and why it belongs to the release. */
export interface GraphNode {
  readonly manifest: Manifest;
  readonly role: 'root' | 'child' | 'referrer' | 'cosign-tag';
  /** The digest of the node that led here. The root has its own digest. */
  readonly of: OciDigest;
  /** The tag of a `cosign-tag`. */
  readonly tag?: string;
  readonly depth: number;
}

/** One of cosign's tags, `sha256-<hex>.sig`: the digest it leads to, and the node that it is about. */
export interface GraphTag {
  readonly tag: string;
  readonly digest: OciDigest;
  readonly of: OciDigest;
}

/** All content of a release: its manifests from the root outwards, the blobs they name, and the tags that lead to them. */
export interface Graph {
  readonly root: Descriptor;
  readonly nodes: readonly GraphNode[];
  readonly blobs: readonly Descriptor[];
  readonly tags: readonly GraphTag[];
  /** Layers that are not copied, because their licence or their location excludes them from registries. */
  readonly foreign: readonly Descriptor[];
  /** Sentences about content that was found but does not belong to the release. */
  readonly notes: readonly string[];
}

export type Relation = 'child' | 'attestation' | 'config' | 'layer' | 'blob' | 'referrer' | 'cosign-tag';

/** `to` belongs to the release because of `from`. */
export interface Edge {
  readonly from: OciDigest;
  readonly to: Descriptor;
  readonly relation: Relation;
  readonly tag?: string;
}

/** BuildKit stores attestations as children of an index, and marks them with an annotation ("attestation storage"). */
const isAttestation = ({ annotations }: Descriptor): boolean =>
  annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';

/** Lists the edges of a graph in the order in which a reader of the manifests finds them. */
export function listEdges(graph: Graph): readonly Edge[] {
  const byDigest = new Map(graph.nodes.map(({ manifest }) => [manifest.descriptor.digest, manifest.descriptor]));
  const content = graph.nodes.flatMap(({ manifest }) => listContentEdges(manifest));
  const referrers = graph.nodes.flatMap(({ manifest }): Edge[] => {
    const subject = manifest.json.subject?.digest;
    if (subject === undefined || !byDigest.has(subject)) return [];
    return [{ from: subject, to: manifest.descriptor, relation: 'referrer' }];
  });
  const tags = graph.tags.flatMap(({ tag, digest, of }): Edge[] => {
    const to = byDigest.get(digest);
    return to ? [{ from: of, to, relation: 'cosign-tag', tag }] : [];
  });
  return [...content, ...referrers, ...tags];
}

/** Lists the edges to what a manifest itself names: children, config and layers. */
function listContentEdges(manifest: Manifest): Edge[] {
  const from = manifest.descriptor.digest;
  const { config, layers = [] } = manifest.json;
  return [
    ...listChildren(manifest).map((to): Edge => ({ from, to, relation: getChildRelation(to) })),
    ...(config ? [{ from, to: config, relation: 'config' as const }] : []),
    ...layers.map((to): Edge => ({ from, to, relation: 'layer' })),
  ];
}

function getChildRelation(child: Descriptor): Relation {
  if (!isManifestType(child.mediaType)) return 'blob';
  return isAttestation(child) ? 'attestation' : 'child';
}

/** Lists the digests of the manifests that a destination must have before this one: its children, and its subject. */
export const listPrerequisites = ({ json }: Manifest): readonly OciDigest[] => [
  ...(json.manifests ?? []).filter(({ mediaType }) => isManifestType(mediaType)).map(({ digest }) => digest),
  ...(json.subject ? [json.subject.digest] : []),
];

/** Orders the nodes so that each can be pushed: children before parents, subjects before referrers. */
export function orderForPush(graph: Graph): readonly GraphNode[] {
  const byDigest = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
  const visited = new Set<string>();
  const order: GraphNode[] = [];
  const visit = (node: GraphNode): void => {
    const { digest } = node.manifest.descriptor;
    if (visited.has(digest)) return;
    visited.add(digest); // before its prerequisites: a hostile list may contain a cycle
    for (const needed of listPrerequisites(node.manifest)) {
      const before = byDigest.get(needed);
      if (before) visit(before);
    }
    order.push(node);
  };
  for (const node of graph.nodes) visit(node);
  return order;
}

/** Returns a function that lists the blobs of a manifest that are copied with the graph. */
export function createBlobLister(graph: Graph): (manifest: Manifest) => readonly Descriptor[] {
  const copied = new Set(graph.blobs.map(({ digest }) => digest));
  return (manifest) => listBlobs(manifest).filter(({ digest }) => copied.has(digest));
}

/** Sums the bytes of all manifests and blobs. */
export const sumBytes = (graph: Graph): number =>
  [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((sum, { size }) => sum + size, 0);
