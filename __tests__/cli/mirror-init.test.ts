import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMirrorConfig } from '../../src/mirror/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { pushImage } from '../support/image.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

let world: World;
let subject: string;
let policy: string;
beforeAll(async () => {
  world = await startWorld();
  const { digest } = await pushImage(world.repository('primary', 'acme/app'), 'content', 'v1');
  subject = `${world.host('primary')}/acme/app`;
  policy = join(world.sandbox.dir, 'trust-policy.yaml');
  const { dir } = world.sandbox;
  const signed = await mc(
    ['sign', `${subject}@${digest}`, '--attach', '--signing-config', join(dir, 'signing_config.json')].concat([
      '--identity-token',
      join(dir, 'token'),
      '--trusted-root',
      join(dir, 'trusted_root.json'),
    ]),
    dir,
  );
  expect(signed).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => world.end());

/** Returns the options that lead to the logs of the sandbox, whose names do not exist. */
function logUrls(): string[] {
  const { primary, secondary } = world.sandbox.urls.regions;
  return ['primary', 'secondary'].flatMap((region) => {
    const urls = region === 'primary' ? primary : secondary;
    return [`rekor2.${region}.mc.test=${urls.rekor}`, `rekor1.${region}.mc.test=${urls.rekorV1}`].flatMap((one) => [
      '--log-url',
      one,
    ]);
  });
}

describe('mc mirror init', () => {
  it('writes a mirror.yaml with which the printed next command fills a mirror', async () => {
    const cwd = await temporaryFolder();
    const made = await mc(['mirror', 'init', subject, '--policy', policy, ...logUrls(), '--json'], cwd);
    expect(made).toMatchObject({ code: 0 });
    const report = JSON.parse(made.out);
    expect(report).toMatchObject({
      type: 'mirror-init',
      outcome: 'passed',
      reasons: [],
      path: 'mirror.yaml',
      to: 'mirror',
    });
    expect(report.logs.map(({ type }: { type: string }) => type)).toEqual([
      'rekor-v2',
      'rekor-v1',
      'rekor-v2',
      'rekor-v1',
    ]);
    expect(report.next).toBe('mc mirror sync');
    const text = await readFile(join(cwd, 'mirror.yaml'), 'utf8');
    expect(text).toMatch(/^# .*mc mirror sync/);
    expect(text).toContain('mode: subjects');
    const synced = await mc([...report.next.split(' ').slice(1), '--json'], cwd);
    expect(JSON.parse(synced.out)).toMatchObject({
      outcome: 'passed',
      subjects: [{ subject, outcome: 'synced', items: 1 }],
    });
    expect((await mc(['mirror', 'check'], cwd)).code).toBe(0);
  }, 60_000);

  it('prints the next command with the file, and relates every path to the folder of the file', async () => {
    const cwd = await temporaryFolder();
    const args = ['mirror', 'init', 'oci-layout:layout:v1', '--policy', policy, '--to', 'm', '--out', 'sub/my.yaml'];
    const { out, code } = await mc(args, cwd);
    expect(code).toBe(0);
    expect(out).toContain('next: mc mirror sync --config sub/my.yaml');
    expect(await loadMirrorConfig(join(cwd, 'sub/my.yaml'))).toMatchObject({
      to: join(cwd, 'm'),
      policy,
      subjects: [`oci-layout:${join(cwd, 'layout')}:v1`],
    });
  });

  it('mirrors only the logs of --log, and signs its state with --key', async () => {
    const cwd = await temporaryFolder();
    const [, address = ''] = logUrls();
    const [origin = ''] = address.split('=');
    const args = ['mirror', 'init', subject, '--policy', policy, '--log', origin, '--log-url', address];
    const key = ['--key', 'keys/mirror.pem', '--name', 'mirror.example.com'];
    expect(await mc([...args, ...key, '--out', 'sub/mirror.yaml'], cwd)).toMatchObject({ code: 0 });
    expect(await loadMirrorConfig(join(cwd, 'sub/mirror.yaml'))).toMatchObject({
      logs: [{ origin, url: world.sandbox.urls.regions.primary.rekor }],
      name: 'mirror.example.com',
      key: join(cwd, 'keys/mirror.pem'),
    });
    await mkdir(join(cwd, 'keys'));
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(join(cwd, 'keys/mirror.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    const synced = await mc(['mirror', 'sync', '--config', 'sub/mirror.yaml', '--json'], cwd);
    expect(JSON.parse(synced.out)).toMatchObject({ outcome: 'passed' });
    const { out } = await mc(['mirror', 'status', '--config', 'sub/mirror.yaml'], cwd);
    expect(out).toContain('signs as mirror.example.com+');
  }, 60_000);

  it('writes a valid file without references, and to a bucket', async () => {
    const cwd = await temporaryFolder();
    expect((await mc(['mirror', 'init', '--policy', policy, '--to', 's3://bucket/prefix'], cwd)).code).toBe(0);
    expect(await loadMirrorConfig(join(cwd, 'mirror.yaml'))).toMatchObject({ to: 's3://bucket/prefix', subjects: [] });
  });

  it('does not replace a file', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'mirror.yaml'), 'mine');
    expect(await mc(['mirror', 'init', '--policy', policy], cwd)).toMatchObject({
      code: 2,
      err: expect.stringContaining('mirror-config-exists'),
    });
    expect(await readFile(join(cwd, 'mirror.yaml'), 'utf8')).toBe('mine');
  });

  it.each([
    [['--policy', 'nothing.yaml'], 'mirror-policy-missing', 'mc trust init --from SUBJECT --out nothing.yaml'],
    [[], 'mirror-policy-missing', 'mc trust init --from SUBJECT --out SECURITY/trust-policy.yaml'],
  ])('without a policy names the command that creates one (%j)', async (args, code, hint) => {
    const cwd = await temporaryFolder();
    const { err, code: exit } = await mc(['mirror', 'init', ...args], cwd);
    expect(exit).toBe(2);
    expect(err).toContain(code);
    expect(err).toContain(hint);
  });

  it.each([
    [['no reference'], 'reference-malformed'],
    [['--to', 'ftp://x'], 'mirror-destination-unsupported'],
    [['--to', 's3://'], 'store-location-malformed'],
    [['--log-url', 'other.test=https://x.test'], 'option-invalid'],
    [['--log', 'other.test'], 'option-invalid'],
    [['--log', 'rekor1.primary.mc.test', '--log-url', 'rekor2.primary.mc.test=https://x.test'], 'option-invalid'],
    [['--name', 'mirror.example.com'], 'usage'],
    [['--key', 'mirror.pem', '--name', 'two words'], 'yaml'],
    [['--log-url', 'rekor2.primary.mc.test=ftp://x.test'], 'option-invalid'],
  ])('writes nothing for %j', async (args, code) => {
    const cwd = await temporaryFolder();
    expect(await mc(['mirror', 'init', '--policy', policy, ...args], cwd)).toMatchObject({
      code: 2,
      err: expect.stringContaining(code),
    });
    await expect(readFile(join(cwd, 'mirror.yaml'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a missing mirror.yaml', () => {
  it.each(['sync', 'check', 'status'])('leads from mc mirror %s to mc mirror init', async (verb) => {
    const { err, code } = await mc(['mirror', verb, '--config', 'my.yaml'], await temporaryFolder());
    expect(code).toBe(2);
    expect(err).toContain('mirror-config-missing');
    expect(err).toContain('mc mirror init REGISTRY/REPO --out my.yaml');
  });
});
