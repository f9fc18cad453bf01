import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../../src/lib/digest.ts';
import { folderDestination } from '../../../../src/mirror/index.ts';
import { EntryList, readRekorV1Index } from '../../../../src/mirror/logs/rekor-v1/entry-index.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { changes, recordOperations } from '../../../support/recorded.ts';

const createLeaf = (digit: string): string => digit.repeat(64);
const createUuid = (digit: string, tree = '00000000000000aa'): string => `${tree}${createLeaf(digit)}`;
const createLine = (uuid: string, logIndex: number) => ({ uuid, logIndex, digests: [] });
const EMPTY = { version: 1, trees: [], entries: [] } as const;

describe('EntryList', () => {
  it('finds entries by the full UUID and by the leaf hash, whichever form is stored', () => {
    const list = new EntryList([createLine(createUuid('1'), 4), createLine(createLeaf('2'), 5)]);
    expect([createUuid('1'), createLeaf('1')].map((uuid) => list.find(uuid)?.logIndex)).toEqual([4, 4]);
    expect([createUuid('2'), createLeaf('2')].map((uuid) => list.find(uuid)?.logIndex)).toEqual([5, 5]);
    expect([createUuid('3'), createLeaf('3'), ''].map((uuid) => list.find(uuid))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([3, 4, 5, 6].map((index) => list.has(index))).toEqual([false, true, true, false]);
  });

  it('sorts entries by log index, and by UUID if two have the same log index', () => {
    const list = new EntryList([
      createLine(createLeaf('1'), 9),
      createLine(createLeaf('3'), 2),
      createLine(createLeaf('2'), 2),
      createLine(createLeaf('4'), 11),
    ]);
    expect(list.list().map(({ uuid, logIndex }) => [uuid[0], logIndex])).toEqual([
      ['2', 2],
      ['3', 2],
      ['1', 9],
      ['4', 11],
    ]);
  });

  it('keeps each reason for an entry once, sorted', () => {
    const list = new EntryList([]);
    list.add({ uuid: createUuid('1'), logIndex: 7 });
    const [a, b] = [digestOf('a'), digestOf('b')].sort();
    for (const digest of [b, a, b]) if (digest) list.addReason(createLeaf('1'), { digest });
    for (const identity of ['jane@x.test', 'eve@x.test', 'jane@x.test']) list.addReason(createUuid('1'), { identity });
    list.addReason(createLeaf('9'), { identity: 'nobody' });
    list.add({ uuid: createUuid('1'), logIndex: 7 });
    expect(list.list()).toEqual([
      { uuid: createUuid('1'), logIndex: 7, digests: [a, b], identities: ['eve@x.test', 'jane@x.test'] },
    ]);
  });
});

describe('the index of stored Rekor v1 entries', () => {
  it('counts as empty for a missing file and as damaged for an invalid one', async () => {
    const readIndex = (text: string | undefined) =>
      readRekorV1Index({ name: 'm', read: async () => (text === undefined ? undefined : Buffer.from(text)) });
    expect(await readIndex(undefined)).toEqual(EMPTY);
    expect(await readIndex(JSON.stringify({ version: 1, entries: [createLine(createLeaf('1'), 3)] }))).toEqual({
      ...EMPTY,
      entries: [createLine(createLeaf('1'), 3)],
    });
    for (const text of ['', '{}'])
      await expect(readIndex(text)).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path: 'm/index.json' },
      });
  });

  it('reaches the disk only if it changed or is missing', async () => {
    const to = recordOperations(folderDestination(await temporaryFolder()));
    const takeChanges = () => changes(to.done.splice(0));
    const list = new EntryList([]);
    await list.write(to, await readRekorV1Index(to), []);
    expect(takeChanges()).toEqual(['write index.json']);
    await list.write(to, await readRekorV1Index(to), []);
    expect(takeChanges()).toEqual([]);
    list.add({ uuid: createUuid('1'), logIndex: 7 });
    await list.write(to, await readRekorV1Index(to), []);
    expect(takeChanges()).toEqual(['write index.json']);
    expect((await readRekorV1Index(to)).entries).toEqual([createLine(createUuid('1'), 7)]);
  });
});
