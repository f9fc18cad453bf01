import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { createHttp } from '../src/lib/http.ts';
import { anonymous, closure, copyGraph, openRepository, parseReference, type Repository } from '../src/oci/index.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { peer } from './peers.ts';
import { freePort } from './support/free-port.ts';

const execute = promisify(execFile);
const oras = await peer('oras');
const crane = await peer('crane');
const regctl = await peer('regctl');
const skopeo = await peer('skopeo');
const skip = (one: { missing?: string }): { skip: string } | Record<string, never> =>
  one.missing === undefined ? {} : { skip: one.missing };

for (const referrers of [true, false]) {
  describe(`the registries of the sandbox, referrers API ${referrers ? 'on' : 'off'}`, () => {
    const dir = mkdtempSync(join(tmpdir(), 'mc-interop-'));
    const http = createHttp();
    let sandbox: Sandbox;
    let primary = '';
    let secondary = '';
    const repository = (host: string, name: string): Repository =>
      openRepository(parseReference(`${host}/${name}`), { http, credentials: anonymous });
    // The call must not be synchronous, because the registries run in this process.
    const run = async (tool: { path?: string }, ...args: string[]): Promise<string> =>
      (
        await execute(tool.path ?? '', args, {
          cwd: dir,
          timeout: 60_000,
          env: { ...process.env, REGCTL_CONFIG: join(dir, 'regctl.json'), HOME: dir },
        })
      ).stdout;

    before(async () => {
      sandbox = await startSandbox({
        dir: join(dir, 'sandbox'),
        referrers: { primary: referrers, secondary: referrers },
      });
      primary = new URL(sandbox.urls.regions.primary.registry).host;
      secondary = new URL(sandbox.urls.regions.secondary.registry).host;
      writeFileSync(join(dir, 'artifact.txt'), 'an artifact\n');
      writeFileSync(join(dir, 'sbom.json'), '{"bomFormat":"CycloneDX"}');
      if (regctl.path)
        for (const host of [primary, secondary]) await run(regctl, 'registry', 'set', host, '--tls', 'disabled');
    });
    after(async () => {
      await http.close();
      await sandbox.close();
      rmSync(dir, { recursive: true, force: true });
    });

    it('accept and list the pushes and attachments of oras', skip(oras), async () => {
      await run(oras, 'push', '--plain-http', `${primary}/oras/app:v1`, 'artifact.txt:text/plain');
      await run(
        oras,
        'attach',
        '--plain-http',
        '--artifact-type',
        'application/vnd.cyclonedx+json',
        `${primary}/oras/app:v1`,
        'sbom.json:application/json',
      );
      assert.match(await run(oras, 'discover', '--plain-http', `${primary}/oras/app:v1`), /vnd\.cyclonedx\+json/);
      const ours = repository(primary, 'oras/app');
      const root = await ours.resolve('v1');
      assert.ok(root);
      assert.deepEqual((await ours.referrers(root.digest, 'application/vnd.cyclonedx+json')).length, 1);
      await run(oras, 'pull', '--plain-http', `${primary}/oras/app:v1`, '-o', 'pulled');
    });

    it('let mc copy between them so that oras finds everything at the destination', skip(oras), async () => {
      const [source, destination] = [repository(primary, 'oras/app'), repository(secondary, 'oras/ours')];
      const graph = await closure(source, 'v1', { concurrency: 4 });
      await copyGraph(graph, source, destination, { concurrency: 4, tag: 'v1' });
      assert.match(await run(oras, 'discover', '--plain-http', `${secondary}/oras/ours:v1`), /vnd\.cyclonedx\+json/);
      assert.equal((await run(oras, 'resolve', '--plain-http', `${secondary}/oras/ours:v1`)).trim(), graph.root.digest);
    });

    it('let oras copy between them so that mc finds everything at the destination', skip(oras), async () => {
      await run(
        oras,
        'cp',
        '-r',
        '--from-plain-http',
        '--to-plain-http',
        `${primary}/oras/app:v1`,
        `${secondary}/oras/theirs:v1`,
      );
      assert.equal((await closure(repository(secondary, 'oras/theirs'), 'v1', { concurrency: 4 })).nodes.length, 2);
    });

    it('serve crane: push, list, copy, digest, validate', skip(crane), async () => {
      writeFileSync(join(dir, 'layer.tar'), Buffer.alloc(10_240));
      await run(crane, 'append', '--insecure', '-f', 'layer.tar', '-t', `${primary}/crane/app:v1`);
      assert.deepEqual((await run(crane, 'ls', '--insecure', `${primary}/crane/app`)).trim(), 'v1');
      await run(crane, 'cp', '--insecure', `${primary}/crane/app:v1`, `${secondary}/crane/app:v1`);
      assert.equal(
        await run(crane, 'digest', '--insecure', `${secondary}/crane/app:v1`),
        await run(crane, 'digest', '--insecure', `${primary}/crane/app:v1`),
      );
      await run(crane, 'validate', '--insecure', '--remote', `${secondary}/crane/app:v1`);
    });

    it('serve regctl: copy with referrers and digest tags', {
      ...skip(regctl),
      ...(oras.missing ? { skip: oras.missing } : {}),
    }, async () => {
      await run(
        regctl,
        'image',
        'copy',
        '--referrers',
        '--digest-tags',
        `${primary}/oras/app:v1`,
        `${secondary}/regctl/app:v1`,
      );
      assert.match(await run(regctl, 'artifact', 'list', `${secondary}/regctl/app:v1`), /vnd\.cyclonedx\+json/);
      assert.equal((await closure(repository(secondary, 'regctl/app'), 'v1', { concurrency: 4 })).nodes.length, 2);
    });

    it('serve skopeo: inspect and copy', {
      ...skip(skopeo),
      ...(crane.missing ? { skip: crane.missing } : {}),
    }, async () => {
      await run(
        skopeo,
        '--insecure-policy',
        'copy',
        '--src-tls-verify=false',
        '--dest-tls-verify=false',
        `docker://${primary}/crane/app:v1`,
        `docker://${secondary}/skopeo/app:v1`,
      );
      assert.match(
        await run(skopeo, 'inspect', '--raw', '--tls-verify=false', `docker://${secondary}/skopeo/app:v1`),
        /schemaVersion/,
      );
    });
  });
}

describe('the registry of crane, without the referrers API,', skip(crane), async () => {
  it('accepts a copy by mc and returns it complete', { ...(oras.missing ? { skip: oras.missing } : {}) }, async () => {
    const dir = mkdtempSync(join(tmpdir(), 'mc-interop-'));
    const port = await freePort();
    const child = spawn(crane.path ?? '', ['registry', 'serve', '--address', `127.0.0.1:${port}`], { stdio: 'ignore' });
    const sandbox = await startSandbox({ dir: join(dir, 'sandbox') });
    const http = createHttp();
    try {
      const host = new URL(sandbox.urls.regions.primary.registry).host;
      writeFileSync(join(dir, 'artifact.txt'), 'an artifact\n');
      const push = (...args: string[]) => execute(oras.path ?? '', args, { cwd: dir, timeout: 60_000 });
      await push('push', '--plain-http', `${host}/a/app:v1`, 'artifact.txt:text/plain');
      await push(
        'attach',
        '--plain-http',
        '--artifact-type',
        'application/vnd.test',
        `${host}/a/app:v1`,
        'artifact.txt:text/plain',
      );
      const open = (at: string): Repository => openRepository(parseReference(at), { http, credentials: anonymous });
      const [source, destination] = [open(`${host}/a/app`), open(`127.0.0.1:${port}/a/app`)];
      const graph = await closure(source, 'v1', { concurrency: 4 });
      await copyGraph(graph, source, destination, { concurrency: 4, tag: 'v1' });
      const there = await closure(destination, 'v1', { concurrency: 4 });
      assert.equal(there.nodes.length, 2);
      const again = await copyGraph(graph, source, destination, { concurrency: 4, tag: 'v1' });
      assert.equal(again.copied + again.healed, 0);
    } finally {
      child.kill();
      await http.close();
      await sandbox.close();
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
