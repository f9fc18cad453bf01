import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import type { MirrorIndex, MirrorPorts } from '../../../src/mirror/index.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { listTufEntries, syncTufRepositories, type TufResult } from '../../../src/mirror/tuf/repositories.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { smallPorts } from '../../support/small-mirror.ts';

const at = '2026-03-14T02:00:00.000Z';
const repository = (name: string) => ({ name, url: 'http://127.0.0.1:1', root: 'root.json' });
const entry = (name: string, timestamp: number) => ({
  name,
  root: 1,
  timestamp,
  targets: 1,
  expires: '2100-01-01T00:00:00Z',
  syncedAt: at,
});
const line = (name: string, outcome: 'synced' | 'failed') =>
  ({ name, outcome, root: 1, timestamp: 1, targets: 1, files: 1, bytes: 1 }) as const;
const index = (...tuf: NonNullable<MirrorIndex['tuf']>): MirrorIndex => ({
  version: 1,
  syncedAt: at,
  trust: [],
  tuf,
  logs: [],
  subjects: [],
});

describe('the TUF repositories of an index', () => {
  const failed: TufResult = { line: line('a', 'failed'), error: baseError('internal-error', { what: 'x' }) };
  const synced: TufResult = { line: line('b', 'synced'), entry: entry('b', 2) };

  it('are as they are now, or as they were where that failed', () => {
    const before = index(entry('b', 1), entry('a', 1), entry('gone', 1));
    expect(listTufEntries([repository('a'), repository('b')], [failed, synced], before)).toEqual({
      tuf: [entry('a', 1), entry('b', 2)],
    });
  });

  it('are told of no sooner than they are held', () => {
    expect(listTufEntries([repository('a'), repository('b')], [failed, synced], undefined)).toEqual({
      tuf: [entry('b', 2)],
    });
    expect(listTufEntries([repository('a')], [failed], index())).toEqual({ tuf: [] });
  });

  it('are each brought up to date, and told of where that failed', async () => {
    const to = await memoryMirror();
    const repositories = ['a', 'b'].map((name) => ({ ...repository(name), root: '/nonexistent/root.json' }));
    const lines = await syncTufRepositories(repositories, to, smallPorts(to));
    expect(lines).toMatchObject([
      { line: { name: 'a', outcome: 'failed' }, error: { code: 'file-not-found' } },
      { line: { name: 'b', outcome: 'failed' }, error: { code: 'file-not-found' } },
    ]);
  });

  it('are not spoken of where none is configured', async () => {
    expect(listTufEntries([], [synced], index(entry('b', 1)))).toEqual({});
    expect(await syncTufRepositories([], folderDestination('/nonexistent'), {} as MirrorPorts)).toEqual([]);
  });
});
