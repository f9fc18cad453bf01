import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { readSigningKey } from '../../../src/lib/keys/read.ts';
import { createKeySigner, createStatement, parseBundle, verifyBundle } from '../../../src/sigstore/index.ts';
import { createTrustedRoot, newSigstore } from '../../support/forge.ts';

const pkcs8 = (key: KeyObject): Buffer => Buffer.from(key.export({ type: 'pkcs8', format: 'pem' }));
const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey;
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const bytes = Buffer.from('content');
const hex = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
const root = createTrustedRoot(newSigstore());

describe('createKeySigner', () => {
  it.each([
    ['Ed25519', () => generateKeyPairSync('ed25519').privateKey],
    ['P-256', () => ec('P-256')],
    ['P-384', () => ec('P-384')],
    ['RSA of 3072 bits', () => rsa(3072)],
  ])('signs files and statements with a key of type %s, and the signatures verify', async (_type, create) => {
    const key = await readSigningKey(pkcs8(create()), 'key.pem', {});
    const signer = createKeySigner(key);
    const subject = { sha256: hex('sha256'), sha384: hex('sha384'), sha512: hex('sha512') };
    const statement = createStatement([{ digest: { sha256: subject.sha256 } }], 'https://acme.test/review/v1', {});
    const options = { keys: { ours: createPublicKey(key) }, logs: 0, timestamps: 0, bytes: () => bytes };
    for (const bundle of [await signer.signMessage(streamOf(bytes)), await signer.signStatement(statement)])
      expect(verifyBundle(parseBundle(bundle, 'it'), subject, root, options).key).toBe('ours');
  });
});
