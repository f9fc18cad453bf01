import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readPrivateKey, readPublicKey, readSealKey } from '../../src/tlog/index.ts';
import { encryptCosignKey } from '../support/cosign-key.ts';

const pemOf = (key: KeyObject): string =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString();
const ed25519 = generateKeyPairSync('ed25519');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const unreadable = (what: string, expected: string, found: string) =>
  expect.objectContaining({
    code: 'log-key-unreadable',
    details: { what, expected, found },
    hint: expect.stringMatching(/A seal .* C2SP signed notes, whose keys are Ed25519/),
  });

describe('readPrivateKey', () => {
  it('reads a private Ed25519 key from text or bytes', () => {
    for (const pem of [pemOf(ed25519.privateKey), Buffer.from(pemOf(ed25519.privateKey))])
      expect(createPublicKey(readPrivateKey(pem, 'log.pem')).equals(ed25519.publicKey)).toBe(true);
  });

  it.each([
    ['a public key', pemOf(ed25519.publicKey), 'a public key'],
    ['a key of another type', pemOf(ec.privateKey), 'a key of type prime256v1'],
    ['an encrypted key, without a password', encryptCosignKey(ed25519.privateKey, 'x'), 'an encrypted cosign key'],
    ['not PEM', 'nothing', 'no private key in PEM'],
    ['empty', '', 'no private key in PEM'],
  ])('rejects input that is %s, names it, and states why the key is Ed25519', (_, pem, found) => {
    expect(() => readPrivateKey(pem, 'log.pem')).toThrow(unreadable('log.pem', 'private Ed25519', found));
  });

  it('includes no part of the key in its error, like readPublicKey', () => {
    const secret = pemOf(ec.privateKey).split('\n')[1] ?? '';
    for (const read of [readPrivateKey, readPublicKey])
      try {
        read(pemOf(ec.privateKey), 'log.pem');
        throw new Error('it was read');
      } catch (error) {
        expect(String(error)).toContain('log.pem');
        expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(secret);
      }
  });
});

describe('readSealKey', () => {
  it("reads PKCS #8 and cosign's encrypted form", async () => {
    const encrypted = encryptCosignKey(ed25519.privateKey, 'password');
    for (const pem of [pemOf(ed25519.privateKey), encrypted])
      expect((await readSealKey(pem, 'k', { COSIGN_PASSWORD: 'password' })).equals(ed25519.privateKey)).toBe(true);
  });

  it('rejects a P-256 key in both forms', async () => {
    for (const pem of [pemOf(ec.privateKey), encryptCosignKey(ec.privateKey, 'password')])
      await expect(readSealKey(pem, 'p256.pem', { COSIGN_PASSWORD: 'password' })).rejects.toEqual(
        unreadable('p256.pem', 'private Ed25519', 'a key of type prime256v1'),
      );
  });
});

describe('readPublicKey', () => {
  it('reads a public Ed25519 key from text or bytes', () => {
    for (const pem of [pemOf(ed25519.publicKey), Buffer.from(pemOf(ed25519.publicKey))])
      expect(readPublicKey(pem, 'log.pub').equals(ed25519.publicKey)).toBe(true);
  });

  it.each([
    ['a private key, which must not be in that place', pemOf(ed25519.privateKey), 'a private key'],
    ['a key of another type', pemOf(ec.publicKey), 'a key of type prime256v1'],
    ['not PEM', 'nothing', 'no public key in PEM'],
    ['empty', '', 'no public key in PEM'],
  ])('rejects input that is %s, and names it', (_, pem, found) => {
    expect(() => readPublicKey(pem, 'log.pub')).toThrow(unreadable('log.pub', 'public Ed25519', found));
  });
});
