import { createHash } from 'node:crypto';
import { type Digest, digestOf, digestSetOf } from '../lib/digest.ts';
import { asMcError } from '../lib/errors.ts';
import { VerificationError } from '../lib/mc-error.ts';
import { VERSION } from '../lib/version.ts';
import { convertLegacyLayer, parseBundle, SIMPLE_SIGNING } from '../sigstore/index.ts';
import { isAccepted, judge } from './judge.ts';
import { verifyPromotion } from './promotion.ts';
import { signerMismatch } from './requirement.ts';
import type { Trust } from './trust.ts';

/**
 * Whether evidence is worth keeping as evidence: it verifies under a root of the policy, is about the subject, and was
 * signed by somebody whom a requirement names. What a requirement asks beyond that (a kind, a threshold, an age) is for who
 * verifies a release: evidence for a requirement that is added tomorrow is collected today.
 */
export function evidenceJudge(trust: Trust): EvidenceJudge {
  return { fingerprint: fingerprintOf(trust), judge: (subject, piece) => verdictOn(subject, piece, trust) };
}

function verdictOn(subject: Digest, piece: SignedPiece, trust: Trust): PieceVerdict {
  try {
    const { origin, mediaType, bytes, annotations = {} } = piece;
    const isLegacy = mediaType === SIMPLE_SIGNING || mediaType === ENVELOPE;
    const given = isLegacy ? convertLegacyLayer({ mediaType, bytes, annotations }, origin) : { bytes };
    const judged = judge({ origin, ...given }, { subject, digests: digestSetOf(subject), trust });
    const mark = isLegacy ? undefined : markIn(subject, bytes, trust);
    if (mark !== undefined) return { verified: true, predicateType: mark };
    if (!isAccepted(judged)) return refused(judged.error);
    const misses = trust.requirements.map((requirement) => signerMismatch(requirement, judged));
    const [first] = misses;
    if (first && misses.every((miss) => miss !== undefined)) return refused(first);
    const predicateType = judged.statement?.predicateType;
    return { verified: true, ...(predicateType === undefined ? {} : { predicateType }) };
  } catch (error) {
    const known = asMcError(error);
    // Whatever bytes are given, they are judged: an error of another kind is a fault of ours, and no verdict.
    if (!(known instanceof VerificationError)) throw error;
    return refused(known);
  }
}

/** The predicate type of what somebody signed whom the policy lets promote: a promotion record, or a revocation. */
function markIn(subject: Digest, bytes: Buffer, trust: Trust): string | undefined {
  if (trust.promotion.requirements.length === 0) return undefined;
  try {
    const { content } = parseBundle(bytes, 'the bundle');
    if (content.$case !== 'dsseEnvelope') return undefined;
    const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8')) as { predicateType?: unknown };
    if (typeof predicateType !== 'string') return undefined;
    verifyPromotion(subject, bytes, trust, predicateType, { ageless: true });
    return predicateType;
  } catch {
    return undefined; // then it is judged as all other evidence, and that verdict is told
  }
}

const refused = ({ code, message }: { readonly code: string; readonly message: string }): PieceVerdict => ({
  verified: false,
  code,
  message,
});

function fingerprintOf({ digest, roots, requirements, promotion }: Trust): string {
  const hash = createHash('sha256').update(`${VERSION}\n${digest}\n`);
  for (const { name, bytes } of roots) hash.update(`root ${name} ${digestOf(bytes)}\n`);
  for (const { keys } of [...requirements, ...promotion.requirements])
    for (const { fingerprint } of keys) hash.update(`key ${fingerprint}\n`);
  return hash.digest('hex');
}
