import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { revokeRequest } from '../../../src/bypass/from-github/revoke.ts';
import { sweepBypasses } from '../../../src/bypass/from-github/sweep.ts';
import { bypassRevokeSchema } from '../../../src/bypass/index.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import { type GithubWorld, listCodes, startGithubWorld } from '../../support/bypass-github.ts';
import { listTrail, openContext } from '../../support/bypass-life.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const REASON = 'The fix is in the regular release.';
const revoke = (pr: number) => revokeRequest(openContext(world), { pr, reason: REASON });

describe('revokeRequest', () => {
  it('creates the marker, comments, and closes the pull request', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const report = await revoke(pull.number);
    expect(bypassRevokeSchema.safeParse(report).success).toBe(true);
    expect(report).toMatchObject({ outcome: 'passed', revoked: true, done: ['marker', 'comment', 'closed'] });
    const trail = listTrail(world);
    expect(trail.markers).toEqual([`refs/tags/mc-bypass/revoked/${request.digest.slice(7)}`]);
    expect(trail.states[pull.number]).toBe('closed');
    expect(trail.comments).toEqual([{ issue: pull.number, body: expect.stringContaining(`\`${REASON}\``) }]);
  });

  it('does nothing new the second time', async () => {
    const { pull } = world.open();
    await revoke(pull.number);
    const before = listTrail(world);
    expect(await revoke(pull.number)).toMatchObject({ outcome: 'passed', revoked: false, done: [] });
    expect(listTrail(world)).toEqual(before);
  });

  it('denies for good: also after the pull request was opened again', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    await revoke(pull.number);
    world.repository.pulls.change(pull.number, world.seed.people.requester, { state: 'open' });
    expect(listCodes(await world.decide({ pr: pull.number }))).toContain('bypass-revoked');
  });

  it('revokes a closed pull request, because it can be opened again', async () => {
    const { pull } = world.open();
    world.repository.pulls.change(pull.number, world.seed.people.requester, { state: 'closed' });
    expect(await revoke(pull.number)).toMatchObject({ revoked: true, done: ['marker', 'comment'] });
  });

  it('revokes each request that the branch ever had', async () => {
    const { pull, request } = world.open({ id: 'incident-push' });
    const { repository, seed } = world;
    repository.refs.pushFile({
      branch: 'bypass/incident-push',
      path: 'bypass/incident-push.json',
      content: canonicalJson({ ...request.document, nonce: 'f'.repeat(32) }),
      by: seed.people.requester,
    });
    await revoke(pull.number);
    expect(listTrail(world).markers).toHaveLength(2);
    expect(listTrail(world).markers).toContain(`refs/tags/mc-bypass/revoked/${request.digest.slice(7)}`);
  });

  it('finds a use that a later push tries to hide', async () => {
    const { pull, request } = world.open({ id: 'incident-hide' });
    world.approve(pull, 'sec', 'rel', 'own');
    expect((await world.decide()).allow).toBe(true);
    world.repository.refs.pushFile({
      branch: 'bypass/incident-hide',
      path: 'bypass/incident-hide.json',
      content: canonicalJson({ ...request.document, nonce: 'f'.repeat(32) }),
      by: world.seed.people.requester,
    });
    const report = await revoke(pull.number);
    expect(report).toMatchObject({ digest: request.digest, done: expect.arrayContaining(['deployments', 'issue']) });
    expect(listTrail(world).comments.at(-1)?.body).toContain('The bypass was used at');
  });

  it('reverts the deployment of a used request, and asks for its post-mortem', async () => {
    const { pull, request } = world.open({ id: 'incident-used' });
    world.approve(pull, 'sec', 'rel', 'own');
    await world.decide();
    const report = await revoke(pull.number);
    expect(report.done).toEqual(['marker', 'deployments', 'issue', 'comment', 'closed']);
    expect(listTrail(world)).toMatchObject({ inactive: [1], issues: ['Post-mortem: bypass incident-used'] });
    world.repository.pulls.change(pull.number, world.seed.people.requester, { state: 'open' });
    const { swept } = await sweepBypasses(openContext(world));
    expect(swept).toEqual([{ id: 'incident-used', pr: pull.number, state: 'revoked', done: ['comment', 'closed'] }]);
    expect(listTrail(world).comments.at(-1)?.body).toContain(`<!-- mc-bypass:report:${request.digest} -->`);
  });

  it.each([
    ['a number without a pull request', () => 4711, 'bypass-request-not-found'],
    ['a pull request of another branch', () => world.open({ branch: 'feature' }).pull.number, 'bypass-pr-invalid'],
    ['a pull request without a valid request', () => world.open({ content: '{}' }).pull.number, 'bypass-pr-invalid'],
  ])('refuses %s', async (_, choose, code) => {
    await expect(revoke(choose())).rejects.toMatchObject({ code });
    expect(listTrail(world).markers).toEqual([]);
  });
});
