import { type Digest, digestOf, hexOf } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from './files.ts';
import { MAX_INDEX_BYTES, STATE } from './layout.ts';

/** As `sha256sum -c` reads it. Its own digest is in the signed state. */
export const SUMS = 'SHA256SUMS';

/** Files that something else proves: blobs and nodes of `catalog/` their names, indexes and the quarantine the catalog, tiles the checkpoint. */
const HELD_ELSEWHERE = /^(blobs|catalog\/sha256|evidence\/sha256|quarantine|logs\/[^/]+\/tile)\/|^evidence\/\.writing$/;
export const isSummed = (path: string): boolean => path !== STATE && path !== SUMS && !HELD_ELSEWHERE.test(path);

/** Never replaced once they are listed: in a bucket they need not be read again to be listed again. */
const WRITTEN_ONCE = /^logs\/[^/]+\/(entries\/[0-9a-f]{64,80}|(trees\/\d+\/)?consistency\/\d+-\d+)\.json$|^forks\//;

export type Sums = ReadonlyMap<string, Digest>;

/** Undefined where there are none. Throws `mirror-damaged`. */
export async function readSums(files: StaticFiles, expected?: Digest): Promise<Sums | undefined> {
  const bytes = await files.read(SUMS, MAX_INDEX_BYTES);
  if (!bytes) return undefined;
  if (expected !== undefined && digestOf(bytes) !== expected)
    throw mirrorError('mirror-damaged', { path: SUMS, detail: 'it is not the one that mirror.json names' });
  const sums = new Map<string, Digest>();
  for (const line of bytes.toString('utf8').split('\n').slice(0, -1)) {
    const [, hex, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (path === undefined)
      throw mirrorError('mirror-damaged', { path: SUMS, detail: `"${line.slice(0, 100)}" is no line of it` });
    sums.set(path, `sha256:${hex}`);
  }
  return sums;
}

/** Lists all that nothing else holds; `changed` are files that are read again even if they are written once. Gives its own digest. */
export async function writeSums(to: Destination, changed: ReadonlySet<string> = new Set()): Promise<Digest> {
  const before = (await readSums(to).catch(() => undefined)) ?? new Map<string, Digest>(); // damaged: all is read
  const lines: string[] = [];
  for (const { path } of await to.list()) {
    if (!isSummed(path)) continue;
    const known = WRITTEN_ONCE.test(path) && !changed.has(path) ? before.get(path) : undefined;
    const digest = known ?? digestOf((await to.read(path, MAX_INDEX_BYTES)) ?? '');
    lines.push(`${hexOf(digest)}  ${path}\n`);
  }
  const text = lines.join('');
  const there = await to.read(SUMS, MAX_INDEX_BYTES).catch(() => undefined);
  if (there?.toString('utf8') !== text) await to.write(SUMS, text);
  return digestOf(text);
}
