import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../src/lib/http.ts';
import { openPlace, promote } from '../../src/promote/index.ts';
import type { Trust } from '../../src/verify/index.ts';
import { createRandom, type Front, openFront } from '../support/killing.ts';
import { readExpected, watchDestination } from '../support/promote-killing.ts';
import { type PromotionWorld, ports, startPromotionWorld } from '../support/promotion.ts';
import { startWorld, type World } from '../support/sandbox.ts';

// interop/promote-killed.test.ts does the same to processes, by SIGKILL.
const POINTS = 4; // The number for each kind of registry.

let world: PromotionWorld;
let plain: World;
let trust: Trust;
let front: Front;
let [host, plainHost] = ['', ''];
beforeAll(async () => {
  world = await startPromotionWorld();
  plain = await startWorld({ referrers: { primary: false, secondary: false } });
  trust = await world.withMarkers();
  front = openFront();
  host = new URL(await front.before(world.sandbox.urls.regions.secondary.registry)).host;
  plainHost = new URL(await front.before(plain.sandbox.urls.regions.secondary.registry)).host;
}, 60_000);
afterAll(async () => {
  await front.close();
  await plain.end();
  await world.end();
});

describe('a promotion that is cut off at any request', () => {
  it.each([
    ['the referrers API', () => [host, world] as const],
    ['fallback tags', () => [plainHost, plain] as const],
  ])(
    'has one record after the next run, and never a mark before it is complete and verified (%s)',
    async (what, at) => {
      const [destination, side] = at();
      const { source, root } = await world.release(`killed-${what.length}`);
      const expected = await readExpected(source, root);
      const http = createHttp({ retries: 0 });
      const random = createRandom(what.length);
      const run = async (name: string) =>
        promote(
          {
            source,
            destinations: [
              await openPlace(`${destination}/acme/${name}:v1`, undefined, {
                http,
                env: { DOCKER_CONFIG: world.dir },
                cwd: world.dir,
              }),
            ],
            trust,
            plan: false,
            deep: false,
          },
          { ...ports, signer: world.marker },
        );
      try {
        front.watch(async () => true);
        expect((await run(`whole-${what.length}`)).outcome).toBe('passed');
        const requests = front.asked;
        let cut = 0;
        for (let point = 0; point < POINTS; point++) {
          const name = `killed-${what.length}/${point}`;
          const watch = watchDestination(world, side.repository('secondary', `acme/${name}`), expected, 'v1');
          const from = 1 + Math.floor(((point + random()) * requests) / POINTS);
          front.watch(async (nth, asked) => {
            if (nth >= from) return false;
            await watch.seen(asked);
            return true;
          });
          await run(name).catch(() => cut++);
          front.watch(async (_, asked) => {
            await watch.seen(asked);
            return true;
          });
          expect((await run(name)).outcome).toBe('passed');
          expect(await watch.finished()).toEqual([]);
          await watch.stop();
        }
        expect(cut).toBeGreaterThanOrEqual(POINTS - 1);
      } finally {
        await http.close();
      }
    },
  );
});
