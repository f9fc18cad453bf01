import { constants, createHash, type KeyObject, timingSafeEqual, verify } from 'node:crypto';
import { HashAlgorithm } from '@sigstore/protobuf-specs';
import type { SignedEntity } from '@sigstore/verify';
import type { DigestsByAlgorithm } from '../../lib/digest.ts';
import type { SigstoreBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';
import { preAuthEncoding } from '../statement.ts';
import { verifyDigestSignature } from './digest-signature.ts';

type SignatureContent = SignedEntity['signature'];

/** What is verified, by digest (hex), at least one; a file is hashed before, never held in memory. */
export type SubjectDigests = DigestsByAlgorithm;

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

/** The hash that belongs to a key: FIPS 186 pairs curves with hashes, and so do Sigstore's algorithms. */
export const hashFor = (key: KeyObject): 'sha256' | 'sha384' | 'sha512' => {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  return curve === 'secp384r1' ? 'sha384' : curve === 'secp521r1' ? 'sha512' : 'sha256';
};

/**
 * Verifies a signature over bytes with any key that Sigstore's algorithm registry has. `@sigstore/verify` assumes SHA-256
 * and PKCS #1 v1.5: it refuses P-384, P-521 and RSA-PSS. P-384 and P-521 keys may also have signed over SHA-256.
 */
export function verifyBytes(bytes: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return verify(null, bytes, key, signature);
    case 'ec':
      return [...new Set([hashFor(key), 'sha256'])].some((hash) => verify(hash, bytes, key, signature));
    case 'rsa':
    case 'rsa-pss': {
      const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
      return (
        verify('sha256', bytes, pss, signature) ||
        (key.asymmetricKeyType === 'rsa' && verify('sha256', bytes, key, signature))
      );
    }
    default:
      return false;
  }
}

const ALL = ['sha256', 'sha384', 'sha512'] as const;
const ALGORITHMS: Readonly<Partial<Record<HashAlgorithm, keyof SubjectDigests>>> = {
  [HashAlgorithm.SHA2_256]: 'sha256',
  [HashAlgorithm.SHA2_384]: 'sha384',
  [HashAlgorithm.SHA2_512]: 'sha512',
};

/** `sha384` as people write it. */
const spelt = (algorithm: keyof SubjectDigests): string => algorithm.toUpperCase().replace('SHA', 'SHA-');

/** The signed content of a bundle, held against the subject. Throws `artifact-digest-mismatch` for a message over other bytes. */
export function signatureContent(bundle: SigstoreBundle, subject: SubjectDigests): SignatureContent {
  if (bundle.content.$case === 'dsseEnvelope') {
    const { payload, payloadType, signatures } = bundle.content.dsseEnvelope;
    const signature = signatures[0]?.sig ?? Buffer.alloc(0);
    const encoded = preAuthEncoding(payloadType, payload);
    const hash = (bytes: Uint8Array, digest: Buffer): Buffer =>
      createHash(digest.length === 64 ? 'sha512' : digest.length === 48 ? 'sha384' : 'sha256')
        .update(bytes)
        .digest();
    return {
      signature,
      compareSignature: (other) => equal(other, signature),
      compareDigest: (digest) => equal(digest, hash(payload, digest)),
      compareSignedDigest: (digest) => equal(digest, hash(encoded, digest)),
      verifySignature: (key) => verifyBytes(encoded, key, signature),
    };
  }
  const { messageDigest, signature } = bundle.content.messageSignature;
  const algorithm = ALGORITHMS[messageDigest.algorithm];
  const expected = algorithm === undefined ? undefined : subject[algorithm];
  if (algorithm === undefined)
    throw sigstoreError('bundle-malformed', {
      what: 'the bundle',
      detail: `its digest is of an unknown algorithm (${messageDigest.algorithm})`,
    });
  if (expected === undefined) throw sigstoreError('digest-needed', { found: spelt(algorithm) });
  const digest = Buffer.from(expected, 'hex');
  if (!equal(messageDigest.digest, digest)) {
    throw sigstoreError('artifact-digest-mismatch', {
      expected: `${algorithm}:${expected}`,
      found: `${algorithm}:${messageDigest.digest.toString('hex')}`,
    });
  }
  // Keys of P-384 and P-521 sign a longer hash than the one that the bundle names, and so does their log entry.
  const named = (other: Uint8Array): boolean =>
    ALL.some((one) => subject[one] !== undefined && equal(other, Buffer.from(subject[one], 'hex')));
  return {
    signature,
    compareSignature: (other) => equal(other, signature),
    compareDigest: named,
    compareSignedDigest: named,
    verifySignature: (key) => {
      const hashes = [...new Set([algorithm, hashFor(key)])];
      const verified = hashes.some((one) => {
        const hash = subject[one];
        return hash !== undefined && verifyDigestSignature(Buffer.from(hash, 'hex'), one, key, signature);
      });
      const unknown = hashes.find((one) => subject[one] === undefined);
      // Neither yes nor no: it may well be over the digest that nobody gave.
      if (!verified && unknown) throw sigstoreError('digest-needed', { found: spelt(unknown) });
      return verified;
    },
  };
}
