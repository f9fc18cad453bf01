import { rfc3339, secondsBetween } from '../lib/clock.ts';
import { drillError } from './errors.ts';
import { findMissingEvidence } from './recover.ts';
import type { DrillReport } from './schema.ts';
import type { DrillContext, DrillState, Findings } from './state.ts';

/**
 * Measures the RPO: the seconds from the recovery point to the loss. The recovery point is the earlier one of two times:
 * the start of the last complete sync, as the mirror signed it, and the publication of the first lost release. This is
 * the only definition: every output of a drill shows its result. Returns null before a loss, or without a mirror.
 */
export function measureRecoveryPoint(
  state: Pick<DrillContext, 'complete' | 'ledger'> & Partial<Pick<Findings, 'lostAt' | 'mirrorState'>>,
): { readonly seconds: number; readonly rpo: NonNullable<DrillReport['rpo']> } | null {
  const { lostAt, mirrorState, complete, ledger } = state;
  if (!lostAt || mirrorState?.syncedAt === undefined) return null;
  const mirrorSeconds = Math.max(0, secondsBetween(new Date(mirrorState.syncedAt), lostAt));
  const lost = ledger.all().find(({ digest }) => !complete.has(digest));
  const lostSeconds = lost ? Math.max(0, secondsBetween(lost.publishedAt, lostAt)) : 0;
  const seconds = Math.max(mirrorSeconds, lostSeconds);
  const recoveryPoint = rfc3339(new Date(lostAt.getTime() - Math.round(seconds * 1000)));
  return { seconds, rpo: { recoveryPoint, mirrorSeconds, lostSeconds } };
}

/**
 * Checks the claim of the mirror: it must have evidence that verifies for every release that was published before its
 * last complete sync. Returns the number of those releases. Throws `mirror-claim-wrong`.
 */
export async function assertMirrorClaim(state: DrillState<'mirrorState' | 'trust'>): Promise<number> {
  const { syncedAt = '' } = state.mirrorState;
  const claimed = state.ledger.all().filter(({ publishedAt }) => publishedAt.getTime() <= Date.parse(syncedAt));
  for (const release of claimed) {
    const missing = await findMissingEvidence(state, release);
    if (missing !== undefined)
      throw drillError('mirror-claim-wrong', {
        time: syncedAt,
        version: release.version,
        published: release.publishedAt.toISOString(),
        detail: missing,
      });
  }
  return claimed.length;
}
