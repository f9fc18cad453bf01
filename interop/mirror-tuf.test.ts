import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveLog } from '../__tests__/support/log-server.ts';
import { TufKey, TufRepository } from '../__tests__/support/tuf.ts';
import { peer } from './peers.ts';
import { type Background, startBackground } from './support/background.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';
import { type StaticServer, serveFolder } from './support/static.ts';

const cosign = await peer('cosign');
const skip = cosign.missing ?? false;
const MC = join(import.meta.dirname, '..', 'scripts', 'mc.ts');

describe('cosign initialize against a mirrored TUF repository whose source is stopped', { skip }, () => {
  let bench: Bench;
  let served: Background;
  let bare: StaticServer;
  const repository = new TufRepository();
  const firstRoot = repository.root;
  let source: Awaited<ReturnType<typeof serveLog>> | undefined;
  let homes = 0;

  before(async () => {
    bench = await openBench();
    writeFileSync(bench.at('file'), 'hello\n');
    ok(await bench.mc('sign', 'file', '--bundle', 'file.sigstore.json', ...bench.signing()), 'mc sign');
    const readFile = (name: string): Buffer => readFileSync(join(bench.sandbox.dir, name));
    repository.targets.set('trusted_root.json', readFile('trusted_root.json'));
    repository.targets.set('signing_config.v0.2.json', readFile('signing_config.json'));
    repository.publish();
    writeFileSync(bench.at('1.root.json'), firstRoot);
    await sync();
    const log = /serving \S+ at (\S+);/;
    served = await startBackground(
      process.execPath,
      [MC, 'mirror', 'serve', bench.at('mirror'), '--listen', '127.0.0.1:0'],
      log,
    );
    bare = await serveFolder(bench.at('mirror'));
  });
  after(async () => {
    await served?.end();
    await bare?.close();
    await bench?.end();
  });

  /** Syncs from the source, which answers only during the call. */
  async function sync(): Promise<void> {
    source = await serveLog(repository.files);
    const config = {
      version: 1,
      to: 'mirror',
      policy: join(bench.sandbox.dir, 'trust-policy.yaml'),
      tuf: [{ name: 'acme', url: source.url, root: '1.root.json' }],
      signingConfig: join(bench.sandbox.dir, 'signing_config.json'),
    };
    writeFileSync(bench.at('mirror.yaml'), JSON.stringify(config));
    ok(await bench.mc('mirror', 'sync', '--config', 'mirror.yaml'), 'mc mirror sync');
    await source.close();
  }

  const addressOfServe = (): string => /at (http\S+);/.exec(served.stderr())?.[1] ?? '';
  /** Returns the environment of a new cosign home, or of the named one. */
  const home = (name = `home-${++homes}`): Record<string, string> => {
    mkdirSync(bench.at(name), { recursive: true });
    return { HOME: bench.at(name), TUF_ROOT: bench.at(`${name}/tuf`) };
  };
  const initialize = (mirror: string, root: string, env: Record<string, string>): Promise<Ran> =>
    bench.run(cosign.path ?? '', ['initialize', '--mirror', `${mirror}/tuf/acme`, '--root', root], env);
  const verify = (env: Record<string, string>): Promise<Ran> => {
    const [, , ...who] = bench.trust();
    return bench.run(cosign.path ?? '', ['verify-blob', ...who, '--bundle', 'file.sigstore.json', 'file'], env);
  };

  it('works with mc mirror serve and a bare static server, and signatures verify by the fetched root', async () => {
    for (const url of [addressOfServe(), bare.url]) {
      const env = home();
      assert.notEqual((await verify(env)).code, 0, 'without a root, nothing verifies');
      ok(await initialize(url, '1.root.json', env), `cosign initialize --mirror ${url}`);
      ok(await verify(env), 'cosign verify-blob by the root from the mirror');
    }
  });

  it('continues from an old root and from an old state after changes of keys and targets', async () => {
    const old = home('old');
    ok(await initialize(bare.url, '1.root.json', old), 'before');
    repository.keys.root = new TufKey();
    repository.publishRoot();
    repository.keys.timestamp = new TufKey();
    repository.keys.snapshot = new TufKey();
    repository.publishRoot();
    const changed = JSON.parse(repository.targets.get('trusted_root.json')?.toString() ?? '');
    repository.targets.set('trusted_root.json', Buffer.from(JSON.stringify({ ...changed, tlogs: [] })));
    repository.publish();
    await sync();
    writeFileSync(bench.at('3.root.json'), repository.root);
    for (const [root, env] of [
      ['1.root.json', old],
      ['1.root.json', home()],
      ['3.root.json', home()],
    ] as const) {
      ok(await initialize(bare.url, root, env), `cosign initialize --root ${root}`);
      assert.notEqual((await verify(env)).code, 0, 'the new root has no log');
    }
  });

  it('fails under a foreign root and after a change of the repository', async () => {
    writeFileSync(bench.at('other.root.json'), new TufRepository().root);
    assert.notEqual((await initialize(bare.url, 'other.root.json', home())).code, 0, 'another root');
    const path = bench.at('mirror/tuf/acme/timestamp.json');
    const bytes = readFileSync(path);
    const changed = JSON.parse(bytes.toString());
    changed.signed.version += 1;
    writeFileSync(path, JSON.stringify(changed));
    assert.notEqual((await initialize(bare.url, '1.root.json', home())).code, 0, 'a changed timestamp');
    const check = await bench.mc('mirror', 'check', '--config', 'mirror.yaml');
    assert.equal(check.code, 1, check.out);
    assert.match(check.out, /tuf-invalid|mirror-damaged/);
    writeFileSync(path, bytes);
    ok(await bench.mc('mirror', 'check', '--config', 'mirror.yaml'), 'mc mirror check');
  });
});
