import { createPublicKey, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ed25519ph } from '@noble/curves/ed25519.js';
import { verifyEd25519 } from '../../../src/sigstore/verification/ed25519.ts';
import { newKey } from '../../support/forge.ts';

const key = newKey('ed25519');
const publicKey = createPublicKey(key);
const message = Buffer.from('a release');
const pure = sign(null, message, key);
const prehashed = Buffer.from(ed25519ph.sign(message, Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url')));

describe.each([
  ['in the pure form', pure],
  ['in the prehashed form', prehashed],
])('the Ed25519 verification, for a signature %s,', (_name, signature) => {
  it('accepts its key and its message', () => {
    expect(verifyEd25519(message, publicKey, signature)).toBe(true);
  });

  it('rejects another key and another message', () => {
    expect(verifyEd25519(message, createPublicKey(newKey('ed25519')), signature)).toBe(false);
    expect(verifyEd25519(Buffer.from('another'), publicKey, signature)).toBe(false);
    expect(verifyEd25519(Buffer.alloc(0), publicKey, signature)).toBe(false);
  });

  it('requires 64 bytes, and rejects a change in each of them', () => {
    for (const other of [Buffer.alloc(0), signature.subarray(1), Buffer.concat([signature, Buffer.alloc(1)])])
      expect(verifyEd25519(message, publicKey, other)).toBe(false);
    for (const at of [0, 31, 32, 63]) {
      const changed = Buffer.from(signature);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verifyEd25519(message, publicKey, changed)).toBe(false);
    }
  });
});
