import type { Clock } from '../../lib/clock.ts';
import type { McError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { createEmptyFleetError, type ListingGaps, listGapWarnings, NO_GAPS } from './gaps.ts';
import { computePlanDigest, countByShard, type FleetRelease } from './list.ts';
import type { FleetPlanReport } from './schema.ts';

/** Reports the shards of a fleet that have a release, for a matrix of jobs. */
export function planFleet(
  from: string,
  releases: readonly FleetRelease[],
  shards: number,
  { clock }: { readonly clock: Clock },
  {
    gaps = NO_GAPS,
    mirror = [],
  }: { readonly gaps?: ListingGaps | undefined; readonly mirror?: readonly McError[] } = {},
): FleetPlanReport {
  if (releases.length === 0) throw createEmptyFleetError(from, gaps);
  const report = beginReport('dr-plan', clock, from);
  const each = countByShard(releases, shards).map((count, shard) => ({ shard, releases: count }));
  return report.finish([], {
    from,
    plan: computePlanDigest(releases),
    releases: releases.length,
    shards: each.filter((one) => one.releases > 0),
    warnings: [...mirror.map((warning) => warning.toReason()), ...listGapWarnings(gaps)],
  }) as FleetPlanReport;
}
