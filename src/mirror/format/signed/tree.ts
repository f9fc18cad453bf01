import { z } from 'zod';
import { mapConcurrent } from '../../../lib/concurrency.ts';
import { type Digest, digestOf, sha256 } from '../../../lib/digest.ts';
import type { VerificationError } from '../../../lib/mc-error.ts';
import { mirrorError } from '../../errors.ts';
import type { StaticFiles } from '../files.ts';
import { digestSchema, signedNodePath } from '../layout.ts';
import { parseMirrorFile } from '../reading.ts';
import { readNode } from './node.ts';

export const MAX_PAGE_BYTES = 64 * 1024;
/** In bytes of the hash of a key. Only a forged tree is deeper: two of its keys would share 128 bits of their hashes. */
const MAX_DEPTH = 16;
const MAX_PAGES = 100_000;
const READ_CONCURRENCY = 16;
const MAX_CACHED_PAGES = 300;
const [HEAD, TAIL] = ['{"version":1,"entries":[', ']}\n'];

const pageSchema = z.union([
  z.strictObject({
    version: z.literal(1),
    entries: z.array(z.tuple([z.string(), z.unknown()])).describe('keys and values, sorted by the SHA-256 of the key'),
  }),
  z.strictObject({
    version: z.literal(1),
    pages: z
      .record(z.string().regex(/^[0-9a-f]{2}$/), digestSchema)
      .describe('maps the next byte of the SHA-256 of the key to a page'),
  }),
]);
export type TreePage = z.output<typeof pageSchema>;
export type ReadPage = (page: Digest) => Promise<TreePage>;

/** A prefix tree of the signed catalog: the text of each page by its digest. */
export interface Tree {
  /** Digest of the first page; undefined for an empty tree. */
  readonly root: Digest | undefined;
  readonly pages: ReadonlyMap<Digest, string>;
}

interface Entry {
  readonly hash: string;
  readonly text: string;
  readonly bytes: number;
}

const hashKey = (key: string): string => sha256(key).toString('hex');
const slicePrefix = (hash: string, depth: number): string => hash.slice(2 * depth, 2 * depth + 2);

/**
 * Builds the tree of a map. Its shape depends only on its entries. A page contains all entries with its prefix if they
 * fit in 64 KiB; otherwise it names one page for each next byte. A changed entry changes its own page and the pages
 * above it.
 */
export function buildTree(entries: Iterable<readonly [key: string, value: unknown]>): Tree {
  const pages = new Map<Digest, string>();
  const put = (text: string): Digest => {
    const digest = digestOf(text);
    pages.set(digest, text);
    return digest;
  };
  const build = (within: readonly Entry[], depth: number): Digest => {
    const bytes = within.reduce((sum, entry) => sum + entry.bytes + 1, HEAD.length + TAIL.length);
    if (bytes <= MAX_PAGE_BYTES) return put(`${HEAD}${within.map(({ text }) => text).join(',')}${TAIL}`);
    if (depth === MAX_DEPTH) throw new RangeError('an entry of the signed catalog is larger than a page');
    const groups = Map.groupBy(within, ({ hash }) => slicePrefix(hash, depth));
    const children = [...groups].map(([prefix, group]) => [prefix, build(group, depth + 1)]);
    return put(`${JSON.stringify({ version: 1, pages: Object.fromEntries(children) })}\n`);
  };
  const all = [...entries].map(([key, value]): Entry => {
    const text = JSON.stringify([key, value]);
    return { hash: hashKey(key), text, bytes: Buffer.byteLength(text) };
  });
  all.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return { root: all.length === 0 ? undefined : build(all, 0), pages };
}

/**
 * Looks up a key. The result `undefined` is proven: the page that must contain the key does not contain it. Throws
 * `mirror-damaged` if a page is missing or has another digest.
 */
export async function lookUp(read: ReadPage, root: Digest | undefined, key: string): Promise<unknown> {
  const hash = hashKey(key);
  let next = root;
  for (let depth = 0; next !== undefined; depth++) {
    const page = await read(next);
    if ('entries' in page) return page.entries.find(([name]) => name === key)?.[1];
    if (depth === MAX_DEPTH) throw tooLarge(next, `expected at most ${MAX_DEPTH} levels of pages, found more`);
    next = page.pages[slicePrefix(hash, depth)];
  }
  return undefined;
}

/** Reads all entries of a tree, in any order. Throws `mirror-damaged`. */
export async function readTree(read: ReadPage, root: Digest | undefined): Promise<[key: string, value: unknown][]> {
  const found: [string, unknown][] = [];
  let count = 0;
  for (let [next, depth] = [root === undefined ? [] : [root], 0]; next.length > 0; depth++) {
    count += next.length;
    if (count > MAX_PAGES || depth > MAX_DEPTH) throw tooLarge(next[0] as Digest, 'the tree has too many pages');
    const pages = await mapConcurrent(next, READ_CONCURRENCY, read);
    next = pages.flatMap((page) => ('pages' in page ? Object.values(page.pages) : []));
    for (const page of pages) if ('entries' in page) found.push(...page.entries);
  }
  return found;
}

/**
 * Creates a reader of the pages of a mirror, which caches the pages near the root, because every look-up needs them.
 */
export function createPageReader(files: StaticFiles): ReadPage {
  const known = new Map<Digest, TreePage>();
  return async (digest) => {
    const cached = known.get(digest);
    if (cached) return cached;
    const page = parseMirrorFile(pageSchema, await readNode(files, digest, MAX_PAGE_BYTES), signedNodePath(digest));
    if ('pages' in page && known.size < MAX_CACHED_PAGES) known.set(digest, page);
    return page;
  };
}

const tooLarge = (page: Digest, detail: string): VerificationError =>
  mirrorError('mirror-damaged', { path: signedNodePath(page), detail });
