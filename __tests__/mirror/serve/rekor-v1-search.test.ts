import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { computeEntryKey, listSearchTerms } from '../../../src/mirror/serve/rekor-v1-search.ts';
import { createEmailSigner, keySigner } from '../../support/rekor-v1.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => sha256(text).toString('hex');
const createHashedrekord = (hash: object, content: unknown = 'MEU=') => ({
  kind: 'hashedrekord',
  spec: { data: { hash }, signature: { content } },
});
const createIntoto = (content: object) => ({ kind: 'intoto', spec: { content } });

describe('computeEntryKey', () => {
  it('uses for a hash its algorithm (sha256 by default), its value and the signature', () => {
    expect(computeEntryKey(createHashedrekord({ value: 'ab' }))).toBe('hashedrekord sha256 ab MEU=');
    expect(computeEntryKey(createHashedrekord({ algorithm: 'sha256', value: 'ab' }))).toBe(
      'hashedrekord sha256 ab MEU=',
    );
    expect(computeEntryKey(createHashedrekord({ algorithm: 'sha512', value: 'ab' }))).toBe(
      'hashedrekord sha512 ab MEU=',
    );
  });

  it('returns the same for a proposed and a stored envelope, in any order of signatures', () => {
    const payload = '{"a":1}';
    const proposed = {
      kind: 'dsse',
      spec: {
        proposedContent: {
          envelope: JSON.stringify({ payload: base64(payload), signatures: [{ sig: 'two' }, { sig: 'one' }] }),
        },
      },
    };
    const stored = {
      kind: 'dsse',
      spec: {
        payloadHash: { value: hex(payload) },
        signatures: [{ signature: 'one' }, { signature: 'two' }],
      },
    };
    expect(computeEntryKey(proposed)).toBe(`dsse ${hex(payload)} one two`);
    expect(computeEntryKey(stored)).toBe(computeEntryKey(proposed));
    expect(computeEntryKey({ ...proposed, spec: { proposedContent: { envelope: '{' } } })).toBeUndefined();
  });

  it('uses for an attestation the stored hash, or else the hash of its twice encoded payload', () => {
    const proposed = createIntoto({ envelope: { payload: base64(base64('statement')) } });
    expect(computeEntryKey(proposed)).toBe(`intoto ${hex('statement')}`);
    expect(computeEntryKey(createIntoto({ payloadHash: { value: 'ab' }, envelope: { payload: 'x' } }))).toBe(
      'intoto ab',
    );
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'x'],
    ['another kind', { ...createHashedrekord({ value: 'ab' }), kind: 'rekord' }],
    ['a hash without a value', createHashedrekord({})],
    ['a value that is not a string', createHashedrekord({ value: 7 })],
    ['a hash without a signature', createHashedrekord({ value: 'ab' }, null)],
    ['an envelope without a signature', { kind: 'dsse', spec: { payloadHash: { value: 'ab' }, signatures: [{}] } }],
  ])('returns undefined for %s', (_, body) => {
    expect(computeEntryKey(body)).toBeUndefined();
  });
});

describe('listSearchTerms', () => {
  it('returns each hash in an entry', () => {
    const spec = {
      data: { hash: { value: 'a' } },
      payloadHash: { value: 'b' },
      envelopeHash: { value: 'c' },
      content: { payloadHash: { value: 'd' } },
    };
    expect(listSearchTerms({ spec })).toEqual(['a', 'b', 'c', 'd']);
    expect(listSearchTerms({ spec: { data: { hash: { value: 7 } } } })).toEqual([]);
    for (const none of [undefined, null, {}, 'x']) expect(listSearchTerms(none)).toEqual([]);
  });

  it('returns each key wherever the kind stores it, and the email addresses of a certificate', () => {
    const [one, two, three] = [
      keySigner().pem.trim(),
      keySigner().pem.trim(),
      createEmailSigner('jane@acme.test').pem.trim(),
    ];
    const spec = {
      signature: { publicKey: { content: base64(`${one}\n`) } },
      signatures: [{ verifier: base64(two) }],
      content: { envelope: { signatures: [{ publicKey: base64(three) }] } },
    };
    expect(listSearchTerms({ spec })).toEqual([one, two, three, 'jane@acme.test']);
    const broken = '-----BEGIN CERTIFICATE-----\nx';
    expect(listSearchTerms({ spec: { signatures: [{ verifier: base64(broken) }] } })).toEqual([broken]);
  });
});
