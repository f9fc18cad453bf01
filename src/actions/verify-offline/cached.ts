import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { describe } from '../../lib/describe.ts';
import type { CacheService, Runner } from '../runner.ts';

/** How many files there are: evidence is only ever added, under the name of its digest. */
const countIn = async (dir: string): Promise<number> => {
  try {
    return (await readdir(dir, { recursive: true })).length;
  } catch {
    return 0; // not there yet
  }
};

/**
 * Puts the cached evidence in its place, does the work, and keeps what was added. A cache service that is down, or that
 * answers nonsense, costs a warning and nothing else: what comes out of it is verified like everything else.
 */
export async function cached<T>(
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
  const before = await countIn(dir);
  const result = await work();
  const run = `${env['GITHUB_RUN_ID'] || 'local'}-${env['GITHUB_RUN_ATTEMPT'] || '1'}-${randomUUID().slice(0, 8)}`;
  if ((await countIn(dir)) > before) await attempt('written', (service) => service.save(dir, `${key}-${run}`));
  return result;
}
