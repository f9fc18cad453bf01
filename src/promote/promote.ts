import { asMcError } from '../lib/errors.ts';
import { ConfigurationError, type McError, type Reason } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { assertBudget, formatReference, type Graph } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';
import type { Trust } from '../verify/index.ts';
import { assertBypass } from './bypass.ts';
import { markVerified, reportRefused, type VerifiedCopy } from './commit.ts';
import { createIncompleteError, listLacking, readRelease } from './complete.ts';
import { assertDestinations, chooseTag, copyGraphToPlaces, planDestinations, readGraph } from './copy.ts';
import type { Place } from './place.ts';
import { PROMOTION_PREDICATE } from './predicate.ts';
import { withoutRecords } from './record.ts';
import { findRevocations } from './revocation.ts';
import type { CopyCounts, DestinationReport, PromoteReport } from './schema.ts';
import { requireSigner } from './signer.ts';
import { assertTag } from './tag.ts';
import type { PromotePorts, PromoteRequest } from './types.ts';
import { verifyPlace } from './verify-place.ts';

/**
 * Promotes a release to other regions. Verifies it at the source, requires a signer whose record will count, copies, and verifies
 * it at each destination from the destination's own bytes. Only then marks it promotable: the record is written last, and the tag
 * after it. A destination that fails does not stop the others. Throws the error of a single destination.
 */
export async function promote(request: PromoteRequest, ports: PromotePorts): Promise<PromoteReport> {
  const { source, trust, maxBytes } = request;
  assertDestinations(request.destinations);
  const report = beginReport('promote', ports.clock, formatReference(source.reference));
  const graph = withoutRecords(await readGraph(source, ports));
  assertBypass(request.bypass, graph.root.digest, trust);
  const base = {
    source: formatReference(source.reference),
    digest: graph.root.digest,
    planned: request.plan,
    ...(request.bypass ? { bypass: request.bypass.used } : {}),
  };
  const sourceVerification = await verifyPlace(source, graph, trust, ports);
  const { counted } = await findRevocations(source.repository, graph.root.digest, trust);
  const refusals = [...sourceVerification.reasons, ...counted];
  const needsPlan = refusals.length === 0 && (request.plan || maxBytes !== undefined);
  const plan = needsPlan ? await planDestinations(graph, request, ports) : undefined;
  if (refusals.length > 0 || request.plan) {
    return report.finish(refusals, {
      ...base,
      promotable: false,
      ...(plan ? { plan } : {}),
      sourceVerification,
      destinations: [],
      warnings: refusals.length === 0 ? await listMissingForRun(trust, ports.signer) : [],
    }) as PromoteReport;
  }
  await requireSigner(ports.signer, trust, PROMOTION_PREDICATE);
  // All plans are checked before the first write.
  for (const one of plan ?? []) if (maxBytes !== undefined) assertBudget(one, maxBytes, one.destination);
  const { reports, warnings } = await promoteAll(graph, request, ports);
  const reasons = reports.flatMap(({ reasons }) => reasons);
  return report.finish(reasons, {
    ...base,
    promotable: reasons.length === 0,
    sourceVerification,
    destinations: reports,
    warnings: warnings.map((error) => error.toReason()),
  }) as PromoteReport;
}

/** Lists what a run after this plan would lack. Tries a key. Does not request a certificate from the CA that no one would use. */
async function listMissingForRun(trust: Trust, signer: Signer | undefined): Promise<Reason[]> {
  if (signer?.kind === 'keyless' && trust.promotion.requirements.length > 0) return [];
  try {
    await requireSigner(signer?.kind === 'keyless' ? undefined : signer, trust, PROMOTION_PREDICATE);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return [error.toReason()];
    throw error;
  }
}

/** Copies to all destinations and verifies them, then marks them. Marks them together where the policy wants one record for all. */
async function promoteAll(
  graph: Graph,
  request: PromoteRequest,
  ports: PromotePorts,
): Promise<{ readonly reports: readonly DestinationReport[]; readonly warnings: readonly McError[] }> {
  const { destinations, trust } = request;
  const reports = new Map<Place, DestinationReport>();
  const warnings: McError[] = [];
  const guard = createGuard(reports, destinations.length === 1 ? 'throw' : 'report', ports.signal);
  const open: Place[] = [];
  for (const place of destinations)
    await guard([place], async () => {
      const refused = await checkDestination(place, graph, request);
      if (refused) reports.set(place, refused);
      else open.push(place);
    });
  const ready: VerifiedCopy[] = [];
  for (const [place, outcome] of await copyGraphToPlaces(graph, request.source, open, request.deep, ports))
    await guard([place], async () => {
      if ('error' in outcome) throw outcome.error;
      const one = await verifyCopy(place, outcome.counts, graph, trust, ports);
      if ('ready' in one) ready.push(one.ready);
      else reports.set(place, one.refused);
    });
  const [first] = ready;
  const groups = trust.promotion.replicate && first ? [ready] : ready.map((one) => [one]);
  for (const group of groups)
    await guard(
      group.map(({ place }) => place),
      () => markVerified(group, graph, request, ports, { reports, warnings }),
    );
  return { reports: destinations.flatMap((place) => reports.get(place) ?? []), warnings };
}

type Guard = (places: readonly Place[], work: () => Promise<void>) => Promise<void>;

/** Creates a function that runs the work for some places, and reports a failure at each of them that is not promotable yet. */
const createGuard =
  (reports: Map<Place, DestinationReport>, onFailure: 'throw' | 'report', signal: AbortSignal | undefined): Guard =>
  async (places, work) => {
    try {
      await work();
    } catch (error) {
      if (onFailure === 'throw' || signal?.aborted) throw error;
      const reason = asMcError(error).toReason();
      for (const place of places) {
        const destination = formatReference(place.reference);
        const before = reports.get(place);
        if (!before?.promotable)
          reports.set(place, { ...before, destination, promotable: false, reasons: [{ destination, ...reason }] });
      }
    }
  };

/** Reports a destination where the release was revoked. Throws `tag-moved` where its tag does not meet the condition. */
async function checkDestination(
  { reference, repository }: Place,
  { root }: Graph,
  { source, trust, tag, ifTag }: PromoteRequest,
): Promise<DestinationReport | undefined> {
  const wanted = tag ?? chooseTag(source.reference, reference);
  const { counted } = await findRevocations(repository, root.digest, trust);
  if (counted.length > 0)
    return reportRefused(
      reference,
      counted.map((error) => error.toReason()),
    );
  if (wanted === undefined || ifTag === undefined) return undefined;
  if ((await repository.resolve(wanted))?.digest !== root.digest) await assertTag(repository, wanted, ifTag);
  return undefined;
}

/** Verifies a copied release from what the destination returns now: its own bytes, and its own list of referrers. */
async function verifyCopy(
  place: Place,
  copy: CopyCounts,
  graph: Graph,
  trust: Trust,
  ports: PromotePorts,
): Promise<{ readonly ready: VerifiedCopy } | { readonly refused: DestinationReport }> {
  const wanted = new Set<string>(graph.nodes.map(({ manifest }) => manifest.descriptor.digest));
  const { graph: found, missing } = await readRelease(place, graph.root.digest, wanted, ports);
  const lacking = [...missing, ...(found ? listLacking(found, graph) : [])];
  if (lacking.length > 0)
    return { refused: reportRefused(place.reference, [createIncompleteError(place, lacking).toReason()], { copy }) };
  const verification = await verifyPlace(place, graph, trust, ports);
  if (verification.outcome !== 'passed')
    return { refused: reportRefused(place.reference, verification.reasons, { copy, verification }) };
  return { ready: { place, name: formatReference(place.reference), copy, verification } };
}
