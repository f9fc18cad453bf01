import { type Digest, digestOf, getHex } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from './files.ts';
import { MAX_INDEX_BYTES, STATE } from './layout.ts';

/** The list of checksums, in the format of `sha256sum -c`. The signed state has its digest. */
export const SUMS = 'SHA256SUMS';

/**
 * Files that something else proves: the names of blobs and nodes, the catalog for indexes and quarantine, the
 * checkpoint for tiles.
 */
const PROVEN_ELSEWHERE =
  /^(blobs|catalog\/sha256|evidence\/sha256|quarantine|logs\/[^/]+\/tile)\/|^evidence\/\.writing$/;
/** Returns whether the list of checksums contains a file. */
export const isSummed = (path: string): boolean => path !== STATE && path !== SUMS && !PROVEN_ELSEWHERE.test(path);

/**
 * Files that are never replaced: a new list takes their digests from the previous one, which saves reads from a bucket.
 */
const WRITTEN_ONCE = /^logs\/[^/]+\/(entries\/[0-9a-f]{64,80}|(trees\/\d+\/)?consistency\/\d+-\d+)\.json$|^forks\//;

export type Sums = ReadonlyMap<string, Digest>;

/**
 * Reads the list of checksums, which must have the digest `expected`; undefined if it is missing. Throws
 * `mirror-damaged`.
 */
export async function readSums(files: StaticFiles, expected?: Digest): Promise<Sums | undefined> {
  const bytes = await files.read(SUMS, MAX_INDEX_BYTES);
  if (!bytes) return undefined;
  if (expected !== undefined && digestOf(bytes) !== expected)
    throw mirrorError('mirror-damaged', { path: SUMS, detail: 'its digest is not the one in mirror.json' });
  const sums = new Map<string, Digest>();
  for (const line of bytes.toString('utf8').split('\n').slice(0, -1)) {
    const [, hex, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (path === undefined)
      throw mirrorError('mirror-damaged', {
        path: SUMS,
        detail: `expected lines of "<sha256>  <path>", found "${line.slice(0, 100)}"`,
      });
    sums.set(path, `sha256:${hex}`);
  }
  return sums;
}

/**
 * Writes the list of checksums, and returns its digest. Reads the files in `changed` even if they are never replaced,
 * because they were healed.
 */
export async function writeSums(to: Destination, changed: ReadonlySet<string> = new Set()): Promise<Digest> {
  const before = (await readSums(to).catch(() => undefined)) ?? new Map<string, Digest>(); // damaged: read all files
  const lines: string[] = [];
  for (const { path } of await to.list()) {
    if (!isSummed(path)) continue;
    const known = WRITTEN_ONCE.test(path) && !changed.has(path) ? before.get(path) : undefined;
    const digest = known ?? digestOf((await to.read(path, MAX_INDEX_BYTES)) ?? '');
    lines.push(`${getHex(digest)}  ${path}\n`);
  }
  const text = lines.join('');
  const stored = await to.read(SUMS, MAX_INDEX_BYTES).catch(() => undefined);
  if (stored?.toString('utf8') !== text) await to.write(SUMS, text);
  return digestOf(text);
}
