import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Http, HttpResponse } from '../../src/lib/http.ts';
import { openS3Store } from '../../src/store/index.ts';
import { findChildren, findText, parseXml, readErrorCode, requireText, type XmlElement } from '../../src/store/xml.ts';
import { readCpuMs } from '../support/cpu.ts';

const URL = 'https://s3.test';
const parse = (text: string | Buffer) => parseXml(Buffer.from(text), URL);
const refusal = async (text: string | Buffer): Promise<unknown> => {
  const start = readCpuMs();
  const error = await parse(text).then(
    () => undefined,
    (thrown: { code: string }) => thrown.code,
  );
  expect(readCpuMs() - start).toBeLessThan(5_000);
  return error;
};

const KB = 1024;
const fill = (part: string, bytes: number): string => part.repeat(Math.ceil(bytes / part.length));
/** Documents that are far more expensive than their size for a reader that uses patterns or has no limits. */
const HOSTILE: Readonly<Record<string, string>> = {
  'start tags of one element, never closed': fill('<Contents>', 720 * KB),
  'start tags with white space': fill('<Contents ', 720 * KB),
  'start tags with text that never ends': `<R>${fill('<Key>a', 720 * KB)}`,
  'start tags in a closed list': `<R>${fill('<Contents><Key>k</Key>', 720 * KB)}</R>`,
  'one text without an end': `<R><Key>${fill('a', 4 * KB * KB)}`,
  'one long text': `<R><Key>${fill('a', 4 * KB * KB)}</Key></R>`,
  'text in many pieces of CDATA': `<R><Key>${fill('<![CDATA[a]]>', 2 * KB * KB)}</Key></R>`,
  'an element name without an end': `<${fill('a', 4 * KB * KB)}`,
  'attributes without an end': `<R ${fill('a="b" ', 2 * KB * KB)}`,
  'an attribute value without an end': `<R a="${fill('a', 4 * KB * KB)}`,
  'many elements': `<R>${fill('<a/>', 4 * KB * KB)}</R>`,
  'deep elements': `${fill('<a>', 720 * KB)}${fill('</a>', 720 * KB)}`,
  'a comment without an end': `<R><!--${fill('-', 4 * KB * KB)}`,
  'a processing instruction without an end': `<R><?x ${fill('?', 4 * KB * KB)}`,
  'entities in entities':
    '<!DOCTYPE R [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><R>&c;&c;</R>',
  'an external entity': '<!DOCTYPE R [<!ENTITY a SYSTEM "file:///etc/passwd">]><R>&a;</R>',
  'a document type alone': '<!DOCTYPE R><R/>',
  'an undefined entity': '<R>&nbsp;</R>',
  'an entity named as a property of objects': '<R>&constructor;&__proto__;&toString;</R>',
  'an entity without an end': `<R>&${fill('a', 720 * KB)}`,
  'a character outside XML': '<R>&#0;&#xFFFF;</R>',
  'a second root': '<R/><R/>',
  'an end tag of another element': '<R><Key></R></Key>',
  'text before the root': 'x<R/>',
  nothing: '',
  'white space alone': '  \n',
  'more bytes than the limit of a listing': `<R>${fill(' ', 9 * KB * KB)}</R>`,
};

describe('the XML of a store', () => {
  it.each(Object.entries(HOSTILE))('causes an error without quadratic work: %s', async (_, text) => {
    expect(await refusal(text)).toBe('response-malformed');
  });

  it('causes an error if it is not UTF-8', async () => {
    expect(await refusal(Buffer.from([0x3c, 0x52, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x52, 0x3e]))).toBe(
      'response-malformed',
    );
  });

  it('gives its elements with their text and children', async () => {
    const document = await parse(
      '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
        '<!-- a page --><IsTruncated>false</IsTruncated>' +
        '<Contents><Key>a&amp;b &lt;&#x20AC;&#8364;&#34;</Key><Size>1</Size><Owner><ID>x</ID></Owner></Contents>' +
        '<Contents><Key><![CDATA[<raw>]]> and more</Key><Size/></Contents></ListBucketResult>',
    );
    expect(findText(document, 'IsTruncated')).toBe('false');
    expect(findChildren(document, 'Contents').map((one) => findText(one, 'Key'))).toEqual([
      'a&b <€€"',
      '<raw> and more',
    ]);
    expect(findText(document, 'Key')).toBeUndefined();
    expect(() => requireText(document, 'Key', URL)).toThrow(/no <Key>/);
  });

  it('round-trips every document, at any size', async () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,11}$/);
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((raw) =>
        [...raw].filter((c) => /[\t\n\x20-\ud7ff\ue000-\ufffd]/u.test(c) || (c.codePointAt(0) ?? 0) > 0xffff).join(''),
      );
    const { element } = fc.letrec<{ element: XmlElement }>((tie) => ({
      element: fc.record({
        name,
        text,
        children: fc.oneof(
          { maxDepth: 5, withCrossShrink: true },
          fc.constant([]),
          fc.array(tie('element'), { maxLength: 4 }),
        ),
      }),
    }));
    const escaped = (raw: string, how: number): string =>
      [...raw]
        .map((c) => {
          const code = c.codePointAt(0) ?? 0;
          if (how === 1) return `&#${code};`;
          if (how === 2) return `&#x${code.toString(16)};`;
          return { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' }[c] ?? c;
        })
        .join('');
    const write = ({ name: tag, text: inside, children }: XmlElement, how: number): string =>
      `<${tag} a="1">${escaped(inside, how)}${children.map((child) => write(child, how)).join('')}</${tag}>`;
    await fc.assert(
      fc.asyncProperty(element, fc.integer({ min: 0, max: 2 }), async (tree, how) => {
        expect(await parse(write(tree, how))).toEqual(tree);
      }),
      { numRuns: 300 },
    );
  });

  it('never hangs and throws only its own error, for any bytes', async () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a>',
      '</a>',
      '&',
      ';',
      '<!',
      '--',
      '[CDATA[',
      ']]>',
      '<?',
      '?>',
      '"',
      '=',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), async (parts) => {
        const outcome = await parse(parts.join('')).then(
          ({ name }) => typeof name,
          (thrown: { code: string }) => thrown.code,
        );
        expect(['string', 'response-malformed']).toContain(outcome);
      }),
      { numRuns: 500 },
    );
  });

  it('does not block timers while it is parsed, and ends with the reason of a signal', async () => {
    const page = Buffer.from(`<R>${fill(`<Contents><Key>${'k'.repeat(100)}</Key></Contents>`, 1.5 * KB * KB)}</R>`);
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('--timeout')), 5);
    await expect(parseXml(page, URL, stop.signal)).rejects.toThrow('--timeout');
    const before = ticks;
    expect((await parse(page)).children.length).toBeGreaterThan(8_000);
    clearInterval(timer);
    expect(ticks - before).toBeGreaterThan(3);
  });

  it('needs no quadratic work for a page with 1,000 objects', async () => {
    const one = `<Contents><Key>${'k'.repeat(1_000)}</Key><LastModified>2026-03-01T12:00:00.000Z</LastModified><ETag>&#34;e&#34;</ETag><Size>1</Size></Contents>`;
    const start = readCpuMs();
    const document = await parse(`<ListBucketResult>${one.repeat(1_000)}</ListBucketResult>`);
    expect(findChildren(document, 'Contents')).toHaveLength(1_000);
    expect(readCpuMs() - start).toBeLessThan(5_000);
  });
});

describe('the error document of a store', () => {
  it.each([
    ['<Error><Code>NoSuchBucket</Code></Error>', 'NoSuchBucket'],
    ['<?xml version="1.0"?><Error><Resource>/x</Resource><Code>AccessDenied</Code><Mess', 'AccessDenied'],
    ['<Code>InvalidRequest</Code><Message>Bucket is', 'InvalidRequest'],
    ['<html><body>502</body></html>', undefined],
    ['not XML', undefined],
    ['<Error><Code>Cut', undefined],
    [fill('<Code>', 720 * KB), undefined],
  ])('has its code even if it is truncated: %#', (text, code) => {
    const start = readCpuMs();
    expect(readErrorCode(text)).toBe(code);
    expect(readCpuMs() - start).toBeLessThan(5_000);
  });
});

describe('a listing', () => {
  const listing = async (xml: string): Promise<unknown> => {
    const body = Buffer.from(xml);
    const http: Http = {
      close: async () => {},
      send: async ({ url }): Promise<HttpResponse> => ({
        status: 200,
        url: String(url),
        headers: { 'content-length': String(body.length) },
        body: (async function* () {
          yield body;
        })(),
        bytes: async () => body,
        text: async () => xml,
        json: async () => ({}),
        discard: async () => {},
      }),
    };
    const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
    const store = openS3Store({ http, endpoint: URL, bucket: 'evidence', credentials });
    try {
      const found: unknown[] = [];
      for await (const object of store.list('')) found.push(object);
      return found;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('causes a fault within a second if the store is hostile', async () => {
    for (const text of Object.values(HOSTILE)) {
      const start = readCpuMs();
      expect(await listing(text)).toBe('response-malformed');
      expect(readCpuMs() - start).toBeLessThan(5_000);
    }
  });

  it('takes an object only from its own element', async () => {
    const contents = '<Contents><Key>a</Key><Size>1</Size><LastModified>2026-03-01T12:00:00Z</LastModified></Contents>';
    const inside = '<Comment>&lt;Contents&gt;&lt;Key&gt;b&lt;/Key&gt;</Comment>';
    expect(await listing(`<ListBucketResult>${inside}${contents}</ListBucketResult>`)).toMatchObject([{ key: 'a' }]);
  });
});
