import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { formatAddCheckpoint, parseAddCheckpoint } from '../../../src/mirror/witness/request.ts';

const hash = sha256('x');
const createLines = (count: number): string => `${hash.toString('base64')}\n`.repeat(count);

describe('parseAddCheckpoint', () => {
  it('reads the old size, the proof and the checkpoint (C2SP tlog-witness)', () => {
    const request = { old: 3, proof: [hash, hash], checkpoint: 'log\n7\n\nsigned\n' };
    const text = `old 3\n${createLines(2)}\nlog\n7\n\nsigned\n`;
    expect(formatAddCheckpoint(request)).toBe(text);
    expect(parseAddCheckpoint(text)).toEqual(request);
  });

  it('accepts an old size within the safe integer range, and at most 63 hashes', () => {
    expect(parseAddCheckpoint(`old 0\n\n`)).toEqual({ old: 0, proof: [], checkpoint: '' });
    const longest = parseAddCheckpoint(`old 9007199254740991\n${createLines(63)}\nx`);
    expect([longest.old, longest.proof.length]).toEqual([Number.MAX_SAFE_INTEGER, 63]);
  });

  const padded = Buffer.alloc(32).toString('base64').replace('A=', 'B=');
  it.each([
    ['no content', '', 'it has no empty line before the checkpoint'],
    ['no empty line', 'old 3\nx', 'it has no empty line before the checkpoint'],
    ['no old size', '\n\nx', 'it does not begin with "old SIZE"'],
    ['another keyword', 'new 3\n\nx', 'it does not begin with "old SIZE"'],
    ['a size in another spelling', 'old 03\n\nx', 'it does not begin with "old SIZE"'],
    ['a size above the safe integer range', 'old 9007199254740992\n\nx', 'it does not begin with "old SIZE"'],
    ['64 hashes', `old 3\n${createLines(64)}\nx`, 'expected a proof of at most 63 hashes, found 64'],
    ['a hash of 31 bytes', `old 3\n${hash.subarray(1).toString('base64')}\n\nx`, 'a line of its proof is not a hash'],
    ['a hash of 33 bytes', `old 3\n${Buffer.alloc(33).toString('base64')}\n\nx`, 'a line of its proof is not a hash'],
    ['nonzero padding bits in a hash', `old 3\n${padded}\n\nx`, 'a line of its proof is not a hash'],
    ['a word among its hashes', `old 3\n${createLines(1)}x\n\nx`, 'a line of its proof is not a hash'],
  ])('rejects a request with %s', (_, text, detail) => {
    expect(() => parseAddCheckpoint(text)).toThrow(
      expect.objectContaining({ code: 'checkpoint-malformed', details: { what: 'the request', detail } }),
    );
  });
});
