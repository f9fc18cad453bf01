import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { syncMirror } from '../../src/mirror/index.ts';
import { HOSTILE_NAMES, hostileRegistry } from '../support/hostile-registry.ts';
import { mirrorConfig, mirrorPorts } from '../support/mirror.ts';
import { type PromotionWorld, startPromotionWorld } from '../support/promotion.ts';
import { mc } from '../support/terminal.ts';

const NAMES = ['pay', 'shop', 'mail'];
let world: PromotionWorld;
let hostile: Awaited<ReturnType<typeof hostileRegistry>> | undefined;
beforeAll(async () => {
  world = await startPromotionWorld();
  for (const name of NAMES) await world.release(name);
}, 60_000);
afterEach(async () => {
  await hostile?.close();
  hostile = undefined;
});
afterAll(() => world.end());

const startFront = async (lists: Parameters<typeof hostileRegistry>[1]) => {
  hostile = await hostileRegistry(world.sandbox.urls.regions.primary.registry, lists);
  return hostile;
};
const POLICY = ['--policy', 'sandbox/trust-policy.yaml'];
const SIGNED = [...POLICY, '--signing-config', 'sandbox/signing_config.json', '--identity-token', 'sandbox/token'];
let to = 0;
const restore = async (host: string) => {
  to++;
  const place = `${world.host('secondary')}/to${to}`;
  const { out, err, code } = await mc(['dr', 'restore', '--from', host, '--to', place, ...SIGNED, '--json'], world.dir);
  return { code, out, err, report: JSON.parse(out) };
};
const isRestored = async (name: string): Promise<boolean> => {
  const reference = `${world.host('secondary')}/to${to}/acme/${name}:v1`;
  return (await mc(['promote', 'check', reference, ...POLICY], world.dir)).code === 0;
};
const plain = /^[\x20-\x7e\n…·✓✗]*$/;

describe('a registry that lists hostile names', () => {
  it('does not stop a restore: a tag outside the grammar is left out and reported', async () => {
    const { host, paths } = await startFront({ tags: [...HOSTILE_NAMES, 7, null] });
    const { code, report, out } = await restore(host);
    expect([code, report.outcome, report.releases, report.restored]).toEqual([0, 'passed', 3, 3]);
    for (const name of NAMES) expect(await isRestored(name)).toBe(true);
    const warned = report.warnings.filter((one: { code: string }) => one.code === 'listed-name-malformed');
    expect(warned).toHaveLength((HOSTILE_NAMES.length + 2) * NAMES.length);
    for (const { given } of warned) expect(given).toMatch(plain);
    expect(out).toMatch(plain);
    for (const path of paths) expect(path).not.toMatch(/other|set-output|%2e|%1b|\s/i);
  });

  it('does not stop a restore with repositories outside the grammar', async () => {
    const { host, paths } = await startFront({
      repositories: ['../acme/pay', 'acme/../../x', 'UPPER/case', 'acme/\u001b[2J'],
    });
    const { code, report } = await restore(host);
    expect([code, report.restored, report.warnings.length]).toEqual([0, 3, 4]);
    for (const path of paths) expect(path).not.toMatch(/\.\.|UPPER|%1b/i);
  });

  it('loses one repository that cannot be listed, not the others: exit 3 when these are restored', async () => {
    const { host } = await startFront({ broken: /acme\/shop\/tags/ });
    const { code, report } = await restore(host);
    expect([code, report.outcome, report.restored, report.faults]).toEqual([3, 'failed', 2, 1]);
    expect(report.reasons).toMatchObject([{ code: 'fleet-repository-unlisted', repository: 'acme/shop' }]);
    for (const name of ['pay', 'mail']) expect(await isRestored(name)).toBe(true);
  });

  it('loses one release that cannot be read, not the others', async () => {
    const { host } = await startFront({ broken: /acme\/mail\/(manifests|blobs)/ });
    const { code, report } = await restore(host);
    expect([code, report.restored, report.failed, report.faults]).toEqual([3, 2, 1, 1]);
    expect(report.reasons[0].message).toMatch(/^acme\/mail:v1: /);
  });

  it('gets a plan without these names, and the plan reports them', async () => {
    const { host } = await startFront({ tags: HOSTILE_NAMES, broken: /acme\/shop\/tags/ });
    const { out, code } = await mc(['dr', 'plan', '--from', host, ...POLICY, '--json'], world.dir);
    const report = JSON.parse(out);
    expect([code, report.releases]).toEqual([0, 2]);
    expect(new Set(report.warnings.map((one: { code: string }) => one.code))).toEqual(
      new Set(['listed-name-malformed', 'fleet-repository-unlisted']),
    );
  });

  it('does not stop mc copy, mc tree and mc promote of a good release', async () => {
    const { host } = await startFront({ tags: HOSTILE_NAMES });
    const at = `${world.host('secondary')}/one`;
    const tree = await mc(['tree', `${host}/acme/pay:v1`, '--json'], world.dir);
    expect([tree.code, JSON.parse(tree.out).notes[0]]).toEqual([0, expect.stringMatching(/^listed-name-malformed: /)]);
    expect((await mc(['copy', `${host}/acme/pay:v1`, `${at}/copied:v1`], world.dir)).code).toBe(0);
    expect((await mc(['promote', `${host}/acme/pay:v1`, `${at}/promoted:v1`, ...SIGNED], world.dir)).code).toBe(0);
  });

  it('gets a mirror without these names, and the sync report names them', async () => {
    const { host } = await startFront({ tags: HOSTILE_NAMES });
    const report = await syncMirror(await mirrorConfig(world, [`${host}/acme/pay`]), mirrorPorts(world));
    expect(report).toMatchObject({ outcome: 'passed', subjects: [{ outcome: 'synced', releases: 1 }] });
    const [subject] = report.subjects;
    expect(subject?.warnings).toHaveLength(HOSTILE_NAMES.length);
    const index = await readFile(join(world.sandbox.dir, 'mirror', 'index.json'), 'utf8');
    expect(index).not.toMatch(/set-output|202e|unicode/);
  });
});
