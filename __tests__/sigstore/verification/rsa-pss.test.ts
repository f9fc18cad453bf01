import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifyPssDigest } from '../../../src/sigstore/verification/rsa-pss.ts';

// That it agrees with node:crypto, and holds each bit of the padding: key-types.test.ts.

type HashName = 'sha256' | 'sha384' | 'sha512';
const MESSAGE = Buffer.from('a release');
const digest = (hash: HashName): Buffer => createHash(hash).update(MESSAGE).digest();
const signed = (hash: HashName, key: KeyObject): Buffer =>
  sign(hash, MESSAGE, {
    key,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  });

describe('the room that RSA-PSS needs', () => {
  // RFC 8017 section 9.1.2: emLen is at least hLen + sLen + 2.
  it.each([
    ['sha256', 8 * 66],
    ['sha384', 8 * 98],
    ['sha512', 8 * 130],
  ] as const)('for %s is there in a key of %i bits, and not in one of 8 less', (hash, modulusLength) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
    expect(verifyPssDigest(digest(hash), hash, publicKey, signed(hash, privateKey))).toBe(true);
    const small = generateKeyPairSync('rsa', { modulusLength: modulusLength - 8 });
    expect(verifyPssDigest(digest(hash), hash, small.publicKey, Buffer.alloc(modulusLength / 8 - 1, 1))).toBe(false);
  });
});

describe('a signature by RSA-PSS', () => {
  it.each(['rsa', 'rsa-pss'] as const)('is as long as the modulus of its key (%s)', (type) => {
    const { privateKey, publicKey } = generateKeyPairSync(type as 'rsa', { modulusLength: 1024 });
    const signature = signed('sha256', privateKey);
    expect(verifyPssDigest(digest('sha256'), 'sha256', publicKey, signature)).toBe(true);
    for (const other of [signature.subarray(1), Buffer.concat([Buffer.alloc(1), signature]), Buffer.alloc(0)])
      expect(verifyPssDigest(digest('sha256'), 'sha256', publicKey, other)).toBe(false);
  });

  it('is none by a key that has no modulus', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    expect(verifyPssDigest(digest('sha256'), 'sha256', publicKey, Buffer.alloc(0))).toBe(false);
    expect(verifyPssDigest(digest('sha256'), 'sha256', publicKey, Buffer.alloc(64))).toBe(false);
  });
});
