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

/** Stores the pages of a tree behind a reader that counts its requests. */
function createReader({ pages }: Tree, change: Readonly<Record<string, Buffer | undefined>> = {}) {
  const reads: string[] = [];
  const read = createPageReader({
    name: 'the mirror',
    read: async (path) => {
      reads.push(path);
      if (path in change) return change[path];
      const page = [...pages].find(([digest]) => signedNodePath(digest) === path);
      return page && Buffer.from(page[1]);
    },
  });
  return { read, reads };
}

/** Uses hundreds of bytes per entry, so that some hundred entries need several pages. */
const repeatSeed = (seed: number): string => `${seed}`.repeat(300).slice(0, 300);
const createEntries = (count: number, from = 0): Map<string, string> =>
  new Map(Array.from({ length: count }, (_, i) => [`key ${from + i}`, repeatSeed(from + i)] as const));

const map = fc.uniqueArray(fc.tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 2_000 })), {
  selector: ([key]) => key,
  maxLength: 200,
});

describe('the prefix tree of the signed catalog', () => {
  it('finds every key, proves every absence, and has pages of at most 64 KiB', async () => {
    await fc.assert(
      fc.asyncProperty(map, fc.array(fc.string({ maxLength: 40 }), { maxLength: 20 }), async (entries, others) => {
        const tree = buildTree(entries);
        const { read } = createReader(tree);
        const current = new Map(entries);
        for (const key of [...current.keys(), ...others])
          expect(await lookUp(read, tree.root, key)).toEqual(current.get(key));
        expect(new Map(await readTree(read, tree.root))).toEqual(current);
        for (const [digest, text] of tree.pages) {
          expect(digestOf(text)).toBe(digest);
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_PAGE_BYTES);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('depends only on its entries, in any order of additions and removals', () => {
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

  it('changes only one page and its ancestors for one changed entry', () => {
    const entries = createEntries(3_000);
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

  it('needs one or two page reads for any number of entries', async () => {
    for (const [count, pages] of [
      [100, 1],
      [10_000, 2],
    ] as const) {
      const tree = buildTree(
        Array.from({ length: count }, (_, i) => [digestOf(`subject ${i}`), digestOf(`index ${i}`)]),
      );
      for (const key of [digestOf('subject 7'), digestOf('no subject')]) {
        const { read, reads } = createReader(tree);
        expect(await lookUp(read, tree.root, key)).toBe(
          key === digestOf('subject 7') ? digestOf('index 7') : undefined,
        );
        expect(reads).toHaveLength(pages);
      }
    }
  });

  it('has no page without entries', async () => {
    const empty = buildTree([]);
    expect(empty).toEqual({ root: undefined, pages: new Map() });
    const { read, reads } = createReader(empty);
    expect([await lookUp(read, undefined, 'x'), await readTree(read, undefined), reads]).toEqual([undefined, [], []]);
  });

  it('reports damage for present and absent keys if a page on the path is missing, changed or swapped', async () => {
    const tree = buildTree(createEntries(3_000));
    const paths = [...tree.pages].map(([digest, text]) => [signedNodePath(digest), text] as const);
    const [root, other] = [signedNodePath(tree.root as Digest), paths[0]];
    for (const key of ['key 7', 'no key']) {
      const { read, reads } = createReader(tree);
      await lookUp(read, tree.root, key);
      expect(reads).toHaveLength(2);
      for (const path of reads)
        for (const bytes of [undefined, Buffer.from('{}'), Buffer.from(path === root ? (other?.[1] ?? '') : '[]')]) {
          const damaged = { code: 'mirror-damaged', details: { path } };
          const changed = { [path]: bytes };
          await expect(lookUp(createReader(tree, changed).read, tree.root, key)).rejects.toMatchObject(damaged);
          await expect(readTree(createReader(tree, changed).read, tree.root)).rejects.toMatchObject(damaged);
        }
    }
  });

  it('reports damage if content with the right digest is not a page, or if pages are nested too deeply', async () => {
    const pages = new Map<Digest, string>();
    const addPage = (value: unknown): Digest => {
      const text = JSON.stringify(value);
      pages.set(digestOf(text), text);
      return digestOf(text);
    };
    const hex = digestOf('key').slice('sha256:'.length);
    for (const value of [[], {}, { version: 0, entries: [] }, { version: 1, entries: [], pages: {} }, 'text']) {
      const root = addPage(value);
      await expect(lookUp(createReader({ root, pages }).read, root, 'key')).rejects.toMatchObject({
        code: 'mirror-damaged',
      });
    }
    let root = addPage({ version: 1, entries: [['key', 'value']] });
    for (let depth = 20; depth > 0; depth--)
      root = addPage({ version: 1, pages: { [hex.slice(2 * depth - 2, 2 * depth)]: root } });
    const { read } = createReader({ root, pages });
    await expect(lookUp(read, root, 'key')).rejects.toMatchObject({ code: 'mirror-damaged' });
    await expect(readTree(read, root)).rejects.toMatchObject({ code: 'mirror-damaged' });
  });
});
