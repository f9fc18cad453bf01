import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syncMirror } from '../../src/mirror/index.ts';
import { pushImage, pushIndex } from '../support/image.ts';
import { mirrorConfig, mirrorPorts } from '../support/mirror.ts';
import { type PromotionWorld, signRelease, startPromotionWorld } from '../support/promotion.ts';
import { mc } from '../support/terminal.ts';

/**
 * Two releases. The primary has them first, then it is lost. A replica in the secondary has only their content, and a
 * mirror has their evidence.
 */
let world: PromotionWorld;
let west = '';
beforeAll(async () => {
  world = await startPromotionWorld();
  west = world.host('secondary');
  for (const name of ['app', 'lib']) {
    for (const at of [
      world.repository('primary', `acme/${name}`),
      world.repository('secondary', `replica/acme/${name}`),
    ])
      await pushIndex(at, [await pushImage(at, name)], 'v1');
    await signRelease(await world.place('primary', `${name}:v1`), world.signer);
  }
  const config = await mirrorConfig(world, [`${world.host('primary')}/acme/app`, `${world.host('primary')}/acme/lib`]);
  expect((await syncMirror(config, mirrorPorts(world))).outcome).toBe('passed');
  const trust = await world.withMarkers();
  await writeFile(join(world.dir, 'marker.pem'), world.markerKey);
  BY_KEY = ['--policy', trust.path, '--key', 'marker.pem'];
  await world.sandbox.fault('primary', '*', 'down');
}, 60_000);
afterAll(() => world.end());

const POLICY = ['--policy', 'sandbox/trust-policy.yaml'];
/** The policy and a key from it that signs the records, so no service of a region receives a request. */
let BY_KEY: readonly string[] = [];
const MIRROR = ['--from', 'sandbox/mirror', '--content'];
const dr = async (...argv: readonly string[]) => {
  const { out, code } = await mc(['dr', ...argv, '--json'], world.dir);
  return { code, report: JSON.parse(out) };
};
const check = (reference: string) => mc(['promote', 'check', reference, ...BY_KEY.slice(0, 2)], world.dir);

describe('mc dr restore', () => {
  it('restores a release from the content in a replica and the evidence in a mirror', async () => {
    const { code, report } = await dr(
      'restore',
      ...MIRROR,
      `${west}/replica`,
      '--to',
      `${west}/live`,
      ...BY_KEY,
      '--state',
      'state.jsonl',
    );
    expect([code, report.outcome, report.releases, report.restored]).toEqual([0, 'passed', 2, 2]);
    for (const name of ['app', 'lib']) expect((await check(`${west}/live/acme/${name}:v1`)).code).toBe(0);
    const again = await dr(
      'restore',
      ...MIRROR,
      `${west}/replica`,
      '--to',
      `${west}/live`,
      ...BY_KEY,
      '--state',
      'state.jsonl',
    );
    expect([again.code, again.report.skipped]).toEqual([0, 2]);
    const joined = await dr('receipts', 'state.jsonl');
    expect([joined.code, joined.report.restored]).toEqual([0, 2]);
  });

  it('restores a whole registry, or the releases of a list', async () => {
    const live = ['--from', `${west}/live`];
    const all = await dr('restore', ...live, '--all', '--to', `${west}/all`, ...BY_KEY);
    expect([all.code, all.report.restored]).toEqual([0, 2]);
    await writeFile(join(world.dir, 'list'), 'acme/lib:v1 10\nacme/none:v1\n');
    const some = await dr('restore', ...live, '--releases', 'list', '--to', `${west}/some`, ...BY_KEY);
    expect([some.code, some.report.restored, some.report.failed]).toEqual([1, 1, 1]);
    expect((await check(`${west}/some/acme/lib:v1`)).code).toBe(0);
    expect((await check(`${west}/some/acme/app:v1`)).code).toBe(2);
  });

  it('restores the releases of a list by the digests in a mirror', async () => {
    await writeFile(join(world.dir, 'one'), 'acme/app:v1\n');
    const { code, report } = await dr(
      'restore',
      ...MIRROR,
      `${west}/replica`,
      '--releases',
      'one',
      '--to',
      `${west}/one`,
      ...BY_KEY,
    );
    expect([code, report.releases, report.restored]).toEqual([0, 1, 1]);
  });

  it('fails each release while the content is in the lost region', async () => {
    const { code, report } = await dr(
      'restore',
      '--from',
      'sandbox/mirror',
      '--to',
      `${west}/gone`,
      ...BY_KEY,
      '--timeout',
      '2m',
    );
    // The lost registry is unreachable. That is a fault and proves nothing about the releases.
    expect([code, report.failed, report.faults]).toEqual([3, 2, 2]);
    // One reason names the registry and the command line, before the reason of each release.
    expect(report.reasons.map(({ code: each }: { code: string }) => each)).toEqual([
      'fleet-content-unreachable',
      'fleet-release-failed',
      'fleet-release-failed',
    ]);
    expect(report.reasons[0]).toMatchObject({
      registry: world.host('primary'),
      count: 2,
      hint: expect.stringContaining(`mc dr restore --from sandbox/mirror --content HOST[/PREFIX] --to ${west}/gone`),
    });
  });

  it.each(['down', 'error', 'blackhole'] as const)(
    'ends with exit 3 and names --content while the content registry has the fault "%s"',
    async (fault) => {
      await world.sandbox.fault('secondary', 'registry', fault, fault === 'error' ? 1 : undefined);
      try {
        const args = [
          'restore',
          ...MIRROR,
          `${west}/replica`,
          '--to',
          'oci.invalid',
          ...BY_KEY,
          '--timeout',
          fault === 'blackhole' ? '5s' : '60s',
        ];
        const { code, report } = await dr(...args);
        expect(code).toBe(3);
        if (fault === 'blackhole') expect(report.error.code).toBe('command-timeout');
        else expect(report.reasons[0]).toMatchObject({ code: 'fleet-content-unreachable', registry: west });
        if (fault !== 'blackhole') expect(report.reasons[0].hint).toContain('--content HOST[/PREFIX]');
      } finally {
        await world.sandbox.fault('secondary', 'registry', 'none');
      }
    },
    90_000,
  );

  it('ends with exit 1 and names --content where the content registry does not have the images', async () => {
    const { code, report } = await dr('restore', ...MIRROR, `${west}/elsewhere`, '--to', `${west}/none`, ...BY_KEY);
    expect([code, report.failed, report.faults]).toEqual([1, 2, 0]);
    expect(report.reasons[0]).toMatchObject({
      code: 'fleet-content-missing',
      count: 2,
      hint: expect.stringContaining(`--from sandbox/mirror --content HOST[/PREFIX] --to ${west}/none`),
    });
  });

  it('ends with exit 3 if one release failed by a fault and another was refused, and counts both', async () => {
    const lost = world.host('primary');
    const unsigned = world.repository('secondary', 'replica/acme/unsigned');
    await pushIndex(unsigned, [await pushImage(unsigned, 'unsigned')], 'v1');
    await writeFile(join(world.dir, 'mixed'), `${lost}/acme/app:v1\n${west}/replica/acme/unsigned:v1\n`);
    const args = ['restore', '--from', 'sandbox/mirror', '--releases', 'mixed', '--to', `${west}/mixed`, ...BY_KEY];
    const { code, report } = await dr(...args);
    expect([code, report.failed, report.faults]).toEqual([3, 2, 1]);
    const { out } = await mc(['dr', ...args], world.dir);
    expect(out).toContain('refused: 1; faults: 1');
    expect(out).toContain('fleet-content-unreachable');
  });

  it('ends with exit 3 for a mirror that does not answer', async () => {
    const { code, report } = await dr('restore', '--from', 'http://127.0.0.1:9', '--to', `${west}/no`, ...BY_KEY);
    expect([code, report.error.code]).toEqual([3, 'network-unreachable']);
  });

  it('trusts no receipt alone: on resume and in the join it checks the destination', async () => {
    const to = (place: string) => [...MIRROR, `${west}/replica`, '--to', `${west}/${place}`, ...BY_KEY];
    await dr('restore', ...to('real'), '--state', 'real.jsonl');
    const text = (await readFile(join(world.dir, 'real.jsonl'), 'utf8')).replace(/^\{"signature".*\n/gm, '');
    await writeFile(join(world.dir, 'forged.jsonl'), text.replaceAll(`${west}/real`, `${west}/fake`));
    const joined = await dr('receipts', 'forged.jsonl', ...BY_KEY.slice(0, 2));
    expect([joined.code, joined.report.restored, joined.report.failed]).toEqual([1, 0, 2]);
    expect(joined.report.reasons[0].code).toBe('fleet-not-restored');
    const resumed = await dr('restore', ...to('fake'), '--state', 'forged.jsonl');
    expect([resumed.code, resumed.report.skipped, resumed.report.again]).toEqual([0, 0, 2]);
    expect((await check(`${west}/fake/acme/app:v1`)).code).toBe(0);
    expect((await dr('receipts', 'forged.jsonl', ...BY_KEY.slice(0, 2))).code).toBe(0);
  });

  it('joins receipts of the given plan and destinations only', async () => {
    const plan = (await dr('plan', '--from', 'sandbox/mirror', ...BY_KEY.slice(0, 2))).report.plan;
    const join_ = (...argv: readonly string[]) => dr('receipts', 'state.jsonl', ...argv);
    const good = await join_(...BY_KEY.slice(0, 2), '--plan', plan, '--to', `${west}/live`);
    expect([good.code, good.report.judged]).toEqual([0, true]);
    expect((await join_()).report).toMatchObject({ outcome: 'passed', judged: false });
    const policy = await readFile(BY_KEY[1] ?? '', 'utf8');
    await writeFile(join(world.dir, 'other-policy.yaml'), `${policy.replaceAll('"path":"', '"path":"sandbox/')}\n`);
    for (const argv of [
      ['--plan', `sha256:${'0'.repeat(64)}`],
      ['--to', `${west}/fake`],
      ['--policy', 'other-policy.yaml'],
    ]) {
      const { code, report } = await join_(...argv);
      expect([code, report.error.code]).toEqual([2, 'fleet-receipt-other']);
    }
  });

  it('ends with exit 3 while the destination is unreachable, on resume and in the join', async () => {
    await world.sandbox.fault('secondary', 'registry', 'down');
    try {
      const joined = await dr('receipts', 'state.jsonl', ...BY_KEY.slice(0, 2));
      expect([joined.code, joined.report.restored, joined.report.faults]).toEqual([3, 0, 2]);
      const to = [...MIRROR, `${west}/replica`, '--to', `${west}/live`, ...BY_KEY];
      const resumed = await dr('restore', ...to, '--state', 'state.jsonl');
      expect([resumed.code, resumed.report.restored, resumed.report.faults]).toEqual([3, 0, 2]);
    } finally {
      await world.sandbox.fault('secondary', 'registry', 'none');
    }
    // The receipt lists as failed each release that the run could not confirm.
    expect((await dr('receipts', 'state.jsonl', ...BY_KEY.slice(0, 2))).code).toBe(1);
  });

  it('succeeds with a managed key while all signing services are down, and fails without one before any copy', async () => {
    for (const service of ['fulcio', 'rekor', 'rekorV1', 'tsa'] as const)
      await world.sandbox.fault('secondary', service, 'down');
    try {
      const from = [...MIRROR, `${west}/replica`, '--to'];
      const { code, report } = await dr('restore', ...from, `${west}/by-key`, ...BY_KEY);
      expect([code, report.outcome, report.restored, report.recordsUnsigned]).toEqual([0, 'passed', 2, 0]);
      expect((await check(`${west}/by-key/acme/app:v1`)).code).toBe(0);
      const secondary = [
        '--signing-config',
        'sandbox/signing_config.secondary.json',
        '--identity-token',
        'sandbox/token',
      ];
      const keyless = await dr('restore', ...from, `${west}/keyless`, ...POLICY, ...secondary);
      expect([keyless.code, keyless.report.error.code]).toEqual([3, 'signing-service-failed']);
      const none = await dr('restore', ...from, `${west}/keyless`, ...POLICY);
      expect([none.code, none.report.error.code]).toEqual([2, 'promotion-signer-missing']);
      for (const name of ['app', 'lib'])
        expect(await world.repository('secondary', `keyless/acme/${name}`).tags()).toEqual([]);
    } finally {
      for (const service of ['fulcio', 'rekor', 'rekorV1', 'tsa'] as const)
        await world.sandbox.fault('secondary', service, 'none');
    }
  });

  it('reports that unsigned records count only under this policy', async () => {
    const open = await world.withoutMarkers({ promotion: { record: 'unsigned' } });
    const args = [...MIRROR, `${west}/replica`, '--to', `${west}/unsigned`, '--policy', open.path];
    const { code, report } = await dr('restore', ...args);
    expect([code, report.recordsUnsigned]).toEqual([0, 2]);
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'promotion-records-unsigned', count: 2 }));
    const again = await mc(['dr', 'restore', ...args], world.dir);
    expect(again.out).toContain('promotion-records-unsigned: ');
  });

  it('plans the shards of a matrix', async () => {
    const { code, report } = await dr(
      'plan',
      ...['--from', 'sandbox/mirror', '--shards', '16', '--matrix', 'matrix.json', ...POLICY],
    );
    const numbers = JSON.parse(await readFile(join(world.dir, 'matrix.json'), 'utf8'));
    expect(numbers).toEqual(report.shards.map(({ shard }: { shard: number }) => shard));
    expect([code, report.releases]).toEqual([0, 2]);
    expect(report.shards.reduce((sum: number, { releases }: { releases: number }) => sum + releases, 0)).toBe(2);
  });

  it.each([
    [['restore', '--to', 'x.test'], 'usage'],
    [['restore', '--from', 'x.test'], 'usage'],
    [['restore', '--from', 'x.test', '--to', 'y.test', '--all', '--releases', 'one'], 'usage'],
    [['restore', '--from', 'x.test', '--to', 'y.test', '--shards', '2', '--shard', '2'], 'shard-malformed'],
    [['restore', '--from', 'x.test', '--to', 'y.test', '--parallel', '0'], 'option-invalid'],
    [['receipts', 'absent.jsonl'], 'file-not-found'],
  ])('refuses %j with exit 2', async (argv, errorCode) => {
    const { code, report } = await dr(...argv, ...(argv[0] === 'restore' ? POLICY : []));
    expect([code, report.error.code]).toEqual([2, errorCode]);
  });
});
