import type { McError, Reason, VerificationError } from '../lib/mc-error.ts';
import { formatReference, type Graph } from '../oci/index.ts';
import type { VerifyReport } from '../verify/index.ts';
import { chooseTag } from './copy.ts';
import { promoteError } from './errors.ts';
import type { Place } from './place.ts';
import { createPredicate, type PromotionPredicate } from './predicate.ts';
import { markPromotable } from './record.ts';
import { findRevocations } from './revocation.ts';
import { createRunIdentity } from './run-identity.ts';
import type { CopyCounts, DestinationReport } from './schema.ts';
import { moveTag } from './tag.ts';
import type { PromotePorts, PromoteRequest } from './types.ts';

/** A destination where the release is complete and verified, but not yet marked. */
export interface VerifiedCopy {
  readonly place: Place;
  readonly name: string;
  readonly copy: CopyCounts;
  readonly verification: VerifyReport;
}

/** Reports a destination where the release is not promotable, and why. */
export const reportRefused = (
  reference: Place['reference'],
  reasons: readonly Reason[],
  found: Partial<DestinationReport> = {},
): DestinationReport => ({
  destination: formatReference(reference),
  promotable: false,
  reasons: reasons.map((reason) => ({ destination: formatReference(reference), ...reason })),
  ...found,
});

/** The reports of the destinations so far. A later failure does not undo them. */
export interface Outcomes {
  readonly reports: Map<Place, DestinationReport>;
  readonly warnings: McError[];
}

/**
 * Marks a release promotable at the places where it was verified, with one record for all of them, and moves their tags. Reads
 * the revocations again first, because one may have been written during the copy.
 */
export async function markVerified(
  verified: readonly VerifiedCopy[],
  graph: Graph,
  request: PromoteRequest,
  ports: PromotePorts,
  outcomes: Outcomes,
): Promise<void> {
  const { source, trust, tag, ifTag } = request;
  ports.signal?.throwIfAborted();
  const [first, ...rest] = await rejectRevoked(verified, graph, request, outcomes);
  if (!first) return;
  const group = [first, ...rest];
  ports.progress({
    task: `mark ${first.name}`,
    message: `marking ${group.map(({ name }) => name).join(', ')} promotable`,
  });
  const places = [first.place, ...rest.map(({ place }) => place)] as const;
  const predicate = describePromotion(first, graph, request, ports);
  const { record, warnings } = await markPromotable(places, graph, predicate, ports.signer, trust);
  const signed = record.signer !== undefined;
  const { digest } = record.descriptor;
  outcomes.warnings.push(...warnings, ...(signed ? [] : group.map(({ name }) => createUnsignedWarning(name, digest))));
  const root = graph.nodes.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
  for (const { place, name, copy, verification } of group) {
    const wanted = tag ?? chooseTag(source.reference, place.reference);
    const moved = wanted && root ? await moveTag(place.repository, root.manifest, wanted, ifTag) : undefined;
    outcomes.reports.set(place, {
      destination: name,
      copy,
      verification,
      promotable: true,
      reasons: [],
      record: digest,
      signed,
      ...(moved ? { tag: moved } : {}),
    });
  }
}

/** Reports the destinations where the release was revoked, and returns the others. */
async function rejectRevoked(
  verified: readonly VerifiedCopy[],
  graph: Graph,
  { source, trust }: PromoteRequest,
  { reports }: Outcomes,
): Promise<readonly VerifiedCopy[]> {
  const group: VerifiedCopy[] = [];
  const { counted: atSource } = await findRevocations(source.repository, graph.root.digest, trust);
  for (const one of verified) {
    const { counted } = await findRevocations(one.place.repository, graph.root.digest, trust);
    const reasons = [...atSource, ...counted].map((error) => error.toReason());
    if (reasons.length === 0) group.push(one);
    else {
      const { copy, verification } = one;
      reports.set(one.place, reportRefused(one.place.reference, distinct(reasons), { copy, verification }));
    }
  }
  return group;
}

/** Creates the warning for a record that counts without a signature. */
export const createUnsignedWarning = (reference: string, record: string): VerificationError =>
  promoteError('promotion-record-unsigned', { reference, record });

const distinct = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [reason.message, reason])).values(),
];

function describePromotion(
  first: VerifiedCopy,
  graph: Graph,
  { source, destinations, trust, bypass }: PromoteRequest,
  { run = createRunIdentity({}), clock }: PromotePorts,
): PromotionPredicate {
  // A replicated record names all destinations, also one that becomes complete in a later run.
  const others = trust.promotion.replicate ? destinations.map((one) => formatReference(one.reference)) : [];
  return createPredicate(
    {
      graph,
      source: formatReference(source.reference),
      destinations: [first.name, ...others.filter((name) => name !== first.name)],
      verification: first.verification,
      bytes: first.copy.bytes,
      bypass: bypass?.used,
    },
    trust,
    run,
    clock,
  );
}
