import { describe, expect, it } from '@jest/globals';
import type { MirrorIndex } from '../../../src/mirror/format/layout.ts';
import type { MirrorState } from '../../../src/mirror/format/state.ts';
import { formatMetrics } from '../../../src/mirror/serve/metrics.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const formatAgo = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();
const createLog = (name: string, seconds: number, more: object = {}): MirrorIndex['logs'][number] => ({
  name,
  type: 'tiled',
  origin: name,
  size: 7,
  root: 'a'.repeat(64),
  syncedAt: formatAgo(seconds),
  ...more,
});
const index: MirrorIndex = {
  version: 1,
  syncedAt: formatAgo(60),
  trust: [],
  logs: [createLog('live', 30), createLog('old', 9000, { frozen: true })],
  subjects: [{ subject: 'reg.test/app', syncedAt: formatAgo(90), releases: [] }],
};
const state: MirrorState = {
  version: 1,
  name: 'mirror',
  sequence: 1,
  time: formatAgo(0),
  logs: [],
  evidence: { subjects: 3, root: 'b'.repeat(64) },
  errors: [{ source: 'live', code: 'network-unreachable', message: '', since: formatAgo(0) }],
  forks: [
    { log: 'live', path: 'forks/a' },
    { log: 'live', path: 'forks/b' },
  ],
};
const listLines = async (...args: Parameters<typeof formatMetrics>) =>
  (await formatMetrics(...args)).split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('formatMetrics', () => {
  it('reports age, size, errors and forks of each source, and no age for a frozen log', async () => {
    expect(await listLines(index, state, 1234, { now: () => NOW })).toEqual([
      'mc_mirror_ready 1',
      `mc_mirror_last_success_timestamp_seconds ${(NOW.getTime() - 60_000) / 1000}`,
      'mc_mirror_rpo_seconds 60',
      'mc_mirror_source_lag_seconds{source="live",kind="log"} 30',
      'mc_mirror_source_lag_seconds{source="reg.test/app",kind="subject"} 90',
      'mc_mirror_log_size{log="live"} 7',
      'mc_mirror_log_size{log="old"} 7',
      'mc_mirror_log_frozen{log="live"} 0',
      'mc_mirror_log_frozen{log="old"} 1',
      'mc_mirror_source_errors{source="live",code="network-unreachable"} 1',
      'mc_mirror_forks{log="live"} 2',
      'mc_mirror_forks{log="old"} 0',
      'mc_mirror_evidence_subjects 3',
      'mc_mirror_bytes 1234',
    ]);
  });

  it('reports only the incomplete state for a mirror that never completed a sync, and never a negative age', async () => {
    expect(await listLines(undefined, undefined, 0, { now: () => NOW })).toEqual([
      'mc_mirror_ready 0',
      'mc_mirror_bytes 0',
    ]);
    expect(await listLines(index, undefined, 0, { now: () => new Date(0) })).toContain('mc_mirror_rpo_seconds 0');
  });
});
