import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bypassReportSchema } from '../../src/bypass/index.ts';
import { parseRequest } from '../../src/bypass/request.ts';
import { type DrillReport, drillReportSchema } from '../../src/drill/index.ts';
import { collect } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { readFileStream } from '../../src/lib/files.ts';
import type { Http } from '../../src/lib/http.ts';
import { readTar } from '../../src/lib/tar.ts';
import { policyFiles, readRosterPin } from '../../src/verify/index.ts';
import { type DrillWorld, drillFolder, runDrill } from '../support/drill.ts';

let dir = '';
beforeAll(async () => {
  dir = await drillFolder();
});
afterAll(() => rm(dir, { recursive: true, force: true }));

type Pack = ReadonlyMap<string, string>;

/** Reads the text members of the evidence pack of a drill. */
async function readPack(out: string, { evidence }: DrillReport): Promise<Pack> {
  const members = new Map<string, string>();
  const stream = readFileStream(join(dir, out, evidence?.path ?? ''), 'the pack');
  for await (const { name, content, size } of readTar(stream, { members: 1_000, bytes: 1e9 }, 'the pack'))
    members.set(name, (await collect(content, size, 'the member')).toString('utf8'));
  return members;
}

const readJson = (pack: Pack, name: string) => JSON.parse(pack.get(`bypass/${name}`) ?? 'null');
const listCodes = (pack: Pack, decision: string): readonly string[] =>
  bypassReportSchema.parse(readJson(pack, `decisions/${decision}.json`)).reasons.map(({ code }) => code);
const listOutcomes = ({ steps }: DrillReport): Record<string, string> =>
  Object.fromEntries(steps.map(({ name, outcome }) => [name, outcome]));
const findStep = ({ steps }: DrillReport, name: string) => steps.find((step) => step.name === name);
const listFacts = (report: DrillReport, name: string): Record<string, string> =>
  Object.fromEntries((findStep(report, name)?.facts ?? []).map(({ label, value }) => [label, value]));
const readMetrics = (out: string): Promise<string> => readFile(join(dir, out, 'metrics.prom'), 'utf8');

async function drill(scenario: 'bypass' | 'github-down', out: string, world: DrillWorld = {}): Promise<DrillReport> {
  const report = await runDrill(dir, out, { ...world, request: { scenario } });
  expect(drillReportSchema.parse(JSON.parse(JSON.stringify(report)))).toBeDefined();
  return report;
}

const isAllowed = { outcome: 'passed', allow: true, consumed: true, reasons: [] };
const isEnded = {
  pull: { state: 'closed' },
  issues: [{ title: expect.stringMatching(/^Post-mortem: bypass /) }],
  usedMarker: expect.stringMatching(/^[0-9a-f]{40}$/),
};

describe('a drill with a bypass on GitHub', () => {
  let report: DrillReport;
  let pack: Pack;
  beforeAll(async () => {
    report = await drill('bypass', 'bypass');
    pack = await readPack('bypass', report);
  });

  it('restores the release through a frozen gate, within the objectives', () => {
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    expect(report.objectives).toMatchObject({ rtoMet: true, rpoMet: true });
    expect(new Set(Object.values(listOutcomes(report)))).toEqual(new Set(['passed']));
    expect(listFacts(report, 'blocked')['Blocked by']).toMatch(/^freeze: production is frozen until /);
    const order = [
      'blocked',
      'request',
      'two-approvals',
      'third-approval',
      'use',
      'gate',
      'second-use',
      'expire',
      'sweep',
    ];
    expect(report.steps.map(({ name }) => name).filter((name) => order.includes(name))).toEqual(order);
  });

  it('denies two approvals, another digest, a second use and an expired request, each for its own reason', () => {
    expect(listCodes(pack, 'two-approvals')).toEqual(['bypass-quorum-missing']);
    expect(listCodes(pack, 'other-digest')).toEqual(['bypass-subject-mismatch']);
    expect(listCodes(pack, 'second-use')).toEqual(['bypass-consumed']);
    expect(listCodes(pack, 'expired')).toContain('bypass-expired');
    expect(listCodes(pack, 'short-before')).toEqual([]);
    expect(listCodes(pack, 'short-after')).toEqual(['bypass-expired']);
    expect(findStep(report, 'short-ttl')?.durationSeconds).toBeGreaterThan(19);
  });

  it('opens the gate once, by three different people', () => {
    const use = readJson(pack, 'decisions/use.json');
    expect(use).toMatchObject(isAllowed);
    expect(use.approvals.map(({ role, login }: { role: string; login: string }) => [role, login])).toEqual([
      ['Security', 'sec'],
      ['Release', 'rel'],
      ['Service Owner', 'own'],
    ]);
    const text = pack.get(`bypass/${use.request.id}.json`) ?? '';
    expect(digestOf(text)).toBe(use.request.digest);
    expect(parseRequest(Buffer.from(text), use.request.id).document.subject.digest).toBe(report.recovered?.digest);
  });

  it('reverts the bypass after its end, once', () => {
    const swept = readJson(pack, 'sweep.json').swept;
    expect(swept.map(({ state }: { state: string }) => state).sort()).toEqual(['expired', 'used']);
    const used = swept.find(({ state }: { state: string }) => state === 'used');
    expect(used.done).toEqual(['deployments', 'issue', 'comment', 'closed']);
    expect(readJson(pack, 'sweep-again.json').swept).toEqual([]);
    const records = readJson(pack, 'github-records.json');
    expect(records).toMatchObject({ ...isEnded, deployments: [{ state: 'inactive' }] });
  });

  it('has the report for auditors in the pack, and the outcomes in the metrics', async () => {
    const period = readJson(pack, 'report.json');
    expect(period).toMatchObject({
      type: 'bypass-report',
      counts: { total: 2, uses: 1, states: { used: 1, expired: 1 } },
    });
    const { id } = readJson(pack, 'decisions/use.json').request;
    for (const name of ['report.md', 'report.html']) expect(pack.get(`bypass/${name}`)).toContain(id);
    expect(report.counters).toMatchObject({ bypasses: 1, bypassOutcomes: { used: 1, expired: 1, open: 0 } });
    const metrics = await readMetrics('bypass');
    expect(metrics).toContain('mc_bypass_events_total{scenario="bypass",outcome="used"} 1');
    expect(metrics).toContain('mc_bypass_events_total{scenario="bypass",outcome="expired"} 1');
    expect(metrics).toContain('mc_bypass_events_total{scenario="bypass",outcome="vetoed"} 0');
  });
});

describe('a drill without GitHub', () => {
  let report: DrillReport;
  let pack: Pack;
  beforeAll(async () => {
    report = await drill('github-down', 'github-down');
    pack = await readPack('github-down', report);
  });

  it('restores the release through a frozen gate while GitHub refuses connections', () => {
    expect([report.outcome, report.reasons]).toEqual(['passed', []]);
    expect(listFacts(report, 'github-down').github).toMatch(/ECONNREFUSED/);
    expect(listFacts(report, 'github-fault')).toEqual({ Fault: 'github-unavailable' });
    const [back, passed] = ['github-back', 'gate'].map((name) => Date.parse(findStep(report, name)?.startedAt ?? ''));
    expect(back).toBeGreaterThan(passed ?? Number.NaN);
    expect(report.objectives).toMatchObject({ rtoMet: true, rpoMet: true });
  });

  it('denies two signatures, another digest, another roster, a second use and an expired request, each for its own reason', () => {
    expect(listCodes(pack, 'two-approvals')).toEqual(['bypass-quorum-missing']);
    expect(listCodes(pack, 'other-digest')).toEqual(['bypass-subject-mismatch']);
    expect(listFacts(report, 'third-approval')['A roster with another digest']).toBe('bypass-roster-invalid');
    expect(listCodes(pack, 'second-use')).toEqual(['bypass-consumed']);
    expect([...listCodes(pack, 'expired')].sort()).toEqual(['bypass-consumed', 'bypass-expired']);
  });

  it('decides from three signed files and the roster that the policy pins', async () => {
    const use = readJson(pack, 'decisions/use.json');
    expect(use).toMatchObject({ ...isAllowed, request: { pr: null } });
    expect(use.approvals.map(({ login }: { login: string }) => login).sort()).toEqual(['own', 'rel', 'sec']);
    for (const login of ['sec', 'rel', 'own'])
      expect(pack.get(`bypass/approvals/${login}.sig`)).toMatch(/^-----BEGIN SSH SIGNATURE-----/);
    const pin = await readRosterPin(join(dir, 'github-down/trust-policy.yaml'), policyFiles);
    expect(digestOf(pack.get('trust/trust-roots/bypass-roster.yaml') ?? '')).toBe(pin.digest);
    expect(digestOf(pack.get('bypass/bypass-roster.yaml') ?? '')).toBe(pin.digest);
  });

  it('has no private key in the pack', () => {
    for (const [name, text] of pack) expect([name, text.includes('PRIVATE KEY')]).toEqual([name, false]);
  });

  it('reconciles once, without differences, and GitHub denies the request afterwards', () => {
    expect(readJson(pack, 'reconciliation.json')).toMatchObject({
      outcome: 'passed',
      reasons: [],
      done: ['pull-request', 'marker', 'comment'],
    });
    expect(readJson(pack, 'reconciliation-again.json')).toMatchObject({ outcome: 'passed', done: [] });
    expect(listCodes(pack, 'use-on-github')).toContain('bypass-consumed');
  });

  it('ends the bypass on GitHub as one that was used', async () => {
    expect(readJson(pack, 'github-records.json')).toMatchObject({ ...isEnded, deployments: [] });
    expect(readJson(pack, 'sweep.json').swept).toMatchObject([{ state: 'used', done: ['issue', 'comment', 'closed'] }]);
    expect(report.counters).toMatchObject({ bypasses: 1, bypassOutcomes: { used: 1, expired: 0 } });
    expect(await readMetrics('github-down')).toContain(
      'mc_bypass_events_total{scenario="github-down",outcome="used"} 1',
    );
  });
});

describe('a drill in which an approval is missing', () => {
  /** Turns the approval of a person into a comment before GitHub gets it. */
  const withoutReviewOf =
    (login: string) =>
    (real: Http): Http => {
      let reviews = 0;
      return {
        ...real,
        close: () => real.close(),
        send: (request) => {
          const isReview = request.method === 'POST' && /\/pulls\/\d+\/reviews$/.test(new URL(request.url).pathname);
          const isOwn = isReview && ['sec', 'rel', 'own'][reviews++] === login;
          return real.send(
            isOwn ? { ...request, body: JSON.stringify({ event: 'COMMENT', body: 'Later.' }) } : request,
          );
        },
      };
    };

  const requireEvidence = (report: DrillReport): void => {
    const { seal, pack, store, tamper } = listOutcomes(report);
    expect([seal, pack, store, tamper, listOutcomes(report)['verify-pack']]).toEqual(Array(5).fill('passed'));
    expect(report.evidence?.verifiedAt).toBeDefined();
    expect(report.rtoSeconds).toBeNull();
  };

  it('fails at the approvals on GitHub, uses nothing, and still packs the open request', async () => {
    const report = await drill('bypass', 'two-people', { http: withoutReviewOf('own') });
    expect(report.outcome).toBe('failed');
    expect(report.reasons[0]).toMatchObject({ code: 'step-refused', step: 'third-approval' });
    expect(report.reasons[0]?.message).toContain('Service Owner');
    expect(listOutcomes(report)).toMatchObject({ 'third-approval': 'failed', use: 'skipped', gate: 'skipped' });
    requireEvidence(report);
    const pack = await readPack('two-people', report);
    expect(readJson(pack, 'report.json')).toMatchObject({ counts: { total: 1, uses: 0, states: { open: 1 } } });
    expect(pack.has('bypass/decisions/use.json')).toBe(false);
    expect(await readMetrics('two-people')).toContain('mc_bypass_events_total{scenario="bypass",outcome="open"} 1');
  });

  it('fails at the use of signed files, records no use, and still packs the evidence', async () => {
    const hosts = new Set<string>();
    const onProgress: DrillWorld['onProgress'] = ({ task, ended }) => {
      if (task === 'third-approval' && ended === 'passed') removeSignature(hosts);
    };
    const http = (real: Http): Http => ({
      ...real,
      close: () => real.close(),
      send: (request) => {
        hosts.add(new URL(request.url).host);
        return real.send(request);
      },
    });
    const report = await drill('github-down', 'two-files', { http, onProgress });
    expect(report.reasons[0]).toMatchObject({ code: 'step-refused', step: 'use' });
    expect(report.reasons[0]?.message).toContain('bypass-quorum-missing');
    expect(listOutcomes(report)).toMatchObject({ use: 'failed', gate: 'skipped', reconcile: 'skipped' });
    expect(listOutcomes(report)).toMatchObject({ 'github-back': 'passed', 'bypass-report': 'passed' });
    requireEvidence(report);
    const pack = await readPack('two-files', report);
    expect(readJson(pack, 'decisions/use.json')).toMatchObject({ allow: false, consumed: false });
    expect(readJson(pack, 'report.json').counts.total).toBe(0);
  });

  /** Removes the signature of the Service Owner in the drill that uses these hosts. */
  function removeSignature(hosts: ReadonlySet<string>): void {
    for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith('mc-drill-'))) {
      const sandbox = join(tmpdir(), name, 'regions/sandbox.json');
      if (!existsSync(sandbox)) continue;
      const { regions } = JSON.parse(readFileSync(sandbox, 'utf8'));
      if (hosts.has(new URL(regions.secondary.registry).host))
        rmSync(join(tmpdir(), name, 'evidence/bypass/approvals/own.sig'));
    }
  }
});
