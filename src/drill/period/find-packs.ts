import { readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { collect } from '../../lib/bytes.ts';
import { describe } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { readRegularFile } from '../../lib/files.ts';
import { formatKey, type ObjectStore } from '../../store/index.ts';
import type { Trust } from '../../verify/index.ts';
import { drillError } from '../errors.ts';
import { type Days, precedes } from './days.ts';
import { type FoundPack, MAX_PACK_BYTES } from './read-pack.ts';

/** The end of the name of every pack that mc writes. */
const PACK_END = '.evidence.tar';
const MAX_DEPTH = 8;
const MAX_PACKS = 10_000;

export interface PackPolicies {
  readonly given: readonly Trust[];
  /** Loads the policy of a drill's folder; undefined where a pack must verify under the given policies. */
  readonly loadOwn: ((path: string) => Promise<Trust>) | undefined;
}

/** Finds the packs in a folder and its subfolders, without following links. Sorted by path. */
export async function findFolderPacks(folder: string, policies: PackPolicies): Promise<FoundPack[]> {
  const paths: string[] = [];
  const visit = async (dir: string, depth: number): Promise<void> => {
    for (const entry of await listFolder(dir)) {
      const path = join(dir, entry.name);
      if (entry.isDirectory() && depth < MAX_DEPTH) await visit(path, depth + 1);
      else if (!entry.isDirectory() && entry.name.endsWith(PACK_END)) paths.push(path);
      if (paths.length > MAX_PACKS) throw drillError('period-too-many-packs', { place: folder, limit: MAX_PACKS });
    }
  };
  await visit(folder, 0);
  const { given, loadOwn } = policies;
  return paths.sort().map((path) => ({
    location: relative(folder, path).split(sep).join('/'),
    read: () => readRegularFile(path, MAX_PACK_BYTES, 'the pack', { noFollow: true }),
    policies: async () => (loadOwn ? [await loadOwn(join(dirname(path), '..', 'trust-policy.yaml'))] : given),
    policy: loadOwn ? 'own' : 'given',
  }));
}

async function listFolder(dir: string) {
  try {
    return await readdir(dir, { withFileTypes: true });
  } catch (error) {
    throw baseError('file-unreadable', { path: dir, detail: describe(error) }, { cause: error });
  }
}

/**
 * Finds every version of every pack under a prefix of a store. Leaves out versions that the store wrote before the period: a
 * pack is stored after its drill.
 */
export async function findStoredPacks(
  store: ObjectStore,
  { bucket, prefix }: { readonly bucket: string; readonly prefix: string },
  days: Days,
  given: readonly Trust[],
): Promise<FoundPack[]> {
  const packs: FoundPack[] = [];
  // A prefix without its slash would also match the keys of a neighbour: 2026 and 2026-old.
  const below = formatKey({ bucket, prefix }, '');
  for await (const { key, versionId, size, modifiedAt } of store.versions(below)) {
    if (!key.endsWith(PACK_END) || precedes(modifiedAt, days)) continue;
    if (packs.length >= MAX_PACKS)
      throw drillError('period-too-many-packs', { place: `s3://${bucket}/${prefix}`, limit: MAX_PACKS });
    packs.push({
      location: `s3://${bucket}/${key}`,
      versionId,
      read: async () => {
        if (size > MAX_PACK_BYTES) throw baseError('file-too-large', { path: key, found: size, limit: MAX_PACK_BYTES });
        const { content } = await store.get(key, versionId);
        return collect(content, MAX_PACK_BYTES, key);
      },
      policies: async () => given,
      policy: 'given',
    });
  }
  return packs;
}
