import type { Clock } from '../../lib/clock.ts';
import type { McError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { drillError } from '../errors.ts';
import { type ObjectiveName, readObjective } from '../objectives.ts';
import type { DrillReport } from '../schema.ts';
import { judgeChecklist, type ReadDrill } from './checklist.ts';
import { type Days, includesTime } from './days.ts';
import type { ReadPack } from './read-pack.ts';
import type { Measure, PeriodDrill, PeriodReport } from './schema.ts';

type VerifiedPack = Extract<ReadPack, { readonly check: unknown }>;
type FailedPack = PeriodReport['failedPacks'][number];

const readPlace = ({ found: { location, versionId } }: ReadPack) => ({
  location,
  ...(versionId === undefined ? {} : { versionId }),
});

function measure(report: DrillReport, name: ObjectiveName): Measure {
  const objective = readObjective(report, name);
  if (!objective.applies) return null;
  const { measured, limit, met } = objective;
  return { measuredSeconds: measured, objectiveSeconds: limit, met };
}

function summarizeDrill(pack: VerifiedPack, report: DrillReport): PeriodDrill {
  const { digest, manifestDigest, signer } = pack.check;
  const { drillId, scenario, outcome, startedAt, chain } = report;
  return {
    ...readPlace(pack),
    drillId,
    scenario,
    outcome,
    startedAt,
    rto: measure(report, 'rto'),
    rpo: measure(report, 'rpo'),
    packDigest: digest,
    manifestDigest,
    merkleRoot: chain?.root ?? null,
    signedBy: signer.identity,
    policy: pack.found.policy,
  };
}

const share = (passed: number, failed: number) => ({
  passed,
  failed,
  percent: passed + failed === 0 ? null : Math.floor((passed / (passed + failed)) * 10_000) / 100,
});

const sum = (drills: readonly ReadDrill[], read: (counters: DrillReport['counters']) => number): number =>
  drills.reduce((total, { report }) => total + read(report.counters), 0);

function countOutcomes(drills: readonly ReadDrill[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { report } of drills)
    for (const [outcome, count] of Object.entries(report.counters.bypassOutcomes ?? {}))
      if (count > 0) total[outcome] = (total[outcome] ?? 0) + count;
  return total;
}

/** Counts the decisions that packs contain. */
function countDecisions(packs: readonly VerifiedPack[]): PeriodReport['bypassDecisions'] {
  const decisions = packs.flatMap(({ check }) => check.bypasses ?? []);
  return {
    denied: decisions.filter(({ allowed }) => !allowed).length,
    allowed: decisions.filter(({ allowed, used }) => allowed && !used).length,
    used: decisions.filter(({ allowed, used }) => allowed && used).length,
  };
}

/** Returns the day that decides: the drill's start as it was signed, else the time of the signature. */
const readTime = ({ check, drill }: VerifiedPack): string | undefined => drill?.startedAt ?? check.signer.timestamp;

interface Sorted {
  readonly verified: readonly VerifiedPack[];
  readonly failed: readonly FailedPack[];
}

/** Separates verified packs of the period from failed ones. A failed pack has no time to trust, so it always counts. */
function sortPacks(packs: readonly ReadPack[], days: Days): Sorted {
  const verified: VerifiedPack[] = [];
  const failed: FailedPack[] = [];
  const [digests, drillIds] = [new Set<string>(), new Set<string>()];
  for (const pack of packs) {
    if ('reasons' in pack) {
      failed.push({ ...readPlace(pack), reasons: [...pack.reasons] });
      continue;
    }
    const time = readTime(pack);
    const fail = (error: McError): void => void failed.push({ ...readPlace(pack), reasons: [error.toReason()] });
    if (time === undefined) fail(drillError('period-pack-undated', { location: pack.found.location }));
    else if (!includesTime(days, time) || digests.has(pack.check.digest)) continue;
    else if (pack.drill && drillIds.has(pack.drill.drillId))
      fail(drillError('period-drill-repeated', { location: pack.found.location, drill: pack.drill.drillId }));
    else {
      digests.add(pack.check.digest);
      if (pack.drill) drillIds.add(pack.drill.drillId);
      verified.push(pack);
    }
  }
  return { verified, failed };
}

function listErrors({ failed }: Sorted, drills: readonly ReadDrill[], days: Days): McError[] {
  const errors = failed.map(({ location, reasons }) =>
    drillError('period-pack-failed', {
      location,
      detail: reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
    }),
  );
  return drills.length > 0 ? errors : [...errors, drillError('period-empty', { from: days.from, to: days.to })];
}

/** Assembles the report of a period from the packs that were read. It fails for a pack that fails, and without any drill. */
export function assemblePeriod(packs: readonly ReadPack[], days: Days, clock: Clock): PeriodReport {
  const report = beginReport('dr-period', clock, `${days.from}..${days.to}`);
  const sorted = sortPacks(packs, days);
  const drills = sorted.verified
    .flatMap((pack) => (pack.drill ? [{ drill: summarizeDrill(pack, pack.drill), report: pack.drill }] : []))
    .sort((a, b) => Date.parse(a.drill.startedAt) - Date.parse(b.drill.startedAt));
  return report.finish(listErrors(sorted, drills, days), {
    version: 1 as const,
    ...days,
    drills: drills.map(({ drill }) => drill),
    otherPacks: sorted.verified
      .filter(({ drill }) => drill === undefined)
      .map((pack) => ({
        ...readPlace(pack),
        packDigest: pack.check.digest,
        signedAt: pack.check.signer.timestamp ?? '',
        signedBy: pack.check.signer.identity,
      })),
    failedPacks: [...sorted.failed],
    mirrorVerification: share(
      sum(drills, (counters) => counters.mirrorVerifications),
      sum(drills, (counters) => counters.mirrorVerificationFailures),
    ),
    integrity: share(sorted.verified.length, sorted.failed.length),
    bypasses: countOutcomes(drills),
    bypassDecisions: countDecisions(sorted.verified),
    checklist: judgeChecklist(drills),
  });
}
