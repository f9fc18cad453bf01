import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Clock, systemClock } from '../../../src/lib/clock.ts';
import { baseError } from '../../../src/lib/errors.ts';
import {
  createRoundRecorder,
  folderDestination,
  type MirrorConfig,
  type MirrorPorts,
  mirrorStatus,
  present,
  type Round,
  readState,
  runMirrorService,
} from '../../../src/mirror/index.ts';
import { askSource } from '../../../src/mirror/sync/ask-source.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { pushImage } from '../../support/image.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { openMetricsProblems } from '../../support/openmetrics.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 30_000);
afterAll(() => world.end());

const MINUTE = 60_000;
const START = Date.parse('2026-03-14T02:00:00Z');

/** Runs a service for a number of rounds with a clock on which only waits take time. */
async function runService(
  config: MirrorConfig,
  rounds: number,
  between: (round: number) => Promise<void> = async () => {},
  more: { observe?: (round: Round) => Promise<void>; open?: () => Promise<MirrorConfig> } = {},
) {
  let time = START;
  const stop = new AbortController();
  const lines: string[] = [];
  const seen: Round[] = [];
  const clock: Clock = {
    now: () => new Date(time),
    sleep: async (ms) => {
      time += ms;
      await between(seen.length);
      if (seen.length >= rounds) stop.abort(baseError('cancelled', { what: 'by the test' }));
    },
  };
  const ports: MirrorPorts = { ...mirrorPorts(world), clock, signal: stop.signal };
  const report = await runMirrorService(
    {
      everyMs: MINUTE,
      random: () => 0.5,
      open: async () => ({ config: await (more.open?.() ?? config), ports }),
      log: (line) => void lines.push(line),
      observe: async (round) => {
        seen.push(round);
        await more.observe?.(round);
      },
    },
    ports,
  );
  return { report, lines, seen };
}

const getSubject = () => `${world.host('primary')}/acme/app`;
const countRequests = (service: string) => world.sandbox.requests().filter((one) => one.service === service).length;

describe('runMirrorService', () => {
  it('follows its sources in every round, and exits successfully when it is stopped', async () => {
    const config = await mirrorConfig(world, [getSubject()], 'rounds');
    const repository = world.repository('primary', 'acme/app');
    const { report, lines, seen } = await runService(config, 3, async (round) => {
      if (round === 1) await attest(repository, await pushImage(repository, 'v1', 'v1'), await sandboxSigner(world));
    });
    expect(report).toMatchObject({ type: 'mirror-service', outcome: 'passed', rounds: 3, failedRounds: 0 });
    expect(seen.map(({ report: { logs } = {} }) => logs?.[0]?.size)).toEqual([0, 1, 1]);
    expect(seen.map(({ startedAt }) => (startedAt.getTime() - START) / MINUTE)).toEqual([0, 1, 2]);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(
      /^2026-03-14T02:01:00.000Z round 2 passed in .*; logs: 2, new entries: 1, subjects: 1, fetched: [^;]*; next round in 1 min 0 s$/,
    );
    expect(lines[3]).toBe('2026-03-14T02:03:00.000Z stopped after 3 rounds');
  });

  it('asks a failing source less often, reports since when it fails, and follows the others', async () => {
    const config = await mirrorConfig(world, [getSubject()], 'failing');
    const files = join(await temporaryFolder(), 'out');
    const [metrics, events] = [join(files, 'mirror.prom'), join(files, 'events.jsonl')];
    const requestCounts: number[] = [];
    let before = countRequests('rekor');
    await world.sandbox.fault('primary', 'rekor', 'error', 1);
    const texts: string[] = [];
    const { seen, lines } = await runService(
      config,
      9,
      async (round) => {
        requestCounts.push(countRequests('rekor') - before);
        before = countRequests('rekor');
        texts.push(await readFile(metrics, 'utf8'));
        if (round === 7) await world.sandbox.fault('primary', 'rekor', 'none');
      },
      {
        observe: createRoundRecorder(
          { metrics, events },
          { ...mirrorPorts(world), clock: { ...systemClock, now: () => new Date(START) } },
        ),
      },
    );
    // Rounds start at 0, 1, … 8 minutes. Waits of 1, 2 and 4 minutes follow the failures at 0, 1 and 3.
    expect(requestCounts.map((count) => count > 0)).toEqual([true, true, false, true, false, false, false, true, true]);
    expect(seen.map(({ failing }) => failing[0]?.failures ?? 0)).toEqual([1, 2, 2, 3, 3, 3, 3, 0, 0]);
    expect(seen.every(({ error, report }) => report || error?.code === 'http-status')).toBe(true);
    expect(lines[2]).toMatch(
      /round 3 FAILED .*; rekor2: http-status \(2 in a row\), asked again at 2026-03-14T02:03:00.000Z;/,
    );
    for (const text of texts) expect(openMetricsProblems(text)).toEqual([]);
    expect(texts[6]).toMatch(/mc_mirror_source_failures\{source="rekor2",code="http-status"\} 3\n/);
    expect(texts[6]).toContain(`mc_mirror_source_next_try_timestamp_seconds{source="rekor2"} ${START / 1000 + 420}\n`);
    expect(texts[8]).not.toContain('mc_mirror_source_failures{');
    expect(texts[8]).toMatch(/mc_mirror_rounds_total\{outcome="failed"\} 7\n/);
    expect(texts[8]).toMatch(/mc_mirror_rounds_total\{outcome="passed"\} 2\n/);
    const recorded = (await readFile(events, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(recorded.filter(({ event }) => event === 'source-failed').map(({ failures }) => failures)).toEqual([
      1, 2, 3,
    ]);
    expect(recorded.filter(({ event }) => event === 'source-recovered')).toMatchObject([
      { source: 'rekor2', level: 'info' },
    ]);
    expect(recorded.filter(({ event }) => event === 'round-failed')).toHaveLength(7);
    expect(recorded.at(-1)).toMatchObject({ event: 'round-passed', round: 9 });
  });

  it('records in mirror.json which sources wait, and continues the waits after a restart', async () => {
    const config = await mirrorConfig(world, [getSubject()], 'again');
    await runService(config, 1);
    await world.sandbox.fault('primary', 'rekor', 'error', 1);
    await runService(config, 2);
    const state = await readState(folderDestination(config.to));
    expect(state?.errors).toMatchObject([
      {
        source: 'rekor2',
        code: 'http-status',
        since: '2026-03-14T02:00:00.000Z',
        failures: 2,
        nextTry: '2026-03-14T02:03:00.000Z',
      },
    ]);
    const status = await mirrorStatus(config, mirrorPorts(world), { ask: false });
    expect(status.sources.find(({ name }) => name === 'rekor2')?.lastError).toEqual(
      state?.errors[0] && {
        ...state.errors[0],
        source: undefined,
      },
    );
    expect(JSON.stringify(present(status))).toContain(
      'consecutive failures of rekor2: 2, next try at 2026-03-14T02:03',
    );
    const before = countRequests('rekor');
    const { seen } = await runService(config, 1);
    expect(countRequests('rekor')).toBe(before);
    expect(seen[0]?.failing).toMatchObject([{ source: 'rekor2', failures: 2 }]);
    expect((await readState(folderDestination(config.to)))?.errors).toEqual(state?.errors);
    await world.sandbox.fault('primary', 'rekor', 'none');
  });

  it('continues if its configuration or policy becomes invalid, and reports the reason', async () => {
    const config = await mirrorConfig(world, [getSubject()], 'broken');
    let round = 0;
    const open = async (): Promise<MirrorConfig> => {
      round++;
      if (round === 2) throw baseError('yaml-malformed', { what: 'mirror.yaml', detail: 'x\ny' });
      if (round === 3) return { ...config, logs: config.logs.map((log) => ({ ...log, origin: 'another' })) };
      return config;
    };
    const { report, seen, lines } = await runService(config, 4, undefined, { open });
    expect(report).toMatchObject({ outcome: 'passed', rounds: 4, failedRounds: 2 });
    expect(seen.map(({ error }) => error?.code)).toEqual([
      undefined,
      'yaml-malformed',
      'mirror-log-key-missing',
      undefined,
    ]);
    expect(lines[1]).toMatch(/round 2 FAILED in [^\n]*yaml-malformed: [^\n]*$/);
  });

  it('continues if a round cannot be recorded, and reports it', async () => {
    const config = await mirrorConfig(world, [], 'unwritable');
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const observe = createRoundRecorder({ metrics: join(file, 'a'), events: join(file, 'b') }, mirrorPorts(world));
    const { report, lines } = await runService(config, 2, undefined, { observe });
    expect(report.rounds).toBe(2);
    expect(lines[1]).toMatch(/cannot record the round: file-unwritable: /);
    await rm(file);
  });
});

describe('one source of the service', () => {
  it('counts as overdue, and not as canceled, after its time limit', async () => {
    const ports = { ...mirrorPorts(world), sourceLimitMs: 20 };
    const forever = (limited: MirrorPorts) => limited.clock.sleep(60_000, limited.signal);
    await expect(askSource('a', ports, forever)).rejects.toMatchObject({ code: 'source-overdue', family: 'fault' });
    expect(await askSource('a', ports, async () => 'in time')).toBe('in time');
    const stop = new AbortController();
    const stopped = askSource('a', { ...ports, sourceLimitMs: 60_000, signal: stop.signal }, forever);
    stop.abort(baseError('cancelled', { what: 'by the test' }));
    await expect(stopped).rejects.not.toMatchObject({ code: 'source-overdue' });
  });
});
