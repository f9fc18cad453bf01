import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../../../src/lib/mc-error.ts';
import { assertNotExpired, parseIdentityToken } from '../../../src/sigstore/signing/identity-token.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const CLAIMS = { iss: 'https://issuer.acme.test', aud: 'sigstore', exp: 2_000_000_000, sub: 'repo:acme/app' };
const token = (claims: object, header: unknown = { alg: 'RS256' }): string => `${part(header)}.${part(claims)}.c2ln`;
const parse = (text: string) => parseIdentityToken(text, 'token.jwt');

describe('parseIdentityToken', () => {
  it('reads issuer, challenge and expiry time', () => {
    expect(parse(token(CLAIMS))).toMatchObject({
      issuers: ['https://issuer.acme.test'],
      challenge: 'repo:acme/app',
      expires: 2_000_000_000,
    });
    expect(parse(token({ ...CLAIMS, aud: ['other', 'sigstore'] })).raw).toBe(
      token({ ...CLAIMS, aud: ['other', 'sigstore'] }),
    );
  });

  it('accepts a verified e-mail address as the challenge, and the provider behind Dex as an issuer', () => {
    const claims = { ...CLAIMS, email: 'a@acme.test', email_verified: true };
    const federated = { ...claims, federated_claims: { connector_id: 'https://accounts.acme.test' } };
    expect(parse(token(federated))).toMatchObject({
      issuers: ['https://issuer.acme.test', 'https://accounts.acme.test'],
      challenge: 'a@acme.test',
    });
    expect(() => parse(token({ ...claims, email_verified: false }))).toThrow(/verified e-mail/);
  });

  it.each([
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ\n-----END PRIVATE KEY-----\n'],
    ['nothing', ''],
    ['two parts', 'e30.e30'],
    ['four parts', `${token(CLAIMS)}.e30`],
    ['a part that is not base64url', `${part({ alg: 'RS256' })}.${part(CLAIMS)}+/.c2ln`],
    ['no signature', `${part({ alg: 'none' })}.${part(CLAIMS)}.`],
    ['a header that is not JSON', `c2VjcmV0.${part(CLAIMS)}.c2ln`],
    ['a header without an algorithm', token(CLAIMS, {})],
    ['a header that is an array', token(CLAIMS, ['alg'])],
    ['a payload that is not an object', `${part({ alg: 'RS256' })}.${part('text')}.c2ln`],
    ['no issuer', token({ ...CLAIMS, iss: undefined })],
    ['no audience', token({ ...CLAIMS, aud: [] })],
    ['an audience that is a number', token({ ...CLAIMS, aud: 7 })],
    ['no expiry time', token({ ...CLAIMS, exp: '2000000000' })],
    ['no subject', token({ ...CLAIMS, sub: '' })],
    ['more characters than a token has', `${part({ alg: 'RS256' })}.${part(CLAIMS)}.${'A'.repeat(70_000)}`],
  ])('rejects %s, and names the source', (_what, text) => {
    expect(() => parse(text)).toThrow(/^token\.jwt is not an OIDC token: /);
  });

  it('throws nothing but id-token-malformed for any text, and never quotes it', () => {
    const texts = fc.oneof(
      fc.string({ minLength: 12 }),
      fc.array(fc.base64String({ minLength: 12 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.')),
      fc
        .json({ maxDepth: 2 })
        .map((payload) => `${part({ alg: 'RS256' })}.${Buffer.from(payload).toString('base64url')}.c2ln`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
          const { code, message, hint, details, cause } = error as ConfigurationError;
          expect([code, cause]).toEqual(['id-token-malformed', undefined]);
          const said = JSON.stringify([message, hint, details]);
          for (const piece of text.split('.').filter(({ length }) => length >= 12)) expect(said).not.toContain(piece);
        }
      }),
    );
  });
});

describe('assertNotExpired', () => {
  const until = (exp: number) => parse(token({ ...CLAIMS, exp }));
  it('rejects a token from its expiry time on', () => {
    const now = new Date('2026-01-01T00:00:00Z');
    expect(() => assertNotExpired(until(now.getTime() / 1000 + 1), 'it', now)).not.toThrow();
    for (const exp of [now.getTime() / 1000, 0, -1e300])
      expect(() => assertNotExpired(until(exp), 'it', now)).toThrow(/^it has expired: /);
  });
});
