import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryAfterMs } from '../../../src/lib/http.ts';
import { parseChallenges } from '../../../src/oci/registry/auth.ts';

const token = fc.stringMatching(/^[A-Za-z][A-Za-z_-]{0,12}$/);
const text = fc.stringMatching(/^[ -~]{0,40}$/);
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

describe('parseChallenges', () => {
  it.each([
    [
      'Bearer realm="https://auth.test/token",service="registry.test",scope="repository:a/b:pull,push"',
      [
        {
          scheme: 'bearer',
          parameters: { realm: 'https://auth.test/token', service: 'registry.test', scope: 'repository:a/b:pull,push' },
        },
      ],
    ],
    ['Basic realm=x', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
    [
      'Negotiate, Basic realm="x"',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'basic', parameters: { realm: 'x' } },
      ],
    ],
    ['Bearer realm="a\\"b"', [{ scheme: 'bearer', parameters: { realm: 'a"b' } }]],
    ['', []],
    ['realm="x"', []],
  ])('parses %s', (header, expected) => expect(parseChallenges(header)).toEqual(expected));

  it('parses any challenges that follow the grammar', () => {
    const challenge = fc.record({
      scheme: fc.constantFrom('Bearer', 'Basic', 'Digest', 'bearer'),
      parameters: fc.uniqueArray(fc.tuple(token, text), {
        minLength: 1,
        maxLength: 5,
        selector: ([name]) => name.toLowerCase(),
      }),
    });
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 3 }), (all) => {
        const header = all
          .map(
            ({ scheme, parameters }) =>
              `${scheme} ${parameters.map(([name, value]) => `${name}=${quoted(value)}`).join(', ')}`,
          )
          .join(', ');
        expect(parseChallenges(header).map(({ scheme, parameters }) => [scheme, { ...parameters }])).toEqual(
          all.map(({ scheme, parameters }) => [
            scheme.toLowerCase(),
            Object.fromEntries(parameters.map(([name, value]) => [name.toLowerCase(), value])),
          ]),
        );
      }),
    );
  });

  it('never throws for any text, and ignores inherited property names', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('B', ' ', '=', '"', ',', '\\', 'a', '_') })),
        (header) => {
          for (const { scheme, parameters } of parseChallenges(header)) {
            expect(scheme).toMatch(/^[a-z][a-z0-9-]*$/);
            for (const value of Object.values(parameters)) expect(typeof value).toBe('string');
          }
        },
      ),
      { numRuns: 500 },
    );
    const [polluted] = parseChallenges('Bearer __proto__="x", constructor="y"');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(typeof polluted?.parameters.realm).toBe('undefined');
    for (const hostile of [
      'Bearer '.repeat(20_000),
      `Bearer ${' '.repeat(80_000)}`,
      `Bearer a="${'\\"'.repeat(40_000)}`,
      ','.repeat(80_000),
    ])
      expect(Array.isArray(parseChallenges(hostile))).toBe(true);
  });
});

describe('retryAfterMs', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it('returns undefined, or a time from 0 to 60 seconds', () => {
    const like = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.stringMatching(/^[A-Z][a-z]{2,8},? [ -~]{0,40}$/),
    );
    fc.assert(
      fc.property(like, (value) => {
        const ms = retryAfterMs(value, now);
        expect(ms === undefined || (Number.isFinite(ms) && ms >= 0 && ms <= 60_000)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('returns the same time for both forms of the header', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (seconds) =>
        expect(retryAfterMs(new Date(now + seconds * 1000).toUTCString(), now)).toBe(
          retryAfterMs(String(seconds), now),
        ),
      ),
    );
  });
});
