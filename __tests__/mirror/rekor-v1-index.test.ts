import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/lib/digest.ts';
import { folderDestination } from '../../src/mirror/index.ts';
import { EntryList, readRekorV1Index } from '../../src/mirror/rekor-v1-index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { changes, recorded } from '../support/recorded.ts';

const LEAF = (digit: string): string => digit.repeat(64);
const UUID = (digit: string, tree = '00000000000000aa'): string => `${tree}${LEAF(digit)}`;
const line = (uuid: string, logIndex: number) => ({ uuid, logIndex, digests: [] });
const EMPTY = { version: 1, trees: [], entries: [] } as const;

describe('EntryList', () => {
  it('finds entries by the full UUID and by the leaf hash, whichever form is stored', () => {
    const list = new EntryList([line(UUID('1'), 4), line(LEAF('2'), 5)]);
    expect([UUID('1'), LEAF('1')].map((uuid) => list.find(uuid)?.logIndex)).toEqual([4, 4]);
    expect([UUID('2'), LEAF('2')].map((uuid) => list.find(uuid)?.logIndex)).toEqual([5, 5]);
    expect([UUID('3'), LEAF('3'), ''].map((uuid) => list.find(uuid))).toEqual([undefined, undefined, undefined]);
    expect([3, 4, 5, 6].map((index) => list.has(index))).toEqual([false, true, true, false]);
  });

  it('sorts entries by log index, and by UUID if two have the same log index', () => {
    const list = new EntryList([line(LEAF('1'), 9), line(LEAF('3'), 2), line(LEAF('2'), 2), line(LEAF('4'), 11)]);
    expect(list.lines().map(({ uuid, logIndex }) => [uuid[0], logIndex])).toEqual([
      ['2', 2],
      ['3', 2],
      ['1', 9],
      ['4', 11],
    ]);
  });

  it('keeps each reason for an entry once, sorted', () => {
    const list = new EntryList([]);
    list.add({ uuid: UUID('1'), logIndex: 7 });
    const [a, b] = [digestOf('a'), digestOf('b')].sort();
    for (const digest of [b, a, b]) if (digest) list.addReason(LEAF('1'), { digest });
    for (const identity of ['jane@x.test', 'eve@x.test', 'jane@x.test']) list.addReason(UUID('1'), { identity });
    list.addReason(LEAF('9'), { identity: 'nobody' });
    list.add({ uuid: UUID('1'), logIndex: 7 });
    expect(list.lines()).toEqual([
      { uuid: UUID('1'), logIndex: 7, digests: [a, b], identities: ['eve@x.test', 'jane@x.test'] },
    ]);
  });
});

describe('the index of stored Rekor v1 entries', () => {
  it('is empty for a missing file and damaged for an invalid one', async () => {
    const reading = (text: string | undefined) =>
      readRekorV1Index({ name: 'm', read: async () => (text === undefined ? undefined : Buffer.from(text)) });
    expect(await reading(undefined)).toEqual(EMPTY);
    expect(await reading(JSON.stringify({ version: 1, entries: [line(LEAF('1'), 3)] }))).toEqual({
      ...EMPTY,
      entries: [line(LEAF('1'), 3)],
    });
    for (const text of ['', '{}'])
      await expect(reading(text)).rejects.toMatchObject({ code: 'mirror-damaged', details: { path: 'm/index.json' } });
  });

  it('is written only if it changed or is missing', async () => {
    const to = recorded(folderDestination(await temporaryFolder()));
    const written = () => changes(to.done.splice(0));
    const list = new EntryList([]);
    await list.write(to, await readRekorV1Index(to), []);
    expect(written()).toEqual(['write index.json']);
    await list.write(to, await readRekorV1Index(to), []);
    expect(written()).toEqual([]);
    list.add({ uuid: UUID('1'), logIndex: 7 });
    await list.write(to, await readRekorV1Index(to), []);
    expect(written()).toEqual(['write index.json']);
    expect((await readRekorV1Index(to)).entries).toEqual([line(UUID('1'), 7)]);
  });
});
