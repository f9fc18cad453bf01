import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readPrivateKey, readPublicKey } from '../../src/tlog/index.ts';

const pemOf = (key: KeyObject): string =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString();
const ed25519 = generateKeyPairSync('ed25519');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const unreadable = (what: string, expected: string) =>
  expect.objectContaining({ code: 'log-key-unreadable', details: { what, expected } });

describe('readPrivateKey', () => {
  it('reads a private Ed25519 key from text or bytes', () => {
    for (const pem of [pemOf(ed25519.privateKey), Buffer.from(pemOf(ed25519.privateKey))])
      expect(createPublicKey(readPrivateKey(pem, 'log.pem')).equals(ed25519.publicKey)).toBe(true);
  });

  it.each([
    ['a public key', pemOf(ed25519.publicKey)],
    ['a key of another type', pemOf(ec.privateKey)],
    ['not PEM', 'nothing'],
    ['empty', ''],
  ])('rejects input that is %s', (_, pem) => {
    expect(() => readPrivateKey(pem, 'log.pem')).toThrow(unreadable('log.pem', 'private Ed25519'));
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

describe('readPublicKey', () => {
  it('reads a public Ed25519 key from text or bytes', () => {
    for (const pem of [pemOf(ed25519.publicKey), Buffer.from(pemOf(ed25519.publicKey))])
      expect(readPublicKey(pem, 'log.pub').equals(ed25519.publicKey)).toBe(true);
  });

  it.each([
    ['a private key, which must not be in that place', pemOf(ed25519.privateKey)],
    ['a key of another type', pemOf(ec.publicKey)],
    ['not PEM', 'nothing'],
    ['empty', ''],
  ])('rejects input that is %s', (_, pem) => {
    expect(() => readPublicKey(pem, 'log.pub')).toThrow(unreadable('log.pub', 'public Ed25519'));
  });
});
