import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { conform, parseJson } from '../lib/json.ts';
import { McError } from '../lib/mc-error.ts';
import { convertCertificate, convertLogEntry, rekorBundle } from './cosign-legacy.ts';
import { sigstoreError } from './errors.ts';
import { BUNDLE_V01 } from './media-types.ts';
import type { ConvertedAttestation } from './pep740.ts';

const MAX_DEPTH = 20;

/** What `cosign sign-blob --bundle` and `attest-blob --bundle` wrote before bundles of Sigstore (cosign, LocalSignedPayload). */
const blobBundle = z.strictObject({
  base64Signature: z.base64().min(1),
  /** Base64 of the PEM, or the PEM. With a key, it is the public key, which is not trusted. */
  cert: z.string().optional(),
  rekorBundle,
});

/** The digest that a log entry of the type `hashedrekord` is about. It is a claim until the entry verifies. */
const hashedrekord = z.object({
  spec: z.object({
    data: z.object({ hash: z.object({ algorithm: z.literal('sha256'), value: z.string().regex(/^[0-9a-f]{64}$/) }) }),
  }),
});

/**
 * Converts cosign's old bundle of a file into a bundle v0.1, to be verified like any other bundle. Verifies nothing itself.
 * Returns undefined for any other document.
 */
export function convertCosignBlob(bytes: Buffer, what: string): ConvertedAttestation | undefined {
  if (!bytes.includes('"base64Signature"')) return undefined;
  try {
    const json = parseJson(bytes.toString('utf8'), what, MAX_DEPTH);
    if (typeof json !== 'object' || json === null || !('base64Signature' in json)) return undefined;
    const { base64Signature, cert = '', rekorBundle: entry } = conform(blobBundle, json, what);
    const pem = cert.startsWith('-----') ? cert : Buffer.from(cert, 'base64').toString('latin1');
    const bundle = {
      mediaType: BUNDLE_V01,
      verificationMaterial: {
        ...(pem.includes('-----BEGIN CERTIFICATE-----')
          ? { x509CertificateChain: { certificates: [{ rawBytes: convertCertificate(pem) }] } }
          : { publicKey: { hint: '' } }),
        tlogEntries: [convertLogEntry(JSON.stringify(entry))],
      },
      ...convertContent(base64Signature, entry.Payload.body, what),
    };
    return { bundle: Buffer.from(JSON.stringify(bundle)) };
  } catch (error) {
    const detail = `as an old bundle of cosign: ${error instanceof McError ? error.message : describe(error)}`;
    return { error: sigstoreError('bundle-malformed', { what, detail }, { cause: error }) };
  }
}

/** An attestation has the whole envelope in the place of the signature. */
function convertContent(signature: string, body: string, what: string): object {
  const decoded = Buffer.from(signature, 'base64').toString('utf8');
  if (/^\s*\{/.test(decoded)) return { dsseEnvelope: parseJson(decoded, what, MAX_DEPTH) };
  const entry = parseJson(Buffer.from(body, 'base64').toString('utf8'), what, MAX_DEPTH);
  const { value } = conform(hashedrekord, entry, `the log entry of ${what}`).spec.data.hash;
  const digest = Buffer.from(value, 'hex').toString('base64');
  return { messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature } };
}
