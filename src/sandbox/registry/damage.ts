import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sandboxError } from '../errors.ts';

/** The digests of the blobs that were damaged. */
export interface RegistryDamage {
  readonly lost: readonly string[];
  readonly rotten: readonly string[];
}

/** A name of the OCI distribution specification. It has no ".." and no absolute path. */
const REPOSITORY = /^[a-z0-9]+([._-][a-z0-9]+)*(\/[a-z0-9]+([._-][a-z0-9]+)*)*$/;

/**
 * Damages the blobs of a repository in the folder of a registry: removes the first of each four blobs, and flips one bit of the second.
 * With digests, only these blobs are considered. Throws `sandbox-no-such-repository` if the registry has none of them.
 */
export async function damageRepository(
  root: string,
  repository: string,
  digests?: readonly string[],
): Promise<RegistryDamage> {
  const folder = join(root, encodeURIComponent(repository), 'blobs');
  const wanted = digests && new Set(digests.map((digest) => digest.replace(':', '-')));
  const found = REPOSITORY.test(repository) ? await readdir(folder).catch(() => []) : [];
  const names = found.filter((name) => wanted?.has(name) ?? true);
  if (names.length === 0) throw sandboxError('sandbox-no-such-repository', { repository });
  const [lost, rotten]: [string[], string[]] = [[], []];
  for (const [i, name] of names.sort().entries()) {
    const path = join(folder, name);
    const digest = name.replace('-', ':');
    if (i % 4 === 0) {
      await rm(path);
      lost.push(digest);
    } else if (i % 4 === 1) {
      await flipBit(path);
      rotten.push(digest);
    }
  }
  return { lost, rotten };
}

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  // A new file: a registry may share one file between repositories.
  await rm(path);
  await writeFile(path, bytes);
}
