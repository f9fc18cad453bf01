import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import type { FailingSource } from '../../../src/mirror/service/backoff.ts';
import { lineOf } from '../../../src/mirror/service/line.ts';
import { roundFiles } from '../../../src/mirror/service/observe.ts';
import type { Round } from '../../../src/mirror/service/service.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { type HeldMirror, heldMirror, portsAt } from '../../support/held-mirror.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const down = baseError('network-unreachable', { method: 'GET', url: 'http://a', detail: 'refused', attempts: 1 });
const failing = (source: string, failures: number, code = 'network-unreachable'): FailingSource => ({
  source,
  code,
  failures,
  nextTry: '2026-03-14T02:05:00.000Z',
});
type Report = NonNullable<Round['report']>;
const reportOf = (outcome: 'passed' | 'failed', more: Partial<Report> = {}): Report => ({
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
const roundOf = (more: Partial<Round> = {}): Round => ({
  number: 3,
  failedRounds: 1,
  config: undefined,
  startedAt: NOW,
  seconds: 2,
  report: reportOf('passed'),
  error: undefined,
  failing: [],
  ...more,
});

let mirror: HeldMirror;
let dir: string;
let metrics: string;
let events: string;
beforeEach(async () => {
  mirror = await heldMirror();
  dir = await temporaryFolder();
  [metrics, events] = [join(dir, 'out', 'mirror.prom'), join(dir, 'out', 'events.jsonl')];
});
const observe = (files: { metrics?: string; events?: string }) => roundFiles(files, portsAt(NOW, mirror.to));
const metricsLines = async () =>
  (await readFile(metrics, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const eventLines = async () =>
  (await readFile(events, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the metrics of a round', () => {
  it('are its own, and those of the mirror as it lies there', async () => {
    await mirror.sign(NOW);
    await observe({ metrics })(roundOf({ config: mirror.config, failing: [failing('a', 2)] }));
    const bytes = (await mirror.to.list()).reduce((sum, { size }) => sum + size, 0);
    expect(await metricsLines()).toEqual(
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

  it('of a round that did not pass say so; of one without a configuration there is no mirror', async () => {
    await mirror.sign(NOW);
    await observe({ metrics })(roundOf({ report: reportOf('failed') }));
    const lines = await metricsLines();
    for (const line of ['mc_mirror_round_passed 0', 'mc_mirror_ready 0', 'mc_mirror_bytes 0'])
      expect(lines).toContain(line);
    await observe({ metrics })(roundOf({ report: undefined, error: down, config: mirror.config }));
    expect(await metricsLines()).toContain('mc_mirror_round_passed 0');
  });

  it('are without those of a mirror that cannot be read', async () => {
    await mirror.to.write('index.json', '{');
    await mirror.to.write('mirror.json', '{');
    await observe({ metrics })(roundOf({ config: mirror.config }));
    expect(await metricsLines()).toEqual(expect.arrayContaining(['mc_mirror_ready 0', 'mc_mirror_bytes 2']));
  });
});

describe('the events of rounds', () => {
  const told = async () => (await eventLines()).map(({ level, event, source }) => [level, event, source]);

  it('are each source that failed anew or again, and each that is back; not what is left alone', async () => {
    const note = observe({ events });
    await mkdir(join(dir, 'out'));
    await note(roundOf({ failing: [failing('a', 1), failing('b', 1, 'log-fork')], report: reportOf('failed') }));
    await note(roundOf({ failing: [failing('a', 1), failing('b', 2, 'log-fork')], report: reportOf('failed') }));
    // A round that had no report does not say that a source is well.
    await note(roundOf({ report: undefined, error: down }));
    await note(roundOf({ failing: [failing('a', 3), failing('b', 2, 'log-fork')] }));
    await note(roundOf({ failing: [failing('b', 2, 'log-fork')] }));
    await note(roundOf());
    const failed = ['error', 'round-failed', undefined];
    const passed = ['info', 'round-passed', undefined];
    expect(await told()).toEqual([
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
    const rounds = (await eventLines()).filter(({ event }) => String(event).startsWith('round-'));
    expect(rounds[0]).toMatchObject({ message: 'it forked', codes: ['log-fork'], round: 3, seconds: 2 });
    expect(rounds[2]).toMatchObject({ message: down.message, codes: ['network-unreachable'] });
    expect(rounds[3]).toMatchObject({ message: 'all sources were followed to their end' });
    expect(rounds[3]).not.toHaveProperty('codes');
  });
});

describe('a file that cannot be written', () => {
  it.each(['metrics', 'events'] as const)(
    'of %s is a fault, and the other one is written all the same',
    async (bad) => {
      const file = join(dir, 'file');
      await writeFile(file, '');
      const files = { metrics, events, [bad]: join(file, 'x') };
      await expect(observe(files)(roundOf())).rejects.toMatchObject({ code: 'file-unwritable' });
      const good = bad === 'metrics' ? events : metrics;
      expect((await readFile(good, 'utf8')).length).toBeGreaterThan(0);
    },
  );

  it('is none that nobody asked for', async () => {
    await expect(observe({})(roundOf())).resolves.toBeUndefined();
  });
});

describe('the line of a round', () => {
  const log = { name: 'a', outcome: 'synced', bytes: 1024, tiles: 0, bundles: 0 } as const;
  const report = reportOf('passed', {
    logs: [
      { ...log, size: 9, previousSize: 2 },
      { ...log, size: 3, previousSize: 5 },
    ] as unknown as Report['logs'],
    subjects: [{ bytes: 1024 }] as unknown as Report['subjects'],
  });

  it('says how it ended, what it brought, and when the next one is', () => {
    expect(lineOf(roundOf({ report }), 60_000)).toBe(
      'round 3 passed in 2.0 s; logs: 2, new entries: 7, subjects: 1, fetched: 3.1 kB; the next one in 1 min 0 s',
    );
    expect(lineOf(roundOf({ report }), 0)).toMatch(/; the next one at once$/);
  });

  it('names what went wrong, and each source that waits, in one line', () => {
    const error = baseError('internal-error', { what: 'two\nlines' });
    const line = lineOf(roundOf({ report: undefined, error, failing: [failing('a', 2)] }), 1000);
    expect(line).toMatch(
      /^round 3 FAILED in 2\.0 s; internal-error: [^;]*two lines[^;]*; a: network-unreachable \(2 in a row\), asked again at 2026-03-14T02:05:00\.000Z; the next one in 1\.0 s$/,
    );
    expect(lineOf(roundOf({ report: reportOf('failed') }), 1000)).toContain('FAILED in 2.0 s; logs: 0');
    expect(lineOf(roundOf({ report: reportOf('failed') }), 1000)).toContain('log-fork: it forked');
  });
});
