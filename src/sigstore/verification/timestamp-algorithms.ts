import type { KeyObject } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { sigstoreError } from '../errors.ts';

type Rfc3161 = Extract<SignedEntity['timestamps'][number], { $case: 'timestamp-authority' }>['timestamp'];
type Hash = 'sha256' | 'sha384' | 'sha512';

interface SignatureAlgorithm {
  readonly keyType: 'rsa' | 'ec' | 'ed25519';
  /** Absent where the identifier names no hash; then the signer's digest algorithm applies. */
  readonly hash?: Hash;
}

/** Signature algorithms of a CMS SignerInfo: RFC 5754 section 3, RFC 5753 section 2.1, RFC 8419 section 2. */
const SIGNATURES: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.1': { keyType: 'rsa' }, // rsaEncryption, which OpenSSL writes
  '1.2.840.113549.1.1.11': { keyType: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { keyType: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { keyType: 'rsa', hash: 'sha512' },
  '1.2.840.10045.2.1': { keyType: 'ec' }, // id-ecPublicKey, which some writers use
  '1.2.840.10045.4.3.2': { keyType: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { keyType: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { keyType: 'ec', hash: 'sha512' },
  '1.3.101.112': { keyType: 'ed25519' },
};
const DIGESTS: ReadonlySet<unknown> = new Set<Hash>(['sha256', 'sha384', 'sha512']);

/**
 * Returns the properties that override the library's timestamp about its signature. `@sigstore/core` knows the
 * identifiers of ECDSA only and verifies all others over SHA-256, so it rejects RSA with SHA-384 and SHA-512. It does
 * not compare the algorithm with the key. Throws `timestamp-invalid` for an algorithm that is not SHA-2 with RSA (PKCS
 * #1 v1.5), ECDSA or Ed25519.
 */
export function signatureOverrides(timestamp: Rfc3161): PropertyDescriptorMap {
  const id = signatureId(timestamp);
  const algorithm = SIGNATURES[id];
  const digest = timestamp.signerDigestAlgorithm;
  if (!algorithm || !DIGESTS.has(digest))
    throw sigstoreError('timestamp-invalid', {
      detail: algorithm
        ? 'expected the digest algorithm SHA-256, SHA-384 or SHA-512, found another'
        : `expected the signature algorithm RSA (PKCS #1 v1.5), ECDSA or Ed25519 with SHA-2, found ${id}`,
    });
  const { keyType } = algorithm;
  const hash = keyType === 'ed25519' ? undefined : (algorithm.hash ?? digest);
  return {
    signatureAlgorithm: { value: hash },
    verify: {
      value(this: Rfc3161, data: Buffer, key: KeyObject): void {
        // The library tries each authority of the root and ignores the error.
        if (key.asymmetricKeyType !== keyType) throw new TypeError(`the key has another type than ${id}`);
        timestamp.verify.call(this, data, key);
      },
    },
  };
}

/** Reads the algorithm of a SignerInfo, for which the library has a private accessor only. */
function signatureId(timestamp: Rfc3161): string {
  const { signatureAlgorithmObj } = timestamp as unknown as {
    readonly signatureAlgorithmObj: { readonly subs: readonly { toOID(): string }[] };
  };
  return signatureAlgorithmObj.subs[0]?.toOID() ?? '';
}
