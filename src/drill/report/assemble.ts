import { rfc3339, secondsBetween } from '../../lib/clock.ts';
import { digestOf } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import type { McError, Reason } from '../../lib/mc-error.ts';
import { VERSION } from '../../lib/version.ts';
import { drillError } from '../errors.ts';
import { assessObjectives } from '../objectives.ts';
import { measureRecoveryPoint } from '../recovery-point.ts';
import type { DrillReport } from '../schema.ts';
import type { DrillState } from '../state.ts';
import { formatObjective, formatSeconds } from './format.ts';

/** The error of a step that failed. */
export interface Failure {
  readonly step: string;
  readonly error: McError;
}

/** Returns the reason for a missed objective; an empty list if it was met or not measured. */
const listMissed = (name: string, seconds: number | null | undefined, limit: number | undefined): Reason[] =>
  seconds === null || seconds === undefined || limit === undefined || seconds <= limit
    ? []
    : [
        drillError('objective-missed', {
          objective: name,
          measured: formatSeconds(seconds),
          limit: formatObjective(limit),
        }).toReason(),
      ];

function summarizeRelease({ release, releaseReference }: DrillState): DrillReport['release'] {
  if (!release) return null;
  const { version, digest, size, platforms, sbom, provenance, builtFrom } = release;
  return {
    reference: releaseReference ?? '',
    version,
    digest,
    size,
    platforms: [...platforms],
    sbom: digestOf(canonicalJson(sbom)),
    provenance: digestOf(canonicalJson(provenance)),
    builtFrom,
  };
}

/** Measures RTO and RPO, and selects the newest restored release. Every field is null until `promote check` passed. */
function measureRecovery(
  state: DrillState,
  restored: ReadonlySet<string>,
): { readonly rto: number | null; readonly rpo: number | null } & {
  readonly found: Pick<DrillReport, 'rpo' | 'recovered'>;
} {
  const { ledger, recovered, lostAt, restoredAt } = state;
  const point = restoredAt ? measureRecoveryPoint(state) : null;
  const newest = restoredAt ? ledger.newest(restored) : undefined;
  const reference = recovered.find(({ digest }) => digest === newest?.digest)?.check?.subject;
  return {
    rto: lostAt && restoredAt ? secondsBetween(lostAt, restoredAt) : null,
    rpo: point?.seconds ?? null,
    found: {
      rpo: point?.rpo ?? null,
      recovered: newest
        ? {
            version: newest.version,
            digest: newest.digest,
            publishedAt: rfc3339(newest.publishedAt),
            reference: reference ?? newest.digest,
          }
        : null,
    },
  };
}

/** Assembles the report of a drill up to now. A drill passes when every step passed and both objectives were met. */
export function assembleReport(state: DrillState, failures: readonly Failure[]): DrillReport {
  const { request, ledger, lostAt, restoredAt } = state;
  const checked = state.recovered.filter(({ check }) => check?.outcome === 'passed');
  const restored = new Set(checked.map(({ digest }) => digest));
  const { rto, rpo, found } = measureRecovery(state, restored);
  const assessed = assessObjectives(request, { rto, rpo });
  const reasons: Reason[] = [
    ...failures.map(({ step, error }) => ({ ...error.toReason(), step })),
    ...listMissed('RTO', assessed.rtoSeconds, assessed.objectives.rtoSeconds),
    ...listMissed('RPO', assessed.rpoSeconds, assessed.objectives.rpoSeconds),
  ];
  const finished = state.ports.clock.now();
  const startedAt = state.records[0]?.startedAt ?? rfc3339(finished);
  return {
    type: 'drill',
    outcome: reasons.length === 0 ? 'passed' : 'failed',
    ...(state.releaseReference === undefined ? {} : { subject: state.releaseReference }),
    reasons,
    startedAt,
    finishedAt: rfc3339(finished),
    durationSeconds: secondsBetween(new Date(startedAt), finished),
    drillId: state.drillId,
    scenario: request.scenario,
    tool: `mc-actions ${VERSION}`,
    environment: { kind: 'sandbox', node: state.builder.node, platform: request.platform },
    release: summarizeRelease(state),
    ...assessed,
    ...found,
    lostAt: lostAt ? rfc3339(lostAt) : null,
    restoredAt: restoredAt ? rfc3339(restoredAt) : null,
    releases: ledger.releases({ complete: new Set(state.complete.keys()), restored }),
    syncs: [...state.syncs],
    steps: [...state.records],
    chain: state.chain ?? null,
    evidence: state.evidence ?? null,
    counters: { ...state.counters },
  };
}
