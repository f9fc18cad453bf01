import { McError, type Reason } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import {
  createMissingError,
  formatReference,
  type Graph,
  getTarget,
  parseReference,
  type Reference,
} from '../oci/index.ts';
import { type EvidenceSource, summarizeSigner, type Trust, type VerifyReport } from '../verify/index.ts';
import { createUnsignedWarning } from './commit.ts';
import { createIncompleteError, readRelease } from './complete.ts';
import { promoteError } from './errors.ts';
import { explainRefusals } from './explain.ts';
import type { Place } from './place.ts';
import { isSamePlace, listDestinations } from './predicate.ts';
import { type CountedRecord, readRecords } from './record.ts';
import { findRevocations } from './revocation.ts';
import type { PromoteCheckReport } from './schema.ts';
import type { CopyPorts } from './types.ts';
import { verifyPlace } from './verify-place.ts';

export interface CheckOptions {
  /** Sources of evidence and revocations in addition to the registry, such as a mirror. */
  readonly beside?: readonly EvidenceSource[];
  /** REGISTRY/REPO: the name under which the release was promoted here, where a cluster uses another name for the registry. */
  readonly promotedAs?: string | undefined;
  /** Also explains which rule refuses a release that an earlier version accepted, and the command that fixes it. */
  readonly explain?: boolean;
}

/**
 * Checks a release for a deploy gate. It passes when the release is complete, verified under the policy, marked promotable by an
 * accepted signer, and not revoked. Throws a fault for a registry that cannot be read.
 */
export async function checkPromotion(
  place: Place,
  trust: Trust,
  ports: CopyPorts,
  { beside = [], promotedAs, explain = false }: CheckOptions = {},
): Promise<PromoteCheckReport> {
  const name = formatReference(place.reference);
  const report = beginReport('promote-check', ports.clock, name);
  const root = await place.repository.resolve(getTarget(place.reference));
  if (!root) throw createMissingError(place.reference);
  const { digest } = root;
  const revocations = await findRevocations(place.repository, digest, trust, beside);
  const { records, refused } = await readRecords(place.repository, digest, trust);
  const here = filterByPlace(records, promotedAs === undefined ? place.reference : parseReference(promotedAs));
  const { graph, missing } = await readRelease(place, digest, selectWanted(here, refused), ports);
  const isRefused = missing.length > 0 || here.length === 0;
  const verification = await tolerateMissing(isRefused, () => verifyPlace(place, { root }, trust, ports, beside));
  const { record, why } = canAnyRecordCount(trust)
    ? chooseRecord(records, here, refused, graph, name)
    : { why: promoteError('promotion-rule-missing', { reference: name, policy: trust.path }) };
  const reasons: (McError | Reason)[] = [
    ...revocations.counted,
    ...(missing.length > 0 ? [createIncompleteError(place, missing)] : []),
    ...(verification?.reasons ?? []),
    ...(why ? [why] : []),
  ];
  return report.finish(reasons, {
    digest,
    promotable: reasons.length === 0,
    ...describeRecord(record),
    ...describeContent(graph, missing, verification),
    warnings: [
      ...(record && !record.signer ? [createUnsignedWarning(name, record.descriptor.digest)] : []),
      ...(record ? refused : []),
      ...revocations.warnings,
      ...beside.flatMap((source) => source.warnings?.() ?? []),
    ].map((error) => error.toReason()),
    ...(explain ? { explanations: explainRefusals(why ? [why, ...refused] : [], place.reference, digest, trust) } : {}),
  }) as PromoteCheckReport;
}

/**
 * Selects the manifests that must be present: those that the records of this place name. Returns undefined, which means all
 * manifests, where the only record is damaged.
 */
function selectWanted(here: readonly CountedRecord[], refused: readonly McError[]): ReadonlySet<string> | undefined {
  const isDamaged = here.length === 0 && refused.some(({ code }) => code === 'promotion-mismatch');
  return isDamaged ? undefined : new Set(here.flatMap(({ predicate }) => predicate.closure.manifests));
}

function describeRecord(record: CountedRecord | undefined): Partial<PromoteCheckReport> {
  if (!record) return {};
  return {
    record: record.descriptor.digest,
    promotedAt: record.predicate.promotedAt,
    signed: record.signer !== undefined,
    ...(record.predicate.bypass ? { bypass: record.predicate.bypass } : {}),
    ...(record.signer ? { signedBy: summarizeSigner(record.signer).identity } : {}),
  };
}

const describeContent = (
  graph: Graph | undefined,
  missing: readonly string[],
  verification: VerifyReport | undefined,
) => ({
  manifests: graph?.nodes.length ?? 0,
  blobs: graph?.blobs.length ?? 0,
  missing,
  ...(verification ? { verification } : {}),
});

/** Returns whether any record can count under a policy. */
const canAnyRecordCount = ({ promotion: { requirements, unsigned } }: Trust): boolean =>
  requirements.length > 0 || unsigned === true;

/** Runs a verification. If the release is refused anyway, a missing part (404) is not a fault of the registry. */
async function tolerateMissing<T>(isRefused: boolean, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isRefused && error instanceof McError && error.details.status === 404) return undefined;
    throw error;
  }
}

/** Chooses the record of this release at this place. Everything that it names must still be present. */
function chooseRecord(
  records: readonly CountedRecord[],
  here: readonly CountedRecord[],
  refused: readonly McError[],
  graph: Graph | undefined,
  name: string,
): { readonly record?: CountedRecord; readonly why?: McError } {
  if (records.length === 0) return { why: refused[0] ?? promoteError('promotion-missing', { reference: name }) };
  const mismatch = (expected: string, found: string): { readonly why: McError } => ({
    why: promoteError('promotion-mismatch', { reference: name, expected, found }),
  });
  if (here.length === 0)
    return mismatch(
      'a record for this place',
      records.flatMap(({ predicate }) => listDestinations(predicate)).join(', '),
    );
  const present = new Set<string>(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
  const complete = here.filter(
    ({ predicate: { closure } }) =>
      closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => present.has(one)),
  );
  // Of records that count equally, the check shows one that names a bypass: a later promotion must not hide it.
  const [first] = complete;
  const record = complete.find(({ predicate, signer }) => predicate.bypass && (signer || !first?.signer)) ?? first;
  return record ? { record } : mismatch('all manifests that were promoted', 'some are missing');
}

const filterByPlace = (records: readonly CountedRecord[], reference: Reference): readonly CountedRecord[] =>
  records.filter(({ predicate }) => listDestinations(predicate).some((one) => isSamePlace(one, reference)));
