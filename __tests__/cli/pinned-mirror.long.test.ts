import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, getHex } from '../../src/lib/digest.ts';
import { type MirrorConfig, syncMirror } from '../../src/mirror/index.ts';
import type { Descriptor } from '../../src/oci/index.ts';
import { revoke } from '../../src/promote/index.ts';
import { verifierKey } from '../../src/tlog/index.ts';
import type { Trust } from '../../src/verify/index.ts';
import { pushImage } from '../support/image.ts';
import { mirrorConfig, mirrorPorts } from '../support/mirror.ts';
import { type PromotionWorld, ports, signRelease, startPromotionWorld } from '../support/promotion.ts';
import { mc } from '../support/terminal.ts';

/** Releases v1 and v2. v1 is promoted and then revoked. A signed mirror has both, then the primary is lost. */
let world: PromotionWorld;
let [v1, v2]: Descriptor[] = [];
let config: MirrorConfig;
let [pinned, rotating, unpinned]: Trust[] = [];
let [east, west, mirror] = ['', '', ''];
const NAME = 'mirror.acme.test';
const { privateKey } = generateKeyPairSync('ed25519');
const KEY = verifierKey(NAME, privateKey);
const NEXT_KEY = verifierKey('next.acme.test', generateKeyPairSync('ed25519').privateKey);

beforeAll(async () => {
  world = await startPromotionWorld();
  [east, west] = [world.host('primary'), world.host('secondary')];
  const place = { mirror: { url: join(world.dir, 'served'), maxStaleness: '15m' } };
  const policyWith = (mirror: object) => world.withMarkers({ policy: { mirror: { ...place.mirror, ...mirror } } });
  pinned = await policyWith({ key: KEY });
  rotating = await policyWith({ key: [NEXT_KEY, KEY] });
  unpinned = await policyWith({});
  const key = join(world.dir, 'mirror.pem');
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const base = await mirrorConfig(world, [`${east}/acme/rel`]);
  config = { ...base, name: NAME, key, policy: pinned.path };
  const sync = async () => expect((await syncMirror(config, mirrorPorts(world))).reasons).toEqual([]);

  const release = async (tag: string): Promise<Descriptor> => {
    for (const at of [world.repository('secondary', 'replica/acme/rel'), world.repository('primary', 'acme/rel')])
      await pushImage(at, `content of ${tag}`, tag);
    const source = await world.place('primary', `rel:${tag}`);
    await signRelease(source, world.signer);
    return source.repository.resolve(tag) as Promise<Descriptor>;
  };
  v1 = await release('v1');
  const source = await world.place('primary', 'rel:v1');
  const promoted = await world.promoted(source, 'rel:v1', { trust: pinned, signer: world.marker });
  expect(promoted.outcome).toBe('passed');
  await sync();
  await cp(config.to, join(world.dir, 'older'), { recursive: true });
  v2 = await release('v2');
  await revoke({ place: source, reason: 'CVE-2026-1', trust: pinned }, { ...ports, signer: world.marker });
  await sync();
  await world.sandbox.fault('primary', '*', 'down');
}, 60_000);
afterAll(() => world.end());
beforeEach(async () => {
  mirror = join(world.dir, 'served');
  await rm(mirror, { recursive: true, force: true });
  await cp(config.to, mirror, { recursive: true });
});

const run = async (trust: Trust | undefined, ...argv: readonly string[]) => {
  const { out, err, code } = await mc([...argv, '--policy', trust?.path ?? '', '--json'], world.dir);
  const report = out.startsWith('{') ? JSON.parse(out) : undefined;
  const listCodes = (list: 'reasons' | 'warnings'): string[] =>
    (report?.[list] ?? []).map((one: { code: string }) => one.code);
  return { code, err, report, reasons: listCodes('reasons'), warnings: listCodes('warnings') };
};
const verify = (trust: Trust | undefined, tag: string) =>
  run(trust, 'verify', `${east}/acme/rel:${tag}`, '--use-mirror', 'always');
const check = (trust: Trust | undefined) => run(trust, 'promote', 'check', `${west}/acme/rel:v1`, '--mirror', mirror);
const plan = (trust: Trust | undefined) => run(trust, 'dr', 'plan', '--from', mirror);

const getIndexPath = (subject: Descriptor | undefined): string =>
  `evidence/sha256/${getHex(subject?.digest as Digest)}/index.json`;
const restoreOlder = async (...paths: readonly string[]): Promise<void> => {
  for (const path of paths) await cp(join(world.dir, 'older', path), join(mirror, path), { recursive: true });
};
/** Edits the mirror as its server can: v2 gets the digest of v1, and the revocation of v1 disappears. */
async function rollBack(): Promise<void> {
  await restoreOlder('evidence/index.json', getIndexPath(v1));
  const path = join(mirror, 'index.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll(v2?.digest ?? '', v1?.digest ?? ''));
}

describe('mc under a policy that pins the key of its mirror', () => {
  it('reads a signed mirror without a warning', async () => {
    for (const trust of [pinned, rotating]) {
      expect(await verify(trust, 'v2')).toMatchObject({ code: 0, report: { digest: v2?.digest }, warnings: [] });
      expect(await check(trust)).toMatchObject({ code: 1, reasons: ['promotion-revoked'], warnings: [] });
      expect(await plan(trust)).toMatchObject({ code: 0, report: { releases: 2 }, warnings: [] });
    }
  });

  it('keeps the tag and the revocation where the indexes were edited', async () => {
    await rollBack();
    expect(await verify(unpinned, 'v2')).toMatchObject({ code: 0, report: { digest: v1?.digest } }); // The edit takes effect without the pinned key.
    expect(await check(unpinned)).toMatchObject({ code: 0 });
    const want = (await plan(pinned)).report.plan;
    expect((await plan(unpinned)).report.plan).not.toBe(want);
    expect(await verify(pinned, 'v2')).toMatchObject({ code: 0, report: { digest: v2?.digest } });
    expect(await check(pinned)).toMatchObject({ code: 1, reasons: ['promotion-revoked'] });
  });

  it.each([
    ['the indexes and the catalog', ['evidence', 'catalog', 'index.json']],
    ['everything but mirror.json', []],
  ])('refuses, and calls nothing promotable, where %s are gone', async (_, gone) => {
    const names = gone.length > 0 ? gone : (await readdir(mirror)).filter((name) => name !== 'mirror.json');
    for (const name of names) await rm(join(mirror, name), { recursive: true, force: true });
    expect(await verify(pinned, 'v2')).toMatchObject({ code: 1, err: expect.stringContaining('mirror-damaged') });
    expect(await check(pinned)).toMatchObject({ code: 1, reasons: expect.arrayContaining(['mirror-damaged']) });
    expect(await plan(pinned)).toMatchObject({ code: 1, err: expect.stringContaining('mirror-damaged') });
  });

  it.each(['evidence', 'blobs'])(
    'calls nothing promotable where its signed state is served and its %s are not',
    async (kept) => {
      const held = JSON.parse(await readFile(join(mirror, getIndexPath(v1)), 'utf8')) as {
        evidence: { digest: Digest }[];
      };
      const blobs = held.evidence.map(({ digest }) => `/blobs/sha256/${getHex(digest)}`);
      const node = `/catalog/sha256/${getHex(digestOf(await readFile(join(mirror, getIndexPath(v1)))))}`;
      const server = createServer(async ({ url = '' }, response) => {
        if ((kept === 'blobs' ? blobs : [node, `/${getIndexPath(v1)}`]).includes(url)) response.writeHead(403).end();
        else response.end(await readFile(join(mirror, url)));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      try {
        for (const trust of [pinned, unpinned])
          expect(await run(trust, 'promote', 'check', `${west}/acme/rel:v1`, '--mirror', at)).toMatchObject({
            code: 1,
            report: { promotable: false },
          });
      } finally {
        server.close();
      }
    },
  );

  it('refuses an empty mirror and files of an older state', async () => {
    await rm(mirror, { recursive: true });
    expect(await check(pinned)).toMatchObject({ code: 1, reasons: expect.arrayContaining(['mirror-state-invalid']) });
    await cp(join(world.dir, 'older'), mirror, { recursive: true });
    await cp(join(config.to, 'mirror.json'), join(mirror, 'mirror.json'));
    expect(await check(pinned)).toMatchObject({ code: 1, reasons: expect.arrayContaining(['mirror-damaged']) });
  });

  it('refuses an older state than the one in its memory', async () => {
    const cache = ['--cache', join(world.dir, 'cache')];
    const remembering = (trust: Trust | undefined) =>
      run(trust, 'verify', `${east}/acme/rel:v1`, '--use-mirror', 'always', ...cache);
    expect((await remembering(pinned)).code).toBe(0);
    await rm(mirror, { recursive: true });
    await cp(join(world.dir, 'older'), mirror, { recursive: true });
    for (const trust of [pinned, rotating])
      expect(await remembering(trust)).toMatchObject({ code: 1, err: expect.stringContaining('mirror-replayed') });
  });

  it('refuses a mirror that another key signed', async () => {
    const other = await world.withMarkers({ policy: { mirror: { url: mirror, key: [NEXT_KEY] } } });
    expect(await verify(other, 'v2')).toMatchObject({ code: 1, err: expect.stringContaining('mirror-state-invalid') });
  });
});

describe('mc mirror get with the key of the mirror', () => {
  it('fails rather than omit evidence where the manifest of a release is gone', async () => {
    const get = (...more: string[]) =>
      mc(['mirror', 'get', `${v2?.digest}`, '--mirror', mirror, '--out', 'whole', '--json', ...more], world.dir);
    await rm(join(mirror, `blobs/sha256/${getHex(v2?.digest as Digest)}`));
    expect((await get()).code).toBe(0);
    expect(await get('--key', KEY)).toMatchObject({ code: 1, err: expect.stringContaining('mirror-damaged') });
  });
});

describe('mc under a policy that pins no key of its mirror', () => {
  it('reports mirror-unsigned in every report that read the mirror, without a failure', async () => {
    expect(await verify(unpinned, 'v2')).toMatchObject({ code: 0, warnings: ['mirror-unsigned'] });
    expect((await check(unpinned)).warnings).toContain('mirror-unsigned');
    expect(await plan(unpinned)).toMatchObject({ code: 0, warnings: ['mirror-unsigned'] });
    const to = ['--content', `${west}/replica`, '--to', `${west}/live`, '--key', 'marker.pem'];
    await writeFile(join(world.dir, 'marker.pem'), world.markerKey);
    for (const [trust, warnings] of [
      [unpinned, ['mirror-unsigned']],
      [pinned, []],
    ] as const) {
      const restored = await run(trust, 'dr', 'restore', '--from', mirror, ...to);
      expect(restored.warnings).toEqual(warnings);
      expect(restored.report).toMatchObject({ type: 'dr-restore', releases: 2 });
    }
    const get = (...more: string[]) =>
      mc(['mirror', 'get', `${v2?.digest}`, '--mirror', mirror, '--out', 'got', '--json', ...more], world.dir);
    expect(JSON.parse((await get()).out).warnings).toMatchObject([{ code: 'mirror-unsigned' }]);
    expect(JSON.parse((await get('--key', KEY)).out).warnings).toEqual([]);
  });

  it('reports mirror-unsigned for a policy that it proposes from the content of the mirror', async () => {
    const reference = `${east}/acme/rel@${v2?.digest}`;
    const root = join(world.sandbox.dir, 'trusted_root.json');
    const init = ['trust', 'init', '--from', reference, '--mirror', mirror, '--use-mirror', 'always'];
    const proposed = await mc([...init, '--trusted-root', root, '--json'], world.dir);
    expect(JSON.parse(proposed.out)).toMatchObject({ outcome: 'passed', warnings: [{ code: 'mirror-unsigned' }] });
    const printed = await mc([...init, '--trusted-root', root], world.dir);
    expect(printed.err).toContain('warning mirror-unsigned: ');
    expect(printed.out).not.toContain('mirror-unsigned');
  });

  it('reports each warning once', async () => {
    const { out } = await mc(['dr', 'plan', '--from', mirror, '--policy', unpinned?.path ?? ''], world.dir);
    expect(out.match(/warning mirror-unsigned/g)).toHaveLength(1);
  });

  it('explains how to pin the key', async () => {
    const { report } = await verify(unpinned, 'v2');
    expect(report.warnings[0]).toMatchObject({ hint: expect.stringMatching(/mirror\.key.*mc mirror status/) });
  });
});
