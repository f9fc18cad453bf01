import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collect, streamOf } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { Descriptor } from '../../src/oci/index.ts';
import { startWorld, type World } from '../support/sandbox.ts';

const BLOBS = 8;

describe('POST /damage of a sandbox', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.end());

  const pushBlobs = async (name: string): Promise<readonly Descriptor[]> => {
    const repository = world.repository('secondary', name);
    const blobs = Array.from({ length: BLOBS }, (_, i) => Buffer.from(`blob ${i} of ${name}`)).map((bytes) => ({
      bytes,
      descriptor: { mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length },
    }));
    for (const { bytes, descriptor } of blobs) await repository.pushBlob(descriptor, () => streamOf(bytes));
    return blobs.map(({ descriptor }) => descriptor);
  };
  const post = (body: object) =>
    world.http.send({
      url: `${world.sandbox.urls.admin}/damage`,
      method: 'POST',
      body: JSON.stringify(body),
      accept: 'any',
      retries: 0,
    });
  const readAll = async (name: string, blobs: readonly Descriptor[]): Promise<Record<string, string[]>> => {
    const repository = world.repository('secondary', name);
    const found: Record<string, string[]> = { intact: [], failed: [], wrong: [] };
    for (const blob of blobs) {
      const outcome = await collect(repository.blob(blob), 10_000, 'the blob').then(
        () => 'intact',
        ({ code }) => (code === 'digest-mismatch' ? 'wrong' : 'failed'),
      );
      found[outcome]?.push(blob.digest);
    }
    return found;
  };

  it('removes a quarter of the blobs, changes a quarter, and names both', async () => {
    const blobs = await pushBlobs('acme/rotten');
    const answer = await post({ region: 'secondary', repository: 'acme/rotten' });
    expect(answer.status).toBe(200);
    const { lost, rotten } = (await answer.json(10_000)) as Record<string, string[]>;
    expect([lost?.length, rotten?.length]).toEqual([BLOBS / 4, BLOBS / 4]);
    const found = await readAll('acme/rotten', blobs);
    expect(found.failed?.toSorted()).toEqual(lost?.toSorted());
    expect(found.wrong?.toSorted()).toEqual(rotten?.toSorted());
    expect(found.intact).toHaveLength(BLOBS / 2);
  });

  it('leaves blobs that another repository shares with the damaged one', async () => {
    const blobs = await pushBlobs('acme/original');
    const other = world.repository('secondary', 'acme/shared');
    for (const blob of blobs) {
      const [from, to] = ['acme/original', 'acme/shared'];
      const url = `${world.sandbox.urls.regions.secondary.registry}/v2/${to}/blobs/uploads/?mount=${blob.digest}&from=${from}`;
      expect((await world.http.send({ url, method: 'POST', accept: 'any', retries: 0 })).status).toBe(201);
    }
    expect((await post({ region: 'secondary', repository: 'acme/original' })).status).toBe(200);
    for (const blob of blobs) await expect(collect(other.blob(blob), 10_000, 'the blob')).resolves.toBeDefined();
  });

  it.each([
    ['an unknown repository', { region: 'secondary', repository: 'acme/none' }],
    ['a repository of the other region', { region: 'primary', repository: 'acme/here' }],
    ['a name that leaves the folder', { region: 'secondary', repository: '..' }],
    ['an unknown region', { region: '../secondary', repository: 'acme/here' }],
    ['a region without a registry', { region: 'global', repository: 'acme/here' }],
    ['no repository', { region: 'secondary' }],
  ])('refuses %s, and changes nothing', async (_, body) => {
    const blobs = await pushBlobs('acme/here');
    expect((await post(body)).status).toBe(400);
    expect((await readAll('acme/here', blobs)).intact).toHaveLength(BLOBS);
  });
});
