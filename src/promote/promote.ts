import { asMcError } from '../lib/errors.ts';
import { ConfigurationError, type McError, type Reason } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { formatReference, type Graph, holdToBudget, planCopy } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';
import type { Trust } from '../verify/index.ts';
import { findWhole, incomplete, lackingIn } from './complete.ts';
import { type CopyPorts, copyToAll, graphOf, type Place, tagFor } from './copy.ts';
import { promoteError } from './errors.ts';
import { markVerified, type Ready, refusedAt } from './commit.ts';
import { PROMOTION_PREDICATE } from './predicate.ts';
import { withoutRecords } from './record.ts';
import { revocationsOf } from './revocation.ts';
import type { RunIdentity } from './run-identity.ts';
import type { CopyCounts, DestinationReport, PromoteReport } from './schema.ts';
import { requireSigner } from './signer.ts';
import { holdTag, type TagCondition } from './tag.ts';
import { verifyAt } from './verify-place.ts';

export interface PromoteRequest {
  readonly source: Place;
  readonly destinations: readonly Place[];
  readonly trust: Trust;
  /** Only say what would be copied. */
  readonly plan: boolean;
  readonly deep: boolean;
  /** Bytes that may be sent to each destination. */
  readonly maxBytes?: number | undefined;
  /** The tag at the destinations, where it is not that of their references or of the source. */
  readonly tag?: string | undefined;
  /** What that tag must be before it is moved. */
  readonly ifTag?: TagCondition | undefined;
}

export interface PromotePorts extends CopyPorts {
  /** Signs the promotion record where an identity or key is at hand. */
  readonly signer?: Signer | undefined;
  readonly run?: RunIdentity;
}

/**
 * Brings a release to other regions: verified at the source (fail early), copied, verified at the destination from the
 * destination's own bytes, and only then marked promotable: the record is written last, the tag after it. Before the first write, a signer whose record
 * will count is required. Of several
 * destinations one that fails does not keep the others from it; the error of a single one is thrown.
 */
export async function promote(request: PromoteRequest, ports: PromotePorts): Promise<PromoteReport> {
  const { source, trust, maxBytes } = request;
  refuseDigests(request);
  const report = beginReport('promote', ports.clock, formatReference(source.reference));
  const graph = withoutRecords(await graphOf(source, ports));
  const base = { source: formatReference(source.reference), digest: graph.root.digest, planned: request.plan };
  const atSource = await verifyAt(source, graph, trust, ports);
  const { standing } = await revocationsOf(source.repository, graph.root.digest, trust);
  const early = [...atSource.reasons, ...standing];
  const plan =
    early.length === 0 && (request.plan || maxBytes !== undefined) ? await planOf(graph, request, ports) : undefined;
  if (early.length > 0 || request.plan) {
    return report.finish(early, {
      ...base,
      promotable: false,
      ...(plan ? { plan } : {}),
      sourceVerification: atSource,
      destinations: [],
      warnings: early.length === 0 ? await lackingForRun(trust, ports.signer) : [],
    }) as PromoteReport;
  }
  await requireSigner(ports.signer, trust, PROMOTION_PREDICATE);
  // More than was allowed, and nothing is written anywhere.
  for (const one of plan ?? []) if (maxBytes !== undefined) holdToBudget(one, maxBytes, one.destination);
  const { reports, warnings } = await promoteAll(graph, request, ports);
  const reasons = reports.flatMap(({ reasons }) => reasons);
  return report.finish(reasons, {
    ...base,
    promotable: reasons.length === 0,
    sourceVerification: atSource,
    destinations: reports,
    warnings: warnings.map((error) => error.toReason()),
  }) as PromoteReport;
}

function refuseDigests({ destinations }: PromoteRequest): void {
  for (const { reference } of destinations)
    if (reference.digest !== undefined)
      throw promoteError('promote-layout-tag', {
        given: formatReference(reference),
        detail: 'it names a digest',
      });
}

/** What a run that is not a plan would lack. A key is tried here; the CA is not asked for a certificate that no one uses. */
async function lackingForRun(trust: Trust, signer: Signer | undefined): Promise<Reason[]> {
  if (signer?.kind === 'keyless' && trust.promotion.requirements.length > 0) return [];
  try {
    await requireSigner(signer?.kind === 'keyless' ? undefined : signer, trust, PROMOTION_PREDICATE);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return [error.toReason()];
    throw error;
  }
}

async function planOf(graph: Graph, request: PromoteRequest, ports: PromotePorts): Promise<PromoteReport['plan']> {
  const { destinations, source, deep } = request;
  const plans = [];
  for (const { reference, repository } of destinations) {
    const tag = request.tag ?? tagFor(source.reference, reference);
    const plan = await planCopy(graph, repository, { ...ports, deep, tag });
    plans.push({ destination: formatReference(reference), ...plan, parts: [...plan.parts] });
  }
  return plans as PromoteReport['plan'];
}

/** First all destinations are made whole and verified; then they are marked, together where the policy has one record for all. */
async function promoteAll(
  graph: Graph,
  request: PromoteRequest,
  ports: PromotePorts,
): Promise<{ readonly reports: readonly DestinationReport[]; readonly warnings: readonly McError[] }> {
  const { destinations, trust } = request;
  const reports = new Map<Place, DestinationReport>();
  const warnings: McError[] = [];
  const alone = destinations.length === 1;
  const guarded = async (places: readonly Place[], work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (alone || ports.signal?.aborted) throw error;
      const reason = asMcError(error).toReason();
      for (const place of places) {
        const destination = formatReference(place.reference);
        const before = reports.get(place);
        if (!before?.promotable)
          reports.set(place, { ...before, destination, promotable: false, reasons: [{ destination, ...reason }] });
      }
    }
  };
  const open: Place[] = [];
  for (const place of destinations)
    await guarded([place], async () => {
      const refused = await refusal(place, graph, request);
      if (refused) reports.set(place, refused);
      else open.push(place);
    });
  const ready: Ready[] = [];
  for (const [place, outcome] of await copyToAll(graph, request.source, open, request.deep, ports))
    await guarded([place], async () => {
      if ('error' in outcome) throw outcome.error;
      const one = await proveAt(place, outcome.counts, graph, trust, ports);
      if ('ready' in one) ready.push(one.ready);
      else reports.set(place, one.refused);
    });
  const [first] = ready;
  const groups = trust.promotion.replicate && first ? [ready] : ready.map((one) => [one]);
  for (const group of groups)
    await guarded(
      group.map(({ place }) => place),
      () => markVerified(group, graph, request, ports, { reports, warnings }),
    );
  return { reports: destinations.flatMap((place) => reports.get(place) ?? []), warnings };
}

/** Why a release may not even be copied there: it was revoked, or its tag is not what it was to be. */
async function refusal(
  { reference, repository }: Place,
  { root }: Graph,
  { source, trust, tag, ifTag }: PromoteRequest,
): Promise<DestinationReport | undefined> {
  const wanted = tag ?? tagFor(source.reference, reference);
  const { standing } = await revocationsOf(repository, root.digest, trust);
  if (standing.length > 0)
    return refusedAt(
      reference,
      standing.map((error) => error.toReason()),
    );
  if (wanted === undefined || ifTag === undefined) return undefined;
  if ((await repository.resolve(wanted))?.digest !== root.digest) await holdTag(repository, wanted, ifTag);
  return undefined;
}

/** Verifies a release that was copied from what the destination has now: its own bytes, its own list of referrers. */
async function proveAt(
  place: Place,
  copy: CopyCounts,
  graph: Graph,
  trust: Trust,
  ports: PromotePorts,
): Promise<{ readonly ready: Ready } | { readonly refused: DestinationReport }> {
  const wanted = new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest));
  const { graph: there, missing } = await findWhole(place, graph.root.digest, wanted, ports);
  const lacking = [...missing, ...(there ? lackingIn(there, graph) : [])];
  if (lacking.length > 0)
    return { refused: refusedAt(place.reference, [incomplete(place, lacking).toReason()], { copy }) };
  const verification = await verifyAt(place, graph, trust, ports);
  if (verification.outcome !== 'passed')
    return { refused: refusedAt(place.reference, verification.reasons, { copy, verification }) };
  return { ready: { place, name: formatReference(place.reference), copy, verification } };
}
