import { X509Certificate } from 'node:crypto';
import { bundleFromJSON, type SerializedBundle } from '@sigstore/bundle';
import { describe } from '../lib/describe.ts';
import { parseJson } from '../lib/json.ts';
import { McError, type VerificationError } from '../lib/mc-error.ts';
import { assertBundleJson } from './bundle-json.ts';
import { sigstoreError } from './errors.ts';

/** A parsed Sigstore bundle v0.1 to v0.3, of known shape and within bounds. Nothing in it is verified. */
export type SigstoreBundle = ReturnType<typeof bundleFromJSON>;

export const MAX_BUNDLE_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.bundle(\+json;version=0\.[123]|\.v0\.3\+json)$/;
const MAX_DEPTH = 40;
const MAX_CERTIFICATES = 10;
const MAX_LOG_ENTRIES = 32;
const MAX_TIMESTAMPS = 32;
const MAX_PROOF_HASHES = 64; // a tree of 2^64 leaves

/**
 * Parses the JSON of a bundle. Throws `bundle-malformed` for any other bytes; `what` names their source in the message.
 */
export function parseBundle(bytes: Buffer | string, what: string): SigstoreBundle {
  const malformed = (detail: string, cause?: unknown) => sigstoreError('bundle-malformed', { what, detail }, { cause });
  if (Buffer.byteLength(bytes) > MAX_BUNDLE_BYTES) throw malformed(`it has more than ${MAX_BUNDLE_BYTES} bytes`);
  let bundle: SigstoreBundle;
  try {
    const json = parseJson(bytes.toString(), what, MAX_DEPTH);
    if (typeof json !== 'object' || json === null) throw new TypeError('it is not a JSON object');
    assertBundleJson(json);
    bundle = bundleFromJSON(json as SerializedBundle);
    // The library compares a prefix only, and a later version may give the same fields another meaning.
    if (!MEDIA_TYPE.test(bundle.mediaType))
      throw new TypeError(`its media type is "${bundle.mediaType.slice(0, 100)}"`);
  } catch (error) {
    const details =
      error instanceof Error && 'fields' in error && Array.isArray(error.fields) ? `: ${error.fields.join(', ')}` : '';
    throw malformed(error instanceof McError ? String(error.details.detail) : `${describe(error)}${details}`, error);
  }
  const { tlogEntries, timestampVerificationData, content } = bundle.verificationMaterial;
  const chain = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates.length : 1;
  const bounds: readonly (readonly [number, number, string])[] = [
    [chain, MAX_CERTIFICATES, 'certificates'],
    [tlogEntries.length, MAX_LOG_ENTRIES, 'log entries'],
    [timestampVerificationData?.rfc3161Timestamps.length ?? 0, MAX_TIMESTAMPS, 'timestamps'],
    [
      Math.max(0, ...tlogEntries.map(({ inclusionProof }) => inclusionProof?.hashes.length ?? 0)),
      MAX_PROOF_HASHES,
      'hashes in a proof',
    ],
  ];
  for (const [found, limit, of] of bounds)
    if (found > limit) throw malformed(`it has ${found} ${of}, more than ${limit}`);
  if (content.$case === 'x509CertificateChain') assertReadable(content.x509CertificateChain.certificates, malformed);
  return bundle;
}

/**
 * Requires that the chain above the signing certificate consists of certificates. It is not used for anything else:
 * only the trusted root decides which CA is trusted. A root certificate in the chain is ignored, as
 * sigstore_bundle.proto requires.
 */
function assertReadable(
  certificates: readonly { readonly rawBytes: Buffer }[],
  malformed: (detail: string, cause?: unknown) => VerificationError,
): void {
  try {
    for (const { rawBytes } of certificates.slice(1)) new X509Certificate(rawBytes);
  } catch (error) {
    throw malformed(`its certificate chain cannot be parsed: ${describe(error)}`, error);
  }
}

/** Returns the signing certificate in DER; undefined where a managed key signed. */
export function readLeafDer({ verificationMaterial: { content } }: SigstoreBundle): Buffer | undefined {
  if (content.$case === 'publicKey') return undefined;
  return content.$case === 'certificate'
    ? content.certificate.rawBytes
    : content.x509CertificateChain.certificates[0]?.rawBytes;
}
