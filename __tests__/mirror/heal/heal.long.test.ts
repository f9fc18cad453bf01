import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { bucketDestination } from '../../../src/mirror/destination/bucket.ts';
import {
  checkMirror,
  healMirror,
  type MirrorConfig,
  type MirrorPorts,
  mirrorCheckReportSchema,
  present,
} from '../../../src/mirror/index.ts';
import { openS3Store } from '../../../src/store/index.ts';
import { copyFolder, readFiles, temporaryFolder } from '../../support/folders.ts';
import { createCompleteMirror, listKinds, type WholeMirror } from '../../support/whole-mirror.ts';

let mirror: WholeMirror;
let config: MirrorConfig;
let ports: MirrorPorts;
let files: Map<string, Buffer>;
/** Lists one file of each kind. */
let kinds: [kind: string, { path: string; bytes: Buffer }][];
beforeAll(async () => {
  mirror = await createCompleteMirror();
  ({ config, ports } = mirror);
  files = await readFiles(config.to);
  kinds = [...listKinds(files)];
}, 60_000);
afterAll(() => mirror.end());

const flipBit = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes);
  const at = Math.floor(bytes.length / 2);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};
const damages: [string, (path: string, bytes: Buffer) => Promise<void>][] = [
  ['changed', (path, bytes) => writeFile(path, flipBit(bytes))],
  ['missing', (path) => rm(path)],
  ['cut', (path, bytes) => writeFile(path, bytes.subarray(0, bytes.length / 2))],
];
const listDigests = async (dir: string) =>
  [...(await readFiles(dir))].map(([path, bytes]) => `${path} ${digestOf(bytes)}`);
/** Lists the files that only the mirror itself has: no source returns them. */
const isOwn = (kind: string, path: string): boolean => OWN.test(path) || kind.endsWith('of an older state');
const OWN =
  /^(mirror\.json|SHA256SUMS|index\.json|evidence\/index\.json|forks\/|logs\/rekor1\/|retention\/|catalog\/index\.json)/;

describe('mc mirror check --heal', () => {
  it.each(damages)(
    'restores every kind of file that is %s from a replica, byte for byte',
    async (_, damage) => {
      const replica = await copyFolder(config.to);
      for (const [, { path, bytes }] of kinds) {
        const at = { ...config, to: await copyFolder(config.to) };
        await damage(join(at.to, path), bytes);
        const report = await healMirror(at, [replica], ports);
        expect({ path, reasons: report.reasons }).toEqual({ path, reasons: [] });
        expect(report.healed?.map((one) => one.path)).toContain(path);
        expect(await listDigests(at.to)).toEqual(await listDigests(replica));
      }
    },
    120_000,
  );

  it.each(damages)(
    'restores all files that are %s from the sources, if the sources still have them',
    async (_, damage) => {
      const at = { ...config, to: await copyFolder(config.to) };
      for (const [kind, { path, bytes }] of kinds) if (!isOwn(kind, path)) await damage(join(at.to, path), bytes);
      const report = await healMirror(at, [], ports);
      mirrorCheckReportSchema.parse(report);
      expect(report.reasons).toEqual([]);
      expect(new Set(report.healed?.map(({ from }) => from))).toEqual(new Set(['its source', 'its own files']));
      expect(JSON.stringify(present(report))).toContain('healed logs/tiled/tile/');
      expect(await listDigests(at.to)).toEqual(await listDigests(config.to));
      expect((await healMirror(at, [], ports)).healed).toEqual([]);
    },
    120_000,
  );

  it('restores a mirror of which only the signed state is left', async () => {
    const replica = await copyFolder(config.to);
    const at = { ...config, to: await copyFolder(config.to) };
    for (const path of files.keys()) if (path !== 'mirror.json') await rm(join(at.to, path));
    const report = await healMirror(at, [replica], ports);
    expect(report.reasons).toEqual([]);
    expect(report.healed).toHaveLength(files.size - 1);
    expect(await listDigests(at.to)).toEqual(await listDigests(replica));
  }, 60_000);

  it('accepts nothing from a mirror with false content, and reports what is still damaged', async () => {
    const falsified = await copyFolder(config.to);
    for (const [path, bytes] of files)
      if (path !== 'index.json') await writeFile(join(falsified, path), flipBit(bytes));
    const at = {
      ...config,
      to: await copyFolder(config.to),
      subjects: [],
      logs: config.logs.map((log) => ({ ...log, url: 'http://127.0.0.1:1' })),
    };
    const broken = kinds.map(([, { path }]) => path).filter((path) => path !== 'index.json');
    for (const path of broken) await rm(join(at.to, path));
    const before = await listDigests(at.to);
    const report = await healMirror(at, [falsified], ports);
    expect(report.outcome).toBe('failed');
    // The policy contains the root, so no source is asked for it.
    expect(report.healed).toEqual([]);
    expect(await listDigests(at.to)).toEqual(before);
  }, 60_000);

  it('reads over HTTP from the second replica if the first does not have the file', async () => {
    const at = { ...config, to: await copyFolder(config.to) };
    const server = createServer((request, response) => {
      readFile(join(config.to, request.url ?? '')).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const empty = await temporaryFolder();
      await writeFile(join(empty, 'index.json'), '{}');
      const path = [...files.keys()].find((one) => one.startsWith('blobs/')) ?? '';
      await rm(join(at.to, path));
      const report = await healMirror(at, [empty, url], ports);
      expect(report).toMatchObject({ outcome: 'passed', healed: [{ path, from: url }] });
    } finally {
      server.close();
    }
  });

  it('leaves an extra file in place and reports it', async () => {
    const at = { ...config, to: await copyFolder(config.to) };
    await writeFile(join(at.to, 'extra'), 'x');
    const report = await healMirror(at, [config.to], ports);
    expect(report).toMatchObject({
      outcome: 'failed',
      healed: [],
      reasons: [{ code: 'mirror-damaged', path: 'extra' }],
    });
    expect(await readFile(join(at.to, 'extra'), 'utf8')).toBe('x');
  });

  it('refuses to heal from a place without a mirror', async () => {
    const nothing = await temporaryFolder();
    await expect(healMirror(config, [nothing], ports)).rejects.toMatchObject({ code: 'mirror-missing' });
  });

  it('heals a bucket like a folder', async () => {
    const { urls } = mirror.world.sandbox;
    const store = openS3Store({
      http: mirror.world.http,
      endpoint: urls.regions.secondary.store,
      bucket: 'mirror',
      credentials: urls.storeCredentials,
    });
    const openBucket = () =>
      bucketDestination({ store, location: { bucket: 'mirror', prefix: 'heal' }, clock: systemClock });
    const to = openBucket();
    for (const [path, bytes] of files) await to.write(path, bytes);
    const inBucket = { ...ports, destination: openBucket };
    expect((await checkMirror(config, inBucket)).reasons).toEqual([]);
    for (const [i, [, { path, bytes }]] of kinds.filter(([, one]) => one.path !== 'mirror.json').entries())
      if (i % 2 === 0) await to.remove(path);
      else await to.write(path, flipBit(bytes));
    const report = await healMirror(config, [config.to], inBucket);
    expect(report.reasons).toEqual([]);
    for (const [, { path, bytes }] of kinds) expect((await openBucket().read(path, 1 << 24))?.equals(bytes)).toBe(true);
  }, 60_000);
});
