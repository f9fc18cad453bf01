import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { McError } from '../../../src/lib/mc-error.ts';
import {
  assertDelegated,
  assertFresh,
  assertSnapshotGrows,
  assertTarget,
  assertTimestampGrows,
  openNextRoot,
  openPreviousRoot,
  openRoot,
  openSnapshot,
  openTargets,
  openTimestamp,
} from '../../../src/mirror/tuf/rules.ts';
import { TufKey } from '../../support/tuf.ts';

const context = { repository: 'acme', now: undefined };
const [first, second, online] = [new TufKey(), new TufKey(), new TufKey()];
const createHead = (version: number, expires = '2100-01-01T00:00:00Z') => ({ version, specVersion: '1.0.31', expires });

function sign(signed: Root | Timestamp | Snapshot | Targets, ...keys: readonly TufKey[]): Buffer {
  const metadata = new Metadata(signed);
  for (const key of keys) metadata.sign(key.sign);
  return Buffer.from(JSON.stringify(metadata.toJSON()));
}

/** Uses one key for the root and one for all other roles. */
function createRoot(version: number, key = first, expires?: string): Root {
  const root = new Root({ ...createHead(version, expires), consistentSnapshot: true });
  root.addKey(key.key, 'root');
  for (const role of ['timestamp', 'snapshot', 'targets']) root.addKey(online.key, role);
  return root;
}
const root = openRoot(context, sign(createRoot(5), first), '5.root.json');

/** Returns the code and details of the error, without the repository, which is always present. */
function catchError(work: () => unknown): object | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    const { repository, ...details } = error.details;
    expect(repository).toBe('acme');
    return { code: error.code, ...details };
  }
}
const createInvalid = (path: string, detail: unknown) => ({ code: 'tuf-invalid', path, detail });

describe('a root of a TUF repository', () => {
  it('requires the signatures of its own keys if it is trusted', () => {
    expect(root.signed.version).toBe(5);
    expect(catchError(() => openRoot(context, sign(createRoot(5), second), 'r'))).toEqual(
      createInvalid('r', expect.stringMatching(/signed/)),
    );
  });

  it.each([1, 2, Number.MAX_SAFE_INTEGER])('may have the version %d', (version) => {
    expect(openRoot(context, sign(createRoot(version), first), 'r').signed.version).toBe(version);
  });

  it.each([0, -1, Number.MAX_SAFE_INTEGER + 1])('never has the version %d', (version) => {
    const wrong = catchError(() => openRoot(context, sign(createRoot(version), first), 'r'));
    expect(wrong).toEqual(createInvalid('r', `expected a positive version, found ${version}`));
  });

  it.each(['[]', 'null', '"text"', '1'])('must be a JSON object and not %s', (text) => {
    expect(catchError(() => openRoot(context, Buffer.from(text), 'r'))).toEqual(
      createInvalid('r', 'the file is not a JSON object'),
    );
  });

  it('must be JSON: other content is invalid', () => {
    expect(catchError(() => openRoot(context, Buffer.from('<html>'), 'r'))).toEqual(
      createInvalid('r', expect.stringMatching(/JSON/)),
    );
  });

  it('must not list more members in one object than a limit, which is checked before the content', () => {
    const listing = (count: number) => {
      const targets = Array.from({ length: count }, (_, i) => [`t${i}`, 'no target']);
      const signed = { _type: 'root', keys: { nested: [Object.fromEntries(targets)] } };
      return catchError(() => openRoot(context, Buffer.from(JSON.stringify({ signed, signatures: [] })), 'r'));
    };
    expect(listing(4_097)).toEqual(
      createInvalid('r', 'expected at most 4096 members in one object or list, found 4097'),
    );
    expect(listing(4_096)).toEqual(createInvalid('r', expect.not.stringMatching(/lists/)));
  });

  it('must be one version newer and signed by the keys of both roots if it is the next one', () => {
    const open = (version: number, ...keys: TufKey[]) =>
      openNextRoot(context, root, sign(createRoot(version, second), ...keys), 'next');
    expect(open(6, first, second).signed.version).toBe(6);
    for (const version of [4, 5, 7])
      expect(catchError(() => open(version, first, second))).toEqual(
        createInvalid('next', `expected version 6, found ${version}`),
      );
    expect(catchError(() => open(6, first))).toEqual(createInvalid('next', expect.stringMatching(/signed/)));
    expect(catchError(() => open(6, second))).toEqual(createInvalid('next', expect.stringMatching(/signed/)));
  });

  it('causes one error, with its own defect, if it is the next one and invalid', () => {
    expect(catchError(() => openNextRoot(context, root, Buffer.from('[]'), 'next'))).toEqual(
      createInvalid('next', 'the file is not a JSON object'),
    );
  });

  it('must be one version older, sign itself, and have keys that signed the trusted root if it is the previous one', () => {
    const open = (version: number, key: TufKey, ...keys: TufKey[]) =>
      openPreviousRoot(context, root, sign(createRoot(version, key), ...keys), 'previous');
    expect(open(4, first, first).signed.version).toBe(4);
    for (const version of [3, 5, 6])
      expect(catchError(() => open(version, first, first))).toEqual(
        createInvalid('previous', `expected version 4, found ${version}`),
      );
    expect(catchError(() => open(4, first, second))).toEqual(
      createInvalid('previous', expect.stringMatching(/signed/)),
    );
    expect(catchError(() => open(4, second, second))).toEqual(
      createInvalid('previous', expect.stringMatching(/signed/)),
    );
  });
});

describe('assertFresh for signed TUF metadata', () => {
  const createExpiring = (expires: string) => new Metadata(createRoot(5, first, expires));
  const checkFresh = (now: string) =>
    catchError(() => assertFresh({ ...context, now: new Date(now) }, 'r', createExpiring('2026-03-14T02:00:00Z')));

  it('rejects metadata from its expiry time on', () => {
    expect(checkFresh('2026-03-14T01:59:59.999Z')).toBeUndefined();
    const expired = { code: 'tuf-expired', path: 'r', expired: '2026-03-14T02:00:00Z' };
    expect(checkFresh('2026-03-14T02:00:00Z')).toEqual(expired);
    expect(checkFresh('2027-01-01T00:00:00Z')).toEqual(expired);
  });

  it('ignores the expiry if no time is given', () => {
    expect(catchError(() => assertFresh(context, 'r', createExpiring('2001-01-01T00:00:00Z')))).toBeUndefined();
  });
});

const createTimestamp = (version: number, snapshot = 3): Timestamp =>
  new Timestamp({ ...createHead(version), snapshotMeta: new MetaFile({ version: snapshot }) });

describe('a timestamp', () => {
  it('must have a version and the signatures that the root requires', () => {
    expect(openTimestamp(context, root, sign(createTimestamp(1), online)).signed.version).toBe(1);
    expect(catchError(() => openTimestamp(context, root, sign(createTimestamp(1), first)))).toEqual(
      createInvalid('timestamp.json', expect.stringMatching(/signed/)),
    );
    expect(catchError(() => openTimestamp(context, root, sign(createTimestamp(0), online)))).toEqual(
      createInvalid('timestamp.json', 'expected a positive version, found 0'),
    );
  });

  it('must not go back to an older version, and neither must its snapshot', () => {
    const checkGrowth = (next: Timestamp) =>
      catchError(() => assertTimestampGrows(context, createTimestamp(5, 3), next));
    expect(checkGrowth(createTimestamp(5, 3))).toBeUndefined();
    expect(checkGrowth(createTimestamp(6, 4))).toBeUndefined();
    expect(checkGrowth(createTimestamp(4, 4))).toEqual({
      code: 'tuf-rollback',
      path: 'timestamp.json',
      expected: 5,
      found: 4,
    });
    expect(checkGrowth(createTimestamp(6, 2))).toEqual({
      code: 'tuf-rollback',
      path: 'snapshot.json',
      expected: 3,
      found: 2,
    });
  });
});

const createSnapshot = (version: number, roles: Record<string, number>): Snapshot =>
  new Snapshot({
    ...createHead(version),
    meta: Object.fromEntries(Object.entries(roles).map(([name, of]) => [name, new MetaFile({ version: of })])),
  });

describe('a snapshot', () => {
  const open = (bytes: Buffer, timestamp = createTimestamp(1, 3)) =>
    openSnapshot(context, root, timestamp, bytes, 'snapshot');

  it('must match the timestamp and have the signatures that the root requires', () => {
    expect(open(sign(createSnapshot(3, { 'targets.json': 1 }), online)).signed.version).toBe(3);
    for (const version of [2, 4])
      expect(catchError(() => open(sign(createSnapshot(version, { 'targets.json': 1 }), online)))).toEqual(
        createInvalid('snapshot', `expected version 3, found ${version}`),
      );
    expect(catchError(() => open(sign(createSnapshot(3, { 'targets.json': 1 }), first)))).toEqual(
      createInvalid('snapshot', expect.stringMatching(/signed/)),
    );
  });

  it('must have the length and hash that the timestamp lists', () => {
    const bytes = sign(createSnapshot(3, { 'targets.json': 1 }), online);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const listing = (length: number, hash: string) =>
      new Timestamp({ ...createHead(1), snapshotMeta: new MetaFile({ version: 3, length, hashes: { sha256: hash } }) });
    expect(open(bytes, listing(bytes.length, sha256)).signed.version).toBe(3);
    for (const timestamp of [listing(bytes.length + 1, sha256), listing(bytes.length, '00'.repeat(32))])
      expect(catchError(() => open(bytes, timestamp))).toMatchObject({ code: 'tuf-invalid', path: 'snapshot' });
  });

  it('must list every earlier role with the same or a newer version', () => {
    const previous = createSnapshot(3, { 'targets.json': 2, 'a.json': 1 });
    const checkGrowth = (roles: Record<string, number>) =>
      catchError(() => assertSnapshotGrows(context, previous, createSnapshot(4, roles), 'snapshot'));
    expect(checkGrowth({ 'targets.json': 2, 'a.json': 1 })).toBeUndefined();
    expect(checkGrowth({ 'targets.json': 3, 'a.json': 1, 'b.json': 1 })).toBeUndefined();
    expect(checkGrowth({ 'targets.json': 2 })).toEqual(
      createInvalid('snapshot', 'the snapshot no longer lists a.json'),
    );
    expect(checkGrowth({ 'targets.json': 1, 'a.json': 1 })).toEqual({
      code: 'tuf-rollback',
      path: 'targets.json',
      expected: 2,
      found: 1,
    });
  });
});

describe('a targets role', () => {
  const createTargets = (version: number) => new Targets({ ...createHead(version), targets: {} });
  const open = (bytes: Buffer, roles: Record<string, number> = { 'targets.json': 2 }) =>
    openTargets(context, root, 'targets', createSnapshot(3, roles), bytes, 't');

  it('must match the snapshot and have the signatures that its delegator requires', () => {
    expect(open(sign(createTargets(2), online)).signed.version).toBe(2);
    for (const version of [1, 3])
      expect(catchError(() => open(sign(createTargets(version), online)))).toEqual(
        createInvalid('t', `expected version 2, found ${version}`),
      );
    expect(catchError(() => open(sign(createTargets(2), first)))).toEqual(
      createInvalid('t', expect.stringMatching(/signed/)),
    );
    expect(catchError(() => open(sign(createTargets(2), online), { 'a.json': 2 }))).toEqual(
      createInvalid('t', 'the snapshot does not list the role'),
    );
  });

  it('must also have the signatures that a second delegator requires', () => {
    const targets = open(sign(createTargets(2), online));
    expect(catchError(() => assertDelegated(context, root, 'targets', targets, 't'))).toBeUndefined();
    expect(catchError(() => assertDelegated(context, root, 'root', targets, 't'))).toEqual(
      createInvalid('t', expect.stringMatching(/signed/)),
    );
  });
});

describe('a target', () => {
  const bytes = Buffer.from('content');
  const computeHash = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  const check = (hashes: Record<string, string>, length = bytes.length) =>
    catchError(() => assertTarget(context, new TargetFile({ path: 'a', length, hashes }), bytes, 'targets/a'));

  it('must have the length and every hash that its role lists', () => {
    const both = { sha256: computeHash('sha256'), sha512: computeHash('sha512') };
    expect(check(both)).toBeUndefined();
    for (const length of [6, 8])
      expect(check(both, length)).toEqual(createInvalid('targets/a', `expected ${length} bytes, found 7`));
    expect(check({ ...both, sha512: '00' })).toEqual(
      createInvalid('targets/a', `expected sha512 00, found ${both.sha512}`),
    );
  });

  it('must have a hash of a supported algorithm', () => {
    expect(check({})).toEqual(createInvalid('targets/a', 'the repository lists no hash for the file'));
    expect(check({ sha256: computeHash('sha256'), md5: computeHash('md5') })).toEqual(
      createInvalid('targets/a', 'expected a sha256 or sha512 hash, found md5'),
    );
  });
});
