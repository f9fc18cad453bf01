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
const at = (version: number, expires = '2100-01-01T00:00:00Z') => ({ version, specVersion: '1.0.31', expires });

function bytesOf(signed: Root | Timestamp | Snapshot | Targets, ...keys: readonly TufKey[]): Buffer {
  const metadata = new Metadata(signed);
  for (const key of keys) metadata.sign(key.sign);
  return Buffer.from(JSON.stringify(metadata.toJSON()));
}

/** One key for the root, one for all else. */
function rootOf(version: number, key = first, expires?: string): Root {
  const root = new Root({ ...at(version, expires), consistentSnapshot: true });
  root.addKey(key.key, 'root');
  for (const role of ['timestamp', 'snapshot', 'targets']) root.addKey(online.key, role);
  return root;
}
const root = openRoot(context, bytesOf(rootOf(5), first), '5.root.json');

/** What a check says is wrong: code and details, without the repository, which is always told. */
function wrongIn(work: () => unknown): object | undefined {
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
const invalid = (path: string, detail: unknown) => ({ code: 'tuf-invalid', path, detail });

describe('a root of a TUF repository', () => {
  it('that is trusted is signed by its own keys', () => {
    expect(root.signed.version).toBe(5);
    expect(wrongIn(() => openRoot(context, bytesOf(rootOf(5), second), 'r'))).toEqual(
      invalid('r', expect.stringMatching(/signed/)),
    );
  });

  it.each([1, 2, Number.MAX_SAFE_INTEGER])('may be of the version %d', (version) => {
    expect(openRoot(context, bytesOf(rootOf(version), first), 'r').signed.version).toBe(version);
  });

  it.each([0, -1, Number.MAX_SAFE_INTEGER + 1])('is never of the version %d', (version) => {
    const wrong = wrongIn(() => openRoot(context, bytesOf(rootOf(version), first), 'r'));
    expect(wrong).toEqual(invalid('r', `expected a positive version, found ${version}`));
  });

  it.each(['[]', 'null', '"text"', '1'])('is a JSON object, not %s', (text) => {
    expect(wrongIn(() => openRoot(context, Buffer.from(text), 'r'))).toEqual(
      invalid('r', 'the file is not a JSON object'),
    );
  });

  it('is JSON: what is not is told as invalid', () => {
    expect(wrongIn(() => openRoot(context, Buffer.from('<html>'), 'r'))).toEqual(
      invalid('r', expect.stringMatching(/JSON/)),
    );
  });

  it('lists no more in one object than can be read in time: the rest is not even looked at', () => {
    const listing = (count: number) => {
      const targets = Array.from({ length: count }, (_, i) => [`t${i}`, 'no target']);
      const signed = { _type: 'root', keys: { nested: [Object.fromEntries(targets)] } };
      return wrongIn(() => openRoot(context, Buffer.from(JSON.stringify({ signed, signatures: [] })), 'r'));
    };
    expect(listing(4_097)).toEqual(invalid('r', 'expected at most 4096 members in one object or list, found 4097'));
    expect(listing(4_096)).toEqual(invalid('r', expect.not.stringMatching(/lists/)));
  });

  it('that comes next is one version on, and signed by the keys of both', () => {
    const open = (version: number, ...keys: TufKey[]) =>
      openNextRoot(context, root, bytesOf(rootOf(version, second), ...keys), 'next');
    expect(open(6, first, second).signed.version).toBe(6);
    for (const version of [4, 5, 7])
      expect(wrongIn(() => open(version, first, second))).toEqual(
        invalid('next', `expected version 6, found ${version}`),
      );
    expect(wrongIn(() => open(6, first))).toEqual(invalid('next', expect.stringMatching(/signed/)));
    expect(wrongIn(() => open(6, second))).toEqual(invalid('next', expect.stringMatching(/signed/)));
  });

  it('that comes next and is none is told once, with its own fault', () => {
    expect(wrongIn(() => openNextRoot(context, root, Buffer.from('[]'), 'next'))).toEqual(
      invalid('next', 'the file is not a JSON object'),
    );
  });

  it('that came before is one version back, signed by itself, and its keys signed the trusted one', () => {
    const open = (version: number, key: TufKey, ...keys: TufKey[]) =>
      openPreviousRoot(context, root, bytesOf(rootOf(version, key), ...keys), 'previous');
    expect(open(4, first, first).signed.version).toBe(4);
    for (const version of [3, 5, 6])
      expect(wrongIn(() => open(version, first, first))).toEqual(
        invalid('previous', `expected version 4, found ${version}`),
      );
    expect(wrongIn(() => open(4, first, second))).toEqual(invalid('previous', expect.stringMatching(/signed/)));
    expect(wrongIn(() => open(4, second, second))).toEqual(invalid('previous', expect.stringMatching(/signed/)));
  });
});

describe('the expiry of what a TUF repository signed', () => {
  const until = (expires: string) => new Metadata(rootOf(5, first, expires));
  const fresh = (now: string) =>
    wrongIn(() => assertFresh({ ...context, now: new Date(now) }, 'r', until('2026-03-14T02:00:00Z')));

  it('counts from its moment on', () => {
    expect(fresh('2026-03-14T01:59:59.999Z')).toBeUndefined();
    const expired = { code: 'tuf-expired', path: 'r', expired: '2026-03-14T02:00:00Z' };
    expect(fresh('2026-03-14T02:00:00Z')).toEqual(expired);
    expect(fresh('2027-01-01T00:00:00Z')).toEqual(expired);
  });

  it('does not count where no moment is given', () => {
    expect(wrongIn(() => assertFresh(context, 'r', until('2001-01-01T00:00:00Z')))).toBeUndefined();
  });
});

const timestampOf = (version: number, snapshot = 3): Timestamp =>
  new Timestamp({ ...at(version), snapshotMeta: new MetaFile({ version: snapshot }) });

describe('a timestamp', () => {
  it('is signed as the root says, and has a version', () => {
    expect(openTimestamp(context, root, bytesOf(timestampOf(1), online)).signed.version).toBe(1);
    expect(wrongIn(() => openTimestamp(context, root, bytesOf(timestampOf(1), first)))).toEqual(
      invalid('timestamp.json', expect.stringMatching(/signed/)),
    );
    expect(wrongIn(() => openTimestamp(context, root, bytesOf(timestampOf(0), online)))).toEqual(
      invalid('timestamp.json', 'expected a positive version, found 0'),
    );
  });

  it('never goes back, and neither does the snapshot that it names', () => {
    const grows = (next: Timestamp) => wrongIn(() => assertTimestampGrows(context, timestampOf(5, 3), next));
    expect(grows(timestampOf(5, 3))).toBeUndefined();
    expect(grows(timestampOf(6, 4))).toBeUndefined();
    expect(grows(timestampOf(4, 4))).toEqual({
      code: 'tuf-rollback',
      path: 'timestamp.json',
      expected: 5,
      found: 4,
    });
    expect(grows(timestampOf(6, 2))).toEqual({ code: 'tuf-rollback', path: 'snapshot.json', expected: 3, found: 2 });
  });
});

const snapshotOf = (version: number, roles: Record<string, number>): Snapshot =>
  new Snapshot({
    ...at(version),
    meta: Object.fromEntries(Object.entries(roles).map(([name, of]) => [name, new MetaFile({ version: of })])),
  });

describe('a snapshot', () => {
  const open = (bytes: Buffer, timestamp = timestampOf(1, 3)) =>
    openSnapshot(context, root, timestamp, bytes, 'snapshot');

  it('is the one that the timestamp names, signed as the root says', () => {
    expect(open(bytesOf(snapshotOf(3, { 'targets.json': 1 }), online)).signed.version).toBe(3);
    for (const version of [2, 4])
      expect(wrongIn(() => open(bytesOf(snapshotOf(version, { 'targets.json': 1 }), online)))).toEqual(
        invalid('snapshot', `expected version 3, found ${version}`),
      );
    expect(wrongIn(() => open(bytesOf(snapshotOf(3, { 'targets.json': 1 }), first)))).toEqual(
      invalid('snapshot', expect.stringMatching(/signed/)),
    );
  });

  it('has the length and hash that the timestamp lists', () => {
    const bytes = bytesOf(snapshotOf(3, { 'targets.json': 1 }), online);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const listing = (length: number, hash: string) =>
      new Timestamp({ ...at(1), snapshotMeta: new MetaFile({ version: 3, length, hashes: { sha256: hash } }) });
    expect(open(bytes, listing(bytes.length, sha256)).signed.version).toBe(3);
    for (const timestamp of [listing(bytes.length + 1, sha256), listing(bytes.length, '00'.repeat(32))])
      expect(wrongIn(() => open(bytes, timestamp))).toMatchObject({ code: 'tuf-invalid', path: 'snapshot' });
  });

  it('lists every role that was there before, none of them older', () => {
    const kept = snapshotOf(3, { 'targets.json': 2, 'a.json': 1 });
    const grows = (roles: Record<string, number>) =>
      wrongIn(() => assertSnapshotGrows(context, kept, snapshotOf(4, roles), 'snapshot'));
    expect(grows({ 'targets.json': 2, 'a.json': 1 })).toBeUndefined();
    expect(grows({ 'targets.json': 3, 'a.json': 1, 'b.json': 1 })).toBeUndefined();
    expect(grows({ 'targets.json': 2 })).toEqual(invalid('snapshot', 'the snapshot no longer lists a.json'));
    expect(grows({ 'targets.json': 1, 'a.json': 1 })).toEqual({
      code: 'tuf-rollback',
      path: 'targets.json',
      expected: 2,
      found: 1,
    });
  });
});

describe('a targets role', () => {
  const listTargets = (version: number) => new Targets({ ...at(version), targets: {} });
  const open = (bytes: Buffer, roles: Record<string, number> = { 'targets.json': 2 }) =>
    openTargets(context, root, 'targets', snapshotOf(3, roles), bytes, 't');

  it('is the one that the snapshot lists, signed as its delegator says', () => {
    expect(open(bytesOf(listTargets(2), online)).signed.version).toBe(2);
    for (const version of [1, 3])
      expect(wrongIn(() => open(bytesOf(listTargets(version), online)))).toEqual(
        invalid('t', `expected version 2, found ${version}`),
      );
    expect(wrongIn(() => open(bytesOf(listTargets(2), first)))).toEqual(invalid('t', expect.stringMatching(/signed/)));
    expect(wrongIn(() => open(bytesOf(listTargets(2), online), { 'a.json': 2 }))).toEqual(
      invalid('t', 'the snapshot does not list the role'),
    );
  });

  it('that is delegated to from a second place is signed as that place says too', () => {
    const targets = open(bytesOf(listTargets(2), online));
    expect(wrongIn(() => assertDelegated(context, root, 'targets', targets, 't'))).toBeUndefined();
    expect(wrongIn(() => assertDelegated(context, root, 'root', targets, 't'))).toEqual(
      invalid('t', expect.stringMatching(/signed/)),
    );
  });
});

describe('a target', () => {
  const bytes = Buffer.from('content');
  const hashOf = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  const check = (hashes: Record<string, string>, length = bytes.length) =>
    wrongIn(() => assertTarget(context, new TargetFile({ path: 'a', length, hashes }), bytes, 'targets/a'));

  it('has the length and every hash that its role lists', () => {
    const both = { sha256: hashOf('sha256'), sha512: hashOf('sha512') };
    expect(check(both)).toBeUndefined();
    for (const length of [6, 8])
      expect(check(both, length)).toEqual(invalid('targets/a', `expected ${length} bytes, found 7`));
    expect(check({ ...both, sha512: '00' })).toEqual(invalid('targets/a', `expected sha512 00, found ${both.sha512}`));
  });

  it('has a hash, and none of a kind that proves nothing', () => {
    expect(check({})).toEqual(invalid('targets/a', 'the repository lists no hash for the file'));
    expect(check({ sha256: hashOf('sha256'), md5: hashOf('md5') })).toEqual(
      invalid('targets/a', 'expected a sha256 or sha512 hash, found md5'),
    );
  });
});
