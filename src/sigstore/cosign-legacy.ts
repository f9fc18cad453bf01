import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { type SubjectDigest, sha256 } from '../lib/digest.ts';
import { conform, parseJson } from '../lib/json.ts';
import { McError } from '../lib/mc-error.ts';
import { sigstoreError } from './errors.ts';
import { BUNDLE_V01, SIMPLE_SIGNING } from './media-types.ts';

/**
 * A layer of cosign's legacy format (cosign, specs/SIGNATURE_SPEC.md and ATTESTATION_SPEC.md): a document and
 * annotations that sign it.
 */
export interface LegacyLayer {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A legacy layer as a bundle v0.1. A signature comes with the simple signing document that it is over. */
export interface LegacySignature {
  readonly bytes: Buffer;
  readonly payload?: Buffer;
}

const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const MAX_DEPTH = 20;

/** A log entry with its promise, as cosign stores it (rekor, bundle.RekorBundle). */
export const rekorBundle = z.object({
  SignedEntryTimestamp: z.base64(),
  Payload: z.object({
    body: z.base64(),
    integratedTime: z.int().nonnegative(),
    logIndex: z.int().nonnegative(),
    logID: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});
const timestampResponse = z.object({ SignedRFC3161Timestamp: z.base64() });
const entryBody = z.object({ kind: z.string().max(50), apiVersion: z.string().max(50) });

const read = <T extends z.ZodType>(schema: T, text: string, what: string): z.output<T> =>
  conform(schema, parseJson(text, what, MAX_DEPTH), what);

/** Converts the annotation of a log entry, which has a promise (signed entry timestamp) and no proof. */
export function convertLogEntry(text: string) {
  const { SignedEntryTimestamp, Payload } = read(rekorBundle, text, BUNDLE);
  const { kind, apiVersion } = read(
    entryBody,
    Buffer.from(Payload.body, 'base64').toString('utf8'),
    'the body of the log entry',
  );
  return {
    logIndex: String(Payload.logIndex),
    logId: { keyId: Buffer.from(Payload.logID, 'hex').toString('base64') },
    kindVersion: { kind, version: apiVersion },
    integratedTime: String(Payload.integratedTime),
    inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
    canonicalizedBody: Payload.body,
  };
}

/**
 * Converts the signing certificate only. The trusted root decides about CAs, not a chain that was pushed with the
 * layer.
 */
export function convertCertificate(pem: string): string {
  const [, base64] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
  if (base64 === undefined) throw new TypeError(`the annotation ${CERTIFICATE} is not a certificate in PEM`);
  return base64.replace(/\s/g, '');
}

/**
 * Converts a layer into a bundle v0.1, to be verified like any other bundle. Verifies nothing itself. Throws
 * `bundle-malformed`; `what` names the source of the layer in the message.
 */
export function convertLegacyLayer({ mediaType, bytes, annotations }: LegacyLayer, what: string): LegacySignature {
  const isSignature = mediaType === SIMPLE_SIGNING;
  try {
    const certificate = annotations[CERTIFICATE];
    const timestamp = annotations[TIMESTAMP];
    const bundle = {
      mediaType: BUNDLE_V01,
      verificationMaterial: {
        ...(certificate
          ? { x509CertificateChain: { certificates: [{ rawBytes: convertCertificate(certificate) }] } }
          : { publicKey: { hint: '' } }),
        tlogEntries: annotations[BUNDLE] ? [convertLogEntry(annotations[BUNDLE])] : [],
        // For an attestation, the timestamp of cosign is over the whole envelope, which no other client accepts.
        ...(timestamp && isSignature
          ? {
              timestampVerificationData: {
                rfc3161Timestamps: [
                  { signedTimestamp: read(timestampResponse, timestamp, TIMESTAMP).SignedRFC3161Timestamp },
                ],
              },
            }
          : {}),
      },
      ...(isSignature
        ? {
            messageSignature: {
              messageDigest: { algorithm: 'SHA2_256', digest: sha256(bytes).toString('base64') },
              signature: annotations[SIGNATURE] ?? '',
            },
          }
        : { dsseEnvelope: parseJson(bytes.toString('utf8'), what, MAX_DEPTH) }),
    };
    return { bytes: Buffer.from(JSON.stringify(bundle)), ...(isSignature ? { payload: bytes } : {}) };
  } catch (error) {
    const detail = error instanceof McError ? error.message : describe(error);
    throw sigstoreError('bundle-malformed', { what, detail }, { cause: error });
  }
}

const simpleSigning = z.object({
  critical: z.object({
    type: z.literal('cosign container image signature'),
    image: z.object({ 'docker-manifest-digest': z.string().max(200) }),
  }),
});

/**
 * Requires that a simple signing document names the image `expected`. Throws `statement-malformed` and
 * `subject-mismatch`.
 */
export function assertSimpleSigning(payload: Buffer, expected: SubjectDigest, what: string): void {
  let named: string;
  try {
    named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
  } catch (error) {
    throw sigstoreError('statement-malformed', { detail: describe(error) }, { cause: error });
  }
  if (named !== expected) throw sigstoreError('subject-mismatch', { expected, found: named });
}
