import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { type GithubWorld, startGithub } from '../../support/github.ts';

const REPO = '/repos/acme/app';

describe('the actions below /_sandbox/', () => {
  let world: GithubWorld;
  beforeAll(async () => {
    world = await startGithub();
  });
  afterAll(() => world.end());

  const act = async (action: string, body: object): Promise<Record<string, never>> => {
    const answer = await world.call({ token: undefined }, `POST /_sandbox/${action}`, body);
    expect({ action, status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
    return answer.body;
  };

  it('create people, teams, members and tokens', async () => {
    const user = await act('users', { login: 'late' });
    expect((await world.call({ token: String(user.token) }, 'GET /user')).body).toMatchObject({ login: 'late' });
    await act('teams', { name: 'Night Shift', parent: 'security' });
    await act('members', { team: 'night-shift', user: 'late' });
    expect(world.state.teams.listMembers(world.teams.security).has(Number(user.id))).toBe(true);
    await act('members', { team: 'night-shift', user: 'late', role: 'none' });
    expect(world.state.teams.listMembers(world.teams.security).has(Number(user.id))).toBe(false);
    const { token } = await act('tokens', { app: 'mc-bypass', permissions: { metadata: 'read' } });
    expect((await world.call({ token: String(token) }, `GET ${REPO}/pulls`)).status).toBe(403);
  });

  it('push, review, dismiss and run as a person', async () => {
    const main = world.repository.refs.findBranch('main') ?? '';
    world.repository.refs.create('refs/heads/b', main, world.people.requester);
    await act('push', { by: 'requester', branch: 'b', path: 'x', content: 'x' });
    await world.call('requester', `POST ${REPO}/pulls`, { title: 'x', head: 'b', base: 'main' });
    const { id } = await act('reviews', { user: 'sec', pull: 1, event: 'REQUEST_CHANGES' });
    await act('dismissals', { user: 'sec', review: id });
    expect(world.repository.reviews.list(1)[0]?.state).toBe('DISMISSED');
    const run = await act('runs', { actor: 'requester', path: 'w.yml', event: 'workflow_dispatch' });
    expect(await act('reruns', { actor: 'sec', run: run.id })).toEqual({ attempt: 2 });
    await act('delete-user', { user: 'sec' });
    expect(world.repository.reviews.list(1)[0]?.user).toBeUndefined();
  });

  it('change rulesets, protections and environments', async () => {
    const tags = ['refs/tags/mc-bypass/**'];
    await act('rulesets', { name: 'markers', target: 'tag', include: tags, rules: [{ type: 'update' }] });
    await act('protections', { branch: 'main', checks: [{ context: 'promotion-gate', appId: null }] });
    await act('environments', { name: 'production', branches: ['main'] });
    const show = async (path: string) => (await world.call('admin', `GET ${REPO}/${path}`)).body;
    expect(await show('rulesets')).toEqual([expect.objectContaining({ name: 'markers', target: 'tag' })]);
    expect(await show('branches/main/protection/required_status_checks')).toMatchObject({
      contexts: ['promotion-gate'],
    });
    expect(await show('environments/production/deployment-branch-policies')).toMatchObject({ total_count: 1 });
  });

  it('set and remove variables of the organization, the repository and an environment', async () => {
    await act('environments', { name: 'staging' });
    const places = [
      [{ scope: 'organization' }, 'actions/organization-variables'],
      [{ scope: 'repository' }, 'actions/variables'],
      [{ scope: 'environment', environment: 'staging' }, 'environments/staging/variables'],
    ] as const;
    for (const [place, path] of places) {
      await act('variables', { ...place, name: 'mc_bypass', value: 'off' });
      const list = `GET ${REPO}/${path}`;
      expect((await world.call('admin', list)).body).toMatchObject({
        total_count: 1,
        variables: [{ name: 'MC_BYPASS', value: 'off' }],
      });
      await act('variables', { ...place, name: 'MC_BYPASS', value: null });
      expect((await world.call('admin', list)).body).toEqual({ total_count: 0, variables: [] });
    }
    expect((await world.call('admin', `GET ${REPO}/actions/variables/MC_BYPASS`)).status).toBe(404);
    const body = { scope: 'environment', environment: 'none', name: 'X', value: 'x' };
    expect((await world.call({ token: undefined }, 'POST /_sandbox/variables', body)).status).toBe(422);
    expect((await world.call('app', `GET ${REPO}/actions/variables`)).status).toBe(403);
  });

  it('require a workflow by a ruleset of the organization', async () => {
    const workflows = [{ path: '.github/workflows/gate.yml', repository_id: 1, ref: 'refs/heads/main' }];
    await act('rulesets', {
      name: 'required workflows',
      target: 'branch',
      include: ['~DEFAULT_BRANCH'],
      source: 'Organization',
      rules: [{ type: 'workflows', parameters: { workflows } }],
    });
    const { body } = await world.call('admin', `GET ${REPO}/rules/branches/main`);
    expect(body).toContainEqual(
      expect.objectContaining({ type: 'workflows', parameters: { workflows }, ruleset_source_type: 'Organization' }),
    );
  });

  it('switch faults and limits, end them, and move the clock', async () => {
    await act('faults', { path: '/pulls', kind: 404 });
    expect((await world.call('app', `GET ${REPO}/pulls`)).status).toBe(404);
    await act('rate-limit', { limit: 0 });
    expect((await world.call('app', `GET ${REPO}/pulls`)).status).toBe(403);
    await act('clear-faults', {});
    await act('secondary-limit', { retry_after: 3 });
    expect((await world.call('app', `GET ${REPO}`)).headers.get('retry-after')).toBe('3');
    await act('sso', { kind: 'partial' });
    expect((await world.call('app', `GET ${REPO}`)).headers.get('x-github-sso')).toContain('partial-results');
    await act('clear-faults', {});
    expect(await act('clock', { advance_s: 60 })).toEqual({ now: '2026-03-02T09:01:00.000Z' });
  });

  it('refuse an unknown action, an unknown field and an unknown person', async () => {
    const refused = async (request: string, body: object): Promise<number> =>
      (await world.call({ token: undefined }, request, body)).status;
    expect(await refused('POST /_sandbox/constructor', {})).toBe(404);
    expect(await refused('PUT /_sandbox/users', { login: 'x' })).toBe(404);
    expect(await refused('POST /_sandbox/users', { login: 'x', admin: true })).toBe(422);
    expect(await refused('POST /_sandbox/reviews', { user: 'none', pull: 1, event: 'APPROVE' })).toBe(404);
    expect(await refused('POST /_sandbox/tokens', {})).toBe(422);
  });
});

describe('the GitHub of mc sandbox up', () => {
  it('has one token file for each person and the App, which only their owner can read', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'sandbox-github-'));
    const sandbox = await startSandbox({ dir });
    try {
      const { githubTokens, github } = JSON.parse(
        await readFile(join(dir, 'sandbox.json'), 'utf8'),
      ) as typeof sandbox.urls;
      expect(Object.keys(githubTokens).toSorted()).toEqual(['admin', 'app', 'multi', 'own', 'rel', 'requester', 'sec']);
      for (const [login, file] of Object.entries(githubTokens)) {
        const path = join(dir, file);
        expect((await stat(path)).mode & 0o777).toBe(0o600);
        const headers = { authorization: `Bearer ${await readFile(path, 'utf8')}` };
        const response = await fetch(`${github}${login === 'app' ? '/repos/acme/app' : '/user'}`, { headers });
        expect(await response.json()).toMatchObject(login === 'app' ? { default_branch: 'main' } : { login });
      }
    } finally {
      await sandbox.close();
      await rm(dir, { recursive: true });
    }
  });

  it('opens only attestations and the repository to requests without a token', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'sandbox-github-'));
    const sandbox = await startSandbox({ dir });
    try {
      const ask = async (path: string): Promise<number> => (await fetch(`${sandbox.urls.github}${path}`)).status;
      expect(await ask(REPO)).toBe(200);
      expect(await ask(`${REPO}/pulls`)).toBe(401);
      expect(await ask('/orgs/acme/teams')).toBe(401);
    } finally {
      await sandbox.close();
      await rm(dir, { recursive: true });
    }
  });
});
