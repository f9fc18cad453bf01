import { describe, expect, it } from '@jest/globals';
import { GitObjects } from '../../../src/sandbox/github/git.ts';
import { createGithubState, seedGithub } from '../../../src/sandbox/github/index.ts';
import { GITHUB_START } from '../../support/github.ts';

const createWorld = () => {
  const state = createGithubState({ now: () => GITHUB_START });
  return { state, ...seedGithub(state) };
};

/** A world with a pull request of the requester. */
function createPull() {
  const world = createWorld();
  const { repository, people } = world;
  const { refs, pulls } = repository;
  refs.create('refs/heads/bypass/x', refs.findBranch('main') ?? '', people.requester);
  refs.pushFile({ branch: 'bypass/x', path: 'bypass/x.json', content: '{}', by: people.requester });
  const pull = pulls.open(people.requester, { title: 'Bypass', head: 'bypass/x', base: 'main' });
  return { ...world, pull };
}

describe('the git objects of the sandbox', () => {
  it('have the ids that git computes', () => {
    const objects = new GitObjects();
    const blob = objects.writeBlob(Buffer.from('hello\n'));
    expect(blob).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(objects.writeTree(new Map())).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
    // git mktree of `100644 a.b`, `040000 a` (which sorts as `a/`), and `100644 a0`
    expect(
      objects.writeTree(
        new Map([
          ['a/f', blob],
          ['a.b', blob],
          ['a0', blob],
        ]),
      ),
    ).toBe('0cc34d84b684540b7d971831518d21fe8dc7c9e7');
    const person = { name: 'A', email: 'a@example.com', date: new Date('2026-03-02T09:00:00Z') };
    const commit = objects.writeCommit({
      tree: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
      parents: [],
      message: 'm\n',
      author: person,
      committer: person,
    });
    expect(commit.sha).toBe('00b58e7e21d3793b1edce72f13fdc486d5802f66');
    const tag = objects.writeTag({
      tag: 't',
      message: 'n\n',
      tagger: person,
      object: { type: 'commit', sha: commit.sha },
    });
    expect(tag.sha).toBe('0f7276055e7feeb3464e81da6c351c53fed37878');
  });
});

describe('the state of the sandbox’s GitHub', () => {
  it('hands out the same ids in each run', () => {
    const [one, other] = [createWorld(), createWorld()];
    expect(other.people.multi.id).toBe(one.people.multi.id);
    expect(other.tokens).toEqual(one.tokens);
    expect(other.repository.refs.findBranch('main')).toBe(one.repository.refs.findBranch('main'));
  });

  it('keeps the id of a team that is renamed', () => {
    const { state, teams } = createWorld();
    state.teams.rename(teams.security, 'Product Security');
    expect(state.teams.require({ id: teams.security.id }).slug).toBe('product-security');
    expect(() => state.teams.require({ organization: teams.security.organization, slug: 'security' })).toThrow(
      'Not Found',
    );
  });

  it('counts the members of child teams as members', () => {
    const { state, organization, teams } = createWorld();
    const child = state.createTeam(organization, 'On Call', { parent: teams.security });
    const user = state.createUser('late', { organization });
    state.addMember(child, user, 'maintainer');
    expect(state.teams.listMembers(teams.security).get(user.id)).toBe('member');
    expect(state.teams.listMembers(teams.release).has(user.id)).toBe(false);
  });

  it('closes a pull request whose branch is deleted, and does not open it again', () => {
    const { repository, people, pull } = createPull();
    repository.refs.delete('refs/heads/bypass/x', people.sec);
    expect(pull.issue).toMatchObject({ state: 'closed', closedBy: people.sec });
    expect(() => repository.pulls.change(pull.number, people.sec, { state: 'open' })).toThrow('has been deleted');
  });

  it('keeps the base of a pull request until the next push to its head', () => {
    const { repository, people, pull } = createPull();
    const before = pull.base.sha;
    repository.refs.pushFile({ branch: 'main', path: 'n', content: 'n', by: people.sec });
    expect(pull.base.sha).toBe(before);
    repository.refs.pushFile({ branch: 'bypass/x', path: 'y', content: 'y', by: people.sec });
    expect(pull.base.sha).toBe(repository.refs.findBranch('main'));
  });

  it('records who pushed, created and deleted a branch', () => {
    const { repository, people } = createPull();
    const { refs } = repository;
    refs.pushFile({ branch: 'bypass/x', path: 'y', content: 'y', by: people.multi });
    refs.update('refs/heads/bypass/x', refs.findBranch('main') ?? '', people.sec, { force: true });
    refs.delete('refs/heads/bypass/x', people.rel);
    const entries = refs.activity.filter(({ ref }) => ref === 'refs/heads/bypass/x');
    expect(entries.map(({ type, actor }) => [type, actor?.login])).toEqual([
      ['branch_creation', 'requester'],
      ['push', 'requester'],
      ['push', 'multi'],
      ['force_push', 'sec'],
      ['branch_deletion', 'rel'],
    ]);
  });

  it('names no author for a commit with an unknown address', () => {
    const { state, repository, people } = createPull();
    const author = { name: 'Ghost', email: 'ghost@example.com' };
    const commit = repository.refs.pushFile({ branch: 'bypass/x', path: 'z', content: 'z', by: people.sec, author });
    expect(state.accounts.findEmail(commit.author.email)).toBeUndefined();
    expect(state.accounts.findEmail(people.sec.email)).toBe(people.sec);
  });

  it('lists a file that only moved as renamed', () => {
    const { repository, people, pull } = createPull();
    const by = people.requester;
    repository.refs.pushFile({ branch: 'bypass/x', path: 'README.md', content: undefined, by });
    repository.refs.pushFile({ branch: 'bypass/x', path: 'READ.md', content: '# app\n', by });
    expect(
      repository.pulls.listFiles(pull).map(({ path, status, previousPath }) => [path, status, previousPath]),
    ).toEqual([
      ['READ.md', 'renamed', 'README.md'],
      ['bypass/x.json', 'added', undefined],
    ]);
  });

  it.each([
    'refs/heads/a..b',
    'refs/heads/a:b',
    'refs/heads/a b',
    'refs/heads/a.lock',
    'main',
    'refs/heads/',
    'refs/tags/x\u0000',
  ])('refuses the name %j for a ref', (name) => {
    const { repository, people } = createWorld();
    const sha = repository.refs.findBranch('main') ?? '';
    expect(() => repository.refs.create(name, sha, people.sec)).toThrow(/valid ref name|must start with refs/);
  });

  it('refuses a ref below another ref, and an object that does not exist', () => {
    const { repository, people } = createWorld();
    const sha = repository.refs.findBranch('main') ?? '';
    expect(() => repository.refs.create('refs/heads/main/x', sha, people.sec)).toThrow('Reference update failed');
    expect(() => repository.refs.create('refs/heads/x', '1'.repeat(40), people.sec)).toThrow('Object does not exist');
  });

  it('enforces rulesets of the repository and of the organization', () => {
    const { repository, organization, people } = createWorld();
    const { refs, settings } = repository;
    const sha = refs.findBranch('main') ?? '';
    refs.create('refs/tags/mc-bypass/used/aa', sha, people.sec);
    settings.addRuleset({
      name: 'a',
      target: 'tag',
      include: ['refs/tags/mc-bypass/**'],
      rules: [{ type: 'deletion' }],
    });
    organization.settings.addRuleset({
      name: 'b',
      target: 'tag',
      include: ['refs/tags/mc-bypass/*/*'],
      rules: [{ type: 'update' }],
    });
    expect(() => refs.delete('refs/tags/mc-bypass/used/aa', people.sec)).toThrow('Repository rule violations found');
    expect(() => refs.update('refs/tags/mc-bypass/used/aa', sha, people.sec, { force: true })).toThrow(
      'Repository rule',
    );
    refs.create('refs/tags/v1', sha, people.sec);
    refs.delete('refs/tags/v1', people.sec);
    expect(refs.find('refs/tags/v1')).toBeUndefined();
  });

  it('lets time pass', () => {
    const { state } = createWorld();
    state.advance(14_400);
    expect(state.now()).toEqual(new Date('2026-03-02T13:00:00Z'));
  });
});

describe('a review in the sandbox’s GitHub', () => {
  it('loses its state when it is dismissed, and the timeline keeps it', () => {
    const { repository, people, pull } = createPull();
    const veto = repository.reviews.review(1, people.sec, 'REQUEST_CHANGES', { body: 'No.' });
    repository.reviews.dismiss(veto.id, people.rel, 'An error.');
    expect(veto.state).toBe('DISMISSED');
    expect(pull.issue.timeline.at(-1)).toMatchObject({
      event: 'review_dismissed',
      actor: people.rel,
      details: { dismissed_review: { state: 'changes_requested', review_id: veto.id } },
    });
  });

  it('keeps its id from its start and its time from its submission', () => {
    const { state, repository, people } = createPull();
    const early = repository.reviews.start(1, people.sec);
    const other = repository.reviews.review(1, people.rel, 'APPROVE');
    state.advance(60);
    repository.reviews.submit(early.id, 'APPROVE');
    expect(early.id).toBeLessThan(other.id);
    expect(early.submittedAt?.getTime()).toBe((other.submittedAt?.getTime() ?? 0) + 60_000);
  });

  it('stays on its commit after a push', () => {
    const { repository, people, pull } = createPull();
    const { commit } = repository.reviews.review(1, people.sec, 'APPROVE');
    repository.refs.pushFile({ branch: 'bypass/x', path: 'y', content: 'y', by: people.rel });
    expect(repository.reviews.list(1)[0]).toMatchObject({ state: 'APPROVED', commit });
    expect(pull.head.sha).not.toBe(commit);
  });

  it('answers the request to its author and to the author’s teams', () => {
    const { repository, people, teams, pull } = createPull();
    repository.pulls.askForReview(1, people.requester, [people.sec, people.own], [teams.security, teams.release]);
    repository.reviews.review(1, people.sec, 'COMMENT', { body: 'I look at it.' });
    expect([pull.reviewers, pull.teams]).toEqual([[people.own], [teams.release]]);
  });

  it('stays without a user when the account is deleted', () => {
    const { state, repository, people, teams } = createPull();
    repository.reviews.review(1, people.sec, 'APPROVE');
    state.deleteUser(people.sec);
    expect(repository.reviews.list(1)[0]).toMatchObject({ state: 'APPROVED', user: undefined });
    expect(state.teams.listMembers(teams.security).has(people.sec.id)).toBe(false);
  });

  it('fails for one’s own pull request, without text, twice pending, and for a foreign commit', () => {
    const { repository, people } = createPull();
    const { reviews } = repository;
    expect(() => reviews.review(1, people.requester, 'APPROVE')).toThrow('Can not approve your own pull request');
    expect(() => reviews.review(1, people.requester, 'REQUEST_CHANGES', { body: 'x' })).toThrow(
      'Can not request changes',
    );
    expect(() => reviews.review(1, people.sec, 'REQUEST_CHANGES')).toThrow("can't be blank");
    expect(() => reviews.review(1, people.sec, 'APPROVE', { commit: '1'.repeat(40) })).toThrow('not part of');
    reviews.start(1, people.sec);
    expect(() => reviews.start(1, people.sec)).toThrow('one pending review');
    const { id } = reviews.review(1, people.rel, 'COMMENT', { body: 'x' });
    expect(() => reviews.dismiss(id, people.sec, 'x')).toThrow('Can not dismiss a commented');
  });
});

describe('a deployment in the sandbox’s GitHub', () => {
  const deploy = ({ repository, people }: ReturnType<typeof createWorld>, environment: string) =>
    repository.deployments.create(people.sec, 'main', { ref: 'main', environment, requiredContexts: [] });

  it('becomes inactive after the success of another one, unless auto_inactive is false or it is in production', () => {
    const world = createWorld();
    const { deployments } = world.repository;
    const { sec } = world.people;
    const all = ['staging', 'staging', 'staging', 'production', 'production'].map((one) => deploy(world, one));
    for (const [at, { id }] of all.entries())
      deployments.setStatus(id, sec, { state: 'success', autoInactive: at !== 1 });
    expect(all.map(({ statuses }) => statuses.at(-1)?.state)).toEqual([
      'inactive',
      'inactive',
      'success',
      'success',
      'success',
    ]);
  });

  it('of a branch behind the default branch is a conflict, unless auto_merge is false', () => {
    const world = createPull();
    const { deployments, refs } = world.repository;
    refs.pushFile({ branch: 'main', path: 'n', content: 'n', by: world.people.sec });
    expect(() => deployments.create(world.people.sec, 'main', { ref: 'bypass/x' })).toThrow('Conflict merging main');
    expect(deployments.create(world.people.sec, 'main', { ref: 'bypass/x', autoMerge: false }).sha).toBe(
      refs.findBranch('bypass/x'),
    );
    expect(() => deployments.create(world.people.sec, 'main', { ref: 'none' })).toThrow('No ref found for: none');
  });
});

describe('a workflow run in the sandbox’s GitHub', () => {
  it('keeps its id and actor when another person runs it again', () => {
    const { state, repository, people } = createWorld();
    const { runs } = repository;
    const run = runs.create({
      path: 'w.yml',
      event: 'push',
      headBranch: 'main',
      headSha: 'a',
      actor: people.requester,
    });
    state.advance(60);
    runs.rerun(run.id, people.sec);
    expect(run.actor).toBe(people.requester);
    expect(runs.requireAttempt(run)).toMatchObject({ attempt: 2, triggeringActor: people.sec, status: 'in_progress' });
    expect(runs.requireAttempt(run, 1)).toMatchObject({ triggeringActor: people.requester, status: 'completed' });
    expect(() => runs.requireAttempt(run, 3)).toThrow('Not Found');
  });
});
