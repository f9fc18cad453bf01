import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { readIndex } from '../../../src/mirror/format/reading.ts';
import {
  checkMirror,
  folderDestination,
  healMirror,
  loadMirrorConfig,
  type MirrorConfig,
  type MirrorPorts,
  mirrorSyncReportSchema,
  present,
  readState,
  syncMirror,
} from '../../../src/mirror/index.ts';
import { serveLog } from '../../support/log-server.ts';
import { mirrorPorts } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';
import { TufKey, TufRepository } from '../../support/tuf.ts';

let world: World;
let ports: MirrorPorts;
let config: MirrorConfig;
let repository: TufRepository;
let close: () => Promise<void>;

beforeAll(async () => {
  world = await startWorld();
  ports = mirrorPorts(world);
  repository = new TufRepository();
  repository.targets.set('trusted_root.json', await readFile(join(world.sandbox.dir, 'trusted_root.json')));
  repository.publish();
  const server = await serveLog(repository.files);
  close = server.close;
  const { dir } = world.sandbox;
  await writeFile(join(dir, 'tuf-root.json'), repository.root);
  const yaml = {
    version: 1,
    to: 'mirror-tuf',
    policy: 'trust-policy.yaml',
    tuf: [{ name: 'acme', url: server.url, root: 'tuf-root.json' }],
    signingConfig: 'signing_config.json',
  };
  await writeFile(join(dir, 'mirror-tuf.yaml'), JSON.stringify(yaml));
  config = await loadMirrorConfig(join(dir, 'mirror-tuf.yaml'));
}, 30_000);
afterAll(async () => {
  await close();
  await world.end();
});

describe('a TUF repository whose snapshot does not list a delegated role', () => {
  it('syncs, and the report contains a warning', async () => {
    const withUnlisted = new TufRepository();
    withUnlisted.delegated.set('gone', { key: new TufKey(), targets: new Map() });
    withUnlisted.unlisted.add('gone');
    withUnlisted.publish();
    const server = await serveLog(withUnlisted.files);
    const { dir } = world.sandbox;
    await writeFile(join(dir, 'odd-root.json'), withUnlisted.root);
    const tuf = [{ name: 'odd', url: server.url, root: 'odd-root.json' }];
    const yaml = { version: 1, to: 'mirror-odd', policy: 'trust-policy.yaml', tuf };
    await writeFile(join(dir, 'mirror-odd.yaml'), JSON.stringify(yaml));
    const report = await syncMirror(await loadMirrorConfig(join(dir, 'mirror-odd.yaml')), ports);
    await server.close();
    mirrorSyncReportSchema.parse(report);
    expect(report).toMatchObject({ outcome: 'passed', reasons: [], warnings: [{ code: 'tuf-role-unlisted' }] });
    expect(present(report)[0]?.warnings?.[0]?.message).toMatch(/"odd".*"gone"/);
  });
});

const readSigningConfig = () => readFile(join(world.sandbox.dir, 'signing_config.json'));

describe('the trust material of a mirror', () => {
  it('includes the roots of the policy, a signing config and complete TUF repositories, all listed in its index', async () => {
    const report = await syncMirror(config, ports);
    mirrorSyncReportSchema.parse(report);
    expect(report).toMatchObject({
      outcome: 'passed',
      tuf: [{ name: 'acme', outcome: 'synced', root: 1, timestamp: 1, targets: 1, files: 5 }],
    });
    expect(present(report)[0]?.table?.rows).toContainEqual([
      'TUF acme',
      { outcome: 'passed', text: 'synced' },
      '1 target (root 1, timestamp 1)',
      expect.stringMatching(/^5 files/),
    ]);
    const index = await readIndex(folderDestination(config.to));
    expect(index?.tuf).toMatchObject([{ name: 'acme', root: 1, timestamp: 1, targets: 1 }]);
    expect(index?.signingConfig).toEqual({
      path: 'trust/signing_config.json',
      sha256: sha256(await readSigningConfig()).toString('hex'),
    });
    expect(await readFile(join(config.to, 'trust/signing_config.json'))).toEqual(await readSigningConfig());
    expect(await checkMirror(config, ports)).toMatchObject({ outcome: 'passed' });
    expect(await syncMirror(config, ports)).toMatchObject({ tuf: [{ outcome: 'unchanged', files: 0 }] });
  });

  it('stays unchanged and makes the sync fail if its source becomes invalid', async () => {
    const before = await readIndex(folderDestination(config.to));
    repository.versions.timestamp = 0;
    repository.publish();
    repository.files.set('timestamp.json', Buffer.from('{}'));
    expect(await syncMirror(config, ports)).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'tuf-invalid', repository: 'acme', path: 'timestamp.json' }],
      tuf: [{ name: 'acme', outcome: 'failed' }],
    });
    expect(await readIndex(folderDestination(config.to))).toEqual(before);
    const state = await readState(folderDestination(config.to));
    expect(state?.errors).toMatchObject([{ source: 'tuf/acme', code: 'tuf-invalid' }]);
    expect(await checkMirror(config, ports)).toMatchObject({ outcome: 'passed' });
  });

  it('belongs to the check, which reports changes in the mirror', async () => {
    const copy = { ...config, to: `${config.to}-copy` };
    await cp(config.to, copy.to, { recursive: true });
    await writeFile(join(copy.to, 'tuf/acme/1.targets.json'), '{}');
    await writeFile(join(copy.to, 'trust/signing_config.json'), '{}');
    await writeFile(join(copy.to, 'tuf/stray.json'), '{}');
    const { reasons } = await checkMirror(copy, ports);
    expect(reasons).toMatchObject([
      { code: 'mirror-damaged', path: 'trust/signing_config.json' },
      { code: 'tuf-invalid', path: '1.targets.json' },
      { code: 'mirror-damaged', path: 'tuf/stray.json' },
    ]);
  });

  it('heals from a replica with valid content only', async () => {
    const [broken, replica] = [{ ...config, to: `${config.to}-broken` }, `${config.to}-replica`];
    for (const to of [broken.to, replica]) await cp(config.to, to, { recursive: true });
    const paths = ['tuf/acme/1.targets.json', 'tuf/acme/1.root.json', 'trust/signing_config.json'];
    for (const path of paths) await writeFile(join(broken.to, path), '{}');
    await writeFile(join(replica, 'tuf/acme/1.root.json'), '{"also":"changed"}');
    // The source no longer serves a valid timestamp, but still has the files of its state.
    const report = await healMirror(broken, [replica], ports);
    expect(report).toMatchObject({ outcome: 'passed', reasons: [] });
    expect(report.healed?.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
    for (const path of paths)
      expect(await readFile(join(broken.to, path))).toEqual(await readFile(join(config.to, path)));
  });

  it('requires an existing root and unique names', async () => {
    const writeBadConfig = async (change: object): Promise<MirrorConfig> => {
      const path = join(world.sandbox.dir, 'bad.yaml');
      await writeFile(path, JSON.stringify({ version: 1, to: 'x', policy: 'trust-policy.yaml', ...change }));
      return loadMirrorConfig(path);
    };
    const one = { name: 'a', url: 'http://127.0.0.1:1', root: 'none.json' };
    await expect(writeBadConfig({ tuf: [one, one] })).rejects.toMatchObject({ code: 'schema-mismatch' });
    await expect(syncMirror(await writeBadConfig({ tuf: [one] }), ports)).rejects.toMatchObject({
      code: 'file-not-found',
    });
    await expect(syncMirror(await writeBadConfig({ signingConfig: 'tuf-root.json' }), ports)).rejects.toMatchObject({
      code: 'schema-mismatch',
    });
  });
});
