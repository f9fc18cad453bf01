import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import type { FailingSource } from '../../../src/mirror/service/backoff.ts';
import { createRoundRecorder } from '../../../src/mirror/service/observe.ts';
import { formatRound, type Round } from '../../../src/mirror/service/service.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createMirrorPorts, createTestMirror, type TestMirror } from '../../support/held-mirror.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const down = baseError('network-unreachable', { method: 'GET', url: 'http://a', detail: 'refused', attempts: 1 });
const createFailing = (source: string, failures: number, code = 'network-unreachable'): FailingSource => ({
  source,
  code,
  failures,
  nextTry: '2026-03-14T02:05:00.000Z',
});
type Report = NonNullable<Round['report']>;
const createReport = (outcome: 'passed' | 'failed', more: Partial<Report> = {}): Report => ({
  type: 'mirror-sync',
  outcome,
  reasons: outcome === 'passed' ? [] : [{ code: 'log-fork', message: 'it forked' }],
  startedAt: NOW.toISOString(),
  finishedAt: NOW.toISOString(),
  durationSeconds: 2,
  to: 'mirror',
  logs: [],
  subjects: [],
  trust: [],
  ...more,
});
const createRound = (more: Partial<Round> = {}): Round => ({
  number: 3,
  failedRounds: 1,
  config: undefined,
  startedAt: NOW,
  seconds: 2,
  report: createReport('passed'),
  error: undefined,
  failing: [],
  ...more,
});

let mirror: TestMirror;
let dir: string;
let metrics: string;
let events: string;
beforeEach(async () => {
  mirror = await createTestMirror();
  dir = await temporaryFolder();
  [metrics, events] = [join(dir, 'out', 'mirror.prom'), join(dir, 'out', 'events.jsonl')];
});
const observe = (files: { metrics?: string; events?: string }) =>
  createRoundRecorder(files, createMirrorPorts(NOW, mirror.to));
const readMetrics = async () =>
  (await readFile(metrics, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const readEvents = async () =>
  (await readFile(events, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the metrics file of a round', () => {
  it('contains the metrics of the round and of the mirror on disk', async () => {
    await mirror.sign(NOW);
    await observe({ metrics })(createRound({ config: mirror.config, failing: [createFailing('a', 2)] }));
    const bytes = (await mirror.to.list()).reduce((sum, { size }) => sum + size, 0);
    expect(await readMetrics()).toEqual(
      expect.arrayContaining([
        'mc_mirror_ready 1',
        'mc_mirror_evidence_subjects 0',
        `mc_mirror_bytes ${bytes}`,
        'mc_mirror_rounds_total{outcome="passed"} 2',
        'mc_mirror_rounds_total{outcome="failed"} 1',
        'mc_mirror_round_passed 1',
        `mc_mirror_round_timestamp_seconds ${NOW.getTime() / 1000}`,
        'mc_mirror_round_duration_seconds 2',
        'mc_mirror_source_failures{source="a",code="network-unreachable"} 2',
        `mc_mirror_source_next_try_timestamp_seconds{source="a"} ${NOW.getTime() / 1000 + 300}`,
      ]),
    );
  });

  it('reports a failed round, and contains no mirror metrics without a configuration', async () => {
    await mirror.sign(NOW);
    await observe({ metrics })(createRound({ report: createReport('failed') }));
    const lines = await readMetrics();
    for (const line of ['mc_mirror_round_passed 0', 'mc_mirror_ready 0', 'mc_mirror_bytes 0'])
      expect(lines).toContain(line);
    await observe({ metrics })(createRound({ report: undefined, error: down, config: mirror.config }));
    expect(await readMetrics()).toContain('mc_mirror_round_passed 0');
  });

  it('omits the metrics of a mirror that cannot be read', async () => {
    await mirror.to.write('index.json', '{');
    await mirror.to.write('mirror.json', '{');
    await observe({ metrics })(createRound({ config: mirror.config }));
    expect(await readMetrics()).toEqual(expect.arrayContaining(['mc_mirror_ready 0', 'mc_mirror_bytes 2']));
  });
});

describe('the event log of rounds', () => {
  const listEvents = async () => (await readEvents()).map(({ level, event, source }) => [level, event, source]);

  it('records each source that fails or recovers, and no source in its backoff period', async () => {
    const note = observe({ events });
    await mkdir(join(dir, 'out'));
    await note(
      createRound({
        failing: [createFailing('a', 1), createFailing('b', 1, 'log-fork')],
        report: createReport('failed'),
      }),
    );
    await note(
      createRound({
        failing: [createFailing('a', 1), createFailing('b', 2, 'log-fork')],
        report: createReport('failed'),
      }),
    );
    // A round without a report is no evidence that a source recovered.
    await note(createRound({ report: undefined, error: down }));
    await note(createRound({ failing: [createFailing('a', 3), createFailing('b', 2, 'log-fork')] }));
    await note(createRound({ failing: [createFailing('b', 2, 'log-fork')] }));
    await note(createRound());
    const failed = ['error', 'round-failed', undefined];
    const passed = ['info', 'round-passed', undefined];
    expect(await listEvents()).toEqual([
      ['warn', 'source-failed', 'a'],
      ['error', 'log-fork', 'b'],
      failed,
      ['error', 'log-fork', 'b'],
      failed,
      failed,
      ['warn', 'source-failed', 'a'],
      ['error', 'log-fork', 'b'],
      passed,
      ['info', 'source-recovered', 'a'],
      passed,
      ['info', 'source-recovered', 'b'],
      passed,
    ]);
    const rounds = (await readEvents()).filter(({ event }) => String(event).startsWith('round-'));
    expect(rounds[0]).toMatchObject({ message: 'it forked', codes: ['log-fork'], round: 3, seconds: 2 });
    expect(rounds[2]).toMatchObject({ message: down.message, codes: ['network-unreachable'] });
    expect(rounds[3]).toMatchObject({ message: 'all sources were read completely' });
    expect(rounds[3]).not.toHaveProperty('codes');
  });
});

describe('an output file that cannot be written', () => {
  it.each(['metrics', 'events'] as const)('causes a fault for %s, and the other file is still written', async (bad) => {
    const file = join(dir, 'file');
    await writeFile(file, '');
    const files = { metrics, events, [bad]: join(file, 'x') };
    await expect(observe(files)(createRound())).rejects.toMatchObject({ code: 'file-unwritable' });
    const good = bad === 'metrics' ? events : metrics;
    expect((await readFile(good, 'utf8')).length).toBeGreaterThan(0);
  });

  it('causes no fault if it was not requested', async () => {
    await expect(observe({})(createRound())).resolves.toBeUndefined();
  });
});

describe('formatRound for a round', () => {
  const log = { name: 'a', outcome: 'synced', bytes: 1024, tiles: 0, bundles: 0 } as const;
  const report = createReport('passed', {
    logs: [
      { ...log, size: 9, previousSize: 2 },
      { ...log, size: 3, previousSize: 5 },
    ] as unknown as Report['logs'],
    subjects: [{ bytes: 1024 }] as unknown as Report['subjects'],
  });

  it('reports the outcome, the new content and the time of the next round', () => {
    expect(formatRound(createRound({ report }), 60_000)).toBe(
      'round 3 passed in 2.0 s; logs: 2, new entries: 7, subjects: 1, fetched: 3.1 kB; next round in 1 min 0 s',
    );
    expect(formatRound(createRound({ report }), 0)).toMatch(/; next round immediately$/);
  });

  it('names each failure and each waiting source on one line', () => {
    const error = baseError('internal-error', { what: 'two\nlines' });
    const line = formatRound(createRound({ report: undefined, error, failing: [createFailing('a', 2)] }), 1000);
    expect(line).toMatch(
      /^round 3 FAILED in 2\.0 s; internal-error: [^;]*two lines[^;]*; a: network-unreachable \(2 in a row\), asked again at 2026-03-14T02:05:00\.000Z; next round in 1\.0 s$/,
    );
    expect(formatRound(createRound({ report: createReport('failed') }), 1000)).toContain('FAILED in 2.0 s; logs: 0');
    expect(formatRound(createRound({ report: createReport('failed') }), 1000)).toContain('log-fork: it forked');
  });
});
