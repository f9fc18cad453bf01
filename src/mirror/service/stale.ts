import { VerificationError } from '../../lib/errors.ts';
import type { Report } from '../../lib/report.ts';

/** A report on a mirror, failed where the mirror was last whole longer ago than it may be; one of no mirror yet, too. */
export function staleAfter<R extends Report & { readonly stalenessSeconds?: number | undefined }>(
  report: R,
  limitSeconds: number | undefined,
): R {
  if (limitSeconds === undefined) return report;
  const found = report.stalenessSeconds;
  if (found !== undefined && found <= limitSeconds) return report;
  const age = found === undefined ? 'it was never whole' : `it was last whole ${Math.round(found)} s ago`;
  const stale = new VerificationError('mirror-stale', { age, limit: limitSeconds });
  return { ...report, outcome: 'failed', reasons: [...report.reasons, stale.toReason()] };
}
