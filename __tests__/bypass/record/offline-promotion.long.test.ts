import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { ROOT } from '../../support/bypass-github.ts';
import { type PromotionWorld, startPromotionWorld } from '../../support/promotion.ts';
import { fakeRunner, perform } from '../../support/runner.ts';
import { createSignature, createTestKey } from '../../support/ssh-keys.ts';
import { mc } from '../../support/terminal.ts';

const STORE = 's3://evidence/bypass';
const ROLES = ['Security', 'Release', 'Service Owner'] as const;

let regions: PromotionWorld;
let env: Record<string, string>;
let root = '';
let policy = '';
let source = '';
const locate = (name: string): string => `${regions.host('secondary')}/acme/${name}:v1`;
const save = (name: string, content: string | Buffer) => writeFile(join(regions.dir, name), content);
const run = async (...argv: readonly string[]) => {
  const { out, err, code } = await mc([...argv, '--json'], regions.dir, env);
  return { code, err, report: JSON.parse(out || '{}') };
};

/** Uses a bypass that three people signed. The report of the decision is `decision.json`. */
async function useOffline(): Promise<{ readonly code: number; readonly report: ReturnType<typeof JSON.parse> }> {
  const keys = ROLES.map(() => createTestKey());
  const people = ROLES.map((role, i) => ({ id: 10 + i, login: `user-${i}`, roles: [role], keys: [keys[i]?.line] }));
  const roles = Object.fromEntries(ROLES.map((role, i) => [role, { team: `acme/team-${i}` }]));
  const roster = JSON.stringify({ version: 1, expires: '2999-01-01T00:00:00Z', roles, people });
  await save('roster.yaml', roster);
  const subject = [
    ...['--gate', 'freeze', '--digest', root, '--environment', 'production'],
    ...['--sha', 'c'.repeat(40), '--repository-id', '9'],
  ];
  const incident = [
    '--severity',
    'SEV-1',
    '--ttl',
    '4h',
    '--incident',
    'https://status.acme.test/1',
    '--reason',
    'down',
  ];
  const request = ['bypass', 'request', '--offline', '--requester', '1', '--out', 'incident-0001.json'];
  expect((await run(...request, ...subject, ...incident)).code).toBe(0);
  const bytes = await readFile(join(regions.dir, 'incident-0001.json'));
  await mkdir(join(regions.dir, 'approvals'));
  for (const [i, key] of keys.entries()) await save(`approvals/${i}.sig`, createSignature(key, bytes));
  return run(
    ...['bypass', 'decide', '--offline', '--request', 'incident-0001.json', '--approvals', 'approvals', ...subject],
    ...['--roster', 'roster.yaml', '--roster-digest', digestOf(roster), '--store', STORE],
    ...['--chain', 'chain', '--report', 'decision.json'],
  );
}

beforeAll(async () => {
  regions = await startPromotionWorld();
  root = (await regions.release('app')).root.digest;
  source = `${regions.host('primary')}/acme/app:v1`;
  policy = (await regions.withMarkers()).path;
  const { regions: places, storeCredentials } = regions.sandbox.urls;
  env = {
    AWS_ACCESS_KEY_ID: storeCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: storeCredentials.secretAccessKey,
    AWS_ENDPOINT_URL: places.secondary.store,
  };
  await save('marker.pem', regions.markerKey);
  await cp(join(ROOT, 'policy/opa/bypass.wasm'), join(regions.dir, 'policy/opa/bypass.wasm'));
  const { code, report } = await useOffline();
  expect([code, report.consumed, report.chainEntry?.seq]).toEqual([0, true, 0]);
}, 60_000);
afterAll(() => regions.end());

const promote = (name: string, ...more: readonly string[]) =>
  run(
    ...['promote', source, locate(name), '--policy', policy, '--key', 'marker.pem'],
    ...['--bypass', 'decision.json', '--environment', 'production', ...more],
  );

describe('a promotion that used a bypass of an offline decision', () => {
  it('finds the decision in the log chain, with the bytes of the report', async () => {
    const { code, report } = await run('log', 'check', 'chain', '--no-origin');
    expect([code, report.steps]).toEqual([0, [expect.objectContaining({ step: 'bypass-gate', exitCode: 0 })]]);
    const { chainEntry, ...decision } = JSON.parse(await readFile(join(regions.dir, 'decision.json'), 'utf8'));
    expect(chainEntry).toMatchObject({ chain: join(regions.dir, 'chain'), seq: 0 });
    expect(JSON.parse(await readFile(join(regions.dir, 'chain/logs/000000.log'), 'utf8'))).toEqual(decision);
  });

  it('confirms the use by the store in S3, names it in the record, and writes no second record when it is repeated', async () => {
    const first = await promote('bucket', '--bypass-store', STORE);
    expect(first).toMatchObject({ code: 0, report: { promotable: true, bypass: { id: 'incident-0001' } } });
    expect(first.report.bypass).not.toHaveProperty('pr');
    const again = await promote('bucket', '--bypass-store', STORE);
    expect(again.code).toBe(0);
    const record = ({ report }: typeof first) => report.destinations[0].record;
    expect(record(again)).toBe(record(first));
    const check = await run('promote', 'check', locate('bucket'), '--policy', policy);
    expect(check.report.bypass.approvals.map(({ login }: { login: string }) => login)).toEqual([
      ...['user-0', 'user-1', 'user-2'],
    ]);
  }, 60_000);

  it('fails without the record: another prefix, another report, no store, no credentials', async () => {
    const refused: readonly (readonly [readonly string[], number, string])[] = [
      [['--bypass-store', 's3://evidence/other'], 1, 'bypass-report-unconfirmed'],
      [['--bypass-store', 'a-folder'], 1, 'bypass-report-unconfirmed'],
      [[], 1, 'bypass-report-unconfirmed'],
      [['--bypass-store', 's3://no-such-bucket/bypass'], 2, 'bucket-not-found'],
    ];
    for (const [more, code, name] of refused) {
      const found = await promote('refused', ...more);
      expect([more, found.code, found.report.error?.code]).toEqual([more, code, name]);
    }
    const { AWS_SECRET_ACCESS_KEY: secret = '', ...others } = env;
    env = others;
    const without = await promote('refused', '--bypass-store', STORE);
    env = { ...others, AWS_SECRET_ACCESS_KEY: secret };
    expect([without.code, without.report.error?.code]).toEqual([2, 'store-credentials-missing']);
    expect(await regions.repository('secondary', 'acme/refused').resolve('v1')).toBeUndefined();
  }, 60_000);

  it('works through the action, with the input bypass-store', async () => {
    const act = (name: string, store: string) =>
      perform(
        'cross-region-promote',
        {
          ...{ source, destination: locate(name), policy, key: 'marker.pem' },
          ...{ bypass: 'decision.json', environment: 'production', 'bypass-store': store },
        },
        {
          ...fakeRunner<'cross-region-promote'>({ cwd: regions.dir, http: regions.http, env }),
          installRoot: ROOT,
        },
      );
    await expect(act('acted', 's3://evidence/other')).rejects.toMatchObject({ code: 'bypass-report-unconfirmed' });
    expect((await act('acted', STORE)).report).toMatchObject({ promotable: true, bypass: { id: 'incident-0001' } });
  }, 60_000);
});
