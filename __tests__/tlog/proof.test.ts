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
const createEntry = (index: number) => Buffer.from(`entry ${index}`);
const tree = new MerkleTree();
for (let index = 0; index < 100; index++) tree.append(leafHash(createEntry(index)));

function createProof(index: number, size: number, extra?: Buffer): string {
  const checkpoint = signCheckpoint({ origin, size, root: tree.root(size) }, ed25519NoteSigner(origin, privateKey));
  return formatTlogProof({ index, hashes: tree.inclusionProof(index, size), checkpoint, ...(extra ? { extra } : {}) });
}

describe('verifyTlogProof', () => {
  it('verifies an entry with only the key of the log, and rejects any other entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(), fc.option(fc.uint8Array()), (size, seed, extra) => {
        const index = seed % size;
        const text = createProof(index, size, extra === null ? undefined : Buffer.from(extra));
        const proof = parseTlogProof(text);
        expect(formatTlogProof(proof)).toBe(text);
        expect(verifyTlogProof(proof, createEntry(index), log).size).toBe(size);
        expect(() => verifyTlogProof(proof, createEntry(index + 1), log)).toThrow('does not prove');
      }),
      { numRuns: 50 },
    );
  });

  it('rejects a proof with any changed character', () => {
    const text = createProof(41, 90);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'z', '0', '7', '+', '\n', ' '), (at, other) => {
        fc.pre(text[at] !== other);
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(() => verifyTlogProof(parseTlogProof(changed), createEntry(41), log)).toThrow(McError);
      }),
      { numRuns: 400 },
    );
  });

  it('rejects a proof of another log, or one signed by another key', () => {
    const proof = parseTlogProof(createProof(1, 2));
    const other = ed25519NoteVerifier(origin, generateKeyPairSync('ed25519').publicKey);
    expect(() => verifyTlogProof(proof, createEntry(1), { origin, verifier: other })).toThrow(McError);
    expect(() => verifyTlogProof(proof, createEntry(1), { ...log, origin: 'other.test' })).toThrow(McError);
  });

  const hashLines = (count: number) => Array.from({ length: count }, () => `${Buffer.alloc(32).toString('base64')}\n`);
  const checkpoint = signCheckpoint({ origin, size: 2, root: tree.root(2) }, ed25519NoteSigner(origin, privateKey));
  const formatLines = (...lines: string[]): string => `c2sp.org/tlog-proof@v1\n${lines.join('')}\n${checkpoint}`;

  it('accepts an index up to the safe integers and at most 63 hashes', () => {
    const read = parseTlogProof(formatLines(`index ${Number.MAX_SAFE_INTEGER}\n`, ...hashLines(63)));
    expect(read.index).toBe(Number.MAX_SAFE_INTEGER);
    expect(read.hashes).toEqual(Array(63).fill(Buffer.alloc(32)));
    expect(read.checkpoint).toBe(checkpoint);
    expect(read).not.toHaveProperty('extra');
  });

  it('receives the extra bytes of the log, also if they are empty', () => {
    expect(parseTlogProof(formatLines('extra bW9yZQ==\n', 'index 0\n')).extra).toEqual(Buffer.from('more'));
    expect(parseTlogProof(formatLines('extra \n', 'index 0\n')).extra).toEqual(Buffer.alloc(0));
  });

  it('rejects an entry that does not lead to the root', () => {
    const proof = parseTlogProof(createProof(1, 2));
    const mismatch = expect.objectContaining({ code: 'tlog-proof-mismatch', details: { what: 'the receipt' } });
    expect(() => verifyTlogProof(proof, createEntry(0), log, 'the receipt')).toThrow(mismatch);
    for (const wrong of [{ index: 0 }, { index: 2 }, { hashes: [] }])
      expect(() => verifyTlogProof({ ...proof, ...wrong }, createEntry(1), log, 'the receipt')).toThrow(mismatch);
    expect(verifyTlogProof(proof, createEntry(1), log)).toMatchObject({ origin, size: 2, root: tree.root(2) });
  });

  const short = Buffer.alloc(31).toString('base64');
  const long = Buffer.alloc(33).toString('base64');
  const nonzeroTrailingBits = Buffer.alloc(32).toString('base64').replace('A=', 'B=');
  const header = 'it does not begin with c2sp.org/tlog-proof@v1';
  it.each([
    ['nothing', '', 'it has no checkpoint'],
    ['a header and an index alone', 'c2sp.org/tlog-proof@v1\nindex 0\n', 'it has no checkpoint'],
    ['with a later version', formatLines('index 0\n').replace('@v1', '@v2'), header],
    ['without its header', formatLines('index 0\n').slice('c2sp.org/tlog-proof@v1\n'.length), header],
    ['without an index', formatLines(), 'it has no index line'],
    ['with a noncanonical index', formatLines('index 00\n'), 'it has no index line'],
    ['with a negative index', formatLines('index -1\n'), 'it has no index line'],
    ['with an index above the safe integers', formatLines('index 9007199254740992\n'), 'it has no index line'],
    [
      'with an extra line after its index',
      formatLines('index 0\n', 'extra \n'),
      'a line is no base64 of a 32-byte hash',
    ],
    ['with an extra line that is not base64', formatLines('extra ?\n', 'index 0\n'), 'its extra line is no base64'],
    ['with 64 hashes', formatLines('index 0\n', ...hashLines(64)), 'it has more than 63 hashes'],
    ['with a hash of 31 bytes', formatLines('index 0\n', `${short}\n`), 'a line is no base64 of a 32-byte hash'],
    ['with a hash of 33 bytes', formatLines('index 0\n', `${long}\n`), 'a line is no base64 of a 32-byte hash'],
    [
      'with nonzero trailing bits in a hash',
      formatLines('index 0\n', `${nonzeroTrailingBits}\n`),
      'a line is no base64 of a 32-byte hash',
    ],
  ])('needs a parsed proof, and parseTlogProof rejects: %s', (_, text, detail) => {
    expect(() => parseTlogProof(text, 'the receipt')).toThrow(
      expect.objectContaining({ code: 'tlog-proof-malformed', details: { what: 'the receipt', detail } }),
    );
  });

  it('needs a parsed proof, and parseTlogProof rejects an invalid checkpoint', () => {
    expect(() => parseTlogProof('c2sp.org/tlog-proof@v1\nindex 0\n\nx')).toThrow(
      expect.objectContaining({ code: 'note-malformed' }),
    );
  });
});
