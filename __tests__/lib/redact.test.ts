import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redact } from '../../src/lib/redact.ts';

const secret = fc.stringMatching(/^[A-Za-z0-9_-]{20,80}$/);
const word = fc.constantFrom('error', 'status 401', 'the token', '"message":', '{', '}', '\n');

describe('redact', () => {
  it('removes a secret, its excerpts of 8 characters and more, and its encodings, from any text', () => {
    fc.assert(
      fc.property(secret, fc.array(word), fc.nat(100), fc.nat(100), (hidden, words, from, length) => {
        const excerpt = hidden.slice(from % (hidden.length - 8)).slice(0, 8 + (length % hidden.length));
        const encoded = [Buffer.from(hidden.repeat(2)).toString('base64'), Buffer.from(hidden).toString('hex')];
        const text = [...words, hidden, ...words, excerpt, `x${excerpt}y`, ...encoded, ...words].join(' ');
        const cleaned = redact(text, [hidden]);
        for (const one of [hidden, excerpt, ...encoded]) expect(cleaned).not.toContain(one);
        expect(cleaned).not.toMatch(/[0-9a-f]{40}/);
      }),
    );
  });

  it('keeps a text without secrets, what is in `keep`, and everything where there is no secret', () => {
    const url = 'https://fulcio.example.com/api/v2/signingCert/with/a/long/path';
    const text = `(401) invalid audience at ${url}`;
    expect(redact(text, ['some-secret-value'], [url])).toBe(text);
    expect(redact('a'.repeat(100), [undefined, '', 't'])).toBe('a'.repeat(100));
  });
});
