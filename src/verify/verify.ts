import { digestOf, primaryDigest } from '../lib/digest.ts';
import { asMcError } from '../lib/errors.ts';
import type { McError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { verifyError } from './errors.ts';
import { isAccepted, type Judged, judge, type Refused, signerOf } from './judge.ts';
import { bounded, readingFor } from './reading.ts';
import { type Fared, hold, serves } from './requirement.ts';
import type { VerifyReport } from './schema.ts';
import { trustWarnings } from './trust.ts';
import type { Evidence, VerifyPorts, VerifyRequest } from './types.ts';

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
  const reading = readingFor(trust, digests);
  const fare = (): readonly Fared[] => {
    const accepted = [...judged.values()].filter(isAccepted);
    return trust.requirements.map((requirement) => hold(requirement, accepted, trust.asOf));
  };
  let fared = fare();
  for (const [i, source] of ports.sources.entries()) {
    ports.signal?.throwIfAborted();
    let evidenceCount = 0;
    let fault: McError | undefined;
    try {
      for await (const evidence of bounded(source, about, reading.share(ports.sources.length - i))) {
        ports.signal?.throwIfAborted();
        evidenceCount++;
        const key = keyOf(evidence);
        if (judged.has(key)) continue;
        judged.set(key, await judgeBy(evidence, request));
        given.set(key, evidence);
        // Of a few pieces each is judged and reported; of a flood no more than is needed.
        if (evidenceCount % MANY_PIECES === 0 && fare().every(isMet)) break;
      }
    } catch (error) {
      ports.signal?.throwIfAborted();
      fault = asMcError(error);
      unread.push(fault);
    }
    asked.push({ source: source.name, evidence: evidenceCount, ...(fault ? { error: fault.code } : {}) });
    fared = fare();
    if (fared.every(isMet)) break;
  }
  warnings.push(...trustWarnings(trust));
  // Of all: a mirror that had no need to give evidence may have said what the tag is.
  warnings.push(...ports.sources.flatMap((source) => source.warnings?.() ?? []));
  const used = [...judged].flatMap(([key, one]) => (isAccepted(one) ? (given.get(key) ?? []) : []));
  warnings.push(...((await ports.keep?.(about, used)) ?? []));
  const unmet = fared.filter((one) => !isMet(one));
  const fault = unread.find(({ family }) => family !== 'verification') ?? unread[0];
  if (unmet.length > 0 && fault) throw fault;

  const refused = [...judged.values()].filter((one): one is Refused => !isAccepted(one));
  const why = new Map(unmet.map((one) => [one, reasonFor(one, refused, subject, asked)]));
  // What was not read fails nothing that the rest proves; where something stays unproven, it may be why.
  const notRead = unmet.length > 0 ? reading.unread : [];
  if (unmet.length === 0) warnings.push(...reading.unread);
  return report.finish(distinct([...why.values(), ...notRead]), {
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

/** What is judged once: a bundle, with the document that it is about where it has one, wherever it is. */
const keyOf = (evidence: Evidence): string =>
  'bytes' in evidence
    ? `${digestOf(evidence.bytes)} ${evidence.payload ? digestOf(evidence.payload) : ''}`
    : evidence.origin;

const isMet = ({ by }: Fared): boolean => by.length > 0;

/** From so many pieces of one source on, it is looked at now and then whether the requirements are met already. */
const MANY_PIECES = 100;

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
  return verifyError('nothing-verified', {
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
