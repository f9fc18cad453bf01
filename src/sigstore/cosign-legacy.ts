import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { type SubjectDigest, sha256 } from '../lib/digest.ts';
import { conform, parseJson } from '../lib/json.ts';
import { McError } from '../lib/mc-error.ts';
import { sigstoreError } from './errors.ts';

/** One layer of cosign's old format (specs/SIGNATURE_SPEC.md, specs/ATTESTATION_SPEC.md): a document, and annotations that sign it. */
export interface LegacyLayer {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly annotations: Readonly<Record<string, string>>;
}

/** The same as a bundle v0.1; for a signature with the simple signing document that it is about. */
export interface LegacySignature {
  readonly bytes: Buffer;
  readonly payload?: Buffer;
}

export const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const BUNDLE_V01 = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const MAX_DEPTH = 20;

const rekorBundle = z.object({
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

/** The log's promise, as the annotation carries it: no proof, only the signed entry timestamp. */
function logEntryOf(text: string) {
  const { SignedEntryTimestamp, Payload } = read(rekorBundle, text, BUNDLE);
  const { kind, apiVersion } = read(
    entryBody,
    Buffer.from(Payload.body, 'base64').toString('utf8'),
    "the entry's body",
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

/** Only the leaf: which CA it leads to is for the trusted root to say, never for what was pushed beside it. */
function leafOf(pem: string): string {
  const [, base64] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
  if (base64 === undefined) throw new TypeError(`the annotation ${CERTIFICATE} is no certificate in PEM`);
  return base64.replace(/\s/g, '');
}

/**
 * Turns a layer into a bundle v0.1, which is then judged like any other. Nothing is verified here. Throws
 * `bundle-malformed`; `what` names where the layer is from.
 */
export function legacySignature({ mediaType, bytes, annotations }: LegacyLayer, what: string): LegacySignature {
  const simple = mediaType === SIMPLE_SIGNING;
  try {
    const certificate = annotations[CERTIFICATE];
    const timestamp = annotations[TIMESTAMP];
    const bundle = {
      mediaType: BUNDLE_V01,
      verificationMaterial: {
        ...(certificate
          ? { x509CertificateChain: { certificates: [{ rawBytes: leafOf(certificate) }] } }
          : { publicKey: { hint: '' } }),
        tlogEntries: annotations[BUNDLE] ? [logEntryOf(annotations[BUNDLE])] : [],
        // Of an attestation, cosign stamps the whole envelope and not the signature in it: no other client can use that.
        ...(timestamp && simple
          ? {
              timestampVerificationData: {
                rfc3161Timestamps: [
                  { signedTimestamp: read(timestampResponse, timestamp, TIMESTAMP).SignedRFC3161Timestamp },
                ],
              },
            }
          : {}),
      },
      ...(simple
        ? {
            messageSignature: {
              messageDigest: { algorithm: 'SHA2_256', digest: sha256(bytes).toString('base64') },
              signature: annotations[SIGNATURE] ?? '',
            },
          }
        : { dsseEnvelope: parseJson(bytes.toString('utf8'), what, MAX_DEPTH) }),
    };
    return { bytes: Buffer.from(JSON.stringify(bundle)), ...(simple ? { payload: bytes } : {}) };
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

/** The simple signing document names the image, and no other. Throws `statement-malformed`, `subject-mismatch`. */
export function holdSimpleSigning(payload: Buffer, expected: SubjectDigest, what: string): void {
  let named: string;
  try {
    named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
  } catch (error) {
    throw sigstoreError('statement-malformed', { detail: describe(error) }, { cause: error });
  }
  if (named !== expected) throw sigstoreError('subject-mismatch', { expected, found: named });
}
