import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { createHttp } from '../src/lib/http.ts';
import { anonymous, openRepository, parseReference } from '../src/oci/index.ts';
import { peer } from './peers.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';

const cosign = await peer('cosign');

describe('cosign, with a mirror only after the loss of the primary,', { skip: cosign.missing ?? false }, () => {
  let bench: Bench;
  let server: ChildProcess;
  let mirror = '';
  /** The image in the second region, whose registry still runs. */
  let image = '';
  let legacy = '';
  const runCosign = (args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran> =>
    bench.run(cosign.path ?? '', args, env);

  /** Removes the promise of the log from an old signature, so that a verification must look its entry up. */
  async function forgetTheLog(reference: string): Promise<void> {
    const http = createHttp();
    try {
      const [name = '', digest = ''] = reference.split('@');
      const repository = openRepository(parseReference(name), { http, credentials: anonymous });
      const tag = `${digest.replace(':', '-')}.sig`;
      const { bytes, descriptor } = await repository.manifest(tag);
      const manifest = JSON.parse(bytes.toString('utf8'));
      for (const layer of manifest.layers) delete layer.annotations['dev.sigstore.cosign/bundle'];
      await repository.pushManifest(Buffer.from(JSON.stringify(manifest)), descriptor.mediaType, tag);
    } finally {
      await http.close();
    }
  }

  async function serve(): Promise<void> {
    const script = join(import.meta.dirname, '..', 'scripts', 'mc.ts');
    const args = [script, 'mirror', 'serve', join(bench.sandbox.dir, 'mirror'), '--listen', '127.0.0.1:0'];
    server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    for await (const line of createInterface({ input: server.stderr ?? process.stdin })) {
      mirror = / at (http:\S+);/.exec(line)?.[1] ?? '';
      if (mirror !== '') return;
    }
  }

  const fetched = async (path: string, name: string): Promise<string> => {
    const response = await fetch(`${mirror}/${path}`);
    assert.equal(response.status, 200, path);
    writeFileSync(bench.at(name), Buffer.from(await response.arrayBuffer()));
    return bench.at(name);
  };

  before(async () => {
    bench = await openBench();
    const { dir, urls } = bench.sandbox;
    const { primary, secondary } = urls.regions;
    writeFileSync(bench.at('file'), 'hello\n');
    writeFileSync(bench.at('predicate.json'), '{"reviewed":true}');
    const old = ['--use-signing-config=false', '--new-bundle-format=false'];
    const services = ['--fulcio-url', primary.fulcio, '--rekor-url', primary.rekorV1];
    const token = ['--identity-token', join(dir, 'token')];
    const [first, second] = [await bench.pushImage('app'), await bench.pushImage('legacy')];
    ok(await runCosign(['sign', '--yes', ...old, ...services, ...token, second], bench.legacyKeys()), 'cosign sign');
    const review = ['--type', 'https://acme.test/review/v1', '--predicate', 'predicate.json'];
    const signing = [...bench.signing(), ...bench.trustedRoot()];
    ok(await runCosign(['attest', '--yes', ...signing, ...review, first]), 'cosign attest');
    ok(await runCosign(['sign-blob', '--yes', ...signing, '--bundle', 'file.json', 'file']), 'cosign sign-blob');

    const there = (reference: string): string =>
      reference.replace(new URL(primary.registry).host, new URL(secondary.registry).host);
    for (const reference of [first, second])
      ok(await bench.mc('copy', reference, there(reference).replace(/@.*/, ':v1')), 'mc copy');
    [image, legacy] = [there(first), there(second)];
    await forgetTheLog(legacy);

    const config = JSON.parse(JSON.stringify(readMirrorConfig()));
    config.subjects = [first, second];
    writeFileSync(join(dir, 'mirror.yaml'), JSON.stringify(config));
    ok(await bench.mc('mirror', 'sync', '--config', join(dir, 'mirror.yaml')), 'mc mirror sync');
    await serve();
    await bench.sandbox.fault('primary', '*', 'down');
  });
  after(async () => {
    server?.kill('SIGTERM');
    if (server) await once(server, 'exit');
    await bench?.end();
  });

  const readMirrorConfig = () => ({
    version: 1,
    to: 'mirror',
    policy: 'trust-policy.yaml',
    logs: [
      {
        name: 'rekor2',
        type: 'rekor-v2',
        url: bench.sandbox.urls.regions.primary.rekor,
        origin: 'rekor2.primary.mc.test',
      },
      {
        name: 'rekor1',
        type: 'rekor-v1',
        url: bench.sandbox.urls.regions.primary.rekorV1,
        origin: 'rekor1.primary.mc.test',
      },
    ],
    subjects: [] as string[],
  });

  const verifyLegacy = (rekor: string, root?: string): Promise<Ran> => {
    const who = bench.trust().slice(2);
    return runCosign(
      ['verify', '--new-bundle-format=false', '--rekor-url', rekor, ...who, legacy],
      bench.legacyKeys(root),
    );
  };

  it('verifies an old signature whose log entry it must look up', async () => {
    const dead = await verifyLegacy(bench.sandbox.urls.regions.primary.rekorV1);
    assert.notEqual(dead.code, 0, 'without the lost log, it cannot be verified');
    ok(await verifyLegacy(mirror, await fetched('trust/trusted_root.json', 'mirrored-root.json')), 'cosign verify');
  });

  it('verifies with verify-blob and verify-attestation under the mirrored root', async () => {
    const root = await fetched('trust/trusted_root.json', 'mirrored-root.json');
    ok(await runCosign(['verify-blob', ...bench.trust(root), '--bundle', 'file.json', 'file']), 'cosign verify-blob');
    const review = ['--type', 'https://acme.test/review/v1'];
    ok(await runCosign(['verify-attestation', ...bench.trust(root), ...review, image]), 'cosign verify-attestation');
  });

  it('verifies none of them under a foreign root', async () => {
    const whole = JSON.parse(readFileSync(await fetched('trust/trusted_root.json', 'mirrored-root.json'), 'utf8'));
    const isSecondary = (part: { uri?: string; baseUrl?: string }): boolean =>
      !JSON.stringify(part).includes('primary') && !isPrimary(part.uri);
    const isPrimary = (uri = ''): boolean =>
      Object.values(bench.sandbox.urls.regions.primary).some((url) => uri.startsWith(url));
    for (const part of ['tlogs', 'ctlogs', 'certificateAuthorities', 'timestampAuthorities'])
      whole[part] = whole[part].filter(isSecondary);
    const other = bench.at('other-root.json');
    writeFileSync(other, JSON.stringify(whole));
    assert.notEqual((await verifyLegacy(mirror, other)).code, 0, 'verify');
    const blob = await runCosign(['verify-blob', ...bench.trust(other), '--bundle', 'file.json', 'file']);
    assert.notEqual(blob.code, 0, 'verify-blob');
    const review = ['--type', 'https://acme.test/review/v1'];
    const attested = await runCosign(['verify-attestation', ...bench.trust(other), ...review, image]);
    assert.notEqual(attested.code, 0, 'verify-attestation');
  });
});
