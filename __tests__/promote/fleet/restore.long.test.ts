import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { openRepository, type RegistryReference, type Repository } from '../../../src/oci/index.ts';
import {
  arrangeFleet,
  checkPromotion,
  joinReceipts,
  openPlace,
  parseRelease,
  type RestoreRequest,
  restoreFleet,
  restoreReportSchema,
} from '../../../src/promote/index.ts';
import { pushLayers } from '../../support/image.ts';
import { blobFolder, type PromotionWorld, ports, signRelease, startPromotionWorld } from '../../support/promotion.ts';

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
  arrangeFleet(names.map((name, i) => parseRelease(`acme/${name}:v1`, i, malformed)));

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
const restore = (given: RestoreRequest, more: Partial<Parameters<typeof restoreFleet>[1]> = {}) =>
  restoreFleet(given, { ...ports, signer: world.signer, openSource: open, openDestination: open, ...more });
const joinPaths = (paths: readonly string[], trust = world.trust) =>
  joinReceipts({ paths, trust }, { ...ports, openDestination: open });
const registryFolder = (region: 'primary' | 'secondary', name: string): string =>
  join(blobFolder(world, region, name), '..');
const check = async (name: string) => {
  const place = await openPlace(`${world.host('secondary')}/to${to}/acme/${name}:v1`, undefined, {
    http: world.http,
    env: { DOCKER_CONFIG: world.dir },
    cwd: world.dir,
  });
  return checkPromotion(place, world.trust, ports);
};
const uploads = () =>
  world.sandbox
    .requests()
    .filter(({ method, path }) => method === 'PUT' && path.includes(`/to${to}/`) && path.includes('/blobs/uploads/'));

describe('a restored fleet', () => {
  it('becomes promotable release by release, and the highest priority starts first', async () => {
    const messages: string[] = [];
    const report = await restore(request(NAMES, { parallel: 1 }), {
      progress: ({ task, message }) => messages.push(`${task} ${message}`),
    });
    expect(restoreReportSchema.parse(report)).toMatchObject({ outcome: 'passed', releases: 4, restored: 4, failed: 0 });
    expect(report.requests).toBeGreaterThan(NAMES.length * 5);
    for (const name of NAMES) expect((await check(name)).outcome).toBe('passed');
    const order = messages.filter((line) => /restoring/.test(line)).map((line) => /acme\/(\w+)/.exec(line)?.[1]);
    expect(order).toEqual([...NAMES].reverse());
    expect(new Set(messages.map((line) => line.split(' ')[0]))).toEqual(new Set(['fleet']));
  });

  it('sends shared content once', async () => {
    const report = await restore(request(NAMES));
    expect(report.outcome).toBe('passed');
    const digest = createHash('sha256').update(shared).digest('hex');
    expect(uploads().filter(({ path }) => decodeURIComponent(path).includes(digest)).length).toBeLessThanOrEqual(1);
    expect(report.mounted).toBeGreaterThanOrEqual(NAMES.length - 1);
  });

  it('continues after a failed release and reports the reason', async () => {
    const report = await restore(request(['pay', 'unsigned', 'absent', 'shop']));
    expect(report).toMatchObject({ outcome: 'failed', releases: 4, restored: 2, failed: 2 });
    const messages = report.reasons.map(({ message }) => message).sort();
    expect(messages[0]).toMatch(/^acme\/absent:v1: reference-not-found/);
    expect(messages[1]).toMatch(/^acme\/unsigned:v1: /);
    for (const name of ['pay', 'shop']) expect((await check(name)).outcome).toBe('passed');
    await expect(check('unsigned')).rejects.toMatchObject({ code: 'reference-not-found' });
  });

  it('continues an earlier run from its receipt', async () => {
    const state = join(world.dir, `state-${to}.jsonl`);
    const stop = new AbortController();
    const interrupted = restore(request(NAMES, { state, parallel: 1 }), {
      signal: stop.signal,
      progress: ({ done }) => {
        if (done === 2) stop.abort(new Error('killed'));
      },
    });
    await expect(interrupted).rejects.toThrow();
    expect((await readFile(state, 'utf8')).trim().split('\n')).toHaveLength(3);
    const report = await restore(request(NAMES, { state }));
    expect(report).toMatchObject({ outcome: 'passed', releases: 4, restored: 4, skipped: 2 });
    const last = await restore(request(NAMES, { state }));
    expect(last).toMatchObject({ outcome: 'passed', skipped: 4, again: 0, bytesCopied: 0 });
    // Each release gets requests for its tag, its manifest and its records.
    expect(last.requests).toBeGreaterThanOrEqual(4 * 3);
  });

  it('repeats the restoration where a destination lacks the content of the receipt', async () => {
    const state = join(world.dir, `gone-${to}.jsonl`);
    await restore(request(['pay', 'shop'], { state }));
    await rm(registryFolder('secondary', `to${to}/acme/pay`), { recursive: true });
    const report = await restore(request(['pay', 'shop'], { state }));
    expect(restoreReportSchema.parse(report)).toMatchObject({ outcome: 'passed', restored: 2, skipped: 1, again: 1 });
    expect(report.warnings.map(({ code }) => code)).toContain('fleet-not-restored');
    expect((await check('pay')).outcome).toBe('passed');
  });

  it('does not count as restored because of a forged receipt', async () => {
    const state = join(world.dir, `forged-${to}.jsonl`);
    await restore(request(['pay', 'shop'], { state, releases: fleet('pay', 'shop') }));
    const genuine = (await readFile(state, 'utf8')).replace(/^\{"signature".*\n/gm, '');
    to++;
    const forged = genuine.replaceAll(`to${to - 1}`, `to${to}`);
    await writeFile(state, forged);
    const joined = await joinPaths([state]);
    expect(joined).toMatchObject({ outcome: 'failed', restored: 0, failed: 2, faults: 0 });
    expect(new Set(joined.reasons.map(({ code }) => code))).toEqual(new Set(['fleet-not-restored']));
    const report = await restore(request(['pay', 'shop'], { state }));
    expect(report).toMatchObject({ outcome: 'passed', restored: 2, skipped: 0, again: 2 });
    for (const name of ['pay', 'shop']) expect((await check(name)).outcome).toBe('passed');
    expect(await joinPaths([state])).toMatchObject({ outcome: 'passed', restored: 2 });
  });

  it('repeats the restoration where the tag names other content at the source', async () => {
    const state = join(world.dir, `moved-${to}.jsonl`);
    const source = world.repository('primary', 'acme/moving');
    await pushLayers(source, [shared, Buffer.from('first')], 'v1');
    await signRelease(await world.place('primary', 'moving:v1'), world.signer);
    await restore(request(['moving'], { state }));
    const { digest } = await pushLayers(source, [shared, Buffer.from('second')], 'v1');
    await signRelease(await world.place('primary', 'moving:v1'), world.signer);
    const report = await restore(request(['moving'], { state }));
    expect(report).toMatchObject({ outcome: 'passed', skipped: 0, again: 1 });
    expect(report.warnings.map(({ code }) => code)).toEqual(['fleet-content-other']);
    expect((await check('moving')).digest).toBe(digest);
  });

  it('counts as confirmed by the destination alone when the source is lost, with a warning', async () => {
    const state = join(world.dir, `lost-${to}.jsonl`);
    await restore(request(['pay', 'shop'], { state }));
    await world.sandbox.fault('primary', 'registry', 'down');
    try {
      const report = await restore(request(['pay', 'shop'], { state }));
      expect(report).toMatchObject({ outcome: 'passed', skipped: 2, faults: 0 });
      expect(report.warnings.map(({ code }) => code)).toContain('fleet-source-unread');
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
  });

  it('reports a fault while a destination is unreachable, and restores the others', async () => {
    const state = join(world.dir, `unreached-${to}.jsonl`);
    await restore(request(['pay', 'shop'], { state }));
    const broken = (reference: RegistryReference): Repository => {
      const repository = open(reference);
      if (!reference.repository.endsWith('pay')) return repository;
      return {
        ...repository,
        resolve: async () => {
          throw baseError('network-unreachable', { method: 'HEAD', url: 'x', detail: 'refused', attempts: 1 });
        },
      };
    };
    const report = await restore(request(['pay', 'shop'], { state }), { openDestination: broken });
    expect(report).toMatchObject({ outcome: 'failed', restored: 1, failed: 1, faults: 1, skipped: 1 });
    expect(await restore(request(['pay', 'shop'], { state }))).toMatchObject({ outcome: 'passed', restored: 2 });
  });

  it('writes a signed receipt if there is a key, and a warning if there is none', async () => {
    const trust = await world.withMarkers();
    const state = join(world.dir, `signed-${to}.jsonl`);
    const given = request(['pay', 'shop'], { state, trust });
    expect(await restore(given, { signer: world.marker })).toMatchObject({ outcome: 'passed', signed: true });
    const joined = await joinPaths([state], trust);
    expect(joined).toMatchObject({ outcome: 'passed', judged: true, warnings: [] });
    expect(joined.receipts).toMatchObject([{ signed: true, signedBy: 'the key "operations"' }]);
    const text = await readFile(state, 'utf8');
    await writeFile(state, text.replace('"outcome":"passed"', '"outcome":"failed"'));
    await expect(restore(given, { signer: world.marker })).rejects.toMatchObject({ code: 'fleet-receipt-signature' });
    await expect(joinPaths([state], trust)).rejects.toMatchObject({ code: 'fleet-receipt-signature' });
  });

  it('can be split between machines whose receipts join to the whole', async () => {
    const paths = [];
    for (let index = 0; index < 3; index++) {
      const state = join(world.dir, `shard-${to}-${index}.jsonl`);
      await restore(request(NAMES, { state, shard: { of: 3, index } }));
      paths.push(state);
    }
    const joined = await joinPaths(paths);
    expect(joined).toMatchObject({ outcome: 'passed', releases: 4, restored: 4, shards: 3 });
    for (const name of NAMES) expect((await check(name)).outcome).toBe('passed');
  });

  it('must not be empty', async () => {
    await expect(restore(request([]))).rejects.toMatchObject({ code: 'fleet-empty' });
  });
});
