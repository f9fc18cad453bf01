import { X509Certificate } from 'node:crypto';
import type { Digest } from '../lib/digest.ts';
import { parseBundle } from '../sigstore/index.ts';
import type { SignReport } from './schema.ts';

/** Returns the claims in a new bundle about its signer, log entries and timestamps. They are for people and not verified. */
export function readClaims(bundle: Buffer): Pick<SignReport, 'identity' | 'logIndexes' | 'timestamps'> {
  const { content, tlogEntries, timestampVerificationData } = parseBundle(
    bundle,
    'the new bundle',
  ).verificationMaterial;
  const certificate = content.$case === 'certificate' ? new X509Certificate(content.certificate.rawBytes) : undefined;
  return {
    identity: certificate?.subjectAltName?.replace(/^(URI|email):/, '') ?? '',
    logIndexes: tlogEntries.map(({ logIndex }) => String(logIndex)),
    timestamps: timestampVerificationData?.rfc3161Timestamps.length ?? 0,
  };
}

/** Returns the digest of the bytes that the message signature of a new bundle covers. */
export function readSignedDigest(bundle: Buffer): Digest {
  const { content } = parseBundle(bundle, 'the new bundle');
  if (content.$case !== 'messageSignature') throw new TypeError('a bundle with a statement has no message digest');
  return `sha256:${content.messageSignature.messageDigest.digest.toString('hex')}`;
}
