import { rfc3339 } from '../../lib/clock.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { silent } from '../../lib/progress.ts';
import { beginReport } from '../../lib/report.ts';
import { type RegistryReference, type Repository, withTarget } from '../../oci/index.ts';
import type { Signer } from '../../sigstore/index.ts';
import type { Trust } from '../../verify/index.ts';
import type { Place } from '../copy.ts';
import { promoteError } from '../errors.ts';
import { PROMOTION_PREDICATE } from '../predicate.ts';
import { type PromotePorts, promote } from '../promote.ts';
import type { PromoteReport } from '../schema.ts';
import { requireSigner } from '../signer.ts';
import { confirmRelease, placeFor } from './confirm.ts';
import { emptyFleet, type ListingGaps, NO_GAPS } from './gaps.ts';
import {
  type FleetPlace,
  type FleetRelease,
  isInShard,
  nameOf,
  placeName,
  placesInPlan,
  planDigest,
  type Shard,
  splitOf,
} from './list.ts';
import { type EvidenceStore, withEvidence } from './overlay.ts';
import { type NewLine, openReceipt, type Receipt } from './write-receipt.ts';
import { createHead, type ReceiptLine } from './receipt-format.ts';
import type { RestoreReport } from './schema.ts';
import { SharedBlobs } from './sharing.ts';
import { contentPlace, SourceDigests } from './source.ts';
import { RestoreTally } from './tally.ts';

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
  /** What the listing of the source left out. */
  readonly gaps?: ListingGaps | undefined;
}

export interface RestorePorts extends PromotePorts {
  readonly openSource: (reference: RegistryReference) => Repository;
  readonly openDestination: (reference: RegistryReference) => Repository;
  /** A mirror, which has evidence that the content's registry may lack. */
  readonly evidence?: EvidenceStore | undefined;
}

const NOTHING = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0, records: [] };

/**
 * Promotes a fleet: the releases of a shard, those of the highest priority first, some at a time. A release that fails does
 * not stop the others. A release that the receipt says was restored is asked for at each destination; what is not there is
 * restored again. Of each release only its own graph is in memory while it is in progress, and its line in the receipt
 * when it has ended.
 */
export async function restoreFleet(request: RestoreRequest, ports: RestorePorts): Promise<RestoreReport> {
  const { from, releases, content, to, trust, shard, state, parallel, gaps = NO_GAPS } = request;
  if (releases.length === 0) throw emptyFleet(from, gaps);
  const begun = beginReport('dr-restore', ports.clock, from);
  const own = releases.filter((release) => isInShard(release, shard));
  const plan = planDigest(releases);
  const head = createHead({
    plan,
    policy: trust.digest,
    to: to.map(placeName),
    content: content === undefined ? null : placeName(content),
    shards: shard.of,
    shard: shard.index,
    split: splitOf(releases, shard.of),
  });
  const places = placesInPlan(releases, (release) => isInShard(release, shard));
  const receipt = await openReceipt({ path: state, head, own: places, trust });
  const tally = new RestoreTally(gaps);
  if (receipt.claimed.size > 0 && !receipt.isSigned())
    tally.warn(promoteError('fleet-receipt-unsigned', { detail: `no signature covers all of ${state}` }));
  const blobs = new SharedBlobs();
  const source = new SourceDigests(request, ports);
  let ended = 0;
  let usable: Promise<void> | undefined;
  /** Asks once for all releases, before anything is copied; each promotion asks again. */
  const assertSigner = (): Promise<void> => (usable ??= requireSigner(ports.signer, trust, PROMOTION_PREDICATE));
  const show = (message: string): void =>
    ports.progress({ task: 'fleet', message, done: ended, total: own.length, unit: 'items' });
  try {
    await mapConcurrent(
      own,
      parallel,
      async (release) => {
        const name = nameOf(release);
        show(`restoring ${name}${tally.failed > 0 ? `; ${tally.failed} failed so far` : ''}`);
        const earlier = receipt.claimed.has(name)
          ? await confirmEarlier(release, receipt.claimed.get(name), request, ports, source)
          : { restored: false, requests: 0 };
        if (!earlier.restored && !earlier.line) await assertSigner();
        const line = earlier.restored
          ? undefined
          : (earlier.line ?? (await restoreOne(release, request, ports, blobs, () => tally.recordsUnsigned++)));
        if (line) await receipt.add(line);
        tally.add(line, earlier);
        ended++;
      },
      ports.signal,
    );
    show(`${own.length - tally.failed} of ${own.length} restored`);
    if (ports.signer && state !== undefined) await signLines(receipt, ports.signer, tally);
  } finally {
    await receipt.close();
  }
  const { reasons, warnings, sum, failed, faults, skipped, again, recordsUnsigned } = tally;
  for (const warning of ports.evidence?.warnings?.() ?? []) tally.warn(warning);
  if (recordsUnsigned > 0) tally.warn(promoteError('promotion-records-unsigned', { count: recordsUnsigned }));
  return begun.finish(reasons, {
    from,
    to: to.map(placeName),
    plan,
    shards: shard.of,
    shard: shard.index,
    releases: own.length,
    restored: own.length - failed,
    failed,
    faults,
    skipped,
    again,
    signed: receipt.isSigned(),
    ...sum,
    recordsUnsigned,
    warnings,
  }) as RestoreReport;
}

/** A signature that cannot be made loses nothing: a receipt proves nothing by itself. */
async function signLines(receipt: Receipt, signer: Signer, tally: RestoreTally): Promise<void> {
  try {
    await receipt.sign(signer);
  } catch (error) {
    const { code, message } = asMcError(error);
    if (code === 'file-unwritable') throw error;
    tally.warn(promoteError('fleet-receipt-unsigned', { detail: `signing it failed: ${code}: ${message}` }));
  }
}

/** What became of a release that the receipt says was restored: `line` where that could not be found out. */
interface EarlierOutcome {
  readonly restored: boolean;
  readonly requests: number;
  readonly why?: McError;
  readonly warning?: McError | undefined;
  readonly line?: NewLine;
}

async function confirmEarlier(
  release: FleetRelease,
  digest: string | undefined,
  { to, trust }: RestoreRequest,
  ports: RestorePorts,
  source: SourceDigests,
): Promise<EarlierOutcome> {
  const startedAt = rfc3339(ports.clock.now());
  try {
    const { why, requests } = await confirmRelease(release, digest, to, trust, ports);
    if (why) return { restored: false, requests, why };
    const now = await source.compare(release, digest);
    return { ...now, restored: now.why === undefined, requests: requests + now.requests };
  } catch (error) {
    ports.signal?.throwIfAborted();
    const finishedAt = rfc3339(ports.clock.now());
    const reasons = [asMcError(error).toReason()];
    const line = { release: nameOf(release), startedAt, finishedAt, ...NOTHING, outcome: 'failed' as const, reasons };
    return { restored: false, requests: 0, line };
  }
}

/** Promotes one release; what goes wrong is its line in the receipt. Only an abort is thrown. */
async function restoreOne(
  release: FleetRelease,
  request: RestoreRequest,
  ports: RestorePorts,
  blobs: SharedBlobs,
  onUnsigned: () => void,
): Promise<NewLine> {
  const startedAt = rfc3339(ports.clock.now());
  const name = nameOf(release);
  const ended = () => ({ release: name, startedAt, finishedAt: rfc3339(ports.clock.now()) });
  try {
    const source = await sourceOf(release, request, ports);
    const destinations = request.to.map((place): Place => {
      const reference = placeFor(release, place);
      const repository = ports.openDestination(reference);
      return { reference, repository: blobs.share(place.registry, repository) };
    });
    const { trust, deep } = request;
    const report = await promote({ source, destinations, trust, plan: false, deep }, { ...ports, progress: silent });
    if (report.destinations.some(({ signed }) => signed === false)) onUnsigned();
    return { ...ended(), ...outcomeOf(report) };
  } catch (error) {
    ports.signal?.throwIfAborted();
    return { ...ended(), ...NOTHING, outcome: 'failed', reasons: [asMcError(error).toReason()] };
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
  const { tag, digest } = release;
  const at = contentPlace(release, content);
  const unknown = promoteError('fleet-unknown-release', { release: nameOf(release), from });
  if (!at) throw unknown;
  const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
  const reference = withTarget(at, target) as RegistryReference;
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
