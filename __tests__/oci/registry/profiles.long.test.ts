import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { createHttp } from '../../../src/lib/http.ts';
import {
  type Credentials,
  closure,
  copyGraph,
  openRepository,
  parseReference,
  type Repository,
} from '../../../src/oci/index.ts';
import { transferBlob } from '../../../src/oci/transfer.ts';
import { PROFILES, type ProfileName, type Region } from '../../../src/sandbox/index.ts';
import { attach, pushFullRelease, pushImage } from '../../support/image.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

const OPTIONS = { concurrency: 4 };
const names = Object.keys(PROFILES) as ProfileName[];
const user =
  (name: string): Credentials =>
  async () => ({ username: name, password: `secret-of-${name}` });
const users = { left: 'secret-of-left', right: 'secret-of-right' };
const blobOf = (bytes: Buffer) => ({ mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length });

describe('a release of twelve manifests', () => {
  let world: World;
  const http = createHttp(); // with the tries that users have
  const open = (region: Region, name: string, credentials: Credentials): Repository =>
    openRepository(parseReference(`${world.host(region)}/${name}`), { http, credentials });
  beforeAll(async () => {
    world = await startWorld({ auth: { primary: { mode: 'bearer', users }, secondary: { mode: 'bearer', users } } });
  });
  afterAll(async () => {
    await http.close();
    await world.end();
  });

  it.each(names)(
    'comes whole from and to registries that behave like %s, and a second run sends nothing',
    async (profile) => {
      world.sandbox.profile('*', profile);
      const source = open('primary', `acme/${profile}`, user('left'));
      await pushFullRelease(source, 'v1');
      const graph = await closure(source, 'v1', OPTIONS);
      expect(graph.nodes).toHaveLength(12);
      const destinations = [
        open('secondary', `acme/${profile}`, user('right')),
        open('primary', `acme/${profile}-elsewhere`, user('right')), // mounted or not
      ];
      for (const destination of destinations) {
        await copyGraph(graph, source, destination, { ...OPTIONS, tag: 'v1' });
        const there = await closure(destination, 'v1', OPTIONS);
        expect(there.nodes.map(({ manifest }) => manifest.descriptor.digest).sort()).toEqual(
          graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort(),
        );
      }
      const again = await copyGraph(graph, source, destinations[0] ?? source, { ...OPTIONS, tag: 'v1' });
      expect(again).toMatchObject({ copied: 0, bytesCopied: 0 });
    },
  );
});

describe('what is peculiar to a registry', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      auth: {
        primary: { mode: 'bearer', users, tokenSeconds: 1 },
        secondary: { mode: 'bearer', users },
      },
    });
  });
  afterAll(() => world.end());
  let number = 0;
  const fresh = (region: 'primary' | 'secondary' = 'secondary'): Repository =>
    world.repository(region, `acme/fresh${number++}`, user('left'));
  const statuses = (path: RegExp, method = 'GET'): number[] =>
    world.sandbox
      .requests()
      .filter((one) => one.method === method && path.test(one.path))
      .map(({ status }) => status);

  it.each(['ghcr', 'docker-hub'] as const)(
    '%s without referrers: the fallback tag is kept and read',
    async (profile) => {
      world.sandbox.profile('secondary', profile);
      const repository = fresh();
      const subject = await pushImage(repository, 'subject', 'v1');
      const referrer = await attach(repository, subject, 'application/vnd.test', 'evidence');
      expect((await repository.referrers(subject.digest)).map(({ digest }) => digest)).toEqual([referrer.digest]);
      expect(await repository.tags()).toContain(`sha256-${subject.digest.slice(7)}`);
    },
  );

  it('quay, ecr: referrers and tags come in pages, and none is left out', async () => {
    world.sandbox.profile('secondary', 'quay');
    const repository = fresh();
    const subject = await pushImage(repository, 'subject', 'v1');
    for (let i = 0; i < 4; i++) await attach(repository, subject, 'application/vnd.test', `number ${i}`);
    for (const tag of ['v2', 'v3', 'v4']) await pushImage(repository, tag, tag);
    expect(await repository.referrers(subject.digest)).toHaveLength(4);
    expect(await repository.tags()).toEqual(['v1', 'v2', 'v3', 'v4']);
  });

  it('ecr: an upload that is cut goes on in a chunk that is not too small', async () => {
    world.sandbox.profile('secondary', 'ecr');
    const bytes = randomBytes(12 * 1024 * 1024);
    const [source, destination] = [fresh(), fresh()];
    await source.pushBlob(blobOf(bytes), () => streamOf(bytes));
    await world.sandbox.fault('secondary', 'registry', 'cut', 7 * 1024 * 1024);
    try {
      await transferBlob(source, destination, blobOf(bytes));
    } finally {
      await world.sandbox.fault('secondary', 'registry', 'none');
    }
    expect(await destination.hasBlob(blobOf(bytes))).toBe(true);
    expect(statuses(/uploads/, 'PATCH')).toContain(202);
  });

  it('ecr: a tag that cannot be moved is a fault that says so', async () => {
    world.sandbox.profile('secondary', 'ecr');
    const repository = fresh();
    await pushImage(repository, 'one', 'v1');
    await expect(pushImage(repository, 'two', 'v1')).rejects.toMatchObject({
      family: 'fault',
      message: expect.stringContaining('immutable'),
    });
  });

  it('acr: tokens are waited for when they are refused with 429', async () => {
    world.sandbox.profile('secondary', 'acr');
    const before = statuses(/^\/token/).length;
    await fresh().tags();
    expect(statuses(/^\/token/).slice(before)).toEqual([429, 200]);
  });

  it.each(['docker-hub', 'ghcr', 'ecr', 'acr', 'gar', 'quay'] as const)(
    '%s: blobs are fetched from storage on another host, which gets no credentials',
    async (profile) => {
      world.sandbox.profile('secondary', profile);
      const repository = fresh();
      const bytes = randomBytes(1_000);
      await repository.pushBlob(blobOf(bytes), () => streamOf(bytes));
      const before = statuses(/^\/storage\//).length;
      for await (const _ of repository.blob(blobOf(bytes)));
      // The storage answers 400 to who brings an Authorization.
      expect(
        statuses(/^\/storage\//)
          .slice(before)
          .filter((status) => status !== 429),
      ).toEqual([200]);
    },
  );

  it('tokens that end in the middle of a copy are asked for anew', async () => {
    world.sandbox.profile('*', 'spec');
    const [source, destination] = [fresh('primary'), fresh('primary')];
    await pushFullRelease(source, 'v1');
    await world.sandbox.fault('primary', 'registry', 'slow', 30);
    try {
      const graph = await closure(source, 'v1', OPTIONS);
      await copyGraph(graph, source, destination, { concurrency: 1, tag: 'v1' });
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
    expect((await closure(destination, 'v1', OPTIONS)).nodes).toHaveLength(12);
  });

  it('a refresh token is exchanged by POST, for who logged in that way', async () => {
    world.sandbox.profile('secondary', 'acr');
    const credentials: Credentials = async () => ({ username: '', password: '', identityToken: 'left:secret-of-left' });
    const repository = world.repository('secondary', 'acme/identity', credentials);
    await pushImage(repository, 'by identity', 'v1');
    expect(statuses(/^\/token/, 'POST')).toContain(200);
  });

  it('one token serves all who fail at once: a burst asks for one', async () => {
    world.sandbox.profile('secondary', 'spec');
    const repository = fresh();
    const before = statuses(/^\/token/).length;
    await Promise.all(Array.from({ length: 10 }, () => repository.tags()));
    expect(statuses(/^\/token/).length - before).toBe(1);
  });
});
