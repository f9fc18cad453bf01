import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../src/lib/http.ts';
import { checkPromotion, openPlace, type Place, promote } from '../../src/promote/index.ts';
import { openFront } from '../support/killing.ts';
import { type PromotionWorld, ports, startPromotionWorld } from '../support/promotion.ts';
import { startWorld } from '../support/sandbox.ts';

let world: PromotionWorld;
beforeAll(async () => {
  world = await startPromotionWorld();
});
afterEach(() => world.sandbox.fault('secondary', 'registry', 'none'));
afterAll(() => world.end());

const promotion = (source: Place, destination: Place) =>
  promote(
    { source, destinations: [destination], trust: world.trust, plan: false, deep: false },
    { ...ports, signer: world.signer },
  );

describe('a promotion to a faulty registry', () => {
  it('waits out a storm of 429', async () => {
    const { source } = await world.release('storm');
    const front = openFront();
    const { host } = new URL(await front.before(world.sandbox.urls.regions.secondary.registry));
    const http = createHttp({ retries: 8 });
    const destination = await openPlace(`${host}/acme/storm:v1`, undefined, {
      http,
      env: { DOCKER_CONFIG: world.dir },
      cwd: world.dir,
    });
    try {
      // Not every third request: a retried upload takes three requests and would get a 429 each time.
      front.watch(async (nth) => (nth % 7 === 0 || nth % 7 === 3 ? 429 : true));
      expect((await promotion(source, destination)).outcome).toBe('passed');
      front.watch(async () => true);
      expect((await checkPromotion(destination, world.trust, ports)).outcome).toBe('passed');
    } finally {
      await front.close();
      await http.close();
    }
  }, 60_000);

  it.each([
    ['answers 503 to every request', 'error', 1],
    ['cuts every body', 'cut', 10],
    ['answers with other bytes', 'corrupt', 3],
  ] as const)('marks nothing if the registry %s, and recovers in the next run', async (what, fault, value) => {
    const name = `unwell-${fault}`;
    const { source, root } = await world.release(name);
    await world.sandbox.fault('secondary', 'registry', fault, value);
    const destination = await world.place('secondary', `${name}:v1`);
    const failed = await promotion(source, destination).then(
      ({ outcome }) => outcome,
      () => 'failed',
    );
    expect([what, failed]).toEqual([what, 'failed']);
    await world.sandbox.fault('secondary', 'registry', 'none');
    expect(await destination.repository.resolve('v1')).toBeUndefined();
    expect(await destination.repository.referrers(root.digest, 'application/vnd.mc.promotion.v1+json')).toEqual([]);
    expect((await world.promoted(source, `${name}:v1`)).outcome).toBe('passed');
  });

  it('with a full disk reports a fault, marks nothing, and recovers when there is space', async () => {
    const { source } = await world.release('full');
    const front = openFront();
    const { host } = new URL(await front.before(world.sandbox.urls.regions.secondary.registry));
    const destination = await openPlace(`${host}/acme/full:v1`, undefined, {
      http: world.http,
      env: { DOCKER_CONFIG: world.dir },
      cwd: world.dir,
    });
    try {
      let room = 1;
      front.watch(async (_, { method }) => (method !== 'PUT' || room-- > 0 ? true : 507));
      await expect(promotion(source, destination)).rejects.toMatchObject({ family: 'fault' });
      expect(await destination.repository.resolve('v1')).toBeUndefined();
      front.watch(async () => true);
      expect((await promotion(source, destination)).outcome).toBe('passed');
    } finally {
      await front.close();
    }
  });

  it('with expiring tokens requests new ones', async () => {
    const { source } = await world.release('tokens');
    const auth = { mode: 'bearer', users: { ci: 'secret' }, tokenSeconds: 0.2 } as const;
    const guarded = await startWorld({ auth: { secondary: auth } });
    try {
      const host = guarded.host('secondary');
      const config = { auths: { [host]: { auth: Buffer.from('ci:secret').toString('base64') } } };
      await writeFile(join(guarded.dir, 'config.json'), JSON.stringify(config));
      await guarded.sandbox.fault('secondary', 'registry', 'slow', 60);
      const destination = await openPlace(`${host}/acme/tokens:v1`, 'config.json', {
        http: guarded.http,
        env: {},
        cwd: guarded.dir,
      });
      expect((await promotion(source, destination)).outcome).toBe('passed');
      const tokens = guarded.sandbox.requests().filter(({ path }) => path.startsWith('/token'));
      expect(tokens.length).toBeGreaterThan(2);
    } finally {
      await guarded.end();
    }
  }, 60_000);
});
