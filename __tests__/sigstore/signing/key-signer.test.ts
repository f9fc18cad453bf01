import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import {
  createKeySigner,
  createStatement,
  parseBundle,
  readSigningKey,
  verifyBundle,
} from '../../../src/sigstore/index.ts';
import { createTrustedRoot, newSigstore } from '../../support/forge.ts';

const pkcs8 = (key: KeyObject): Buffer => Buffer.from(key.export({ type: 'pkcs8', format: 'pem' }));
const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey;
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const bytes = Buffer.from('content');
const hex = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
const root = createTrustedRoot(newSigstore());

describe('readSigningKey', () => {
  it.each([
    ['Ed25519', () => generateKeyPairSync('ed25519').privateKey],
    ['P-256', () => ec('P-256')],
    ['P-384', () => ec('P-384')],
    ['RSA of 3072 bits', () => rsa(3072)],
  ])('reads a key of type %s, whose signatures over files and statements verify', async (_type, create) => {
    const key = readSigningKey(pkcs8(create()), 'key.pem');
    const signer = createKeySigner(key);
    const subject = { sha256: hex('sha256'), sha384: hex('sha384'), sha512: hex('sha512') };
    const statement = createStatement([{ digest: { sha256: subject.sha256 } }], 'https://acme.test/review/v1', {});
    const options = { keys: { ours: createPublicKey(key) }, logs: 0, timestamps: 0, bytes: () => bytes };
    for (const bundle of [await signer.signMessage(streamOf(bytes)), await signer.signStatement(statement)])
      expect(verifyBundle(parseBundle(bundle, 'it'), subject, root, options).key).toBe('ours');
  });

  it.each([
    ['P-521', pkcs8(ec('P-521')), 'a key of type secp521r1'],
    ['RSA of 2048 bits', pkcs8(rsa(2048)), 'an RSA key of 2048 bits'],
    ['X25519', pkcs8(generateKeyPairSync('x25519').privateKey), 'a key of type x25519'],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nU0VDUkVU\n-----END PUBLIC KEY-----\n', 'a public key'],
    [
      "cosign's encrypted key",
      '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nU0VDUkVU\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----\n',
      "cosign's encrypted key",
    ],
    [
      'a key with a passphrase',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nU0VDUkVU\n-----END ENCRYPTED PRIVATE KEY-----\n',
      'a key with a passphrase',
    ],
    ['a truncated key', '-----BEGIN PRIVATE KEY-----\nU0VDUkVU\n-----END PRIVATE KEY-----\n', 'no private key in PEM'],
    ['any other text', 'U0VDUkVU', 'no private key in PEM'],
  ])(
    'rejects %s: the error names the file, the expected types and the found type, and quotes no input',
    (_what, pem, found) => {
      let thrown: unknown;
      try {
        readSigningKey(Buffer.from(pem), 'key.pem');
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toMatchObject({
        code: 'signing-key-unusable',
        message: `the key in key.pem cannot sign: expected a private key in PKCS #8 PEM without a passphrase (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found ${found}`,
      });
      expect((thrown as Error).cause).toBeUndefined();
      expect(JSON.stringify(thrown)).not.toContain('U0VDUkVU');
    },
  );
});
