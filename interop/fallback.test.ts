import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { attach, pushImage } from '../__tests__/support/image.ts';
import { createHttp } from '../src/lib/http.ts';
import { anonymous, type OciDigest, openRepository, parseReference, type Repository } from '../src/oci/index.ts';
import { type RunningRegistry, registryMissing, startRegistry } from './support/registries.ts';

const execute = promisify(execFile);
const WRITERS = 4;
const EACH = 6;
const COPIES = 4;
const COPIED = 12;
const KILLS = 6;
const missing = await registryMissing('docker-registry');
const script = (name: string): string => join(import.meta.dirname, 'support', `${name}.ts`);

describe('the fallback tag of a registry without the referrers API', {
  ...(missing === undefined ? {} : { skip: missing }),
}, () => {
  const dir = mkdtempSync(join(tmpdir(), 'mc-fallback-'));
  const http = createHttp();
  let registry: RunningRegistry;
  let source: RunningRegistry;
  const open = (host: string, name: string): Repository =>
    openRepository(parseReference(`${host}/${name}`), { http, credentials: anonymous });
  const listReferrers = async (repository: Repository, digest: OciDigest): Promise<string[]> =>
    (await repository.referrers(digest)).map((one) => one.digest).sort();

  before(async () => {
    registry = await startRegistry('docker-registry', dir);
    source = await startRegistry('sandbox', dir);
  });
  after(async () => {
    await http.close();
    await registry.end();
    await source.end();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Pushes the same image to its own repository, with its own referrers. */
  async function pushSource(
    name: string,
  ): Promise<{ readonly image: OciDigest; readonly referrers: readonly string[] }> {
    const repository = open(source.host, name);
    const image = await pushImage(repository, 'an image', 'v1');
    const referrers: string[] = [];
    for (let i = 0; i < COPIED; i++)
      referrers.push((await attach(repository, image, 'application/vnd.test', `${name} ${i}`)).digest);
    return { image: image.digest, referrers };
  }

  it(`keeps every entry of ${WRITERS} processes that attach to one image at once`, async () => {
    const at = `${registry.host}/many/app`;
    const repository = open(registry.host, 'many/app');
    const subject = await pushImage(repository, 'an image', 'v1');
    const writers = Array.from({ length: WRITERS }, (_, i) =>
      execute(process.execPath, [script('attach-many'), at, `${EACH}`, `writer ${i}`], { timeout: 120_000 }),
    );
    const attached = (await Promise.all(writers)).flatMap(({ stdout }) => stdout.trim().split('\n'));
    assert.equal(attached.length, WRITERS * EACH);
    assert.deepEqual(await listReferrers(repository, subject.digest), attached.sort());
  });

  it(`keeps every entry of ${COPIES} copies and ${WRITERS} processes that attach, all at once`, async () => {
    const [to, repository] = [`${registry.host}/both/app`, open(registry.host, 'both/app')];
    const subject = await pushImage(repository, 'an image', 'v1');
    const sources = await Promise.all(Array.from({ length: COPIES }, (_, i) => pushSource(`both/source${i}`)));
    const run = (...args: string[]) => execute(process.execPath, args, { timeout: 120_000 });
    const copies = sources.map((_, i) => run(script('copy-image'), `${source.host}/both/source${i}`, to, 'v1'));
    const writers = Array.from({ length: WRITERS }, (_, i) => run(script('attach-many'), to, `${EACH}`, `both ${i}`));
    const attached = (await Promise.all(writers)).flatMap(({ stdout }) => stdout.trim().split('\n'));
    await Promise.all(copies);
    const expected = [...attached, ...sources.flatMap(({ referrers }) => referrers)];
    assert.equal(expected.length, WRITERS * EACH + COPIES * COPIED);
    assert.deepEqual(await listReferrers(repository, subject.digest), expected.sort());
  });

  it(`becomes complete with the next copy after a killed one, ${KILLS} times`, async () => {
    const { image, referrers } = await pushSource('killed/source');
    const from = `${source.host}/killed/source`;
    const began = Date.now();
    await execute(process.execPath, [script('copy-image'), from, `${registry.host}/killed/whole`, 'v1']);
    const whole = Date.now() - began;
    let killed = 0;
    for (let i = 0; i < KILLS; i++) {
      const to = `${registry.host}/killed/app${i}`;
      const child = spawn(process.execPath, [script('copy-image'), from, to, 'v1'], { stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
      setTimeout(() => child.kill('SIGKILL'), whole * (0.3 + (0.7 * i) / KILLS));
      if ((await ended) === 'SIGKILL') killed++;
      await execute(process.execPath, [script('copy-image'), from, to, 'v1'], { timeout: 120_000 });
      assert.deepEqual(await listReferrers(open(registry.host, `killed/app${i}`), image), [...referrers].sort());
    }
    assert.ok(killed > 0, 'no kill happened during a copy');
  });
});
