import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { pushFullRelease, pushImage, pushIndex } from '../__tests__/support/image.ts';
import { pushBytes } from '../__tests__/support/memory-repository.ts';
import { streamOf } from '../src/lib/bytes.ts';
import { digestLike } from '../src/lib/digest.ts';
import { createHttp } from '../src/lib/http.ts';
import { McError } from '../src/lib/mc-error.ts';
import {
  anonymous,
  closure,
  copyGraph,
  copyGraphs,
  type Graph,
  listMissing,
  OCI_MANIFEST,
  openRepository,
  parseReference,
  type Repository,
} from '../src/oci/index.ts';
import { type Peer, peer } from './peers.ts';
import {
  REGISTRIES,
  type RegistryName,
  type RunningRegistry,
  registryMissing,
  startRegistry,
} from './support/registries.ts';

const execute = promisify(execFile);
const [oras, crane, regctl, skopeo] = [
  await peer('oras'),
  await peer('crane'),
  await peer('regctl'),
  await peer('skopeo'),
];
const missing = new Map<RegistryName, string>();
for (const name of REGISTRIES) {
  const why = await registryMissing(name);
  if (why !== undefined) missing.set(name, why);
}
const skip = (...whys: readonly (string | undefined)[]): { skip: string } | Record<string, never> => {
  const why = whys.find((one) => one !== undefined);
  return why === undefined ? {} : { skip: why };
};

const dir = mkdtempSync(join(tmpdir(), 'mc-copy-'));
const http = createHttp();
const running = new Map<RegistryName, RunningRegistry>();
const host = (name: RegistryName): string => running.get(name)?.host ?? '';
const open = (text: string): Repository => openRepository(parseReference(text), { http, credentials: anonymous });
const run = async (tool: Peer, ...args: readonly string[]): Promise<Buffer> => {
  const env = { ...process.env, REGCTL_CONFIG: join(dir, 'regctl.json'), HOME: dir };
  const options = { cwd: dir, timeout: 60_000, env, encoding: 'buffer' as const, maxBuffer: 64 * 1024 * 1024 };
  return (await execute(tool.path ?? '', [...args], options)).stdout;
};
const digests = (graph: Graph): string[] => graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort();
const blobs = (graph: Graph): string[] => graph.blobs.map(({ digest }) => digest).sort();
const OPTIONS = { concurrency: 4 };

before(async () => {
  for (const name of REGISTRIES) if (!missing.has(name)) running.set(name, await startRegistry(name, dir));
  if (regctl.path)
    for (const { host: at } of running.values())
      await run(regctl, 'registry', 'set', at, '--tls', 'disabled', '--skip-check');
});
after(async () => {
  await http.close();
  for (const registry of running.values()) await registry.end();
  rmSync(dir, { recursive: true, force: true });
});

for (const from of REGISTRIES) {
  describe(`the full release from ${from}`, skip(missing.get(from)), () => {
    let source: Repository;
    let graph: Graph;
    before(async () => {
      source = open(`${host(from)}/twelve/app`);
      await pushFullRelease(source, 'v1');
      graph = await closure(source, 'v1', OPTIONS);
      assert.equal(graph.nodes.length, 12);
    });

    for (const to of REGISTRIES) {
      it(
        `arrives completely at ${to}, stays complete after a second copy, and can be copied further from there`,
        skip(missing.get(to)),
        async () => {
          const at = `${host(to)}/from/${from.toLowerCase().replace(/\W+/g, '-')}`;
          const first = await copyGraph(graph, source, open(at), { ...OPTIONS, deep: true, tag: 'v1' });
          assert.equal(first.copied + first.present, 12 + graph.blobs.length);
          const there = await closure(open(at), 'v1', OPTIONS);
          assert.deepEqual([digests(there), blobs(there)], [digests(graph), blobs(graph)]);
          assert.deepEqual(await listMissing(graph, open(at), 4), []);
          const again = await copyGraph(graph, source, open(at), { ...OPTIONS, tag: 'v1' });
          assert.deepEqual([again.copied, again.healed, again.bytesCopied], [0, 0, 0]);
        },
      );
    }
  });
}

it('mc copy sends a release to all registries, a folder and an archive with one read of the source', async () => {
  const source = open(`${host('sandbox')}/all/app`);
  await pushFullRelease(source, 'v1');
  const graph = await closure(source, 'v1', OPTIONS);
  const places = [
    ...[...running.values()].map((one) => `${one.host}/all/copy`),
    `oci-layout:${dir}/all`,
    `oci-archive:${dir}/all.tar`,
  ];
  const before = source.requests;
  const outcomes = await copyGraphs(
    graph,
    source,
    places.map((at) => ({ repository: open(at), tag: 'v1' })),
    OPTIONS,
  );
  for (const outcome of outcomes) if ('error' in outcome) throw outcome.error;
  assert.equal(source.requests - before, graph.blobs.length);
  for (const at of places) assert.deepEqual(digests(await closure(open(at), 'v1', OPTIONS)), digests(graph));
});

it('mc copy carries a sha512 image through olareg and an archive, and reports a registry without sha512', {
  ...skip(missing.get('olareg'), missing.get('docker-registry')),
}, async () => {
  const source = open(`oci-layout:${dir}/sha512`);
  const bytes = Buffer.from('a layer by sha512');
  const layer = { mediaType: 'text/plain', digest: digestLike(bytes, 'sha512:'), size: bytes.length };
  await source.pushBlob(layer, () => streamOf(bytes));
  const config = await pushBytes(source, 'application/vnd.oci.image.config.v1+json', Buffer.from('{}'));
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [layer] }));
  const image = await source.pushManifest(manifest, OCI_MANIFEST, digestLike(manifest, 'sha512:'));
  await pushIndex(source, [image], 'v1');
  const graph = await closure(source, 'v1', OPTIONS);
  for (const at of [`${host('olareg')}/sha512/app`, `oci-archive:${dir}/sha512.tar`]) {
    await copyGraph(graph, source, open(at), { ...OPTIONS, deep: true, tag: 'v1' });
    const there = await closure(open(at), 'v1', OPTIONS);
    assert.deepEqual([digests(there), blobs(there)], [digests(graph), blobs(graph)]);
  }
  const refusing = open(`${host('docker-registry')}/sha512/app`);
  await assert.rejects(
    copyGraph(graph, source, refusing, { ...OPTIONS, tag: 'v1' }),
    (error) => error instanceof McError,
  );
  assert.equal(await refusing.resolve('v1'), undefined);
});

for (const to of REGISTRIES) {
  describe(`a copy by mc at ${to}`, skip(missing.get(to)), () => {
    let graph: Graph;
    let at = '';
    before(async () => {
      const source = open(`${host('sandbox')}/twelve/read`);
      await pushFullRelease(source, 'v1');
      graph = await closure(source, 'v1', OPTIONS);
      at = `${host(to)}/read/back`;
      await copyGraph(graph, source, open(at), { ...OPTIONS, tag: 'v1' });
    });
    const readers: readonly (readonly [string, Peer, (reference: string) => readonly string[]])[] = [
      ['regctl', regctl, (reference) => ['manifest', 'get', '--format', 'raw-body', reference]],
      ['oras', oras, (reference) => ['manifest', 'fetch', '--plain-http', reference]],
      ['crane', crane, (reference) => ['manifest', '--insecure', reference]],
      ['skopeo', skopeo, (reference) => ['inspect', '--raw', '--tls-verify=false', `docker://${reference}`]],
    ];
    for (const [name, tool, args] of readers) {
      it(`reads back with ${name} with every node equal`, skip(tool.missing), async () => {
        for (const { manifest } of graph.nodes) {
          const read = await run(tool, ...args(`${at}@${manifest.descriptor.digest}`));
          assert.ok(read.equals(manifest.bytes), `${name} reads ${manifest.descriptor.digest} as ${read.toString()}`);
        }
      });
    }

    it('keeps all of it in a further copy by regctl', skip(regctl.missing), async () => {
      const to = `${host('sandbox')}/regctl/${encodeURIComponent(at).toLowerCase().replace(/\W+/g, '-')}`;
      await run(regctl, 'image', 'copy', '--referrers', '--digest-tags', `${at}:v1`, `${to}:v1`);
      assert.deepEqual(digests(await closure(open(to), 'v1', OPTIONS)), digests(graph));
    });

    it('has referrers, and their referrers, that oras discovers', skip(oras.missing), async () => {
      const platform = graph.nodes.find(({ role, of }) => role === 'referrer' && of !== graph.root.digest)?.of;
      const tree = (await run(oras, 'discover', '--plain-http', `${at}@${platform}`)).toString();
      assert.match(tree, /vnd\.cyclonedx\+json/);
    });
  });
}

describe('mc copy of content from other tools', () => {
  before(() => {
    writeFileSync(join(dir, 'artifact.txt'), 'an artifact\n');
    writeFileSync(join(dir, 'sbom.json'), '{"bomFormat":"CycloneDX"}');
    writeFileSync(join(dir, 'layer.tar'), Buffer.alloc(10_240));
  });
  /** Copies to every registry and compares. */
  const everywhere = async (from: string, nodes: number): Promise<void> => {
    const graph = await closure(open(from), 'v1', OPTIONS);
    assert.equal(graph.nodes.length, nodes);
    for (const registry of running.values()) {
      const at = `${registry.host}/copy/of/${from.split('/').slice(1).join('-')}`;
      await copyGraph(graph, open(from), open(at), { ...OPTIONS, tag: 'v1' });
      assert.deepEqual(digests(await closure(open(at), 'v1', OPTIONS)), digests(graph));
    }
  };

  for (const on of REGISTRIES) {
    it(
      `copies from oras on ${on}: a push, an SBOM, a signature of the SBOM`,
      skip(oras.missing, missing.get(on)),
      async () => {
        const at = `${host(on)}/oras/app`;
        await run(oras, 'push', '--plain-http', `${at}:v1`, 'artifact.txt:text/plain');
        const attach = async (to: string, type: string): Promise<string> => {
          const args = ['--plain-http', '--artifact-type', type, '--format', 'json', to, 'sbom.json:application/json'];
          return (JSON.parse((await run(oras, 'attach', ...args)).toString()) as { reference: string }).reference;
        };
        await attach(await attach(`${at}:v1`, 'application/vnd.cyclonedx+json'), 'application/vnd.test.signature');
        await everywhere(at, 3);
      },
    );

    it(`copies from crane on ${on}: an index of two images`, skip(crane.missing, missing.get(on)), async () => {
      const at = `${host(on)}/crane/app`;
      await run(crane, 'append', '--insecure', '-f', 'layer.tar', '-t', `${at}:one`);
      await run(crane, 'mutate', '--insecure', `${at}:one`, '--label', 'two=2', '-t', `${at}:two`);
      await run(crane, 'index', 'append', '--insecure', '-m', `${at}:one`, '-m', `${at}:two`, '-t', `${at}:v1`);
      await everywhere(at, 3);
    });

    it(
      `copies from regctl on ${on}: an artifact on an image`,
      skip(regctl.missing, crane.missing, missing.get(on)),
      async () => {
        const at = `${host(on)}/regctl/app`;
        await run(crane, 'append', '--insecure', '-f', 'layer.tar', '-t', `${at}:v1`);
        const args = ['--subject', `${at}:v1`, '--artifact-type', 'application/vnd.test', '--file', 'sbom.json'];
        await run(regctl, 'artifact', 'put', ...args);
        await everywhere(at, 2);
      },
    );
  }

  it('copies from skopeo: a Docker image of schema 2', skip(skopeo.missing, crane.missing), async () => {
    const [from, at] = [`${host('sandbox')}/crane/docker`, `${host('sandbox')}/skopeo/docker`];
    await run(crane, 'append', '--insecure', '-f', 'layer.tar', '-t', `${from}:v1`);
    const tls = ['--src-tls-verify=false', '--dest-tls-verify=false'];
    const references = [`docker://${from}:v1`, `docker://${at}:v1`];
    await run(skopeo, '--insecure-policy', 'copy', '--format', 'v2s2', ...tls, ...references);
    const { root } = await closure(open(at), 'v1', OPTIONS);
    assert.equal(root.mediaType, 'application/vnd.docker.distribution.manifest.v2+json');
    await everywhere(at, 1);
  });
});

describe('backups', () => {
  let graph: Graph;
  let source: Repository;
  before(async () => {
    source = open(`${host('sandbox')}/backup/app`);
    await pushImage(source, 'an image', 'v1');
    graph = await closure(source, 'v1', OPTIONS);
  });

  it('go from mc to skopeo in an archive, and the other way around', skip(skopeo.missing), async () => {
    await copyGraph(graph, source, open(`oci-archive:${dir}/ours.tar`), { ...OPTIONS, tag: 'v1' });
    const inspected = await run(skopeo, 'inspect', '--raw', `oci-archive:${dir}/ours.tar:v1`);
    assert.ok(inspected.equals(graph.nodes[0]?.manifest.bytes ?? Buffer.alloc(0)));
    const from = `docker://${host('sandbox')}/backup/app:v1`;
    const to = `oci-archive:${dir}/theirs.tar:v1`;
    await run(skopeo, '--insecure-policy', 'copy', '--src-tls-verify=false', '--preserve-digests', from, to);
    assert.deepEqual(digests(await closure(open(to.slice(0, -':v1'.length)), 'v1', OPTIONS)), digests(graph));
  });

  it(
    'go from mc to oras and regctl in a folder, and the other way around',
    skip(oras.missing, regctl.missing),
    async () => {
      const release = open(`${host('sandbox')}/backup/twelve`);
      await pushFullRelease(release, 'v1');
      const whole = await closure(release, 'v1', OPTIONS);
      await copyGraph(whole, release, open(`oci-layout:${dir}/folder`), { ...OPTIONS, tag: 'v1' });
      const fetched = await run(oras, 'manifest', 'fetch', '--oci-layout', `${dir}/folder:v1`);
      assert.ok(fetched.equals(whole.nodes[0]?.manifest.bytes ?? Buffer.alloc(0)));
      const digest = (await run(regctl, 'image', 'digest', `ocidir://${dir}/folder:v1`)).toString().trim();
      assert.equal(digest, whole.root.digest);

      const at = `${host('sandbox')}/backup/twelve:v1`;
      await run(regctl, 'image', 'copy', '--referrers', '--digest-tags', at, `ocidir://${dir}/regctl:v1`);
      assert.deepEqual(digests(await closure(open(`oci-layout:${dir}/regctl`), 'v1', OPTIONS)), digests(whole));
      mkdirSync(join(dir, 'oras'));
      await run(oras, 'cp', '-r', '--from-plain-http', '--to-oci-layout', at, `${dir}/oras:v1`);
      const theirs = await closure(open(`oci-layout:${dir}/oras`), 'v1', OPTIONS);
      // oras does not know cosign tags. It copies the referrers and their subjects, and mc finds all of these.
      const tagged = whole.nodes.filter(({ role }) => role === 'cosign-tag').length;
      assert.equal(theirs.nodes.length, whole.nodes.length - tagged);
      assert.ok(readFileSync(join(dir, 'oras', 'index.json')).length > 0);
    },
  );
});
