import { createPeriodMetrics, createSweepMetrics } from '../../src/bypass/index.ts';
import { BYPASS_STATES, POSTMORTEM_STATES } from '../../src/bypass/lifecycle-schema.ts';
import { createDrillMetrics } from '../../src/drill/report/metrics.ts';
import { createStoreMetrics } from '../../src/evidence/index.ts';
import { createCheckMetrics } from '../../src/logchain/index.ts';
import { CanaryTally } from '../../src/mirror/canary/tally.ts';
import type { MirrorIndex } from '../../src/mirror/format/layout.ts';
import type { MirrorState } from '../../src/mirror/format/state.ts';
import { createMirrorMetrics } from '../../src/mirror/serve/metrics.ts';
import { listServiceMetrics } from '../../src/mirror/service/observe.ts';
import { createPromotionMetrics } from '../../src/promote/index.ts';
import type { Metric } from '../../src/telemetry/index.ts';
import { createTrustMetrics } from '../../src/verify/index.ts';
import { passedDrill } from './drill-report.ts';

const AT = '2026-03-14T02:00:00.000Z';
const LATER = '2026-04-14T02:00:00.000Z';
const times = { startedAt: AT, finishedAt: AT, durationSeconds: 1 };

const index: MirrorIndex = {
  version: 1,
  syncedAt: AT,
  trust: [],
  tuf: [{ name: 'tuf', root: 1, timestamp: 1, targets: 1, expires: LATER, syncedAt: AT }],
  logs: [{ name: 'log', type: 'tiled', origin: 'log', size: 7, root: 'a'.repeat(64), syncedAt: AT }],
  subjects: [],
};
const state: MirrorState = {
  version: 1,
  name: 'mirror',
  sequence: 1,
  time: AT,
  logs: [],
  evidence: { subjects: 3, root: 'b'.repeat(64) },
  errors: [{ source: 'log', code: 'network-unreachable', message: '', since: AT }],
  forks: [],
};

function createCanaryMetrics(): readonly Metric[] {
  const tally = new CanaryTally();
  tally.add({ type: 'mirror-canary', outcome: 'passed', reasons: [], ...times, mirror: 'mirror', subjects: [] });
  return tally.metrics();
}

const counts = <K extends string>(names: readonly K[]): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;

/** Returns the names of the metrics that have a sample when every producer runs on an example. */
export const listProducedMetrics = (): readonly string[] =>
  createEveryMetric()
    .filter(({ samples }) => samples.length > 0)
    .map(({ name }) => name);

/** Runs every producer of metrics on an example. */
export function createEveryMetric(): readonly Metric[] {
  const clock = { now: () => new Date(AT) };
  const failing = [{ source: 'log', code: 'network-unreachable', failures: 1, nextTry: AT }];
  const round = { number: 1, failedRounds: 0, config: undefined, startedAt: new Date(AT), seconds: 1 };
  return [
    ...createDrillMetrics(passedDrill(), 'https://github.com/acme/app/actions/runs/1/attempts/1'),
    ...createMirrorMetrics(index, state, 1, clock),
    ...listServiceMetrics({ ...round, report: undefined, error: undefined, failing }),
    ...createCanaryMetrics(),
    ...createPromotionMetrics({
      type: 'promote',
      outcome: 'passed',
      reasons: [],
      ...times,
      source: 'a',
      digest: `sha256:${'a'.repeat(64)}`,
      promotable: true,
      planned: false,
      destinations: [],
    }),
    ...createCheckMetrics({
      type: 'log-check',
      outcome: 'passed',
      reasons: [],
      ...times,
      chain: 'chain',
      size: 0,
      root: '',
      sealed: true,
      steps: [],
    }),
    ...createStoreMetrics('s3://evidence', {
      versions: [
        { location: 's3://evidence/a', versionId: '1', size: 1, retention: { mode: 'COMPLIANCE', until: LATER } },
      ],
      finishedAt: AT,
    }),
    ...createTrustMetrics({ roots: [{ name: 'acme', holds: true, until: LATER, pinUntil: LATER, parts: [] }] }),
    ...createPeriodMetrics({
      type: 'bypass-report',
      outcome: 'passed',
      reasons: [],
      ...times,
      repository: 'acme/app',
      from: '2026-03-01',
      to: '2026-03-14',
      bypasses: [],
      counts: { total: 0, states: counts(BYPASS_STATES), uses: 0, postmortems: counts(POSTMORTEM_STATES) },
      warnings: [],
    }),
    ...createSweepMetrics({
      type: 'bypass-sweep',
      outcome: 'passed',
      reasons: [],
      ...times,
      swept: [],
      failed: [],
      warnings: [],
    }),
  ];
}
