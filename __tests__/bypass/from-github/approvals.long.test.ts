import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pull } from '../../../src/sandbox/github/index.ts';
import { type GithubWorld, listCodes, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
let pull: Pull;
beforeEach(async () => {
  world = await startGithubWorld();
  ({ pull } = world.open());
});
afterEach(() => world.end());

type Person = keyof GithubWorld['seed']['people'];

const review = (person: Person, event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT') =>
  world.repository.reviews.review(pull.number, world.seed.people[person], event, { body: 'text' });
const dismiss = (id: number, person: Person) =>
  world.repository.reviews.dismiss(id, world.seed.people[person], 'dismissed');
const decide = async (): Promise<readonly string[]> =>
  listCodes(await world.decide({ pr: pull.number, consume: false }));

/** Moves the head away from the request and back, so that its content is the same in another commit. */
function moveHead(): void {
  const { refs } = world.repository;
  const change = { branch: pull.head.ref, path: `${pull.head.ref}.json`, by: world.seed.people.requester };
  const content = world.repository.objects.getFiles(pull.head.sha).get(change.path) ?? '';
  const bytes = world.repository.objects.blobs.get(content);
  refs.pushFile({ ...change, content: 'x' });
  refs.pushFile({ ...change, content: bytes });
}

describe('an approval', () => {
  beforeEach(() => {
    review('sec', 'APPROVE');
    review('rel', 'APPROVE');
  });

  it('counts if it is for the head', async () => {
    review('own', 'APPROVE');
    expect(await decide()).toEqual([]);
  });

  it('does not count for an earlier commit, even if the file is the same again', async () => {
    review('own', 'APPROVE');
    moveHead();
    expect(await decide()).toEqual(['bypass-quorum-missing']);
    for (const person of ['sec', 'rel', 'own'] as const) review(person, 'APPROVE');
    expect(await decide()).toEqual([]);
  });

  it('does not count if GitHub no longer knows its commit, or its person', async () => {
    const { id } = review('own', 'APPROVE');
    Object.assign(world.repository.reviews.require(id), { commit: undefined });
    expect(await decide()).toEqual(['bypass-quorum-missing']);
    review('own', 'APPROVE');
    expect(await decide()).toEqual([]);
    world.repository.reviews.forgetUser(world.seed.people.own);
    expect(await decide()).toEqual(['bypass-quorum-missing']);
  });

  it('does not count before the request was created', async () => {
    const opened = world.open({ document: { created_s: world.nowS() + 30 } });
    pull = opened.pull;
    world.approve(pull, 'sec', 'rel', 'own');
    world.advance(30);
    expect(await decide()).toEqual(['bypass-quorum-missing']);
    world.approve(pull, 'sec', 'rel', 'own');
    expect(await decide()).toEqual([]);
  });

  it('requires a review: a comment neither gives nor withdraws it', async () => {
    review('own', 'COMMENT');
    expect(await decide()).toEqual(['bypass-quorum-missing']);
    review('own', 'APPROVE');
    review('own', 'COMMENT');
    expect(await decide()).toEqual([]);
  });

  it('does not count while it is pending', async () => {
    world.repository.reviews.start(pull.number, world.seed.people.own);
    world.env = { GITHUB_TOKEN: world.seed.tokens.own };
    expect(await decide()).toEqual(['bypass-quorum-missing']);
  });

  it('does not count after it was dismissed by anyone', async () => {
    const { id } = review('own', 'APPROVE');
    dismiss(id, 'requester');
    expect(await decide()).toEqual(['bypass-quorum-missing']);
  });

  it('counts once for each person: one person fills one role', async () => {
    const { own } = world.seed.people;
    for (const team of Object.values(world.seed.teams)) world.state.addMember(team, own);
    world.repository.reviews.forgetUser(world.seed.people.sec);
    review('own', 'APPROVE');
    review('own', 'APPROVE');
    expect(await decide()).toEqual(['bypass-quorum-missing']);
  });

  it('counts in the order of submission: a review that was begun early has a small id', async () => {
    const early = world.repository.reviews.start(pull.number, world.seed.people.own, { body: 'no' });
    world.advance(10);
    world.repository.reviews.submit(early.id, 'REQUEST_CHANGES');
    expect(await decide()).toEqual(['bypass-quorum-missing', 'bypass-vetoed']);
    world.advance(10);
    const second = world.repository.reviews.start(pull.number, world.seed.people.own, { body: 'yes' });
    world.advance(10);
    world.repository.reviews.submit(second.id, 'APPROVE');
    expect(await decide()).toEqual([]);
  });

  it('counts on a later page too', async () => {
    for (let at = 0; at < 120; at++) review('multi', 'COMMENT');
    review('own', 'APPROVE');
    expect(await decide()).toEqual([]);
  });
});

describe('a veto', () => {
  beforeEach(() => world.approve(pull, 'sec', 'rel', 'own'));

  it('denies if a member of any role requests changes', async () => {
    review('multi', 'REQUEST_CHANGES');
    expect(await decide()).toEqual(['bypass-vetoed']);
  });

  it('does not deny if a person without a role requests changes', async () => {
    review('admin', 'REQUEST_CHANGES');
    expect(await decide()).toEqual([]);
  });

  it('still denies after a new head', async () => {
    review('multi', 'REQUEST_CHANGES');
    moveHead();
    world.approve(pull, 'sec', 'rel', 'own');
    expect(await decide()).toEqual(['bypass-vetoed']);
  });

  it('ends when its author approves the head later', async () => {
    review('multi', 'REQUEST_CHANGES');
    review('multi', 'APPROVE');
    expect(await decide()).toEqual([]);
  });

  it('does not end when its author approves an earlier commit', async () => {
    const before = pull.head.sha;
    moveHead();
    world.approve(pull, 'sec', 'rel', 'own');
    review('multi', 'REQUEST_CHANGES');
    world.repository.reviews.review(pull.number, world.seed.people.multi, 'APPROVE', { commit: before });
    expect(await decide()).toEqual(['bypass-vetoed']);
  });

  it('ends when its author dismisses it, and does not revive an older approval', async () => {
    const veto = review('multi', 'REQUEST_CHANGES');
    dismiss(veto.id, 'multi');
    expect(await decide()).toEqual([]);
    const own = review('own', 'REQUEST_CHANGES');
    dismiss(own.id, 'own');
    expect(await decide()).toEqual(['bypass-quorum-missing']);
  });

  it.each(['admin', 'requester', 'sec'] as const)('stands if %s dismissed it', async (person) => {
    const { id } = review('multi', 'REQUEST_CHANGES');
    dismiss(id, person);
    expect(await decide()).toEqual(['bypass-vetoed']);
  });

  it('stands if a bot or a deleted account dismissed it', async () => {
    const { id } = review('multi', 'REQUEST_CHANGES');
    world.repository.reviews.dismiss(id, world.seed.app.bot, 'x');
    expect(await decide()).toEqual(['bypass-vetoed']);
    const event = world.repository.issues.require(pull.number).timeline.at(-1);
    Object.assign(event ?? {}, { actor: undefined });
    expect(await decide()).toEqual(['bypass-vetoed']);
  });

  it('stands if the timeline does not show who dismissed it', async () => {
    const { id } = review('multi', 'REQUEST_CHANGES');
    dismiss(id, 'multi');
    world.repository.issues.require(pull.number).timeline.pop();
    expect(await decide()).toEqual(['bypass-vetoed']);
  });

  it('ends only by the event of its own review, on any page of the timeline', async () => {
    const { id } = review('multi', 'REQUEST_CHANGES');
    for (let at = 0; at < 120; at++) world.repository.issues.comment(pull.number, world.seed.people.sec, `${at}`);
    dismiss(id, 'multi');
    expect(await decide()).toEqual([]);
    const second = review('multi', 'REQUEST_CHANGES');
    dismiss(second.id, 'admin');
    expect(await decide()).toEqual(['bypass-vetoed']);
  });

  it('counts if it arrives on a later page', async () => {
    for (let at = 0; at < 120; at++) review('multi', 'COMMENT');
    review('multi', 'REQUEST_CHANGES');
    expect(await decide()).toEqual(['bypass-vetoed']);
  });

  it('ends the decision as a fault if a dismissal or a review has another form', async () => {
    const { id } = review('multi', 'REQUEST_CHANGES');
    dismiss(id, 'multi');
    for (const [path, body] of [
      ['/timeline', [{ event: 'review_dismissed', actor: null, created_at: 'now', dismissed_review: null }]],
      ['/reviews', [{ id: 1, user: { id: 1, type: 'User' }, state: 'APPROVED', commit_id: pull.head.sha }]],
      ['/reviews', { message: 'not a list' }],
    ] as const) {
      world.breakage = (request) =>
        request.url?.includes(path)
          ? (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
          : undefined;
      await expect(decide()).rejects.toMatchObject({ code: 'github-unavailable', family: 'fault' });
    }
  });
});
