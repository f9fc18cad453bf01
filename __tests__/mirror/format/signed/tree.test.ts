import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Digest, digestOf } from '../../../../src/lib/digest.ts';
import { signedNodePath } from '../../../../src/mirror/format/layout.ts';
import {
  buildTree,
  createPageReader,
  lookUp,
  MAX_PAGE_BYTES,
  readTree,
  type Tree,
} from '../../../../src/mirror/format/signed/tree.ts';

/** The pages of a tree behind a reader that counts what it is asked. */
function reading({ pages }: Tree, change: Readonly<Record<string, Buffer | undefined>> = {}) {
  const asked: string[] = [];
  const read = createPageReader({
    name: 'the mirror',
    read: async (path) => {
      asked.push(path);
      if (path in change) return change[path];
      const page = [...pages].find(([digest]) => signedNodePath(digest) === path);
      return page && Buffer.from(page[1]);
    },
  });
  return { read, asked };
}

/** Hundreds of bytes an entry, so that some hundred entries need several pages. */
const textOf = (seed: number): string => `${seed}`.repeat(300).slice(0, 300);
const entriesOf = (count: number, from = 0): Map<string, string> =>
  new Map(Array.from({ length: count }, (_, i) => [`key ${from + i}`, textOf(from + i)] as const));

const map = fc.uniqueArray(fc.tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 2_000 })), {
  selector: ([key]) => key,
  maxLength: 200,
});

describe('the prefix tree of the signed catalog', () => {
  it('finds every key, proves every absence, and has no page of more than 64 KiB', async () => {
    await fc.assert(
      fc.asyncProperty(map, fc.array(fc.string({ maxLength: 40 }), { maxLength: 20 }), async (entries, others) => {
        const tree = buildTree(entries);
        const { read } = reading(tree);
        const held = new Map(entries);
        for (const key of [...held.keys(), ...others])
          expect(await lookUp(read, tree.root, key)).toEqual(held.get(key));
        expect(new Map(await readTree(read, tree.root))).toEqual(held);
        for (const [digest, text] of tree.pages) {
          expect(digestOf(text)).toBe(digest);
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_PAGE_BYTES);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('depends on its entries alone, in whatever order they come and went', () => {
    fc.assert(
      fc.property(map, fc.infiniteStream(fc.nat()), (entries, random) => {
        const shuffled = [...entries]
          .map((entry) => [random.next().value as number, entry] as const)
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(buildTree(shuffled).root).toBe(buildTree(entries).root);
      }),
      { numRuns: 40 },
    );
  });

  it('changes for one entry only its page and those above it', () => {
    const entries = entriesOf(3_000);
    const before = buildTree(entries);
    fc.assert(
      fc.property(fc.nat(2_999), fc.constantFrom('changed', undefined, 'added'), (at, how) => {
        const after = new Map(entries);
        if (how === undefined) after.delete(`key ${at}`);
        else after.set(how === 'added' ? `another ${at}` : `key ${at}`, how);
        const fresh = [...buildTree(after).pages.keys()].filter((digest) => !before.pages.has(digest));
        expect(fresh).toHaveLength(2);
      }),
      { numRuns: 8 },
    );
    expect(before.pages.size).toBeGreaterThan(100);
  });

  it('is read by a page or two, however many entries it has', async () => {
    for (const [count, pages] of [
      [100, 1],
      [10_000, 2],
    ] as const) {
      const tree = buildTree(
        Array.from({ length: count }, (_, i) => [digestOf(`subject ${i}`), digestOf(`index ${i}`)]),
      );
      for (const key of [digestOf('subject 7'), digestOf('no subject')]) {
        const { read, asked } = reading(tree);
        expect(await lookUp(read, tree.root, key)).toBe(
          key === digestOf('subject 7') ? digestOf('index 7') : undefined,
        );
        expect(asked).toHaveLength(pages);
      }
    }
  });

  it('has no page where it has no entry', async () => {
    const empty = buildTree([]);
    expect(empty).toEqual({ root: undefined, pages: new Map() });
    const { read, asked } = reading(empty);
    expect([await lookUp(read, undefined, 'x'), await readTree(read, undefined), asked]).toEqual([undefined, [], []]);
  });

  it('is damaged, for a key that is there and for one that is not, where a page on its path is missing, another, or swapped', async () => {
    const tree = buildTree(entriesOf(3_000));
    const paths = [...tree.pages].map(([digest, text]) => [signedNodePath(digest), text] as const);
    const [root, other] = [signedNodePath(tree.root as Digest), paths[0]];
    for (const key of ['key 7', 'no key']) {
      const { read, asked } = reading(tree);
      await lookUp(read, tree.root, key);
      expect(asked).toHaveLength(2);
      for (const path of asked)
        for (const bytes of [undefined, Buffer.from('{}'), Buffer.from(path === root ? (other?.[1] ?? '') : '[]')]) {
          const damaged = { code: 'mirror-damaged', details: { path } };
          const changed = { [path]: bytes };
          await expect(lookUp(reading(tree, changed).read, tree.root, key)).rejects.toMatchObject(damaged);
          await expect(readTree(reading(tree, changed).read, tree.root)).rejects.toMatchObject(damaged);
        }
    }
  });

  it('is damaged where what has the right digest is no page, or pages lead ever deeper', async () => {
    const pages = new Map<Digest, string>();
    const put = (value: unknown): Digest => {
      const text = JSON.stringify(value);
      pages.set(digestOf(text), text);
      return digestOf(text);
    };
    const hex = digestOf('key').slice('sha256:'.length);
    for (const value of [[], {}, { version: 0, entries: [] }, { version: 1, entries: [], pages: {} }, 'text']) {
      const root = put(value);
      await expect(lookUp(reading({ root, pages }).read, root, 'key')).rejects.toMatchObject({
        code: 'mirror-damaged',
      });
    }
    let root = put({ version: 1, entries: [['key', 'value']] });
    for (let depth = 20; depth > 0; depth--)
      root = put({ version: 1, pages: { [hex.slice(2 * depth - 2, 2 * depth)]: root } });
    const { read } = reading({ root, pages });
    await expect(lookUp(read, root, 'key')).rejects.toMatchObject({ code: 'mirror-damaged' });
    await expect(readTree(read, root)).rejects.toMatchObject({ code: 'mirror-damaged' });
  });
});
