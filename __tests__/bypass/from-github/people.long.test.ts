import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '../../../src/sandbox/github/index.ts';
import { type GithubWorld, listCodes, type RequestChoice, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const WORKFLOW = '.github/workflows/bypass-request.yml';

/** Starts the workflow of requests `ageS` seconds before now, and opens a request for it as the App's bot. */
function openAsBot(
  run: { path?: string; event?: string; headBranch?: string; actor?: Account } = {},
  { ageS = 30, ...choice }: RequestChoice & { readonly ageS?: number } = {},
): ReturnType<GithubWorld['open']> {
  const { id } = world.repository.runs.create({
    path: WORKFLOW,
    event: 'workflow_dispatch',
    headBranch: 'main',
    headSha: world.subject.sha,
    actor: world.seed.people.requester,
    ...run,
  });
  const created_s = world.nowS() + ageS;
  world.advance(Math.max(0, ageS));
  const document = { run: { id, attempt: 1 }, created_s, ...choice.document };
  return world.open({ author: world.seed.app.bot, ...choice, document });
}

async function decideApproved({ pull }: ReturnType<GithubWorld['open']>): Promise<readonly string[]> {
  world.approve(pull, 'sec', 'rel', 'own');
  return listCodes(await world.decide({ pr: pull.number, consume: false }));
}

describe('the requester', () => {
  it('must be the author, if a person opened the pull request', async () => {
    const { people } = world.seed;
    expect(await decideApproved(world.open({ author: people.admin }))).toEqual(['bypass-requester-unproven']);
    expect(await decideApproved(world.open())).toEqual([]);
  });

  it('follows from the run of the workflow, if a bot opened the pull request', async () => {
    expect(await decideApproved(openAsBot())).toEqual([]);
    expect(await decideApproved(openAsBot({ path: `${WORKFLOW}@refs/heads/main` }))).toEqual([]);
  });

  it.each([
    ['of another workflow', { path: '.github/workflows/other.yml' }],
    ['of a workflow whose name only starts the same', { path: `${WORKFLOW}.yml` }],
    ['of another event', { event: 'push' }],
    ['on another branch', { headBranch: 'feature' }],
  ])('does not follow from a run %s', async (_, run) => {
    expect(await decideApproved(openAsBot(run))).toEqual(['bypass-requester-unproven']);
  });

  it('does not follow from the run of another person, or from one that another person ran again', async () => {
    expect(await decideApproved(openAsBot({ actor: world.seed.people.admin }))).toEqual(['bypass-requester-unproven']);
    const opened = openAsBot();
    world.repository.runs.rerun(opened.request.document.run?.id ?? 0, world.seed.people.admin);
    expect(await decideApproved(opened)).toEqual(['bypass-requester-unproven']);
  });

  it.each([
    [600, []],
    [601, ['bypass-requester-unproven']],
    [-60, []],
  ])('follows from a run that started %d s before the request', async (ageS, codes) => {
    expect(await decideApproved(openAsBot({}, { ageS }))).toEqual(codes);
  });

  it('does not follow from a run that started more than 60 s after the request', async () => {
    expect(await decideApproved(openAsBot({}, { ageS: -61 }))).toEqual(['bypass-requester-unproven']);
  });

  it('stays unproven with a bot that the roster does not list, without a run, and with a run that does not exist', async () => {
    world.saveRoster({ apps: [] });
    expect(await decideApproved(openAsBot())).toEqual(['bypass-requester-unproven']);
    world.saveRoster();
    expect(await decideApproved(openAsBot({}, { document: { run: null } }))).toEqual(['bypass-requester-unproven']);
    const document = { run: { id: 5, attempt: 1 } };
    expect(await decideApproved(openAsBot({}, { document }))).toEqual(['bypass-requester-unproven']);
  });

  it('stays unproven if the author of the pull request is unknown', async () => {
    const opened = world.open();
    world.breakage = (request) =>
      new RegExp(`/pulls/${opened.pull.number}$`).test(request.url ?? '')
        ? (_, response) => {
            const side = (ref: string) => ({ ref, sha: opened.pull.head.sha, repo: { id: world.repository.id } });
            const body = { number: opened.pull.number, state: 'open', user: null, head: side(opened.pull.head.ref) };
            response
              .writeHead(200, { 'content-type': 'application/json' })
              .end(JSON.stringify({ ...body, base: side('main') }));
          }
        : undefined;
    expect(await decideApproved(opened)).toEqual(['bypass-requester-unproven']);
  });
});

/** Makes a person a member of the three teams, who alone could then fill any role. */
function promote(person: Account): void {
  for (const team of Object.values(world.seed.teams)) world.state.addMember(team, person);
}

describe('the approvers', () => {
  /** Decides about a request that `person` and the members of two other roles approve. */
  async function decideWith(person: Account, opened: ReturnType<GithubWorld['open']>): Promise<readonly string[]> {
    promote(person);
    world.approve(opened.pull, 'sec', 'rel');
    world.repository.reviews.review(opened.pull.number, person, 'APPROVE');
    return listCodes(await world.decide({ pr: opened.pull.number, consume: false }));
  }
  const member = (): Account => world.state.createUser('member', { organization: world.seed.organization });

  it('include any member of the third role', async () => {
    expect(await decideWith(member(), world.open())).toEqual([]);
  });

  it('do not include the requester of a request that a bot opened', async () => {
    expect(await decideWith(world.seed.people.requester, openAsBot())).toEqual(['bypass-quorum-missing']);
  });

  it('do not include an author or a committer of a commit', async () => {
    for (const role of ['author', 'committer'] as const) {
      const person = world.state.createUser(`wrote-as-${role}`, { organization: world.seed.organization });
      const { pull, request } = world.open();
      const { refs } = world.repository;
      const change = { branch: pull.head.ref, path: `${pull.head.ref}.json`, by: world.seed.people.requester };
      refs.pushFile({ ...change, content: 'x', [role]: { name: 'x', email: person.email } });
      refs.pushFile({ ...change, content: request.bytes });
      expect(await decideWith(person, { pull, request })).toEqual(['bypass-quorum-missing']);
    }
  });

  it('do not include a person who pushed the branch, even if another one wrote the commits', async () => {
    const person = member();
    const { pull, request } = world.open();
    const { refs } = world.repository;
    const { name, email } = world.seed.people.requester;
    const change = { branch: pull.head.ref, path: `${pull.head.ref}.json`, author: { name, email } };
    refs.pushFile({ ...change, content: 'x', by: person });
    refs.pushFile({ ...change, content: request.bytes, by: world.seed.people.requester });
    expect(await decideWith(person, { pull, request })).toEqual(['bypass-quorum-missing']);
  });

  it('do not include who pushed the branch on a later page of the activity', async () => {
    const person = member();
    const { pull, request } = world.open();
    const { refs } = world.repository;
    const { name, email } = world.seed.people.requester;
    const change = { branch: pull.head.ref, path: `${pull.head.ref}.json`, author: { name, email } };
    refs.pushFile({ ...change, content: 'x', by: person });
    for (let at = 0; at < 101; at++) refs.pushFile({ ...change, content: `${at}`, by: world.seed.people.requester });
    refs.pushFile({ ...change, content: request.bytes, by: world.seed.people.requester });
    expect(await decideWith(person, { pull, request })).toEqual(['bypass-quorum-missing']);
  });

  it('do not include the people who started the deciding run, or ran it again', async () => {
    const { runs } = world.repository;
    const options = { path: 'x.yml', event: 'push', headBranch: 'main', headSha: world.subject.sha };
    const starter = world.state.createUser('starter', { organization: world.seed.organization });
    const run = runs.create({ ...options, actor: starter });
    world.env = { GITHUB_RUN_ID: String(run.id) };
    expect(await decideWith(starter, world.open())).toEqual(['bypass-quorum-missing']);
    const restarter = world.state.createUser('restarter', { organization: world.seed.organization });
    expect(await decideWith(restarter, world.open())).toEqual([]);
    runs.rerun(run.id, restarter);
    expect(await decideWith(restarter, world.open())).toEqual(['bypass-quorum-missing']);
  });

  it('do not include accounts that the roster excludes', async () => {
    const person = member();
    world.saveRoster({ exclude: [person.id] });
    expect(await decideWith(person, world.open())).toEqual(['bypass-quorum-missing']);
  });

  it('do not include bots', async () => {
    expect(await decideWith(world.state.createApp(world.seed.organization, 'helper').bot, world.open())).toEqual([
      'bypass-quorum-missing',
    ]);
  });

  it('lose every approval if the deciding run cannot be read', async () => {
    world.env = { GITHUB_RUN_ID: '4' };
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    await expect(world.decide()).rejects.toMatchObject({ code: 'bypass-token-forbidden' });
  });

  it.each(['author', 'committer'])('deny if GitHub does not know the %s of a commit', async (role) => {
    const { pull, request } = world.open();
    const { refs } = world.repository;
    const change = { branch: pull.head.ref, path: `${pull.head.ref}.json`, by: world.seed.people.requester };
    refs.pushFile({ ...change, content: 'x', [role]: { name: 'x', email: 'unknown@example.com' } });
    refs.pushFile({ ...change, content: request.bytes });
    expect(await decideApproved({ pull, request })).toEqual(['bypass-request-unattributed']);
  });

  it('deny if the commits of the pull request are more than GitHub lists', async () => {
    const { pull, request } = world.open();
    const { refs } = world.repository;
    const change = { branch: pull.head.ref, path: `${pull.head.ref}.json`, by: world.seed.people.requester };
    for (let at = 0; at < 250; at++) refs.pushFile({ ...change, content: `${at}` });
    refs.pushFile({ ...change, content: request.bytes });
    expect(await decideApproved({ pull, request })).toEqual(['bypass-request-unattributed']);
  });

  it('deny if GitHub does not know who pushed the branch', async () => {
    const { pull, request } = world.open();
    const activity = world.repository.refs.activity.at(-1);
    Object.assign(activity ?? {}, { actor: undefined });
    expect(await decideApproved({ pull, request })).toEqual(['bypass-request-unattributed']);
  });
});

describe('the teams', () => {
  const approve = async (): Promise<readonly string[]> => decideApproved(world.open());

  it('keep their id after a rename, even if another team took the old name', async () => {
    const { seed, state } = world;
    state.teams.rename(seed.teams.security, 'Platform Security');
    expect(await approve()).toEqual([]);
    const impostor = state.createTeam(seed.organization, 'Security');
    state.addMember(impostor, seed.people.requester);
    expect(await approve()).toEqual([]);
    for (let at = 0; at < 120; at++) state.createTeam(seed.organization, `A team ${at}`);
    expect(await approve()).toEqual([]);
  });

  it('match by name if the roster has no id', async () => {
    const { roles } = world.roster as { roles: Record<string, { team: string }> };
    const named = Object.fromEntries(Object.entries(roles).map(([role, { team }]) => [role, { team }]));
    world.saveRoster({ roles: named });
    expect(await approve()).toEqual([]);
    world.state.teams.rename(world.seed.teams.security, 'Platform Security');
    await expect(approve()).rejects.toMatchObject({ code: 'bypass-team-unreadable', family: 'configuration' });
  });

  it('include the members of child teams', async () => {
    const { state, seed } = world;
    const child = state.createTeam(seed.organization, 'Night shift', { parent: seed.teams.serviceOwner });
    state.removeMember(seed.teams.serviceOwner, seed.people.own);
    expect(await approve()).toEqual(['bypass-quorum-missing']);
    state.addMember(child, seed.people.own);
    expect(await approve()).toEqual([]);
  });

  it('count with the members on all pages', async () => {
    const { state, seed } = world;
    state.removeMember(seed.teams.serviceOwner, seed.people.own);
    for (let at = 0; at < 205; at++) {
      const user = state.createUser(`user-${at}`, { organization: seed.organization });
      state.addMember(seed.teams.serviceOwner, user);
    }
    state.addMember(seed.teams.serviceOwner, seed.people.own);
    expect(await approve()).toEqual([]);
  });

  it('no longer include a person who was removed', async () => {
    const opened = world.open();
    world.approve(opened.pull, 'sec', 'rel', 'own');
    world.state.removeMember(world.seed.teams.release, world.seed.people.rel);
    expect(listCodes(await world.decide())).toEqual(['bypass-quorum-missing']);
  });

  it('compare ids, so a new account with an old login does not count', async () => {
    const opened = world.open();
    world.approve(opened.pull, 'sec', 'rel', 'own');
    world.state.deleteUser(world.seed.people.own);
    const impostor = world.state.createUser('own', { organization: world.seed.organization });
    world.state.addMember(world.seed.teams.serviceOwner, impostor);
    expect(listCodes(await world.decide())).toEqual(['bypass-quorum-missing']);
  });

  it.each([
    ['the id of no team', { team: 'acme/security', id: 1 }],
    ['a team of another organization', { team: 'other/security', id: 4001 }],
  ])('cannot be read with %s', async (_, Security) => {
    world.saveRoster({ roles: { ...(world.roster.roles as object), Security } });
    await expect(approve()).rejects.toMatchObject({ code: 'bypass-team-unreadable', family: 'configuration' });
  });

  it.each([
    [403, /\/teams\/release\/members/],
    [404, /\/teams\/release\/members/],
    [403, /\/teams\/release$/],
    [404, /\/teams\/release$/],
  ])('cannot be read if GitHub answers %d for %s', async (status, path) => {
    world.breakage = (request) =>
      path.test((request.url ?? '').split('?')[0] ?? '')
        ? (_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
        : undefined;
    await expect(approve()).rejects.toMatchObject({ code: 'bypass-team-unreadable', family: 'configuration' });
  });
});
