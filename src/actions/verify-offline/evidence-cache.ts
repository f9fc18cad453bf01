import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { describe } from '../../lib/describe.ts';
import type { CacheService, Runner } from '../runner.ts';

/** Counts the files. Evidence is only added, under the name of its digest, so a larger number means new evidence. */
const countFiles = async (dir: string): Promise<number> => {
  try {
    return (await readdir(dir, { recursive: true })).length;
  } catch {
    return 0; // the folder does not exist yet
  }
};

/**
 * Restores the cached evidence, does the work, and saves new evidence. If the cache service is down or gives a wrong answer, the
 * result is a warning. Evidence from the cache is verified like all other evidence.
 */
export async function withEvidenceCache<T>(
  { cache, warning, env }: Pick<Runner<'verify-offline'>, 'cache' | 'warning' | 'env'>,
  key: string,
  dir: string,
  work: () => Promise<T>,
): Promise<T> {
  const attempt = async (what: string, part: (service: CacheService) => Promise<unknown>): Promise<void> => {
    try {
      await part(cache);
    } catch (error) {
      const message = `the Actions cache could not be ${what}: ${describe(error)}`;
      warning({ code: 'cache-unavailable', message });
    }
  };
  await attempt('read', (service) => service.restore(dir, `${key}-`));
  const before = await countFiles(dir);
  const result = await work();
  const run = `${env.GITHUB_RUN_ID || 'local'}-${env.GITHUB_RUN_ATTEMPT || '1'}-${randomUUID().slice(0, 8)}`;
  if ((await countFiles(dir)) > before) await attempt('written', (service) => service.save(dir, `${key}-${run}`));
  return result;
}
