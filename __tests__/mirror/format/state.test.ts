import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../../src/lib/digest.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { formatState, type MirrorState, nextSequence, readState } from '../../../src/mirror/format/state.ts';
import { ed25519NoteSigner, ed25519NoteVerifier, signCheckpoint } from '../../../src/tlog/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const signer = ed25519NoteSigner('mirror.acme.test', privateKey);
const verifier = ed25519NoteVerifier('mirror.acme.test', publicKey);
const state: MirrorState = {
  version: 1,
  name: 'mirror.acme.test',
  sequence: 7,
  time: '2026-03-14T02:00:00.000Z',
  logs: [
    { name: 'rekor2', origin: 'rekor2.acme.test', size: 3, root: 'a'.repeat(64), syncedAt: '2026-03-14T02:00:00.000Z' },
  ],
  evidence: { subjects: 1, root: 'b'.repeat(64) },
  errors: [],
  forks: [],
};
const createFiles = (text: string | undefined): StaticFiles => ({
  name: 'the mirror',
  read: async () => (text === undefined ? undefined : Buffer.from(text)),
});

describe('mirror.json', () => {
  it('round-trips with the key of the mirror', async () => {
    expect(await readState(createFiles(formatState(state, signer)), { verifier, seen: 7 })).toEqual(state);
    expect(await readState(createFiles(formatState(state, undefined)))).toEqual(state);
  });

  it.each([
    ['is missing', undefined],
    ['is not signed', formatState(state, undefined)],
    ['is signed by another key', formatState(state, ed25519NoteSigner('mirror.acme.test', other.privateKey))],
    ['is of another mirror', formatState({ ...state, name: 'x' }, ed25519NoteSigner('x', privateKey))],
  ])('fails with a required key if it %s', async (_, text) => {
    await expect(readState(createFiles(text), { verifier })).rejects.toMatchObject({ code: 'mirror-state-invalid' });
  });

  it('may be missing if no key is required', async () => {
    expect(await readState(createFiles(undefined))).toBeUndefined();
  });

  it('fails without a signature, with an error that names the missing signature', async () => {
    await expect(readState(createFiles(formatState(state, undefined)), { verifier })).rejects.toMatchObject({
      details: { mirror: 'the mirror', detail: 'it is not signed' },
    });
  });

  it.each<[string, Partial<MirrorState>, object]>([
    ['another sequence', {}, { size: 8 }],
    ['another content', {}, { root: Buffer.alloc(32) }],
    ['a state of another name', { name: 'other.acme.test' }, {}],
  ])('fails if its signature is valid for %s', async (_, change, signed) => {
    const served = { ...state, ...change };
    const body = { origin: 'mirror.acme.test/mirror', size: 7, root: sha256(canonicalJson(served)), ...signed };
    const text = JSON.stringify({ state: served, note: signCheckpoint(body, signer) });
    await expect(readState(createFiles(text), { verifier })).rejects.toMatchObject({
      code: 'mirror-state-invalid',
      details: { detail: 'its signature is over another state' },
    });
  });

  const hexDigest = (of: typeof state): string => sha256(canonicalJson(of)).toString('hex');
  it('must match its own sha256 if it has one and is not signed', async () => {
    const text = formatState(state, undefined);
    await expect(readState(createFiles(text.replace('"sequence": 7', '"sequence": 8')))).rejects.toMatchObject({
      code: 'mirror-state-invalid',
      details: {
        detail: `its state has the SHA-256 ${hexDigest({ ...state, sequence: 8 })}, but it records ${hexDigest(state)}`,
      },
    });
    expect(await readState(createFiles(JSON.stringify({ state })))).toEqual(state);
  });

  it('fails for a client that has seen a newer one', async () => {
    const old = createFiles(formatState({ ...state, sequence: 6 }, signer));
    await expect(readState(old, { verifier, seen: 7 })).rejects.toMatchObject({
      code: 'mirror-replayed',
      details: { expected: 7, found: 6 },
    });
    await expect(readState(createFiles(undefined), { seen: 7 })).rejects.toMatchObject({
      code: 'mirror-state-invalid',
    });
  });

  it('fails after any change', async () => {
    const text = formatState(state, signer);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 33, max: 126 }), async (at, code) => {
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        // White space between tokens does not change the content.
        fc.pre(JSON.stringify(tryParse(changed)) !== JSON.stringify(JSON.parse(text)));
        await expect(readState(createFiles(changed), { verifier })).rejects.toMatchObject({
          code: expect.stringMatching(/^mirror-(state-invalid|damaged)$/),
        });
      }),
    );
  });

  it('has a sequence that only grows, even if the clock moves back', () => {
    const now = new Date('2026-03-14T02:00:00Z');
    expect(nextSequence(undefined, now)).toBe(now.getTime());
    expect(nextSequence({ ...state, sequence: now.getTime() + 5 }, now)).toBe(now.getTime() + 6);
  });
});

const tryParse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
