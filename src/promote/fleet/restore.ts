import { rfc3339 } from '../../lib/clock.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { asMcError, ConfigurationError, type Reason, VerificationError } from '../../lib/errors.ts';
import { silent } from '../../lib/progress.ts';
import { beginReport } from '../../lib/report.ts';
import { type RegistryReference, type Repository, withTarget } from '../../oci/index.ts';
import type { Trust } from '../../verify/index.ts';
import type { Place } from '../copy.ts';
import { PROMOTION_PREDICATE } from '../predicate.ts';
import { type PromotePorts, promote } from '../promote.ts';
import type { PromoteReport } from '../schema.ts';
import { requireSigner } from '../signer.ts';
import { type FleetRelease, isInShard, nameOf, placedAt, planDigest, type Shard, splitOf } from './list.ts';
import { type EvidenceStore, withEvidence } from './overlay.ts';
import { newHead, openReceipt, type ReceiptLine } from './receipt.ts';
import type { RestoreReport } from './schema.ts';
import { SharedBlobs } from './sharing.ts';

/** A registry, and under which path of it the repositories of the fleet are. */
export interface FleetPlace {
  readonly registry: string;
  readonly prefix: string;
}

export interface RestoreRequest {
  /** For people: where the list and the evidence come from. */
  readonly from: string;
  /** Arranged; all of them, whatever the shard. */
  readonly releases: readonly FleetRelease[];
  /** Where the content is read; a release whose registry the list names is read there when this is absent. */
  readonly content: FleetPlace | undefined;
  readonly to: readonly [FleetPlace, ...FleetPlace[]];
  readonly trust: Trust;
  readonly deep: boolean;
  readonly shard: Shard;
  /** The receipt, which a second run goes on from. */
  readonly state: string | undefined;
  /** Releases under way at once. */
  readonly parallel: number;
}

export interface RestorePorts extends PromotePorts {
  readonly openSource: (reference: RegistryReference) => Repository;
  readonly openDestination: (reference: RegistryReference) => Repository;
  /** A mirror, which has evidence that the content's registry may lack. */
  readonly evidence?: EvidenceStore | undefined;
}

/** So many failures are told in the report; each of them is in the receipt. */
const MAX_TOLD = 100;

const placeName = ({ registry, prefix }: FleetPlace): string => (prefix === '' ? registry : `${registry}/${prefix}`);

/**
 * Promotes a fleet: the releases of a shard, those of the highest priority first, some at a time. A release that fails does
 * not keep the others from it. Of each no more is held than its own graph while it is under way, and its line in the receipt
 * when it has ended.
 */
export async function restoreFleet(request: RestoreRequest, ports: RestorePorts): Promise<RestoreReport> {
  const { from, releases, to, trust, shard, state, parallel } = request;
  if (releases.length === 0) throw new ConfigurationError('fleet-empty', { from });
  const begun = beginReport('dr-restore', ports.clock, from);
  const own = releases.filter((release) => isInShard(release, shard));
  const plan = planDigest(releases);
  const head = newHead({
    plan,
    policy: trust.digest,
    to: to.map(placeName),
    shards: shard.of,
    shard: shard.index,
    split: splitOf(releases, shard.of),
  });
  const receipt = await openReceipt(state, head);
  const sum = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0 };
  const told: Reason[] = [];
  const blobs = new SharedBlobs();
  const waiting = own.filter((release) => !receipt.done.has(nameOf(release)));
  let [ended, failed] = [own.length - waiting.length, 0];
  let recordsUnsigned = 0;
  const tell = (message: string): void =>
    ports.progress({ task: 'fleet', message, done: ended, total: own.length, unit: 'items' });
  try {
    // Once for all of them, before anything is copied; each promotion asks again.
    if (waiting.length > 0) await requireSigner(ports.signer, trust, PROMOTION_PREDICATE);
    await mapConcurrent(
      waiting,
      parallel,
      async (release) => {
        tell(`restoring ${nameOf(release)}${failed > 0 ? `; ${failed} failed so far` : ''}`);
        const line = await restoreOne(release, request, ports, blobs, () => recordsUnsigned++);
        await receipt.add(line);
        ended++;
        for (const key of ['bytes', 'bytesCopied', 'mounted', 'requests'] as const) sum[key] += line[key];
        if (line.outcome === 'passed') return;
        failed++;
        const [first] = line.reasons;
        const detail = first ? `${first.code}: ${first.message}` : 'it failed';
        if (told.length < MAX_TOLD)
          told.push(new VerificationError('fleet-release-failed', { release: line.release, detail }).toReason());
      },
      ports.signal,
    );
    tell(`${own.length - failed} of ${own.length} restored`);
  } finally {
    await receipt.close();
  }
  return begun.finish(told, {
    from,
    to: to.map(placeName),
    plan,
    shards: shard.of,
    shard: shard.index,
    releases: own.length,
    restored: own.length - failed,
    failed,
    skipped: own.length - waiting.length,
    ...sum,
    recordsUnsigned,
    warnings: [
      ...(ports.evidence?.warnings?.() ?? []),
      ...(recordsUnsigned > 0 ? [new VerificationError('promotion-records-unsigned', { count: recordsUnsigned })] : []),
    ].map((error) => error.toReason()),
  }) as RestoreReport;
}

/** Promotes one release; what goes wrong is its line in the receipt. Only an abort is thrown. */
async function restoreOne(
  release: FleetRelease,
  request: RestoreRequest,
  ports: RestorePorts,
  blobs: SharedBlobs,
  onUnsigned: () => void,
): Promise<ReceiptLine> {
  const startedAt = rfc3339(ports.clock.now());
  const name = nameOf(release);
  const none = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0, records: [] };
  const ended = () => ({ release: name, startedAt, finishedAt: rfc3339(ports.clock.now()) });
  try {
    const source = await sourceOf(release, request, ports);
    const destinations = request.to.map((place): Place => {
      const reference = withTarget(placedAt(place, release), release.tag === undefined ? {} : { tag: release.tag });
      const repository = ports.openDestination(reference as RegistryReference);
      return { reference, repository: blobs.share(place.registry, repository) };
    });
    const { trust, deep } = request;
    const report = await promote({ source, destinations, trust, plan: false, deep }, { ...ports, progress: silent });
    if (report.destinations.some(({ signed }) => signed === false)) onUnsigned();
    return { ...ended(), ...outcomeOf(report) };
  } catch (error) {
    ports.signal?.throwIfAborted();
    return { ...ended(), ...none, outcome: 'failed', reasons: [asMcError(error).toReason()] };
  }
}

function outcomeOf(
  report: PromoteReport,
): Pick<ReceiptLine, 'outcome' | 'digest' | 'bytes' | 'bytesCopied' | 'mounted' | 'requests' | 'records' | 'reasons'> {
  const copies = report.destinations.flatMap(({ copy }) => copy ?? []);
  const sum = (key: 'bytes' | 'bytesCopied' | 'mounted' | 'requests'): number =>
    copies.reduce((total, copy) => total + copy[key], 0);
  return {
    outcome: report.outcome,
    digest: report.digest,
    bytes: sum('bytes'),
    bytesCopied: sum('bytesCopied'),
    mounted: sum('mounted'),
    requests: sum('requests'),
    records: report.destinations.flatMap(({ record }) => record ?? []),
    reasons: [...report.reasons],
  };
}

async function sourceOf(release: FleetRelease, { content, from }: RestoreRequest, ports: RestorePorts): Promise<Place> {
  const { registry, tag, digest } = release;
  const place = content ?? (registry === undefined ? undefined : { registry, prefix: '' });
  const unknown = new VerificationError('fleet-unknown-release', { release: nameOf(release), from });
  if (!place) throw unknown;
  const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
  const reference = withTarget(placedAt(place, release), target) as RegistryReference;
  const repository = ports.openSource(reference);
  if (!ports.evidence) return { reference, repository };
  // What the mirror has of it is by its digest; where the list has none, the tag of the replica says it.
  const root = digest ?? (tag === undefined ? undefined : (await repository.resolve(tag))?.digest);
  if (root === undefined) throw unknown;
  return {
    reference: withTarget(reference, { ...target, digest: root }),
    repository: await withEvidence(repository, ports.evidence, root),
  };
}
