import { primaryDigest } from '../lib/digest.ts';
import type { McError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { distinctErrors } from './distinct-errors.ts';
import { verifyError } from './errors.ts';
import { type Gathered, gatherEvidence } from './evidence/gather.ts';
import { describeSigner, isPromotionMark } from './evidence/judge.ts';
import type { Accepted } from './evidence/types.ts';
import { listTrustWarnings } from './policy/warnings.ts';
import { evaluateRequirement, isKindOf, isMet, type RequirementResult } from './requirements/evaluate.ts';
import type { VerifyReport } from './schema.ts';
import type { VerifyPorts, VerifyRequest } from './types.ts';

/**
 * Verifies one subject under a policy: reads the sources in order until every requirement is met. Throws the fault of a
 * source that cannot be read, unless the other evidence meets every requirement; then the fault is a warning.
 */
export async function verify(request: VerifyRequest, ports: VerifyPorts): Promise<VerifyReport> {
  const { subject, digests, trust } = request;
  const report = beginReport('verify', ports.clock, subject);
  const evaluate = (accepted: readonly Accepted[]): readonly RequirementResult[] =>
    trust.requirements.map((requirement) => evaluateRequirement(requirement, accepted, trust.asOf));
  const gathered = await gatherEvidence(request, ports, (accepted) => evaluate(accepted).every(isMet));
  const results = evaluate(gathered.accepted);
  const unmet = results.filter((result) => !isMet(result));
  const warnings = await listWarnings(request, ports, gathered);
  const { faults, refused, reading, asked } = gathered;
  // Evidence that cannot be read is a fault, and not "unsigned".
  const fault = faults.find(({ family }) => family !== 'verification') ?? faults[0];
  if (unmet.length > 0 && fault) throw fault;

  const misses = new Map(unmet.map((result) => [result, explainMiss(result, gathered, request, ports)]));
  // Unread evidence may be the reason where a requirement is not met. Where all are met, it is a warning.
  const reasons = unmet.length > 0 ? [...misses.values(), ...reading.unread] : [];
  return report.finish(distinctErrors(reasons), {
    digest: primaryDigest(digests),
    policy: { path: trust.path, digest: trust.digest, ...(trust.isAdHoc ? { adHoc: true } : {}) },
    requirements: results.map((result) => describeResult(result, misses.get(result))),
    refused: refused.map(({ origin, bundle, claims, error }) => ({
      origin,
      ...(bundle ? { bundle } : {}),
      ...(claims?.kind === 'attestation' ? { predicateType: claims.predicateType } : {}),
      reason: error.toReason(),
    })),
    warnings: [...warnings, ...(unmet.length === 0 ? reading.unread : [])].map((error) => error.toReason()),
    sources: asked.map(({ source }) => source),
    asked,
  }) as VerifyReport;
}

/** Lists the warnings of the roots and of all sources: a mirror that gave no evidence may have resolved the tag. */
async function listWarnings(
  { trust, digests }: VerifyRequest,
  { sources, keep }: VerifyPorts,
  { faults, used }: Gathered,
): Promise<readonly McError[]> {
  const ofSources = sources.flatMap((source) => source.warnings?.() ?? []);
  const ofKeeping = (await keep?.(primaryDigest(digests), used)) ?? [];
  return [...faults, ...listTrustWarnings(trust), ...ofSources, ...ofKeeping];
}

function describeResult(
  { requirement: { name, kind, threshold }, by }: RequirementResult,
  miss: McError | undefined,
): VerifyReport['requirements'][number] {
  return {
    name,
    kind,
    threshold,
    satisfied: by.length > 0,
    by: by.map(describeSigner),
    ...(miss ? { nearest: miss.toReason() } : {}),
  };
}

/**
 * Explains why a requirement is not met, by the nearest miss. From the nearest to the farthest, these are: evidence by
 * another signer, invalid evidence of the required kind, evidence of another kind, other invalid evidence, no evidence.
 */
function explainMiss(
  { requirement, miss }: RequirementResult,
  { refused: all, asked }: Gathered,
  { subject }: VerifyRequest,
  { sources }: VerifyPorts,
): McError {
  if (miss && miss.code !== 'predicate-mismatch') return miss;
  // Neither an unsigned document nor a promotion record is evidence about a release. The report lists both.
  const refused = all.filter(({ claims, error }) => error.code !== 'sbom-unsigned' && !isPromotionMark(claims));
  const ofKind = refused.find(({ claims }) => claims && isKindOf(requirement, claims));
  const nearest = ofKind?.error ?? miss ?? refused[0]?.error;
  if (nearest) return nearest;
  const { name } = requirement;
  const where = asked.map(({ source }) => sources.find((one) => one.name === source)?.searched ?? source).join(', ');
  const detail =
    where === ''
      ? `no evidence for requirement "${name}": expected a bundle, a mirror or an image reference, found none`
      : `no evidence for requirement "${name}": searched ${where}, found none`;
  return verifyError('nothing-verified', { subject, requirement: name, detail });
}
