import { McError, type Reason } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { ociError } from '../oci/errors.ts';
import { formatReference, type Graph, parseReference, type Reference, targetOf } from '../oci/index.ts';
import { type EvidenceSource, type Trust, whoSigned } from '../verify/index.ts';
import { findWhole, incomplete } from './complete.ts';
import type { CopyPorts, Place } from './copy.ts';
import { promoteError } from './errors.ts';
import { explainRefusals } from './explain.ts';
import { unsignedAt } from './commit.ts';
import { destinationsOf, isSamePlace } from './predicate.ts';
import { type CountedRecord, judgedRecords } from './record.ts';
import { revocationsOf } from './revocation.ts';
import type { PromoteCheckReport } from './schema.ts';
import { verifyAt } from './verify-place.ts';

export interface CheckOptions {
  /** Asked for evidence after the registry, such as a mirror, and for revocations that the registry may have lost. */
  readonly beside?: readonly EvidenceSource[];
  /** Under what other name the release was promoted here: REGISTRY/REPO, where a cluster knows the registry by its own. */
  readonly promotedAs?: string | undefined;
  /** Also explain which rule refuses a release that an earlier version accepted, and the command that fixes it. */
  readonly explain?: boolean;
}

/**
 * What a deploy gate asks: is the release whole there, verified under the policy, marked promotable by somebody who may,
 * and not revoked? A registry that cannot be read is a fault, thrown.
 */
export async function promoteCheck(
  place: Place,
  trust: Trust,
  ports: CopyPorts,
  { beside = [], promotedAs, explain = false }: CheckOptions = {},
): Promise<PromoteCheckReport> {
  const name = formatReference(place.reference);
  const report = beginReport('promote-check', ports.clock, name);
  const root = await place.repository.resolve(targetOf(place.reference));
  if (!root) throw ociError('reference-not-found', { reference: name, what: 'manifest' });
  const { digest } = root;
  const revocations = await revocationsOf(place.repository, digest, trust, beside);
  const { records, refused } = await judgedRecords(place.repository, digest, trust);
  const at = promotedAs === undefined ? place.reference : parseReference(promotedAs);
  // What must be there is what was promoted here: a record that counts names it.
  const here = recordsFor(records, at);
  const promoted = new Set(here.flatMap(({ predicate }) => predicate.closure.manifests));
  // A damaged record does not say what must be there, so everything is looked for.
  const isDamaged = here.length === 0 && refused.some(({ code }) => code === 'promotion-mismatch');
  const { graph, missing } = await findWhole(place, digest, isDamaged ? undefined : promoted, ports);
  const isRefused = missing.length > 0 || here.length === 0;
  const verification = await unlessRefused(isRefused, () => verifyAt(place, { root }, trust, ports, beside));
  const { record, why } = isMarkable(trust)
    ? fitting(records, refused, graph, at, name)
    : { why: promoteError('promotion-rule-missing', { reference: name, policy: trust.path }) };
  const reasons: (McError | Reason)[] = [
    ...revocations.standing,
    ...(missing.length > 0 ? [incomplete(place, missing)] : []),
    ...(verification?.reasons ?? []),
    ...(why ? [why] : []),
  ];
  return report.finish(reasons, {
    digest,
    promotable: reasons.length === 0,
    ...(record ? { record: record.descriptor.digest, promotedAt: record.predicate.promotedAt } : {}),
    ...(record ? { signed: record.signer !== undefined } : {}),
    ...(record?.signer ? { signedBy: whoSigned(record.signer).identity } : {}),
    manifests: graph?.nodes.length ?? 0,
    blobs: graph?.blobs.length ?? 0,
    missing,
    ...(verification ? { verification } : {}),
    warnings: [
      ...(record && !record.signer ? [unsignedAt(name, record.descriptor.digest)] : []),
      ...(record ? refused : []),
      ...revocations.warnings,
      ...beside.flatMap((source) => source.warnings?.() ?? []),
    ].map((error) => error.toReason()),
    ...(explain ? { explanations: explainRefusals(why ? [why, ...refused] : [], place.reference, digest, trust) } : {}),
  }) as PromoteCheckReport;
}

/** Whether any record can count under a policy. */
const isMarkable = ({ promotion: { requirements, unsigned } }: Trust): boolean =>
  requirements.length > 0 || unsigned === true;

/** Runs a verification. If the release is refused anyway, a part that is gone (404) is not a fault of the registry. */
async function unlessRefused<T>(isRefused: boolean, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isRefused && error instanceof McError && error.details['status'] === 404) return undefined;
    throw error;
  }
}

/** The record of this release at this place: what it names was whole when it was written, and must be there still. */
function fitting(
  records: readonly CountedRecord[],
  refused: readonly McError[],
  graph: Graph | undefined,
  at: Reference,
  name: string,
): { readonly record?: CountedRecord; readonly why?: McError } {
  if (records.length === 0) return { why: refused[0] ?? promoteError('promotion-missing', { reference: name }) };
  const mismatch = (expected: string, found: string): { readonly why: McError } => ({
    why: promoteError('promotion-mismatch', { reference: name, expected, found }),
  });
  const here = recordsFor(records, at);
  if (here.length === 0)
    return mismatch(
      'a record for this place',
      records.flatMap(({ predicate }) => destinationsOf(predicate)).join(', '),
    );
  const there = new Set(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
  const record = here.find(
    ({ predicate: { closure } }) =>
      closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => there.has(one)),
  );
  return record ? { record } : mismatch('all manifests that were promoted', 'some are gone');
}

const recordsFor = (records: readonly CountedRecord[], at: Reference): readonly CountedRecord[] =>
  records.filter(({ predicate }) => destinationsOf(predicate).some((one) => isSamePlace(one, at)));
