import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pushImage } from '../../support/image.ts';
import { createRandom, type Lane, openLane, spreadKills } from '../../support/killing.ts';
import { attest, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

// interop/mirror-killed.test.ts repeats this at hundreds of points.
let world: World;
let lane: Lane;
beforeAll(async () => {
  world = await startWorld();
  const app = world.repository('primary', 'acme/app');
  const image = await pushImage(app, 'signed', 'v1');
  await attest(app, image, await sandboxSigner(world));
  await attest(app, image, await sandboxSigner(world, 'v1'), 'https://example.test/another');
  lane = await openLane(world, 'killed', 300);
}, 30_000);
afterAll(async () => {
  await lane.close();
  await world.end();
});

describe.each(['folder', 'bucket'] as const)('a sync into a %s that SIGKILL ends', (place) => {
  it('reaches in its next run the same bytes as an uninterrupted sync', async () => {
    const { requests, content } = await lane.undisturbed(place);
    expect(content.size).toBeGreaterThan(15);
    for (const kill of spreadKills(requests, 4, createRandom(7))) {
      const after = await lane.converge(place, [kill]);
      if (kill.afterMs === undefined) expect({ kill, killed: after.killed }).toEqual({ kill, killed: 1 });
      expect({ kill, content: [...after.content] }).toEqual({ kill, content: [...content] });
      expect({ kill, reasons: after.check.reasons }).toEqual({ kill, reasons: [] });
    }
  }, 120_000);
});
