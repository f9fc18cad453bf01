import { constants, createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifyDigestSignature } from '../../../src/sigstore/verification/digest-signature.ts';
import { newKey } from '../../support/forge.ts';

type HashName = 'sha256' | 'sha384' | 'sha512';

const MESSAGE = Buffer.from('a release');
const digest = (hash: HashName, bytes: Uint8Array = MESSAGE): Buffer => createHash(hash).update(bytes).digest();
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
const byPss = (hash: HashName, key: KeyObject): Buffer => sign(hash, MESSAGE, { key, ...PSS });
const rsa = newKey('rsa');
const rsaPss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey;

const KINDS: readonly (readonly [string, HashName, KeyObject, (hash: HashName, key: KeyObject) => Buffer])[] = [
  ...(['P-256', 'P-384', 'P-521'] as const).flatMap((curve) =>
    (['sha256', 'sha384', 'sha512'] as const).map(
      (hash) =>
        [
          `${curve} over ${hash}`,
          hash,
          newKey(curve),
          (of: HashName, key: KeyObject) => sign(of, MESSAGE, key),
        ] as const,
    ),
  ),
  ...(['sha256', 'sha384', 'sha512'] as const).flatMap(
    (hash) =>
      [
        [`RSA PKCS #1 v1.5 over ${hash}`, hash, rsa, (of: HashName, key: KeyObject) => sign(of, MESSAGE, key)],
        [`RSA-PSS over ${hash}`, hash, rsa, byPss],
        [`RSA-PSS over ${hash} by a key for PSS alone`, hash, rsaPss, byPss],
      ] as const,
  ),
];

describe.each(KINDS)('verifyDigestSignature, for a signature by %s,', (_name, hash, key, signed) => {
  const publicKey = createPublicKey(key);
  const signature = signed(hash, key);

  it('accepts the digest of the signed bytes, and no other', () => {
    expect(verifyDigestSignature(digest(hash), hash, publicKey, signature)).toBe(true);
    expect(verifyDigestSignature(digest(hash, Buffer.from('another')), hash, publicKey, signature)).toBe(false);
    const other = hash === 'sha256' ? 'sha512' : 'sha256';
    expect(verifyDigestSignature(digest(other), other, publicKey, signature)).toBe(false);
  });

  it('returns false for a truncated or changed signature, and does not throw', () => {
    const changed = Buffer.from(signature);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    for (const other of [changed, signature.subarray(1), signature.subarray(0, -1), Buffer.alloc(0)])
      expect(verifyDigestSignature(digest(hash), hash, publicKey, other)).toBe(false);
    expect(verifyDigestSignature(digest(hash), hash, publicKey, Buffer.alloc(signature.length, 0xff))).toBe(false);
  });
});

describe('verifyDigestSignature', () => {
  it('accepts only the key that signed', () => {
    for (const curve of ['P-256', 'P-384', 'P-521'] as const) {
      const signature = sign('sha256', MESSAGE, newKey(curve));
      expect(verifyDigestSignature(digest('sha256'), 'sha256', createPublicKey(newKey(curve)), signature)).toBe(false);
    }
    const signature = sign('sha256', MESSAGE, newKey('rsa'));
    expect(verifyDigestSignature(digest('sha256'), 'sha256', createPublicKey(rsa), signature)).toBe(false);
  });

  it('accepts the larger of the two ECDSA values, as OpenSSL creates them', () => {
    const key = newKey('P-256');
    const publicKey = createPublicKey(key);
    for (let i = 0; i < 16; i++)
      expect(verifyDigestSignature(digest('sha256'), 'sha256', publicKey, sign('sha256', MESSAGE, key))).toBe(true);
  });

  it('rejects PKCS #1 v1.5 padding by a key for PSS only', () => {
    const numbers = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const signature = sign('sha256', MESSAGE, numbers.privateKey);
    expect(verifyDigestSignature(digest('sha256'), 'sha256', createPublicKey(rsaPss), signature)).toBe(false);
  });

  it('rejects a key that signs bytes, and a key of a curve that Sigstore does not use', () => {
    const ed25519 = newKey('ed25519');
    const over = digest('sha256');
    expect(verifyDigestSignature(over, 'sha256', createPublicKey(ed25519), sign(null, over, ed25519))).toBe(false);
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    expect(verifyDigestSignature(over, 'sha256', publicKey, sign('sha256', MESSAGE, privateKey))).toBe(false);
    expect(verifyDigestSignature(over, 'sha256', generateKeyPairSync('x25519').publicKey, Buffer.alloc(64))).toBe(
      false,
    );
  });
});
