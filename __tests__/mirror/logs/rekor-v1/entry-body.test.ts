import { describe, expect, it } from '@jest/globals';
import { readVerifiers } from '../../../../src/mirror/logs/rekor-v1/entry.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const of = (spec: unknown): string[] =>
  readVerifiers(Buffer.from(JSON.stringify({ spec }))).map((bytes) => bytes.toString());

describe('who signed an entry of Rekor v1', () => {
  it.each<[string, unknown, string[]]>([
    ['hashedrekord and rekord', { signature: { publicKey: { content: base64('a') } } }, ['a']],
    ['intoto 0.0.1', { publicKey: base64('b') }, ['b']],
    ['dsse', { signatures: [{ verifier: base64('c') }, { verifier: base64('d') }] }, ['c', 'd']],
    ['intoto 0.0.2', { content: { envelope: { signatures: [{ publicKey: base64('e') }] } } }, ['e']],
    ['several at once', { publicKey: base64('b'), signatures: [{ verifier: base64('c') }] }, ['b', 'c']],
    ['nobody', {}, []],
    ['what is no text', { publicKey: 7, signatures: [{ verifier: { a: 1 } }, { verifier: base64('c') }] }, ['c']],
    ['no list', { signatures: 7 }, []],
    ['nothing', undefined, []],
  ])('is told by its body: %s', (_, spec, expected) => {
    expect(of(spec)).toEqual(expected);
  });

  it('is nobody where the body is no JSON', () => {
    expect(readVerifiers(Buffer.from('x'))).toEqual([]);
    expect(readVerifiers(Buffer.from('null'))).toEqual([]);
  });
});
