import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { peer } from './peers.ts';
import { startBackground } from './support/background.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';
import { type Minio, startMinio } from './support/minio.ts';

const minio = await peer('minio');
const BUCKET = 'releases';
const PREFIX = `${BUCKET}/mirror`;
const MC = join(import.meta.dirname, '..', 'scripts', 'mc.ts');

describe('a mirror in a real bucket (MinIO)', { skip: minio.missing ?? false }, () => {
  let bench: Bench;
  let store: Minio;
  let image = '';
  const mirror = (...args: readonly string[]): Promise<Ran> =>
    bench.run(process.execPath, [MC, 'mirror', ...args, '--config', bench.at('mirror.yaml')], store.env);
  const signImage = async (name: string): Promise<string> => {
    const subject = await bench.pushImage(name);
    ok(await bench.mc('sign', subject, '--attach', ...bench.signing()), `mc sign ${name}`);
    return subject;
  };
  const keys = async (): Promise<string[]> => {
    const list = await (await store.send('GET', `${BUCKET}?list-type=2&prefix=mirror/`)).text();
    return [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key.slice('mirror/'.length)).sort();
  };
  const versions = async (): Promise<number> =>
    [...(await (await store.send('GET', `${BUCKET}?versions&prefix=mirror/`)).text()).matchAll(/<Version>/g)].length;

  before(async () => {
    bench = await openBench();
    store = await startMinio(minio.path ?? '', bench.at('minio'), BUCKET);
    image = await signImage('app');
    writeFileSync(
      bench.at('mirror.pem'),
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
    );
    configure();
  });
  const configure = (change: object = {}): void => {
    const config = {
      version: 1,
      to: `s3://${PREFIX}`,
      store: { endpoint: store.endpoint, objectLock: { mode: 'GOVERNANCE', retain: '1h' } },
      key: 'mirror.pem',
      policy: join(bench.sandbox.dir, 'trust-policy.yaml'),
      subjects: [image.slice(0, image.indexOf('@'))],
      ...change,
    };
    writeFileSync(bench.at('mirror.yaml'), JSON.stringify(config));
  };
  after(async () => {
    await store?.end();
    await bench?.end();
  });

  it('becomes complete in a sync with each object locked, and a second sync does not write evidence again', async () => {
    ok(await mirror('sync'), 'mc mirror sync');
    ok(await mirror('check'), 'mc mirror check');
    const found = await keys();
    for (const path of ['index.json', 'mirror.json', 'SHA256SUMS', 'evidence/index.json'])
      assert.ok(found.includes(path), `${path} is missing among ${found.join(' ')}`);
    const blob = found.find((path) => path.startsWith('blobs/')) ?? '';
    const head = await store.send('HEAD', `${PREFIX}/${blob}`);
    assert.equal(head.headers.get('x-amz-object-lock-mode'), 'GOVERNANCE');
    ok(await mirror('sync'), 'mc mirror sync again');
    // The signed catalog has a root node for each state. A later sync removes those of earlier states.
    const lasting = (paths: readonly string[]): readonly string[] =>
      paths.filter((path) => !path.startsWith('catalog/'));
    assert.deepEqual(lasting(await keys()), lasting(found));
  });

  it('serves verification by plain HTTP, as a bucket website does', async () => {
    const read = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: ['*'] },
          Action: ['s3:GetObject'],
          Resource: [`arn:aws:s3:::${PREFIX}/*`],
        },
      ],
    };
    await store.send('PUT', `${BUCKET}?policy`, { body: JSON.stringify(read) });
    const [, digest = ''] = image.split('@');
    const policy = ['--policy', join(bench.sandbox.dir, 'trust-policy.yaml')];
    const alone = ['--mirror', `${store.endpoint}/${PREFIX}`, '--use-mirror', 'always'];
    ok(await bench.mc('verify', digest, ...policy, ...alone), 'mc verify --mirror');
    const other = await bench.mc('verify', `sha256:${'0'.repeat(64)}`, ...policy, ...alone);
    assert.equal(other.code, 1, other.out);
  });

  it('serves verification with mc mirror serve, which reads the bucket for its clients', async () => {
    const args = [MC, 'mirror', 'serve', `s3://${PREFIX}`, '--endpoint', store.endpoint, '--listen', '127.0.0.1:0'];
    const server = await startBackground(process.execPath, args, /serving .* at \S+;/, { env: store.env });
    try {
      const [, url = ''] = / at (\S+);/.exec(server.stderr()) ?? [];
      assert.equal((await fetch(`${url}/readyz`)).status, 200);
      assert.equal((await fetch(`${url}/.lock`)).status, 404);
      const [, digest = ''] = image.split('@');
      const policy = ['--policy', join(bench.sandbox.dir, 'trust-policy.yaml')];
      ok(await bench.mc('verify', digest, ...policy, '--mirror', url, '--use-mirror', 'always'), 'mc verify --mirror');
    } finally {
      await server.end();
    }
  });

  it('has one writer: of two parallel syncs, both succeed or one names the owner of the lock', async () => {
    const both = await Promise.all([mirror('sync'), mirror('sync')]);
    for (const { code, out } of both) assert.ok(code === 0 || /mirror-locked|lock/.test(out), out);
    assert.ok(
      both.some(({ code }) => code === 0),
      both.map(({ out }) => out).join('\n'),
    );
    ok(await mirror('check'), 'mc mirror check');
  });

  it('reports a changed byte and heals it, and the earlier content stays as a version', async () => {
    const blob = (await keys()).find((path) => path.startsWith('blobs/')) ?? '';
    const before = await versions();
    const bytes = new Uint8Array(await (await store.send('GET', `${PREFIX}/${blob}`)).arrayBuffer());
    const changed = Uint8Array.from(bytes, (byte, i) => (i === 0 ? byte ^ 1 : byte));
    await store.send('PUT', `${PREFIX}/${blob}`, { body: changed });
    const damaged = await mirror('check');
    assert.equal(damaged.code, 1, damaged.out);
    assert.ok(damaged.out.includes(blob), damaged.out);
    ok(await mirror('check', '--heal'), 'mc mirror check --heal');
    ok(await mirror('check'), 'mc mirror check');
    assert.deepEqual(new Uint8Array(await (await store.send('GET', `${PREFIX}/${blob}`)).arrayBuffer()), bytes);
    assert.ok((await versions()) > before + 1);
  });

  it('prunes no locked object and reports the end of the lock', async () => {
    const other = await signImage('other');
    const ages = { attestations: { max: '1s' }, sboms: { max: '1s' }, bundles: { max: '1s' } };
    configure({ subjects: [other.slice(0, other.indexOf('@'))], retention: ages });
    ok(await mirror('sync'), 'mc mirror sync of another subject');
    await delay(1500);
    ok(await mirror('sync'), 'mc mirror sync when the first subject is past its age');
    const blobs = async (): Promise<string[]> => (await keys()).filter((path) => path.startsWith('blobs/'));
    const before = await blobs();
    const { code, out } = await mirror('prune', '--json', '--quiet');
    const { goes, keeps } = JSON.parse(out) as {
      goes: unknown[];
      keeps: { about: string; why: string; until?: string }[];
    };
    assert.equal(code, 0, out);
    assert.deepEqual(goes, []);
    const [, digest = ''] = image.split('@');
    const first = keeps.find(({ about }) => about === digest);
    assert.equal(first?.why, 'object-lock');
    assert.ok(Date.parse(first?.until ?? '') > Date.now() + 30 * 60_000, out);
    assert.equal(keeps.find(({ about }) => other.endsWith(about))?.why, 'listed');
    assert.deepEqual(await blobs(), before);
    ok(await mirror('check'), 'mc mirror check');
  });

  it('reports wrong keys as such and writes nothing', async () => {
    const before = await versions();
    const wrong = await bench.run(process.execPath, [MC, 'mirror', 'sync', '--config', bench.at('mirror.yaml')], {
      ...store.env,
      AWS_SECRET_ACCESS_KEY: 'another',
    });
    assert.equal(wrong.code, 2, wrong.out);
    assert.match(wrong.out, /store-access-denied/);
    assert.doesNotMatch(wrong.out, /another/);
    assert.equal(await versions(), before);
  });
});
