import { describe, expect, it } from '@jest/globals';
import { folderDestination } from '../../../src/mirror/index.ts';
import { isForkPath, LogFork, listForks, writeFork } from '../../../src/mirror/logs/fork.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { LOG } from '../../support/tile-log.ts';

const AT = '2026-06-01T00:00:00Z';
const createFork = (seen: string): LogFork => new LogFork(LOG, { size: 3, text: 'kept' }, 'it shrank', { seen });

describe('keepFork', () => {
  it('stores the evidence once per observed checkpoint, and never replaces it', async () => {
    const dir = await temporaryFolder();
    const to = folderDestination(dir);
    const path = (await writeFork(to, LOG, createFork('seen'), AT)) ?? '';
    expect(isForkPath(path)).toBe(true);
    const before = await readFiles(dir);
    expect(JSON.parse(before.get(path)?.toString() ?? '')).toMatchObject({
      log: LOG.name,
      at: AT,
      kept: 'kept',
      seen: 'seen',
    });
    await writeFork(to, LOG, createFork('another'), AT);
    expect(await writeFork(to, LOG, createFork('seen'), '2027-01-01T00:00:00Z')).toBe(path);
    const after = await readFiles(dir);
    expect(after.size).toBe(2);
    expect(after.get(path)).toEqual(before.get(path));
    expect((await listForks(to)).map(({ log }) => log)).toEqual([LOG.name, LOG.name]);
  });

  it('limits the number of stored files', async () => {
    const dir = await temporaryFolder();
    const to = folderDestination(dir);
    const paths: (string | undefined)[] = [];
    for (let i = 0; i < 25; i++) paths.push(await writeFork(to, LOG, createFork(`seen ${i}`), AT));
    expect(paths.map((path) => path !== undefined)).toEqual(Array.from({ length: 25 }, (_, i) => i < 20));
    expect((await readFiles(dir)).size).toBe(20);
    expect(await writeFork(to, LOG, createFork('seen 3'), AT)).toBe(paths[3]);
  });

  it('stores nothing if the other checkpoint is not available', async () => {
    const dir = await temporaryFolder();
    expect(await writeFork(folderDestination(dir), LOG, new LogFork(LOG, undefined, 'unsigned'), AT)).toBeUndefined();
    expect((await readFiles(dir)).size).toBe(0);
  });
});
