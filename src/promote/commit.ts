import type { McError, Reason, VerificationError } from '../lib/mc-error.ts';
import { formatReference, type Graph } from '../oci/index.ts';
import type { VerifyReport } from '../verify/index.ts';
import { type Place, tagFor } from './copy.ts';
import { promoteError } from './errors.ts';
import { predicateFor } from './predicate.ts';
import type { PromotePorts, PromoteRequest } from './promote.ts';
import { markPromotable } from './record.ts';
import { revocationsOf } from './revocation.ts';
import { runIdentity } from './run-identity.ts';
import type { CopyCounts, DestinationReport } from './schema.ts';
import { moveTag } from './tag.ts';

/** A destination where the release is whole and verified, and still to be marked. */
export interface Ready {
  readonly place: Place;
  readonly name: string;
  readonly copy: CopyCounts;
  readonly verification: VerifyReport;
}

/** Reports a destination where the release is not promotable, and why. */
export const refusedAt = (
  reference: Place['reference'],
  reasons: readonly Reason[],
  found: Partial<DestinationReport> = {},
): DestinationReport => ({
  destination: formatReference(reference),
  promotable: false,
  reasons: reasons.map((reason) => ({ destination: formatReference(reference), ...reason })),
  ...found,
});

/** What became of each destination so far; what is done stays where a later step fails. */
export interface Outcomes {
  readonly reports: Map<Place, DestinationReport>;
  readonly warnings: McError[];
}

/**
 * Marks a release promotable where it was verified, with one record for all of these places, and moves their tags. Revocations
 * are read again directly before: one may have been written while the release was copied.
 */
export async function markVerified(
  verified: readonly Ready[],
  graph: Graph,
  request: PromoteRequest,
  ports: PromotePorts,
  { reports, warnings }: Outcomes,
): Promise<void> {
  const { source, trust, tag, ifTag } = request;
  ports.signal?.throwIfAborted();
  const group: Ready[] = [];
  const { standing: atSource } = await revocationsOf(source.repository, graph.root.digest, trust);
  for (const one of verified) {
    const { standing } = await revocationsOf(one.place.repository, graph.root.digest, trust);
    const reasons = [...atSource, ...standing].map((error) => error.toReason());
    if (reasons.length === 0) group.push(one);
    else {
      const { copy, verification } = one;
      reports.set(one.place, refusedAt(one.place.reference, distinct(reasons), { copy, verification }));
    }
  }
  const [first, ...rest] = group;
  if (!first) return;
  ports.progress({
    task: `mark ${first.name}`,
    message: `marking ${group.map(({ name }) => name).join(', ')} promotable`,
  });
  const places = [first.place, ...rest.map(({ place }) => place)] as const;
  const predicate = predicateOf(first, graph, request, ports);
  const { record, warnings: remaining } = await markPromotable(places, graph, predicate, ports.signer, trust);
  const signed = record.signer !== undefined;
  warnings.push(...remaining, ...(signed ? [] : group.map(({ name }) => unsignedAt(name, record.descriptor.digest))));
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
      signed,
      ...(moved ? { tag: moved } : {}),
    });
  }
}

export const unsignedAt = (reference: string, record: string): VerificationError =>
  promoteError('promotion-record-unsigned', { reference, record });

const distinct = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [reason.message, reason])).values(),
];

function predicateOf(
  first: Ready,
  graph: Graph,
  { source, destinations, trust }: PromoteRequest,
  { run = runIdentity({}), clock }: PromotePorts,
) {
  // A record that is replicated names all of them, also one that is whole only in a later run.
  const others = trust.promotion.replicate ? destinations.map((one) => formatReference(one.reference)) : [];
  return predicateFor(
    {
      graph,
      source: formatReference(source.reference),
      destinations: [first.name, ...others.filter((name) => name !== first.name)],
      verification: first.verification,
      bytes: first.copy.bytes,
    },
    trust,
    run,
    clock,
  );
}
