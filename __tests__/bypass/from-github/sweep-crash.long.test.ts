import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sweepBypasses } from '../../../src/bypass/from-github/sweep.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';
import { breakHttp, killAt, listTrail, loseAnswer, openContext, type Plan } from '../../support/bypass-life.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const sweep = (plan?: Plan) => {
  const entry = world.entry();
  return sweepBypasses(openContext(world, plan ? { http: breakHttp(entry.http, plan).http } : {}));
};

/** Opens one request that is used, and one that is not, and lets both expire. */
async function prepare(): Promise<void> {
  const { pull } = world.open({ id: 'incident-kill' });
  world.approve(pull, 'sec', 'rel', 'own');
  expect((await world.decide({ pr: pull.number })).allow).toBe(true);
  world.open({ id: 'incident-idle' });
  world.advance(14_400);
}

function summarize() {
  const { comments, issues, states, inactive } = listTrail(world);
  return { comments: comments.length, issues, states, inactive };
}

describe('sweepBypasses', () => {
  it('does nothing twice after it was killed at any request', async () => {
    await prepare();
    const counted = breakHttp(world.entry().http, () => 'pass');
    await sweepBypasses(openContext(world, { http: counted.http }));
    const total = counted.count();
    const wanted = summarize();
    expect(total).toBeGreaterThan(20);
    for (let at = 0; at < total; at++) {
      for (const plan of [killAt(at), loseAnswer(at)]) {
        await world.end();
        world = await startGithubWorld();
        await prepare();
        await sweep(plan).catch(() => {});
        const { outcome, failed } = await sweep();
        expect([at, outcome, failed]).toEqual([at, 'passed', []]);
        expect([at, summarize()]).toEqual([at, wanted]);
      }
    }
  }, 300_000);
});
