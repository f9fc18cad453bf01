import { forEachConcurrent } from '../../lib/concurrency.ts';
import { type Digest, isDigest } from '../../lib/digest.ts';
import { asMcError, baseError } from '../../lib/errors.ts';
import type { McError, Reason } from '../../lib/mc-error.ts';
import {
  blobsOf,
  closure,
  type Descriptor,
  formatReference,
  type Graph,
  type GraphNode,
  type OnDropped,
  type Reference,
  type Repository,
  withTarget,
} from '../../oci/index.ts';
import type { EvidenceJudge } from '../../sigstore/index.ts';
import type { Destination } from '../destination/types.ts';
import { BlobStore, rememberingRepository } from '../format/blobs.ts';
import type { Catalog } from '../format/catalog.ts';
import { type EvidenceItem, kindOf, MAX_EVIDENCE_BYTES, type MirrorIndex } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import { Intake } from './intake.ts';
import type { EvidenceJob, Place } from './jobs.ts';
import { claimsSignature } from './judge.ts';

export type Release = MirrorIndex['subjects'][number]['releases'][number];

export interface EvidenceSync {
  readonly releases: readonly Release[];
  /** Things held about them: bundles, SBOMs, attestations, signatures. */
  readonly items: number;
  /** Things about them that do not verify, and are kept apart. */
  readonly quarantined: number;
  readonly copied: number;
  readonly present: number;
  readonly bytes: number;
  /** Names that a registry lists outside the grammar, and that were left out. */
  readonly warnings?: Reason[];
  /** Why releases that a registry lists could not be read; the others were. */
  readonly failures?: readonly McError[];
}

/** Where evidence is taken in, and who judges it. */
export interface EvidencePlace {
  readonly to: Destination;
  readonly catalog: Catalog;
  readonly judge: EvidenceJudge;
}

const hasSha256 = <T extends Descriptor>(descriptor: T): descriptor is T & { readonly digest: Digest } =>
  isDigest(descriptor.digest);

/** Each of them already asks several things at once. */
const RELEASES_AT_ONCE = 4;
const MAX_WARNINGS = 100; // of one subject in a report

/** Of so many answers of one place that are faults, the place is to blame, not its releases. */
const MAX_FAULTS = 10;
/** Faults that a registry can have with one release alone. */
const OF_RELEASE: ReadonlySet<string> = new Set(['http-status', 'response-too-large']);

/** Tags that are no releases: the referrers fallback (OCI 1.1) and cosign's own. */
const BESIDES = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{128})(\.\w+)?$/;

/**
 * Copies what refers to the releases of a job: for each node of their images all referrers, their referrers, and what lies
 * under cosign's tags, each judged on the way in. Images themselves are not copied, only their manifests, which say what
 * belongs together. An index is written after all that it names.
 */
export async function syncEvidence(job: EvidenceJob, into: EvidencePlace, ports: MirrorPorts): Promise<EvidenceSync> {
  const blobs = new BlobStore(into.to);
  const intake = new Intake({ ...into, blobs });
  const releases: Release[] = [];
  const warnings: Reason[] = [];
  const failures: McError[] = [];
  const heard: Heard = {
    dropped: (error) => {
      if (warnings.length < MAX_WARNINGS) warnings.push(error.toReason());
    },
    failed: (error) => {
      if (failures.length < MAX_WARNINGS) failures.push(error);
    },
  };
  try {
    for (const place of job.places)
      releases.push(...(await syncPlace(job.subject, place, blobs, intake, ports, heard)));
  } catch (error) {
    await intake.finish().catch(() => undefined); // what was judged by then is kept; why it ended is what is told
    throw error;
  }
  const items = await intake.finish();
  const { copied, present, bytes } = blobs;
  const dropped = warnings.length > 0 ? { warnings } : {};
  const failed = failures.length > 0 ? { failures } : {};
  return { releases, items, quarantined: intake.quarantined, copied, present, bytes, ...dropped, ...failed };
}

/** Told of names that are left out, and of releases that cannot be read. */
interface Heard {
  readonly dropped: OnDropped;
  readonly failed: (error: McError) => void;
}

async function syncPlace(
  subject: string,
  place: Place,
  blobs: BlobStore,
  intake: Intake,
  ports: MirrorPorts,
  heard: Heard,
): Promise<readonly Release[]> {
  const repository = rememberingRepository(ports.repository(place.repository), blobs);
  const targets = await targetsOf(place, repository, heard.dropped);
  const releases = new Map<Target, Release>();
  let [done, faults] = [0, 0];
  /** Throws what does not concern one release that the registry lists. */
  const failAlone = (thrown: unknown, { mustBe }: Target): void => {
    ports.signal?.throwIfAborted();
    const error = asMcError(thrown);
    const isFault = error.family === 'fault';
    if (mustBe || (isFault && (!OF_RELEASE.has(error.code) || ++faults > MAX_FAULTS))) throw thrown;
    heard.failed(error);
  };
  const syncTarget = async (target: Target): Promise<void> => {
    const { progress } = ports;
    const message = `evidence of ${subject}`;
    progress({ task: `evidence ${subject}`, message, done: done++, total: targets.length, unit: 'items' });
    try {
      const release = await syncRelease(target, place.repository, repository, blobs, intake, ports);
      if (release) releases.set(target, release);
    } catch (error) {
      failAlone(error, target);
    }
  };
  await forEachConcurrent(targets, RELEASES_AT_ONCE, syncTarget, ports.signal);
  return targets.flatMap((target) => releases.get(target) ?? []);
}

async function syncRelease(
  { target, mustBe, tag }: Target,
  place: Reference,
  repository: Repository,
  blobs: BlobStore,
  intake: Intake,
  ports: MirrorPorts,
): Promise<Release | undefined> {
  const root = await repository.resolve(target);
  // Listed a moment ago and gone now: what was held of it stays.
  if (!root && !mustBe) return undefined;
  const at = { ...(tag === undefined ? {} : { tag }), ...(isDigest(target) ? { digest: target } : {}) };
  const reference = formatReference(withTarget(place, at));
  if (!root) {
    const detail = 'no such release';
    throw baseError('http-status', { method: 'GET', url: reference, status: 404, detail, attempts: 1 });
  }
  if (!hasSha256(root)) return undefined; // a mirror is addressed by sha256
  const graph = await closure(repository, root.digest, {
    concurrency: ports.concurrency,
    ...(ports.signal ? { signal: ports.signal } : {}),
  });
  await takeIn(graph, repository, blobs, intake, ports);
  const { mediaType, size } = graph.root;
  return { reference, digest: root.digest, mediaType, size };
}

interface Target {
  readonly target: string;
  readonly tag?: string;
  readonly mustBe: boolean;
}

async function targetsOf(place: Place, repository: Repository, onDropped: OnDropped): Promise<readonly Target[]> {
  const tags = place.everyTag ? (await repository.tags(onDropped)).filter((tag) => !BESIDES.test(tag)).toSorted() : [];
  return [
    ...tags.map((tag) => ({ target: tag, tag, mustBe: false })),
    ...place.releases.map(({ tag, digest }) => ({
      target: digest ?? tag ?? '',
      ...(tag === undefined ? {} : { tag }),
      mustBe: true,
    })),
    ...place.perhaps.map((target) => ({ target, mustBe: false })),
  ];
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

async function takeIn(
  graph: Graph,
  repository: Repository,
  blobs: BlobStore,
  intake: Intake,
  { concurrency, signal }: MirrorPorts,
): Promise<void> {
  const artifacts = evidenceNodes(graph).map((node) => {
    const parts = blobsOf(node.manifest).filter(hasSha256);
    const items = itemsOf(node, repository.name);
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
        await intake.artifact(
          about,
          items,
          ({ digest, size, mediaType }) => repository.blob({ digest, size, mediaType }),
          oversized,
        );
    },
    signal,
  );
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
