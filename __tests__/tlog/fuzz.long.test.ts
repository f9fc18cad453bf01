import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../src/lib/mc-error.ts';
import {
  ed25519NoteSigner,
  ed25519NoteVerifier,
  formatCheckpointBody,
  formatEntryBundle,
  formatNote,
  formatTlogProof,
  leafHash,
  leafHashes,
  nodeHash,
  openCheckpoint,
  parseCheckpoint,
  parseEntryBundle,
  parseNote,
  parseTile,
  parseTilePath,
  parseTlogProof,
  parseVerifierKey,
  signCheckpoint,
  type Tile,
  tilePath,
  verifierKey,
} from '../../src/tlog/index.ts';

const RUNS = { numRuns: 400 };
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const NAME = 'log.acme.test';
const signer = ed25519NoteSigner(NAME, privateKey);
const verifier = ed25519NoteVerifier(NAME, publicKey);

/** Returns the value that `read` returns, or undefined after an McError. Any other error fails the test. */
function readTyped<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(McError);
    return undefined;
  }
}

const tile: fc.Arbitrary<Tile> = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
  index: fc.oneof(fc.nat(), fc.integer({ min: 0, max: 2 ** 45 })),
  width: fc.integer({ min: 1, max: 256 }),
});
const line = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[\n\r]/.test(text));
const checkpoint = fc.record({
  origin: fc.stringMatching(/^[ -~]{1,40}$/),
  size: fc.maxSafeNat().filter((size) => size < 1e15),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
  extensions: fc.array(fc.stringMatching(/^[ -~]{1,30}$/), { maxLength: 3 }),
});

/** Generates texts with one character changed, removed or added, and texts that consist of pieces of the original. */
const mutated = (text: string) =>
  fc.oneof(
    fc
      .tuple(
        fc.nat(text.length),
        fc.nat(2),
        fc.constantFrom('\n', ' ', '=', '+', '0', 'A', '\u2014', '\r', '\t', '\0', 'é'),
      )
      .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
    fc.array(fc.constantFrom(...text.split(/(?<=\n)/)), { maxLength: 12 }).map((lines) => lines.join('')),
  );

describe('parseTilePath', () => {
  it('reads back any path that tilePath writes', () => {
    fc.assert(
      fc.property(tile, (one) => expect(parseTilePath(tilePath(one))).toEqual(one)),
      RUNS,
    );
  });

  it('accepts only the one canonical path of a tile', () => {
    const piece = fc.constantFrom(
      'tile',
      'entries',
      '/',
      '0',
      '7',
      '63',
      'x',
      'x000',
      'x001',
      '000',
      '234',
      '.p',
      '.p/',
      '256',
      '255',
      '..',
      '%2e',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 10 }).map((all) => all.join('')),
          tile.chain((one) => mutated(tilePath(one))),
        ),
        (path) => {
          const found = parseTilePath(path);
          if (found) expect(tilePath(found)).toBe(path);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    'tile/00/000',
    'tile/0/x000/000',
    'tile/0/1',
    'tile/0/0001',
    'tile/0/x1/000',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/000\n',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/100/000',
  ])('rejects %j', (path) => expect(parseTilePath(path)).toBeUndefined());
});

describe('parseNote', () => {
  const note = fc.record({
    body: fc
      .array(
        line.filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed()),
        { minLength: 1 },
      )
      .map((all) => `${all.join('\n')}\n`),
    signatures: fc.array(
      fc.record({
        name: fc.stringMatching(/^[!-*,-~]{1,20}$/),
        keyId: fc.uint8Array({ minLength: 4, maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
        signature: fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });

  it('reads back any note that formatNote writes', () => {
    fc.assert(
      fc.property(note, (one) => expect(parseNote(formatNote(one))).toEqual(one)),
      RUNS,
    );
  });

  it('accepts only the canonical form, and throws only McError for other text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          note.chain((one) => mutated(formatNote(one))),
        ),
        (text) => {
          const read = readTyped(() => parseNote(text));
          if (read) expect(formatNote(read)).toBe(text);
        },
      ),
      { numRuns: 800 },
    );
  });

  it.each(['\0', '\t', '\r', '\u001b', '\ud800'])('rejects the character %j', (character) => {
    const text = formatNote(parseNote(signCheckpoint({ origin: NAME, size: 1, root: Buffer.alloc(32) }, signer)));
    expect(() => parseNote(`a${character}\n${text}`)).toThrow(expect.objectContaining({ code: 'note-malformed' }));
    expect(() => parseNote(`a\u007f\n${text}`)).not.toThrow();
  });

  it('accepts only the canonical form of a verifier key', () => {
    const key = verifierKey(NAME, publicKey);
    fc.assert(
      fc.property(mutated(key), (text) => {
        if (readTyped(() => parseVerifierKey(text))) expect(text).toBe(key);
      }),
      { numRuns: 800 },
    );
  });
});

describe('parseCheckpoint', () => {
  it('reads back any signed checkpoint', () => {
    fc.assert(
      fc.property(checkpoint, (one) => {
        const text = signCheckpoint(one, signer);
        expect(openCheckpoint(text, one.origin, verifier)).toMatchObject(one);
      }),
      RUNS,
    );
  });

  it('accepts only the canonical form, and no other text verifies under its signature', () => {
    fc.assert(
      fc.property(
        checkpoint.chain((one) => fc.tuple(fc.constant(one), mutated(signCheckpoint(one, signer)))),
        ([one, text]) => {
          const read = readTyped(() => parseCheckpoint(text));
          if (read) expect(formatNote({ ...read.note, body: formatCheckpointBody(read) })).toBe(text);
          const opened = readTyped(() => openCheckpoint(text, one.origin, verifier));
          if (opened) expect(formatCheckpointBody(opened)).toBe(formatCheckpointBody(one));
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe('parseEntryBundle', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 });

  it('reads back any bundle', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const bytes = formatEntryBundle(all);
        const read = parseEntryBundle(bytes, { level: 'entries', index: 0, width: all.length });
        expect(read.map((entry) => [...entry])).toEqual(all.map((entry) => [...entry]));
      }),
      RUNS,
    );
  });

  it('accepts only the canonical form, for any bytes', () => {
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.tuple(entries, fc.nat(), fc.nat(255), fc.nat(3)).map(([all, at, value, more]) => {
        const bytes = Buffer.concat([formatEntryBundle(all), Buffer.alloc(more)]);
        bytes[at % bytes.length] = value;
        return bytes;
      }),
    );
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 256 }), (bytes, width) => {
        const read = readTyped(() => parseEntryBundle(Buffer.from(bytes), { level: 'entries', index: 0, width }));
        if (!read) return;
        expect(read).toHaveLength(width);
        expect(formatEntryBundle(read).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('requires the exact width, as parseTile does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 7 }), (bytes, width) => {
        const read = readTyped(() => parseTile(Buffer.from(bytes), { level: 0, index: 0, width }));
        expect(read !== undefined).toBe(bytes.length === 32 * width);
      }),
      RUNS,
    );
  });
});

describe('parseTlogProof', () => {
  const proof = fc.record(
    {
      extra: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      index: fc.nat(),
      hashes: fc.array(
        fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
        { maxLength: 5 },
      ),
      checkpoint: checkpoint.map((one) => signCheckpoint(one, signer)),
    },
    { requiredKeys: ['index', 'hashes', 'checkpoint'] },
  );

  it('reads back any proof, and accepts only the canonical form', () => {
    fc.assert(
      fc.property(
        proof.chain((one) => fc.tuple(fc.constant(one), mutated(formatTlogProof(one)))),
        ([one, text]) => {
          expect(parseTlogProof(formatTlogProof(one))).toEqual(one);
          const read = readTyped(() => parseTlogProof(text));
          if (read) expect(formatTlogProof(read)).toBe(text);
        },
      ),
      RUNS,
    );
  });
});

describe('leafHashes', () => {
  it('returns the hash of each leaf in order, for any length', () => {
    const leaves = fc.array(
      fc.integer({ min: 0, max: 5000 }).map((length) => Buffer.alloc(length, length & 0xff)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(leaves, (all) => {
        expect(leafHashes(all).equals(Buffer.concat(all.map(leafHash)))).toBe(true);
      }),
      RUNS,
    );
    for (const length of [4095, 4096, 65_535, 65_536, 100_000]) {
      const data = Buffer.alloc(length, 7);
      expect(leafHash(data)).toEqual(leafHashes([data]));
      expect(leafHash(data)).not.toEqual(nodeHash(data.subarray(0, 32), data.subarray(0, 32)));
    }
  });
});
