import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../../src/lib/mc-error.ts';
import { formatState } from '../../../src/mirror/format/state.ts';
import { type MirrorState, mirrorStateSchema, readState } from '../../../src/mirror/index.ts';
import { readRekorV1Index } from '../../../src/mirror/logs/rekor-v1/entry-index.ts';
import { ed25519NoteSigner, ed25519NoteVerifier } from '../../../src/tlog/index.ts';

const NAME = 'mirror.acme.test';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = ed25519NoteSigner(NAME, privateKey);
const verifier = ed25519NoteVerifier(NAME, publicKey);

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const text = fc.string({ maxLength: 30 }).filter((one) => one.isWellFormed());
const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const count = fc.nat();
const state: fc.Arbitrary<MirrorState> = fc
  .record(
    {
      version: fc.constant(1 as const),
      name: fc.constant(NAME),
      sequence: count,
      time,
      syncedAt: time,
      logs: fc.array(fc.record({ name: text, origin: text, size: count, root: hex, syncedAt: time }), { maxLength: 3 }),
      evidence: fc.record({ subjects: count, root: hex }),
      errors: fc.array(fc.record({ source: text, code: text, message: text, since: time }), { maxLength: 2 }),
      forks: fc.array(fc.record({ log: text, path: text }), { maxLength: 2 }),
    },
    { requiredKeys: ['version', 'name', 'sequence', 'time', 'logs', 'evidence', 'errors', 'forks'] },
  )
  .map((one) => mirrorStateSchema.parse(one));

const createFiles = (content: string | Buffer) => ({ name: 'a mirror', read: async () => Buffer.from(content) });

/** Returns the value, or fails the test if hostile input causes an error that is not an McError. */
async function readOrMcError<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    expect(error).toBeInstanceOf(McError);
    return undefined;
  }
}

const mutate = (original: string) =>
  fc
    .tuple(
      fc.nat(original.length),
      fc.nat(3),
      fc.constantFrom('', '0', '9', '"', '{', ',', 'a', ' ', '\n', '\\u0061', 'null', '-1'),
    )
    .map(([at, cut, put]) => original.slice(0, at) + put + original.slice(at + cut));

describe('readState for mirror.json', () => {
  it('reads back a signed state', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (one) => {
        expect(await readState(createFiles(formatState(one, signer)), { verifier })).toEqual(one);
        expect(await readState(createFiles(formatState(one, undefined)))).toEqual(one);
      }),
      { numRuns: 150 },
    );
  });

  it('returns the same state for a changed file or rejects it with an McError', async () => {
    await fc.assert(
      fc.asyncProperty(
        state.chain((one) => fc.tuple(fc.constant(one), mutate(formatState(one, signer)))),
        async ([one, changed]) => {
          const read = await readOrMcError(readState(createFiles(changed), { verifier }));
          if (read) expect(read).toEqual(one);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('rejects any other content with an McError', async () => {
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.json().map((json) => Buffer.from(json)),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (bytes) => {
        expect(await readOrMcError(readState(createFiles(Buffer.from(bytes)), { verifier }))).toBeUndefined();
        expect(await readOrMcError(readState(createFiles(Buffer.from(bytes))))).toBeUndefined();
        await readOrMcError(readRekorV1Index(createFiles(Buffer.from(bytes))));
      }),
      { numRuns: 400 },
    );
  });

  it('rejects a state of another mirror or without a signature if a key is required', async () => {
    const [one = undefined] = fc.sample(state, 1);
    if (!one) throw new Error('no sample');
    const otherSigner = ed25519NoteSigner(NAME, generateKeyPairSync('ed25519').privateKey);
    for (const content of [
      formatState(one, undefined),
      formatState(one, otherSigner),
      formatState({ ...one, name: 'x' }, signer),
    ])
      await expect(readState(createFiles(content), { verifier })).rejects.toMatchObject({
        code: 'mirror-state-invalid',
      });
  });
});
