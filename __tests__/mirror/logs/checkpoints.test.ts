import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  MAX_CHECKPOINT_BYTES,
  openLogCheckpoint,
  openNextCheckpoint,
  treeIdOf,
} from '../../../src/mirror/logs/checkpoints.ts';
import type { LogConfig } from '../../../src/mirror/logs/log-config.ts';
import { newP256 } from '../../../src/sandbox/sigstore/certificates.ts';
import { ecdsaNoteVerifier, ed25519NoteVerifier } from '../../../src/tlog/index.ts';
import { ORIGIN, signedHead } from '../../support/rekor-v1.ts';
import { logKeysOfTest, signedRoot, LOG as TILE_LOG } from '../../support/tile-log.ts';

const V1: LogConfig = { name: 'rekor1', type: 'rekor-v1', url: 'http://127.0.0.1:1', origin: ORIGIN, mode: 'full' };
/** A tile log of the same name. */
const LOG: LogConfig = { name: 'rekor2', type: 'rekor-v2', url: 'http://127.0.0.1:1', origin: ORIGIN };
const key = newP256();
const v1Keys = [ecdsaNoteVerifier(ORIGIN, createPublicKey(key))];
const root = (byte: number): Buffer => Buffer.alloc(32, byte);

const under = (origin: string): Buffer => Buffer.from(signedHead(key, { origin, size: 3, root: root(1) }));

const open = (log: LogConfig, bytes: Buffer, keys = v1Keys) => openLogCheckpoint(log, bytes, keys, 'the checkpoint');

describe('the checkpoint of a log', () => {
  it.each([
    ['Rekor v1, its name alone', V1, ORIGIN],
    ['Rekor v1, with the number of its tree', V1, `${ORIGIN} - 1193050959916656506`],
    ['Rekor v1, with the number that is the longest', V1, `${ORIGIN} - ${'9'.repeat(20)}`],
    ['a tile log, its name alone', LOG, ORIGIN],
  ])('has the origin of %s', (_, log, origin) => {
    const bytes = under(origin);
    expect(open(log, bytes)).toMatchObject({ origin, size: 3, root: root(1), text: bytes.toString() });
  });

  it.each([
    ['a tile log, with a number behind', LOG, `${ORIGIN} - 7`],
    ['another name', LOG, 'other.acme.test'],
    ['another name, of Rekor v1', V1, 'other.acme.test'],
    ['another name of the same length with a number behind', V1, `${'x'.repeat(ORIGIN.length)} - 7`],
    ['a name that goes on', V1, `${ORIGIN}.evil`],
    ['a number that is too long', V1, `${ORIGIN} - ${'9'.repeat(21)}`],
    ['text behind the number', V1, `${ORIGIN} - 7 - x`],
  ])('is not one under another origin: %s', (_, log, origin) => {
    expect(() => open(log, under(origin))).toThrow(
      expect.objectContaining({
        code: 'checkpoint-origin-mismatch',
        details: { what: 'the checkpoint', expected: ORIGIN, found: origin },
      }),
    );
  });

  it('is one that any of its keys signed, and no other', () => {
    const other = ed25519NoteVerifier(ORIGIN, generateKeyPairSync('ed25519').publicKey);
    expect(open(V1, under(ORIGIN), [other, ...v1Keys]).size).toBe(3);
    expect(open(V1, under(ORIGIN), [...v1Keys, other]).size).toBe(3);
    expect(() => open(V1, under(ORIGIN), [other])).toThrow(expect.objectContaining({ code: 'note-signature-invalid' }));
  });

  it('names its tree where it says so', () => {
    expect(treeIdOf({ origin: `${ORIGIN} - 17` })).toBe('17');
    expect(treeIdOf({ origin: ORIGIN })).toBeUndefined();
    expect(treeIdOf(undefined)).toBeUndefined();
  });

  it('is read up to 256 KiB', () => {
    expect(MAX_CHECKPOINT_BYTES).toBe(262_144);
  });
});

describe('the checkpoint that a log serves now', () => {
  const next = (size: number, byte: number, kept?: { size: number; root: Buffer; text?: string }) =>
    openNextCheckpoint(TILE_LOG, Buffer.from(signedRoot(size, root(byte))), logKeysOfTest, kept);

  it.each([
    ['nothing was kept', 3, 1, undefined],
    ['it is the kept one', 3, 1, { size: 3, root: root(1) }],
    ['it is larger by one', 4, 2, { size: 3, root: root(1) }],
  ])('is taken where %s', (_, size, byte, kept) => {
    expect(next(size, byte, kept)).toMatchObject({ size, root: root(byte), text: signedRoot(size, root(byte)) });
  });

  it.each([
    ['smaller by one', 2, 'the tree is now smaller, with 2 entries'],
    ['of the same size under another root', 3, 'the log signed two roots for this size'],
  ])('is a fork where it is %s, with both checkpoints as evidence', (_, size, detail) => {
    const kept = { size: 3, root: root(1), text: 'the kept one' };
    expect(() => next(size, 2, kept)).toThrow(
      expect.objectContaining({
        code: 'log-fork',
        details: { log: TILE_LOG.name, kept: 3, detail: expect.stringContaining(detail) },
        evidence: { kept: 'the kept one', seen: signedRoot(size, root(2)) },
      }),
    );
  });

  it('is a fork where it is by nobody whom the log names', () => {
    const strange = Buffer.from(signedRoot(9, root(1), generateKeyPairSync('ed25519').privateKey));
    expect(() => openNextCheckpoint(TILE_LOG, strange, logKeysOfTest, undefined)).toThrow(
      expect.objectContaining({ code: 'log-fork', evidence: { kept: undefined, seen: strange.toString() } }),
    );
  });

  it('is no fork where our own side broke', () => {
    const broken = new TypeError('out of order');
    const verifier = {
      name: TILE_LOG.origin,
      keyId: logKeysOfTest[0]?.keyId ?? Buffer.alloc(4),
      verifies: () => {
        throw broken;
      },
    };
    expect(() => openNextCheckpoint(TILE_LOG, Buffer.from(signedRoot(3, root(1))), [verifier], undefined)).toThrow(
      broken,
    );
  });
});
