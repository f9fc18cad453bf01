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

/** What comes of hostile input is a value or an error of ours, with its code; never another error. */
function typed<T>(read: () => T): T | undefined {
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

/** A text with one character changed, taken out or put in; and texts that are made of its pieces. */
const spoiled = (text: string) =>
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

describe('the path of a tile', () => {
  it('names it, and is read back', () => {
    fc.assert(
      fc.property(tile, (one) => expect(parseTilePath(tilePath(one))).toEqual(one)),
      RUNS,
    );
  });

  it('has one spelling: any other text names none', () => {
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
          tile.chain((one) => spoiled(tilePath(one))),
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
  ])('is not %j', (path) => expect(parseTilePath(path)).toBeUndefined());
});

describe('a note', () => {
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

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(note, (one) => expect(parseNote(formatNote(one))).toEqual(one)),
      RUNS,
    );
  });

  it('has one spelling, and what is none is told by our own error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          note.chain((one) => spoiled(formatNote(one))),
        ),
        (text) => {
          const read = typed(() => parseNote(text));
          if (read) expect(formatNote(read)).toBe(text);
        },
      ),
      { numRuns: 800 },
    );
  });

  it.each(['\0', '\t', '\r', '\u001b', '\ud800'])('has no character %j', (character) => {
    const text = formatNote(parseNote(signCheckpoint({ origin: NAME, size: 1, root: Buffer.alloc(32) }, signer)));
    expect(() => parseNote(`a${character}\n${text}`)).toThrow(expect.objectContaining({ code: 'note-malformed' }));
    expect(() => parseNote(`a\u007f\n${text}`)).not.toThrow();
  });

  it('of a verifier key has one spelling too', () => {
    const key = verifierKey(NAME, publicKey);
    fc.assert(
      fc.property(spoiled(key), (text) => {
        if (typed(() => parseVerifierKey(text))) expect(text).toBe(key);
      }),
      { numRuns: 800 },
    );
  });
});

describe('a checkpoint', () => {
  it('is read back as it was signed', () => {
    fc.assert(
      fc.property(checkpoint, (one) => {
        const text = signCheckpoint(one, signer);
        expect(openCheckpoint(text, one.origin, verifier)).toMatchObject(one);
      }),
      RUNS,
    );
  });

  it('has one spelling, and no other text opens under its signature', () => {
    fc.assert(
      fc.property(
        checkpoint.chain((one) => fc.tuple(fc.constant(one), spoiled(signCheckpoint(one, signer)))),
        ([one, text]) => {
          const read = typed(() => parseCheckpoint(text));
          if (read) expect(formatNote({ ...read.note, body: formatCheckpointBody(read) })).toBe(text);
          const opened = typed(() => openCheckpoint(text, one.origin, verifier));
          if (opened) expect(formatCheckpointBody(opened)).toBe(formatCheckpointBody(one));
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe('an entry bundle', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const bytes = formatEntryBundle(all);
        const read = parseEntryBundle(bytes, { level: 'entries', index: 0, width: all.length });
        expect(read.map((entry) => [...entry])).toEqual(all.map((entry) => [...entry]));
      }),
      RUNS,
    );
  });

  it('has one spelling, whatever its bytes', () => {
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
        const read = typed(() => parseEntryBundle(Buffer.from(bytes), { level: 'entries', index: 0, width }));
        if (!read) return;
        expect(read).toHaveLength(width);
        expect(formatEntryBundle(read).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('and a tile of hashes have just their width', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 7 }), (bytes, width) => {
        const read = typed(() => parseTile(Buffer.from(bytes), { level: 0, index: 0, width }));
        expect(read !== undefined).toBe(bytes.length === 32 * width);
      }),
      RUNS,
    );
  });
});

describe('a tlog-proof', () => {
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

  it('is read back as it was written, in one spelling', () => {
    fc.assert(
      fc.property(
        proof.chain((one) => fc.tuple(fc.constant(one), spoiled(formatTlogProof(one)))),
        ([one, text]) => {
          expect(parseTlogProof(formatTlogProof(one))).toEqual(one);
          const read = typed(() => parseTlogProof(text));
          if (read) expect(formatTlogProof(read)).toBe(text);
        },
      ),
      RUNS,
    );
  });
});

describe('the hashes of leaves', () => {
  it('are those of each leaf alone, however long, one after another', () => {
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
