import { humanDuration } from '../../lib/duration.ts';
import type { Report } from '../../lib/report.ts';
import { tlogError } from '../../tlog/errors.ts';

/** A report on a mirror, failed where the mirror was last whole longer ago than it may be; one of no mirror yet, too. */
export function staleAfter<R extends Report & { readonly stalenessSeconds?: number | undefined }>(
  report: R,
  limitSeconds: number | undefined,
): R {
  if (limitSeconds === undefined) return report;
  const found = report.stalenessSeconds;
  if (found !== undefined && found <= limitSeconds) return report;
  const stale = tlogError('mirror-stale', {
    mirror: report.subject ?? 'that is watched',
    found: found === undefined ? 'never' : `${humanDuration(found)} ago`,
    expected: humanDuration(limitSeconds),
    limit: limitSeconds,
  });
  return { ...report, outcome: 'failed', reasons: [...report.reasons, stale.toReason()] };
}
