import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRequest } from '../../../src/bypass/from-github/open-request.ts';
import { bypassRequestSchema } from '../../../src/bypass/index.ts';
import { parseRequest } from '../../../src/bypass/request.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';
import {
  breakHttp,
  createValues,
  killAt,
  listTrail,
  loseAnswer,
  openContext,
  type Plan,
} from '../../support/bypass-life.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
  world.env = { GITHUB_TOKEN: world.seed.tokens.requester };
});
afterEach(() => world.end());

const request = (change = {}, plan?: Plan) => {
  const entry = world.entry();
  return openRequest(
    openContext(world, plan ? { http: breakHttp(entry.http, plan).http } : {}),
    createValues(world, change),
  );
};

/** Starts the workflow by which the App opens requests. */
function startRun(change = {}) {
  const { repository, seed } = world;
  return repository.runs.create({
    path: '.github/workflows/bypass-request.yml',
    event: 'workflow_dispatch',
    headBranch: repository.defaultBranch,
    headSha: world.subject.sha,
    actor: seed.people.requester,
    ...change,
  });
}

describe('openRequest', () => {
  it('opens a pull request that the gate allows after three approvals', async () => {
    const report = await request();
    expect(bypassRequestSchema.safeParse(report).success).toBe(true);
    const { repository, seed } = world;
    const pull = repository.pulls.require(report.pr);
    expect(pull.head.ref).toBe(`bypass/${report.id}`);
    expect(report).toMatchObject({ type: 'bypass-request', outcome: 'passed', resumed: false, warnings: [] });
    expect(report.url).toContain(`/pull/${report.pr}`);
    expect(report.expiresAt).toBe(new Date((world.nowS() + 14_400) * 1000).toISOString());
    const teams = pull.teams.map(({ name }) => name).sort();
    expect(teams).toEqual(['Release', 'Security', 'Service Owner']);
    world.approve(pull, 'sec', 'rel', 'own');
    world.env = {};
    expect(await world.decide()).toMatchObject({ allow: true, request: { pr: report.pr, digest: report.digest } });
    expect(report.digest).toMatch(/^sha256:/);
    expect(seed.people.requester.id).toBe(pull.issue.author.id);
  });

  it('names the user of the token as the requester, also inside a run', async () => {
    world.env = { ...world.env, GITHUB_RUN_ID: String(startRun().id) };
    const { id } = await request();
    expect(readDocument(id)).toMatchObject({
      requester: { id: world.seed.people.requester.id, type: 'User' },
      run: null,
    });
  });

  it('names the actor of the run as the requester for the token of an App', async () => {
    const run = startRun();
    world.env = { GITHUB_RUN_ID: String(run.id) };
    const report = await request();
    expect(readDocument(report.id)).toMatchObject({
      requester: { id: world.seed.people.requester.id },
      run: { id: run.id, attempt: 1 },
    });
    world.approve(world.repository.pulls.require(report.pr), 'sec', 'rel', 'own');
    world.env = {};
    expect((await world.decide()).allow).toBe(true);
  });

  it.each([
    ['no run', undefined, 'bypass-requester-unknown'],
    ['a run of another workflow', { path: '.github/workflows/ci.yml' }, 'bypass-run-unsuitable'],
    ['a run of a push', { event: 'push' }, 'bypass-run-unsuitable'],
    ['a run of another branch', { headBranch: 'feature' }, 'bypass-run-unsuitable'],
  ])('refuses the token of an App with %s before any write', async (_, change, code) => {
    world.env = change ? { GITHUB_RUN_ID: String(startRun(change).id) } : {};
    await expect(request()).rejects.toMatchObject({ code, family: 'configuration' });
    expect(world.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });

  it('refuses a run that started more than ten minutes ago', async () => {
    world.env = { GITHUB_RUN_ID: String(startRun().id) };
    world.advance(601);
    await expect(request()).rejects.toMatchObject({ code: 'bypass-run-unsuitable' });
  });

  it('refuses an expired roster before any write', async () => {
    world.saveRoster({ expires: new Date(world.nowS() * 1000).toISOString() });
    await expect(request()).rejects.toMatchObject({ code: 'bypass-roster-expired' });
    expect(listTrail(world)).toMatchObject({ branches: [], pulls: [] });
  });

  it('returns the open pull request to a second run with the same values', async () => {
    const first = await request();
    const second = await request();
    expect(second).toMatchObject({ id: first.id, pr: first.pr, digest: first.digest, resumed: true });
    expect(listTrail(world).pulls).toHaveLength(1);
    const other = await request({ reason: 'Another reason.' });
    expect(other.pr).not.toBe(first.pr);
  });

  it.each([
    [
      'expired',
      () => {
        world.advance(14_400);
      },
    ],
    [
      'closed',
      (pr: number) => {
        world.repository.pulls.change(pr, world.seed.people.admin, { state: 'closed' });
      },
    ],
    [
      'used',
      async (pr: number) => {
        world.approve(world.repository.pulls.require(pr), 'sec', 'rel', 'own');
        world.env = {};
        expect((await world.decide()).allow).toBe(true);
        world.env = { GITHUB_TOKEN: world.seed.tokens.requester };
      },
    ],
  ])('opens a new request if the earlier one is %s', async (_, end) => {
    const first = await request();
    await end(first.pr);
    const second = await request();
    expect(second).toMatchObject({ resumed: false });
    expect(second.pr).not.toBe(first.pr);
  });

  it('opens one pull request if it was killed at any request and run again', async () => {
    const counted = breakHttp(world.entry().http, () => 'pass');
    await openRequest(openContext(world, { http: counted.http }), createValues(world));
    expect(counted.count()).toBeGreaterThan(10);
    for (let at = 0; at < counted.count(); at++) {
      for (const plan of [killAt(at), loseAnswer(at)]) {
        await world.end();
        world = await startGithubWorld();
        world.env = { GITHUB_TOKEN: world.seed.tokens.requester };
        await request({}, plan).catch(() => {});
        const report = await request();
        const { branches, pulls } = listTrail(world);
        expect([at, branches, pulls]).toEqual([at, [`refs/heads/bypass/${report.id}`], [report.pr]]);
        expect(world.repository.pulls.require(report.pr).teams).toHaveLength(3);
      }
    }
  }, 60_000);

  it('reports a refusal of the reviewers with the URL, and asks again in the next run', async () => {
    world.breakage = ({ url }) =>
      url?.endsWith('/requested_reviewers')
        ? (_, response) => {
            response.writeHead(422, { date: new Date(world.nowS() * 1000).toUTCString() });
            response.end('{"message":"Reviews may only be requested from collaborators"}');
          }
        : undefined;
    await expect(request()).rejects.toMatchObject({
      code: 'bypass-reviews-not-requested',
      family: 'fault',
      message: expect.stringContaining('/pull/'),
    });
    world.breakage = undefined;
    const report = await request();
    expect(world.repository.pulls.require(report.pr).teams).toHaveLength(3);
    expect(listTrail(world).pulls).toHaveLength(1);
  });

  it.each([403, 404])('refuses a team for which GitHub answers %i, before any write', async (status) => {
    world.breakage = ({ url }) =>
      url?.startsWith('/orgs/acme/teams')
        ? (_, response) => {
            response.writeHead(status, { date: new Date(world.nowS() * 1000).toUTCString() });
            response.end('{"message":"no"}');
          }
        : undefined;
    await expect(request()).rejects.toMatchObject({ code: 'bypass-team-unreadable', family: 'configuration' });
    expect(world.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });

  it('refuses a team that does not exist, before any write', async () => {
    world.saveRoster({ roles: { ...(world.roster.roles as object), Release: { team: 'acme/nobody-here' } } });
    await expect(request()).rejects.toMatchObject({ code: 'bypass-team-unreadable' });
    expect(world.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });

  it('finds a team by its id after it was renamed', async () => {
    world.roster.roles = {
      ...(world.roster.roles as object),
      Security: { team: 'acme/old-name', id: world.seed.teams.security.id },
    };
    world.saveRoster();
    const { pr } = await request();
    expect(world.repository.pulls.require(pr).teams.map(({ name }) => name)).toContain('Security');
  });
});

function readDocument(id: string) {
  const { repository } = world;
  const commit = repository.refs.findBranch(`bypass/${id}`) ?? '';
  const blob = repository.objects.getFiles(commit).get(`bypass/${id}.json`) ?? '';
  return parseRequest(repository.objects.blobs.get(blob) ?? Buffer.alloc(0), id).document;
}
