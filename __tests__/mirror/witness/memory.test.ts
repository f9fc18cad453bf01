import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { WitnessMemory } from '../../../src/mirror/witness/memory.ts';
import { parseCheckpoint } from '../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { WitnessedLog } from '../../support/witness.ts';

const [log, other] = [new WitnessedLog(), new WitnessedLog('other.acme.test')];
const getFileName = (origin: string): string => `${sha256(origin).toString('hex')}.checkpoint`;
const listConflicts = async (dir: string): Promise<string[]> => [...(await readFiles(join(dir, 'conflicts'))).keys()];

async function createMemory(...texts: string[]): Promise<{ dir: string; memory: WitnessMemory }> {
  const dir = await temporaryFolder();
  const memory = new WitnessMemory(dir);
  for (const text of texts) await memory.remember(text, parseCheckpoint(text));
  return { dir, memory };
}

describe('WitnessMemory', () => {
  it('returns nothing for a log that it has not cosigned', async () => {
    const { memory } = await createMemory(log.checkpoint(3));
    expect(await memory.newest(other.origin)).toBeUndefined();
  });

  it('stores the newest checkpoint of each log in a separate private file', async () => {
    const [first, newest, another] = [log.checkpoint(3), log.checkpoint(5), other.checkpoint(8)];
    const { dir, memory } = await createMemory(first, another, newest);
    expect((await memory.newest(log.origin))?.size).toBe(5);
    expect(await readFiles(dir)).toEqual(
      new Map(
        [
          [getFileName(log.origin), Buffer.from(newest)] as const,
          [getFileName(other.origin), Buffer.from(another)] as const,
        ].sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
    expect((await stat(join(dir, getFileName(log.origin)))).mode & 0o777).toBe(0o600);
  });

  it('reads a checkpoint back unchanged', async () => {
    const { dir } = await createMemory(log.checkpoint(5), other.checkpoint(8));
    const again = new WitnessMemory(dir);
    expect(await again.newest(log.origin)).toEqual(parseCheckpoint(log.checkpoint(5)));
    expect(await again.newest(other.origin)).toEqual(parseCheckpoint(other.checkpoint(8)));
  });

  it('needs no file access after the first read or write', async () => {
    const { dir, memory } = await createMemory(log.checkpoint(5));
    const again = new WitnessMemory(dir);
    await again.newest(log.origin);
    await writeFile(join(dir, getFileName(log.origin)), 'nothing');
    expect((await memory.newest(log.origin))?.size).toBe(5);
    expect((await again.newest(log.origin))?.size).toBe(5);
  });

  it.each([
    ['not a signed note', 'nothing', 'it has no signature part'],
    ['of another log', other.checkpoint(5), 'found one of other.acme.test'],
    ['above the maximum size', 'x'.repeat(1024 * 1024 + 1), '1048576'],
  ])('reports damage if the checkpoint is %s', async (_, text, detail) => {
    const { dir } = await createMemory(log.checkpoint(5));
    const path = join(dir, getFileName(log.origin));
    await writeFile(path, text);
    await expect(new WitnessMemory(dir).newest(log.origin)).rejects.toMatchObject({
      code: 'witness-state-damaged',
      details: { path, detail: expect.stringContaining(detail) },
      cause: expect.any(Error),
    });
  });
});

describe('WitnessMemory for two histories of a log', () => {
  it('stores both checkpoints once', async () => {
    const { dir, memory } = await createMemory(log.checkpoint(5));
    const [stored, seen] = [parseCheckpoint(log.checkpoint(5)), log.checkpoint(5, sha256('another'))];
    await memory.keepConflict(stored, seen);
    const [name = ''] = await listConflicts(dir);
    expect(name).toBe(`${sha256(seen).toString('hex').slice(0, 32)}.json`);
    const before = await stat(join(dir, 'conflicts', name));
    await memory.keepConflict(stored, seen);
    expect((await stat(join(dir, 'conflicts', name))).ino).toBe(before.ino);
    expect(JSON.parse(`${(await readFiles(join(dir, 'conflicts'))).get(name)}`)).toEqual({
      origin: log.origin,
      kept: log.checkpoint(5),
      seen,
    });
  });

  it('stores at most twenty pairs, so that repeated requests do not fill the disk', async () => {
    const { dir, memory } = await createMemory();
    const stored = parseCheckpoint(log.checkpoint(5));
    for (let i = 1; i <= 22; i++) {
      await memory.keepConflict(stored, `another ${i}`);
      expect(await listConflicts(dir)).toHaveLength(Math.min(i, 20));
    }
  });
});
