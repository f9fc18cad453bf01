import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readSigningKey, readVerificationKey } from '../../../src/lib/keys/read.ts';
import { McError } from '../../../src/lib/mc-error.ts';

const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const spki = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey;
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const ed25519 = generateKeyPairSync('ed25519').privateKey;
const p256 = ec('P-256');
const block = (label: string): string => `-----BEGIN ${label}-----\nU0VDUkVUU0VD\n-----END ${label}-----\n`;

async function getError(run: () => unknown): Promise<McError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof McError) return error;
    throw error;
  }
  throw new TypeError('the key was read');
}

const CREATE = 'openssl genpkey -algorithm ed25519 -out key.pem';
const CONVERT = 'openssl pkcs8 -topk8 -nocrypt -in keys/old.pem -out pkcs8.pem';

const SUPPORTED: readonly (readonly [string, () => KeyObject])[] = [
  ['Ed25519', () => ed25519],
  ['P-256', () => p256],
  ['P-384', () => ec('P-384')],
  ['RSA of 3072 bits', () => rsa(3072)],
];
const UNSUPPORTED: readonly (readonly [string, () => KeyObject, string])[] = [
  ['P-521', () => ec('P-521'), 'a key of type secp521r1'],
  ['secp256k1', () => ec('secp256k1'), 'a key of type secp256k1'],
  ['RSA of 2048 bits', () => rsa(2048), 'an RSA key of 2048 bits'],
  ['RSA of 3070 bits', () => rsa(3070), 'an RSA key of 3070 bits'],
  ['RSA-PSS', () => generateKeyPairSync('rsa-pss', { modulusLength: 3072 }).privateKey, 'a key of type rsa-pss'],
  [
    'DSA',
    () => generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }).privateKey,
    'a key of type dsa',
  ],
  ['Ed448', () => generateKeyPairSync('ed448').privateKey, 'a key of type ed448'],
  ['X25519', () => generateKeyPairSync('x25519').privateKey, 'a key of type x25519'],
];

describe('readSigningKey', () => {
  it.each(SUPPORTED)('reads a key of type %s, also with text around it and with CRLF', async (_, create) => {
    const key = create();
    for (const pem of [pkcs8(key), `Key: mine\n${pkcs8(key)}\n`, pkcs8(key).replaceAll('\n', '\r\n')])
      expect((await readSigningKey(pem, 'key.pem', {})).equals(key)).toBe(true);
  });

  it.each(UNSUPPORTED)('refuses a key of type %s and names the type', async (_, create, found) => {
    const error = await getError(() => readSigningKey(pkcs8(create()), 'key.pem', {}));
    expect(error.message).toBe(
      `the key in key.pem cannot sign: expected a private key in PKCS #8 PEM or cosign.key (Ed25519, P-256, P-384, or RSA of 3072 bits or more), found ${found}`,
    );
    expect(error).toMatchObject({ code: 'signing-key-unusable', hint: expect.stringContaining(CREATE) });
  });

  it.each([
    ['an EC key in SEC 1 form', p256.export({ type: 'sec1', format: 'pem' }), 'an EC key in SEC 1 form', CONVERT],
    ['an RSA key in PKCS #1 form', block('RSA PRIVATE KEY'), 'an RSA key in PKCS #1 form', CONVERT],
    [
      'a PKCS #8 key with a passphrase',
      p256.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
      'a PKCS #8 key with a passphrase',
      CONVERT,
    ],
    [
      'an EC key after its parameters',
      block('EC PARAMETERS') + block('EC PRIVATE KEY'),
      'an EC key in SEC 1 form',
      CONVERT,
    ],
    ['a DSA key', block('DSA PRIVATE KEY'), 'a DSA key', CREATE],
    ['an OpenSSH key', block('OPENSSH PRIVATE KEY'), 'an OpenSSH key', CREATE],
    ['a public key', spki(p256), 'a public key', CREATE],
    ['a certificate', block('CERTIFICATE'), 'a certificate', CREATE],
    ['two private keys', pkcs8(p256) + pkcs8(ed25519), '2 private keys', 'Pass a file with one private key.'],
    ['a damaged key', block('PRIVATE KEY'), 'a damaged private key', 'Restore the file'],
    ['a key without an end', pkcs8(p256).slice(0, 120), 'a damaged private key', 'Restore the file'],
    ['any other text', 'U0VDUkVUU0VD', 'no private key in PEM', CREATE],
    ['an empty file', '', 'no private key in PEM', CREATE],
  ])(
    'refuses %s: the error names it and the command that fixes it, and quotes no input',
    async (_, pem, found, fix) => {
      const error = await getError(() => readSigningKey(pem.toString(), 'keys/old.pem', {}));
      expect(error).toMatchObject({ code: 'signing-key-unusable', family: 'configuration', details: { found } });
      expect(error.hint).toContain(fix);
      expect(error.cause).toBeUndefined();
      const secret = pem.toString().split('\n')[1]?.slice(0, 12) || 'U0VDUkVU';
      expect(JSON.stringify([error.message, error.hint, error.details, error.stack])).not.toContain(secret);
    },
  );

  it('writes FILE in the command for a path that a shell would change', async () => {
    const { hint } = await getError(() => readSigningKey(block('EC PRIVATE KEY'), 'my $(key).pem', {}));
    expect(hint).toContain('-in FILE -out');
  });
});

describe('readVerificationKey', () => {
  it.each(SUPPORTED)('reads a public key of type %s', (_, create) => {
    const key = create();
    expect(readVerificationKey(spki(key), 'key.pub').equals(createPublicKey(key))).toBe(true);
  });

  it.each(UNSUPPORTED)('refuses a public key of type %s and names the type', async (_, create, found) => {
    const error = await getError(() => readVerificationKey(spki(create()), 'key.pub'));
    expect(error).toMatchObject({ code: 'public-key-unusable', family: 'configuration', details: { found } });
    expect(error.hint).toContain(CREATE);
  });

  it.each([
    ['a private key', pkcs8(p256), 'a private key', 'openssl pkey -in old.pub -pubout -out key.pub'],
    ['a public key beside its private key', spki(p256) + pkcs8(p256), 'a private key', 'openssl pkey'],
    [
      "cosign's encrypted key",
      block('ENCRYPTED SIGSTORE PRIVATE KEY'),
      'a private key',
      'cosign public-key --key old.pub --outfile key.pub',
    ],
    ['a certificate', block('CERTIFICATE'), 'a certificate', 'openssl x509 -in old.pub -noout -pubkey'],
    ['a key in PKCS #1 form', block('RSA PUBLIC KEY'), 'an RSA key in PKCS #1 form', 'openssl rsa -RSAPublicKey_in'],
    ['an OpenSSH key', 'ssh-ed25519 AAAAC3Nz me@acme', 'an OpenSSH key', 'ssh-keygen -e -m PKCS8 -f old.pub'],
    ['two public keys', spki(p256) + spki(ed25519), '2 public keys', 'a file of its own'],
    ['a damaged key', block('PUBLIC KEY'), 'a damaged public key', 'Restore the file'],
    ['any other text', 'x', 'no public key in PEM', 'openssl pkey -in key.pem -pubout'],
  ])('refuses %s: the error names it and the command that fixes it', async (_, pem, found, fix) => {
    const error = await getError(() => readVerificationKey(pem, 'old.pub'));
    expect(error).toMatchObject({ code: 'public-key-unusable', details: { found } });
    expect(error.hint).toContain(fix);
  });
});
