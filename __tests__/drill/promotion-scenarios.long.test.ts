import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DrillReport, type DrillRequest, simulate } from '../../src/drill/index.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createHttp } from '../../src/lib/http.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mc-drills-'));
  await mkdir(join(dir, 'product/dist'), { recursive: true });
  await writeFile(join(dir, 'product/dist/mc.js'), 'export {};\n');
  await writeFile(join(dir, 'product/package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: {} }));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function drill(scenario: DrillRequest['scenario']): Promise<DrillReport> {
  const http = createHttp({ retries: 0 });
  try {
    const { report } = await simulate(
      {
        scenario,
        out: join(dir, scenario),
        installRoot: join(dir, 'product'),
        objectives: {},
        keep: false,
        platform: 'test',
      },
      {
        http,
        clock: systemClock,
        progress: () => {},
        signal: new AbortController().signal,
        concurrency: 4,
        builder: { invocationId: 'test', node: 'v24' },
      },
    );
    return report;
  } finally {
    await http.close();
  }
}

const listFacts = (report: DrillReport, step: string): Record<string, string[]> => {
  const all: Record<string, string[]> = {};
  for (const { label, value } of report.steps.find(({ name }) => name === step)?.facts ?? [])
    all[label] = [...(all[label] ?? []), value];
  return all;
};

describe('the promotion drills', () => {
  it('registry-rot: the gate reports the loss, and a second promotion heals only the damaged content', async () => {
    const report = await drill('registry-rot');
    expect(report.reasons).toEqual([]);
    const { Lost: lost = [], 'One bit changed': rotten = [] } = listFacts(report, 'rot');
    const { Healed: healed = [] } = listFacts(report, 'heal');
    expect(Math.min(lost.length, rotten.length, healed.length)).toBeGreaterThan(0);
    for (const digest of healed) expect([...lost, ...rotten]).toContain(digest);
    expect(report.rtoSeconds).toBeGreaterThan(0);
    expect(report.objectives).toMatchObject({ rto: { applies: true }, rtoMet: true, rpo: { applies: false } });
  });

  it('fleet: every release of the lost region becomes promotable in the other, by receipts that join', async () => {
    const report = await drill('fleet');
    expect(report.reasons).toEqual([]);
    expect(new Set(report.releases.map(({ fate }) => fate))).toEqual(new Set(['restored']));
    expect(report.rtoSeconds).toBeGreaterThan(0);
    expect(report.objectives).toMatchObject({ rto: { applies: true }, rtoMet: true, rpo: { applies: false } });
    expect(listFacts(report, 'restore').Restored).toEqual(['12 of 12, in 3 shards']);
    expect(report.evidence?.tamper?.code).toBeDefined();
  });
});
