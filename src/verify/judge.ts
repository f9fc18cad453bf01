import { digestOf, primaryDigest } from '../lib/digest.ts';
import { asMcError } from '../lib/errors.ts';
import { type McError, VerificationError } from '../lib/mc-error.ts';
import { sigstoreError } from '../sigstore/errors.ts';
import {
  assertSimpleSigning,
  PREDICATE,
  parseBundle,
  type SigstoreBundle,
  type VerifiedBundle,
  verifyBundle,
} from '../sigstore/index.ts';
import { digestsOfBytes } from './digests.ts';
import type { VerifiedSigner } from './schema.ts';
import type { Evidence, VerifyRequest } from './types.ts';

/** A kind of evidence: a signature, or an attestation by its predicate type. */
export type Kind = { readonly kind: 'signature' } | { readonly kind: 'attestation'; readonly predicateType: string };

/** A signature is one over the bytes, or cosign's statement that says just that; an SBOM that is signed is no signature. */
export const kindOf = (predicateType: string | undefined): Kind =>
  predicateType === undefined || predicateType === PREDICATE.cosignSign
    ? { kind: 'signature' }
    : { kind: 'attestation', predicateType };

/** A bundle that verified, and under which root. */
export interface Accepted extends VerifiedBundle {
  readonly root: string;
  readonly origin: string;
  readonly bundle: string;
  /** Of the managed key that signed. */
  readonly fingerprint?: string;
}

export interface Refused {
  /** What it says it is, unverified: to tell which requirement it would have served. */
  readonly claims?: Kind;
  readonly origin: string;
  readonly bundle?: string;
  readonly error: VerificationError;
}

export type Judged = Accepted | Refused;
export const isAccepted = (judged: Judged): judged is Accepted => !('error' in judged);

/** One bundle against the subject under each root in turn: pure. The nearest miss is told when none accepts it. */
export function judge(evidence: Evidence, { digests, trust, content }: VerifyRequest): Judged {
  const { origin } = evidence;
  if ('unusable' in evidence) return { origin, error: evidence.unusable };
  const { bytes, payload } = evidence;
  const bundle = digestOf(bytes);
  const named = trust.requirements.flatMap(({ keys }) => keys);
  const keys = Object.fromEntries(named.map(({ fingerprint, key }) => [fingerprint, key]));
  const payloadTypes = trust.requirements.flatMap(({ payloadType }) => payloadType ?? []);
  let nearest: VerificationError | undefined;
  let claims: Kind | undefined;
  try {
    const parsed = parseBundle(bytes, origin);
    claims = claimsOf(parsed);
    if (payload) assertSimpleSigning(payload, primaryDigest(digests), origin);
    // A legacy signature is over a small document that names the image: that document is what the key signed.
    const signed = payload ? digestsOfBytes(payload) : digests;
    const read = payload ? (max: number) => (payload.length <= max ? payload : undefined) : content;
    for (const root of trust.roots) {
      try {
        const verified = verifyBundle(parsed, signed, root, {
          ...root.least,
          keys,
          payloadTypes,
          ...(read ? { bytes: read } : {}),
        });
        const place = { root: root.name, origin, bundle };
        if (verified.key === undefined) return { ...verified, ...place };
        const key = named.find(({ fingerprint }) => fingerprint === verified.key)?.name ?? verified.key;
        return { ...verified, ...place, key, fingerprint: verified.key };
      } catch (error) {
        nearest = nearer(nearest, asVerification(error));
      }
    }
  } catch (error) {
    nearest = asVerification(error);
  }
  return {
    ...(claims ? { claims } : {}),
    origin,
    bundle,
    error: nearest ?? sigstoreError('certificate-untrusted', { detail: 'the policy has no root' }),
  };
}

/** Undefined where even that cannot be read. */
function claimsOf({ content }: SigstoreBundle): Kind | undefined {
  if (content.$case === 'messageSignature') return { kind: 'signature' };
  try {
    const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8')) as { predicateType?: unknown };
    return typeof predicateType === 'string' ? kindOf(predicateType) : undefined;
  } catch {
    return undefined;
  }
}

const asVerification = (error: unknown): VerificationError => {
  const known: McError = asMcError(error);
  return known instanceof VerificationError
    ? known
    : sigstoreError('bundle-malformed', { what: 'the bundle', detail: known.message }, { cause: error });
};

/** "Another instance's certificate" is the least telling way to fail: under the right root it would have been another one. */
const nearer = (a: VerificationError | undefined, b: VerificationError): VerificationError =>
  a === undefined || a.code === 'certificate-untrusted' || a.code === 'timestamp-invalid' ? b : a;

export function signerOf(accepted: Accepted): VerifiedSigner {
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
