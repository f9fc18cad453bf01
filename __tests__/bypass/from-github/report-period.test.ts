import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parsePeriod, reportPeriod } from '../../../src/bypass/from-github/report-period.ts';
import { revokeRequest } from '../../../src/bypass/from-github/revoke.ts';
import { bypassPeriodSchema } from '../../../src/bypass/index.ts';
import { createPeriodMetrics } from '../../../src/bypass/texts/report-metrics.ts';
import { formatOpenMetrics } from '../../../src/telemetry/index.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';
import { openContext } from '../../support/bypass-life.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const DAY_S = 86_400;
const formatDay = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);
const report = (from = formatDay(world.nowS() - 30 * DAY_S), to = formatDay(world.nowS())) =>
  reportPeriod(openContext(world), { from, to });

describe('reportPeriod', () => {
  it('reports every state with who approved, when it was used, and its post-mortem', async () => {
    const open = world.open({ id: 'incident-open' });
    const approved = world.open({ id: 'incident-approved', subject: { environment: 'a' } });
    world.approve(approved.pull, 'sec', 'rel', 'own');
    const vetoed = world.open({ id: 'incident-vetoed', subject: { environment: 'b' } });
    world.repository.reviews.review(vetoed.pull.number, world.seed.people.sec, 'REQUEST_CHANGES', { body: 'no' });
    const revoked = world.open({ id: 'incident-revoked', subject: { environment: 'c' } });
    await revokeRequest(openContext(world), { pr: revoked.pull.number, reason: 'x' });
    world.open({ id: 'incident-expired', document: { ttl_s: 1 } });
    world.open({ id: 'incident-invalid', content: '{}' });
    const used = world.open({ id: 'incident-used', subject: { environment: 'd' } });
    world.approve(used.pull, 'sec', 'rel', 'own');
    expect((await world.decide({ pr: used.pull.number, environment: 'd' })).allow).toBe(true);
    const usedAt = new Date(world.nowS() * 1000).toISOString();
    world.advance(1);
    const found = await report();
    expect(bypassPeriodSchema.safeParse(found).error).toBeUndefined();
    expect(Object.fromEntries(found.bypasses.map(({ id, state }) => [id, state]))).toEqual({
      'incident-open': 'open',
      'incident-approved': 'approved',
      'incident-vetoed': 'vetoed',
      'incident-revoked': 'revoked',
      'incident-expired': 'expired',
      'incident-invalid': 'invalid',
      'incident-used': 'used',
    });
    expect(found.bypasses.find(({ id }) => id === 'incident-used')).toMatchObject({
      pr: used.pull.number,
      digest: used.request.digest,
      subject: used.request.document.subject,
      requester: { id: world.seed.people.requester.id, login: 'requester' },
      approvals: [
        { role: 'Security', login: 'sec' },
        { role: 'Release', login: 'rel' },
        { role: 'Service Owner', login: 'own' },
      ],
      usedAt,
      postmortemDueAt: new Date(Date.parse(usedAt) + 5 * DAY_S * 1000).toISOString(),
      postmortem: 'due',
    });
    expect(found.bypasses.find(({ id }) => id === 'incident-revoked')).toHaveProperty('closedAt');
    expect(found.counts).toMatchObject({
      total: 7,
      uses: 1,
      states: { open: 1, approved: 1, vetoed: 1, revoked: 1, expired: 1, invalid: 1, used: 1 },
      postmortems: { due: 1, overdue: 0, done: 0, none: 6 },
    });
    const metrics = await formatOpenMetrics(createPeriodMetrics(found));
    expect(metrics).toContain('mc_bypass_events_total{outcome="used"} 1');
    expect(metrics).toContain('mc_bypass_events_total{outcome="revoked"} 1');
    expect(metrics.endsWith('# EOF\n')).toBe(true);
    expect(open.pull.number).toBe(1);
  });

  it('counts created_s from the first second of --from to the last of --to', async () => {
    const midnight = Math.floor(world.nowS() / DAY_S) * DAY_S;
    for (const [name, created_s] of [
      ['incident-before', midnight - 1],
      ['incident-first', midnight],
      ['incident-last', midnight + DAY_S - 1],
      ['incident-after', midnight + DAY_S],
    ] as const)
      world.open({ id: name, document: { created_s } });
    const day = formatDay(midnight);
    expect((await report(day, day)).bypasses.map(({ id }) => id)).toEqual(['incident-first', 'incident-last']);
  });

  it.each([
    ['due until its time', 5 * DAY_S, {}, 'due'],
    ['overdue after its time', 5 * DAY_S + 1, {}, 'overdue'],
    ['none if the roster requires none', 5 * DAY_S + 1, { postmortem: { days: 5, required: false } }, 'none'],
  ])('shows a post-mortem as %s', async (_, seconds, roster, wanted) => {
    await useOne();
    world.advance(seconds);
    world.saveRoster(roster);
    expect((await report()).bypasses[0]?.postmortem).toBe(wanted);
  });

  it('shows a post-mortem as done when its file is on the default branch', async () => {
    await useOne();
    const { repository, seed } = world;
    repository.refs.pushFile({
      branch: repository.defaultBranch,
      path: 'bypass/postmortems/incident-used.md',
      content: 'What happened.',
      by: seed.people.own,
    });
    world.advance(6 * DAY_S);
    expect((await report()).bypasses[0]?.postmortem).toBe('done');
  });

  it('writes nothing', async () => {
    world.open();
    world.requests.length = 0;
    await report();
    expect(world.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });

  async function useOne(): Promise<void> {
    const { pull } = world.open({ id: 'incident-used' });
    world.approve(pull, 'sec', 'rel', 'own');
    expect((await world.decide()).allow).toBe(true);
  }
});

describe('parsePeriod', () => {
  it.each([
    ['2026-12-02', '2026-12-01'],
    ['2026-02-30', '2026-03-01'],
    ['2026-1-1', '2026-02-01'],
    ['', '2026-02-01'],
    ['2026-01-01T00:00:00Z', '2026-02-01'],
  ])('refuses %j to %j', (from, to) => {
    expect(() => parsePeriod({ from, to })).toThrow(
      expect.objectContaining({ code: 'bypass-period-invalid', family: 'configuration' }),
    );
  });

  it('includes the whole last day', () => {
    expect(parsePeriod({ from: '2026-12-01', to: '2026-12-01' })).toEqual({
      startS: 1_796_083_200,
      endS: 1_796_083_200 + DAY_S,
    });
  });
});
