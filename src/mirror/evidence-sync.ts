import { forEachConcurrent } from '../lib/concurrency.ts';
import { type Digest, isDigest } from '../lib/digest.ts';
import { McError } from '../lib/errors.ts';
import {
  blobsOf,
  closure,
  type Descriptor,
  formatReference,
  type Graph,
  type GraphNode,
  parseReference,
  type Reference,
  type Repository,
  withTarget,
} from '../oci/index.ts';
import { BlobStore, rememberingRepository } from './blobs.ts';
import type { Catalog } from './catalog.ts';
import type { Destination } from './destination/types.ts';
import { type EvidenceIndex, type EvidenceItem, formatJson, kindOf, type MirrorIndex } from './layout.ts';
import type { MirrorPorts } from './ports.ts';
import { readEvidence } from './read.ts';

export type Release = MirrorIndex['subjects'][number]['releases'][number];

export interface EvidenceSync {
  readonly releases: readonly Release[];
  /** Things held about them: bundles, SBOMs, attestations, signatures. */
  readonly items: number;
  readonly copied: number;
  readonly present: number;
  readonly bytes: number;
}

const hasSha256 = <T extends Descriptor>(descriptor: T): descriptor is T & { readonly digest: Digest } =>
  isDigest(descriptor.digest);

/** Tags that are no releases: the referrers fallback (OCI 1.1) and cosign's own. */
const BESIDES = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{128})(\.\w+)?$/;

/**
 * Copies what refers to a subject of `mirror.yaml` (every tag of a repository, one tag, or one digest): for each node of
 * its images all referrers, their referrers, and what lies under cosign's tags. Images themselves are not copied, only
 * their manifests, which say what belongs together. An index is written after all that it names.
 */
export async function syncEvidence(
  subject: string,
  to: Destination,
  catalog: Catalog,
  ports: MirrorPorts,
): Promise<EvidenceSync> {
  const reference = parseReference(subject);
  const blobs = new BlobStore(to);
  const repository = rememberingRepository(ports.repository(reference), blobs);
  const releases: Release[] = [];
  const items = new Map<Digest, EvidenceItem[]>();
  const targets = await targetsOf(reference, repository);
  for (const [done, target] of targets.entries()) {
    ports.signal?.throwIfAborted();
    ports.progress({
      task: `evidence ${subject}`,
      message: `evidence of ${subject}`,
      done,
      total: targets.length,
      unit: 'items',
    });
    const root = await repository.resolve(target);
    // Listed a moment ago and gone now: what was held of it stays.
    if (!root && target !== targetInReference(reference)) continue;
    if (!root)
      throw new McError('http-status', {
        method: 'GET',
        url: subject,
        status: 404,
        detail: 'no such release',
        attempts: 1,
      });
    if (!hasSha256(root)) continue; // a mirror is addressed by sha256
    const graph = await closure(repository, root.digest, {
      concurrency: ports.concurrency,
      ...(ports.signal ? { signal: ports.signal } : {}),
    });
    await copyEvidence(graph, repository, blobs, items, ports);
    const place = withTarget(reference, isDigest(target) ? { digest: target } : { tag: target });
    const { mediaType, size } = graph.root;
    releases.push({ reference: formatReference(place), digest: root.digest, mediaType, size });
  }
  let count = 0;
  for (const [about, found] of items) count += await writeEvidence(to, catalog, about, found);
  const { copied, present, bytes } = blobs;
  return { releases, items: count, copied, present, bytes };
}

const targetInReference = (reference: Reference): string | undefined => reference.digest ?? reference.tag;

async function targetsOf(reference: Reference, repository: Repository): Promise<readonly string[]> {
  const one = targetInReference(reference);
  return one === undefined ? (await repository.tags()).filter((tag) => !BESIDES.test(tag)).toSorted() : [one];
}

/** The nodes that are no part of the image: what refers to it, and what those are made of. */
function evidenceNodes(graph: Graph): readonly GraphNode[] {
  const image = new Set<string>();
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes) {
    // Nodes come in the order in which they were found: a child after its parent.
    if (node.role === 'root' || (node.role === 'child' && image.has(node.of)))
      image.add(node.manifest.descriptor.digest);
    else nodes.push(node);
  }
  return nodes;
}

async function copyEvidence(
  graph: Graph,
  repository: Repository,
  blobs: BlobStore,
  items: Map<Digest, EvidenceItem[]>,
  ports: MirrorPorts,
): Promise<void> {
  const nodes = evidenceNodes(graph);
  const wanted = new Map(
    nodes
      .flatMap(({ manifest }) => blobsOf(manifest))
      .filter(hasSha256)
      .map((blob) => [blob.digest, blob]),
  );
  await forEachConcurrent(wanted.values(), ports.concurrency, (blob) => blobs.copy(repository, blob), ports.signal);
  for (const node of nodes) {
    const about = node.manifest.json.subject?.digest ?? node.of;
    if (isDigest(about)) items.set(about, [...(items.get(about) ?? []), ...itemsOf(node, repository.name)]);
  }
}

function itemsOf({ manifest, tag }: GraphNode, source: string): EvidenceItem[] {
  const { digest, artifactType } = manifest.descriptor;
  if (!isDigest(digest)) return [];
  const predicateType =
    manifest.json.annotations?.['dev.sigstore.bundle.predicateType'] ?? manifest.json.annotations?.['predicateType'];
  return (manifest.json.layers ?? []).filter(hasSha256).map((layer) => ({
    digest: layer.digest,
    size: layer.size,
    mediaType: layer.mediaType,
    kind: kindOf(layer.mediaType, artifactType),
    ...(predicateType === undefined ? {} : { predicateType }),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(layer.annotations === undefined ? {} : { annotations: layer.annotations }),
    manifest: digest,
    source,
    ...(tag === undefined ? {} : { tag }),
  }));
}

/** Adds to what is held about a digest; nothing is dropped because its source no longer has it. */
async function writeEvidence(
  to: Destination,
  catalog: Catalog,
  subject: Digest,
  found: readonly EvidenceItem[],
): Promise<number> {
  const before = await readEvidence(to, subject);
  const keyOf = (item: EvidenceItem): string => `${item.manifest} ${item.digest} ${item.source} ${item.tag ?? ''}`;
  const all = new Map([...before, ...found].map((item) => [keyOf(item), item]));
  const index: EvidenceIndex = {
    version: 1,
    subject,
    evidence: [...all.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item),
  };
  await catalog.put(subject, formatJson(index));
  return all.size;
}
