import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
  publicDecrypt,
  sign,
} from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyPssDigest } from '../../../src/sigstore/verification/rsa-pss.ts';

type HashName = 'sha256' | 'sha384' | 'sha512';
const RELEASE = Buffer.from('a release');
const digestBy = (hash: HashName): Buffer => createHash(hash).update(RELEASE).digest();
const pss =
  (hash: HashName) =>
  (signed: Uint8Array, key: KeyObject): Buffer =>
    sign(hash, signed, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST });

describe('verifyPssDigest', () => {
  const digest = digestBy('sha256');

  it.each([1024, 1025, 1027, 2048, 2049, 3072])('agrees with node:crypto for keys of %i bits', (modulusLength) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
    const signature = pss('sha256')(RELEASE, privateKey);
    expect(verifyPssDigest(digest, 'sha256', publicKey, signature)).toBe(true);
    expect(verifyPssDigest(createHash('sha256').update('other').digest(), 'sha256', publicKey, signature)).toBe(false);
    expect(verifyPssDigest(digestBy('sha512'), 'sha512', publicKey, signature)).toBe(false);
  });

  it('rejects another salt length and a changed bit', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    for (const saltLength of [0, 20, 64]) {
      const signature = sign('sha256', RELEASE, {
        key: privateKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength,
      });
      expect(verifyPssDigest(digest, 'sha256', publicKey, signature)).toBe(false);
    }
    const signature = pss('sha256')(RELEASE, privateKey);
    fc.assert(
      fc.property(fc.nat(signature.length * 8 - 1), (bit) => {
        const changed = Buffer.from(signature);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        let passed = true;
        try {
          passed = verifyPssDigest(digest, 'sha256', publicKey, changed);
        } catch {
          passed = false; // The number is larger than the modulus.
        }
        expect(passed).toBe(false);
      }),
    );
    for (const length of [0, 1, 255, 257])
      expect(verifyPssDigest(digest, 'sha256', publicKey, Buffer.alloc(length))).toBe(false);
  });
});

/** Returns a signature whose raw RSA operation gives a changed encoded message. The holder of the key can create it. */
function withEncodedMessage(privateKey: KeyObject, change: (em: Buffer) => void): Buffer {
  const padding = constants.RSA_NO_PADDING;
  for (let tries = 0; tries < 64; tries++) {
    const em = publicDecrypt({ key: createPublicKey(privateKey), padding }, pss('sha256')(RELEASE, privateKey));
    change(em);
    try {
      return privateEncrypt({ key: privateKey, padding }, em);
    } catch {
      // The message is larger than the modulus, so the loop tries another salt.
    }
  }
  throw new Error('no encoded message fits');
}

describe('verifyPssDigest, for the padding,', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const digest = digestBy('sha256');
  const passes = (change: (em: Buffer) => void): boolean =>
    verifyPssDigest(digest, 'sha256', publicKey, withEncodedMessage(privateKey, change));
  const xor = (em: Buffer, at: number, bits: number): void => {
    em[at] = (em[at] ?? 0) ^ bits;
  };
  // 0x00 ... 0x00 0x01 salt, masked, then H and 0xbc: RFC 8017, section 9.1.1.
  const separator = 256 - 1 - 32 - 32 - 1;

  it('checks every bit as the RFC requires', () => {
    expect(passes(() => {})).toBe(true);
    expect(passes((em) => xor(em, 0, 0x80))).toBe(false);
    expect(passes((em) => xor(em, 0, 0x01))).toBe(false);
    expect(passes((em) => xor(em, separator - 1, 0x01))).toBe(false);
    expect(passes((em) => xor(em, separator, 0x02))).toBe(false);
    expect(passes((em) => xor(em, separator + 1, 0x01))).toBe(false);
    expect(passes((em) => xor(em, 255, 0x01))).toBe(false);
  });
});

describe('verifyPssDigest, for short keys,', () => {
  // RFC 8017, section 9.1.2: emLen is at least hLen + sLen + 2.
  it.each([
    ['sha256', 8 * 66],
    ['sha384', 8 * 98],
    ['sha512', 8 * 130],
  ] as const)('accepts %s with a key of %i bits, and rejects it with 8 bits less', (hash, modulusLength) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
    expect(verifyPssDigest(digestBy(hash), hash, publicKey, pss(hash)(RELEASE, privateKey))).toBe(true);
    const small = generateKeyPairSync('rsa', { modulusLength: modulusLength - 8 });
    expect(verifyPssDigest(digestBy(hash), hash, small.publicKey, Buffer.alloc(modulusLength / 8 - 1, 1))).toBe(false);
  });
});

describe('verifyPssDigest, for the length of a signature,', () => {
  it.each(['rsa', 'rsa-pss'] as const)('requires the length of the modulus of the key (%s)', (type) => {
    const { privateKey, publicKey } = generateKeyPairSync(type as 'rsa', { modulusLength: 1024 });
    const signature = pss('sha256')(RELEASE, privateKey);
    expect(verifyPssDigest(digestBy('sha256'), 'sha256', publicKey, signature)).toBe(true);
    for (const other of [signature.subarray(1), Buffer.concat([Buffer.alloc(1), signature]), Buffer.alloc(0)])
      expect(verifyPssDigest(digestBy('sha256'), 'sha256', publicKey, other)).toBe(false);
  });

  it('rejects a key without a modulus', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    expect(verifyPssDigest(digestBy('sha256'), 'sha256', publicKey, Buffer.alloc(0))).toBe(false);
    expect(verifyPssDigest(digestBy('sha256'), 'sha256', publicKey, Buffer.alloc(64))).toBe(false);
  });
});
