import { formatDuration } from '../../lib/duration.ts';
import type { Report } from '../../lib/report.ts';
import { tlogError } from '../../tlog/errors.ts';

/** Marks a report as failed with `mirror-stale` if the last complete state of the mirror is missing or older than the limit. */
export function failIfStale<R extends Report & { readonly stalenessSeconds?: number | undefined }>(
  report: R,
  limitSeconds: number | undefined,
): R {
  if (limitSeconds === undefined) return report;
  const found = report.stalenessSeconds;
  if (found !== undefined && found <= limitSeconds) return report;
  const stale = tlogError('mirror-stale', {
    mirror: report.subject ?? 'of the configuration',
    found: found === undefined ? 'never' : `${formatDuration(found)} ago`,
    expected: formatDuration(limitSeconds),
    limit: limitSeconds,
  });
  return { ...report, outcome: 'failed', reasons: [...report.reasons, stale.toReason()] };
}
