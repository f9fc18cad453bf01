import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createRandom, type Front, type Kill, openFront, runMc, spreadKills } from '../__tests__/support/killing.ts';
import { type Expected, readExpected, watchDestination } from '../__tests__/support/promote-killing.ts';
import { type PromotionWorld, startPromotionWorld } from '../__tests__/support/promotion.ts';
import { startWorld, type World } from '../__tests__/support/sandbox.ts';

const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const POINTS = Number(process.env.KILL_POINTS ?? 60); // 300 points take six minutes on an idle machine.
/** Two parallel runs, each before its own kind of registry: with the referrers API, and without. */
const KINDS = ['referrers', 'fallback'] as const;

interface Lane {
  readonly front: Front;
  readonly host: string;
  readonly side: World;
}

describe(`a promotion that is killed by SIGKILL (KILL_SEED=${seed})`, () => {
  let world: PromotionWorld;
  let plain: World;
  let expected: Expected;
  let policy = '';
  const lanes: Lane[] = [];
  before(async () => {
    world = await startPromotionWorld();
    plain = await startWorld({ referrers: { primary: false, secondary: false } });
    const { source, root } = await world.release('app', { full: true });
    expected = await readExpected(source, root);
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    await writeFile(join(world.dir, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    await writeFile(join(world.sandbox.dir, 'ops.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
    policy = (await world.withMarkers({ requirement: { keys: [{ name: 'ops', path: 'ops.pub' }] } })).path;
    for (const kind of KINDS) {
      const side = kind === 'referrers' ? world : plain;
      const front = openFront();
      const { host } = new URL(await front.before(side.sandbox.urls.regions.secondary.registry));
      lanes.push({ front, host, side });
    }
  });
  after(async () => {
    for (const { front } of lanes) await front.close();
    await plain.end();
    await world.end();
  });

  const line = (host: string, name: string): readonly string[] => [
    'promote',
    `${world.host('primary')}/acme/app:v1`,
    `${host}/acme/${name}:v1`,
    ...['--policy', policy, '--key', join(world.dir, 'key.pem'), '--quiet'],
  ];
  const env = () => ({ DOCKER_CONFIG: world.dir, NODE_COMPILE_CACHE: join(world.dir, 'compiled') });

  /** Kills a run at each point in turn, then lets one finish. Returns the number of kills and the problems. */
  async function converge({ front, host, side }: Lane, name: string, kills: readonly Kill[]) {
    const watch = watchDestination(world, side.repository('secondary', `acme/${name}`), expected, 'v1');
    let killed = 0;
    for (const kill of kills) if ((await runMc(line(host, name), front, env(), kill, watch.seen)).killed) killed++;
    const last = await runMc(line(host, name), front, env(), undefined, watch.seen);
    const wrong = await watch.finished();
    await watch.stop();
    return { killed, wrong: last.code === 0 ? wrong : [...wrong, `the last run: ${last.code} ${last.stderr}`] };
  }

  it(`ends complete in the next run after a kill at each of ${POINTS} points, with one mark, and never before it was verified`, async (t) => {
    const random = createRandom(seed);
    const whole = await Promise.all(lanes.map(({ front, host }) => runMc(line(host, 'whole'), front, env())));
    for (const { code, stderr } of whole) assert.equal(code, 0, stderr);
    const counts = await Promise.all(
      lanes.map(async (lane, at) => {
        let killed = 0;
        for (const [i, kill] of spreadKills(whole[at]?.requests ?? 0, POINTS / lanes.length, random).entries()) {
          // Every fourth next run is killed too.
          const again = random() < 0.25 ? [{ nth: 1 + Math.floor(random() * kill.nth), afterMs: random() * 40 }] : [];
          const result = await converge(lane, `at-${i}`, [kill, ...again]);
          assert.deepEqual(result.wrong, [], `${KINDS[at]} ${JSON.stringify([kill, ...again])}`);
          if (kill.afterMs === undefined) assert.ok(result.killed >= 1, `${JSON.stringify(kill)}: it was not killed`);
          killed += result.killed;
        }
        return killed;
      }),
    );
    const killed = counts.reduce((sum, count) => sum + count, 0);
    t.diagnostic(
      `${killed} runs were killed, over ${whole.map(({ requests }) => requests).join(' and ')} requests of a whole one`,
    );
    assert.ok(killed >= POINTS * 0.8, `only ${killed} were killed before they ended`);
  });
});
