import { digestOf, primaryDigest } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import {
  assertSimpleSigning,
  PREDICATE,
  parseBundle,
  type SigstoreBundle,
  type SubjectDigests,
  type VerifiedBundle,
  type VerifyOptions,
  verifyBundle,
} from '../../sigstore/index.ts';
import type { Root, Trust } from '../policy/types.ts';
import type { VerifiedSigner } from '../schema.ts';
import { hashBytes } from '../subject/digests.ts';
import type { VerifyRequest } from '../types.ts';
import type { Accepted, Evidence, Judged, Kind } from './types.ts';

/** The minimum number of transparency logs, where the root sets none. */
const DEFAULT_LOGS = 1;

/**
 * Returns the kind of evidence. A statement with cosign's own predicate type is a signature, because it states nothing
 * else. Each other statement is an attestation.
 */
export const classify = (predicateType: string | undefined): Kind =>
  predicateType === undefined || predicateType === PREDICATE.cosignSign
    ? { kind: 'signature' }
    : { kind: 'attestation', predicateType };

const PROMOTION_MARKS: readonly string[] = [PREDICATE.promotion, PREDICATE.revocation];

/** Returns whether evidence claims to be a promotion record or a revocation, which no requirement for a release asks for. */
export const isPromotionMark = (claims: Kind | undefined): boolean =>
  claims?.kind === 'attestation' && PROMOTION_MARKS.includes(claims.predicateType);

/** Returns whether a judged bundle was accepted. */
export const isAccepted = (judged: Judged): judged is Accepted => !('error' in judged);

/**
 * Verifies one piece of evidence for the subject under each root of the policy in turn. Never throws: a piece that no
 * root accepts is refused with the most informative error.
 */
export function judge(evidence: Evidence, request: VerifyRequest): Judged {
  const { origin } = evidence;
  if ('unusable' in evidence) return { origin, error: evidence.unusable };
  const bundle = digestOf(evidence.bytes);
  let claims: Kind | undefined;
  try {
    const parsed = parseBundle(evidence.bytes, origin);
    claims = readClaims(parsed);
    const verified = verifyUnderRoots(parsed, evidence.payload, origin, request);
    return { ...verified, origin, bundle };
  } catch (error) {
    return { ...(claims ? { claims } : {}), origin, bundle, error: asVerification(error) };
  }
}

type Verified = VerifiedBundle & Pick<Accepted, 'root' | 'fingerprint' | 'logsOfRoot'>;

function verifyUnderRoots(
  bundle: SigstoreBundle,
  payload: Buffer | undefined,
  origin: string,
  { digests, trust, content }: VerifyRequest,
): Verified {
  if (payload) assertSimpleSigning(payload, primaryDigest(digests), origin);
  // A legacy signature is over the simple signing document, which names the image.
  const subject = payload ? hashBytes(payload) : digests;
  const bytes = payload ? (max: number) => (payload.length <= max ? payload : undefined) : content;
  let nearest: VerificationError | undefined;
  for (const needsLog of mayLackLog(bundle, trust) ? [true, false] : [true])
    for (const root of trust.roots) {
      try {
        return verifyUnder(root, bundle, subject, trust, { needsLog, bytes });
      } catch (error) {
        nearest = preferError(nearest, asVerification(error));
      }
    }
  throw nearest ?? sigstoreError('certificate-untrusted', { detail: 'the policy has no root' });
}

function verifyUnder(
  root: Root,
  bundle: SigstoreBundle,
  subject: SubjectDigests,
  { requirements }: Trust,
  { needsLog, bytes }: { readonly needsLog: boolean; readonly bytes: VerifyOptions['bytes'] },
): Verified {
  const named = requirements.flatMap(({ keys }) => keys);
  const verified = verifyBundle(bundle, subject, root, {
    ...root.thresholds,
    ...(needsLog ? {} : { logs: 0 }),
    keys: Object.fromEntries(named.map(({ fingerprint, key }) => [fingerprint, key])),
    payloadTypes: requirements.flatMap(({ payloadType }) => payloadType ?? []),
    ...(bytes ? { bytes } : {}),
  });
  if (verified.key === undefined) return { ...verified, root: root.name };
  const key = named.find(({ fingerprint }) => fingerprint === verified.key)?.name ?? verified.key;
  const logsOfRoot = needsLog ? {} : { logsOfRoot: root.thresholds.logs ?? DEFAULT_LOGS };
  return { ...verified, root: root.name, key, fingerprint: verified.key, ...logsOfRoot };
}

/** Returns whether a key signed, and a requirement needs no log for its keys. The others then check the number of logs. */
const mayLackLog = ({ verificationMaterial: { content } }: SigstoreBundle, { requirements }: Trust): boolean =>
  content.$case === 'publicKey' && requirements.some(({ logs }) => logs === 'none');

/** Reads the kind that a bundle claims; undefined where it cannot be read. */
function readClaims({ content }: SigstoreBundle): Kind | undefined {
  if (content.$case === 'messageSignature') return { kind: 'signature' };
  try {
    const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8')) as { predicateType?: unknown };
    return typeof predicateType === 'string' ? classify(predicateType) : undefined;
  } catch {
    return undefined;
  }
}

const asVerification = (error: unknown): VerificationError => {
  const known = asMcError(error);
  return known instanceof VerificationError
    ? known
    : sigstoreError('bundle-malformed', { what: 'the bundle', detail: known.message }, { cause: error });
};

/** Under the root of another instance, the chain or the timestamp fails: prefer an error from any other root. */
const preferError = (a: VerificationError | undefined, b: VerificationError): VerificationError =>
  a === undefined || a.code === 'certificate-untrusted' || a.code === 'timestamp-invalid' ? b : a;

/** Returns the signer of a verified bundle in the form of a report. */
export function describeSigner(accepted: Accepted): VerifiedSigner {
  const { identity, key, root, times, logEntries, statement, origin, bundle } = accepted;
  return {
    ...(identity
      ? {
          identity: {
            ...(identity.issuer === undefined ? {} : { issuer: identity.issuer }),
            subject: identity.subject,
            extensions: { ...identity.extensions } as Record<string, string>,
          },
        }
      : {}),
    ...(key === undefined ? {} : { key }),
    root,
    times: [...times],
    logEntries: logEntries.map((entry) => ({ ...entry })),
    ...(statement ? { predicateType: statement.predicateType } : {}),
    origin,
    bundle,
  };
}
