import { describe, expect, it } from '@jest/globals';
import { Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import type { TufPath } from '../../../src/mirror/tuf/names.ts';
import { type Obtain, type TufFile, walkMetadata, walkRoots } from '../../../src/mirror/tuf/walk.ts';
import { TufRepository } from '../../support/tuf.ts';

const context = { repository: 'acme', now: undefined };
const head = { version: 1, specVersion: '1.0.31', expires: '2100-01-01T00:00:00Z' };

const refused = (path: string, detail: string) => ({
  code: 'tuf-invalid',
  details: { repository: 'acme', path, detail },
});

/** Reads from memory, and keeps what was asked for, with how large it may be. */
function obtainFrom(files: ReadonlyMap<string, Buffer>) {
  const asked: [path: string, maxBytes: number][] = [];
  const obtain: Obtain = async (at, maxBytes, accept) => {
    asked.push([at.path, maxBytes]);
    const bytes = files.get(at.path);
    return bytes && { at, bytes, value: accept(bytes) };
  };
  return { obtain, asked };
}

describe('the roots of a TUF repository', () => {
  it('are asked for one by one, from the pinned one on, and none before the first', async () => {
    const { files, ...repository } = new TufRepository();
    const { obtain, asked } = obtainFrom(files);
    const roots = await walkRoots(context, files.get('1.root.json') ?? Buffer.alloc(0), obtain);
    expect(roots.map(({ at }) => at.path)).toEqual(['1.root.json']);
    expect(asked).toEqual([['2.root.json', 512_000]]);
    expect(repository.versions.root).toBe(1);
  });

  it('are held oldest first, from as far back as they can be had', async () => {
    const repository = new TufRepository();
    for (let version = 2; version <= 5; version++) repository.publishRoot();
    const pinned = repository.file('4.root.json');
    const listPaths = async () =>
      (await walkRoots(context, pinned, obtainFrom(repository.files).obtain)).map(({ at }) => at.path);
    expect(await listPaths()).toEqual(['1.root.json', '2.root.json', '3.root.json', '4.root.json', '5.root.json']);
    repository.files.delete('2.root.json');
    expect(await listPaths()).toEqual(['3.root.json', '4.root.json', '5.root.json']);
  });

  it('are 256 at most', async () => {
    const repository = new TufRepository();
    for (let version = 2; version <= 256; version++) repository.publishRoot();
    const { obtain } = obtainFrom(repository.files);
    const pinned = repository.file('1.root.json');
    expect(await walkRoots(context, pinned, obtain)).toHaveLength(256);
    repository.publishRoot();
    await expect(walkRoots(context, pinned, obtain)).rejects.toMatchObject(
      refused('257.root.json', 'expected at most 256 roots, found more'),
    );
  });
});

/** Walks a repository without consistent snapshots, whose files say this; undefined: there is none. */
function walk(files: Readonly<Record<string, Metadata<Snapshot | Targets> | undefined>>) {
  const root = new Metadata(new Root({ ...head, consistentSnapshot: false }));
  const timestamp = new Timestamp({ ...head, snapshotMeta: new MetaFile({ version: 1 }) });
  const asked: [path: string, maxBytes: number][] = [];
  // Whether it is signed is for `accept` to say, and told of in rules.test.ts.
  const obtain = async <T>(at: TufPath, maxBytes: number): Promise<TufFile<T> | undefined> => {
    asked.push([at.path, maxBytes]);
    const value = files[at.path];
    return value && { at, bytes: Buffer.alloc(0), value: value as T };
  };
  return { asked, found: walkMetadata(context, root, timestamp, undefined, obtain) };
}

const hashes = { sha256: '00'.repeat(32) };
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`);

const snapshotOf = (roles: readonly string[], listed: Partial<MetaFile> = {}) =>
  new Metadata(
    new Snapshot({
      ...head,
      meta: Object.fromEntries(roles.map((role) => [`${role}.json`, new MetaFile({ version: 1, ...listed })])),
    }),
  );

const roleOf = (targets: Readonly<Record<string, number>>, delegated: readonly string[] = []) =>
  new Metadata(
    new Targets({
      ...head,
      targets: Object.fromEntries(
        Object.entries(targets).map(([path, length]) => [path, new TargetFile({ path, length, hashes })]),
      ),
      // Only their names are looked at here.
      delegations: { keys: {}, roles: Object.fromEntries(delegated.map((name) => [name, {}])) } as never,
    }),
  );

/** A role `targets` that delegates to so many others. */
const delegating = (count: number) => ({
  'snapshot.json': snapshotOf(['targets', ...names(count)]),
  'targets.json': roleOf({}, names(count)),
  ...Object.fromEntries(names(count).map((name) => [`${name}.json`, roleOf({})])),
});

describe('what a timestamp leads to', () => {
  const whole = {
    'snapshot.json': snapshotOf(['targets', 'r0']),
    'targets.json': roleOf({ a: 1 }, ['r0']),
    'r0.json': roleOf({ b: 2 }),
  };

  it('is the snapshot, each role and each target, no larger than clients take', async () => {
    const { found, asked } = walk(whole);
    const { roles, targets } = await found;
    expect(roles.map(({ at }) => at.path)).toEqual(['targets.json', 'r0.json']);
    expect(targets.map(({ target, paths }) => [target.length, paths[0]?.path])).toEqual([
      [1, 'targets/a'],
      [2, 'targets/b'],
    ]);
    expect(asked).toEqual([
      ['snapshot.json', 2_000_000],
      ['targets.json', 5_000_000],
      ['r0.json', 5_000_000],
    ]);
  });

  it('is no larger than is listed', async () => {
    const { found, asked } = walk({ ...whole, 'snapshot.json': snapshotOf(['targets', 'r0'], { length: 7 }) });
    await found;
    expect(asked.slice(1)).toEqual([
      ['targets.json', 7],
      ['r0.json', 7],
    ]);
  });

  it.each(['snapshot.json', 'targets.json', 'r0.json'])('is there: %s', async (path) => {
    await expect(walk({ ...whole, [path]: undefined }).found).rejects.toMatchObject(
      refused(path, 'the repository lists the file, but does not have it'),
    );
  });

  it('skips a delegated role that the snapshot does not list, as clients do, and names it', async () => {
    const { found, asked } = walk({ ...whole, 'snapshot.json': snapshotOf(['targets']) });
    const { roles, targets, unlisted } = await found;
    expect(unlisted).toEqual(['r0']);
    expect(roles.map(({ at }) => at.path)).toEqual(['targets.json']);
    expect(targets.map(({ target }) => target.path)).toEqual(['a']);
    expect(asked.map(([path]) => path)).toEqual(['snapshot.json', 'targets.json']);
    expect((await walk(whole).found).unlisted).toEqual([]);
  });

  it('must list the role targets', async () => {
    await expect(walk({ ...whole, 'snapshot.json': snapshotOf(['r0']) }).found).rejects.toMatchObject(
      refused('snapshot.json', 'the snapshot does not list the role "targets"'),
    );
  });

  it('has 4096 roles at most', async () => {
    expect((await walk(delegating(4095)).found).roles).toHaveLength(4096);
    await expect(walk(delegating(4096)).found).rejects.toMatchObject(
      refused('snapshot.json', 'expected at most 4096 roles, found more'),
    );
  });

  it('has 20000 targets at most, of all its roles together', async () => {
    const listing = (count: number) =>
      walk({ ...whole, 'r0.json': roleOf(Object.fromEntries(names(count).map((name) => [name, 1]))) }).found;
    expect((await listing(19_999)).targets).toHaveLength(20_000);
    await expect(listing(20_000)).rejects.toMatchObject(
      refused('r0.json', 'expected at most 20000 targets, found 20001'),
    );
  });

  it('has no target of more than 64 MiB', async () => {
    const listing = (length: number) => walk({ ...whole, 'r0.json': roleOf({ large: length }) }).found;
    expect((await listing(67_108_864)).targets).toHaveLength(2);
    await expect(listing(67_108_865)).rejects.toMatchObject(
      refused('large', 'expected a target of at most 67108864 bytes, found 67108865'),
    );
  });
});
