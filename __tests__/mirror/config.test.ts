import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { loadMirrorConfig, type MirrorConfig } from '../../src/mirror/index.ts';
import { verifierKey } from '../../src/tlog/index.ts';
import { temporaryFolder } from '../support/folders.ts';

const KEY = verifierKey('log.test', generateKeyPairSync('ed25519').publicKey);
let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});

async function load(more: object, padding = 0): Promise<MirrorConfig> {
  const path = join(dir, 'mirror.yaml');
  const text = JSON.stringify({ version: 1, to: 'mirror', policy: 'policy.yaml', ...more });
  await writeFile(path, text.padEnd(padding));
  return loadMirrorConfig(path);
}
const createTiledLog = (name: string, more: object = {}) => ({
  name,
  type: 'tiled',
  url: 'http://log.test',
  origin: 'log.test',
  key: KEY,
  ...more,
});

describe('loadMirrorConfig', () => {
  it('resolves paths relative to mirror.yaml and keeps optional fields absent', async () => {
    expect(await load({})).toEqual({
      version: 1,
      name: 'mirror',
      to: join(dir, 'mirror'),
      policy: join(dir, 'policy.yaml'),
      logs: [],
      tuf: [],
      subjects: [],
      releases: [],
      github: [],
      retention: { keep: [], holds: [], released: [] },
    });
    const paths = { key: 'keys/own.pem', signingConfig: 'signing.json', releases: ['list.txt', '/abs/list.txt'] };
    const tuf = [{ name: 'acme', url: 'http://tuf.test', root: 'root.json' }];
    expect(await load({ ...paths, tuf })).toMatchObject({
      key: join(dir, 'keys/own.pem'),
      signingConfig: join(dir, 'signing.json'),
      releases: [join(dir, 'list.txt'), '/abs/list.txt'],
      tuf: [{ root: join(dir, 'root.json') }],
    });
  });

  it('keeps registry names unchanged and resolves layouts relative to mirror.yaml', async () => {
    const subjects = [
      'registry.test/acme/app',
      'registry.test/acme/app:v1',
      'oci-layout:layouts/app',
      'oci-archive:/abs/app.tar:v1',
    ];
    expect((await load({ subjects })).subjects).toEqual([
      'registry.test/acme/app',
      'registry.test/acme/app:v1',
      `oci-layout:${join(dir, 'layouts/app')}`,
      'oci-archive:/abs/app.tar:v1',
    ]);
  });

  it('accepts a bucket and no other kind of URL', async () => {
    expect((await load({ to: 's3://bucket/prefix' })).to).toBe('s3://bucket/prefix');
    await expect(load({ to: 's3://' })).rejects.toMatchObject({ family: 'configuration' });
    for (const to of ['gs://bucket/prefix', 'FILE:///x', 'http://x'])
      await expect(load({ to })).rejects.toMatchObject({
        code: 'mirror-destination-unsupported',
        details: { what: join(dir, 'mirror.yaml'), given: to },
      });
  });

  it('requires unique log names, shards included', async () => {
    expect((await load({ logs: [createTiledLog('a'), createTiledLog('b')] })).logs.map(({ name }) => name)).toEqual([
      'a',
      'b',
    ]);
    await expect(load({ logs: [createTiledLog('a'), createTiledLog('b'), createTiledLog('a')] })).rejects.toMatchObject(
      {
        code: 'schema-mismatch',
        message: expect.stringContaining('two logs have the same name'),
      },
    );
  });

  it('requires at least one valid verifier key if a log names its own keys', async () => {
    const rekor = { name: 'r', type: 'rekor-v2', url: 'http://log.test', origin: 'log.test' };
    expect((await load({ logs: [rekor, createTiledLog('a')] })).logs).toHaveLength(2);
    await expect(load({ logs: [rekor, createTiledLog('a', { key: `${KEY}A` })] })).rejects.toMatchObject({
      code: 'note-key-malformed',
    });
  });

  it('rejects a quorum larger than the number of witnesses', async () => {
    const witnesses = { keys: [KEY], quorum: 1 };
    await expect(load({ witnesses: { ...witnesses, quorum: 2 } })).rejects.toMatchObject({ family: 'configuration' });
    await expect(load({ witnesses: { keys: ['none'], quorum: 0 } })).rejects.toMatchObject({ family: 'configuration' });
  });

  it('rejects a file of more than 1 MiB', async () => {
    expect((await load({}, 1024 * 1024)).name).toBe('mirror');
    await expect(load({}, 1024 * 1024 + 1)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
