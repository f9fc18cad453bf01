import { createHash } from 'node:crypto';
import { createDigestSet, type Digest, digestOf } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { VERSION } from '../../lib/version.ts';
import {
  convertLegacyLayer,
  type EvidenceJudge,
  isLegacyType,
  type PieceVerdict,
  parseBundle,
  type SignedPiece,
} from '../../sigstore/index.ts';
import { verifyPromotion } from '../bundle/promotion.ts';
import type { Trust } from '../policy/types.ts';
import { findSignerMismatch } from '../requirements/evaluate.ts';
import { isAccepted, judge } from './judge.ts';

/**
 * Creates a judge for evidence that a mirror collects. It accepts evidence that verifies under a root of the policy, is
 * about the subject, and is by a signer that a requirement names. Kind, threshold and age are left to the verification of a release, so a mirror also
 * collects evidence for requirements that are added later.
 */
export function createEvidenceJudge(trust: Trust): EvidenceJudge {
  return { fingerprint: createFingerprint(trust), judge: (subject, piece) => judgePiece(subject, piece, trust) };
}

function judgePiece(subject: Digest, piece: SignedPiece, trust: Trust): PieceVerdict {
  try {
    const { origin, mediaType, bytes, annotations = {} } = piece;
    const isLegacy = isLegacyType(mediaType);
    const given = isLegacy ? convertLegacyLayer({ mediaType, bytes, annotations }, origin) : { bytes };
    const judged = judge({ origin, ...given }, { subject, digests: createDigestSet(subject), trust });
    const record = isLegacy ? undefined : findPromotion(subject, bytes, trust);
    if (record !== undefined) return { verified: true, predicateType: record };
    if (!isAccepted(judged)) return reject(judged.error);
    const misses = trust.requirements.map((requirement) => findSignerMismatch(requirement, judged));
    const [first] = misses;
    if (first && misses.every((miss) => miss !== undefined)) return reject(first);
    const predicateType = judged.statement?.predicateType;
    return { verified: true, ...(predicateType === undefined ? {} : { predicateType }) };
  } catch (error) {
    const known = asMcError(error);
    // Any bytes get a verdict, so another error is a fault of this program.
    if (!(known instanceof VerificationError)) throw error;
    return reject(known);
  }
}

/**
 * Returns the predicate type of a promotion record or revocation by a signer that may promote; undefined for other
 * bundles.
 */
function findPromotion(subject: Digest, bytes: Buffer, trust: Trust): string | undefined {
  if (trust.promotion.requirements.length === 0) return undefined;
  try {
    const { content } = parseBundle(bytes, 'the bundle');
    if (content.$case !== 'dsseEnvelope') return undefined;
    const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8')) as { predicateType?: unknown };
    if (typeof predicateType !== 'string') return undefined;
    verifyPromotion(subject, bytes, trust, predicateType, { ignoreMaxAge: true });
    return predicateType;
  } catch {
    return undefined; // the verdict is then that of any other evidence
  }
}

const reject = ({ code, message }: { readonly code: string; readonly message: string }): PieceVerdict => ({
  verified: false,
  code,
  message,
});

function createFingerprint({ digest, roots, requirements, promotion }: Trust): string {
  const hash = createHash('sha256').update(`${VERSION}\n${digest}\n`);
  for (const { name, bytes } of roots) hash.update(`root ${name} ${digestOf(bytes)}\n`);
  for (const { keys } of [...requirements, ...promotion.requirements])
    for (const { fingerprint } of keys) hash.update(`key ${fingerprint}\n`);
  return hash.digest('hex');
}
