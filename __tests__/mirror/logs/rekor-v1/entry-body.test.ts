import { describe, expect, it } from '@jest/globals';
import { readVerifiers } from '../../../../src/mirror/logs/rekor-v1/entry.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const listVerifiers = (spec: unknown): string[] =>
  readVerifiers(Buffer.from(JSON.stringify({ spec }))).map((bytes) => bytes.toString());

describe('verifiersOf for a Rekor v1 entry', () => {
  it.each<[string, unknown, string[]]>([
    ['hashedrekord and rekord', { signature: { publicKey: { content: base64('a') } } }, ['a']],
    ['intoto 0.0.1', { publicKey: base64('b') }, ['b']],
    ['dsse', { signatures: [{ verifier: base64('c') }, { verifier: base64('d') }] }, ['c', 'd']],
    ['intoto 0.0.2', { content: { envelope: { signatures: [{ publicKey: base64('e') }] } } }, ['e']],
    ['several signers', { publicKey: base64('b'), signatures: [{ verifier: base64('c') }] }, ['b', 'c']],
    ['no signer', {}, []],
    [
      'a value that is not a string',
      { publicKey: 7, signatures: [{ verifier: { a: 1 } }, { verifier: base64('c') }] },
      ['c'],
    ],
    ['a value that is not a list', { signatures: 7 }, []],
    ['no body', undefined, []],
  ])('returns the signers that the body names: %s', (_, spec, expected) => {
    expect(listVerifiers(spec)).toEqual(expected);
  });

  it('returns no signers if the body is not JSON', () => {
    expect(readVerifiers(Buffer.from('x'))).toEqual([]);
    expect(readVerifiers(Buffer.from('null'))).toEqual([]);
  });
});
