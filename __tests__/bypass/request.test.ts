import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatRequest, parseRequest, type RequestDocument } from '../../src/bypass/request.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import { REQUEST } from '../support/offline-request.ts';

const DOCUMENT: RequestDocument = { ...REQUEST, reason: 'The region is lost.\nThe fix must ship.' };
const parse = (document: unknown, name = DOCUMENT.id) => parseRequest(Buffer.from(canonicalJson(document)), name);
const change = (part: object) => ({ ...DOCUMENT, ...part });

describe('parseRequest', () => {
  it('reads what formatRequest writes, with the digest of the bytes', () => {
    const stored = formatRequest(DOCUMENT);
    expect(stored.bytes.at(-1)).toBe('}'.charCodeAt(0));
    expect(stored.digest).toBe(digestOf(stored.bytes));
    expect(parseRequest(stored.bytes, DOCUMENT.id)).toEqual(stored);
  });

  it.each([
    ['another version', { version: 2 }],
    ['a further field', { note: 'x' }],
    ['another severity', { severity: 'SEV-2' }],
    ['a ttl over four hours', { ttl_s: 14_401 }],
    ['a ttl of zero', { ttl_s: 0 }],
    ['a fraction of a second', { created_s: 1.5 }],
    ['a bot as the requester', { requester: { id: 1, type: 'Bot' } }],
    ['a login as the requester', { requester: { id: 'alice', type: 'User' } }],
    ['a short nonce', { nonce: 'a'.repeat(31) }],
    ['an id in upper case', { id: 'INC-4711-freeze' }],
    ['a short id', { id: 'inc-471' }],
    ['plain HTTP as the incident', { incident: 'http://status.acme.test/4711' }],
    ['an empty reason', { reason: '' }],
    ['a reason of spaces', { reason: '   ' }],
    ['a reason that is too long', { reason: 'x'.repeat(1_001) }],
    ['a run without an attempt', { run: { id: 1 } }],
    ['no run', { run: undefined }],
    ['a short commit', { subject: { ...DOCUMENT.subject, sha: 'c'.repeat(39) } }],
    ['a digest in upper case', { subject: { ...DOCUMENT.subject, digest: `sha256:${'B'.repeat(64)}` } }],
    ['a gate with a line break', { subject: { ...DOCUMENT.subject, gate: 'freeze\n' } }],
  ])('refuses %s', (_, part) => {
    const document = JSON.parse(JSON.stringify(change(part))) as RequestDocument;
    expect(() => parse(document, document.id)).toThrow(expect.objectContaining({ code: 'bypass-request-invalid' }));
  });

  it('refuses bytes that are not canonical JSON in UTF-8', () => {
    const text = canonicalJson(DOCUMENT);
    for (const bytes of [`${text}\n`, ` ${text}`, JSON.stringify(DOCUMENT, null, 1), `\ufeff${text}`, '', 'null'])
      expect(() => parseRequest(Buffer.from(bytes), DOCUMENT.id)).toThrow(/is invalid/);
    expect(() => parseRequest(Buffer.from([0xff, 0xfe]), DOCUMENT.id)).toThrow(/UTF-8/);
    expect(() => parseRequest(Buffer.alloc(20_000, 0x20), DOCUMENT.id)).toThrow(/bytes/);
  });

  it('refuses a reason with a lone surrogate', () => {
    const text = canonicalJson(DOCUMENT).replace('The region is lost.', '\\ud800');
    expect(() => parseRequest(Buffer.from(text), DOCUMENT.id)).toThrow(/is invalid/);
  });

  it('refuses a file whose name is not its id', () => {
    expect(() => parse(DOCUMENT, 'inc-4712-freeze')).toThrow(/expected the id "inc-4712-freeze"/);
  });

  it('never throws another error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(Buffer.from)), (bytes) => {
        expect(() => parseRequest(Buffer.from(bytes), DOCUMENT.id)).toThrow(
          expect.objectContaining({ code: 'bypass-request-invalid' }),
        );
      }),
    );
  });
});
