import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { WitnessMemory } from '../../../src/mirror/witness/memory.ts';
import { parseCheckpoint } from '../../../src/tlog/index.ts';
import { filesOf, temporaryFolder } from '../../support/folders.ts';
import { WitnessedLog } from '../../support/witness.ts';

const [log, other] = [new WitnessedLog(), new WitnessedLog('other.acme.test')];
const fileOf = (origin: string): string => `${sha256(origin).toString('hex')}.checkpoint`;
const conflictsIn = async (dir: string): Promise<string[]> => [...(await filesOf(join(dir, 'conflicts'))).keys()];

async function remembering(...texts: string[]): Promise<{ dir: string; memory: WitnessMemory }> {
  const dir = await temporaryFolder();
  const memory = new WitnessMemory(dir);
  for (const text of texts) await memory.remember(text, parseCheckpoint(text));
  return { dir, memory };
}

describe('what a witness remembers', () => {
  it('is nothing of a log that it has not cosigned', async () => {
    const { memory } = await remembering(log.checkpoint(3));
    expect(await memory.newest(other.origin)).toBeUndefined();
  });

  it('is the newest checkpoint of each log, in a file of its own that is for no others', async () => {
    const [first, newest, another] = [log.checkpoint(3), log.checkpoint(5), other.checkpoint(8)];
    const { dir, memory } = await remembering(first, another, newest);
    expect((await memory.newest(log.origin))?.size).toBe(5);
    expect(await filesOf(dir)).toEqual(
      new Map(
        [
          [fileOf(log.origin), Buffer.from(newest)] as const,
          [fileOf(other.origin), Buffer.from(another)] as const,
        ].sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
    expect((await stat(join(dir, fileOf(log.origin)))).mode & 0o777).toBe(0o600);
  });

  it('is read back, word for word', async () => {
    const { dir } = await remembering(log.checkpoint(5), other.checkpoint(8));
    const again = new WitnessMemory(dir);
    expect(await again.newest(log.origin)).toEqual(parseCheckpoint(log.checkpoint(5)));
    expect(await again.newest(other.origin)).toEqual(parseCheckpoint(other.checkpoint(8)));
  });

  it('is known without its file once it was read or written', async () => {
    const { dir, memory } = await remembering(log.checkpoint(5));
    const again = new WitnessMemory(dir);
    await again.newest(log.origin);
    await writeFile(join(dir, fileOf(log.origin)), 'nothing');
    expect((await memory.newest(log.origin))?.size).toBe(5);
    expect((await again.newest(log.origin))?.size).toBe(5);
  });

  it.each([
    ['none', 'nothing', 'it has no signature part'],
    ['of another log', other.checkpoint(5), 'found one of other.acme.test'],
    ['larger than any', 'x'.repeat(1024 * 1024 + 1), '1048576'],
  ])('is damaged when the checkpoint is %s', async (_, text, detail) => {
    const { dir } = await remembering(log.checkpoint(5));
    const path = join(dir, fileOf(log.origin));
    await writeFile(path, text);
    await expect(new WitnessMemory(dir).newest(log.origin)).rejects.toMatchObject({
      code: 'witness-state-damaged',
      details: { path, detail: expect.stringContaining(detail) },
      cause: expect.any(Error),
    });
  });
});

describe('two histories of a log', () => {
  it('are kept as both of their checkpoints, once', async () => {
    const { dir, memory } = await remembering(log.checkpoint(5));
    const [kept, seen] = [parseCheckpoint(log.checkpoint(5)), log.checkpoint(5, sha256('another'))];
    await memory.keepConflict(kept, seen);
    const [name = ''] = await conflictsIn(dir);
    expect(name).toBe(`${sha256(seen).toString('hex').slice(0, 32)}.json`);
    const before = await stat(join(dir, 'conflicts', name));
    await memory.keepConflict(kept, seen);
    expect((await stat(join(dir, 'conflicts', name))).ino).toBe(before.ino);
    expect(JSON.parse(`${(await filesOf(join(dir, 'conflicts'))).get(name)}`)).toEqual({
      origin: log.origin,
      kept: log.checkpoint(5),
      seen,
    });
  });

  it('are kept twenty times at most: who shows them over and over does not fill the disk', async () => {
    const { dir, memory } = await remembering();
    const kept = parseCheckpoint(log.checkpoint(5));
    for (let i = 1; i <= 22; i++) {
      await memory.keepConflict(kept, `another ${i}`);
      expect(await conflictsIn(dir)).toHaveLength(Math.min(i, 20));
    }
  });
});
