import type { Clock } from '../../lib/clock.ts';
import type { McError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { emptyFleet, type ListingGaps, NO_GAPS, warningsOf } from './gaps.ts';
import { type FleetRelease, planDigest, splitOf } from './list.ts';
import type { FleetPlanReport } from './schema.ts';

/** How a fleet is split: the shards that have any release, for a matrix of jobs. */
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
  if (releases.length === 0) throw emptyFleet(from, gaps);
  const begun = beginReport('dr-plan', clock, from);
  const each = splitOf(releases, shards).map((count, shard) => ({ shard, releases: count }));
  return begun.finish([], {
    from,
    plan: planDigest(releases),
    releases: releases.length,
    shards: each.filter((one) => one.releases > 0),
    warnings: [...mirror.map((warning) => warning.toReason()), ...warningsOf(gaps)],
  }) as FleetPlanReport;
}
