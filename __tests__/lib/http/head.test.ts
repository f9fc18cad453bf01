import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyLength, formatHead, parseHead } from '../../../src/lib/http/head.ts';

const head = (...lines: string[]): Buffer => Buffer.from([...lines, '', ''].join('\r\n'), 'latin1');
const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,15}$/);
const value = fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/);

describe('the head of a response', () => {
  it('gives lower-case names and the start of the body', () => {
    const bytes = Buffer.concat([
      head('HTTP/1.1 206 Partial Content', 'Content-Length:  5 ', 'ETag: "x"'),
      Buffer.from('hello'),
    ]);
    const read = parseHead(bytes);
    expect(read).toMatchObject({ status: 206, bytes: bytes.length - 5 });
    expect(typeof read === 'object' && { ...read.headers }).toEqual({ 'content-length': '5', etag: '"x"' });
    expect(typeof read === 'object' && bodyLength(read)).toBe(5);
  });

  it('gives undefined at every byte before its end', () => {
    const bytes = head('HTTP/1.1 200 OK', 'Content-Length: 5');
    for (let i = 0; i < bytes.length; i++) expect(parseHead(bytes.subarray(0, i))).toBeUndefined();
  });

  it.each([
    ['another version', head('HTTP/1.0 200 OK')],
    ['HTTP/2 in clear', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
    ['an invalid status', head('HTTP/1.1 2000 OK')],
    ['a folded line', head('HTTP/1.1 200 OK', 'A: b', ' c')],
    ['a space before the colon', head('HTTP/1.1 200 OK', 'Content-Length : 5')],
    ['a line end inside a value', head('HTTP/1.1 200 OK', 'A: b\nContent-Length: 5')],
    ['two lengths', head('HTTP/1.1 200 OK', 'Content-Length: 5', 'Content-Length: 6')],
    ['two transfer encodings', head('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity')],
    ['more fields than the limit', head('HTTP/1.1 200 OK', ...Array.from({ length: 101 }, (_, i) => `x-${i}: y`))],
    ['no end', Buffer.alloc(40_000, 'a')],
  ])('counts as malformed with %s', (_, bytes) => expect(parseHead(bytes)).toBe('malformed'));

  it.each([
    ['chunked', head('HTTP/1.1 200 OK', 'Content-Length: 5', 'Transfer-Encoding: chunked')],
    ['no length', head('HTTP/1.1 200 OK')],
    ['a length that is not a number', head('HTTP/1.1 200 OK', 'Content-Length: 0x5')],
    ['a list of lengths', head('HTTP/1.1 200 OK', 'Content-Length: 5, 5')],
  ])('gives no length for %s', (_, bytes) => {
    const read = parseHead(bytes);
    expect(typeof read === 'object' && bodyLength(read)).toBeUndefined();
  });

  it('parses any bytes without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = parseHead(Buffer.from(bytes));
        expect(read === undefined || read === 'malformed' || read.bytes <= bytes.length).toBe(true);
      }),
    );
  });

  it('keeps every field that is written to it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(token, value), { maxLength: 20, selector: ([name]) => name.toLowerCase() }),
        (fields) => {
          const read = parseHead(head('HTTP/1.1 200 OK', ...fields.map(([name, text]) => `${name}: ${text}`)));
          expect(typeof read === 'object' && { ...read.headers }).toEqual(
            Object.fromEntries(fields.map(([name, text]) => [name.toLowerCase(), text])),
          );
        },
      ),
    );
  });
});

describe('the head of a request', () => {
  it('names the host and requests the end of the connection', () => {
    expect(formatHead('PUT', new URL('http://127.0.0.1:5000/v2/a?x=1#y'), { authorization: 'Bearer t' })).toBe(
      'PUT /v2/a?x=1 HTTP/1.1\r\nhost: 127.0.0.1:5000\r\nconnection: close\r\nauthorization: Bearer t\r\n\r\n',
    );
  });
  it.each(['a\r\nb: c', 'a\nb', 'a\0'])('never contains a second line from a value (%j)', (text) =>
    expect(() => formatHead('GET', new URL('http://a.test/'), { x: text })).toThrow(RangeError),
  );
});
