import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bypassStatusSchema, presentStatus } from '../../../src/bypass/index.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

async function readOne(pr: number) {
  const report = await world.status(pr);
  expect(bypassStatusSchema.safeParse(report).success).toBe(true);
  expect(report.outcome).toBe('passed');
  const [bypass, ...more] = report.bypasses;
  expect(more).toEqual([]);
  if (!bypass) throw new Error('the report lists no bypass');
  return bypass;
}

const veto = (pr: number): void => {
  world.repository.reviews.review(pr, world.seed.people.multi, 'REQUEST_CHANGES', { body: 'no' });
};

describe('readStatus', () => {
  it('shows who approved, who is missing and the time left', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'rel');
    world.advance(400);
    const { rel } = world.seed.people;
    expect(await readOne(pull.number)).toEqual({
      id: request.document.id,
      pr: pull.number,
      digest: request.digest,
      state: 'open',
      secondsLeft: 14_000,
      approvals: [
        { role: 'Release', id: rel.id, login: 'rel', at: new Date((world.nowS() - 400) * 1000).toISOString() },
      ],
      missing: ['Security', 'Service Owner'],
      vetoes: [],
    });
  });

  it('shows an approved request, and the same state where an approver reads it', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    expect(await readOne(pull.number)).toMatchObject({ state: 'approved', missing: [] });
    const options = { path: 'x.yml', event: 'push', headBranch: 'main', headSha: world.subject.sha };
    const { id } = world.repository.runs.create({ ...options, actor: world.seed.people.own });
    world.env = { GITHUB_RUN_ID: String(id) };
    expect(await readOne(pull.number)).toMatchObject({ state: 'approved' });
  });

  it('shows a veto with the id of its author', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    veto(pull.number);
    expect(await readOne(pull.number)).toMatchObject({ state: 'vetoed', vetoes: [world.seed.people.multi.id] });
  });

  it('shows an expired request', async () => {
    const { pull } = world.open({ document: { ttl_s: 60 } });
    world.advance(60);
    expect(await readOne(pull.number)).toMatchObject({ state: 'expired', secondsLeft: 0 });
  });

  it('shows a used request as used, also after its expiry and after it was closed', async () => {
    const { pull } = world.open({ document: { ttl_s: 60 } });
    world.approve(pull, 'sec', 'rel', 'own');
    expect((await world.decide()).allow).toBe(true);
    expect(await readOne(pull.number)).toMatchObject({ state: 'used', secondsLeft: 60 });
    world.advance(60);
    expect(await readOne(pull.number)).toMatchObject({ state: 'used', secondsLeft: 0 });
    world.repository.pulls.change(pull.number, world.seed.people.admin, { state: 'closed' });
    expect(await readOne(pull.number)).toMatchObject({ state: 'used', approvals: [] });
  });

  it('shows a revoked request as revoked, even if it was used', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    await world.decide();
    const ref = `refs/tags/mc-bypass/revoked/${request.digest.slice(7)}`;
    world.repository.refs.create(ref, world.subject.sha, world.seed.people.admin);
    expect(await readOne(pull.number)).toMatchObject({ state: 'revoked' });
  });

  it('shows why a request is invalid', async () => {
    const foreign = world.open({ subject: { repository_id: world.repository.id + 1 } });
    expect((await readOne(foreign.pull.number)).problem).toMatch(/^bypass-subject-mismatch: /);
    const unproven = world.open({ author: world.seed.people.admin });
    expect((await readOne(unproven.pull.number)).problem).toMatch(/^bypass-requester-unproven: /);
    const closed = world.open();
    world.repository.pulls.change(closed.pull.number, world.seed.people.admin, { state: 'closed' });
    expect((await readOne(closed.pull.number)).problem).toMatch(/^bypass-pr-invalid: .*it is closed/);
    const broken = world.open({ content: '{' });
    expect(await readOne(broken.pull.number)).toMatchObject({
      id: broken.request.document.id,
      digest: null,
      state: 'invalid',
      secondsLeft: 0,
      missing: ['Security', 'Release', 'Service Owner'],
    });
  });

  it('lists all open requests, newest first, and uses none', async () => {
    const [first, second] = [world.open(), world.open()];
    const closed = world.open();
    world.repository.pulls.change(closed.pull.number, world.seed.people.admin, { state: 'closed' });
    world.approve(first.pull, 'sec', 'rel', 'own');
    const report = await world.status();
    expect(report.bypasses.map(({ pr, state }) => [pr, state])).toEqual([
      [second.pull.number, 'open'],
      [first.pull.number, 'approved'],
    ]);
    expect(world.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  });

  it('lists nothing if there is no request, or no pull request with this number', async () => {
    expect((await world.status()).bypasses).toEqual([]);
    expect((await world.status(77)).bypasses).toEqual([]);
    expect(presentStatus(await world.status())[0]?.lines).toEqual(['none found']);
  });

  it('ends as a wrong configuration if the token cannot read the teams', async () => {
    world.env = { GITHUB_TOKEN: world.state.createToken({ app: world.seed.app, permissions: { contents: 'read' } }) };
    await expect(world.status()).rejects.toMatchObject({ code: 'bypass-team-unreadable' });
  });

  it('has a table for people', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'rel');
    veto(pull.number);
    const sections = presentStatus(await world.status());
    expect(sections[0]?.table?.rows).toEqual([
      [String(pull.number), request.document.id, 'vetoed', '4 h 0 min', 'rel (Release)', 'Security, Service Owner'],
    ]);
    expect(sections[1]?.lines).toEqual([`vetoes by the accounts ${world.seed.people.multi.id}`]);
  });
});
