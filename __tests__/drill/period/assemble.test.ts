import { describe, expect, it } from '@jest/globals';
import { assemblePeriod } from '../../../src/drill/period/assemble.ts';
import { renderPeriodMarkdown } from '../../../src/drill/period/markdown.ts';
import { renderPeriodPage } from '../../../src/drill/period/page.ts';
import type { ReadPack } from '../../../src/drill/period/read-pack.ts';
import { periodReportSchema } from '../../../src/drill/period/schema.ts';
import type { DrillReport } from '../../../src/drill/schema.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { failedDrill, passedDrill } from '../../support/drill-report.ts';

const DAYS = { from: '2026-03-14', to: '2026-03-14' };

const found = (location: string) => ({
  location,
  policy: 'given' as const,
  read: async () => Buffer.alloc(0),
  policies: async () => [],
});

function pack(location: string, drill: DrillReport | undefined, signedAt = '2026-03-14T03:00:00Z'): ReadPack {
  const digest = digestOf(location);
  const signer = { identity: 'https://github.com/acme/app', issuer: 'https://issuer.test', timestamp: signedAt };
  const report = { type: 'evidence-verify' as const, outcome: 'passed' as const, reasons: [], ...TIMES };
  return {
    found: found(location),
    drill,
    check: { ...report, members: 3, bytes: 3, digest, manifestDigest: digest, signer },
  };
}

const TIMES = { startedAt: '2026-03-14T03:00:00Z', finishedAt: '2026-03-14T03:00:00Z', durationSeconds: 0 };

const broken = (location: string): ReadPack => ({
  found: found(location),
  reasons: [{ code: 'pack-member-mismatch', message: 'report.json was changed' }],
});

const assemble = (...packs: ReadPack[]) => assemblePeriod(packs, DAYS, systemClock);
const readState = (report: ReturnType<typeof assemble>, id: string) =>
  report.checklist.find((line) => line.id === id)?.state;

describe('assemblePeriod', () => {
  it('shows measured times against the objectives of the drill itself', () => {
    const report = periodReportSchema.parse(assemble(pack('a', passedDrill())));
    expect(report.outcome).toBe('passed');
    expect(report.drills[0]).toMatchObject({
      rto: { measuredSeconds: 1.913, objectiveSeconds: 3600, met: true },
      rpo: { measuredSeconds: 1.184, objectiveSeconds: 900, met: true },
      packDigest: digestOf('a'),
    });
    expect(readState(report, 'objectives')).toBe('met');
  });

  it('fails without a drill', () => {
    const report = assemble();
    expect([report.outcome, report.reasons.map(({ code }) => code)]).toEqual(['failed', ['period-empty']]);
    expect(report.checklist.map(({ state }) => state)).toEqual(Array(5).fill('not-shown'));
    expect([report.integrity.percent, report.mirrorVerification.percent]).toEqual([null, null]);
  });

  it('lists a pack that fails and leaves its figures out', () => {
    const report = assemble(pack('a', passedDrill()), broken('b'));
    expect(report.reasons.map(({ code }) => code)).toEqual(['period-pack-failed']);
    expect([report.drills.length, report.failedPacks[0]?.location, report.integrity.percent]).toEqual([1, 'b', 50]);
  });

  it('leaves out a drill of another day', () => {
    const later = { ...passedDrill(), drillId: 'drill-later', startedAt: '2026-03-15T00:00:00.000Z' };
    expect(assemble(pack('a', passedDrill()), pack('b', later)).drills).toHaveLength(1);
  });

  it('counts two copies of one pack once', () => {
    const report = assemble(pack('a', passedDrill()), pack('a', passedDrill()));
    expect([report.outcome, report.drills.length]).toEqual(['passed', 1]);
  });

  it('refuses two different packs of one drill', () => {
    const report = assemble(pack('a', passedDrill()), pack('b', passedDrill()));
    expect(report.failedPacks[0]?.reasons[0]?.code).toBe('period-drill-repeated');
  });

  it('does not let an earlier success hide a later failure', () => {
    const later = { ...failedDrill(), drillId: 'drill-later', startedAt: '2026-03-14T20:00:00.000Z' };
    const report = assemble(pack('b', later), pack('a', passedDrill()));
    expect(report.drills.map(({ drillId }) => drillId)).toEqual([passedDrill().drillId, 'drill-later']);
    expect(readState(report, 'objectives')).toBe('not-met');
  });

  it('needs both verification from the mirror and a passed rotation of the roots', () => {
    const rotation = { ...passedDrill(), drillId: 'drill-r', scenario: 'root-rotation' };
    expect(readState(assemble(pack('a', passedDrill())), 'offline-verification')).toBe('not-met');
    expect(readState(assemble(pack('a', passedDrill()), pack('r', rotation)), 'offline-verification')).toBe('met');
  });

  it('never shows the review of the runbooks as proven', () => {
    expect(readState(assemble(pack('a', passedDrill())), 'runbooks')).toBe('not-shown');
  });
});

describe('the rendered report of a period', () => {
  const hostile = '<img src=x onerror=1>[a](http://evil.test)|\u202e';
  const report = assemble(
    pack('a', passedDrill()),
    pack(hostile, { ...passedDrill(), drillId: 'x', scenario: hostile }),
  );

  it('keeps untrusted text from becoming markup or a link in Markdown', () => {
    const markdown = renderPeriodMarkdown(report);
    expect(markdown).not.toMatch(/(?<!\\)(?:<img|\[a)|https?:\/\/|\u202e/);
    const rows = markdown.split('\n').filter((row) => row.startsWith('|') && row.includes('evil'));
    for (const row of rows) expect([6, 7]).toContain(row.replace(/\\\|/g, '').split('|').length);
  });

  it('loads nothing, runs no script and has a text for each chart', () => {
    const page = renderPeriodPage(report);
    expect(page).toContain('script-src &#39;none&#39;');
    expect(page).not.toMatch(/<img|<script|\u202e/);
    expect(page.match(/role="img" aria-label="RTO:/g)).toHaveLength(1);
    expect(page).toContain('prefers-color-scheme:dark');
  });
});
