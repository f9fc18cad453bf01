import type { Clock } from '../../lib/clock.ts';
import { ConfigurationError } from '../../lib/errors.ts';
import { beginReport } from '../../lib/report.ts';
import { type FleetRelease, isInShard, planDigest } from './list.ts';
import type { FleetPlanReport } from './schema.ts';

/** How a fleet is split: the shards that have any release, for a matrix of jobs. */
export function planFleet(
  from: string,
  releases: readonly FleetRelease[],
  shards: number,
  { clock }: { readonly clock: Clock },
): FleetPlanReport {
  if (releases.length === 0) throw new ConfigurationError('fleet-empty', { from });
  const begun = beginReport('dr-plan', clock, from);
  const each = Array.from({ length: shards }, (_, index) => ({
    shard: index,
    releases: releases.filter((release) => isInShard(release, { of: shards, index })).length,
  }));
  return begun.finish([], {
    from,
    plan: planDigest(releases),
    releases: releases.length,
    shards: each.filter((one) => one.releases > 0),
  }) as FleetPlanReport;
}
