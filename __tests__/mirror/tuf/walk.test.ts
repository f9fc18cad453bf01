import { describe, expect, it } from '@jest/globals';
import { Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import type { TufPath } from '../../../src/mirror/tuf/names.ts';
import { type Obtain, type TufFile, walkMetadata, walkRoots } from '../../../src/mirror/tuf/walk.ts';
import { TufRepository } from '../../support/tuf.ts';

const context = { repository: 'acme', now: undefined };
const head = { version: 1, specVersion: '1.0.31', expires: '2100-01-01T00:00:00Z' };

const createRefusal = (path: string, detail: string) => ({
  code: 'tuf-invalid',
  details: { repository: 'acme', path, detail },
});

/** Reads from memory, and records each request with its maximum size. */
function createObtain(files: ReadonlyMap<string, Buffer>) {
  const requests: [path: string, maxBytes: number][] = [];
  const obtain: Obtain = async (at, maxBytes, accept) => {
    requests.push([at.path, maxBytes]);
    const bytes = files.get(at.path);
    return bytes && { at, bytes, value: accept(bytes) };
  };
  return { obtain, requests };
}

describe('walkRoots', () => {
  it('requests the roots one by one from the pinned root on, and none before the first', async () => {
    const { files, ...repository } = new TufRepository();
    const { obtain, requests } = createObtain(files);
    const roots = await walkRoots(context, files.get('1.root.json') ?? Buffer.alloc(0), obtain);
    expect(roots.map(({ at }) => at.path)).toEqual(['1.root.json']);
    expect(requests).toEqual([['2.root.json', 512_000]]);
    expect(repository.versions.root).toBe(1);
  });

  it('returns the roots in ascending order, from the oldest available one', async () => {
    const repository = new TufRepository();
    for (let version = 2; version <= 5; version++) repository.publishRoot();
    const pinned = repository.file('4.root.json');
    const listRootPaths = async () =>
      (await walkRoots(context, pinned, createObtain(repository.files).obtain)).map(({ at }) => at.path);
    expect(await listRootPaths()).toEqual(['1.root.json', '2.root.json', '3.root.json', '4.root.json', '5.root.json']);
    repository.files.delete('2.root.json');
    expect(await listRootPaths()).toEqual(['3.root.json', '4.root.json', '5.root.json']);
  });

  it('returns at most 256 roots', async () => {
    const repository = new TufRepository();
    for (let version = 2; version <= 256; version++) repository.publishRoot();
    const { obtain } = createObtain(repository.files);
    const pinned = repository.file('1.root.json');
    expect(await walkRoots(context, pinned, obtain)).toHaveLength(256);
    repository.publishRoot();
    await expect(walkRoots(context, pinned, obtain)).rejects.toMatchObject(
      createRefusal('257.root.json', 'expected at most 256 roots, found more'),
    );
  });
});

/** Walks a repository without consistent snapshots and with these files; undefined means a missing file. */
function walk(files: Readonly<Record<string, Metadata<Snapshot | Targets> | undefined>>) {
  const root = new Metadata(new Root({ ...head, consistentSnapshot: false }));
  const timestamp = new Timestamp({ ...head, snapshotMeta: new MetaFile({ version: 1 }) });
  const requests: [path: string, maxBytes: number][] = [];
  // The callback `accept` verifies signatures, which rules.test.ts covers.
  const obtain = async <T>(at: TufPath, maxBytes: number): Promise<TufFile<T> | undefined> => {
    requests.push([at.path, maxBytes]);
    const value = files[at.path];
    return value && { at, bytes: Buffer.alloc(0), value: value as T };
  };
  return { requests, found: walkMetadata(context, root, timestamp, undefined, obtain) };
}

const hashes = { sha256: '00'.repeat(32) };
const createNames = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`);

const createSnapshot = (roles: readonly string[], listed: Partial<MetaFile> = {}) =>
  new Metadata(
    new Snapshot({
      ...head,
      meta: Object.fromEntries(roles.map((role) => [`${role}.json`, new MetaFile({ version: 1, ...listed })])),
    }),
  );

const createRole = (targets: Readonly<Record<string, number>>, delegated: readonly string[] = []) =>
  new Metadata(
    new Targets({
      ...head,
      targets: Object.fromEntries(
        Object.entries(targets).map(([path, length]) => [path, new TargetFile({ path, length, hashes })]),
      ),
      // The walk uses only their names.
      delegations: { keys: {}, roles: Object.fromEntries(delegated.map((name) => [name, {}])) } as never,
    }),
  );

/** Creates a role `targets` with this number of delegations. */
const createDelegations = (count: number) => ({
  'snapshot.json': createSnapshot(['targets', ...createNames(count)]),
  'targets.json': createRole({}, createNames(count)),
  ...Object.fromEntries(createNames(count).map((name) => [`${name}.json`, createRole({})])),
});

describe('walkMetadata', () => {
  const complete = {
    'snapshot.json': createSnapshot(['targets', 'r0']),
    'targets.json': createRole({ a: 1 }, ['r0']),
    'r0.json': createRole({ b: 2 }),
  };

  it('returns the snapshot, each role and each target, within the size limits of clients', async () => {
    const { found, requests } = walk(complete);
    const { roles, targets } = await found;
    expect(roles.map(({ at }) => at.path)).toEqual(['targets.json', 'r0.json']);
    expect(targets.map(({ target, paths }) => [target.length, paths[0]?.path])).toEqual([
      [1, 'targets/a'],
      [2, 'targets/b'],
    ]);
    expect(requests).toEqual([
      ['snapshot.json', 2_000_000],
      ['targets.json', 5_000_000],
      ['r0.json', 5_000_000],
    ]);
  });

  it('limits each file to its listed size', async () => {
    const { found, requests } = walk({
      ...complete,
      'snapshot.json': createSnapshot(['targets', 'r0'], { length: 7 }),
    });
    await found;
    expect(requests.slice(1)).toEqual([
      ['targets.json', 7],
      ['r0.json', 7],
    ]);
  });

  it.each(['snapshot.json', 'targets.json', 'r0.json'])('requires %s', async (path) => {
    await expect(walk({ ...complete, [path]: undefined }).found).rejects.toMatchObject(
      createRefusal(path, 'the repository lists the file, but does not have it'),
    );
  });

  it('skips a delegated role that the snapshot does not list, as clients do, and names it', async () => {
    const { found, requests } = walk({ ...complete, 'snapshot.json': createSnapshot(['targets']) });
    const { roles, targets, unlisted } = await found;
    expect(unlisted).toEqual(['r0']);
    expect(roles.map(({ at }) => at.path)).toEqual(['targets.json']);
    expect(targets.map(({ target }) => target.path)).toEqual(['a']);
    expect(requests.map(([path]) => path)).toEqual(['snapshot.json', 'targets.json']);
    expect((await walk(complete).found).unlisted).toEqual([]);
  });

  it('requires the role targets in the snapshot', async () => {
    await expect(walk({ ...complete, 'snapshot.json': createSnapshot(['r0']) }).found).rejects.toMatchObject(
      createRefusal('snapshot.json', 'the snapshot does not list the role "targets"'),
    );
  });

  it('accepts at most 4096 roles', async () => {
    expect((await walk(createDelegations(4095)).found).roles).toHaveLength(4096);
    await expect(walk(createDelegations(4096)).found).rejects.toMatchObject(
      createRefusal('snapshot.json', 'expected at most 4096 roles, found more'),
    );
  });

  it('accepts at most 20000 targets over all roles', async () => {
    const walkListing = (count: number) =>
      walk({ ...complete, 'r0.json': createRole(Object.fromEntries(createNames(count).map((name) => [name, 1]))) })
        .found;
    expect((await walkListing(19_999)).targets).toHaveLength(20_000);
    await expect(walkListing(20_000)).rejects.toMatchObject(
      createRefusal('r0.json', 'expected at most 20000 targets, found 20001'),
    );
  });

  it('accepts no target of more than 64 MiB', async () => {
    const walkListing = (length: number) => walk({ ...complete, 'r0.json': createRole({ large: length }) }).found;
    expect((await walkListing(67_108_864)).targets).toHaveLength(2);
    await expect(walkListing(67_108_865)).rejects.toMatchObject(
      createRefusal('large', 'expected a target of at most 67108864 bytes, found 67108865'),
    );
  });
});
