import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pushFullRelease } from '../__tests__/support/image.ts';
import { createRandom, type Kill, type Lane, openLane, type Place, spreadKills } from '../__tests__/support/killing.ts';
import { attest, sandboxSigner } from '../__tests__/support/mirror.ts';
import { startWorld, type World } from '../__tests__/support/sandbox.ts';

const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const POINTS = Number(process.env.KILL_POINTS ?? 30); // In each of the two kinds of places. 150 points take minutes.

describe(`a mirror sync that is killed by SIGKILL (KILL_SEED=${seed})`, () => {
  let world: World;
  const lanes: Lane[] = [];
  before(async () => {
    world = await startWorld();
    const app = world.repository('primary', 'acme/app');
    const [v2, v1] = [await sandboxSigner(world), await sandboxSigner(world, 'v1')];
    for (const tag of ['v1', 'v2']) {
      const { root } = await pushFullRelease(app, tag);
      await attest(app, root, v2, `https://example.test/${tag}`);
      await attest(app, root, v1, `https://example.test/${tag}/v1`);
    }
    for (const name of ['one', 'two']) lanes.push(await openLane(world, name, 700));
  });
  after(async () => {
    for (const lane of lanes) await lane.close();
    await world.end();
  });

  for (const place of ['folder', 'bucket'] as const) {
    it(`into a ${place}, at ${POINTS} points, converges in the next sync to the bytes of a sync without a kill`, async (t) => {
      const random = createRandom(seed);
      const whole = await Promise.all(lanes.map((lane) => lane.undisturbed(place)));
      const kills = spreadKills(whole[0]?.requests ?? 0, POINTS, random);
      const counts: number[] = [];
      await Promise.all(
        lanes.map(async (lane, at) => {
          for (const [i, kill] of kills.entries()) {
            if (i % lanes.length !== at) continue;
            counts.push(
              await assertConverges(lane, place, [kill, ...again(kill, random)], whole[at]?.content ?? new Map()),
            );
          }
        }),
      );
      // The lock renews its lease by time, so a later run can end with fewer requests than the one that was counted.
      const killed = counts.reduce((sum, count) => sum + count, 0);
      t.diagnostic(`${killed} runs were killed, over ${whole[0]?.requests} requests of a whole one`);
      assert.ok(killed >= POINTS * 0.8, `only ${killed} were killed before they ended`);
    });
  }
});

/** Kills every fourth next run too. */
const again = ({ nth }: Kill, random: () => number): Kill[] =>
  random() < 0.25 ? [{ nth: 1 + Math.floor(random() * nth), afterMs: random() * 40 }] : [];

async function assertConverges(
  lane: Lane,
  place: Place,
  kills: readonly Kill[],
  expected: ReadonlyMap<string, string>,
): Promise<number> {
  const { content, killed, check } = await lane.converge(place, kills);
  const where = JSON.stringify(kills);
  assert.deepEqual([...content], [...expected], where);
  assert.deepEqual(check.reasons, [], where);
  return killed;
}
