import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import type { Http } from '../../../src/lib/http.ts';
import { silent } from '../../../src/lib/progress.ts';
import { anonymous } from '../../../src/oci/index.ts';
import { editPolicy, type RootEntry } from '../../../src/verify/trust/edit.ts';
import { listParts as readParts } from '../../../src/verify/trust/parts.ts';
import { pinBytes, pinRoot, retireRoot, revertTrust, rotateRoot } from '../../../src/verify/trust/rotate.ts';
import { forge, newSigstore, RELEASE, rootBytes } from '../../support/forge.ts';
import { SIGNATURE } from '../../support/policy.ts';
import { clock, hex, policyFolder } from '../../support/policy-folder.ts';

const sigstores = { a: newSigstore('a.test'), b: newSigstore('b.test'), c: newSigstore('c.test') };
const roots = { a: rootBytes(sigstores.a), b: rootBytes(sigstores.b), c: rootBytes(sigstores.c) };
type Name = keyof typeof roots;
const listParts = (name: Name) => readParts(Buffer.from(roots[name]), name);
const createEntry = (name: Name, more: Partial<RootEntry> = {}): RootEntry => ({
  name,
  trustedRoot: { path: `${name}.json`, sha256: hex(roots[name]) },
  ...more,
});

/** Rejects every request, because these tests use no network. */
const http: Http = {
  send: async ({ url }) => {
    throw baseError('network-unreachable', { method: 'GET', url: String(url), detail: 'no network', attempts: 1 });
  },
  close: async () => {},
};

const createWorld = async (...entries: readonly RootEntry[]) => {
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
const SETTINGS = { maxAge: '180d', logs: 2, timestamps: 1 } as const;
const PINNED = { ...SETTINGS, pinnedAt: '2026-02-01' } as const;

describe('the settings of an instance', () => {
  it.each<[string, Partial<RootEntry>]>([
    ['no setting', {}],
    ['the maximum age of its pin', { maxAge: '180d' }],
    ['the number of logs', { logs: 2 }],
    ['the number of times', { timestamps: 2 }],
    ['all settings', SETTINGS],
  ])('survive a change of its root: %s', async (_what, settings) => {
    const pinned = await createWorld(createEntry('a', { ...settings, pinnedAt: '2026-02-01' }));
    await pinned.pin('a', 'b');
    const rotated = await createWorld(createEntry('a', { ...settings, pinnedAt: '2026-02-01' }));
    await rotated.rotate('a', 'b', { as: 'next' });
    for (const entry of [(await pinned.entriesNow())[0], (await rotated.entriesNow())[1]]) {
      const { name: _name, trustedRoot, fulcio, rekor, pinnedAt, ...rest } = entry ?? createEntry('c');
      expect(rest).toEqual(settings);
      expect([trustedRoot.sha256, pinnedAt]).toEqual([hex(roots.b), '2026-03-01T12:00:00.000Z']);
      expect([fulcio?.path, rekor?.path]).toEqual([
        expect.stringMatching(/fulcio\.pem$/),
        expect.stringMatching(/rekor\.pub$/),
      ]);
    }
  });
});

describe('pinRoot', () => {
  it('replaces the root of the same name, and reports the differences key by key', async () => {
    const { pin, names, entriesNow } = await createWorld(createEntry('c'), createEntry('a'));
    const report = await pin('a', 'b');
    expect(report).toMatchObject({ type: 'trust-change', outcome: 'passed', verb: 'pin', root: 'a', canaries: [] });
    expect(report).toMatchObject({ added: listParts('b'), removed: listParts('a'), changed: [] });
    expect(report.before).not.toBe(report.after);
    expect(await names()).toEqual(['c', 'a']);
    expect((await entriesNow())[0]).toEqual(createEntry('c'));
  });

  it('adds a root with a new name at the end, and reports all parts as added', async () => {
    const { pin, entriesNow } = await createWorld(createEntry('a', PINNED));
    expect(await pin('b', 'b')).toMatchObject({ root: 'b', added: listParts('b'), removed: [], changed: [] });
    const [first, second] = await entriesNow();
    expect(first).toEqual(createEntry('a', PINNED));
    expect(Object.keys(second ?? {})).toEqual(['name', 'trustedRoot', 'fulcio', 'rekor', 'pinnedAt']);
  });

  it('replaces a root that had no digest', async () => {
    const { pin } = await createWorld(createEntry('a', { trustedRoot: { path: 'a.json' } }));
    expect(await pin('a', 'b')).toMatchObject({ added: listParts('b'), removed: listParts('a'), changed: [] });
  });

  it('reports a part with only another period as changed', async () => {
    const { pin, put } = await createWorld(createEntry('a'));
    const [before] = listParts('a');
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
    ['is missing', undefined],
    ['is damaged', '{'],
    ['differs from the pin', roots.c],
  ])('replaces a root whose file %s, without a comparison', async (_how, content) => {
    const { pin, put, at, names, entriesNow } = await createWorld(createEntry('a'));
    if (content === undefined) await rm(at('a.json'));
    else await put('a.json', content);
    expect(await pin('a', 'b')).toMatchObject({ outcome: 'passed', added: listParts('b'), removed: [], changed: [] });
    expect(await names()).toEqual(['a']);
    expect((await entriesNow())[0]?.trustedRoot.sha256).toBe(hex(roots.b));
  });

  it('rejects a file that is not a trusted root', async () => {
    const { pin, put, isUnchanged } = await createWorld(createEntry('a'));
    await put('b.json', '{}');
    await expect(pin('a', 'b')).rejects.toEqual(code('trusted-root-malformed'));
    expect(await isUnchanged()).toBe(true);
  });
});

describe('a fetched root', () => {
  it('appears in the report and does not change the pin', async () => {
    const { fetch, isUnchanged } = await createWorld(createEntry('a'));
    const report = await fetch('a', 'b', false);
    expect(report).toMatchObject({ verb: 'fetch', root: 'a', added: listParts('b'), removed: listParts('a') });
    expect([report.before === report.after, await isUnchanged()]).toEqual([true, true]);
  });

  it('appears without differences if it is the same', async () => {
    const { fetch } = await createWorld(createEntry('b'), createEntry('a'));
    expect(await fetch('a', 'a', false)).toMatchObject({ added: [], removed: [], changed: [] });
  });

  it('becomes the pin on request', async () => {
    const { fetch, entriesNow } = await createWorld(createEntry('a'));
    const report = await fetch('a', 'b', true);
    expect([report.verb, report.before === report.after]).toEqual(['fetch', false]);
    expect((await entriesNow()).map(({ trustedRoot }) => trustedRoot.sha256)).toEqual([hex(roots.b)]);
  });
});

describe('rotateRoot', () => {
  it('adds the new root after the old one, with the day in its name, and keeps the old one', async () => {
    const { rotate, names, entriesNow } = await createWorld(createEntry('a'), createEntry('c'));
    const report = await rotate('a', 'b');
    expect(report).toMatchObject({ verb: 'rotate', root: 'a-2026-03-01', canaries: [] });
    expect(report).toMatchObject({ added: listParts('b'), removed: listParts('a'), changed: [] });
    expect(await names()).toEqual(['a', 'a-2026-03-01', 'c']);
    const [first, , last] = await entriesNow();
    expect([first, last]).toEqual([createEntry('a'), createEntry('c')]);
  });

  it('adds nothing if a root with the same content exists under any name', async () => {
    const { rotate, isUnchanged } = await createWorld(createEntry('a'), createEntry('b', { name: 'another' }));
    const report = await rotate('a', 'b', { as: 'next' });
    expect(report.root).toBe('another');
    expect([report.before === report.after, await isUnchanged()]).toEqual([true, true]);
  });

  it('verifies the canaries again in a repeated rotation', async () => {
    const { rotate, isUnchanged } = await createWorld(createEntry('a'), createEntry('b'));
    const canaries = ['app.tar'];
    expect(await rotate('a', 'b', { canaries, bundles: ['by-b.json'] })).toMatchObject({ root: 'b', canaries });
    await expect(rotate('a', 'b', { canaries, bundles: ['by-a.json'] })).rejects.toEqual(code('canary-failed'));
    expect(await isUnchanged()).toBe(true);
  });

  it.each(['a', 'c'])('rejects the name of a root with other content: %s', async (as) => {
    const { rotate, isUnchanged } = await createWorld(createEntry('a'), createEntry('c'));
    await expect(rotate('a', 'b', { as })).rejects.toMatchObject({
      code: 'policy-root-exists',
      details: expect.objectContaining({ given: as }),
    });
    expect(await isUnchanged()).toBe(true);
  });

  it('rejects an unknown root', async () => {
    const { rotate, isUnchanged } = await createWorld(createEntry('a'), createEntry('c'));
    await expect(rotate('b', 'b')).rejects.toMatchObject({
      code: 'policy-root-unknown',
      details: expect.objectContaining({ given: 'b', expected: ['a', 'c'] }),
    });
    expect(await isUnchanged()).toBe(true);
  });

  it('succeeds if each canary verifies under the new root', async () => {
    const { rotate, names } = await createWorld(createEntry('a'));
    const report = await rotate('a', 'b', { as: 'next', canaries: ['app.tar'], bundles: ['by-b.json'] });
    expect(report).toMatchObject({ outcome: 'passed', root: 'next', canaries: ['app.tar'] });
    expect(await names()).toEqual(['a', 'next']);
  });

  it.each<[string, string[], string[]]>([
    ['one that only the old root verifies', ['app.tar'], ['by-a.json']],
    ['one of several without a signature', ['app.tar', 'other.tar'], ['by-b.json']],
    ['the first of several', ['other.tar', 'app.tar'], ['by-b.json']],
  ])('fails if a canary does not verify: %s', async (_which, canaries, bundles) => {
    const { rotate, isUnchanged } = await createWorld(createEntry('a'));
    const failing = canaries.find((each) => each === 'other.tar') ?? 'app.tar';
    await expect(rotate('a', 'b', { canaries, bundles })).rejects.toMatchObject({
      code: 'canary-failed',
      details: { subject: failing, code: expect.stringMatching(/^[a-z-]+$/), detail: expect.any(String) },
    });
    expect(await isUnchanged()).toBe(true);
  });
});

describe('retireRoot', () => {
  it('removes only the named root, and reports all its parts as removed', async () => {
    for (const name of ['a', 'b'] as const) {
      const { retire, names } = await createWorld(createEntry('a'), createEntry('b'));
      const report = await retire(name);
      expect(report).toMatchObject({ verb: 'retire', root: name, added: [], removed: listParts(name), changed: [] });
      expect(await names()).toEqual([name === 'a' ? 'b' : 'a']);
    }
  });

  it('rejects the last root', async () => {
    const { retire, isUnchanged } = await createWorld(createEntry('a'));
    await expect(retire('a')).rejects.toMatchObject({ code: 'policy-last-root', details: { given: 'a' } });
    expect(await isUnchanged()).toBe(true);
  });

  it('rejects an unknown root, also beside the last one', async () => {
    for (const entries of [[createEntry('a')], [createEntry('a'), createEntry('b')]]) {
      const { retire, isUnchanged } = await createWorld(...entries);
      await expect(retire('c')).rejects.toEqual(code('policy-root-unknown'));
      expect(await isUnchanged()).toBe(true);
    }
  });

  it('removes a root whose file is missing', async () => {
    const { retire, at, names } = await createWorld(createEntry('a'), createEntry('b'));
    await rm(at('a.json'));
    expect(await retire('a')).toMatchObject({ outcome: 'passed', removed: [] });
    expect(await names()).toEqual(['b']);
  });
});

it('revertTrust undoes the last change, and reports the restored state', async () => {
  const { pin, revert, isUnchanged } = await createWorld(createEntry('a'));
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

  it('causes an error in pin, rotate and fetch, and the policy stays unchanged', async () => {
    const { policy, at, put, rotate, isUnchanged } = await createWorld(createEntry('a'));
    await put('newer.json', newer);
    const trustedRoot = at('newer.json');
    await expect(pinRoot({ policy, name: 'a', trustedRoot }, { clock })).rejects.toMatchObject({
      ...refused,
      details: { path: trustedRoot, found: 'limits' },
    });
    const fetched = { policy, name: 'a', bytes: Buffer.from(newer), path: 'https://tuf.test', verb: 'fetch' } as const;
    for (const pin of [true, false])
      await expect(pinBytes({ ...fetched, pin }, { clock })).rejects.toMatchObject(refused);
    // rotate() reads the new root from b.json.
    await put('b.json', newer);
    await expect(rotate('a', 'b')).rejects.toMatchObject(refused);
    expect(await isUnchanged()).toBe(true);
  });

  it('appears in the report with the number of further fields', async () => {
    const many = { ...JSON.parse(roots.b), ...Object.fromEntries([...'abcdefg'].map((name) => [name, 1])) };
    const { policy, at, put } = await createWorld(createEntry('a'));
    await put('many.json', JSON.stringify(many));
    await expect(pinRoot({ policy, name: 'a', trustedRoot: at('many.json') }, { clock })).rejects.toMatchObject({
      details: { found: 'a, b, c, d, e, 2 more' },
    });
  });
});
