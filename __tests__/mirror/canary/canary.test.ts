import { describe, expect, it } from '@jest/globals';
import { serveCanaryMetrics } from '../../../src/mirror/canary/metrics-server.ts';
import { runCanary } from '../../../src/mirror/canary/round.ts';
import { mirrorCanaryReportSchema } from '../../../src/mirror/canary/schema.ts';
import { runCanaryService } from '../../../src/mirror/canary/service.ts';
import { CanaryTally } from '../../../src/mirror/canary/tally.ts';
import { mirrorError } from '../../../src/mirror/errors.ts';
import { formatOpenMetrics } from '../../../src/telemetry/index.ts';
import { verifyError } from '../../../src/verify/errors.ts';
import { openMetricsProblems } from '../../support/openmetrics.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const clock = { now: () => NOW, sleep: async () => {} };
const passed = { outcome: 'passed', reasons: [] } as const;
const refused = {
  outcome: 'failed',
  reasons: [verifyError('nothing-verified', { subject: 'x', detail: 'none' }).toReason()],
} as const;
const missing = () => mirrorError('mirror-missing', { where: 'm', detail: 'there is no index.json' });

/** Runs a round in which each subject has the verdict of its name, or the error. */
const run = (
  verdicts: Readonly<Record<string, typeof passed | typeof refused | Error>>,
  good: string[],
  bad: string[],
) =>
  runCanary(
    { mirror: 'm', good, bad },
    {
      clock,
      concurrency: 2,
      verify: async (subject) => {
        const verdict = verdicts[subject];
        if (verdict === undefined || verdict instanceof Error) throw verdict ?? new Error('no verdict');
        return verdict;
      },
    },
  );

describe('runCanary', () => {
  it('passes when good subjects verify and bad ones are refused', async () => {
    const report = await run({ a: passed, b: refused }, ['a'], ['b']);
    expect(report).toMatchObject({ outcome: 'passed', reasons: [] });
    expect(report.subjects.map(({ found }) => found)).toEqual(['verified', 'refused']);
    expect(mirrorCanaryReportSchema.safeParse(report).error).toBeUndefined();
  });

  it('fails for a good subject that is refused, and names the codes', async () => {
    const report = await run({ a: refused }, ['a'], []);
    expect(report.reasons).toMatchObject([{ code: 'canary-refused', found: 'nothing-verified' }]);
  });

  it('fails for a bad subject that verifies', async () => {
    const report = await run({ b: passed }, [], ['b']);
    expect(report.reasons).toMatchObject([{ code: 'canary-accepted', subject: 'b' }]);
  });

  it('fails for a bad subject that cannot be judged, because an unreachable mirror refuses nothing', async () => {
    const report = await run({ b: missing() }, [], ['b']);
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'canary-unjudged' }] });
    expect(report.subjects).toMatchObject([{ found: 'unknown', outcome: 'failed', codes: ['mirror-missing'] }]);
  });

  it('fails for a bad subject whose report has a fault among its reasons', async () => {
    const verdict = { outcome: 'failed', reasons: [...refused.reasons, missing().toReason()] } as const;
    const verify = async () => verdict;
    const report = await runCanary({ mirror: 'm', good: [], bad: ['b'] }, { clock, concurrency: 1, verify });
    expect(report.subjects).toMatchObject([{ found: 'unknown', outcome: 'failed' }]);
  });
});

const runService = async (...rounds: readonly (() => ReturnType<typeof run>)[]) => {
  const tally = new CanaryTally();
  const [published, lines]: [string[], string[]] = [[], []];
  const abort = new AbortController();
  let next = 0;
  const report = await runCanaryService(
    {
      everyMs: 1000,
      subjects: { good: 1, bad: 1 },
      tally,
      run: async () => {
        const round = rounds[next++];
        if (next >= rounds.length) abort.abort();
        if (!round) throw new Error('no round');
        return round();
      },
      publish: async (metrics) => {
        published.push(await formatOpenMetrics(metrics));
      },
      log: (line) => lines.push(line),
    },
    { clock, signal: abort.signal },
  );
  return { report, tally, published, lines };
};

describe('runCanaryService', () => {
  it('publishes counters that start at zero and count each verdict', async () => {
    const { published, report } = await runService(
      () => run({ a: passed, b: refused }, ['a'], ['b']),
      () => run({ a: refused, b: refused }, ['a'], ['b']),
    );
    expect(published.flatMap(openMetricsProblems)).toEqual([]);
    expect(published).toHaveLength(3);
    expect(published[0]).toContain('mc_verify_mirror_success_total{expected="verified"} 0\n');
    expect(published[0]).not.toContain('mc_mirror_canary_failing');
    expect(published[2]).toContain('mc_verify_mirror_success_total{expected="verified"} 1\n');
    expect(published[2]).toContain('mc_verify_mirror_success_total{expected="refused"} 2\n');
    expect(published[2]).toContain('mc_verify_mirror_failure_total{expected="verified"} 1\n');
    expect(published[2]).toContain('mc_mirror_canary_failing{expected="verified"} 1\n');
    expect(report).toMatchObject({ rounds: 2, failedRounds: 1, outcome: 'passed' });
  });

  it('counts a round that ends with an error as a failure of every subject, and continues', async () => {
    const { published, lines } = await runService(
      () => Promise.reject(mirrorError('mirror-config-missing', { path: 'mirror.yaml' })),
      () => run({ a: passed, b: refused }, ['a'], ['b']),
    );
    expect(published[1]).toContain('mc_verify_mirror_failure_total{expected="refused"} 1\n');
    expect(lines[0]).toContain('round 1 FAILED: mirror-config-missing: ');
    expect(lines[1]).toContain('round 2 passed: 2 of 2 subjects as expected');
  });
});

describe('serveCanaryMetrics', () => {
  it('serves /metrics and /healthz only, to GET only', async () => {
    const tally = new CanaryTally();
    const server = await serveCanaryMetrics(() => tally.metrics(), { host: '127.0.0.1', port: 0 });
    try {
      const metrics = await fetch(`${server.url}/metrics`);
      expect(metrics.headers.get('content-type')).toMatch(/^application\/openmetrics-text/);
      expect(openMetricsProblems(await metrics.text())).toEqual([]);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      expect((await fetch(`${server.url}/other`)).status).toBe(404);
      expect((await fetch(`${server.url}/metrics`, { method: 'POST' })).status).toBe(405);
    } finally {
      await server.close();
    }
  });
});
