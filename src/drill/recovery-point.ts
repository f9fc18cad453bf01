import { secondsBetween } from '../lib/clock.ts';
import { drillError } from './errors.ts';
import { evidenceInMirror } from './recover.ts';
import type { DrillReport } from './schema.ts';
import { known, type World } from './world.ts';

/**
 * How much the loss took, twice: by what the mirror had signed of itself before (all that was there when it last asked
 * its sources is in it), and by the releases that are really gone. The larger one is the RPO. `null` where nothing was
 * lost yet or there is no mirror.
 */
export function recoveryPoint(
  world: Pick<World, 'lostAt' | 'mirrorState' | 'whole' | 'ledger'>,
): { readonly seconds: number; readonly by: DrillReport['rpo'] } | null {
  const { lostAt, mirrorState, whole, ledger } = world;
  if (!lostAt || mirrorState?.syncedAt === undefined) return null;
  const mirrorSeconds = Math.max(0, secondsBetween(new Date(mirrorState.syncedAt), lostAt));
  const gone = ledger.all().find(({ digest }) => !whole.has(digest));
  const lostSeconds = gone ? Math.max(0, secondsBetween(gone.publishedAt, lostAt)) : 0;
  return { seconds: Math.max(mirrorSeconds, lostSeconds), by: { mirrorSeconds, lostSeconds } };
}

/**
 * Holds the mirror to its word: evidence of everything that was published before it last asked is in it, and verifies.
 * Gives how many releases that were. Throws `mirror-claim-wrong`.
 */
export async function holdToItsWord(world: World): Promise<number> {
  const { syncedAt = '' } = known(world.mirrorState, "the mirror's state");
  const promised = world.ledger.all().filter(({ publishedAt }) => publishedAt.getTime() <= Date.parse(syncedAt));
  for (const release of promised) {
    const missing = await evidenceInMirror(world, release);
    if (missing !== undefined)
      throw drillError('mirror-claim-wrong', {
        time: syncedAt,
        version: release.version,
        published: release.publishedAt.toISOString(),
        detail: missing,
      });
  }
  return promised.length;
}
