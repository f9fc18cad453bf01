import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sweepBypasses } from '../../../src/bypass/from-github/sweep.ts';
import { bypassSweepSchema } from '../../../src/bypass/index.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';
import { listTrail, openContext } from '../../support/bypass-life.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const sweep = () => sweepBypasses(openContext(world));

/** Opens a request and uses it. */
async function openUsed(id: string) {
  const opened = world.open({ id });
  world.approve(opened.pull, 'sec', 'rel', 'own');
  expect((await world.decide({ pr: opened.pull.number })).allow).toBe(true);
  return opened;
}

describe('sweepBypasses', () => {
  it('reports, reverts and closes a used bypass after its expiry, and asks for a post-mortem', async () => {
    const { pull, request } = await openUsed('incident-used');
    world.advance(14_400);
    const report = await sweep();
    expect(bypassSweepSchema.safeParse(report).success).toBe(true);
    expect(report).toMatchObject({
      type: 'bypass-sweep',
      outcome: 'passed',
      swept: [
        {
          id: 'incident-used',
          pr: pull.number,
          state: 'used',
          done: ['deployments', 'issue', 'comment', 'closed'],
        },
      ],
      failed: [],
    });
    const trail = listTrail(world);
    expect(trail.issues).toEqual(['Post-mortem: bypass incident-used']);
    expect(trail.states[pull.number]).toBe('closed');
    expect(trail.inactive).toEqual([1]);
    const reports = trail.comments.filter(({ body }) => body.includes(`<!-- mc-bypass:report:${request.digest} -->`));
    expect(reports).toHaveLength(1);
    expect(reports[0]?.body).toMatch(/Security: `sec`[\s\S]*Release: `rel`[\s\S]*Service Owner: `own`/);
  });

  it('closes an unused expired request without an issue', async () => {
    const { pull } = world.open({ id: 'incident-idle' });
    world.advance(14_400);
    const { swept } = await sweep();
    expect(swept).toEqual([{ id: 'incident-idle', pr: pull.number, state: 'expired', done: ['comment', 'closed'] }]);
    expect(listTrail(world)).toMatchObject({ issues: [], inactive: [] });
  });

  it('leaves valid requests, used ones before their expiry, and other pull requests alone', async () => {
    const valid = world.open({ id: 'incident-open' });
    const used = await openUsed('incident-live');
    const { repository, seed } = world;
    const base = repository.refs.findBranch(repository.defaultBranch) ?? '';
    for (const branch of ['feature', 'bypass/UPPER', 'bypass/no-request-here']) {
      repository.refs.create(`refs/heads/${branch}`, base, seed.people.requester);
      repository.refs.pushFile({ branch, path: 'x.txt', content: branch, by: seed.people.requester });
      repository.pulls.open(seed.people.requester, { title: branch, head: branch, base: repository.defaultBranch });
    }
    world.advance(14_399);
    const before = listTrail(world);
    expect(await sweep()).toMatchObject({ swept: [], failed: [] });
    expect(listTrail(world)).toEqual(before);
    world.advance(1);
    const { swept } = await sweep();
    expect(swept.map(({ pr }) => pr).sort()).toEqual([valid.pull.number, used.pull.number].sort());
    expect(Object.values(listTrail(world).states).filter((state) => state === 'open')).toHaveLength(3);
  });

  it('finds a use that a later push tries to hide', async () => {
    const { pull } = await openUsed('incident-hide');
    const branch = 'bypass/incident-hide';
    const { repository, seed } = world;
    repository.refs.pushFile({ branch, path: 'bypass/incident-hide.json', content: '{}', by: seed.people.requester });
    world.advance(14_400);
    expect((await sweep()).swept).toMatchObject([{ pr: pull.number, state: 'used' }]);
    expect(listTrail(world).issues).toEqual(['Post-mortem: bypass incident-hide']);
  });

  it('does not take a stranger’s comment or issue with its marker for its own', async () => {
    const { pull, request } = await openUsed('incident-fake');
    const { repository, seed } = world;
    repository.issues.comment(pull.number, seed.people.rel, `<!-- mc-bypass:report:${request.digest} --> all good`);
    repository.issues.create(seed.people.rel, {
      title: 'Post-mortem: bypass incident-fake',
      body: `<!-- mc-bypass:postmortem:${request.digest} -->`,
    });
    world.advance(14_400);
    expect((await sweep()).swept[0]?.done).toEqual(['deployments', 'issue', 'comment', 'closed']);
  });

  it('warns about a clock that differs from the time of GitHub, and uses the time of GitHub', async () => {
    world.open({ id: 'incident-open' });
    const { clock } = world.entry();
    const now = () => new Date((world.nowS() + 20_000) * 1000);
    const report = await sweepBypasses(openContext(world, { clock: { ...clock, now } }));
    expect(report).toMatchObject({ swept: [], warnings: [{ code: 'bypass-clock-differs' }] });
  });

  it('goes on after a failure, and reports what is left to do', async () => {
    const first = world.open({ id: 'incident-first' });
    const second = world.open({ id: 'incident-second' });
    world.advance(14_400);
    world.breakage = ({ method, url }) =>
      method === 'POST' && url?.endsWith(`/issues/${second.pull.number}/comments`)
        ? (_, response) => {
            response.writeHead(500, { date: new Date().toUTCString() });
            response.end('{}');
          }
        : undefined;
    const report = await sweep();
    expect(report).toMatchObject({
      outcome: 'failed',
      swept: [{ pr: first.pull.number }],
      failed: [{ id: 'incident-second', pr: second.pull.number, code: 'bypass-write-failed' }],
    });
    expect(report.reasons.map(({ code }) => code)).toEqual(['bypass-sweep-incomplete']);
    expect(listTrail(world).states[second.pull.number]).toBe('open');
  });
});
