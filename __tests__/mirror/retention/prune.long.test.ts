import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import { type Digest, parseDigest } from '../../../src/lib/digest.ts';
import { bucketDestination } from '../../../src/mirror/destination/bucket.ts';
import {
  checkMirror,
  type Destination,
  folderDestination,
  loadMirrorConfig,
  type MirrorConfig,
  type MirrorPorts,
  mirrorPruneReportSchema,
  openMirror,
  presentPrune,
  pruneMirror,
  syncMirror,
} from '../../../src/mirror/index.ts';
import { readPruneRecord } from '../../../src/mirror/retention/prune-record.ts';
import type { Descriptor } from '../../../src/oci/index.ts';
import { openS3Store } from '../../../src/store/index.ts';
import { ed25519NoteVerifier } from '../../../src/tlog/index.ts';
import { copyFolder, readFiles } from '../../support/folders.ts';
import { attach, pushImage } from '../../support/image.ts';
import { attest, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';
import { sandboxStore } from '../../support/store.ts';

const DAY = 86_400_000;
const START = Date.now();
let world: World;
let privateKey: string;
let old: Descriptor;
let fresh: Descriptor;
let sbom: Descriptor;
/** Mirrors a release, moves its tag ten days later, and returns the mirror. */
let aged: string;

const createClock = (days: number) => ({ ...systemClock, now: () => new Date(START + days * DAY) });
const createPorts = (days: number, more: Partial<MirrorPorts> = {}): MirrorPorts => ({
  ...mirrorPorts(world),
  clock: createClock(days),
  ...more,
});

async function writeConfig(to: string, retention: object, more: object = {}): Promise<MirrorConfig> {
  const path = join(world.sandbox.dir, 'prune.yaml');
  const subjects = [`${world.host('primary')}/acme/app`];
  const { rekor, rekorV1 } = world.sandbox.urls.regions.primary;
  const logs = [
    { name: 'rekor2', type: 'rekor-v2', url: rekor, origin: 'rekor2.primary.mc.test' },
    { name: 'rekor1', type: 'rekor-v1', url: rekorV1, origin: 'rekor1.primary.mc.test' },
  ];
  await writeFile(
    path,
    JSON.stringify({
      version: 1,
      to,
      policy: 'trust-policy.yaml',
      key: 'mirror.pem',
      logs,
      subjects,
      retention,
      ...more,
    }),
  );
  return loadMirrorConfig(path);
}
const EIGHT = { bundles: { max: '8d' }, sboms: { max: '8d' }, attestations: { max: '8d' } };
const prune = (config: MirrorConfig, days: number, plan = false, more: Partial<MirrorPorts> = {}) =>
  pruneMirror(config, createPorts(days, more), { plan });
const readItems = async (dir: string, digest: string) =>
  (await openMirror(dir, mirrorPorts(world))).evidence(parseDigest(digest));
const copyAged = async (): Promise<string> => copyFolder(aged);
const readContent = async (dir: string) =>
  [...(await readFiles(dir))].filter(([path]) => !/^(index|mirror)\.json$|^SHA256SUMS$|^(pruned|catalog)\//.test(path));

beforeAll(async () => {
  world = await startWorld();
  const pair = generateKeyPairSync('ed25519');
  privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await writeFile(join(world.sandbox.dir, 'mirror.pem'), privateKey);
  const app = world.repository('primary', 'acme/app');
  const signer = await sandboxSigner(world);
  old = await pushImage(app, 'old', 'v1');
  await attest(app, old, await sandboxSigner(world, 'v1'));
  sbom = await attach(app, old, 'application/vnd.cyclonedx+json', 'sbom of old');
  await attest(app, sbom, signer);
  await attach(app, old, 'application/vnd.dev.sigstore.bundle.v0.3+json', 'no bundle');
  aged = join(world.sandbox.dir, 'aged');
  const config = await writeConfig('aged', {});
  await syncMirror(config, createPorts(0));
  fresh = await pushImage(app, 'fresh', 'v1');
  await attest(app, fresh, signer);
  await syncMirror(config, createPorts(5));
  await syncMirror(config, createPorts(10));
}, 30_000);
afterAll(() => world.end());

describe('mc mirror prune', () => {
  it('removes exactly the planned pieces: those past their time and no longer listed', async () => {
    const dir = await copyAged();
    const config = await writeConfig(dir, EIGHT);
    const before = await readFiles(dir);
    const planned = await prune(config, 10, true);
    mirrorPruneReportSchema.parse(planned);
    expect(await readFiles(dir)).toEqual(before);
    const done = await prune(config, 10);
    mirrorPruneReportSchema.parse(done);
    expect([done.goes, done.keeps, done.files]).toEqual([planned.goes, planned.keeps, planned.files]);
    expect(done.goes.map(({ about, kind, quarantined }) => [about, kind, quarantined ?? false])).toEqual(
      expect.arrayContaining([
        [old.digest, 'bundle', false],
        [old.digest, 'bundle', true],
        [old.digest, 'sbom', false],
        [sbom.digest, 'bundle', false],
      ]),
    );
    expect(done.goes).toHaveLength(4);
    expect(done.keeps).toMatchObject([
      { about: fresh.digest, why: 'listed', detail: expect.stringMatching(/acme\/app:v1$/) },
    ]);
    const after = await readFiles(dir);
    for (const { path } of done.files) expect(after.has(path)).toBe(false);
    expect([...after.keys()].filter((path) => path.startsWith('quarantine/'))).toEqual([]);
    expect(await readItems(dir, old.digest)).toEqual([]);
    expect(await readItems(dir, fresh.digest)).toHaveLength(1);
    for (const [path, bytes] of before) if (path.startsWith('logs/')) expect(after.get(path)).toEqual(bytes);
    expect((await checkMirror(config, createPorts(10))).reasons).toEqual([]);
    expect(JSON.stringify(presentPrune(done))).toContain('4 pieces of evidence');
    expect(JSON.stringify(presentPrune(planned))).toContain('would be removed');
  });

  it('signs its report before it removes anything, and does nothing in the second run', async () => {
    const dir = await copyAged();
    const config = await writeConfig(dir, EIGHT);
    const report = await prune(config, 10);
    const verifier = ed25519NoteVerifier(config.name, createPublicKey(createPrivateKey(privateKey)));
    const signed = await readPruneRecord(folderDestination(dir), report.signed ?? '', verifier);
    expect(signed?.goes).toEqual(report.goes);
    expect(signed?.files).toEqual(report.files);
    const path = join(dir, report.signed ?? '');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"size": (\d)/, '"size": 9$1'));
    await expect(readPruneRecord(folderDestination(dir), report.signed ?? '', verifier)).rejects.toMatchObject({
      family: 'verification',
    });
    const second = await copyAged();
    const again = await writeConfig(second, EIGHT);
    await prune(again, 10);
    const before = await readFiles(second);
    const twice = await prune(again, 10);
    expect([twice.goes, twice.files, twice.signed]).toEqual([[], [], undefined]);
    expect(await readFiles(second)).toEqual(before);
  });

  it.each([
    ['no maximum age is configured', {}, 'no-maximum'],
    [
      'it is younger than its maximum',
      { ...EIGHT, bundles: { max: '30d' }, sboms: { max: '30d' }, attestations: { max: '30d' } },
      'younger',
    ],
    [
      'it is younger than its minimum',
      { bundles: { min: '11d', max: '12d' }, sboms: { min: '11d', max: '12d' } },
      'minimum-age',
    ],
  ])('keeps an unlisted piece while %s', async (_, retention, why) => {
    const dir = await copyAged();
    const report = await prune(await writeConfig(dir, retention), 10);
    expect(report.goes).toEqual([]);
    const reasons = report.keeps.filter(({ about }) => about === old.digest).map((one) => one.why);
    expect(reasons.filter((one) => one !== why && one !== 'part-of-artifact')).toEqual([]);
    expect(reasons).toHaveLength(3);
  });

  it('keeps a whole release on a keep-list or under a hold, and reports the reason and the owner', async () => {
    const dir = await copyAged();
    const hold = { digest: old.digest, reason: 'case 4711', by: 'counsel@acme.test' };
    const held = await prune(await writeConfig(dir, { ...EIGHT, holds: [hold] }), 10);
    expect(held.goes).toEqual([]);
    const why = new Map(held.keeps.map((one) => [`${one.about} ${one.digest}`, [one.why, one.detail]]));
    expect([...why.values()].filter(([one]) => one === 'legal-hold')).toHaveLength(4);
    expect([...why.values()]).toContainEqual(['legal-hold', 'case 4711 (counsel@acme.test)']);
    const kept = await prune(await writeConfig(dir, { ...EIGHT, keep: [old.digest] }), 10);
    expect([kept.goes.length, kept.keeps.filter((one) => one.why === 'keep-list').length]).toEqual([0, 4]);
    const [piece] = (await readItems(dir, old.digest)).filter(({ kind }) => kind === 'bundle');
    const one = await prune(await writeConfig(dir, { ...EIGHT, keep: [piece?.digest as Digest] }), 10);
    expect(one.goes.map(({ digest }) => digest)).not.toContain(piece?.digest);
    expect(one.goes).toHaveLength(3);
    expect((await checkMirror(await writeConfig(dir, EIGHT), createPorts(10))).reasons).toEqual([]);
  });

  it('keeps a release with a promotion record, even if its tag moved', async () => {
    const dir = await copyAged();
    const path = join(dir, 'unlisted');
    const app = world.repository('primary', 'acme/app');
    const promoted = await pushImage(app, 'promoted', 'next');
    await attest(
      app,
      promoted,
      await sandboxSigner(world),
      'https://github.com/org/mc-actions/predicates/promotion/v1',
    );
    await attest(app, promoted, await sandboxSigner(world));
    await syncMirror(await writeConfig(path, {}), createPorts(0));
    await pushImage(app, 'after it', 'next');
    await syncMirror(await writeConfig(path, {}), createPorts(5));
    const report = await prune(await writeConfig(path, { bundles: { max: '1d' } }), 10);
    expect(report.keeps.filter(({ about }) => about === promoted.digest).map(({ why }) => why)).toEqual([
      'promotable',
      'promotable',
    ]);
  }, 15_000);
});

describe('mc mirror prune for promised content', () => {
  it('removes nothing after an edit of the configuration: the signed minimum and the signed hold count', async () => {
    const dir = await copyAged();
    const hold = { digest: sbom.digest, reason: 'case', by: 'counsel' };
    await syncMirror(await writeConfig(dir, { bundles: { min: '90d' }, sboms: { min: '90d' } }), createPorts(10));
    await syncMirror(await writeConfig(dir, { holds: [hold] }), createPorts(11));
    const edited = await writeConfig(dir, EIGHT);
    const report = await prune(edited, 12);
    expect(report.goes).toEqual([]);
    expect(new Set(report.keeps.map(({ why }) => why))).toEqual(new Set(['listed', 'minimum-age', 'legal-hold']));
    // A sync under the edited configuration does not remove it either.
    await syncMirror(edited, createPorts(12));
    expect((await prune(edited, 13)).goes).toEqual([]);
    // A hold ends only when it is released and the mirror has signed the release.
    const lifted = await writeConfig(dir, { ...EIGHT, released: [{ ...hold, reason: 'case closed' }] });
    expect((await prune(lifted, 13)).keeps.some(({ why }) => why === 'legal-hold')).toBe(true);
    await syncMirror(lifted, createPorts(13));
    expect((await prune(lifted, 13)).keeps.some(({ why }) => why === 'legal-hold')).toBe(false);
  }, 20_000);

  it('removes nothing after the clock is set back or forward', async () => {
    const dir = await copyAged();
    const config = await writeConfig(dir, { bundles: { max: '20d' }, sboms: { max: '20d' } });
    expect((await prune(config, 10 + 3650)).goes).toEqual([]);
    await syncMirror(config, createPorts(10 + 3650));
    expect((await prune(config, 10 + 3650)).goes).toEqual([]);
    const back = await prune(config, -3650);
    expect(back.goes).toEqual([]);
    expect(Date.parse(back.clock)).toBeGreaterThanOrEqual(START + 10 * DAY);
    expect(Date.parse(back.clock)).toBeLessThanOrEqual(START + 17 * DAY);
  }, 15_000);

  it('removes nothing based on files that the mirror did not sign', async () => {
    const createConfig = async () => writeConfig(await copyAged(), EIGHT);
    const changeFile = async (path: string, edit: (text: string) => string) => {
      const of = await createConfig();
      await writeFile(join(of.to, path), edit(await readFile(join(of.to, path), 'utf8')));
      return prune(of, 10);
    };
    const unsafe = { code: 'prune-unsafe', family: 'verification' };
    await expect(changeFile('retention/index.json', (text) => text.replace(/202\d-/, '2001-'))).rejects.toMatchObject(
      unsafe,
    );
    await expect(changeFile('index.json', (text) => text.replace(fresh.digest, old.digest))).rejects.toMatchObject(
      unsafe,
    );
    const state = changeFile('mirror.json', (text) => text.replace(/"clock": "20/, '"clock": "21'));
    await expect(state).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    const index = `evidence/sha256/${fresh.digest.slice(7)}/index.json`;
    const of = await createConfig();
    await writeFile(join(of.to, 'evidence', '.writing'), '');
    await writeFile(
      join(of.to, index),
      (await readFile(join(of.to, index), 'utf8')).replace(/"evidence": \[[\s\S]*\]/, '"evidence": []'),
    );
    await expect(prune(of, 10)).rejects.toMatchObject(unsafe);
    await expect(prune(of, 10, true)).rejects.toMatchObject(unsafe);
  });

  it('removes nothing without the key of the mirror or with another key', async () => {
    const dir = await copyAged();
    const { key: _, ...keyless } = await writeConfig(dir, EIGHT);
    await expect(prune(keyless, 10)).rejects.toMatchObject({ code: 'prune-key-missing', family: 'configuration' });
    expect((await prune(keyless, 10, true)).goes).toHaveLength(4);
    const other = join(world.sandbox.dir, 'other.pem');
    await writeFile(other, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(prune({ ...keyless, key: other }, 10)).rejects.toMatchObject({ code: 'mirror-state-invalid' });
  });
});

/** Fails at the nth change, like a killed process. */
function createDying(to: Destination, nth: number): Destination {
  let changes = 0;
  const guard =
    <A extends unknown[], R>(change: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      if (++changes >= nth) return Promise.reject(new Error('killed'));
      return change(...args);
    };
  return { ...to, write: guard(to.write), remove: guard(to.remove), erase: guard(to.erase) };
}

describe('mc mirror prune after it was killed', () => {
  it('completes the killed prune from any point, with the same content', async () => {
    const uninterrupted = await copyAged();
    await prune(await writeConfig(uninterrupted, EIGHT), 10);
    const expected = await readContent(uninterrupted);
    // Each change of the ledger and state, and some of the file removals after them.
    for (let nth = 1, isDone = false; !isDone; nth += nth < 9 ? 1 : 6) {
      const dir = await copyAged();
      const config = await writeConfig(dir, EIGHT);
      const dying = { destination: () => createDying(folderDestination(dir), nth) };
      isDone = await prune(config, 10, false, dying).then(
        () => true,
        () => false,
      );
      expect(nth).toBeLessThan(100);
      // Every other run is killed a second time.
      if (nth % 2 === 0)
        await prune(config, 10, false, { destination: () => createDying(folderDestination(dir), 3) }).catch(
          () => undefined,
        );
      await prune(config, 10);
      expect({ nth, content: await readContent(dir) }).toEqual({ nth, content: expected });
      expect({ nth, reasons: (await checkMirror(config, createPorts(10))).reasons }).toEqual({
        nth,
        reasons: [],
      });
    }
  }, 60_000);

  it('does not complete the killed prune if a piece of it is now under a hold', async () => {
    const dir = await copyAged();
    const config = await writeConfig(dir, EIGHT);
    const dying = { destination: () => createDying(folderDestination(dir), 4) };
    await expect(prune(config, 10, false, dying)).rejects.toThrow('killed');
    const holds = [{ digest: old.digest, reason: 'case', by: 'counsel' }];
    const held = await writeConfig(dir, { ...EIGHT, holds });
    await expect(prune(held, 10)).rejects.toMatchObject({ code: 'prune-unsafe' });
    await syncMirror(held, createPorts(10));
    expect((await prune(held, 10)).goes.filter(({ about }) => about === old.digest)).toEqual([]);
  });
});

describe('mc mirror prune in a bucket with Object Lock', () => {
  it('removes all versions of unlocked objects, and reports when the lock of each other object ends', async () => {
    const { store: endpoint } = world.sandbox.urls.regions.secondary;
    await sandboxStore(world.sandbox, 'secondary').createBucket('pruned');
    const store = openS3Store({
      http: world.http,
      endpoint,
      bucket: 'pruned',
      credentials: world.sandbox.urls.storeCredentials,
    });
    const openBucket = (days: number, lock?: { mode: 'COMPLIANCE'; retainSeconds: number }): Destination =>
      bucketDestination({ store, location: { bucket: 'pruned', prefix: 'm' }, clock: createClock(days), lock });
    const config = await writeConfig('s3://pruned/m', EIGHT);
    const lock = { mode: 'COMPLIANCE', retainSeconds: 14 * 86_400 } as const;
    const named = { ...config, subjects: [`${world.host('primary')}/acme/app@${old.digest}`] };
    await syncMirror(named, createPorts(0, { destination: () => openBucket(0, lock) }));
    const without = { ...config, subjects: [] };
    await syncMirror(without, createPorts(5, { destination: () => openBucket(5, lock) }));
    const locked = await prune(without, 10, false, { destination: () => openBucket(10, lock) });
    expect(locked.goes).toEqual([]);
    expect(locked.keeps.map(({ why, until }) => [why, until])).toEqual(
      expect.arrayContaining([['object-lock', new Date(START + 14 * DAY).toISOString()]]),
    );
    const countVersions = async () => {
      const keys = [];
      for await (const { key } of store.versions('m/blobs/')) keys.push(key);
      return keys.length;
    };
    const before = await countVersions();
    // The lock is over by the clock of this machine, but not by the clock of the store, which counts.
    await syncMirror(without, createPorts(12, { destination: () => openBucket(12, lock) }));
    const early = await prune(without, 15, false, { destination: () => openBucket(15) });
    expect(early.locked.length).toBeGreaterThan(0);
    expect(early.locked[0]?.until).toBe(new Date(START + 14 * DAY).toISOString());
    expect(await countVersions()).toBe(before);
  }, 20_000);

  it('leaves no older version of an unlocked object', async () => {
    const { store: endpoint } = world.sandbox.urls.regions.secondary;
    await sandboxStore(world.sandbox, 'secondary').createBucket('unlocked');
    const store = openS3Store({
      http: world.http,
      endpoint,
      bucket: 'unlocked',
      credentials: world.sandbox.urls.storeCredentials,
    });
    const openBucket = (days: number): Destination =>
      bucketDestination({ store, location: { bucket: 'unlocked', prefix: '' }, clock: createClock(days) });
    const config = await writeConfig('s3://unlocked/', EIGHT);
    const named = { ...config, subjects: [`${world.host('primary')}/acme/app@${old.digest}`] };
    await syncMirror(named, createPorts(0, { destination: () => openBucket(0) }));
    await syncMirror({ ...config, subjects: [] }, createPorts(5, { destination: () => openBucket(5) }));
    const report = await prune({ ...config, subjects: [] }, 10, false, { destination: () => openBucket(10) });
    expect([report.goes.length, report.locked.length]).toEqual([4, 0]);
    for (const { path } of report.files) for await (const { key } of store.versions(path)) expect(key).not.toBe(path);
    expect(
      (await checkMirror({ ...config, subjects: [] }, createPorts(10, { destination: () => openBucket(10) }))).reasons,
    ).toEqual([]);
  }, 20_000);
});
