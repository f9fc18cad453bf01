import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collect, streamOf } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { computeMerkleRoot, leafHash, parseCheckpoint, parseEntryBundle } from '../../src/tlog/index.ts';
import { sandboxSigner } from '../support/mirror.ts';
import { startWorld, type World } from '../support/sandbox.ts';

describe('the fault switch', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = await startWorld();
    url = `${world.sandbox.urls.regions.primary.registry}/v2/`;
  });
  afterAll(() => world.end());
  const ask = (timeoutMs = 2_000) => world.http.send({ url, retries: 0, tryTimeoutMs: timeoutMs, accept: 'any' });
  const during = async (
    fault: Parameters<World['sandbox']['fault']>[2],
    value: number | undefined,
    work: () => Promise<void>,
  ): Promise<void> => {
    await world.sandbox.fault('primary', 'registry', fault, value);
    try {
      await work();
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
    expect((await ask()).status).toBe(200);
  };

  it('down refuses connections, and none restores the same address', () =>
    during('down', undefined, async () => {
      await expect(ask()).rejects.toMatchObject({
        code: 'network-unreachable',
        message: expect.stringContaining('ECONNREFUSED'),
      });
    }));

  it('blackhole accepts a connection and never answers', () =>
    during('blackhole', undefined, async () => {
      await expect(ask(200)).rejects.toMatchObject({ code: 'network-timeout' });
    }));

  it('slow adds its milliseconds to each answer', () =>
    during('slow', 150, async () => {
      const started = performance.now();
      await ask();
      expect(performance.now() - started).toBeGreaterThanOrEqual(145);
    }));

  it.each([
    ['throttle', 429],
    ['error', 503],
  ] as const)('%s answers its share of requests with %i and the others normally', (fault, status) =>
    during(fault, 0.25, async () => {
      const answers = [];
      for (let i = 0; i < 8; i++) answers.push(await ask());
      expect(answers.filter((answer) => answer.status === status)).toHaveLength(2);
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(6);
      if (status === 429) expect(answers.find((answer) => answer.status === 429)?.headers['retry-after']).toBe('1');
    }),
  );

  it('cut and corrupt damage bodies, whose digests then do not match', async () => {
    const repository = world.repository('primary', 'acme/spoilt');
    const bytes = Buffer.from('0123456789'.repeat(100));
    const descriptor = { mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length };
    await repository.pushBlob(descriptor, () => streamOf(bytes));
    const read = () => collect(repository.blob(descriptor), 10_000, 'the blob');
    expect(await read()).toEqual(bytes);
    await during('corrupt', 7, async () => {
      await expect(read()).rejects.toMatchObject({ code: 'digest-mismatch' });
    });
    await during('cut', 0, async () => {
      await expect(read()).rejects.toMatchObject({ family: 'fault' });
    });
  });

  it('fork serves another history of the log under the same key, and none serves the old one', async () => {
    const { rekor } = world.sandbox.urls.regions.primary;
    await (await sandboxSigner(world)).signMessage(streamOf(Buffer.from('logged')));
    const checkpoint = async () => parseCheckpoint(await (await fetch(`${rekor}/checkpoint`)).text());
    const before = await checkpoint();
    await world.sandbox.fault('primary', 'rekor', 'fork');
    const forked = await checkpoint();
    const bundle = await (await fetch(`${rekor}/tile/entries/000.p/${forked.size}`)).arrayBuffer();
    const entries = parseEntryBundle(Buffer.from(bundle), { level: 'entries', index: 0, width: forked.size });
    expect(computeMerkleRoot(entries.map(leafHash))).toEqual(forked.root);
    expect(computeMerkleRoot(entries.slice(0, before.size).map(leafHash))).not.toEqual(before.root);
    expect([forked.origin, forked.size]).toEqual([before.origin, before.size + 1]);
    await world.sandbox.fault('primary', 'rekor', 'none');
    expect(await checkpoint()).toEqual(before);
  });

  it('affects, for a whole region, every service of that region and no other region', async () => {
    await world.sandbox.fault('primary', '*', 'down');
    try {
      for (const service of Object.values(world.sandbox.urls.regions.primary)) {
        await expect(world.http.send({ url: service, retries: 0, accept: 'any' })).rejects.toMatchObject({
          code: 'network-unreachable',
        });
      }
      for (const service of Object.values(world.sandbox.urls.regions.secondary))
        await world.http.send({ url: service, retries: 0, accept: 'any' });
    } finally {
      await world.sandbox.fault('primary', '*', 'none');
    }
  });

  it('on the admin address changes the profile of a registry and restores it', async () => {
    const { admin } = world.sandbox.urls;
    const setProfile = async (region: string, profile: string): Promise<number> => {
      const body = JSON.stringify({ region, profile });
      return (await world.http.send({ url: `${admin}/profiles`, method: 'POST', body, accept: 'any', retries: 0 }))
        .status;
    };
    const referrers = async (): Promise<number> => {
      const url = `http://${world.host('primary')}/v2/a/referrers/sha256:${'0'.repeat(64)}`;
      return (await world.http.send({ url, accept: 'any', retries: 0 })).status;
    };
    expect(await referrers()).toBe(200);
    expect(await setProfile('primary', 'docker-registry-2.8')).toBe(200);
    expect(await referrers()).toBe(404);
    expect(await setProfile('*', 'spec')).toBe(200);
    expect(await referrers()).toBe(200);
    expect(await setProfile('primary', 'a-registry-of-my-own')).toBe(400);
    expect(await setProfile('nowhere', 'ghcr')).toBe(400);
  });

  it('works over the admin address, which reports an invalid call', async () => {
    const { admin } = world.sandbox.urls;
    const post = (body: object) =>
      world.http.send({
        url: `${admin}/faults`,
        method: 'POST',
        body: JSON.stringify(body),
        accept: 'any',
        retries: 0,
      });
    expect((await post({ region: 'primary', service: 'registry', fault: 'error', value: 1 })).status).toBe(200);
    expect((await ask()).status).toBe(503);
    expect((await post({ region: 'primary', service: 'registry', fault: 'none' })).status).toBe(200);
    for (const wrong of [
      { region: 'primary', service: 'registry', fault: 'melt' },
      { region: 'x', service: 'y', fault: 'down' },
      { region: 'primary', service: 'registry', fault: 'slow', value: 'a' },
    ]) {
      expect((await post(wrong)).status).toBe(400);
    }
    const requests = (await (await world.http.send({ url: `${admin}/requests` })).json(10_000_000)) as {
      path: string;
      service: string;
      region: string;
    }[];
    expect(
      requests.some(({ path, service, region }) => path === '/v2/' && service === 'registry' && region === 'primary'),
    ).toBe(true);
  });
});
