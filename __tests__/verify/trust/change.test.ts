import { readdir, rm } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { verifyError } from '../../../src/verify/errors.ts';
import {
  changePolicy,
  createRootFiles,
  overlayFiles,
  readPolicy,
  revertPolicy,
} from '../../../src/verify/trust/change.ts';
import { readFiles } from '../../support/folders.ts';
import { NOW, newSigstore, rootBytes } from '../../support/forge.ts';
import { SIGNATURE } from '../../support/policy.ts';
import { clock, hex, policyFolder } from '../../support/policy-folder.ts';

const [a, b] = [newSigstore('a.test'), newSigstore('b.test')].map((each) => rootBytes(each));
const rootAt = (path: string, name = 'production') => ({ name, trustedRoot: { path, sha256: hex(a ?? '') } });
const policyOf = (...roots: readonly object[]): string =>
  JSON.stringify({ version: 1, roots, requirements: [SIGNATURE] });
const [BEFORE, MORE, MOST] = [
  policyOf(rootAt('a.json')),
  policyOf(rootAt('a.json'), rootAt('a.json', 'second')),
  policyOf(rootAt('a.json'), rootAt('a.json', 'second'), rootAt('a.json', 'third')),
];
const code = (name: string) => expect.objectContaining({ code: name });
const none = new Map<string, Buffer>();

const createWorld = async (policy = BEFORE) => {
  const folder = await policyFolder(policy, { 'a.json': a ?? '' });
  const change = (text: string, verb = 'pin', name = 'policy.yaml') =>
    changePolicy(folder.at(name), verb, () => ({ text, files: none }), { clock });
  const revert = (name = 'policy.yaml') => revertPolicy(folder.at(name), { clock });
  const history = (): Promise<readonly string[]> => readdir(folder.at('trust-history')).then((all) => all.sort());
  return { ...folder, change, revert, history };
};

describe('rootFiles', () => {
  const bytes = Buffer.from(a ?? '');
  const stem = `trust-roots/production-${hex(bytes).slice(0, 12)}`;

  it('returns the root and two PEM files, with names from its content, and pins each of them', () => {
    const { entry, files } = createRootFiles('production', bytes, 'root.json', NOW);
    expect([...files.keys()]).toEqual([`${stem}.trusted_root.json`, `${stem}.fulcio.pem`, `${stem}.rekor.pub`]);
    expect(files.get(`${stem}.trusted_root.json`)).toBe(bytes);
    const pin = (name: string) => ({ path: name, sha256: hex(files.get(name) ?? '') });
    expect(entry).toEqual({
      name: 'production',
      trustedRoot: pin(`${stem}.trusted_root.json`),
      fulcio: pin(`${stem}.fulcio.pem`),
      rekor: pin(`${stem}.rekor.pub`),
      pinnedAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('omits a PEM file without content', () => {
    const without = (key: 'tlogs' | 'certificateAuthorities') =>
      createRootFiles(
        'r',
        Buffer.from(rootBytes(newSigstore('c.test'), (root) => root[key].splice(0))),
        'root.json',
        NOW,
      );
    expect(Object.keys(without('tlogs').entry)).toEqual(['name', 'trustedRoot', 'fulcio', 'pinnedAt']);
    expect(Object.keys(without('certificateAuthorities').entry)).toEqual(['name', 'trustedRoot', 'rekor', 'pinnedAt']);
    expect(without('tlogs').files.size).toBe(2);
  });

  it('keeps all files in their folder, for any name of the root', () => {
    const { entry, files } = createRootFiles('../../x y', bytes, 'root.json', NOW);
    expect(entry.name).toBe('../../x y');
    for (const name of files.keys()) expect(name).toMatch(/^trust-roots\/\.\._\.\._x_y-[0-9a-f]{12}\.[a-z_.]+$/);
  });
});

describe('overlay', () => {
  it('returns the proposed files, and all other files from the disk', async () => {
    const { policy, at } = await createWorld();
    const files = overlayFiles(policy, { text: 'new', files: new Map([['trust-roots/x', Buffer.from('x')]]) });
    expect(String(await files.read(policy, 9, 'the policy'))).toBe('new');
    expect(String(await files.read(at('trust-roots/x'), 9, 'a root'))).toBe('x');
    expect(String(await files.read(at('a.json'), 1e6, 'a root'))).toBe(a);
    await expect(files.read(at('gone'), 9, 'a root')).rejects.toEqual(code('file-not-found'));
    expect((await files.modifiedAt(policy)).getTime()).toBeGreaterThan(Date.now() - 60_000);
    await expect(files.modifiedAt(at('gone'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('changePolicy', () => {
  it('stores the previous policy, and returns the digests before and after', async () => {
    const { change, text, history } = await createWorld();
    expect(await change(MORE, 'rotate')).toEqual({
      before: digestOf(Buffer.from(BEFORE)),
      after: digestOf(Buffer.from(MORE)),
    });
    expect(await text()).toBe(MORE);
    expect(await history()).toEqual(['0001-before-rotate-policy.yaml']);
    expect(await text('trust-history/0001-before-rotate-policy.yaml')).toBe(BEFORE);
    await change(MOST, 'retire');
    expect(await history()).toEqual(['0001-before-rotate-policy.yaml', '0002-before-retire-policy.yaml']);
    expect(await text('trust-history/0002-before-retire-policy.yaml')).toBe(MORE);
  });

  it('writes new files, in new folders, before the policy', async () => {
    const { policy, text, dir } = await createWorld();
    const proposed = {
      text: policyOf(rootAt('new/roots/a.json')),
      files: new Map([['new/roots/a.json', Buffer.from(a ?? '')]]),
    };
    await changePolicy(policy, 'pin', () => proposed, { clock });
    expect(await text()).toBe(proposed.text);
    expect(await text('new/roots/a.json')).toBe(a);
    expect([...(await readFiles(dir)).keys()]).toEqual([
      'a.json',
      'new/roots/a.json',
      'policy.yaml',
      'trust-history/0001-before-pin-policy.yaml',
    ]);
  });

  it.each<[string, { text: string; files: Map<string, Buffer> } | undefined]>([
    ['is proposed', undefined],
    ['differs', { text: BEFORE, files: new Map([['x', Buffer.from('x')]]) }],
  ])('changes no file if nothing %s', async (_how, proposed) => {
    const { policy, dir } = await createWorld();
    const digest = digestOf(Buffer.from(BEFORE));
    expect(await changePolicy(policy, 'pin', () => proposed, { clock })).toEqual({ before: digest, after: digest });
    expect([...(await readFiles(dir)).keys()]).toEqual(['a.json', 'policy.yaml']);
  });

  it('rejects a policy that is invalid or has an invalid pin', async () => {
    const { change, policy, text, dir } = await createWorld();
    await expect(change(policyOf(rootAt('gone.json')))).rejects.toEqual(code('file-not-found'));
    await expect(
      change(policyOf({ ...rootAt('a.json'), trustedRoot: { path: 'a.json', sha256: hex('x') } })),
    ).rejects.toEqual(code('root-mismatch'));
    await expect(change('version: 1')).rejects.toEqual(code('schema-mismatch'));
    const check = async () => {
      throw verifyError('canary-failed', { subject: 'x', code: 'y', detail: 'z' });
    };
    const proposed = { text: MORE, files: new Map([['x', Buffer.from('x')]]) };
    await expect(changePolicy(policy, 'rotate', () => proposed, { clock, check })).rejects.toEqual(
      code('canary-failed'),
    );
    expect(await text()).toBe(BEFORE);
    expect([...(await readFiles(dir)).keys()]).toEqual(['a.json', 'policy.yaml']);
  });

  it('accepts at most 1 MiB', async () => {
    const { put, policy } = await createWorld();
    await put('policy.yaml', ' '.repeat(1024 * 1024));
    expect(await readPolicy(policy)).toHaveLength(1024 * 1024);
    await put('policy.yaml', ' '.repeat(1024 * 1024 + 1));
    await expect(readPolicy(policy)).rejects.toEqual(code('file-too-large'));
  });
});

describe('revertPolicy', () => {
  it('reverts one change after the other, the last one first, until no change is left', async () => {
    const { change, revert, text, history } = await createWorld();
    await change(MORE, 'rotate');
    await change(MOST, 'pin');
    expect(await revert()).toEqual({
      before: digestOf(Buffer.from(MOST)),
      after: digestOf(Buffer.from(MORE)),
      from: '0002-before-pin-policy.yaml',
    });
    expect(await text()).toBe(MORE);
    expect(await text('trust-history/reverted-policy.yaml')).toBe(MOST);
    await revert();
    expect(await text()).toBe(BEFORE);
    expect(await history()).toEqual(['reverted-policy.yaml']);
    await expect(revert()).rejects.toEqual(code('policy-no-history'));
    expect(await text()).toBe(BEFORE);
  });

  it('fails if the policy was never changed', async () => {
    const { revert } = await createWorld();
    await expect(revert()).rejects.toMatchObject({ code: 'policy-no-history' });
  });

  it('fails if a file has the name of the history folder', async () => {
    const { revert, put } = await createWorld();
    await put('trust-history', 'a file');
    await expect(revert()).rejects.toEqual(code('policy-no-history'));
  });

  it('reads only the history of this policy, not that of another policy with a similar name', async () => {
    const { change, revert, put, text } = await createWorld();
    await put('other-policy.yaml', BEFORE);
    await change(MORE, 'pin', 'other-policy.yaml');
    await put('trust-history/notes-policy.yaml', MORE);
    await put('trust-history/0001-before-pin-policy.yaml.orig', MORE);
    await expect(revert()).rejects.toEqual(code('policy-no-history'));
    await change(MOST);
    await revert();
    expect([await text(), await text('other-policy.yaml')]).toEqual([BEFORE, MORE]);
    await revert('other-policy.yaml');
    expect(await text('other-policy.yaml')).toBe(BEFORE);
  });

  it('keeps the order after old history was deleted', async () => {
    const { change, revert, text, at, history } = await createWorld();
    await change(MORE, 'rotate');
    await change(MOST, 'rotate');
    await rm(at('trust-history/0001-before-rotate-policy.yaml'));
    await change(BEFORE, 'pin');
    expect(await history()).toEqual(['0002-before-rotate-policy.yaml', '0003-before-pin-policy.yaml']);
    await revert();
    expect(await text()).toBe(MOST);
    await revert();
    expect(await text()).toBe(MORE);
  });

  it('rejects an earlier policy with an invalid pin, and changes nothing', async () => {
    const { change, revert, put, text, at } = await createWorld(
      policyOf(rootAt('old.json'), rootAt('a.json', 'second')),
    );
    await put('old.json', a ?? '');
    await change(BEFORE);
    await put('old.json', b ?? '');
    await expect(revert()).rejects.toEqual(code('root-mismatch'));
    await rm(at('old.json'));
    await expect(revert()).rejects.toEqual(code('file-not-found'));
    expect(await text()).toBe(BEFORE);
    await put('old.json', a ?? '');
    expect(await revert()).toMatchObject({ before: digestOf(Buffer.from(BEFORE)) });
  });
});
