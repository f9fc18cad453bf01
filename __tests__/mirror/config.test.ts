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
const tiled = (name: string, more: object = {}) => ({
  name,
  type: 'tiled',
  url: 'http://log.test',
  origin: 'log.test',
  key: KEY,
  ...more,
});

describe('mirror.yaml', () => {
  it('has paths that are relative to it, and what it leaves out is left out', async () => {
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

  it('names registries as they are, and layouts relative to it', async () => {
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

  it('may name a bucket, but no place of another kind', async () => {
    expect((await load({ to: 's3://bucket/prefix' })).to).toBe('s3://bucket/prefix');
    await expect(load({ to: 's3://' })).rejects.toMatchObject({ family: 'configuration' });
    for (const to of ['gs://bucket/prefix', 'FILE:///x', 'http://x'])
      await expect(load({ to })).rejects.toMatchObject({
        code: 'mirror-destination-unsupported',
        details: { what: join(dir, 'mirror.yaml'), given: to },
      });
  });

  it('names each log once, shards among them', async () => {
    expect((await load({ logs: [tiled('a'), tiled('b')] })).logs.map(({ name }) => name)).toEqual(['a', 'b']);
    await expect(load({ logs: [tiled('a'), tiled('b'), tiled('a')] })).rejects.toMatchObject({
      code: 'schema-mismatch',
      message: expect.stringContaining('two logs have the same name'),
    });
  });

  it('has verifier keys that are some, where a log has one of its own', async () => {
    const rekor = { name: 'r', type: 'rekor-v2', url: 'http://log.test', origin: 'log.test' };
    expect((await load({ logs: [rekor, tiled('a')] })).logs).toHaveLength(2);
    await expect(load({ logs: [rekor, tiled('a', { key: `${KEY}A` })] })).rejects.toMatchObject({
      code: 'note-key-malformed',
    });
  });

  it('asks for no more witnesses than it names', async () => {
    const witnesses = { keys: [KEY], quorum: 1 };
    await expect(load({ witnesses: { ...witnesses, quorum: 2 } })).rejects.toMatchObject({ family: 'configuration' });
    await expect(load({ witnesses: { keys: ['none'], quorum: 0 } })).rejects.toMatchObject({ family: 'configuration' });
  });

  it('has at most 1 MiB', async () => {
    expect((await load({}, 1024 * 1024)).name).toBe('mirror');
    await expect(load({}, 1024 * 1024 + 1)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
