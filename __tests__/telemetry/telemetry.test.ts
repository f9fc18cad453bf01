import { describe, expect, it } from '@jest/globals';
import { createEventLog, createMetric, formatOpenMetrics, formatPrometheusText } from '../../src/telemetry/index.ts';
import { openMetricsProblems } from '../support/openmetrics.ts';

const SAMPLES = [
  createMetric('mc_log_integrity_checks_total', [{ labels: { outcome: 'x"\n\\' }, value: 2 }]),
  createMetric('mc_promote_duration_seconds_last', [{ value: 1.5 }]),
];

describe('formatOpenMetrics', () => {
  it('writes valid OpenMetrics: no _total in a TYPE line, # EOF last', async () => {
    const text = await formatOpenMetrics(SAMPLES);
    expect(text).toContain(
      '# TYPE mc_log_integrity_checks counter\nmc_log_integrity_checks_total{outcome="x\\"\\n\\\\"} 2\n',
    );
    expect(text.endsWith('# EOF\n')).toBe(true);
    expect(openMetricsProblems(text)).toEqual([]);
  });

  it('omits metrics without a sample', async () => {
    expect(await formatOpenMetrics([createMetric('mc_mirror_bytes', [])])).toBe('# EOF\n');
  });
});

describe('formatPrometheusText', () => {
  it('writes text 0.0.4, which a Pushgateway reads: _total in the TYPE line, no # EOF', async () => {
    const text = await formatPrometheusText(SAMPLES);
    expect(text).toContain('# TYPE mc_log_integrity_checks_total counter\n');
    expect(text).not.toContain('# EOF');
  });
});

describe('createMetric', () => {
  it('rejects a missing label and an unknown label', () => {
    expect(() => createMetric('mc_mirror_forks', [{ value: 1 }])).toThrow('expected log, found none');
    expect(() => createMetric('mc_mirror_bytes', [{ labels: { log: 'a' }, value: 1 }])).toThrow(
      'expected none, found log',
    );
  });

  it('accepts a sample with and without an optional label', () => {
    const samples = [{ value: 1 }, { labels: { scenario: 'region-loss' }, value: 2 }];
    expect(createMetric('mc_promote_success_total', samples).samples).toEqual(samples);
  });
});

describe('the event log', () => {
  it('writes one JSON line per event, with the common fields', () => {
    const log = createEventLog({ now: () => new Date(0), sleep: async () => {} }, { drill: 'd1' });
    log.add('info', 'step-started', 'begin\nnow', { step: 'build' });
    log.add('error', 'step-failed', 'no');
    const lines = log.text().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        time: '1970-01-01T00:00:00.000Z',
        level: 'info',
        event: 'step-started',
        message: 'begin\nnow',
        drill: 'd1',
        step: 'build',
      },
      { time: '1970-01-01T00:00:00.000Z', level: 'error', event: 'step-failed', message: 'no', drill: 'd1' },
    ]);
  });
});
