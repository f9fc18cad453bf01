import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../src/lib/errors.ts';
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

  it.each(['', 'c2sp.org/tlog-proof@v1\n\n', 'c2sp.org/tlog-proof@v2\nindex 0\n\nx', 'index 0\n\nx'])(
    'is not %j',
    (text) => {
      expect(() => parseTlogProof(text)).toThrow(McError);
    },
  );
});
