import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Clock } from '../../../src/lib/clock.ts';
import { createHttp } from '../../../src/lib/http.ts';
import { type Destination, folderDestination } from '../../../src/mirror/index.ts';
import { checkTuf } from '../../../src/mirror/tuf/check.ts';
import { fetchTimestampVersion, syncTuf, type TufSync } from '../../../src/mirror/tuf/sync.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { serveLog } from '../../support/log-server.ts';
import { TufKey, TufRepository } from '../../support/tuf.ts';

const http = createHttp();
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  await http.close();
});

interface Scene {
  readonly repository: TufRepository;
  readonly dir: string;
  readonly to: Destination;
  readonly asked: string[];
  /** Pins the first root. */
  sync(now?: Date, to?: Destination): Promise<TufSync>;
  check(): Promise<void>;
}

async function createScene(repository = new TufRepository()): Promise<Scene> {
  const server = await serveLog(repository.files);
  closing.push(server.close);
  const dir = await temporaryFolder();
  const root = repository.file('1.root.json');
  const to = folderDestination(dir);
  return {
    repository,
    dir,
    to,
    asked: server.asked,
    sync: (now = new Date(), place = to) => {
      const clock: Pick<Clock, 'now'> = { now: () => now };
      return syncTuf({ name: 'acme', url: server.url, root }, place, { http, clock, concurrency: 4 });
    },
    check: () => checkTuf({ name: 'acme', root }, to),
  };
}

async function publishScene(options?: ConstructorParameters<typeof TufRepository>[0]): Promise<Scene> {
  const repository = new TufRepository(options);
  repository.targets.set('trusted_root.json', Buffer.from('{"first":true}'));
  repository.targets.set('deep/er/file name.txt', Buffer.from('a target in folders'));
  repository.delegated.set('packages.acme.test', {
    key: new TufKey(),
    targets: new Map([['packages.acme.test/keys.json', Buffer.from('keys')]]),
  });
  repository.publish();
  return createScene(repository);
}

const createRefusal = (code: string, path: string) => ({ code, details: { path, repository: 'acme' } });

describe('syncTuf', () => {
  it.each([true, false])(
    'mirrors a repository byte for byte, with all delegated roles (consistent snapshots: %s)',
    async (consistent) => {
      const { repository, sync, dir, check } = await publishScene({ consistent });
      expect(await sync()).toMatchObject({ root: 1, timestamp: 1, targets: 3, expires: '2100-01-01T00:00:00.000Z' });
      expect(await readFiles(dir)).toEqual(new Map([...repository.files].sort()));
      await check();
    },
  );

  it('mirrors a repository without a delegated role that the snapshot does not list', async () => {
    const repository = new TufRepository();
    repository.targets.set('one', Buffer.from('one'));
    repository.delegated.set('gone', { key: new TufKey(), targets: new Map([['gone/x', Buffer.from('x')]]) });
    repository.unlisted.add('gone');
    repository.publish();
    const { sync, dir, check } = await createScene(repository);
    expect(await sync()).toMatchObject({ targets: 1, unlisted: ['gone'] });
    expect(await readFiles(dir)).toEqual(new Map([...repository.files].sort()));
    await check();
  });

  it('follows the recovery from a fast-forward attack, which removes a role from the snapshot', async () => {
    const { repository, sync, dir, check } = await publishScene();
    await sync();
    // An attacker with the key of the role published a version that no valid one can exceed.
    repository.versions.targets = 2 ** 31;
    repository.publish();
    await sync();
    // The operator removes the role from the snapshot, with new keys, so that clients forget the old version.
    repository.keys.snapshot = new TufKey();
    repository.keys.timestamp = new TufKey();
    repository.keys.targets = new TufKey();
    repository.publishRoot();
    repository.unlisted.add('packages.acme.test');
    repository.versions.targets = 2;
    for (const path of [...repository.files.keys()]) if (!path.endsWith('root.json')) repository.files.delete(path);
    repository.publish();
    expect(await sync()).toMatchObject({ root: 2, unlisted: ['packages.acme.test'], targets: 2 });
    expect(await readFiles(dir)).toEqual(new Map([...repository.files].sort()));
    await check();
  });

  it('requests only the timestamp and the next root if nothing is new', async () => {
    const { sync, asked } = await publishScene();
    await sync();
    asked.length = 0;
    expect(await sync()).toMatchObject({ files: 0, bytes: 0 });
    expect(asked.sort()).toEqual(['2.root.json', 'timestamp.json']);
  });

  it('keeps every root after key changes, and no other old file', async () => {
    const { repository, sync, dir, check } = await publishScene();
    await sync();
    repository.keys.root = new TufKey();
    repository.publishRoot();
    repository.keys.timestamp = new TufKey();
    repository.keys.snapshot = new TufKey();
    repository.publishRoot();
    repository.targets.set('trusted_root.json', Buffer.from('{"second":true}'));
    repository.publish();
    expect(await sync()).toMatchObject({ root: 3, timestamp: 2 });
    const stored = [...(await readFiles(dir)).keys()];
    expect(stored.filter((path) => !path.startsWith('targets/'))).toEqual([
      '1.root.json',
      '2.packages.acme.test.json',
      '2.root.json',
      '2.snapshot.json',
      '2.targets.json',
      '3.root.json',
      'timestamp.json',
    ]);
    expect(stored.filter((path) => path.endsWith('.trusted_root.json'))).toHaveLength(1);
    await check();
  });

  it('mirrors the earlier roots of a repository with a later pinned root', async () => {
    const { repository, sync, to, dir } = await publishScene();
    repository.publishRoot();
    repository.publishRoot();
    await sync();
    const late = folderDestination(await temporaryFolder());
    const server = await serveLog(repository.files);
    closing.push(server.close);
    const clock = { now: () => new Date() };
    await syncTuf({ name: 'acme', url: server.url, root: repository.root }, late, { http, clock, concurrency: 1 });
    expect(await readFiles(late.name)).toEqual(await readFiles(dir));
    await checkTuf({ name: 'acme', root: repository.root }, to);
  });

  it('writes targets first and the timestamp last', async () => {
    const { sync, to } = await publishScene();
    const written: string[] = [];
    await sync(undefined, {
      ...to,
      write: async (path, content) => {
        written.push(path);
        await to.write(path, content);
      },
    });
    expect(written.slice(0, 3).every((path) => path.startsWith('targets/'))).toBe(true);
    expect(written.slice(3)).toEqual([
      '1.packages.acme.test.json',
      '1.targets.json',
      '1.snapshot.json',
      '1.root.json',
      'timestamp.json',
    ]);
  });

  it('completes the repository after a killed run', async () => {
    const uninterrupted = await publishScene();
    await uninterrupted.sync();
    const expected = await readFiles(uninterrupted.dir);
    for (let at = 0; at < expected.size; at++) {
      const to = folderDestination(await temporaryFolder());
      let left = at;
      const killed = uninterrupted.sync(undefined, {
        ...to,
        write: async (path, content) => {
          if (left-- === 0) throw new Error('killed');
          await to.write(path, content);
        },
      });
      await expect(killed).rejects.toThrow('killed');
      await uninterrupted.sync(undefined, to);
      expect(await readFiles(to.name)).toEqual(expected);
    }
  });
});

describe('syncTuf for an invalid repository', () => {
  const corrupt = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy[copy.length - 3] = (copy[copy.length - 3] ?? 0) ^ 1;
    return copy;
  };
  const signWithOtherKey = (repository: TufRepository, role: 'timestamp' | 'snapshot' | 'targets'): void => {
    repository.keys[role] = new TufKey(); // The root does not name this key.
    repository.publish();
  };
  const rollBack = (repository: TufRepository): void => {
    repository.versions.timestamp = 0;
    repository.publish();
  };
  const findPath = (repository: TufRepository, ending: string): string =>
    [...repository.files.keys()].findLast((path) => path.endsWith(ending)) ?? '';

  it.each<[string, (repository: TufRepository) => void, string, string | RegExp]>([
    ['a timestamp by another key', (r) => signWithOtherKey(r, 'timestamp'), 'tuf-invalid', 'timestamp.json'],
    ['a snapshot by another key', (r) => signWithOtherKey(r, 'snapshot'), 'tuf-invalid', '3.snapshot.json'],
    ['targets by another key', (r) => signWithOtherKey(r, 'targets'), 'tuf-invalid', '3.targets.json'],
    ['an older timestamp', rollBack, 'tuf-rollback', 'timestamp.json'],
    [
      'a timestamp that names an older snapshot',
      (r) => {
        r.versions.snapshot = 0;
        r.publish();
      },
      'tuf-rollback',
      'snapshot.json',
    ],
    [
      'a snapshot that lists an older role',
      (r) => {
        r.versions.targets = 0;
        r.publish();
      },
      'tuf-rollback',
      /(packages.acme.test|targets)\.json/,
    ],
    [
      'a snapshot that omits a role',
      (r) => {
        r.delegated.clear();
        r.publish();
      },
      'tuf-invalid',
      '3.snapshot.json',
    ],
    [
      'an expired timestamp',
      (r) => {
        r.expires.timestamp = '2020-01-01T00:00:00Z';
        r.publish();
      },
      'tuf-expired',
      'timestamp.json',
    ],
    [
      'an expired root',
      (r) => {
        r.expires.root = '2020-01-01T00:00:00Z';
        r.publishRoot();
      },
      'tuf-expired',
      '2.root.json',
    ],
    [
      'expired targets',
      (r) => {
        r.expires.targets = '2020-01-01T00:00:00Z';
        r.publish();
      },
      'tuf-expired',
      '3.targets.json',
    ],
    [
      'a root without a signature of the previous one',
      (r) => r.files.set('2.root.json', new TufRepository().file('1.root.json')),
      'tuf-invalid',
      '2.root.json',
    ],
    [
      'a target with a flipped bit',
      (r) => {
        r.targets.set('new.txt', Buffer.from('content'));
        r.publish();
        r.files.set(findPath(r, '.new.txt'), Buffer.from('contenu'));
      },
      'tuf-invalid',
      /new\.txt$/,
    ],
    [
      'a target that is larger than listed',
      (r) => {
        r.targets.set('new.txt', Buffer.from('content'));
        r.publish();
        r.files.set(findPath(r, '.new.txt'), Buffer.alloc(100_000));
      },
      'tuf-invalid',
      /new\.txt$/,
    ],
    [
      'a target that is missing',
      (r) => {
        r.targets.set('new.txt', Buffer.from('content'));
        r.publish();
        r.files.delete(findPath(r, '.new.txt'));
      },
      'tuf-invalid',
      'new.txt',
    ],
    [
      'a target whose name leads outside the folder',
      (r) => {
        r.targets.set('../../index.json', Buffer.from('content'));
        r.publish();
      },
      'tuf-invalid',
      /index\.json$/,
    ],
    [
      'a snapshot with a flipped bit',
      (r) => {
        r.publish();
        r.files.set('3.snapshot.json', corrupt(r.file('3.snapshot.json')));
      },
      'tuf-invalid',
      '3.snapshot.json',
    ],
    [
      'a timestamp that is not JSON',
      (r) => r.files.set('timestamp.json', Buffer.from('<html>')),
      'tuf-invalid',
      'timestamp.json',
    ],
    ['no timestamp', (r) => r.files.delete('timestamp.json'), 'tuf-invalid', 'timestamp.json'],
  ])('refuses %s and keeps the last valid state', async (_, attack, code, path) => {
    const { repository, sync, dir, check } = await publishScene();
    repository.publish();
    await sync();
    const good = await readFiles(dir);
    attack(repository);
    await expect(sync()).rejects.toMatchObject(createRefusal(code, expect.stringMatching(path) as unknown as string));
    const now = await readFiles(dir);
    for (const [file, bytes] of good) expect(now.get(file)).toEqual(bytes);
    // The mirror serves no refused file. It may contain valid targets, which the next sync removes.
    for (const file of now.keys()) if (!good.has(file)) expect(file).toMatch(/^targets\//);
    await check().catch((error: unknown) =>
      expect(error).toMatchObject({ details: { path: expect.stringMatching(/^targets\//) } }),
    );
  });

  it('refuses a timestamp that was valid and has expired', async () => {
    const { sync } = await publishScene({ expires: '2026-12-01T00:00:00Z' });
    await sync(new Date('2026-11-30T00:00:00Z'));
    await expect(sync(new Date('2026-12-02T00:00:00Z'))).rejects.toMatchObject({ code: 'tuf-expired' });
  });
});

describe('newestTimestamp', () => {
  const startServer = async (status: number, body: Buffer) => {
    const server = createServer((request, response) => {
      const isTimestamp = request.url === '/timestamp.json';
      response.writeHead(isTimestamp ? status : 404).end(isTimestamp ? body : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
  const quick = createHttp({ retries: 0 });
  closing.push(() => quick.close());
  const repository = new TufRepository();
  repository.publish();
  const timestamp = repository.file('timestamp.json');
  const missing = 'the source does not have the file';

  it.each<[string, number, Buffer, object]>([
    [
      'without a timestamp',
      404,
      timestamp,
      { code: 'tuf-invalid', details: { path: 'timestamp.json', detail: missing } },
    ],
    ['that denies access to its timestamp', 403, timestamp, { code: 'tuf-invalid', details: { detail: missing } }],
    [
      'with a timestamp above the maximum size',
      200,
      Buffer.alloc(16_385),
      { code: 'tuf-invalid', details: { detail: 'expected at most 16384 bytes, found more' } },
    ],
    ['that fails', 500, timestamp, { code: 'http-status' }],
  ])('rejects a source %s', async (_, status, body, expected) => {
    const source = { name: 'acme', url: await startServer(status, body), root: repository.root };
    const ports = { http: quick, clock: { now: () => new Date() }, concurrency: 1 };
    await expect(fetchTimestampVersion(source, ports)).rejects.toMatchObject(expected);
    await expect(syncTuf(source, folderDestination(await temporaryFolder()), ports)).rejects.toMatchObject(expected);
  });

  it('returns the version that the source serves now', async () => {
    const source = { name: 'acme', url: await startServer(200, timestamp), root: repository.root };
    expect(await fetchTimestampVersion(source, { http: quick })).toBe(1);
  });

  it('keeps the first timestamp if the source serves another one with the same version', async () => {
    const { repository: own, sync, dir } = await publishScene();
    await sync();
    const before = await readFiles(dir);
    own.versions.timestamp = 0;
    own.expires.timestamp = '2101-01-01T00:00:00Z';
    own.publish();
    expect(await sync()).toMatchObject({ timestamp: 1, files: 0, expires: '2100-01-01T00:00:00.000Z' });
    expect(await readFiles(dir)).toEqual(before);
  });
});

describe('checkTuf for a mirrored repository', () => {
  let world: Scene;
  beforeAll(async () => {
    world = await publishScene({ expires: '2026-12-01T00:00:00Z' });
    await world.sync(new Date('2026-11-30T00:00:00Z'));
  });

  it('passes for an expired repository', async () => {
    await world.check();
  });

  it('reports each missing and each extra file', async () => {
    for (const [path, bytes] of await readFiles(world.dir)) {
      await rm(join(world.dir, path));
      await expect(world.check()).rejects.toMatchObject({ code: 'tuf-invalid' });
      await writeFile(join(world.dir, path), bytes);
    }
    await writeFile(join(world.dir, '9.targets.json'), '{}');
    await expect(world.check()).rejects.toMatchObject(createRefusal('tuf-invalid', '9.targets.json'));
    await rm(join(world.dir, '9.targets.json'));
    await world.check();
  });

  it('reports a changed byte in any target or in any file that is listed with a hash', async () => {
    const files = [...(await readFiles(world.dir))].filter(([path]) => !/^(\d+\.root|timestamp)\.json$/.test(path));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 1, max: 255 }), async (file, at, xor) => {
        const [path, bytes] = file;
        const changed = Buffer.from(bytes);
        changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ xor;
        await writeFile(join(world.dir, path), changed);
        await expect(world.check()).rejects.toMatchObject({ code: 'tuf-invalid' });
        await writeFile(join(world.dir, path), bytes);
      }),
      { numRuns: 40 },
    );
  });
});
