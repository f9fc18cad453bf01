import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, getHex, parseDigest } from '../../../src/lib/digest.ts';
import { checkMirror, loadMirrorConfig, openMirror, syncMirror } from '../../../src/mirror/index.ts';
import type { Descriptor } from '../../../src/oci/index.ts';
import { createStatement } from '../../../src/sigstore/index.ts';
import { pushImage } from '../../support/image.ts';
import { mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

let world: World;
let image: Descriptor;
const FILE = digestOf('a file that no registry has');

const signBundle = async (digest: string, predicateType: string): Promise<Buffer> =>
  (await sandboxSigner(world)).signStatement(
    createStatement([{ name: 'subject', digest: { sha256: getHex(parseDigest(digest)) } }], predicateType, {
      ok: true,
    }),
  );
const storeBundle = async (bundle: Buffer): Promise<void> => {
  const response = await world.http.send({
    method: 'POST',
    url: `${world.sandbox.urls.github}/repos/acme/app/attestations`,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(`{"bundle":${bundle}}`),
    accept: [201],
  });
  await response.discard();
};
const writeConfig = async (name: string, github: object[], more: object = {}) => {
  const path = join(world.sandbox.dir, `${name}.yaml`);
  const subjects = [`${world.host('primary')}/acme/app`];
  await writeFile(
    path,
    JSON.stringify({ version: 1, to: name, policy: 'trust-policy.yaml', subjects, github, ...more }),
  );
  return loadMirrorConfig(path);
};

beforeAll(async () => {
  world = await startWorld();
  image = await pushImage(world.repository('primary', 'acme/app'), 'app', 'v1');
  await writeFile(join(world.sandbox.dir, 'files.txt'), `${FILE}\n`);
}, 30_000);
afterAll(() => world.end());

describe('syncMirror for GitHub attestations', () => {
  it('stores them by digest from all pages, about images and about digests from a release list', async () => {
    await storeBundle(await signBundle(image.digest, 'https://example.test/one'));
    await storeBundle(await signBundle(FILE, 'https://example.test/file'));
    const config = await writeConfig('plain', [{ repository: 'acme/app', api: world.sandbox.urls.github }], {
      releases: ['files.txt'],
    });
    const report = await syncMirror(config, mirrorPorts(world));
    expect(report.subjects.map(({ subject, items }) => [subject.replace(/.*\//, ''), items])).toEqual([
      ['app', 0],
      ['files.txt', 0],
      ['app', 2],
    ]);
    const mirror = await openMirror(config.to, mirrorPorts(world));
    expect(await mirror.evidence(parseDigest(image.digest))).toMatchObject([
      { kind: 'bundle', source: 'github:acme/app', predicateType: 'https://example.test/one', verified: true },
    ]);
    expect((await mirror.evidence(FILE))[0]).not.toHaveProperty('manifest');
    expect((await checkMirror(config, mirrorPorts(world))).reasons).toEqual([]);
    const again = await syncMirror(config, mirrorPorts(world));
    expect(again.subjects[2]).toMatchObject({ items: 2, copied: 0, bytes: 0 });
  }, 20_000);

  it('asks for them while the registry is down', async () => {
    const config = await writeConfig('plain', [{ repository: 'acme/app', api: world.sandbox.urls.github }], {
      releases: ['files.txt'],
    });
    await storeBundle(await signBundle(image.digest, 'https://example.test/two'));
    await world.sandbox.fault('primary', 'registry', 'down');
    try {
      await expect(syncMirror(config, mirrorPorts(world))).rejects.toMatchObject({ code: 'network-unreachable' });
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
    expect(await (await openMirror(config.to, mirrorPorts(world))).evidence(parseDigest(image.digest))).toHaveLength(2);
  });

  it('reports a fault for an inaccessible repository, and stores nothing for a digest without attestations', async () => {
    const inaccessible = await writeConfig('unseen', [{ repository: 'acme/none', api: world.sandbox.urls.github }]);
    await expect(syncMirror(inaccessible, mirrorPorts(world))).rejects.toMatchObject({
      code: 'github-repository-unseen',
    });
    for (const repository of ['acme', 'acme/..', '../app', 'a/b/c'])
      await expect(writeConfig('bad', [{ repository }])).rejects.toMatchObject({ code: 'schema-mismatch' });
  });

  it('fetches large ones from bundle_url and decompresses them, and sends the token only to its own API', async () => {
    const bundle = await signBundle(image.digest, 'https://example.test/large');
    const tokens: (string | undefined)[] = [];
    let base = '';
    const encodeSnappy = (bytes: Buffer): Buffer => {
      const length = bytes.length;
      const chunks: Buffer[] = [Buffer.from([(length % 128) + 128, ((length >> 7) % 128) + 128, length >> 14])];
      for (let at = 0; at < length; at += 60) {
        const part = bytes.subarray(at, at + 60);
        chunks.push(Buffer.from([(part.length - 1) << 2]), part);
      }
      return Buffer.concat(chunks);
    };
    const server = createServer((request, response) => {
      tokens.push(request.headers.authorization);
      if (request.url === '/large') return void response.end(encodeSnappy(bundle));
      if (request.url === '/broken') return void response.end('neither');
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          attestations: [{ bundle: null, bundle_url: `${base}/large` }, { bundle_url: `${base}/broken` }],
        }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const token = 'a-secret';
      const config = await writeConfig('large', [{ repository: 'acme/app', api: base }]);
      const report = await syncMirror(config, { ...mirrorPorts(world), github: { api: `${base}/`, token } });
      expect(report.subjects[1]).toMatchObject({ items: 1, quarantined: 1 });
      expect(tokens.toSorted()).toEqual([`Bearer ${token}`, undefined, undefined].toSorted());
      const mirror = await openMirror(config.to, mirrorPorts(world));
      const [item] = await mirror.evidence(parseDigest(image.digest));
      expect(await mirror.blob(parseDigest(item?.digest ?? ''))).toEqual(bundle);
      tokens.length = 0;
      await syncMirror(config, { ...mirrorPorts(world), github: { api: 'https://api.github.test', token } });
      expect(tokens.filter((one) => one !== undefined)).toEqual([]);
    } finally {
      server.close();
    }
  }, 15_000);
});
