import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertBundleJson } from '../../src/sigstore/bundle-json.ts';

/** Returns the message for an invalid value, or undefined for a valid one. */
function findProblem(value: unknown): string | undefined {
  try {
    assertBundleJson(value);
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

describe('the check of a bundle against the protobuf JSON mapping', () => {
  it.each(['rawBytes', 'keyId', 'signedEntryTimestamp', 'rootHash', 'canonicalizedBody', 'signedTimestamp', 'digest'])(
    'requires base64 in %s',
    (name) => {
      expect(findProblem({ [name]: 'AAAA' })).toBeUndefined();
      expect(findProblem({ [name]: 'AA*A' })).toBe(`its ${name} is not base64: "AA*A"`);
    },
  );

  it.each(['signature', 'payload', 'sig', 'hashes'])('requires base64 in %s, also in each item of a list', (name) => {
    expect(findProblem({ [name]: ['AAAA', 'BBBB'] })).toBeUndefined();
    expect(findProblem({ [name]: ['AAAA', ' BBBB'] })).toBe(`its ${name} is not base64: " BBBB"`);
    expect(findProblem({ [name]: ['AAAA\n', 'BBBB'] })).toBe(`its ${name} is not base64: "AAAA\n"`);
  });

  it('accepts both alphabets of base64 and up to two padding characters, and quotes only the beginning of a value', () => {
    for (const text of ['', 'A+/9', 'A-_9', 'AA==', 'AAA=', 'AA']) expect(findProblem({ sig: text })).toBeUndefined();
    for (const text of ['A+_9', 'A===', '=AAA'])
      expect(findProblem({ sig: text })).toBe(`its sig is not base64: "${text}"`);
    expect(findProblem({ sig: '*'.repeat(80) })).toBe(`its sig is not base64: "${'*'.repeat(50)}"`);
  });

  it('does not require base64 in text fields', () => {
    expect(findProblem({ mediaType: 'a/b;*', hint: '**', keyid: '***', kind: '****' })).toBeUndefined();
  });

  it.each(['logIndex', 'treeSize', 'integratedTime'])('requires a count in %s, as text or as a number', (name) => {
    const taken = ['0', '7', '9'.repeat(19), 0, 7, Number.MAX_SAFE_INTEGER, null, undefined];
    for (const value of taken) expect(findProblem({ [name]: value })).toBeUndefined();
    const refused = [
      '',
      '-1',
      '1.5',
      '0x10',
      ' 1',
      '1\n',
      '9'.repeat(20),
      -1,
      1.5,
      2 ** 53,
      Number.NaN,
      true,
      {},
      [1.5],
    ];
    for (const value of refused)
      expect(findProblem({ [name]: value })).toBe(
        `its ${name} is not a number from 0 to 2^63 - 1: "${String(value).slice(0, 50)}"`,
      );
    expect(findProblem({ [name]: '-'.repeat(80) })).toBe(
      `its ${name} is not a number from 0 to 2^63 - 1: "${'-'.repeat(50)}"`,
    );
  });

  it('accepts only known fields, at any depth', () => {
    expect(findProblem({ verificationMaterial: { tlogEntries: [{ kindVersion: { kind: 'x', version: 'y' } }] } })).toBe(
      undefined,
    );
    expect(findProblem({ other: 1 })).toBe('it has the unknown field "other"');
    expect(findProblem({ verificationMaterial: { tlogEntries: [{}, { other: null }] } })).toBe(
      'it has the unknown field "other"',
    );
    expect(findProblem({ ['x'.repeat(80)]: 1 })).toBe(`it has the unknown field "${'x'.repeat(50)}"`);
    for (const name of ['__proto__', 'constructor', 'toString', ''])
      expect(findProblem(JSON.parse(`{"${name}":1}`))).toBe(`it has the unknown field "${name}"`);
  });

  const EITHER = [
    ['messageSignature', 'dsseEnvelope'],
    ['publicKey', 'x509CertificateChain'],
    ['publicKey', 'certificate'],
    ['x509CertificateChain', 'certificate'],
  ] as const;

  it.each(EITHER)('accepts %s or %s but not both, and ignores the one that is null', (one, other) => {
    expect(findProblem({ [one]: {} })).toBeUndefined();
    expect(findProblem({ [other]: {} })).toBeUndefined();
    expect(findProblem({ [one]: {}, [other]: null })).toBeUndefined();
    expect(findProblem({ [one]: null, [other]: {} })).toBeUndefined();
    expect(findProblem({ [one]: {}, [other]: {} })).toBe(`it has ${one} and ${other}, which exclude each other`);
    expect(findProblem({ verificationMaterial: [{ [one]: {}, [other]: {} }] })).toBe(
      `it has ${one} and ${other}, which exclude each other`,
    );
  });

  it('accepts a value that is not an object, because another check covers its shape', () => {
    for (const value of [null, undefined, 'text', '', 0, -1, true, [], [null, 'text']])
      expect(findProblem(value)).toBeUndefined();
  });

  it('returns or throws one sentence, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const wrong = findProblem({ verificationMaterial: value });
        expect(wrong ?? 'it').toMatch(/^its? ?/);
      }),
      { numRuns: 100 },
    );
  });
});
