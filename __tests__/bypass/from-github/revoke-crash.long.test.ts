import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { revokeRequest } from '../../../src/bypass/from-github/revoke.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';
import { breakHttp, killAt, listTrail, loseAnswer, openContext, type Plan } from '../../support/bypass-life.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const REASON = 'The fix is in the regular release.';
const revoke = (pr: number, plan?: Plan) => {
  const entry = world.entry();
  const context = openContext(world, plan ? { http: breakHttp(entry.http, plan).http } : {});
  return revokeRequest(context, { pr, reason: REASON });
};

describe('revokeRequest', () => {
  it('does nothing twice after it was killed at any request', async () => {
    const { pull } = world.open();
    const counted = breakHttp(world.entry().http, () => 'pass');
    await revokeRequest(openContext(world, { http: counted.http }), { pr: pull.number, reason: REASON });
    expect(counted.count()).toBeGreaterThan(10);
    for (let at = 0; at < counted.count(); at++) {
      for (const plan of [killAt(at), loseAnswer(at)]) {
        await world.end();
        world = await startGithubWorld();
        const { pull: next } = world.open();
        await revoke(next.number, plan).catch(() => {});
        expect(await revoke(next.number)).toMatchObject({ outcome: 'passed' });
        const { comments, markers, states } = listTrail(world);
        expect([at, comments.length, markers.length, states[next.number]]).toEqual([at, 1, 1, 'closed']);
      }
    }
  }, 300_000);
});
