import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import type { MirrorIndex, MirrorPorts } from '../../../src/mirror/index.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { listTufEntries, syncTufRepositories, type TufResult } from '../../../src/mirror/tuf/repositories.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { smallPorts } from '../../support/small-mirror.ts';

const at = '2026-03-14T02:00:00.000Z';
const createRepository = (name: string) => ({ name, url: 'http://127.0.0.1:1', root: 'root.json' });
const createEntry = (name: string, timestamp: number) => ({
  name,
  root: 1,
  timestamp,
  targets: 1,
  expires: '2100-01-01T00:00:00Z',
  syncedAt: at,
});
const createLine = (name: string, outcome: 'synced' | 'failed') =>
  ({ name, outcome, root: 1, timestamp: 1, targets: 1, files: 1, bytes: 1 }) as const;
const createIndex = (...tuf: NonNullable<MirrorIndex['tuf']>): MirrorIndex => ({
  version: 1,
  syncedAt: at,
  trust: [],
  tuf,
  logs: [],
  subjects: [],
});

describe('the TUF repositories of an index', () => {
  const failed: TufResult = { line: createLine('a', 'failed'), error: baseError('internal-error', { what: 'x' }) };
  const synced: TufResult = { line: createLine('b', 'synced'), entry: createEntry('b', 2) };

  it('have their current versions, or the previous ones if the sync failed', () => {
    const before = createIndex(createEntry('b', 1), createEntry('a', 1), createEntry('gone', 1));
    expect(listTufEntries([createRepository('a'), createRepository('b')], [failed, synced], before)).toEqual({
      tuf: [createEntry('a', 1), createEntry('b', 2)],
    });
  });

  it('appear in the index only after they are stored', () => {
    expect(listTufEntries([createRepository('a'), createRepository('b')], [failed, synced], undefined)).toEqual({
      tuf: [createEntry('b', 2)],
    });
    expect(listTufEntries([createRepository('a')], [failed], createIndex())).toEqual({ tuf: [] });
  });

  it('get one update each, and the report lists their failures', async () => {
    const to = await memoryMirror();
    const repositories = ['a', 'b'].map((name) => ({ ...createRepository(name), root: '/nonexistent/root.json' }));
    const lines = await syncTufRepositories(repositories, to, smallPorts(to));
    expect(lines).toMatchObject([
      { line: { name: 'a', outcome: 'failed' }, error: { code: 'file-not-found' } },
      { line: { name: 'b', outcome: 'failed' }, error: { code: 'file-not-found' } },
    ]);
  });

  it('do not exist if none is configured', async () => {
    expect(listTufEntries([], [synced], createIndex(createEntry('b', 1)))).toEqual({});
    expect(await syncTufRepositories([], folderDestination('/nonexistent'), {} as MirrorPorts)).toEqual([]);
  });
});
