import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DrillReport, drillReportSchema, type Simulation } from '../../src/drill/index.ts';
import { buildSmall } from '../../src/drill/release/build.ts';
import { pushImage } from '../../src/drill/release/image.ts';
import { formatSeconds } from '../../src/drill/report/format.ts';
import { EVIDENCE_PREDICATE, readAuthorities, verifyPack } from '../../src/evidence/index.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { baseError } from '../../src/lib/errors.ts';
import { readFileStream } from '../../src/lib/files.ts';
import { createHttp, type Http } from '../../src/lib/http.ts';
import { anonymous, openRepository, parseReference } from '../../src/oci/index.ts';
import { loadTrust, policyFiles, summarizeSigner, verifyStatement } from '../../src/verify/index.ts';
import { builder, type DrillWorld, drillFolder, runDrill } from '../support/drill.ts';

let dir = '';
beforeAll(async () => {
  dir = await drillFolder();
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const drill = (
  name: string,
  world: DrillWorld = {},
  look: (simulation: Simulation) => Promise<void> = async () => {},
): Promise<DrillReport> => runDrill(dir, name, world, look);

const outcomes = (report: DrillReport) => Object.fromEntries(report.steps.map(({ name, outcome }) => [name, outcome]));
const left = async (name: string): Promise<string[]> => (await readdir(join(dir, name))).sort();

async function verifyLeft(name: string) {
  const trust = await loadTrust(join(dir, name, 'trust-policy.yaml'), policyFiles, new Date());
  const [pack = ''] = await readdir(join(dir, name, 'evidence'));
  return verifyPack(
    { subject: pack, content: () => readFileStream(join(dir, name, 'evidence', pack)) },
    {
      clock: systemClock,
      verifyManifest: async (digest, bundle) =>
        summarizeSigner(verifyStatement(digest, bundle, trust, EVIDENCE_PREDICATE)),
    },
  );
}

describe('a passed drill', () => {
  let report: DrillReport;
  beforeAll(async () => {
    report = await drill('good');
  });

  it('writes the documented files and a report that fits its schema', async () => {
    expect(await left('good')).toEqual([
      'events.jsonl',
      'evidence',
      'metrics.prom',
      'report.html',
      'report.json',
      'trust-policy.yaml',
      'trust-roots',
    ]);
    const written = JSON.parse(await readFile(join(dir, 'good/report.json'), 'utf8'));
    expect(drillReportSchema.parse(written)).toEqual(JSON.parse(JSON.stringify(report)));
    expect(report.outcome).toBe('passed');
  });

  it('measures the lost time from the restored releases', () => {
    const lost = report.releases.filter(({ fate }) => fate === 'lost');
    expect(lost.length).toBeGreaterThan(0);
    const { lostAt, restoredAt, recovered } = report;
    const ms = (time: string | null | undefined): number => Date.parse(time ?? '');
    const { mirrorSeconds, lostSeconds } = report.rpo ?? { mirrorSeconds: -1, lostSeconds: -1 };
    expect(report.rpoSeconds).toBe(Math.max(mirrorSeconds, lostSeconds));
    expect(ms(lostAt) - ms(report.rpo?.recoveryPoint)).toBeCloseTo((report.rpoSeconds ?? 0) * 1000, 0);
    const stock = report.steps.find(({ name }) => name === 'stock')?.facts ?? [];
    expect(stock.find(({ label }) => label === 'RPO')?.value).toBe(formatSeconds(report.rpoSeconds ?? 0));
    expect(lostSeconds).toBeCloseTo((ms(lostAt) - ms(lost[0]?.publishedAt)) / 1000, 3);
    // The mirror promises the state of its last complete round.
    const rounds = report.syncs.map(({ startedAt }) => (ms(lostAt) - ms(startedAt)) / 1000);
    expect(mirrorSeconds).toBeCloseTo(Math.min(...rounds), 3);
    expect(report.rtoSeconds).toBeCloseTo((ms(restoredAt) - ms(lostAt)) / 1000, 3);
    for (const each of lost) expect(ms(each.publishedAt)).toBeGreaterThan(ms(recovered?.publishedAt));
  });

  it('proves the loss: every service of the primary refuses requests', () => {
    const step = report.steps.find(({ name }) => name === 'lose');
    const refused = step?.facts.filter(({ value }) => value.includes('ECONNREFUSED')).map(({ label }) => label);
    expect(refused).toEqual(['registry', 'fulcio', 'rekor', 'rekorV1', 'tsa', 'store']);
  });

  it('proves who signed the restored releases', () => {
    const proofs = report.steps.find(({ name }) => name === 'verify')?.proofs ?? [];
    expect(proofs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['signature', 'provenance', 'sbom']));
    for (const proof of proofs) {
      expect(proof.identity).toMatch(/^https:\/\/github\.com\/.*release\.yml@/);
      expect(proof).toMatchObject({ log: 'rekor2.primary.mc.test', logIndex: expect.stringMatching(/^\d+$/) });
    }
  });

  it('chains every step up to the seal', () => {
    const chained = report.steps.filter(({ chained: is }) => is).map(({ name }) => name);
    expect(chained).toEqual(report.steps.slice(0, 10).map(({ name }) => name));
    expect(report.chain?.entries).toBe(10);
  });

  it('writes a pack that verifies offline, is stored write-once, and fails after a change', async () => {
    expect(await verifyLeft('good')).toMatchObject({ outcome: 'passed', digest: report.evidence?.digest });
    expect(report.evidence).toMatchObject({
      stored: { mode: 'COMPLIANCE', readBack: true },
      tamper: { member: 'report.json', code: 'pack-member-mismatch' },
    });
  });
});

describe('a failed drill', () => {
  /** The second region refuses the promoted release. */
  const refusePushes = (real: Http): Http => ({
    ...real,
    send: (request) => {
      if (
        request.method === 'PUT' &&
        /\/v2\/acme\/app\/manifests\/1\./.test(String(request.url)) &&
        secondary(String(request.url))
      )
        throw baseError('http-status', {
          method: 'PUT',
          url: 'the registry',
          status: 507,
          detail: 'full',
          attempts: 1,
        });
      return real.send(request);
    },
  });
  let replicaHost = '';
  const secondary = (url: string): boolean => replicaHost !== '' && new URL(url).host === replicaHost;
  const watching = (real: Http): Http => {
    const inner = refusePushes(real);
    return {
      ...inner,
      send: (request) => {
        const url = new URL(String(request.url));
        if (url.pathname.startsWith('/v2/replica/')) replicaHost = url.host;
        return inner.send(request);
      },
    };
  };

  it('reports the failed step and the reason, has no RTO, and still seals and packs the evidence', async () => {
    const report = await drill('bad', { http: watching });
    expect(report.outcome).toBe('failed');
    expect(report.reasons).toMatchObject([{ code: 'http-status', step: 'promote' }]);
    expect(outcomes(report)).toMatchObject({
      promote: 'failed',
      gate: 'skipped',
      seal: 'passed',
      'verify-pack': 'passed',
    });
    expect([report.rtoSeconds, report.rpoSeconds]).toEqual([null, null]);
    expect(await verifyLeft('bad')).toMatchObject({ outcome: 'passed' });
    expect(await readFile(join(dir, 'bad/report.html'), 'utf8')).toContain('http-status');
    expect(await readFile(join(dir, 'bad/metrics.prom'), 'utf8')).not.toContain('mc_dr_rto_seconds_last');
  });

  it('reports mistakes of the user before it starts', async () => {
    await expect(drill('none', { request: { installRoot: dir } })).rejects.toMatchObject({ code: 'dist-missing' });
    await expect(drill('none', { request: { release: 'nonsense' } })).rejects.toMatchObject({
      code: 'reference-malformed',
    });
  });
});

describe('a cancelled drill', () => {
  it('closes the regions, removes its files and reports that', async () => {
    const controller = new AbortController();
    const messages: string[] = [];
    const cancelled = drill('cancelled', {
      signal: controller.signal,
      onProgress: ({ task, message }) => {
        if (task === 'clean-up') messages.push(message);
        if (task === 'steady') controller.abort(baseError('cancelled', { what: 'by SIGINT' }));
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(await left('cancelled')).toEqual([]);
    expect(messages).toEqual(['stopped: the regions are closed and their files removed']);
  });
});

describe('a drill with an image of the user', () => {
  it('reads it from a layout, keeps the earlier drill in the folder, and fails for a missed objective', async () => {
    const { image } = await buildSmall('2.5.0', new Date(), builder);
    const http = createHttp({});
    const release = `oci-layout:${join(dir, 'own')}:2.5.0`;
    await pushImage(openRepository(parseReference(release), { http, credentials: anonymous }), image, '2.5.0');
    await http.close();
    const request = { release, objectives: { rtoSeconds: 0, rpoSeconds: 900 }, keep: true };
    let registry = '';
    const report = await drill('good', { request }, async ({ kept, close }) => {
      registry = kept?.urls.regions.secondary.registry ?? '';
      expect((await fetch(`${registry}/v2/`)).status).toBe(200); // The drill with `keep` leaves its regions open.
      await close();
    });
    await expect(fetch(`${registry}/v2/`)).rejects.toThrow();
    expect(report.release).toMatchObject({ version: '2.5.0', digest: image.index.descriptor.digest });
    expect(report.releases.find(({ version }) => version === '2.5.0')?.fate).toBe('restored');
    const [earlier = ''] = await readdir(join(dir, 'good/earlier'));
    expect(await readdir(join(dir, 'good/earlier', earlier))).toContain('trust-policy.yaml');
    expect(report.reasons.map(({ code }) => code)).toEqual(['objective-missed']);
    expect(report.objectives).toMatchObject({ rtoMet: false, rpoMet: true });
    expect(Object.values(outcomes(report)).every((outcome) => outcome === 'passed')).toBe(true);
  });
});

describe('a drill of root rotation', () => {
  it('passes, reports what passes and fails at each point, and writes evidence that verifies', async () => {
    const report = await drill('rotation', { request: { scenario: 'root-rotation' } });
    expect(report.reasons).toEqual([]);
    expect(outcomes(report)).toMatchObject({ sign: 'passed', rotate: 'passed', retire: 'passed', revert: 'passed' });
    const facts = Object.fromEntries(report.steps.map(({ name, facts: all }) => [name, all.map(({ value }) => value)]));
    expect(facts.sign).toEqual(expect.arrayContaining(['passes', 'refused: certificate-untrusted']));
    expect(facts.retire).toEqual(expect.arrayContaining(['refused: certificate-untrusted', 'passes']));
    expect(facts.revert).not.toContain('refused: certificate-untrusted');
    expect((await verifyLeft('rotation')).outcome).toBe('passed');
    expect(await left('rotation')).toContain('trust-history');
  });

  it('pins the authorities of all current roots on its page, so that the page accepts the own pack', async () => {
    const page = await readFile(join(dir, 'rotation/report.html'), 'utf8');
    const [, pinned = ''] = /data-authorities="([^"]*)"/.exec(page) ?? [];
    const { roots } = await loadTrust(join(dir, 'rotation/trust-policy.yaml'), policyFiles, new Date());
    expect(roots).toHaveLength(2);
    for (const { bytes } of roots) for (const each of readAuthorities(bytes)) expect(pinned.split(' ')).toContain(each);
  });

  it('has a reason in place of an RTO and an RPO, and no phase of a loss', async () => {
    const report = JSON.parse(await readFile(join(dir, 'rotation/report.json'), 'utf8')) as DrillReport;
    const none = { applies: false, reason: expect.stringContaining('only replaces trusted roots') };
    expect(report.objectives).toEqual({ rto: none, rpo: none });
    expect(report).not.toHaveProperty('rtoSeconds');
    expect(report).not.toHaveProperty('rpoSeconds');
    expect(report.steps.map(({ phase }) => phase)).not.toContain('loss');
  });
});
