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
const describeBlob = (bytes: Buffer) => ({ mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length });

describe('copyGraph, for a release of twelve manifests,', () => {
  let world: World;
  const http = createHttp(); // The default retries, as users have them.
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
    'copies the whole release between registries that behave like %s, and sends nothing in a second run',
    async (profile) => {
      world.sandbox.profile('*', profile);
      const source = open('primary', `acme/${profile}`, user('left'));
      await pushFullRelease(source, 'v1');
      const graph = await closure(source, 'v1', OPTIONS);
      expect(graph.nodes).toHaveLength(12);
      const destinations = [
        open('secondary', `acme/${profile}`, user('right')),
        open('primary', `acme/${profile}-elsewhere`, user('right')), // This registry may mount the blobs.
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

describe('the registry client', () => {
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
  const openNewRepository = (region: 'primary' | 'secondary' = 'secondary'): Repository =>
    world.repository(region, `acme/fresh${number++}`, user('left'));
  const statuses = (path: RegExp, method = 'GET'): number[] =>
    world.sandbox
      .requests()
      .filter((one) => one.method === method && path.test(one.path))
      .map(({ status }) => status);

  it.each(['ghcr', 'docker-hub'] as const)(
    'keeps and reads the fallback tag on %s, which has no referrers API',
    async (profile) => {
      world.sandbox.profile('secondary', profile);
      const repository = openNewRepository();
      const subject = await pushImage(repository, 'subject', 'v1');
      const referrer = await attach(repository, subject, 'application/vnd.test', 'evidence');
      expect((await repository.referrers(subject.digest)).map(({ digest }) => digest)).toEqual([referrer.digest]);
      expect(await repository.tags()).toContain(`sha256-${subject.digest.slice(7)}`);
    },
  );

  it('reads all pages of referrers and tags (quay, ecr)', async () => {
    world.sandbox.profile('secondary', 'quay');
    const repository = openNewRepository();
    const subject = await pushImage(repository, 'subject', 'v1');
    for (let i = 0; i < 4; i++) await attach(repository, subject, 'application/vnd.test', `number ${i}`);
    for (const tag of ['v2', 'v3', 'v4']) await pushImage(repository, tag, tag);
    expect(await repository.referrers(subject.digest)).toHaveLength(4);
    expect(await repository.tags()).toEqual(['v1', 'v2', 'v3', 'v4']);
  });

  it('resumes an interrupted upload with a chunk of at least the minimum size (ecr)', async () => {
    world.sandbox.profile('secondary', 'ecr');
    const bytes = randomBytes(12 * 1024 * 1024);
    const [source, destination] = [openNewRepository(), openNewRepository()];
    await source.pushBlob(describeBlob(bytes), () => streamOf(bytes));
    await world.sandbox.fault('secondary', 'registry', 'cut', 7 * 1024 * 1024);
    try {
      await transferBlob(source, destination, describeBlob(bytes));
    } finally {
      await world.sandbox.fault('secondary', 'registry', 'none');
    }
    expect(await destination.hasBlob(describeBlob(bytes))).toBe(true);
    expect(statuses(/uploads/, 'PATCH')).toContain(202);
  });

  it('reports an immutable tag as a fault with its own message (ecr)', async () => {
    world.sandbox.profile('secondary', 'ecr');
    const repository = openNewRepository();
    await pushImage(repository, 'one', 'v1');
    await expect(pushImage(repository, 'two', 'v1')).rejects.toMatchObject({
      family: 'fault',
      message: expect.stringContaining('immutable'),
    });
  });

  it('waits when a token request is refused with 429 (acr)', async () => {
    world.sandbox.profile('secondary', 'acr');
    const before = statuses(/^\/token/).length;
    await openNewRepository().tags();
    expect(statuses(/^\/token/).slice(before)).toEqual([429, 200]);
  });

  it.each(['docker-hub', 'ghcr', 'ecr', 'acr', 'gar', 'quay'] as const)(
    'fetches blobs of %s from storage on another host without credentials',
    async (profile) => {
      world.sandbox.profile('secondary', profile);
      const repository = openNewRepository();
      const bytes = randomBytes(1_000);
      await repository.pushBlob(describeBlob(bytes), () => streamOf(bytes));
      const before = statuses(/^\/storage\//).length;
      for await (const _ of repository.blob(describeBlob(bytes)));
      // The storage answers 400 to a request with an Authorization header.
      expect(
        statuses(/^\/storage\//)
          .slice(before)
          .filter((status) => status !== 429),
      ).toEqual([200]);
    },
  );

  it('requests a new token when a token expires in the middle of a copy', async () => {
    world.sandbox.profile('*', 'spec');
    const [source, destination] = [openNewRepository('primary'), openNewRepository('primary')];
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

  it('exchanges a refresh token by POST for a user with an identity token', async () => {
    world.sandbox.profile('secondary', 'acr');
    const credentials: Credentials = async () => ({ username: '', password: '', identityToken: 'left:secret-of-left' });
    const repository = world.repository('secondary', 'acme/identity', credentials);
    await pushImage(repository, 'by identity', 'v1');
    expect(statuses(/^\/token/, 'POST')).toContain(200);
  });

  it('requests one token for all requests that fail at once', async () => {
    world.sandbox.profile('secondary', 'spec');
    const repository = openNewRepository();
    const before = statuses(/^\/token/).length;
    await Promise.all(Array.from({ length: 10 }, () => repository.tags()));
    expect(statuses(/^\/token/).length - before).toBe(1);
  });
});
