import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openRepository, type RegistryReference, type Repository } from '../../../src/oci/index.ts';
import {
  arrangeFleet,
  joinReceipts,
  openPlace,
  promoteCheck,
  type RestoreRequest,
  releaseOf,
  restoreFleet,
  restoreReportSchema,
} from '../../../src/promote/index.ts';
import { pushLayers } from '../../support/image.ts';
import { type PromotionWorld, ports, signRelease, startPromotionWorld } from '../../support/promotion.ts';

const NAMES = ['pay', 'shop', 'mail', 'search'];
let world: PromotionWorld;
const shared = createHash('sha512').update('base layer').digest();

beforeAll(async () => {
  world = await startPromotionWorld();
  for (const name of NAMES) {
    const repository = world.repository('primary', `acme/${name}`);
    await pushLayers(repository, [shared, Buffer.from(`only ${name}`)], 'v1');
    await signRelease(await world.place('primary', `${name}:v1`), world.signer);
  }
  await pushLayers(world.repository('primary', 'acme/unsigned'), [shared], 'v1');
}, 60_000);
afterAll(() => world.end());

let to = 0;
beforeEach(() => {
  to++;
});
const malformed = () => new Error('malformed') as never;
const fleet = (...names: readonly string[]) =>
  arrangeFleet(names.map((name, i) => releaseOf(`acme/${name}:v1`, i, malformed)));

const request = (names: readonly string[], more: Partial<RestoreRequest> = {}): RestoreRequest => ({
  from: world.host('primary'),
  releases: fleet(...names),
  content: { registry: world.host('primary'), prefix: '' },
  to: [{ registry: world.host('secondary'), prefix: `to${to}` }],
  trust: world.trust,
  deep: false,
  shard: { of: 1, index: 0 },
  state: undefined,
  parallel: 2,
  ...more,
});
const open = (reference: RegistryReference): Repository =>
  openRepository(reference, { http: world.http, credentials: async () => undefined });
const restored = (given: RestoreRequest, more: Partial<Parameters<typeof restoreFleet>[1]> = {}) =>
  restoreFleet(given, { ...ports, signer: world.signer, openSource: open, openDestination: open, ...more });
const check = async (name: string) => {
  const place = await openPlace(`${world.host('secondary')}/to${to}/acme/${name}:v1`, undefined, {
    http: world.http,
    env: { DOCKER_CONFIG: world.dir },
    cwd: world.dir,
  });
  return promoteCheck(place, world.trust, ports);
};
const uploads = () =>
  world.sandbox
    .requests()
    .filter(({ method, path }) => method === 'PUT' && path.includes(`/to${to}/`) && path.includes('/blobs/uploads/'));

describe('a fleet that is restored', () => {
  it('is promotable, release by release; the highest priority is begun first', async () => {
    const told: string[] = [];
    const report = await restored(request(NAMES, { parallel: 1 }), {
      progress: ({ task, message }) => told.push(`${task} ${message}`),
    });
    expect(restoreReportSchema.parse(report)).toMatchObject({ outcome: 'passed', releases: 4, restored: 4, failed: 0 });
    expect(report.requests).toBeGreaterThan(NAMES.length * 5);
    for (const name of NAMES) expect((await check(name)).outcome).toBe('passed');
    const order = told.filter((line) => /restoring/.test(line)).map((line) => /acme\/(\w+)/.exec(line)?.[1]);
    expect(order).toEqual([...NAMES].reverse());
    expect(new Set(told.map((line) => line.split(' ')[0]))).toEqual(new Set(['fleet']));
  });

  it('sends what releases share once', async () => {
    const report = await restored(request(NAMES));
    expect(report.outcome).toBe('passed');
    const digest = createHash('sha256').update(shared).digest('hex');
    expect(uploads().filter(({ path }) => decodeURIComponent(path).includes(digest)).length).toBeLessThanOrEqual(1);
    expect(report.mounted).toBeGreaterThanOrEqual(NAMES.length - 1);
  });

  it('carries on when one fails, and says which and why', async () => {
    const report = await restored(request(['pay', 'unsigned', 'absent', 'shop']));
    expect(report).toMatchObject({ outcome: 'failed', releases: 4, restored: 2, failed: 2 });
    const told = report.reasons.map(({ message }) => message).sort();
    expect(told[0]).toMatch(/^acme\/absent:v1: reference-not-found/);
    expect(told[1]).toMatch(/^acme\/unsigned:v1: /);
    for (const name of ['pay', 'shop']) expect((await check(name)).outcome).toBe('passed');
    await expect(check('unsigned')).rejects.toMatchObject({ code: 'reference-not-found' });
  });

  it('goes on where an earlier run stopped, by its receipt', async () => {
    const state = join(world.dir, `state-${to}.jsonl`);
    const stop = new AbortController();
    const interrupted = restored(request(NAMES, { state, parallel: 1 }), {
      signal: stop.signal,
      progress: ({ done }) => {
        if (done === 2) stop.abort(new Error('killed'));
      },
    });
    await expect(interrupted).rejects.toThrow();
    expect((await readFile(state, 'utf8')).trim().split('\n')).toHaveLength(3);
    const report = await restored(request(NAMES, { state }));
    expect(report).toMatchObject({ outcome: 'passed', releases: 4, restored: 4, skipped: 2 });
    expect(await restored(request(NAMES, { state }))).toMatchObject({ skipped: 4, requests: 0 });
  });

  it('may be split among machines, whose receipts join to the whole', async () => {
    const paths = [];
    for (let index = 0; index < 3; index++) {
      const state = join(world.dir, `shard-${to}-${index}.jsonl`);
      await restored(request(NAMES, { state, shard: { of: 3, index } }));
      paths.push(state);
    }
    const joined = await joinReceipts(paths, ports);
    expect(joined).toMatchObject({ outcome: 'passed', releases: 4, restored: 4, shards: 3 });
    for (const name of NAMES) expect((await check(name)).outcome).toBe('passed');
  });

  it('is never nothing', async () => {
    await expect(restored(request([]))).rejects.toMatchObject({ code: 'fleet-empty' });
  });
});
