import { createHash, timingSafeEqual } from 'node:crypto';
import { HashAlgorithm } from '@sigstore/protobuf-specs';
import type { SignedEntity } from '@sigstore/verify';
import { sha256 } from '../../lib/digest.ts';
import type { SigstoreBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';
import { preAuthEncoding } from '../statement.ts';
import { verifyDigestSignature } from './digest-signature.ts';
import { verifyEd25519 } from './ed25519.ts';
import { selectHash, verifyBytes } from './key-signature.ts';
import type { SubjectDigests } from './subject.ts';

type SignatureContent = SignedEntity['signature'];
type Contents = SigstoreBundle['content'];
type Envelope = Extract<Contents, { $case: 'dsseEnvelope' }>['dsseEnvelope'];
type MessageSignature = Extract<Contents, { $case: 'messageSignature' }>['messageSignature'];

/** Reads the bytes of a subject of at most `maxBytes`. Returns undefined for a larger one, and where only a digest is known. */
export type ReadBytes = (maxBytes: number) => Uint8Array | undefined;

/** Ed25519 needs all bytes in memory. The signature of a larger file must be by a key that signs digests. */
const MAX_ED25519_BYTES = 256 * 1024 * 1024;
/** Up to this size, reading the bytes again is faster than elliptic curves in JavaScript. */
const FEW_BYTES = 1024 * 1024;

const ALL = ['sha256', 'sha384', 'sha512'] as const;
const ALGORITHMS: Readonly<Partial<Record<HashAlgorithm, keyof SubjectDigests>>> = {
  [HashAlgorithm.SHA2_256]: 'sha256',
  [HashAlgorithm.SHA2_384]: 'sha384',
  [HashAlgorithm.SHA2_512]: 'sha512',
};

/**
 * Creates the signature of a bundle in the form that `@sigstore/verify` compares with log entries and verifies with the
 * signer's key. It supports keys and hashes that the library does not know. Throws `artifact-digest-mismatch` for a message
 * signature over another digest, and `digest-needed` where the signed digest is not known.
 */
export function createSignatureContent(
  { content }: SigstoreBundle,
  subject: SubjectDigests,
  readBytes?: ReadBytes,
): SignatureContent {
  if (content.$case === 'dsseEnvelope') return createEnvelopeContent(content.dsseEnvelope);
  const { messageSignature } = content;
  return withBytes(createMessageContent(messageSignature, subject), messageSignature, readBytes);
}

/** DSSE v1, "Protocol": the signature is over the pre-authentication encoding. */
function createEnvelopeContent({ payload, payloadType, signatures }: Envelope): SignatureContent {
  const signature = signatures[0]?.sig ?? Buffer.alloc(0);
  const encoded = preAuthEncoding(payloadType, payload);
  return {
    signature,
    compareSignature: (other) => equal(other, signature),
    compareDigest: (digest) => equal(digest, hashLike(payload, digest)),
    compareSignedDigest: (digest) => equal(digest, hashLike(encoded, digest)),
    verifySignature: (key) => verifyBytes(encoded, key, signature),
  };
}

function createMessageContent(
  { messageDigest, signature }: MessageSignature,
  subject: SubjectDigests,
): SignatureContent {
  const algorithm = ALGORITHMS[messageDigest.algorithm];
  if (algorithm === undefined)
    throw sigstoreError('bundle-malformed', {
      what: 'the bundle',
      detail: `its digest is of an unknown algorithm (${messageDigest.algorithm})`,
    });
  const expected = subject[algorithm];
  if (expected === undefined) throw sigstoreError('digest-needed', { found: formatAlgorithm(algorithm) });
  if (!equal(messageDigest.digest, Buffer.from(expected, 'hex')))
    throw sigstoreError('artifact-digest-mismatch', {
      expected: `${algorithm}:${expected}`,
      found: `${algorithm}:${messageDigest.digest.toString('hex')}`,
    });
  // Keys of P-384 and P-521 sign a longer hash than the one that the bundle names, and so does their log entry.
  const isDigestOfSubject = (other: Uint8Array): boolean =>
    ALL.some((one) => subject[one] !== undefined && equal(other, Buffer.from(subject[one], 'hex')));
  return {
    signature,
    compareSignature: (other) => equal(other, signature),
    compareDigest: isDigestOfSubject,
    compareSignedDigest: isDigestOfSubject,
    verifySignature: (key) => {
      const hashes = [...new Set([algorithm, selectHash(key)])];
      const isVerified = hashes.some((one) => {
        const hash = subject[one];
        return hash !== undefined && verifyDigestSignature(Buffer.from(hash, 'hex'), one, key, signature);
      });
      const unknown = hashes.find((one) => subject[one] === undefined);
      // The signature may be over the digest that is not known, so it is neither valid nor invalid.
      if (!isVerified && unknown) throw sigstoreError('digest-needed', { found: formatAlgorithm(unknown) });
      return isVerified;
    },
  };
}

/**
 * Ed25519 (RFC 8032) signs the bytes and not their digest, so they must be read. OpenSSL verifies ECDSA over bytes
 * only, so a small file is read again for it too. Throws `content-needed` where Ed25519 needs bytes that are not
 * available.
 */
const withBytes = (
  content: SignatureContent,
  { signature }: MessageSignature,
  readBytes: ReadBytes | undefined,
): SignatureContent => ({
  ...content,
  verifySignature: (key) => {
    const isEd25519 = key.asymmetricKeyType === 'ed25519';
    const bytes = readBytes?.(isEd25519 ? MAX_ED25519_BYTES : FEW_BYTES);
    if (isEd25519 && bytes === undefined) throw sigstoreError('content-needed', { found: 'Ed25519' });
    if (bytes === undefined) return content.verifySignature(key);
    // The file may have changed since it was hashed.
    if (!content.compareDigest(sha256(bytes))) return false;
    return isEd25519 ? verifyEd25519(bytes, key, signature) : verifyBytes(bytes, key, signature);
  },
});

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

/** Hashes bytes by the SHA-2 algorithm whose digests are as long as `digest`. */
const hashLike = (bytes: Buffer, digest: Buffer): Buffer =>
  createHash(digest.length === 64 ? 'sha512' : digest.length === 48 ? 'sha384' : 'sha256')
    .update(bytes)
    .digest();

/** Formats an algorithm for people: `SHA-384`. */
const formatAlgorithm = (algorithm: keyof SubjectDigests): string => algorithm.toUpperCase().replace('SHA', 'SHA-');
