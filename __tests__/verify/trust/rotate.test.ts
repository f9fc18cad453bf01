import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import type { Http } from '../../../src/lib/http.ts';
import { silent } from '../../../src/lib/progress.ts';
import { anonymous } from '../../../src/oci/index.ts';
import { editPolicy, type RootEntry } from '../../../src/verify/trust/edit.ts';
import { listParts } from '../../../src/verify/trust/parts.ts';
import { pinBytes, pinRoot, retireRoot, revertTrust, rotateRoot } from '../../../src/verify/trust/rotate.ts';
import { forge, newSigstore, RELEASE, rootBytes } from '../../support/forge.ts';
import { SIGNATURE } from '../../support/policy.ts';
import { clock, hex, policyFolder } from '../../support/policy-folder.ts';

const sigstores = { a: newSigstore('a.test'), b: newSigstore('b.test'), c: newSigstore('c.test') };
const roots = { a: rootBytes(sigstores.a), b: rootBytes(sigstores.b), c: rootBytes(sigstores.c) };
type Name = keyof typeof roots;
const partsIn = (name: Name) => listParts(Buffer.from(roots[name]), name);
const entryOf = (name: Name, more: Partial<RootEntry> = {}): RootEntry => ({
  name,
  trustedRoot: { path: `${name}.json`, sha256: hex(roots[name]) },
  ...more,
});

/** Nothing here is asked of a network. */
const http: Http = {
  send: async ({ url }) => {
    throw baseError('network-unreachable', { method: 'GET', url: String(url), detail: 'no network', attempts: 1 });
  },
  close: async () => {},
};

const world = async (...entries: readonly RootEntry[]) => {
  const folder = await policyFolder(
    { version: 1, roots: entries, requirements: [SIGNATURE] },
    {
      ...Object.fromEntries(Object.entries(roots).map(([name, bytes]) => [`${name}.json`, bytes])),
      ...Object.fromEntries(
        Object.entries(sigstores).map(([name, one]) => [`by-${name}.json`, JSON.stringify(forge(one))]),
      ),
      'app.tar': RELEASE,
      'other.tar': 'another release',
    },
  );
  const { policy, at, text, dir } = folder;
  const before = await text();
  const entriesNow = async (): Promise<readonly RootEntry[]> => editPolicy(await text(), policy).policy.roots;
  return {
    ...folder,
    entriesNow,
    names: async () => (await entriesNow()).map(({ name }) => name),
    isUnchanged: async () => (await text()) === before,
    pin: (name: string, root: Name) => pinRoot({ policy, name, trustedRoot: at(`${root}.json`) }, { clock }),
    fetch: (name: string, root: Name, pin: boolean) =>
      pinBytes(
        { policy, name, bytes: Buffer.from(roots[root]), path: 'https://tuf.test', verb: 'fetch', pin },
        { clock },
      ),
    retire: (name: string) => retireRoot({ policy, name }, { clock }),
    revert: () => revertTrust(policy, { clock }),
    rotate: (name: string, root: Name, options: { as?: string; canaries?: string[]; bundles?: string[] } = {}) => {
      const { as, canaries = [], bundles = [] } = options;
      const evidence = { bundles, useMirror: 'auto' as const };
      const openMirror = async () => {
        throw new Error('no mirror was named');
      };
      return rotateRoot(
        { policy, name, trustedRoot: at(`${root}.json`), as, canaries, evidence },
        {
          clock,
          http,
          env: {},
          openMirror,
          at: (path) => resolve(dir, path),
          progress: silent,
          credentials: anonymous,
        },
      );
    },
  };
};
const code = (name: string) => expect.objectContaining({ code: name });
const STANDING = { maxAge: '180d', logs: 2, timestamps: 1 } as const;
const PINNED = { ...STANDING, pinnedAt: '2026-02-01' } as const;

describe('what belongs to the instance goes on when its root is another file', () => {
  it.each<[string, Partial<RootEntry>]>([
    ['nothing was said', {}],
    ['the age of its pin', { maxAge: '180d' }],
    ['its number of logs', { logs: 2 }],
    ['its number of times', { timestamps: 2 }],
    ['all of them', STANDING],
  ])('%s', async (_what, standing) => {
    const pinned = await world(entryOf('a', { ...standing, pinnedAt: '2026-02-01' }));
    await pinned.pin('a', 'b');
    const rotated = await world(entryOf('a', { ...standing, pinnedAt: '2026-02-01' }));
    await rotated.rotate('a', 'b', { as: 'next' });
    for (const entry of [(await pinned.entriesNow())[0], (await rotated.entriesNow())[1]]) {
      const { name: _name, trustedRoot, fulcio, rekor, pinnedAt, ...rest } = entry ?? entryOf('c');
      expect(rest).toEqual(standing);
      expect([trustedRoot.sha256, pinnedAt]).toEqual([hex(roots.b), '2026-03-01T12:00:00.000Z']);
      expect([fulcio?.path, rekor?.path]).toEqual([
        expect.stringMatching(/fulcio\.pem$/),
        expect.stringMatching(/rekor\.pub$/),
      ]);
    }
  });
});

describe('a root is pinned', () => {
  it('in the place of the one of its name; what differs is told key by key', async () => {
    const { pin, names, entriesNow } = await world(entryOf('c'), entryOf('a'));
    const report = await pin('a', 'b');
    expect(report).toMatchObject({ type: 'trust-change', outcome: 'passed', verb: 'pin', root: 'a', canaries: [] });
    expect(report).toMatchObject({ added: partsIn('b'), removed: partsIn('a'), changed: [] });
    expect(report.before).not.toBe(report.after);
    expect(await names()).toEqual(['c', 'a']);
    expect((await entriesNow())[0]).toEqual(entryOf('c'));
  });

  it('at the end where there is none of its name: all of it is new', async () => {
    const { pin, entriesNow } = await world(entryOf('a', PINNED));
    expect(await pin('b', 'b')).toMatchObject({ root: 'b', added: partsIn('b'), removed: [], changed: [] });
    const [first, second] = await entriesNow();
    expect(first).toEqual(entryOf('a', PINNED));
    expect(Object.keys(second ?? {})).toEqual(['name', 'trustedRoot', 'fulcio', 'rekor', 'pinnedAt']);
  });

  it('in the place of one that was named without a digest', async () => {
    const { pin } = await world(entryOf('a', { trustedRoot: { path: 'a.json' } }));
    expect(await pin('a', 'b')).toMatchObject({ added: partsIn('b'), removed: partsIn('a'), changed: [] });
  });

  it('with what has only another period now told as changed', async () => {
    const { pin, put } = await world(entryOf('a'));
    const [before] = partsIn('a');
    await put(
      'b.json',
      rootBytes(sigstores.a, (root) => {
        for (const ca of root.certificateAuthorities) ca.validFor = { ...ca.validFor, end: '2027-01-01T00:00:00Z' };
      }),
    );
    const after = { ...before, until: '2027-01-01T00:00:00.000Z' };
    expect(await pin('a', 'b')).toMatchObject({ added: [], removed: [], changed: [{ before, after }] });
  });

  it.each([
    ['gone', undefined],
    ['damaged', '{'],
    ['another root than was pinned', roots.c],
  ])('in the place of one whose file is %s: there is nothing to compare', async (_how, content) => {
    const { pin, put, at, names, entriesNow } = await world(entryOf('a'));
    if (content === undefined) await rm(at('a.json'));
    else await put('a.json', content);
    expect(await pin('a', 'b')).toMatchObject({ outcome: 'passed', added: partsIn('b'), removed: [], changed: [] });
    expect(await names()).toEqual(['a']);
    expect((await entriesNow())[0]?.trustedRoot.sha256).toBe(hex(roots.b));
  });

  it('not out of a file that is none', async () => {
    const { pin, put, isUnchanged } = await world(entryOf('a'));
    await put('b.json', '{}');
    await expect(pin('a', 'b')).rejects.toEqual(code('trusted-root-malformed'));
    expect(await isUnchanged()).toBe(true);
  });
});

describe('a root that was fetched', () => {
  it('is shown, and not pinned', async () => {
    const { fetch, isUnchanged } = await world(entryOf('a'));
    const report = await fetch('a', 'b', false);
    expect(report).toMatchObject({ verb: 'fetch', root: 'a', added: partsIn('b'), removed: partsIn('a') });
    expect([report.before === report.after, await isUnchanged()]).toEqual([true, true]);
  });

  it('is shown as the same where it is', async () => {
    const { fetch } = await world(entryOf('b'), entryOf('a'));
    expect(await fetch('a', 'a', false)).toMatchObject({ added: [], removed: [], changed: [] });
  });

  it('is pinned where that is asked for', async () => {
    const { fetch, entriesNow } = await world(entryOf('a'));
    const report = await fetch('a', 'b', true);
    expect([report.verb, report.before === report.after]).toEqual(['fetch', false]);
    expect((await entriesNow()).map(({ trustedRoot }) => trustedRoot.sha256)).toEqual([hex(roots.b)]);
  });
});

describe('a root is rotated', () => {
  it('by a new one right behind it, called after the day, and the old one stays as it was', async () => {
    const { rotate, names, entriesNow } = await world(entryOf('a'), entryOf('c'));
    const report = await rotate('a', 'b');
    expect(report).toMatchObject({ verb: 'rotate', root: 'a-2026-03-01', canaries: [] });
    expect(report).toMatchObject({ added: partsIn('b'), removed: partsIn('a'), changed: [] });
    expect(await names()).toEqual(['a', 'a-2026-03-01', 'c']);
    const [first, , last] = await entriesNow();
    expect([first, last]).toEqual([entryOf('a'), entryOf('c')]);
  });

  it('once: a root with the same content is there, whatever it is called', async () => {
    const { rotate, isUnchanged } = await world(entryOf('a'), entryOf('b', { name: 'another' }));
    const report = await rotate('a', 'b', { as: 'next' });
    expect(report.root).toBe('another');
    expect([report.before === report.after, await isUnchanged()]).toEqual([true, true]);
  });

  it('again, and what is said of the canaries is true again', async () => {
    const { rotate, isUnchanged } = await world(entryOf('a'), entryOf('b'));
    const canaries = ['app.tar'];
    expect(await rotate('a', 'b', { canaries, bundles: ['by-b.json'] })).toMatchObject({ root: 'b', canaries });
    await expect(rotate('a', 'b', { canaries, bundles: ['by-a.json'] })).rejects.toEqual(code('canary-failed'));
    expect(await isUnchanged()).toBe(true);
  });

  it.each(['a', 'c'])('never under the name of a root that is there with another content: %s', async (as) => {
    const { rotate, isUnchanged } = await world(entryOf('a'), entryOf('c'));
    await expect(rotate('a', 'b', { as })).rejects.toMatchObject({
      code: 'policy-root-exists',
      details: expect.objectContaining({ given: as }),
    });
    expect(await isUnchanged()).toBe(true);
  });

  it('only where there is one', async () => {
    const { rotate, isUnchanged } = await world(entryOf('a'), entryOf('c'));
    await expect(rotate('b', 'b')).rejects.toMatchObject({
      code: 'policy-root-unknown',
      details: expect.objectContaining({ given: 'b', expected: ['a', 'c'] }),
    });
    expect(await isUnchanged()).toBe(true);
  });

  it('when each canary verifies under the new root', async () => {
    const { rotate, names } = await world(entryOf('a'));
    const report = await rotate('a', 'b', { as: 'next', canaries: ['app.tar'], bundles: ['by-b.json'] });
    expect(report).toMatchObject({ outcome: 'passed', root: 'next', canaries: ['app.tar'] });
    expect(await names()).toEqual(['a', 'next']);
  });

  it.each<[string, string[], string[]]>([
    ['one that only the old root knows', ['app.tar'], ['by-a.json']],
    ['one of several that was never signed', ['app.tar', 'other.tar'], ['by-b.json']],
    ['the first of several', ['other.tar', 'app.tar'], ['by-b.json']],
  ])('not where a canary does not: %s', async (_which, canaries, bundles) => {
    const { rotate, isUnchanged } = await world(entryOf('a'));
    const failing = canaries.find((each) => each === 'other.tar') ?? 'app.tar';
    await expect(rotate('a', 'b', { canaries, bundles })).rejects.toMatchObject({
      code: 'canary-failed',
      details: { subject: failing, code: expect.stringMatching(/^[a-z-]+$/), detail: expect.any(String) },
    });
    expect(await isUnchanged()).toBe(true);
  });
});

describe('a root is retired', () => {
  it('and no other: all of it is told as removed', async () => {
    for (const name of ['a', 'b'] as const) {
      const { retire, names } = await world(entryOf('a'), entryOf('b'));
      const report = await retire(name);
      expect(report).toMatchObject({ verb: 'retire', root: name, added: [], removed: partsIn(name), changed: [] });
      expect(await names()).toEqual([name === 'a' ? 'b' : 'a']);
    }
  });

  it('never the last one', async () => {
    const { retire, isUnchanged } = await world(entryOf('a'));
    await expect(retire('a')).rejects.toMatchObject({ code: 'policy-last-root', details: { given: 'a' } });
    expect(await isUnchanged()).toBe(true);
  });

  it('only where there is one, also beside the last', async () => {
    for (const entries of [[entryOf('a')], [entryOf('a'), entryOf('b')]]) {
      const { retire, isUnchanged } = await world(...entries);
      await expect(retire('c')).rejects.toEqual(code('policy-root-unknown'));
      expect(await isUnchanged()).toBe(true);
    }
  });

  it('whose file is gone', async () => {
    const { retire, at, names } = await world(entryOf('a'), entryOf('b'));
    await rm(at('a.json'));
    expect(await retire('a')).toMatchObject({ outcome: 'passed', removed: [] });
    expect(await names()).toEqual(['b']);
  });
});

it('the last change is undone, and says to which state', async () => {
  const { pin, revert, isUnchanged } = await world(entryOf('a'));
  const { before, after } = await pin('b', 'b');
  expect(await revert()).toMatchObject({
    verb: 'revert',
    root: '0001-before-pin-policy.yaml',
    before: after,
    after: before,
    added: [],
    removed: [],
    changed: [],
    canaries: [],
  });
  expect(await isUnchanged()).toBe(true);
  await expect(revert()).rejects.toEqual(code('policy-no-history'));
});

describe('a trusted root with fields that this version does not know', () => {
  const newer = JSON.stringify({ ...JSON.parse(roots.b), limits: { repositories: ['acme/app'] } });
  const refused = { code: 'trusted-root-fields-unknown', family: 'configuration' };

  it('is refused by pin, rotate and fetch, and the policy stays as it was', async () => {
    const { policy, at, put, rotate, isUnchanged } = await world(entryOf('a'));
    await put('newer.json', newer);
    const trustedRoot = at('newer.json');
    await expect(pinRoot({ policy, name: 'a', trustedRoot }, { clock })).rejects.toMatchObject({
      ...refused,
      details: { path: trustedRoot, found: 'limits' },
    });
    const fetched = { policy, name: 'a', bytes: Buffer.from(newer), path: 'https://tuf.test', verb: 'fetch' } as const;
    for (const pin of [true, false])
      await expect(pinBytes({ ...fetched, pin }, { clock })).rejects.toMatchObject(refused);
    // The world rotates to what is in b.json.
    await put('b.json', newer);
    await expect(rotate('a', 'b')).rejects.toMatchObject(refused);
    expect(await isUnchanged()).toBe(true);
  });

  it('counts its fields where there are many', async () => {
    const many = { ...JSON.parse(roots.b), ...Object.fromEntries([...'abcdefg'].map((name) => [name, 1])) };
    const { policy, at, put } = await world(entryOf('a'));
    await put('many.json', JSON.stringify(many));
    await expect(pinRoot({ policy, name: 'a', trustedRoot: at('many.json') }, { clock })).rejects.toMatchObject({
      details: { found: 'a, b, c, d, e, 2 more' },
    });
  });
});
