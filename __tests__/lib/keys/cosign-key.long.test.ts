import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readSigningKey } from '../../../src/lib/keys/read.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import { redact } from '../../../src/lib/secrets.ts';
import { editCosignKey, encryptCosignKey, formatPem } from '../../support/cosign-key.ts';
import { readCpuMs } from '../../support/cpu.ts';

const PASSWORD = 'canary-cosign-password';
const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const env = { COSIGN_PASSWORD: PASSWORD };

/** Written by go-securesystemslib 0.11, the library of cosign, with PASSWORD. The key signs nothing outside this test. */
const RECORDED = `-----BEGIN ENCRYPTED COSIGN PRIVATE KEY-----
eyJrZGYiOnsibmFtZSI6InNjcnlwdCIsInBhcmFtcyI6eyJOIjozMjc2OCwiciI6
OCwicCI6MX0sInNhbHQiOiJJNUpSUFYxeGFabGlvQ0I3NjYwZ2ZPUnFYa3BZajlL
MWFpemNCV0JMYzFjPSJ9LCJjaXBoZXIiOnsibmFtZSI6Im5hY2wvc2VjcmV0Ym94
Iiwibm9uY2UiOiJ6dDlIc1p5Titsd2pSTzNUMEpHUjdrWitFSjNWNkRySiJ9LCJj
aXBoZXJ0ZXh0IjoiT2RSWmJVdE9ZTEhkNkJXUlppcWdDY0RpR1h6QWwrMmVlYUl4
dGppbXRiMkJGYWJTQ3cwN0w4bGNsNzZjT0MwMXNqRWp6elVyZ0hybS9CZkpVM3ZG
eFJyTXlMUW5CNlpDMnh1WVEwMHpjaEcwcjFWNnJybU1LWCsyak9ORzFCcS9yVTkv
WUNaQWRDalZ2ZHBNWE9pdm10aG9ndVBLRlJ4UmZlWlFnV0dVK2FCR2p2SHd5c1ZN
akVvUUxRV0lBdFBDTWdDSDNrem9ZYkVkZFE9PSJ9
-----END ENCRYPTED COSIGN PRIVATE KEY-----
`;
const RECORDED_PUBLIC = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEnWGzl3ozKVWeLWkqU7fbB71Of5sQ
I+82YezmAkYe2GTEXw2ua80rZj92KcZ8peD3b53PpnV8yPrK/3wc7MXqPQ==
-----END PUBLIC KEY-----
`;

/** Reads a file that must be refused, and returns the error. */
async function refuse(pem: string, environment: Record<string, string> = env): Promise<McError> {
  const error = await readSigningKey(pem, 'cosign.key', environment).catch((thrown: unknown) => thrown);
  if (!(error instanceof McError)) throw new TypeError('the key was read');
  return error;
}

type Edit = Parameters<typeof editCosignKey>[1];
const refuseEdited = (edit: Edit): Promise<McError> => refuse(editCosignKey(RECORDED, edit));

type Envelope = { kdf: { name: string; params: Record<string, unknown>; salt: unknown }; cipher: object };
const withParams =
  (params: Record<string, unknown>): Edit =>
  (envelope) => {
    const { kdf } = envelope as unknown as Envelope;
    return { ...envelope, kdf: { ...kdf, params: { ...kdf.params, ...params } } };
  };

describe('decryptCosignKey', () => {
  it("reads a key that cosign's library encrypted, in the older form", async () => {
    const key = await readSigningKey(RECORDED, 'cosign.key', env);
    expect(createPublicKey(key).export({ type: 'spki', format: 'pem' })).toBe(RECORDED_PUBLIC);
  });

  it.each([
    ['the label of cosign 2 and later', PASSWORD, {}],
    ['the label of cosign 1', PASSWORD, { label: 'ENCRYPTED COSIGN PRIVATE KEY' }],
    ['the largest parameters', PASSWORD, { params: { N: 131_072, r: 8, p: 1 } }],
    ['an empty password', '', {}],
    ['a password outside ASCII', 'pässwörd-日本', {}],
  ])('reads a key with %s', async (_, password, options) => {
    const key = await readSigningKey(encryptCosignKey(KEY, password, options), 'k', { COSIGN_PASSWORD: password });
    expect(key.equals(KEY)).toBe(true);
  });

  it('distinguishes a password that is missing from one that is empty', async () => {
    const pem = encryptCosignKey(KEY, PASSWORD);
    expect((await refuse(pem, {})).code).toBe('cosign-password-missing');
    expect((await refuse(pem, { COSIGN_PASSWORD: '' })).code).toBe('cosign-password-wrong');
  });

  it('rejects a wrong password, and a file of which one bit changed', async () => {
    expect((await refuse(RECORDED, { COSIGN_PASSWORD: `${PASSWORD}x` })).code).toBe('cosign-password-wrong');
    const changed = await refuseEdited((envelope) => {
      const bytes = Buffer.from(String(envelope.ciphertext), 'base64');
      bytes[20] = (bytes[20] ?? 0) ^ 1;
      return { ...envelope, ciphertext: bytes.toString('base64') };
    });
    expect(changed.code).toBe('cosign-password-wrong');
  });

  it.each<[string, Edit, string]>([
    ['N of 2^30', withParams({ N: 2 ** 30 }), 'kdf.params.N'],
    ['N that is not a power of two', withParams({ N: 65_535 }), 'kdf.params.N'],
    ['N of 1', withParams({ N: 1 }), 'kdf.params.N'],
    ['r of 1024', withParams({ r: 1024 }), 'kdf.params.r'],
    ['p of 2^20', withParams({ p: 2 ** 20 }), 'kdf.params.p'],
    ['a negative p', withParams({ p: -1 }), 'kdf.params.p'],
    ['N as a text', withParams({ N: '32768' }), 'kdf.params.N'],
    ['another KDF', (e) => ({ ...e, kdf: { ...(e.kdf as object), name: 'argon2' } }), 'kdf.name'],
    ['a salt that is not base64', (e) => ({ ...e, kdf: { ...(e.kdf as object), salt: '*' } }), 'kdf.salt'],
    ['another cipher', (e) => ({ ...e, cipher: { ...(e.cipher as object), name: 'none' } }), 'cipher.name'],
    ['a short nonce', (e) => ({ ...e, cipher: { ...(e.cipher as object), nonce: 'AAAA' } }), 'cipher.nonce'],
    ['no ciphertext', ({ ciphertext: _, ...e }) => e, 'ciphertext'],
    ['a ciphertext shorter than its tag', (e) => ({ ...e, ciphertext: 'AAAA' }), 'ciphertext'],
  ])('rejects %s at once, and names the field', async (_, edit, field) => {
    const started = readCpuMs();
    const error = await refuseEdited(edit);
    expect(error).toMatchObject({ code: 'cosign-key-malformed', family: 'configuration' });
    expect(error.message).toContain(`its field ${field} is missing or not supported`);
    expect(readCpuMs() - started).toBeLessThan(2_000);
  });

  it.each([
    ['text that is not JSON', editCosignKey(RECORDED, () => `{"kdf":"${PASSWORD}`)],
    ['a JSON text', editCosignKey(RECORDED, () => '"x"')],
    ['10,000 nested arrays', editCosignKey(RECORDED, () => '['.repeat(10_000))],
    ['a block without an end', RECORDED.slice(0, -60)],
    ['a body that is not base64', RECORDED.replace('eyJr', 'e-Jr')],
    ['an empty body', formatPem('ENCRYPTED SIGSTORE PRIVATE KEY', Buffer.alloc(0))],
    ['content that is not a key', encryptCosignKey(KEY, PASSWORD, { content: Buffer.from('canary-content') })],
  ])('rejects %s as malformed', async (_, pem) => {
    expect((await refuse(pem)).code).toBe('cosign-key-malformed');
  });

  it('refuses a key of a type that may not sign, as in PKCS #8', async () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const error = await refuse(encryptCosignKey(weak, PASSWORD));
    expect(error).toMatchObject({ code: 'signing-key-unusable', details: { found: 'an RSA key of 2048 bits' } });
  });

  it('quotes neither the password nor the file in an error, and hides the password in all texts', async () => {
    const errors = [
      await refuse(RECORDED, { COSIGN_PASSWORD: 'another-canary-password' }),
      await refuse(encryptCosignKey(KEY, PASSWORD, { content: Buffer.from('canary-content') })),
      await refuseEdited(() => `{"kdf":"${PASSWORD}`),
    ];
    for (const error of errors) {
      const text = JSON.stringify([error.message, error.hint, error.details, String(error.cause), error.stack]);
      for (const part of ['canary', 'eyJrZG', 'OdRZbUtO']) expect(text).not.toContain(part);
    }
    expect(redact(`the password is ${PASSWORD}`)).not.toContain(PASSWORD);
  });
});
