import { rfc3339 } from '../../lib/clock.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError, Reason } from '../../lib/mc-error.ts';
import { silent } from '../../lib/progress.ts';
import { beginReport } from '../../lib/report.ts';
import { type RegistryReference, type Repository, withTarget } from '../../oci/index.ts';
import type { Signer } from '../../sigstore/index.ts';
import type { Trust } from '../../verify/index.ts';
import { promoteError } from '../errors.ts';
import type { Place } from '../place.ts';
import { PROMOTION_PREDICATE } from '../predicate.ts';
import { promote } from '../promote.ts';
import type { PromoteReport } from '../schema.ts';
import { requireSigner } from '../signer.ts';
import type { PromotePorts } from '../types.ts';
import { confirmRelease, locateRelease } from './confirm.ts';
import { createContentErrors, explainMissing, recordErrors, watchErrors } from './content-faults.ts';
import { createEmptyFleetError, type ListingGaps, NO_GAPS } from './gaps.ts';
import {
  computePlanDigest,
  countByShard,
  type FleetPlace,
  type FleetRelease,
  formatFleetPlace,
  formatRelease,
  isInShard,
  mapPositions,
  type Shard,
} from './list.ts';
import { type MirroredEvidence, withEvidence } from './overlay.ts';
import { createHead, type ReceiptLine } from './receipt-format.ts';
import type { RestoreReport } from './schema.ts';
import { SharedBlobs } from './sharing.ts';
import { locateContent, SourceDigests } from './source.ts';
import { RestoreTally } from './tally.ts';
import { type NewLine, openReceipt, type Receipt } from './write-receipt.ts';

export interface RestoreRequest {
  /** The source of the list and the evidence, for people. */
  readonly from: string;
  /** All releases of the fleet in their order, not only those of the shard. */
  readonly releases: readonly FleetRelease[];
  /** The place that has the content. Without it each release is read from the registry that the list names. */
  readonly content: FleetPlace | undefined;
  readonly to: readonly [FleetPlace, ...FleetPlace[]];
  readonly trust: Trust;
  readonly deep: boolean;
  readonly shard: Shard;
  /** The path of the receipt, which a second run continues. */
  readonly state: string | undefined;
  /** The number of releases that are restored at once. */
  readonly parallel: number;
  /** Names that the listing of the source left out. */
  readonly gaps?: ListingGaps | undefined;
}

export interface RestorePorts extends PromotePorts {
  readonly openSource: (reference: RegistryReference) => Repository;
  readonly openDestination: (reference: RegistryReference) => Repository;
  /** A mirror with evidence that the registry of the content may lack. */
  readonly evidence?: MirroredEvidence | undefined;
}

const NOTHING = { bytes: 0, bytesCopied: 0, mounted: 0, requests: 0, records: [] };

/**
 * Restores the releases of a shard by promoting them, in the order of their priority and several at once. A release that fails does
 * not stop the others. Asks each destination for a release that the receipt claims, and restores it again where one lacks it. Keeps
 * in memory only the graphs of the releases in progress.
 */
export async function restoreFleet(request: RestoreRequest, ports: RestorePorts): Promise<RestoreReport> {
  const { from, releases, content, to, trust, shard, state, gaps = NO_GAPS } = request;
  if (releases.length === 0) throw createEmptyFleetError(from, gaps);
  const report = beginReport('dr-restore', ports.clock, from);
  const own = releases.filter((release) => isInShard(release, shard));
  const plan = computePlanDigest(releases);
  const head = createHead({
    plan,
    policy: trust.digest,
    to: to.map(formatFleetPlace),
    content: content === undefined ? null : formatFleetPlace(content),
    shards: shard.of,
    shard: shard.index,
    split: countByShard(releases, shard.of),
  });
  const positions = mapPositions(releases, (release) => isInShard(release, shard));
  const receipt = await openReceipt({ path: state, head, own: positions, trust });
  const tally = new RestoreTally(gaps);
  if (receipt.claimed.size > 0 && !receipt.isSigned())
    tally.warn(promoteError('fleet-receipt-unsigned', { detail: `no signature covers all of ${state}` }));
  try {
    await restoreAll(own, request, ports, receipt, tally);
    if (ports.signer && state !== undefined) await signLines(receipt, ports.signer, tally);
  } finally {
    await receipt.close();
  }
  const { reasons, warnings, sum, failed, faults, skipped, again, recordsUnsigned } = tally;
  for (const warning of ports.evidence?.warnings?.() ?? []) tally.warn(warning);
  if (recordsUnsigned > 0) tally.warn(promoteError('promotion-records-unsigned', { count: recordsUnsigned }));
  return report.finish([...listContentFailures(request, ports, tally), ...reasons], {
    from,
    to: to.map(formatFleetPlace),
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

/** Lists the registries of the content that failed. A registry that is the source itself is in each release's own error. */
function listContentFailures(
  { from, to, content }: RestoreRequest,
  { evidence }: RestorePorts,
  tally: RestoreTally,
): readonly Reason[] {
  const isSource = evidence === undefined && (content === undefined || formatFleetPlace(content) === from);
  if (isSource) return [];
  return tally.content.list({ from, to: to.map(formatFleetPlace) }).map((error) => error.toReason());
}

/** Restores the releases of the shard, and writes a line of the receipt for each that was not confirmed. */
async function restoreAll(
  own: readonly FleetRelease[],
  request: RestoreRequest,
  ports: RestorePorts,
  receipt: Receipt,
  tally: RestoreTally,
): Promise<void> {
  const blobs = new SharedBlobs();
  const source = new SourceDigests(request, ports);
  let ended = 0;
  let usable: Promise<void> | undefined;
  /** Checks the signer once for all releases, before the first copy. Each promotion checks it again. */
  const assertSigner = (): Promise<void> =>
    (usable ??= requireSigner(ports.signer, request.trust, PROMOTION_PREDICATE));
  const show = (message: string): void =>
    ports.progress({ task: 'fleet', message, done: ended, total: own.length, unit: 'items' });
  await mapConcurrent(
    own,
    request.parallel,
    async (release) => {
      const name = formatRelease(release);
      show(`restoring ${name}${tally.failed > 0 ? `; ${tally.failed} failed so far` : ''}`);
      const earlier = receipt.claimed.has(name)
        ? await confirmEarlier(release, receipt.claimed.get(name), request, ports, source)
        : { restored: false, requests: 0 };
      if (!earlier.restored && !earlier.line) await assertSigner();
      const line = earlier.restored
        ? undefined
        : (earlier.line ?? (await restoreOne(release, request, ports, blobs, tally)));
      if (line) await receipt.add(line);
      tally.add(line, earlier);
      ended++;
    },
    ports.signal,
  );
  show(`${own.length - tally.failed} of ${own.length} restored`);
}

/** Signs the receipt. A failure is only a warning, because a receipt proves nothing by itself. */
async function signLines(receipt: Receipt, signer: Signer, tally: RestoreTally): Promise<void> {
  try {
    await receipt.sign(signer);
  } catch (error) {
    const { code, message } = asMcError(error);
    if (code === 'file-unwritable') throw error;
    tally.warn(promoteError('fleet-receipt-unsigned', { detail: `signing it failed: ${code}: ${message}` }));
  }
}

/** The state of a release that the receipt claims. `line` is set where the destinations could not be asked. */
interface EarlierOutcome {
  readonly restored: boolean;
  readonly requests: number;
  readonly why?: McError;
  readonly warning?: McError | undefined;
  readonly line?: NewLine;
}

async function confirmEarlier(
  release: FleetRelease,
  claimed: string | undefined,
  { to, trust }: RestoreRequest,
  ports: RestorePorts,
  source: SourceDigests,
): Promise<EarlierOutcome> {
  const startedAt = rfc3339(ports.clock.now());
  try {
    const { why, requests } = await confirmRelease(release, claimed, to, trust, ports);
    if (why) return { restored: false, requests, why };
    const now = await source.compare(release, claimed);
    return { ...now, restored: now.why === undefined, requests: requests + now.requests };
  } catch (error) {
    ports.signal?.throwIfAborted();
    const finishedAt = rfc3339(ports.clock.now());
    const reasons = [asMcError(error).toReason()];
    const line = {
      release: formatRelease(release),
      startedAt,
      finishedAt,
      ...NOTHING,
      outcome: 'failed' as const,
      reasons,
    };
    return { restored: false, requests: 0, line };
  }
}

/** Promotes one release, and returns its line for the receipt. A failure is in the line. Throws only for an abort. */
async function restoreOne(
  release: FleetRelease,
  request: RestoreRequest,
  ports: RestorePorts,
  blobs: SharedBlobs,
  tally: RestoreTally,
): Promise<NewLine> {
  const startedAt = rfc3339(ports.clock.now());
  const name = formatRelease(release);
  const errors = createContentErrors();
  const count = (code: string | undefined): void =>
    tally.content.add(locateContent(release, request.content)?.registry ?? '', errors, code);
  const ended = () => ({ release: name, startedAt, finishedAt: rfc3339(ports.clock.now()) });
  try {
    const source = await openSource(release, request, ports, recordErrors(errors));
    const destinations = request.to.map((place): Place => {
      const reference = locateRelease(release, place);
      const repository = ports.openDestination(reference);
      return { reference, repository: blobs.share(place.registry, repository) };
    });
    const { trust, deep } = request;
    const report = await promote({ source, destinations, trust, plan: false, deep }, { ...ports, progress: silent });
    if (report.destinations.some(({ signed }) => signed === false)) tally.recordsUnsigned++;
    const reasons = report.reasons.map((reason) => explainMissing(reason, errors));
    if (report.outcome !== 'passed') count(reasons[0]?.code);
    return { ...ended(), ...summarize(report), reasons };
  } catch (error) {
    ports.signal?.throwIfAborted();
    const reason = explainMissing(asMcError(error).toReason(), errors);
    count(reason.code);
    return { ...ended(), ...NOTHING, outcome: 'failed', reasons: [reason] };
  }
}

function summarize(
  report: PromoteReport,
): Pick<ReceiptLine, 'outcome' | 'digest' | 'bytes' | 'bytesCopied' | 'mounted' | 'requests' | 'records'> {
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
  };
}

/**
 * Opens the source of a release, with the evidence of the mirror. Throws `fleet-content-unknown` where no registry of the
 * content is known, and `fleet-unknown-release` where its digest is not known.
 */
async function openSource(
  release: FleetRelease,
  { content, from }: RestoreRequest,
  ports: RestorePorts,
  onError: (error: McError) => void,
): Promise<Place> {
  const { tag, digest } = release;
  const place = locateContent(release, content);
  if (!place) throw promoteError('fleet-content-unknown', { release: formatRelease(release), from });
  const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
  const reference = withTarget(place, target) as RegistryReference;
  const repository = watchErrors(ports.openSource(reference), onError);
  if (!ports.evidence) return { reference, repository };
  // The mirror finds evidence by digest. Where the list has none, the tag of the content gives it.
  const root = digest ?? (tag === undefined ? undefined : (await repository.resolve(tag))?.digest);
  if (root === undefined) throw promoteError('fleet-unknown-release', { release: formatRelease(release), from });
  return {
    reference: withTarget(reference, { ...target, digest: root }),
    repository: await withEvidence(repository, ports.evidence, root),
  };
}
