import { parseDigest } from '../lib/digest.ts';
import { asMcError, type McError, type Reason, VerificationError } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import { closure, formatReference, missingFrom, targetOf } from '../oci/index.ts';
import { type Trust, verifyStatement } from '../verify/index.ts';
import type { CopyPorts, Place } from './copy.ts';
import { verifyAt } from './promote.ts';
import { PROMOTION_PREDICATE, readPromotions } from './record.ts';
import type { PromoteCheckReport } from './schema.ts';

/**
 * What a deploy gate asks: is the release whole there, verified under the policy from the registry's own evidence, and
 * marked promotable? A registry that cannot be read is a fault, thrown.
 */
export async function promoteCheck(place: Place, trust: Trust, ports: CopyPorts): Promise<PromoteCheckReport> {
  const name = formatReference(place.reference);
  const report = beginReport('promote-check', ports.clock, name);
  const graph = await closure(place.repository, targetOf(place.reference), {
    concurrency: ports.concurrency,
    ...(ports.signal ? { signal: ports.signal } : {}),
  });
  const missing = (await missingFrom(graph, place.repository, ports.concurrency, ports.signal)).map(
    ({ digest }) => digest,
  );
  const reasons: (McError | Reason)[] = [];
  if (missing.length > 0)
    reasons.push(
      new VerificationError('destination-incomplete', {
        destination: name,
        count: missing.length,
        missing: missing[0] ?? '',
      }),
    );
  const verification = await verifyAt(place, graph, trust, ports);
  reasons.push(...verification.reasons);
  const { digest } = graph.root;
  const records = await readPromotions(place.repository, digest);
  const there = new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest));
  // The record names what was whole when it was written; all of that must be there still.
  const fitting = records.find(
    ({ predicate }) =>
      predicate.closure.manifests.includes(digest) && predicate.closure.manifests.every((one) => there.has(one)),
  );
  if (records.length === 0) reasons.push(new VerificationError('promotion-missing', { reference: name }));
  else if (!fitting)
    reasons.push(
      new VerificationError('promotion-mismatch', {
        reference: name,
        expected: 'all manifests that were promoted',
        found: 'some are gone',
      }),
    );
  // A record may be unsigned; one that is signed must be so by somebody whom the policy lets sign.
  if (fitting?.bundle) {
    try {
      verifyStatement(parseDigest(digest), fitting.bundle, trust, PROMOTION_PREDICATE);
    } catch (error) {
      reasons.push(asMcError(error));
    }
  }
  return report.finish(reasons, {
    digest,
    promotable: reasons.length === 0,
    ...(fitting ? { record: fitting.descriptor.digest } : {}),
    manifests: graph.nodes.length,
    blobs: graph.blobs.length,
    missing,
    verification,
  }) as PromoteCheckReport;
}
