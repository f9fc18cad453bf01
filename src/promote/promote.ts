import { asMcError, ConfigurationError, type Reason } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import { formatReference, type Graph, missingFrom } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';
import type { Trust, VerifyReport } from '../verify/index.ts';
import { findWhole, incomplete, lackingIn } from './complete.ts';
import { type CopyPorts, copyTo, graphOf, type Place, tagFor } from './copy.ts';
import { type PromotionPredicate, predicateFor } from './predicate.ts';
import { markPromotable, type PromotionRecord, withoutRecords } from './record.ts';
import { revocationsOf } from './revocation.ts';
import { type RunIdentity, runIdentity } from './run.ts';
import type { CopyCounts, DestinationReport, PromoteReport } from './schema.ts';
import { holdTag, moveTag, type TagCondition } from './tag.ts';
import { verifyAt } from './verify-at.ts';

export interface PromoteRequest {
  readonly source: Place;
  readonly destinations: readonly Place[];
  readonly trust: Trust;
  /** Only say what would be copied. */
  readonly plan: boolean;
  readonly deep: boolean;
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

/** A destination where the release is whole and verified, and still to be marked. */
interface Ready {
  readonly place: Place;
  readonly name: string;
  readonly copy: CopyCounts;
  readonly verification: VerifyReport;
}

/**
 * Brings a release to other regions: verified at the source (fail early), copied, verified at the destination from the
 * destination's own bytes, and only then marked promotable: the record is written last, the tag after it. Of several
 * destinations one that fails does not keep the others from it; the error of a single one is thrown.
 */
export async function promote(request: PromoteRequest, ports: PromotePorts): Promise<PromoteReport> {
  const { source, destinations, trust, plan } = request;
  preflight(request, ports);
  const report = beginReport('promote', ports.clock, formatReference(source.reference));
  const graph = withoutRecords(await graphOf(source, ports));
  const base = { source: formatReference(source.reference), digest: graph.root.digest, planned: plan };
  const atSource = await verifyAt(source, graph, trust, ports);
  const { standing } = await revocationsOf(source.repository, graph.root.digest, trust);
  const early = [...atSource.reasons, ...standing];
  if (early.length > 0 || plan) {
    return report.finish(early, {
      ...base,
      promotable: false,
      ...(early.length === 0 ? { plan: await planOf(graph, destinations, ports) } : {}),
      sourceVerification: atSource,
      destinations: [],
    }) as PromoteReport;
  }
  const reports = await promoteAll(graph, request, ports);
  const reasons = reports.flatMap(({ reasons }) => reasons);
  return report.finish(reasons, {
    ...base,
    promotable: reasons.length === 0,
    sourceVerification: atSource,
    destinations: reports,
  }) as PromoteReport;
}

function preflight({ destinations, trust, plan }: PromoteRequest, { signer }: PromotePorts): void {
  for (const { reference } of destinations)
    if (reference.digest !== undefined)
      throw new ConfigurationError('promote-layout-tag', {
        given: formatReference(reference),
        detail: 'it names a digest',
      });
  const [requirement] = trust.promotion.requirements;
  if (requirement && !signer && !plan)
    throw new ConfigurationError('promotion-signer-missing', { requirement: requirement.name });
}

async function planOf(
  graph: Graph,
  destinations: readonly Place[],
  ports: PromotePorts,
): Promise<PromoteReport['plan']> {
  const plans = [];
  for (const place of destinations) {
    const missing = await missingFrom(graph, place.repository, ports.concurrency, ports.signal);
    plans.push({
      destination: formatReference(place.reference),
      missing: missing.length,
      bytes: missing.reduce((sum, { size }) => sum + size, 0),
    });
  }
  return plans;
}

/** First all destinations are made whole and verified; then they are marked, together where the policy has one record for all. */
async function promoteAll(graph: Graph, request: PromoteRequest, ports: PromotePorts): Promise<DestinationReport[]> {
  const { destinations, trust } = request;
  const reports = new Map<Place, DestinationReport>();
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
          reports.set(place, { ...before, destination, promotable: false, reasons: [{ ...reason, destination }] });
      }
    }
  };
  const ready: Ready[] = [];
  for (const place of destinations)
    await guarded([place], async () => {
      const one = await bring(place, graph, request, ports);
      if ('ready' in one) ready.push(one.ready);
      else reports.set(place, one.refused);
    });
  const [first] = ready;
  const groups = trust.promotion.replicate && first ? [ready] : ready.map((one) => [one]);
  for (const group of groups)
    await guarded(
      group.map(({ place }) => place),
      () => mark(group, graph, request, ports, reports),
    );
  return destinations.flatMap((place) => reports.get(place) ?? []);
}

/** Copies a release, and verifies it from what the destination has then: its own bytes, its own list of referrers. */
async function bring(
  place: Place,
  graph: Graph,
  { source, trust, deep, tag, ifTag }: PromoteRequest,
  ports: PromotePorts,
): Promise<{ readonly ready: Ready } | { readonly refused: DestinationReport }> {
  const { reference, repository } = place;
  const name = formatReference(reference);
  const wanted = tag ?? tagFor(source.reference, reference);
  const refused = (reasons: readonly Reason[], more: Partial<DestinationReport> = {}) => ({
    refused: { destination: name, promotable: false, reasons: [...reasons], ...more },
  });
  const { standing } = await revocationsOf(repository, graph.root.digest, trust);
  if (standing.length > 0) return refused(standing.map((error) => error.toReason()));
  const isThere = wanted !== undefined && (await repository.resolve(wanted))?.digest === graph.root.digest;
  if (wanted !== undefined && ifTag !== undefined && !isThere) await holdTag(repository, wanted, ifTag);
  // Without a tag: until it is marked, nobody who deploys by tag can see it.
  const copy = await copyTo(graph, source, place, { deep, tag: undefined }, ports);
  const { graph: there, missing } = await findWhole(place, graph.root.digest, ports);
  const lacking = [...missing, ...(there ? lackingIn(there, graph) : [])];
  if (lacking.length > 0) return refused([incomplete(place, lacking).toReason()], { copy });
  const verification = await verifyAt(place, graph, trust, ports);
  if (verification.outcome !== 'passed') return refused(verification.reasons, { copy, verification });
  return { ready: { place, name, copy, verification } };
}

async function mark(
  group: readonly Ready[],
  graph: Graph,
  request: PromoteRequest,
  ports: PromotePorts,
  reports: Map<Place, DestinationReport>,
): Promise<void> {
  const { source, trust, tag, ifTag, destinations } = request;
  const [first, ...rest] = group;
  if (!first) return;
  ports.signal?.throwIfAborted();
  ports.progress({
    task: `mark ${first.name}`,
    message: `marking ${group.map(({ name }) => name).join(', ')} promotable`,
  });
  // A record that is replicated names all of them, also one that is whole only in a later run.
  const others = trust.promotion.replicate ? destinations.map((one) => formatReference(one.reference)) : [];
  const predicate: PromotionPredicate = predicateFor(
    {
      graph,
      source: formatReference(source.reference),
      destinations: [first.name, ...others.filter((name) => name !== first.name)],
      verification: first.verification,
      bytes: first.copy.bytes,
    },
    trust,
    ports.run ?? runIdentity({}),
    ports.clock,
  );
  const repositories = [first.place.repository, ...rest.map(({ place }) => place.repository)] as const;
  const record: PromotionRecord = await markPromotable(repositories, graph, predicate, ports.signer, trust);
  const root = graph.nodes.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
  for (const { place, name, copy, verification } of group) {
    const wanted = tag ?? tagFor(source.reference, place.reference);
    const moved = wanted && root ? await moveTag(place.repository, root.manifest, wanted, ifTag) : undefined;
    reports.set(place, {
      destination: name,
      copy,
      verification,
      promotable: true,
      reasons: [],
      record: record.descriptor.digest,
      signed: record.bundle !== undefined,
      ...(moved ? { tag: moved } : {}),
    });
  }
}
