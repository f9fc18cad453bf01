import { rfc3339, secondsBetween } from '../../lib/clock.ts';
import { digestOf } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import type { McError, Reason } from '../../lib/mc-error.ts';
import { VERSION } from '../../lib/version.ts';
import { drillError } from '../errors.ts';
import { recoveryPoint } from '../recovery-point.ts';
import type { DrillReport } from '../schema.ts';
import type { World } from '../world.ts';
import { measured, milliseconds, objective } from './words.ts';

export interface Failure {
  readonly step: string;
  readonly error: McError;
}

const missed = (name: string, seconds: number | null, limit: number): Reason[] =>
  seconds === null || seconds <= limit
    ? []
    : [
        drillError('objective-missed', {
          objective: name,
          measured: measured(seconds),
          limit: objective(limit),
        }).toReason(),
      ];

/** The report of a drill as far as it got. A drill passes when every step did and both objectives were met. */
export function reportOf(world: World, failures: readonly Failure[]): DrillReport {
  const { request, ledger, recovered, lostAt, restoredAt } = world;
  const { rtoSeconds: rtoLimit, rpoSeconds: rpoLimit } = request.objectives;
  const rtoSeconds = lostAt && restoredAt ? secondsBetween(lostAt, restoredAt) : null;
  const restored = new Set(recovered.filter(({ check }) => check?.outcome === 'passed').map(({ digest }) => digest));
  const point = restoredAt ? recoveryPoint(world) : null;
  const rpoSeconds = point?.seconds ?? null;
  const newest = restoredAt ? ledger.newest(restored) : undefined;
  const reference = recovered.find(({ digest }) => digest === newest?.digest)?.check?.subject;
  const reasons: Reason[] = [
    ...failures.map(({ step, error }) => ({ ...error.toReason(), step })),
    ...missed('RTO', rtoSeconds, rtoLimit),
    ...missed('RPO', rpoSeconds, rpoLimit),
  ];
  const finished = world.ports.clock.now();
  const startedAt = world.records[0]?.startedAt ?? rfc3339(finished);
  const { release } = world;
  const sha256 = (value: unknown): string => digestOf(canonicalJson(value));
  return {
    type: 'drill',
    outcome: reasons.length === 0 ? 'passed' : 'failed',
    ...(world.releaseReference === undefined ? {} : { subject: world.releaseReference }),
    reasons,
    startedAt,
    finishedAt: rfc3339(finished),
    durationSeconds: secondsBetween(new Date(milliseconds(startedAt)), finished),
    drillId: world.drillId,
    scenario: request.scenario,
    tool: `mc-actions ${VERSION}`,
    environment: { kind: 'sandbox', node: world.builder.node, platform: request.platform },
    release: release
      ? {
          reference: world.releaseReference ?? '',
          version: release.version,
          digest: release.digest,
          size: release.size,
          platforms: [...release.platforms],
          sbom: sha256(release.sbom),
          provenance: sha256(release.provenance),
          builtFrom: release.builtFrom,
        }
      : null,
    rtoSeconds,
    rpoSeconds,
    rpo: point?.by ?? null,
    objectives: {
      rtoSeconds: rtoLimit,
      rpoSeconds: rpoLimit,
      rtoMet: rtoSeconds !== null && rtoSeconds <= rtoLimit,
      rpoMet: rpoSeconds !== null && rpoSeconds <= rpoLimit,
    },
    lostAt: lostAt ? rfc3339(lostAt) : null,
    restoredAt: restoredAt ? rfc3339(restoredAt) : null,
    recovered: newest
      ? {
          version: newest.version,
          digest: newest.digest,
          publishedAt: rfc3339(newest.publishedAt),
          reference: reference ?? newest.digest,
        }
      : null,
    releases: ledger.releases({ whole: new Set(world.whole.keys()), restored }),
    syncs: [...world.syncs],
    steps: [...world.records],
    chain: world.chain,
    evidence: world.evidence,
    counters: { ...world.counters },
  };
}
