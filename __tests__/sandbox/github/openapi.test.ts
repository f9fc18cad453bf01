import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GithubWorld, startGithub } from '../../support/github.ts';
import { GITHUB_OPENAPI, GITHUB_OPERATIONS, OpenApiCheck } from '../../support/github-openapi.ts';

const REPO = '/repos/acme/app';
const BRANCH = 'bypass/incident-1';
const content = Buffer.from('{"version":1}').toString('base64');

describe('the answers of the sandbox’s GitHub', () => {
  const check = new OpenApiCheck();
  let world: GithubWorld;
  let head = '';
  let tag = '';
  beforeAll(async () => {
    world = await startGithub(check.note);
    const { state, repository, organization, people, teams } = world;
    state.createTeam(organization, 'Security On Call', { parent: teams.security });
    repository.settings.addRuleset({
      name: 'markers',
      target: 'tag',
      include: ['refs/tags/mc-bypass/**'],
      rules: [{ type: 'update' }, { type: 'deletion' }],
    });
    repository.settings.addRuleset({
      name: 'reviews',
      target: 'branch',
      include: ['~DEFAULT_BRANCH'],
      rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
      bypassActors: [{ actor_id: 1, actor_type: 'OrganizationAdmin', bypass_mode: 'always' }],
    });
    organization.settings.addRuleset({
      name: 'all',
      target: 'branch',
      include: ['~ALL'],
      source: 'Organization',
      rules: [
        {
          type: 'workflows',
          parameters: {
            workflows: [
              { path: '.github/workflows/promotion-gate.yml', repository_id: repository.id, ref: 'refs/heads/main' },
            ],
          },
        },
      ],
    });
    repository.settings.protectBranch('main', {
      checks: [{ context: 'promotion-gate', appId: 15368 }],
      approvals: 1,
      codeOwnerReviews: true,
      enforceAdmins: true,
    });
    const production = repository.settings.addEnvironment('production', {
      branchPolicy: { protected: false, custom: ['main'] },
      reviewers: [people.own.id],
    });
    for (const { variables } of [organization.settings, repository.settings, production])
      variables.set('MC_BYPASS', 'on');
    repository.settings.addEnvironment('staging');
    repository.runs.create({
      path: '.github/workflows/bypass-request.yml',
      event: 'workflow_dispatch',
      headBranch: 'main',
      headSha: repository.refs.findBranch('main') ?? '',
      actor: people.requester,
    });
  });
  afterAll(() => world.end());

  /** Sends a request, and fails for another status than the expected one. */
  const expectStatus = async (
    who: Parameters<GithubWorld['call']>[0],
    request: string,
    status: number,
    body?: unknown,
  ): Promise<Record<string, never>> => {
    const answer = await world.call(who, request, body);
    expect({ request, status: answer.status, text: answer.status === status ? '' : answer.text }).toEqual({
      request,
      status,
      text: '',
    });
    return answer.body;
  };

  it('match GitHub’s OpenAPI for people and teams', async () => {
    for (const path of ['/', '/meta', '/user', '/users/sec', `/user/${world.people.sec.id}`])
      await expectStatus('requester', `GET ${path}`, 200);
    const { id, organization } = world.teams.security;
    await expectStatus('app', 'GET /orgs/acme/members', 200);
    await expectStatus('app', 'GET /orgs/acme/teams', 200);
    for (const path of ['/orgs/acme/teams/security', `/teams/${id}`, `/organizations/${organization.id}/team/${id}`]) {
      await expectStatus('app', `GET ${path}`, 200);
      await expectStatus('app', `GET ${path}/members`, 200);
      await expectStatus('app', `GET ${path}/teams`, 200);
    }
    expect(check.problems).toEqual([]);
  });

  it('match GitHub’s OpenAPI for contents, refs, tags and commits', async () => {
    const main = world.repository.refs.findBranch('main') ?? '';
    await expectStatus('app', `GET ${REPO}`, 200);
    await expectStatus('app', `POST ${REPO}/git/refs`, 201, { ref: `refs/heads/${BRANCH}`, sha: main });
    await expectStatus('app', `POST ${REPO}/git/refs`, 422, { ref: `refs/heads/${BRANCH}`, sha: main });
    const file = { message: 'Request', content, branch: BRANCH };
    await expectStatus('app', `PUT ${REPO}/contents/bypass/incident-1.json`, 201, file);
    await expectStatus('app', `PUT ${REPO}/contents/bypass/incident-1.json`, 422, file);
    await expectStatus('app', `PUT ${REPO}/contents/bypass/incident-1.json`, 409, { ...file, sha: '0'.repeat(40) });
    await expectStatus('app', `GET ${REPO}/contents/README.md`, 200);
    await expectStatus('app', `GET ${REPO}/contents/?ref=${BRANCH}`, 200);
    await expectStatus('app', `GET ${REPO}/contents/none`, 404);
    head = world.repository.refs.findBranch(BRANCH) ?? '';
    const tagBody = { tag: 'mc-bypass-used', message: '{}', object: head, type: 'commit' };
    ({ sha: tag = '' } = await expectStatus('app', `POST ${REPO}/git/tags`, 201, tagBody));
    await expectStatus('app', `GET ${REPO}/git/tags/${tag}`, 200);
    await expectStatus('app', `POST ${REPO}/git/refs`, 201, { ref: 'refs/tags/v1', sha: tag });
    await expectStatus('app', `GET ${REPO}/git/ref/tags/v1`, 200);
    await expectStatus('app', `GET ${REPO}/git/matching-refs/tags/`, 200);
    await expectStatus('app', `PATCH ${REPO}/git/refs/tags/v1`, 200, { sha: head, force: true });
    await expectStatus('app', `DELETE ${REPO}/git/refs/tags/v1`, 204);
    await expectStatus('app', `GET ${REPO}/git/commits/${head}`, 200);
    await expectStatus('app', `GET ${REPO}/commits?sha=${BRANCH}`, 200);
    await expectStatus('app', `GET ${REPO}/commits/${head}`, 200);
    await expectStatus('app', `GET ${REPO}/compare/main...${BRANCH}`, 200);
    await expectStatus('app', `GET ${REPO}/activity?ref=${BRANCH}`, 200);
    expect(check.problems).toEqual([]);
  });

  it('match GitHub’s OpenAPI for pull requests, reviews and the timeline', async () => {
    await expectStatus('app', `POST ${REPO}/pulls`, 201, { title: 'Bypass', head: BRANCH, base: 'main' });
    await expectStatus('app', `POST ${REPO}/pulls`, 422, { title: 'Bypass', head: BRANCH, base: 'main' });
    await expectStatus('app', `GET ${REPO}/pulls?head=acme:${BRANCH}`, 200);
    const asked = { team_reviewers: ['security', 'release'], reviewers: ['own'] };
    await expectStatus('app', `POST ${REPO}/pulls/1/requested_reviewers`, 201, asked);
    await expectStatus('app', `GET ${REPO}/pulls/1/requested_reviewers`, 200);
    await expectStatus('app', `GET ${REPO}/pulls/1/files`, 200);
    await expectStatus('app', `GET ${REPO}/pulls/1/commits`, 200);
    await expectStatus('sec', `POST ${REPO}/pulls/1/reviews`, 200, { event: 'APPROVE' });
    const { id } = await expectStatus('own', `POST ${REPO}/pulls/1/reviews`, 200, { body: 'No.' });
    await expectStatus('own', `POST ${REPO}/pulls/1/reviews/${id}/events`, 200, { event: 'REQUEST_CHANGES' });
    await expectStatus('app', `GET ${REPO}/pulls/1/reviews/${id}`, 200);
    await expectStatus('admin', `PUT ${REPO}/pulls/1/reviews/${id}/dismissals`, 200, { message: 'An error.' });
    await expectStatus('app', `GET ${REPO}/pulls/1/reviews`, 200);
    await expectStatus('app', `POST ${REPO}/issues/1/comments`, 201, { body: 'Used.' });
    await expectStatus('app', `PATCH ${REPO}/pulls/1`, 200, { title: 'Bypass of one gate', state: 'closed' });
    await expectStatus('app', `PATCH ${REPO}/pulls/1`, 200, { state: 'open' });
    world.repository.refs.pushFile({ branch: BRANCH, path: 'x', content: 'x', by: world.people.requester });
    const timeline = await expectStatus('app', `GET ${REPO}/issues/1/timeline?per_page=100`, 200);
    expect((timeline as unknown as { event: string }[]).map(({ event }) => event)).toEqual(
      expect.arrayContaining([
        'committed',
        'review_requested',
        'reviewed',
        'review_dismissed',
        'commented',
        'renamed',
        'closed',
        'reopened',
      ]),
    );
    await expectStatus('app', `GET ${REPO}/pulls/1`, 200);
    await expectStatus('app', `PUT ${REPO}/pulls/1/merge`, 200, {});
    await expectStatus('app', `GET ${REPO}/pulls/1`, 200);
    await expectStatus('app', `PUT ${REPO}/pulls/1/merge`, 405, {});
    expect(check.problems).toEqual([]);
  });

  it('match GitHub’s OpenAPI for issues, deployments, runs and attestations', async () => {
    const issue = { title: 'Post-mortem', body: 'Why', labels: ['bypass'], assignees: ['own'] };
    await expectStatus('app', `POST ${REPO}/issues`, 201, issue);
    await expectStatus('app', `GET ${REPO}/issues?state=all&labels=bypass`, 200);
    await expectStatus('app', `GET ${REPO}/issues/2`, 200);
    await expectStatus('app', `PATCH ${REPO}/issues/2`, 200, { state: 'closed', state_reason: 'completed' });
    await expectStatus('app', `GET ${REPO}/issues/1/comments`, 200);
    await expectStatus('app', `GET ${REPO}/issues/comments/40001`, 200);
    await expectStatus('app', `PATCH ${REPO}/issues/comments/40001`, 200, { body: 'Changed.' });
    const deployment = {
      ref: head,
      environment: 'staging',
      task: 'bypass',
      auto_merge: false,
      required_contexts: [],
      payload: { id: 'x' },
    };
    const { id } = await expectStatus('app', `POST ${REPO}/deployments`, 201, deployment);
    await expectStatus('app', `POST ${REPO}/deployments`, 409, { ...deployment, required_contexts: ['ci'] });
    await expectStatus('app', `GET ${REPO}/deployments?task=bypass&environment=staging`, 200);
    await expectStatus('app', `GET ${REPO}/deployments/${id}`, 200);
    await expectStatus('app', `POST ${REPO}/deployments/${id}/statuses`, 201, {
      state: 'success',
      auto_inactive: false,
    });
    await expectStatus('app', `GET ${REPO}/deployments/${id}/statuses`, 200);
    await expectStatus('app', `GET ${REPO}/actions/runs`, 200);
    await expectStatus('app', `GET ${REPO}/actions/runs/90001`, 200);
    await expectStatus('app', `GET ${REPO}/actions/runs/90001/attempts/1`, 200);
    const subject = [{ digest: { sha256: 'a'.repeat(64) } }];
    const bundle = { dsseEnvelope: { payload: Buffer.from(JSON.stringify({ subject })).toString('base64') } };
    await expectStatus('admin', `POST ${REPO}/attestations`, 201, { bundle });
    await expectStatus('admin', `GET ${REPO}/attestations/sha256:${'a'.repeat(64)}`, 200);
    expect(check.problems).toEqual([]);
  });

  it('match GitHub’s OpenAPI for settings', async () => {
    for (const path of [
      `${REPO}/branches`,
      `${REPO}/branches/main`,
      `${REPO}/branches/main/protection`,
      `${REPO}/branches/main/protection/required_status_checks`,
      `${REPO}/rules/branches/main`,
      `${REPO}/rulesets`,
      `${REPO}/rulesets/${world.repository.settings.rulesets[0]?.id}`,
      '/orgs/acme/rulesets',
      `${REPO}/environments`,
      `${REPO}/environments/production`,
      `${REPO}/environments/production/deployment-branch-policies`,
      `${REPO}/actions/variables`,
      `${REPO}/actions/variables/MC_BYPASS`,
      `${REPO}/actions/organization-variables?per_page=30`,
      `${REPO}/environments/production/variables`,
      `${REPO}/environments/production/variables/MC_BYPASS`,
      `${REPO}/rulesets/${world.organization.settings.rulesets[0]?.id}`,
      `${REPO}/codeowners/errors`,
      `${REPO}/collaborators/sec/permission`,
      '/orgs/acme/installations',
      '/apps/mc-bypass',
    ])
      await expectStatus('admin', `GET ${path}`, 200);
    expect(check.problems).toEqual([]);
  });

  it(`cover every operation in the slice of ${GITHUB_OPENAPI}`, () => {
    expect(GITHUB_OPERATIONS.filter((operation) => !check.done.has(operation))).toEqual([]);
    expect(GITHUB_OPERATIONS.length).toBeGreaterThan(70);
  });
});
