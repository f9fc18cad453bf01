import type { KeyObject } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { sigstoreError } from '../errors.ts';

type Rfc3161 = Extract<SignedEntity['timestamps'][number], { $case: 'timestamp-authority' }>['timestamp'];
type Hash = 'sha256' | 'sha384' | 'sha512';

interface SignatureAlgorithm {
  readonly keyType: 'rsa' | 'ec' | 'ed25519';
  /** Absent where the identifier names no hash: then that of the signer's digest algorithm is meant. */
  readonly hash?: Hash;
}

/** Signature algorithms of a CMS SignerInfo: RFC 5754 section 3, RFC 5753 section 2.1, RFC 8419 section 2. */
const SIGNATURES: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.1': { keyType: 'rsa' }, // rsaEncryption, as OpenSSL writes it
  '1.2.840.113549.1.1.11': { keyType: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { keyType: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { keyType: 'rsa', hash: 'sha512' },
  '1.2.840.10045.2.1': { keyType: 'ec' }, // id-ecPublicKey, as some writers name it
  '1.2.840.10045.4.3.2': { keyType: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { keyType: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { keyType: 'ec', hash: 'sha512' },
  '1.3.101.112': { keyType: 'ed25519' },
};
const DIGESTS: ReadonlySet<unknown> = new Set<Hash>(['sha256', 'sha384', 'sha512']);

/**
 * Returns what the library's timestamp must answer about its signature. `@sigstore/core` knows the ECDSA identifiers only and
 * verifies everything else over SHA-256, so that it refuses RSA with SHA-384 and SHA-512; nor does it compare the algorithm
 * with the key. Throws `timestamp-invalid` for an algorithm that is not SHA-2 with RSA (PKCS #1 v1.5), ECDSA or Ed25519.
 */
export function signatureOverrides(timestamp: Rfc3161): PropertyDescriptorMap {
  const id = signatureId(timestamp);
  const algorithm = SIGNATURES[id];
  const digest = timestamp.signerDigestAlgorithm;
  if (!algorithm || !DIGESTS.has(digest))
    throw sigstoreError('timestamp-invalid', {
      detail: algorithm
        ? 'its digest algorithm is unknown: expected SHA-256, SHA-384 or SHA-512'
        : `its signature algorithm ${id} is unknown: expected RSA (PKCS #1 v1.5), ECDSA or Ed25519 with SHA-2`,
    });
  const { keyType } = algorithm;
  const hash = keyType === 'ed25519' ? undefined : (algorithm.hash ?? digest);
  return {
    signatureAlgorithm: { value: hash },
    verify: {
      value(this: Rfc3161, data: Buffer, key: KeyObject): void {
        // The library tries the authorities of the root one by one and reads nothing of what is thrown.
        if (key.asymmetricKeyType !== keyType) throw new TypeError(`a key of another type than ${id}`);
        timestamp.verify.call(this, data, key);
      },
    },
  };
}

/** The library keeps its accessors for the parts of a SignerInfo to itself; this is the place of the algorithm. */
function signatureId(timestamp: Rfc3161): string {
  const { signatureAlgorithmObj } = timestamp as unknown as {
    readonly signatureAlgorithmObj: { readonly subs: readonly { toOID(): string }[] };
  };
  return signatureAlgorithmObj.subs[0]?.toOID() ?? '';
}
