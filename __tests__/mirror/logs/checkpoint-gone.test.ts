import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { checkMirror, type MirrorConfig, type MirrorPorts, syncMirror } from '../../../src/mirror/index.ts';
import { mirrorConfig, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

describe('syncMirror for a log whose checkpoint file is missing', () => {
  let world: World;
  let config: MirrorConfig;
  let ports: MirrorPorts;
  const getLogFolder = (): string => join(config.to, 'logs/rekor2');
  beforeAll(async () => {
    world = await startWorld();
    config = await mirrorConfig(world, []);
    ports = mirrorPorts(world);
    const signer = await sandboxSigner(world);
    for (const text of ['one', 'two']) await signer.signMessage(streamOf(Buffer.from(text)));
    await syncMirror(config, ports);
  }, 30_000);
  afterAll(() => world.end());

  it('compares the log with the size and root in the index, and reports another history as a fork', async () => {
    await rm(join(getLogFolder(), 'checkpoint'));
    await world.sandbox.fault('primary', 'rekor', 'fork');
    const report = await syncMirror(config, ports);
    await world.sandbox.fault('primary', 'rekor', 'none');
    expect(report.reasons.map(({ code }) => code)).toEqual(['log-fork']);
    await expect(readFile(join(getLogFolder(), 'checkpoint'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['the checkpoint alone', ''],
    ['the checkpoint and all tiles', 'tile'],
  ])('restores the missing files from the same history: %s', async (_, more) => {
    await rm(join(getLogFolder(), 'checkpoint'), { force: true });
    if (more !== '') await rm(join(getLogFolder(), more), { recursive: true });
    expect((await syncMirror(config, ports)).outcome).toBe('passed');
    const reasons = (await checkMirror(config, ports)).reasons.filter(({ code }) => code !== 'log-fork');
    expect(reasons).toEqual([]);
  });
});
