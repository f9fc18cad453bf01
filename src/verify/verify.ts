import { digestOf, primaryDigest, type SubjectDigest } from '../lib/digest.ts';
import { asMcError, type McError, VerificationError } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import { isAccepted, type Judged, judge, type Refused, signerOf } from './judge.ts';
import { type Fared, hold, serves } from './requirement.ts';
import type { VerifyReport } from './schema.ts';
import { type Evidence, type EvidenceSource, MAX_BUNDLES, type VerifyPorts, type VerifyRequest } from './types.ts';

/**
 * Whether a subject may ship under a policy, and why: gathers evidence source by source until every requirement holds.
 * Evidence that nobody can read is a fault (thrown), unless the rest satisfied every requirement: then it is a warning.
 */
export async function verify(request: VerifyRequest, ports: VerifyPorts): Promise<VerifyReport> {
  const { subject, digests, trust } = request;
  const judgeBy = ports.judge ?? judge;
  const report = beginReport('verify', ports.clock, subject);
  const judged = new Map<string, Judged>();
  const given = new Map<string, Evidence>();
  const asked: VerifyReport['asked'] = [];
  const [unread, warnings]: [McError[], McError[]] = [[], []];
  const about = primaryDigest(digests);
  const fare = (): readonly Fared[] => {
    const accepted = [...judged.values()].filter(isAccepted);
    return trust.requirements.map((requirement) => hold(requirement, accepted, trust.asOf));
  };
  let fared = fare();
  for (const source of ports.sources) {
    ports.signal?.throwIfAborted();
    let evidenceCount = 0;
    let fault: McError | undefined;
    try {
      for await (const evidence of bounded(source, about)) {
        evidenceCount++;
        const one = await judgeBy(evidence, request);
        const key = keyOf(evidence, one);
        if (judged.has(key)) continue;
        judged.set(key, one);
        given.set(key, evidence);
      }
    } catch (error) {
      fault = asMcError(error);
      unread.push(fault);
    }
    asked.push({ source: source.name, evidence: evidenceCount, ...(fault ? { error: fault.code } : {}) });
    fared = fare();
    if (fared.every(isMet)) break;
  }
  // Of all: a mirror that had no need to give evidence may have said what the tag is.
  warnings.push(...ports.sources.flatMap((source) => source.warnings?.() ?? []));
  const used = [...judged].flatMap(([key, one]) => (isAccepted(one) ? (given.get(key) ?? []) : []));
  warnings.push(...((await ports.keep?.(about, used)) ?? []));
  const unmet = fared.filter((one) => !isMet(one));
  const fault = unread.find(({ family }) => family !== 'verification') ?? unread[0];
  if (unmet.length > 0 && fault) throw fault;

  const refused = [...judged.values()].filter((one): one is Refused => !isAccepted(one));
  const why = new Map(unmet.map((one) => [one, reasonFor(one, refused, subject, asked)]));
  return report.finish(distinct([...why.values()]), {
    digest: about,
    policy: { path: trust.path, digest: trust.digest },
    requirements: fared.map((one) => {
      const { name, kind, threshold } = one.requirement;
      const nearest = why.get(one)?.toReason();
      return {
        name,
        kind,
        threshold,
        satisfied: isMet(one),
        by: one.by.map(signerOf),
        ...(nearest ? { nearest } : {}),
      };
    }),
    refused: refused.map(({ origin, bundle, error }) => ({
      origin,
      ...(bundle ? { bundle } : {}),
      reason: error.toReason(),
    })),
    warnings: [...unread, ...warnings].map((error) => error.toReason()),
    sources: asked.map(({ source }) => source),
    asked,
  }) as VerifyReport;
}

/** What is judged once: a bundle, with the document that it is about where it has one, wherever it lies. */
const keyOf = (evidence: Evidence, { bundle, origin }: Judged): string =>
  bundle === undefined || !('bytes' in evidence)
    ? origin
    : `${bundle} ${evidence.payload ? digestOf(evidence.payload) : ''}`;

const isMet = ({ by }: Fared): boolean => by.length > 0;

async function* bounded(source: EvidenceSource, digest: SubjectDigest): AsyncGenerator<Evidence> {
  let count = 0;
  for await (const evidence of source.bundlesFor(digest)) {
    if (++count > MAX_BUNDLES)
      throw new VerificationError('evidence-too-much', { source: source.name, limit: MAX_BUNDLES });
    yield evidence;
  }
}

/**
 * Why a requirement does not hold, the nearest miss first: evidence by somebody else, evidence of its kind that does not
 * verify, evidence of other kinds, anything that does not verify, nothing at all.
 */
function reasonFor(
  { requirement, miss }: Fared,
  refused: readonly Refused[],
  subject: string,
  sources: VerifyReport['asked'],
): McError {
  if (miss && miss.code !== 'predicate-mismatch') return miss;
  const ofKind = refused.find(({ claims }) => claims && serves(requirement, claims));
  const nearest = ofKind?.error ?? miss ?? refused[0]?.error;
  if (nearest) return nearest;
  const where = sources.map(({ source }) => source).join(', ');
  return new VerificationError('nothing-verified', {
    subject,
    requirement: requirement.name,
    detail:
      where === ''
        ? `no place was named where evidence for "${requirement.name}" may be`
        : `no evidence for "${requirement.name}" in ${where}`,
  });
}

/** Requirements often fail for one cause: it is told once. */
const distinct = (errors: readonly McError[]): McError[] => [
  ...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values(),
];
