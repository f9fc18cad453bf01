import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextPage } from '../../src/lib/http/links.ts';
import { McError } from '../../src/lib/mc-error.ts';
import { explainReference, formatReference, getTarget, parseReference } from '../../src/oci/index.ts';
import { parseChallenges } from '../../src/oci/registry/auth.ts';
import { readCpuMs } from '../support/cpu.ts';

const D = `sha256:${'a'.repeat(64)}`;

describe('parseReference', () => {
  it.each([
    ['ghcr.io/acme/app:v1', { registry: 'ghcr.io', repository: 'acme/app', tag: 'v1' }],
    ['127.0.0.1:5000/acme/app', { registry: '127.0.0.1:5000', repository: 'acme/app' }],
    [`[::1]:5000/a/b@${D}`, { registry: '[::1]:5000', repository: 'a/b', digest: D }],
    [`localhost/a:v1@${D}`, { registry: 'localhost', repository: 'a', tag: 'v1', digest: D }],
    ['oci-layout:some/dir', { kind: 'layout', path: 'some/dir' }],
    ['oci-layout:C:\\some\\dir', { kind: 'layout', path: 'C:\\some\\dir' }],
    ['oci-layout:C:\\some\\dir:v1', { kind: 'layout', path: 'C:\\some\\dir', tag: 'v1' }],
    ['oci-layout:C:/some/dir:v1', { kind: 'layout', path: 'C:/some/dir', tag: 'v1' }],
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

  it.each([
    ['docker://ghcr.io/acme/app:v1', 'a reference has no docker://; write ghcr.io/acme/app:v1'],
    ['oci://ghcr.io/acme/app', 'a reference has no oci://; write ghcr.io/acme/app'],
    ['https://ghcr.io/acme/app/', 'a reference has no https://; write ghcr.io/acme/app'],
    ['http://127.0.0.1:5000/a:v1', 'a reference has no http://; write 127.0.0.1:5000/a:v1'],
    ['docker://alpine:3.20', 'write docker.io/library/alpine:3.20'],
    ['docker://', 'write REGISTRY/REPO:TAG or REGISTRY/REPO@sha256:…'],
    ['ghcr.io/acme/App:V1', 'the name of a repository is lower case; write ghcr.io/acme/app:V1'],
    ['Alpine', 'the name of a repository is lower case; write docker.io/library/alpine'],
    ['ghcr.io/acme/app:', 'it ends with :; write ghcr.io/acme/app'],
    ['ghcr.io/acme/app@', 'it ends with @; write ghcr.io/acme/app'],
    [' ghcr.io/acme/app:v1\n', 'it contains white space; write ghcr.io/acme/app:v1'],
    [D, 'it is a digest without a repository; write REGISTRY/REPO:TAG or REGISTRY/REPO@sha256:…'],
    ['sha256:abc', 'it is a digest without a repository'],
    [`ghcr.io/a:${D}`, `a digest is lower case and follows an @; write ghcr.io/a@${D}`],
    [`ghcr.io/a@${D.toUpperCase()}`, `a digest is lower case and follows an @; write ghcr.io/a@${D}`],
    ['ghcr.io/a@sha256:abc', 'a digest is sha256: and 64, or sha512: and 128, lower-case hex digits'],
    ['ghcr.io/a:-x', 'a tag has at most 128 letters'],
    ['alpine', 'the full name of the image on Docker Hub is docker.io/library/alpine'],
    ['alpine:3.20', 'the full name of the image on Docker Hub is docker.io/library/alpine:3.20'],
    ['library/alpine', 'the full name of the image on Docker Hub is docker.io/library/alpine'],
    ['acme/app:v1', 'the full name of the image on Docker Hub is docker.io/acme/app:v1'],
    ['oci:folder', 'write oci-layout:folder for an OCI layout'],
    ['oci-layout:', 'write oci-layout:DIR, oci-layout:DIR:TAG or oci-layout:DIR@sha256:…'],
    [`x.io/${'a'.repeat(5000)}`, 'it has 5005 characters, and a reference has at most 4096'],
  ])('names the likely fix of %j', (text, fix) => {
    expect(explainReference(text)).toContain(fix);
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ message: expect.stringContaining(fix) }));
  });

  it.each(['gone.tar', 'ghcr.io', 'localhost:5000', 'ghcr.io//a', 'a'.repeat(301)])(
    'suggests nothing for %j, which can mean several things',
    (text) => expect(explainReference(text)).toBe(''),
  );

  it('suggests only references, for any text', () => {
    const parts = fc.constantFrom(
      'docker://',
      'ghcr.io',
      '/',
      ':',
      '@',
      'App',
      'v1',
      D,
      ' ',
      'oci-layout:',
      'localhost',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 6 }), (texts) => {
        const [, suggested = ''] = /(?:; write |Docker Hub is )(\S+)$/.exec(explainReference(texts.join(''))) ?? [];
        if (suggested !== '' && !suggested.includes('…')) expect(parseReference(suggested)).toBeDefined();
      }),
    );
  });

  it('gives a target that is the digest, otherwise the tag, otherwise latest', () => {
    expect(getTarget(parseReference(`ghcr.io/a/b:v1@${D}`))).toBe(D);
    expect(getTarget(parseReference('ghcr.io/a/b'))).toBe('latest');
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
    const started = readCpuMs();
    parseChallenges(`Bearer ${'a="\\'.repeat(100_000)}`);
    expect(readCpuMs() - started).toBeLessThan(1_000);
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
