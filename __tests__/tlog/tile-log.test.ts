import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EMPTY_ROOT,
  ed25519NoteSigner,
  ed25519NoteVerifier,
  leafHash,
  openCheckpoint,
  openTileLog,
  rootFromTiles,
  tilePath,
  verifyConsistency,
  verifyInclusion,
} from '../../src/tlog/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const origin = 'log.test';
const signers = [ed25519NoteSigner(origin, privateKey)];
const verifier = ed25519NoteVerifier(origin, publicKey);

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tile-log-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('openTileLog', () => {
  it('creates a log with a signed empty checkpoint', async () => {
    const log = await openTileLog({ dir, origin, signers });
    expect(openCheckpoint(await readFile(join(dir, 'checkpoint'), 'utf8'), origin, verifier).root).toEqual(EMPTY_ROOT);
    expect(log.size).toBe(0);
  });

  it('proves each entry at its append, and reads back the root from its files, also after a restart', async () => {
    let log = await openTileLog({ dir, origin, signers });
    const before = log.root();
    const appended = await Promise.all(Array.from({ length: 270 }, (_, i) => log.append(Buffer.from(`entry ${i}`))));
    appended.forEach(({ index, size, root, proof, checkpoint }, i) => {
      expect([index, size]).toEqual([i, i + 1]);
      expect(verifyInclusion(leafHash(Buffer.from(`entry ${i}`)), index, size, proof, root)).toBe(true);
      expect(openCheckpoint(checkpoint, origin, verifier).root).toEqual(root);
    });
    log = await openTileLog({ dir, origin, signers });
    expect((await log.append(Buffer.from('one more'))).index).toBe(270);
    const { size, root } = openCheckpoint(await readFile(join(dir, 'checkpoint'), 'utf8'), origin, verifier);
    expect(size).toBe(271);
    expect(await rootFromTiles(size, (tile) => readFile(join(dir, tilePath(tile))))).toEqual(root);
    expect(verifyConsistency(0, before, size, root, log.consistencyProof(0))).toBe(true);
    const old = appended[99];
    expect(verifyConsistency(100, old?.root ?? EMPTY_ROOT, size, root, log.consistencyProof(100))).toBe(true);
    expect(log.inclusionProof(99, 100)).toEqual(old?.proof);
  });

  it('rejects an entry that no bundle can contain, and continues', async () => {
    const log = await openTileLog({ dir, origin, signers });
    await expect(log.append(Buffer.alloc(65_536))).rejects.toThrow(RangeError);
    expect((await log.append(Buffer.alloc(65_535))).index).toBe(0);
  });
});
