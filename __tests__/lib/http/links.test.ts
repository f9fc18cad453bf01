import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextPage } from '../../../src/lib/http/links.ts';

const base = new URL('https://registry.test/v2/acme/app/');
const next = (link: string | undefined): string | undefined =>
  nextPage(link, base, 'https://registry.test/v2/acme/app/tags/list')?.href;

describe('the next page of a list', () => {
  it.each([
    ['</v2/acme/app/tags/list?last=b&n=2>; rel="next"', 'https://registry.test/v2/acme/app/tags/list?last=b&n=2'],
    ['<https://registry.test/x>;rel=next', 'https://registry.test/x'],
    ['<list?a=1,2>; rel=next', 'https://registry.test/v2/acme/app/tags/list?a=1,2'],
    ['</a>; rel="prev", </b>; rel="next"', 'https://registry.test/b'],
    ['</a>; title="a, rel=next"; rel=prev, </b>; rel=next', 'https://registry.test/b'],
    ['</b>; rel="last next"', 'https://registry.test/b'],
    ['</b>; REL=Next; n=1', 'https://registry.test/b'],
  ])('comes from %s', (link, expected) => expect(next(link)).toBe(expected));

  it.each([
    undefined,
    '',
    'next',
    '</b>; rel=prev',
    '</b>; rel=nextish',
    '</b>; rev=next',
    '</b>; title="rel=next"',
    '<https://elsewhere.test/b>; rel=next',
    '<http://registry.test/b>; rel=next',
    '<https://registry.test.evil.test/b>; rel=next',
    '<javascript:alert(1)>; rel=next',
    '<https://[>; rel=next',
    '</b rel=next',
    `<${'a'.repeat(5_000)}>; rel=next`,
  ])('does not exist in %j', (link) => expect(next(link)).toBeUndefined());

  it('never leads to another origin, for any header', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      ';',
      ',',
      '"',
      ' ',
      '=',
      'rel',
      'next',
      '/',
      '//',
      'https://',
      'evil.test',
      ':',
      '@',
      '\\',
      '\t',
      '?',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
        ),
        (link) => {
          for (const one of [link, `<${link}>; rel="next"`]) {
            const found = nextPage(one, base, base.href);
            expect(found === undefined || found.origin === base.origin).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('round-trips through any list of links that follows the grammar', () => {
    const target = fc.webPath().map((path) => `/v2${path}`);
    const other = fc.record({ target, rel: fc.constantFrom('prev', 'first', 'last') });
    fc.assert(
      fc.property(fc.array(other, { maxLength: 5 }), target, fc.nat(5), (others, wanted, at) => {
        const links = others.map((one) => `<${one.target || '/'}>; rel="${one.rel}"`);
        links.splice(Math.min(at, links.length), 0, `<${wanted || '/'}>; rel="next"`);
        expect(next(links.join(', '))).toBe(new URL(wanted || '/', base).href);
      }),
    );
  });

  it('takes bounded time to find, however long and hostile the header', () => {
    for (const hostile of [
      '<a>;'.repeat(20_000),
      `<a>${'; a=b'.repeat(20_000)}`,
      `<${' '.repeat(80_000)}`,
      `<a>; rel="${'x'.repeat(80_000)}`,
    ])
      expect(next(hostile)).toBeUndefined();
  });
});
