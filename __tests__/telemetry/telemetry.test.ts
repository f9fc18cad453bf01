import { describe, expect, it } from '@jest/globals';
import { createEventLog, formatOpenMetrics } from '../../src/telemetry/index.ts';
import { openMetricsProblems } from '../support/openmetrics.ts';

describe('openMetrics', () => {
  it('writes valid OpenMetrics: no _total in a TYPE line, # EOF last', async () => {
    const text = await formatOpenMetrics([
      { name: 'mc_a_total', help: 'counted', type: 'counter', samples: [{ labels: { of: 'x"\n\\' }, value: 2 }] },
      { name: 'mc_b_seconds', help: 'measured', type: 'gauge', samples: [{ value: 1.5 }] },
    ]);
    expect(text).toContain('# TYPE mc_a counter\nmc_a_total{of="x\\"\\n\\\\"} 2\n');
    expect(text.endsWith('# EOF\n')).toBe(true);
    expect(openMetricsProblems(text)).toEqual([]);
  });

  it('omits metrics without a sample', async () => {
    expect(await formatOpenMetrics([{ name: 'mc_a', help: 'a', type: 'gauge', samples: [] }])).not.toContain('mc_a');
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
