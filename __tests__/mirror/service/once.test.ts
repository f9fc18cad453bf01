import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Clock, systemClock } from '../../../src/lib/clock.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { mirrorError } from '../../../src/mirror/errors.ts';
import { type MirrorState, readState } from '../../../src/mirror/format/state.ts';
import type { MirrorPorts } from '../../../src/mirror/ports.ts';
import { syncOnce } from '../../../src/mirror/service/once.ts';
import { type Round, runMirrorService } from '../../../src/mirror/service/service.ts';
import type { Repository } from '../../../src/oci/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createMirrorPorts, createTestMirror, type TestMirror } from '../../support/held-mirror.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const APP = 'reg.test/app';
const MINUTE = 60_000;
const down = baseError('network-unreachable', { method: 'GET', url: 'http://a', detail: 'refused', attempts: 1 });
const forked = mirrorError('evidence-too-large', { what: 'x', found: 2, limit: 1 });

let mirror: TestMirror;
/** Returns the answer of the repository to a request for its tags. */
let answer: () => Promise<string[]>;
let requestCount: number;
beforeEach(async () => {
  mirror = await createTestMirror();
  [answer, requestCount] = [async () => [], 0];
});
const createConfig = (subjects: readonly string[] = [APP]) => ({ ...mirror.config, subjects: [...subjects] });
const createPorts = (): MirrorPorts => ({
  ...createMirrorPorts(NOW, mirror.to),
  clock: { ...systemClock, now: () => NOW },
  judge: async () => ({ fingerprint: 'all', judge: () => ({ verified: true }) }),
  repository: () =>
    ({
      name: APP,
      tags: () => {
        requestCount++;
        return answer();
      },
    }) as unknown as Repository,
});

describe('syncOnce', () => {
  let metrics: string;
  let events: string;
  beforeEach(async () => {
    const dir = await temporaryFolder();
    [metrics, events] = [join(dir, 'mirror.prom'), join(dir, 'events.jsonl')];
  });
  const readLastEvent = async () => JSON.parse((await readFile(events, 'utf8')).trim().split('\n').at(-1) ?? '');

  it('records a passed sync in the requested files', async () => {
    expect(await syncOnce(createConfig(), createPorts(), { metrics, events })).toMatchObject({ outcome: 'passed' });
    expect(await readFile(metrics, 'utf8')).toContain('mc_mirror_ready 1\n');
    expect(await readLastEvent()).toMatchObject({ level: 'info', event: 'sync-passed' });
    expect(await syncOnce(createConfig(), createPorts(), {})).toMatchObject({ outcome: 'passed' });
  });

  it('records a sync that failed because of a source, with its reasons', async () => {
    answer = () => Promise.reject(forked);
    expect(await syncOnce(createConfig(), createPorts(), { metrics, events })).toMatchObject({ outcome: 'failed' });
    expect(await readLastEvent()).toMatchObject({
      level: 'error',
      event: 'sync-failed',
      message: forked.message,
      codes: ['evidence-too-large'],
    });
    expect(await readFile(metrics, 'utf8')).toContain(
      'mc_mirror_source_errors{source="reg.test/app",code="evidence-too-large"} 1\n',
    );
  });

  it('records and rethrows an error that prevents the sync, even if the record cannot be written', async () => {
    answer = () => Promise.reject(down);
    await expect(syncOnce(createConfig(), createPorts(), { events })).rejects.toBe(down);
    expect(await readLastEvent()).toMatchObject({
      level: 'error',
      event: 'sync-failed',
      codes: ['network-unreachable'],
    });
    await expect(syncOnce(createConfig(), createPorts(), { metrics: join(events, 'x') })).rejects.toBe(down);
    answer = async () => [];
    await expect(syncOnce(createConfig(), createPorts(), { metrics: join(events, 'x') })).rejects.toMatchObject({
      code: 'file-unwritable',
    });
  });
});

describe('runMirrorService', () => {
  /** A clock on which waits take time and each round takes `takes`; it stops the service after `rounds` rounds. */
  async function serve(rounds: number, takesMs = 0, onAsk: (stop: AbortController) => void = () => {}) {
    let time = NOW.getTime();
    const stop = new AbortController();
    const [seen, pauses, lines]: [Round[], number[], string[]] = [[], [], []];
    const clock: Clock = {
      now: () => new Date(time),
      sleep: async (ms) => {
        pauses.push(ms);
        time += ms;
        if (seen.length >= rounds) stop.abort(baseError('cancelled', { what: 'by the test' }));
      },
    };
    const before = answer;
    answer = async () => {
      time += takesMs;
      onAsk(stop);
      return before();
    };
    const running: MirrorPorts = { ...createPorts(), clock, signal: stop.signal };
    const report = await runMirrorService(
      {
        everyMs: MINUTE,
        random: () => 0.5,
        open: async () => ({ config: createConfig(), ports: running }),
        log: (line) => void lines.push(line),
        observe: async (round) => void seen.push(round),
      },
      running,
    );
    answer = before;
    return { report, seen, pauses, lines };
  }

  it('counts rounds and failed rounds, with and without a report', async () => {
    const { report, seen } = await serve(2);
    expect(report).toMatchObject({ type: 'mirror-service', outcome: 'passed', rounds: 2, failedRounds: 0 });
    expect(seen.map(({ number, report: one, failedRounds }) => [number, one?.outcome, failedRounds])).toEqual([
      [1, 'passed', 0],
      [2, 'passed', 0],
    ]);
    answer = () => Promise.reject(forked);
    expect((await serve(1)).report).toMatchObject({ rounds: 1, failedRounds: 1 });
    mirror = await createTestMirror();
    answer = () => Promise.reject(down);
    const failed = await serve(2);
    expect(failed.report).toMatchObject({ outcome: 'passed', rounds: 2, failedRounds: 2 });
    expect(failed.seen[0]).toMatchObject({ error: { code: 'network-unreachable' }, failing: [{ source: APP }] });
    expect(failed.seen[0]?.report).toBeUndefined();
  });

  it('starts a round each minute, and at once after a longer round', async () => {
    expect((await serve(2, 15_000)).pauses).toEqual([45_000, 45_000]);
    const { pauses, lines } = await serve(2, 75_000);
    expect(pauses).toEqual([0, 0]);
    expect(lines[0]).toMatch(/next round immediately$/);
    expect(lines.at(-1)).toMatch(/stopped after 2 rounds$/);
  });

  it('does not count a round that is stopped midway, and counts a completed round', async () => {
    const cut = await serve(9, 0, (stop) => {
      stop.abort(baseError('cancelled', { what: 'by the test' }));
      throw new Error('cut');
    });
    expect([cut.report.rounds, cut.seen, cut.pauses]).toEqual([0, [], []]);
    const running = new AbortController();
    running.abort(new Error('before it began'));
    const neverStarted = await runMirrorService(
      {
        everyMs: MINUTE,
        open: () => Promise.reject(new Error('never')),
        log: () => {},
      },
      { clock: systemClock, signal: running.signal },
    );
    expect(neverStarted).toMatchObject({ rounds: 0, failedRounds: 0, outcome: 'passed' });
  });

  it('continues the backoff that mirror.json records from the previous process', async () => {
    answer = () => Promise.reject(down);
    await serve(1);
    const state = (await readState(mirror.to)) as MirrorState;
    expect(state.errors).toMatchObject([{ source: APP, failures: 1 }]);
    const before = requestCount;
    const { seen } = await serve(1);
    expect(requestCount).toBe(before);
    expect(seen[0]?.failing).toMatchObject([{ source: APP, failures: 1 }]);
  });
});
