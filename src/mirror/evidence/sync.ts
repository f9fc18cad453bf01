import { forEachConcurrent } from '../../lib/concurrency.ts';
import { type Digest, isDigest } from '../../lib/digest.ts';
import { asMcError, baseError } from '../../lib/errors.ts';
import type { McError, Reason } from '../../lib/mc-error.ts';
import {
  closure,
  type Descriptor,
  formatReference,
  type Graph,
  type GraphNode,
  listBlobs,
  type OnDropped,
  type Reference,
  type Repository,
  withTarget,
} from '../../oci/index.ts';
import type { EvidenceJudge } from '../../sigstore/index.ts';
import type { Destination } from '../destination/types.ts';
import { BlobStore, createCachingRepository } from '../format/blobs.ts';
import type { Catalog } from '../format/catalog.ts';
import { classifyEvidence, type EvidenceItem, MAX_EVIDENCE_BYTES, type MirrorIndex } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import { Intake } from './intake.ts';
import type { EvidenceJob, RepositoryReleases } from './jobs.ts';
import { claimsSignature } from './judge.ts';

export type MirroredRelease = MirrorIndex['subjects'][number]['releases'][number];

/** The result of syncing one source of evidence. */
export interface EvidenceSync {
  readonly releases: readonly MirroredRelease[];
  /** The number of pieces about them: bundles, SBOMs, attestations and signatures. */
  readonly items: number;
  /** The number of pieces about them that do not verify. */
  readonly quarantined: number;
  readonly copied: number;
  readonly present: number;
  readonly bytes: number;
  /** Tags and digests of the registry with invalid syntax, which were left out. */
  readonly warnings?: Reason[];
  /** The reasons why some listed releases could not be read. All others were read. */
  readonly failures?: readonly McError[];
}

/** The mirror that evidence goes to, with the judge. */
export interface EvidenceStore {
  readonly to: Destination;
  readonly catalog: Catalog;
  readonly judge: EvidenceJudge;
}

const hasSha256 = <T extends Descriptor>(descriptor: T): descriptor is T & { readonly digest: Digest } =>
  isDigest(descriptor.digest);

/** Each release sends several concurrent requests itself. */
const RELEASES_AT_ONCE = 4;
const MAX_WARNINGS = 100; // for one subject in a report

/** After this many faults of one repository, the cause is the repository, not single releases. */
const MAX_FAULTS = 10;
/** The codes of faults that can concern a single release. */
const RELEASE_FAULTS: ReadonlySet<string> = new Set(['http-status', 'response-too-large']);

/** Tags that do not name releases: the referrers tag schema (OCI 1.1) and the tags of cosign. */
const EVIDENCE_TAG = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{128})(\.\w+)?$/;

/**
 * Copies the evidence about the releases of a job: for each node of their images, all referrers, their referrers, and the
 * artifacts under cosign's tags. It judges each piece before it lists the piece. Of the images it copies only the manifests,
 * which connect the evidence to the release. It writes an index after everything that the index names.
 */
export async function syncEvidence(job: EvidenceJob, into: EvidenceStore, ports: MirrorPorts): Promise<EvidenceSync> {
  const blobs = new BlobStore(into.to);
  const intake = new Intake({ ...into, blobs });
  const releases: MirroredRelease[] = [];
  const warnings: Reason[] = [];
  const failures: McError[] = [];
  const listener: Listener = {
    dropped: (error) => {
      if (warnings.length < MAX_WARNINGS) warnings.push(error.toReason());
    },
    failed: (error) => {
      if (failures.length < MAX_WARNINGS) failures.push(error);
    },
  };
  try {
    for (const source of job.repositories)
      releases.push(...(await syncRepository(job.subject, source, blobs, intake, ports, listener)));
  } catch (error) {
    await intake.finish().catch(() => undefined); // keep what was judged already, and throw the first error
    throw error;
  }
  const items = await intake.finish();
  const { copied, present, bytes } = blobs;
  const dropped = warnings.length > 0 ? { warnings } : {};
  const failed = failures.length > 0 ? { failures } : {};
  return { releases, items, quarantined: intake.quarantined, copied, present, bytes, ...dropped, ...failed };
}

/** Receives names that are left out, and errors of releases that cannot be read. */
interface Listener {
  readonly dropped: OnDropped;
  readonly failed: (error: McError) => void;
}

async function syncRepository(
  subject: string,
  source: RepositoryReleases,
  blobs: BlobStore,
  intake: Intake,
  ports: MirrorPorts,
  listener: Listener,
): Promise<readonly MirroredRelease[]> {
  const repository = createCachingRepository(ports.repository(source.repository), blobs);
  const targets = await listTargets(source, repository, listener.dropped);
  const releases = new Map<Target, MirroredRelease>();
  let [done, faults] = [0, 0];
  /** Reports a fault of a single listed release. Throws all other errors. */
  const reportFailure = (thrown: unknown, { isRequired }: Target): void => {
    ports.signal?.throwIfAborted();
    const error = asMcError(thrown);
    const isFault = error.family === 'fault';
    if (isRequired || (isFault && (!RELEASE_FAULTS.has(error.code) || ++faults > MAX_FAULTS))) throw thrown;
    listener.failed(error);
  };
  const syncTarget = async (target: Target): Promise<void> => {
    const { progress } = ports;
    const message = `evidence of ${subject}`;
    progress({ task: `evidence ${subject}`, message, done: done++, total: targets.length, unit: 'items' });
    try {
      const release = await syncRelease(target, source.repository, repository, blobs, intake, ports);
      if (release) releases.set(target, release);
    } catch (error) {
      reportFailure(error, target);
    }
  };
  await forEachConcurrent(targets, RELEASES_AT_ONCE, syncTarget, ports.signal);
  return targets.flatMap((target) => releases.get(target) ?? []);
}

async function syncRelease(
  { target, isRequired, tag }: Target,
  repositoryReference: Reference,
  repository: Repository,
  blobs: BlobStore,
  intake: Intake,
  ports: MirrorPorts,
): Promise<MirroredRelease | undefined> {
  const root = await repository.resolve(target);
  // The registry removed the release after listing it. The mirror keeps its evidence.
  if (!root && !isRequired) return undefined;
  const at = { ...(tag === undefined ? {} : { tag }), ...(isDigest(target) ? { digest: target } : {}) };
  const reference = formatReference(withTarget(repositoryReference, at));
  if (!root) {
    const detail = 'no such release';
    throw baseError('http-status', { method: 'GET', url: reference, status: 404, detail, attempts: 1 });
  }
  if (!hasSha256(root)) return undefined; // a mirror names content by sha256 only
  const graph = await closure(repository, root.digest, {
    concurrency: ports.concurrency,
    ...(ports.signal ? { signal: ports.signal } : {}),
  });
  await copyEvidence(graph, repository, blobs, intake, ports);
  const { mediaType, size } = graph.root;
  return { reference, digest: root.digest, mediaType, size };
}

interface Target {
  readonly target: string;
  readonly tag?: string;
  readonly isRequired: boolean;
}

async function listTargets(
  source: RepositoryReleases,
  repository: Repository,
  onDropped: OnDropped,
): Promise<readonly Target[]> {
  const tags = source.everyTag
    ? (await repository.tags(onDropped)).filter((tag) => !EVIDENCE_TAG.test(tag)).toSorted()
    : [];
  return [
    ...tags.map((tag) => ({ target: tag, tag, isRequired: false })),
    ...source.releases.map(({ tag, digest }) => ({
      target: digest ?? tag ?? '',
      ...(tag === undefined ? {} : { tag }),
      isRequired: true,
    })),
    ...source.candidates.map((target) => ({ target, isRequired: false })),
  ];
}

/** Lists the nodes that refer to the image, with their children. */
function listEvidenceNodes(graph: Graph): readonly GraphNode[] {
  const image = new Set<string>();
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes) {
    // Nodes are in the order of discovery, so a child comes after its parent.
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
  intake: Intake,
  { concurrency, signal }: MirrorPorts,
): Promise<void> {
  const artifacts = listEvidenceNodes(graph).map((node) => {
    const parts = listBlobs(node.manifest).filter(hasSha256);
    const items = createItems(node, repository.name);
    const signed = new Set(items.filter(claimsSignature).map(({ digest }) => digest));
    return { node, items, parts, signed, oversized: parts.find(({ size }) => size > MAX_EVIDENCE_BYTES) };
  });
  const documents = new Map(
    artifacts
      .filter(({ oversized }) => !oversized)
      .flatMap(({ parts, signed }) => parts.filter(({ digest }) => !signed.has(digest)))
      .map((blob) => [blob.digest, blob]),
  );
  await forEachConcurrent(documents.values(), concurrency, (blob) => blobs.copy(repository, blob), signal);
  await forEachConcurrent(
    artifacts,
    concurrency,
    async ({ node, items, oversized }) => {
      const about = node.manifest.json.subject?.digest ?? node.of;
      if (isDigest(about))
        await intake.admitArtifact(
          about,
          items,
          ({ digest, size, mediaType }) => repository.blob({ digest, size, mediaType }),
          oversized,
        );
    },
    signal,
  );
}

function createItems({ manifest, tag }: GraphNode, source: string): EvidenceItem[] {
  const { digest, artifactType } = manifest.descriptor;
  if (!isDigest(digest)) return [];
  const predicateType =
    manifest.json.annotations?.['dev.sigstore.bundle.predicateType'] ?? manifest.json.annotations?.predicateType;
  return (manifest.json.layers ?? []).filter(hasSha256).map((layer) => ({
    digest: layer.digest,
    size: layer.size,
    mediaType: layer.mediaType,
    kind: classifyEvidence(layer.mediaType, artifactType),
    ...(predicateType === undefined ? {} : { predicateType }),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(layer.annotations === undefined ? {} : { annotations: layer.annotations }),
    manifest: digest,
    source,
    ...(tag === undefined ? {} : { tag }),
  }));
}
