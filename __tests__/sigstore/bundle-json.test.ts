import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertBundleJson } from '../../src/sigstore/bundle-json.ts';

/** What is wrong with a value, or undefined. */
function wrongWith(value: unknown): string | undefined {
  try {
    assertBundleJson(value);
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

describe("the JSON of a bundle, held to protobuf's mapping", () => {
  it.each(['rawBytes', 'keyId', 'signedEntryTimestamp', 'rootHash', 'canonicalizedBody', 'signedTimestamp', 'digest'])(
    'holds %s to base64',
    (name) => {
      expect(wrongWith({ [name]: 'AAAA' })).toBeUndefined();
      expect(wrongWith({ [name]: 'AA*A' })).toBe(`its ${name} is not base64: "AA*A"`);
    },
  );

  it.each(['signature', 'payload', 'sig', 'hashes'])('holds %s to base64 too, also each of a list', (name) => {
    expect(wrongWith({ [name]: ['AAAA', 'BBBB'] })).toBeUndefined();
    expect(wrongWith({ [name]: ['AAAA', ' BBBB'] })).toBe(`its ${name} is not base64: " BBBB"`);
    expect(wrongWith({ [name]: ['AAAA\n', 'BBBB'] })).toBe(`its ${name} is not base64: "AAAA\n"`);
  });

  it('takes either alphabet of base64 and up to two letters of padding, and quotes no more than the beginning', () => {
    for (const text of ['', 'A+/9', 'A-_9', 'AA==', 'AAA=', 'AA']) expect(wrongWith({ sig: text })).toBeUndefined();
    for (const text of ['A+_9', 'A===', '=AAA'])
      expect(wrongWith({ sig: text })).toBe(`its sig is not base64: "${text}"`);
    expect(wrongWith({ sig: '*'.repeat(80) })).toBe(`its sig is not base64: "${'*'.repeat(50)}"`);
  });

  it('does not hold to base64 what is text', () => {
    expect(wrongWith({ mediaType: 'a/b;*', hint: '**', keyid: '***', kind: '****' })).toBeUndefined();
  });

  it.each(['logIndex', 'treeSize', 'integratedTime'])('holds %s to a count, as text or as a number', (name) => {
    const taken = ['0', '7', '9'.repeat(19), 0, 7, Number.MAX_SAFE_INTEGER, null, undefined];
    for (const value of taken) expect(wrongWith({ [name]: value })).toBeUndefined();
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
      expect(wrongWith({ [name]: value })).toBe(
        `its ${name} is not a number from 0 to 2^63 - 1: "${String(value).slice(0, 50)}"`,
      );
    expect(wrongWith({ [name]: '-'.repeat(80) })).toBe(
      `its ${name} is not a number from 0 to 2^63 - 1: "${'-'.repeat(50)}"`,
    );
  });

  it('knows each field at any depth, and no other', () => {
    expect(wrongWith({ verificationMaterial: { tlogEntries: [{ kindVersion: { kind: 'x', version: 'y' } }] } })).toBe(
      undefined,
    );
    expect(wrongWith({ other: 1 })).toBe('it has the unknown field "other"');
    expect(wrongWith({ verificationMaterial: { tlogEntries: [{}, { other: null }] } })).toBe(
      'it has the unknown field "other"',
    );
    expect(wrongWith({ ['x'.repeat(80)]: 1 })).toBe(`it has the unknown field "${'x'.repeat(50)}"`);
    for (const name of ['__proto__', 'constructor', 'toString', ''])
      expect(wrongWith(JSON.parse(`{"${name}":1}`))).toBe(`it has the unknown field "${name}"`);
  });

  const EITHER = [
    ['messageSignature', 'dsseEnvelope'],
    ['publicKey', 'x509CertificateChain'],
    ['publicKey', 'certificate'],
    ['x509CertificateChain', 'certificate'],
  ] as const;

  it.each(EITHER)('takes %s or %s, and not both; one that is null is not there', (one, other) => {
    expect(wrongWith({ [one]: {} })).toBeUndefined();
    expect(wrongWith({ [other]: {} })).toBeUndefined();
    expect(wrongWith({ [one]: {}, [other]: null })).toBeUndefined();
    expect(wrongWith({ [one]: null, [other]: {} })).toBeUndefined();
    expect(wrongWith({ [one]: {}, [other]: {} })).toBe(`it has ${one} and ${other}, which exclude each other`);
    expect(wrongWith({ verificationMaterial: [{ [one]: {}, [other]: {} }] })).toBe(
      `it has ${one} and ${other}, which exclude each other`,
    );
  });

  it('takes what is no object for what it is: its shape is for others to judge', () => {
    for (const value of [null, undefined, 'text', '', 0, -1, true, [], [null, 'text']])
      expect(wrongWith(value)).toBeUndefined();
  });

  it('ends in a sentence or in nothing, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const wrong = wrongWith({ verificationMaterial: value });
        expect(wrong ?? 'it').toMatch(/^its? ?/);
      }),
      { numRuns: 100 },
    );
  });
});
