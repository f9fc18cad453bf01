import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseError } from '../../src/lib/errors.ts';
import {
  createExcerpt,
  findSecrets,
  listEnvironmentSecrets,
  redact,
  redactJson,
  redactOutside,
  rememberHeaders,
  rememberSecret,
} from '../../src/lib/secrets.ts';
import { readCpuMs } from '../support/cpu.ts';

const canary = (): string => `canary-${randomBytes(12).toString('hex')}/+"é`;
const secret = canary();
const toHex = (text: string): string => Buffer.from(text).toString('hex');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const wholly = (text: string): string => [...Buffer.from(text)].map((b) => `%${b.toString(16)}`).join('');
beforeAll(() => rememberSecret(secret));

const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ['unchanged', (text) => text],
  ['percent-encoded', encodeURIComponent],
  ['wholly percent-encoded', wholly],
  ['in base64', base64],
  ['in base64 after one word', (text) => base64(`Bearer ${text}`)],
  ['in base64 after two words', (text) => base64(`a: Bearer ${text}`)],
  ['in base64url', (text) => Buffer.from(`x${text}`).toString('base64url')],
  ['in base64, percent-encoded', (text) => encodeURIComponent(base64(text))],
  ['in base64 twice', (text) => base64(base64(`Basic ${text}`))],
  ['in hex', toHex],
  ['in capital hex', (text) => toHex(text).toUpperCase()],
  ['in a JSON string', (text) => JSON.stringify({ a: text })],
  [
    'in JSON as numeric escapes',
    (text) => [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  ],
  ['in HTML as numeric references', (text) => [...text].map((c) => `&#${c.codePointAt(0)};`).join('')],
  ['in part', (text) => text.slice(3, 23)],
  ['with white space in it', (text) => text.replace(/(.{5})/g, '$1 ')],
  ['with characters of zero width in it', (text) => text.replace(/(.{3})/g, '$1\u200b')],
];

describe('a secret that a server repeats', () => {
  it.each(FORMS)('never appears in an error, %s', (_, form) => {
    const said = `you said ${form(secret)}, and that is wrong`;
    const error = baseError('http-status', {
      method: 'GET',
      url: 'https://a.test',
      status: 401,
      detail: said,
      attempts: 1,
    });
    for (const text of [error.message, JSON.stringify(error.toReason()), createExcerpt(said, 200)]) {
      expect(text).not.toContain(form(secret));
      expect(text).not.toContain(secret.slice(7, 20));
    }
  });

  it('never appears in the output of the process, in the usual encodings', () => {
    for (const form of [
      secret,
      encodeURIComponent(secret),
      base64(secret),
      toHex(secret),
      JSON.stringify(secret).slice(1, -1),
    ])
      expect(redact(`a ${form} b`)).toBe('a *** b');
    expect(redact(`a ${base64(`ab${secret}`)} b`)).not.toContain(base64(`ab${secret}`).slice(8, 30));
  });

  it('never appears in names or texts of a JSON value, whose other content is unchanged', () => {
    expect(redactJson({ [secret]: [secret, { a: 1 }], b: null })).toEqual({ '***': ['***', { a: 1 }], b: null });
    const value = { a: 'b', c: undefined };
    expect(redactJson(value)).toBe(value);
  });

  it('disappears before a text is truncated', () => {
    for (let room = 0; room < 40; room++)
      expect(createExcerpt(`${'x'.repeat(200 - room)}${secret}`, 200)).not.toContain(secret.slice(0, 6));
  });
});

describe('a text without a secret', () => {
  it('stays unchanged', () => {
    for (const text of ['UNAUTHORIZED authentication required', `sha256:${'ab'.repeat(32)}`, 'größer\u202e', ''])
      expect([redact(text), redactOutside(text)]).toEqual([text, text]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('://') && !/[?&]/.test(text));
        expect(redactOutside(text)).toBe(text);
      }),
    );
  });
});

describe('the known secrets', () => {
  it('include those in request headers: tokens, and the password of Basic', () => {
    const [token, password] = [canary(), canary()];
    rememberHeaders({ Authorization: `Bearer ${token}` });
    rememberHeaders({ authorization: `Basic ${base64(`user:${password}`)}` });
    expect(redact(`${token} ${password} ${base64(`user:${password}`)}`)).toBe('*** *** ***');
  });

  it('include those in the request of an answer, even if they are short', () => {
    const headers = { authorization: `Basic ${base64('user:abcd')}` };
    expect(createExcerpt('the password abcd is wrong', 200, headers)).toBe('the password *** is wrong');
    const signed = { authorization: `AWS4-HMAC-SHA256 Credential=a/b, Signature=${'0f'.repeat(32)}` };
    expect(createExcerpt(`<SignatureProvided>${'0f'.repeat(32)}</SignatureProvided>`, 200, signed)).toContain('>***<');
  });

  it('include texts with the form of a secret: private keys, tokens, passwords in URLs', () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const jwt = `eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.${'Ab3_'.repeat(12)}`;
    expect(findSecrets(`x\n${pem}`)).toEqual([pem.split('\n')[1]]);
    expect(findSecrets(`token ${jwt}`)).toContain(jwt);
    expect(findSecrets('https://user:p%40ssword@host/x')).toEqual(['p@ssword']);
    expect(findSecrets('https://a-token@host/x oci-layout:dir:v1@sha256:00')).toEqual(['a-token']);
  });

  it('include the values of variables with the name of a secret', () => {
    const env = {
      COSIGN_PASSWORD: 'a-password',
      AWS_SESSION_TOKEN: 'a-session',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-bearer',
      https_proxy: 'http://me:a-proxy-word@proxy:3128',
      HOME: '/home/token-user',
      SOME_TOKEN: 'short',
    };
    expect(listEnvironmentSecrets(env).sort()).toEqual(['a-bearer', 'a-password', 'a-proxy-word', 'a-session']);
  });

  it('include those in any URL', () => {
    expect(redact('GET https://user:pw@host/x?a=1&X-Amz-Signature=00ff&sig=1#b')).toBe(
      'GET https://***@host/x?a=1&X-Amz-Signature=***&sig=***#b',
    );
  });
});

describe('the search for secrets', () => {
  it.each([
    'a.'.repeat(50_000),
    '?sig'.repeat(25_000),
    'a://'.repeat(25_000),
    '%41'.repeat(30_000),
    '\\u0041'.repeat(20_000),
  ])('takes time in proportion to the text', (text) => {
    const began = readCpuMs();
    redactOutside(text);
    findSecrets(text);
    expect(readCpuMs() - began).toBeLessThan(10_000);
  });
});

describe('an error, with many known secrets,', () => {
  it('loses another secret when that secret becomes known', () => {
    const later = canary();
    const said = `you said ${later}`;
    expect(redactOutside(said)).toBe(said);
    rememberSecret(later);
    expect(redactOutside(said)).not.toContain(later.slice(7, 20));
  });
});
