import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../src/lib/mc-error.ts';
import {
  ed25519NoteSigner,
  ed25519NoteVerifier,
  formatTlogProof,
  leafHash,
  MerkleTree,
  parseTlogProof,
  signCheckpoint,
  verifyTlogProof,
} from '../../src/tlog/index.ts';

const origin = 'log.test';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const log = { origin, verifier: ed25519NoteVerifier(origin, publicKey) };
const entryOf = (index: number) => Buffer.from(`entry ${index}`);
const tree = new MerkleTree();
for (let index = 0; index < 100; index++) tree.append(leafHash(entryOf(index)));

function proofOf(index: number, size: number, extra?: Buffer): string {
  const checkpoint = signCheckpoint({ origin, size, root: tree.root(size) }, ed25519NoteSigner(origin, privateKey));
  return formatTlogProof({ index, hashes: tree.inclusionProof(index, size), checkpoint, ...(extra ? { extra } : {}) });
}

describe('a tlog-proof', () => {
  it('proves its entry with nothing but the key, and no other entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(), fc.option(fc.uint8Array()), (size, seed, extra) => {
        const index = seed % size;
        const text = proofOf(index, size, extra === null ? undefined : Buffer.from(extra));
        const proof = parseTlogProof(text);
        expect(formatTlogProof(proof)).toBe(text);
        expect(verifyTlogProof(proof, entryOf(index), log).size).toBe(size);
        expect(() => verifyTlogProof(proof, entryOf(index + 1), log)).toThrow('does not prove');
      }),
      { numRuns: 50 },
    );
  });

  it('is refused when any character of it is another', () => {
    const text = proofOf(41, 90);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'z', '0', '7', '+', '\n', ' '), (at, other) => {
        fc.pre(text[at] !== other);
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(() => verifyTlogProof(parseTlogProof(changed), entryOf(41), log)).toThrow(McError);
      }),
      { numRuns: 400 },
    );
  });

  it('of another log, or signed by another key, proves nothing', () => {
    const proof = parseTlogProof(proofOf(1, 2));
    const other = ed25519NoteVerifier(origin, generateKeyPairSync('ed25519').publicKey);
    expect(() => verifyTlogProof(proof, entryOf(1), { origin, verifier: other })).toThrow(McError);
    expect(() => verifyTlogProof(proof, entryOf(1), { ...log, origin: 'other.test' })).toThrow(McError);
  });

  const hashLines = (count: number) => Array.from({ length: count }, () => `${Buffer.alloc(32).toString('base64')}\n`);
  const checkpoint = signCheckpoint({ origin, size: 2, root: tree.root(2) }, ed25519NoteSigner(origin, privateKey));
  const written = (...lines: string[]): string => `c2sp.org/tlog-proof@v1\n${lines.join('')}\n${checkpoint}`;

  it('has an index that a number can hold, and at most 63 hashes', () => {
    const read = parseTlogProof(written(`index ${Number.MAX_SAFE_INTEGER}\n`, ...hashLines(63)));
    expect(read.index).toBe(Number.MAX_SAFE_INTEGER);
    expect(read.hashes).toEqual(Array(63).fill(Buffer.alloc(32)));
    expect(read.checkpoint).toBe(checkpoint);
    expect(read).not.toHaveProperty('extra');
  });

  it('keeps what its log adds, were it nothing', () => {
    expect(parseTlogProof(written('extra bW9yZQ==\n', 'index 0\n')).extra).toEqual(Buffer.from('more'));
    expect(parseTlogProof(written('extra \n', 'index 0\n')).extra).toEqual(Buffer.alloc(0));
  });

  it('of an entry that does not lead to its root proves nothing', () => {
    const proof = parseTlogProof(proofOf(1, 2));
    const mismatch = expect.objectContaining({ code: 'tlog-proof-mismatch', details: { what: 'the receipt' } });
    expect(() => verifyTlogProof(proof, entryOf(0), log, 'the receipt')).toThrow(mismatch);
    for (const wrong of [{ index: 0 }, { index: 2 }, { hashes: [] }])
      expect(() => verifyTlogProof({ ...proof, ...wrong }, entryOf(1), log, 'the receipt')).toThrow(mismatch);
    expect(verifyTlogProof(proof, entryOf(1), log)).toMatchObject({ origin, size: 2, root: tree.root(2) });
  });

  const short = Buffer.alloc(31).toString('base64');
  const long = Buffer.alloc(33).toString('base64');
  const astray = Buffer.alloc(32).toString('base64').replace('A=', 'B=');
  const header = 'it does not start with c2sp.org/tlog-proof@v1';
  it.each([
    ['nothing', '', 'it has no checkpoint'],
    ['a proof alone', 'c2sp.org/tlog-proof@v1\nindex 0\n', 'it has no checkpoint'],
    ['of a later version', written('index 0\n').replace('@v1', '@v2'), header],
    ['without its header', written('index 0\n').slice('c2sp.org/tlog-proof@v1\n'.length), header],
    ['without an index', written(), 'it has no index line'],
    ['with an index in another spelling', written('index 00\n'), 'it has no index line'],
    ['with an index below 0', written('index -1\n'), 'it has no index line'],
    ['with an index past what a number holds', written('index 9007199254740992\n'), 'it has no index line'],
    ['with what is added after its index', written('index 0\n', 'extra \n'), 'a line is not base64 of a 32-byte hash'],
    ['with added bytes that are no base64', written('extra ?\n', 'index 0\n'), 'its extra line is not base64'],
    ['with 64 hashes', written('index 0\n', ...hashLines(64)), 'it has more than 63 hashes'],
    ['with a hash of 31 bytes', written('index 0\n', `${short}\n`), 'a line is not base64 of a 32-byte hash'],
    ['with a hash of 33 bytes', written('index 0\n', `${long}\n`), 'a line is not base64 of a 32-byte hash'],
    ['with bits astray in a hash', written('index 0\n', `${astray}\n`), 'a line is not base64 of a 32-byte hash'],
  ])('is not %s', (_, text, detail) => {
    expect(() => parseTlogProof(text, 'the receipt')).toThrow(
      expect.objectContaining({ code: 'tlog-proof-malformed', details: { what: 'the receipt', detail } }),
    );
  });

  it('without a checkpoint that is one is none', () => {
    expect(() => parseTlogProof('c2sp.org/tlog-proof@v1\nindex 0\n\nx')).toThrow(
      expect.objectContaining({ code: 'note-malformed' }),
    );
  });
});
