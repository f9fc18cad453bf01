import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type PromotionWorld, startPromotionWorld } from '../__tests__/support/promotion.ts';
import { peer } from './peers.ts';
import { runFleet } from './support/act-fleet.ts';

const act = await peer('act');
/** The bundle to test. MC_DIST names one that is not committed yet. */
const DIST = process.env.MC_DIST || join(import.meta.dirname, '../dist');
const NAMES = ['pay', 'shop', 'mail', 'search', 'stock'];

describe('fleet-restore.yml', { skip: act.missing ?? false }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-act-fleet-'));
  let world: PromotionWorld;
  before(async () => {
    world = await startPromotionWorld();
    for (const name of NAMES) await world.release(name);
  });
  after(async () => {
    await world.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('splits a registry, restores each shard in its own job, and joins the receipts', async () => {
    const { exitCode, log, problems, receipt, artifacts } = await runFleet({
      folder,
      act: act.path ?? '',
      sandbox: world.sandbox,
      dist: DIST,
      from: world.host('primary'),
      to: `${world.host('secondary')}/acme-live`,
    });
    assert.equal(exitCode, 0, `${log}${problems}`.slice(-5_000));
    const joined = receipt();
    assert.equal(joined.outcome, 'passed');
    assert.deepEqual([joined.releases, joined.restored, joined.shards], [NAMES.length, NAMES.length, 4]);
    const shards = readdirSync(artifacts).filter((name) => name.startsWith('fleet-receipt-'));
    assert.ok(shards.length > 1, `one job did all the work: ${shards}`);
    for (const name of NAMES) {
      const repository = world.repository('secondary', `acme-live/acme/${name}`);
      assert.ok(await repository.resolve('v1'), name);
    }
  });
});
