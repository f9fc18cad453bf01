import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextPage } from '../../src/lib/http/links.ts';
import { McError } from '../../src/lib/mc-error.ts';
import { formatReference, parseReference, targetOf } from '../../src/oci/index.ts';
import { parseChallenges } from '../../src/oci/registry/auth.ts';

const D = `sha256:${'a'.repeat(64)}`;

describe('parseReference', () => {
  it.each([
    ['ghcr.io/acme/app:v1', { registry: 'ghcr.io', repository: 'acme/app', tag: 'v1' }],
    ['127.0.0.1:5000/acme/app', { registry: '127.0.0.1:5000', repository: 'acme/app' }],
    [`[::1]:5000/a/b@${D}`, { registry: '[::1]:5000', repository: 'a/b', digest: D }],
    [`localhost/a:v1@${D}`, { registry: 'localhost', repository: 'a', tag: 'v1', digest: D }],
    ['oci-layout:some/dir', { kind: 'layout', path: 'some/dir' }],
    [`oci-layout:/abs/dir:v1@${D}`, { kind: 'layout', path: '/abs/dir', tag: 'v1', digest: D }],
    ['oci-archive:some/app.tar:v1', { kind: 'layout', archive: true, path: 'some/app.tar', tag: 'v1' }],
  ])('parses %s, and formatReference writes it back', (text, expected) => {
    expect(parseReference(text)).toMatchObject(expected);
    expect(formatReference(parseReference(text))).toBe(text);
  });

  it.each([
    '',
    'app',
    'acme/app',
    'ghcr.io/',
    'ghcr.io/Acme/app',
    'ghcr.io/a//b',
    'ghcr.io/a:',
    'ghcr.io/a@sha256:abc',
    'ghcr.io/a@md5:00',
    'ghcr.io/../etc',
    'ghcr.io/a b',
    'https://ghcr.io/a',
    'oci-layout:',
    'oci-archive:',
    'oci-archive::v1',
    `ghcr.io/a:${'t'.repeat(129)}`,
    'ghcr.io/a:v1\n',
    `x.io/${'a'.repeat(5000)}`,
  ])('rejects %j', (text) =>
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ code: 'reference-malformed' })),
  );

  it('gives a target that is the digest, otherwise the tag, otherwise latest', () => {
    expect(targetOf(parseReference(`ghcr.io/a/b:v1@${D}`))).toBe(D);
    expect(targetOf(parseReference('ghcr.io/a/b'))).toBe('latest');
  });

  it('returns a reference or throws an McError for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `ghcr.io/${s}`),
          fc.string().map((s) => `oci-layout:${s}`),
        ),
        (text) => {
          try {
            expect(formatReference(parseReference(text))).toBe(text);
          } catch (error) {
            expect(error).toBeInstanceOf(McError);
          }
        },
      ),
    );
  });
});

describe('the parser of registry headers', () => {
  it('reads challenges: Bearer with its parameters, Basic, and both', () => {
    expect(
      parseChallenges('Bearer realm="https://auth.test/token",service="reg",scope="repository:a/b:pull,push"'),
    ).toEqual([
      {
        scheme: 'bearer',
        parameters: { realm: 'https://auth.test/token', service: 'reg', scope: 'repository:a/b:pull,push' },
      },
    ]);
    expect(parseChallenges('Basic realm="x", Bearer realm="https://a.test"').map(({ scheme }) => scheme)).toEqual([
      'basic',
      'bearer',
    ]);
    expect(parseChallenges('BASIC realm=x')).toEqual([{ scheme: 'basic', parameters: { realm: 'x' } }]);
    expect(parseChallenges('')).toEqual([]);
  });

  it('never blocks or throws on text that is not a challenge', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseChallenges(text))));
    const started = Date.now();
    parseChallenges(`Bearer ${'a="\\'.repeat(100_000)}`);
    expect(Date.now() - started).toBeLessThan(1_000);
  });

  it('reads a next page on the same origin only', () => {
    const base = new URL('https://reg.test/v2/a/b/');
    const at = 'https://reg.test/v2/a/b/tags/list';
    expect(nextPage('</v2/a/b/tags/list?last=x>; rel="next"', base, at)?.href).toBe(
      'https://reg.test/v2/a/b/tags/list?last=x',
    );
    expect(nextPage('<https://evil.test/x>; rel="next"', base, at)).toBeUndefined();
    expect(nextPage('</x>; rel="prev"', base, at)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        nextPage(text, base, at);
      }),
    );
  });
});
