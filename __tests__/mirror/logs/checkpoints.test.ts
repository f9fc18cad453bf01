import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  MAX_CHECKPOINT_BYTES,
  openLogCheckpoint,
  openNextCheckpoint,
  parseTreeId,
} from '../../../src/mirror/logs/checkpoints.ts';
import type { LogConfig } from '../../../src/mirror/logs/log-config.ts';
import { generateP256Key } from '../../../src/sandbox/sigstore/certificates.ts';
import { ecdsaNoteVerifier, ed25519NoteVerifier } from '../../../src/tlog/index.ts';
import { ORIGIN, signHead } from '../../support/rekor-v1.ts';
import { signedRoot, LOG as TILE_LOG, testLogKeys } from '../../support/tile-log.ts';

const V1: LogConfig = { name: 'rekor1', type: 'rekor-v1', url: 'http://127.0.0.1:1', origin: ORIGIN, mode: 'full' };
/** Creates a tile log of the same name. */
const LOG: LogConfig = { name: 'rekor2', type: 'rekor-v2', url: 'http://127.0.0.1:1', origin: ORIGIN };
const key = generateP256Key();
const v1Keys = [ecdsaNoteVerifier(ORIGIN, createPublicKey(key))];
const createRoot = (byte: number): Buffer => Buffer.alloc(32, byte);

const signUnderOrigin = (origin: string): Buffer =>
  Buffer.from(signHead(key, { origin, size: 3, root: createRoot(1) }));

const open = (log: LogConfig, bytes: Buffer, keys = v1Keys) => openLogCheckpoint(log, bytes, keys, 'the checkpoint');

describe('openLogCheckpoint', () => {
  it.each([
    ['Rekor v1, name only', V1, ORIGIN],
    ['Rekor v1, with a tree ID', V1, `${ORIGIN} - 1193050959916656506`],
    ['Rekor v1, with a tree ID of maximum length', V1, `${ORIGIN} - ${'9'.repeat(20)}`],
    ['a tile log, name only', LOG, ORIGIN],
  ])('accepts the origin of %s', (_, log, origin) => {
    const bytes = signUnderOrigin(origin);
    expect(open(log, bytes)).toMatchObject({ origin, size: 3, root: createRoot(1), text: bytes.toString() });
  });

  it.each([
    ['a tile log, followed by a number', LOG, `${ORIGIN} - 7`],
    ['another name', LOG, 'other.acme.test'],
    ['another name, of Rekor v1', V1, 'other.acme.test'],
    ['another name of the same length followed by a number', V1, `${'x'.repeat(ORIGIN.length)} - 7`],
    ['a longer name', V1, `${ORIGIN}.evil`],
    ['a number that is too long', V1, `${ORIGIN} - ${'9'.repeat(21)}`],
    ['text after the number', V1, `${ORIGIN} - 7 - x`],
  ])('rejects another origin: %s', (_, log, origin) => {
    expect(() => open(log, signUnderOrigin(origin))).toThrow(
      expect.objectContaining({
        code: 'checkpoint-origin-mismatch',
        details: { what: 'the checkpoint', expected: ORIGIN, found: origin },
      }),
    );
  });

  it('accepts a signature by any key of the log, and no other signature', () => {
    const other = ed25519NoteVerifier(ORIGIN, generateKeyPairSync('ed25519').publicKey);
    expect(open(V1, signUnderOrigin(ORIGIN), [other, ...v1Keys]).size).toBe(3);
    expect(open(V1, signUnderOrigin(ORIGIN), [...v1Keys, other]).size).toBe(3);
    expect(() => open(V1, signUnderOrigin(ORIGIN), [other])).toThrow(
      expect.objectContaining({ code: 'note-signature-invalid' }),
    );
  });

  it('returns the tree ID if the origin names one', () => {
    expect(parseTreeId({ origin: `${ORIGIN} - 17` })).toBe('17');
    expect(parseTreeId({ origin: ORIGIN })).toBeUndefined();
    expect(parseTreeId(undefined)).toBeUndefined();
  });

  it('reads a checkpoint of up to 256 KiB', () => {
    expect(MAX_CHECKPOINT_BYTES).toBe(262_144);
  });
});

describe('openNextCheckpoint', () => {
  const openNext = (size: number, byte: number, stored?: { size: number; root: Buffer; text?: string }) =>
    openNextCheckpoint(TILE_LOG, Buffer.from(signedRoot(size, createRoot(byte))), testLogKeys, stored);

  it.each([
    ['no checkpoint is stored', 3, 1, undefined],
    ['it equals the stored checkpoint', 3, 1, { size: 3, root: createRoot(1) }],
    ['it is larger by one entry', 4, 2, { size: 3, root: createRoot(1) }],
  ])('accepts the current checkpoint of a log if %s', (_, size, byte, stored) => {
    expect(openNext(size, byte, stored)).toMatchObject({
      size,
      root: createRoot(byte),
      text: signedRoot(size, createRoot(byte)),
    });
  });

  it.each([
    ['smaller by one', 2, 'the tree is now smaller, with 2 entries'],
    ['of the same size under another root', 3, 'the log signed two roots for this size'],
  ])('reports a fork if the checkpoint is %s, with both checkpoints as evidence', (_, size, detail) => {
    const stored = { size: 3, root: createRoot(1), text: 'the kept one' };
    expect(() => openNext(size, 2, stored)).toThrow(
      expect.objectContaining({
        code: 'log-fork',
        details: { log: TILE_LOG.name, kept: 3, detail: expect.stringContaining(detail) },
        evidence: { kept: 'the kept one', seen: signedRoot(size, createRoot(2)) },
      }),
    );
  });

  it('reports a fork if no key of the log signed the checkpoint', () => {
    const unknownKey = Buffer.from(signedRoot(9, createRoot(1), generateKeyPairSync('ed25519').privateKey));
    expect(() => openNextCheckpoint(TILE_LOG, unknownKey, testLogKeys, undefined)).toThrow(
      expect.objectContaining({ code: 'log-fork', evidence: { kept: undefined, seen: unknownKey.toString() } }),
    );
  });

  it('reports a local fault as a fault and not as a fork', () => {
    const broken = new TypeError('out of order');
    const verifier = {
      name: TILE_LOG.origin,
      keyId: testLogKeys[0]?.keyId ?? Buffer.alloc(4),
      verifies: () => {
        throw broken;
      },
    };
    expect(() =>
      openNextCheckpoint(TILE_LOG, Buffer.from(signedRoot(3, createRoot(1))), [verifier], undefined),
    ).toThrow(broken);
  });
});
