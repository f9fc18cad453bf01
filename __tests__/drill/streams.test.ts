import { describe, expect, it } from '@jest/globals';
import { createDrillStreams } from '../../src/drill/report/streams.ts';

const AT = '2026-03-14T02:00:00.000Z';
const drill = { drillId: 'drill-1', scenario: 'region-loss' };

describe('createDrillStreams', () => {
  it('returns the events and the lines of the step logs as JSON, with few labels', () => {
    const event = { time: AT, level: 'info' as const, event: 'drill-ended', message: 'passed', pack: 'sha256:aa' };
    const streams = createDrillStreams(drill, [event], [{ step: 'build', log: `${AT} begin build\n${AT} a "b" c\n` }]);
    expect(streams).toEqual([
      {
        labels: { scenario: 'region-loss', kind: 'events' },
        lines: [{ time: new Date(AT), text: JSON.stringify(event) }],
      },
      {
        labels: { scenario: 'region-loss', kind: 'steps' },
        lines: ['begin build', 'a "b" c'].map((line) => ({
          time: new Date(AT),
          text: JSON.stringify({ drill: 'drill-1', step: 'build', line }),
        })),
      },
    ]);
  });

  it('leaves out a stream without lines', () => {
    expect(createDrillStreams(drill, [], [])).toEqual([]);
  });
});
