import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, getHex } from '../../../src/lib/digest.ts';
import type { Http } from '../../../src/lib/http.ts';
import { readDemandedState } from '../../../src/mirror/client/open.ts';
import { blobPath, type EvidenceItem, evidencePath, formatJson } from '../../../src/mirror/format/layout.ts';
import { readBlob, readEvidence, readIndex, stalenessSeconds } from '../../../src/mirror/format/reading.ts';
import { formatState, type MirrorState } from '../../../src/mirror/format/state.ts';
import { openMirror } from '../../../src/mirror/index.ts';
import { ed25519NoteSigner, verifierKey } from '../../../src/tlog/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { writeFiles } from '../../support/tile-log.ts';

const NAME = 'mirror.acme.test';
const { privateKey } = generateKeyPairSync('ed25519');
const key = verifierKey(NAME, privateKey);
const http: Http = {
  close: async () => {},
  send: () => {
    throw new Error('a folder is no server');
  },
};
const index = { version: 1, syncedAt: '2026-03-14T02:00:00Z', trust: [], logs: [], subjects: [] } as const;
const state: MirrorState = {
  version: 1,
  name: NAME,
  sequence: 5,
  time: '2026-03-14T04:00:00Z',
  logs: [],
  evidence: { subjects: 0, root: 'b'.repeat(64) },
  errors: [],
  forks: [],
};
const signState = (more: Partial<MirrorState> = {}): string =>
  formatState({ ...state, ...more }, ed25519NoteSigner(NAME, privateKey));

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});
const writeAll = (files: Record<string, string | Buffer>): Promise<void> =>
  writeFiles(dir, new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])));
const openTestMirror = (demands = {}) => openMirror(dir, { http }, demands);
const createFiles = (stored: Record<string, string>) => {
  const requests: string[] = [];
  return {
    name: 'the mirror',
    requests,
    read: async (path: string) => {
      requests.push(path);
      return stored[path] === undefined ? undefined : Buffer.from(stored[path]);
    },
  };
};

describe('openMirror', () => {
  it('returns the unchanged index if no key is required', async () => {
    await writeAll({
      'index.json': JSON.stringify(index),
      'mirror.json': signState({ syncedAt: '2026-03-14T03:00:00Z' }),
    });
    expect(await openTestMirror()).toMatchObject({ name: dir, syncedAt: index.syncedAt });
  });

  it('takes the completion time from the signed state, or else from the index', async () => {
    const sums = `${getHex(digestOf(JSON.stringify(index)))}  index.json\n`;
    const listed = { sums: getHex(digestOf(sums)) };
    await writeAll({ 'index.json': JSON.stringify(index), SHA256SUMS: sums });
    await writeAll({ 'mirror.json': signState({ ...listed, syncedAt: '2026-03-14T03:00:00Z' }) });
    expect((await openTestMirror({ key })).syncedAt).toBe('2026-03-14T03:00:00Z');
    await writeAll({ 'mirror.json': signState(listed) });
    expect((await openTestMirror({ key })).syncedAt).toBe('2026-03-14T04:00:00Z');
  });

  it('reports a missing index, and refuses a state that commits to no files if a key is required', async () => {
    const missing = { code: 'mirror-missing', details: { where: dir, detail: 'there is no index.json' } };
    await expect(openTestMirror()).rejects.toMatchObject(missing);
    await expect(openTestMirror({ key })).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    await writeAll({ 'mirror.json': signState() });
    for (const files of [{}, { 'index.json': JSON.stringify(index) }]) {
      await writeAll(files);
      await expect(openTestMirror({ key })).rejects.toMatchObject({
        code: 'mirror-unlisted',
        details: { mirror: dir },
      });
    }
  });

  it('warns about missing checks only if no key is required', async () => {
    const sums = `${getHex(digestOf(JSON.stringify(index)))}  index.json\n`;
    const state = signState({ sums: getHex(digestOf(sums)) });
    await writeAll({ 'index.json': JSON.stringify(index), SHA256SUMS: sums, 'mirror.json': state });
    expect((await openTestMirror()).warnings()).toMatchObject([
      { code: 'mirror-unsigned', details: { mirror: dir }, hint: expect.stringContaining('mirror.key') },
    ]);
    expect((await openTestMirror({ key })).warnings()).toEqual([]);
  });

  it('returns the trusted root byte for byte or reports damage', async () => {
    await writeAll({ 'index.json': JSON.stringify(index), 'trust/trusted_root.json': 'a root' });
    expect((await (await openTestMirror()).trustedRoot()).toString()).toBe('a root');
    dir = await temporaryFolder();
    await writeAll({ 'index.json': JSON.stringify(index) });
    await expect((await openTestMirror()).trustedRoot()).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: 'trust/trusted_root.json', detail: 'it is missing' },
    });
  });

  it('returns only the bundles about a digest, with the path of each one', async () => {
    const subject = digestOf('an image');
    const createItem = (kind: EvidenceItem['kind'], text: string): EvidenceItem => ({
      digest: digestOf(text),
      size: text.length,
      mediaType: 'x/y',
      kind,
      source: 'r',
    });
    const evidence = [
      createItem('sbom', 'one'),
      createItem('bundle', 'two'),
      createItem('other', 'three'),
      createItem('bundle', 'four'),
    ];
    await writeAll({
      'index.json': JSON.stringify(index),
      [evidencePath(subject)]: formatJson({ version: 1, subject, evidence }),
      ...Object.fromEntries(['one', 'two', 'three', 'four'].map((text) => [blobPath(digestOf(text)), text])),
    });
    const mirror = await openTestMirror();
    expect(await mirror.evidence(subject)).toEqual(evidence);
    const found: [string, string][] = [];
    for await (const { bytes, origin } of mirror.bundlesFor(subject)) found.push([bytes.toString(), origin]);
    expect(found).toEqual(['two', 'four'].map((text) => [text, `${dir} ${blobPath(digestOf(text))}`]));
  });
});

describe('demandedState', () => {
  it('does not read the state without a key', async () => {
    const none = createFiles({});
    expect(await readDemandedState(none, { memory: 'never' })).toBeUndefined();
    expect(none.requests).toEqual([]);
  });

  it('verifies the state with the key, and detects older ones only with a memory', async () => {
    const memory = join(dir, 'seen');
    const createStateFiles = (sequence: number) => createFiles({ 'mirror.json': signState({ sequence }) });
    expect(await readDemandedState(createStateFiles(5), { key })).toMatchObject({ state: { sequence: 5 } });
    expect(await readDemandedState(createStateFiles(4), { key })).toMatchObject({ state: { sequence: 4 } });
    expect(await readDemandedState(createStateFiles(5), { key, memory })).toMatchObject({ state: { sequence: 5 } });
    await expect(readDemandedState(createStateFiles(4), { key, memory })).rejects.toMatchObject({
      code: 'mirror-replayed',
    });
    const other = verifierKey(NAME, generateKeyPairSync('ed25519').privateKey);
    await expect(readDemandedState(createStateFiles(5), { key: other })).rejects.toMatchObject({
      code: 'mirror-state-invalid',
    });
  });
});

describe('files of a mirror', () => {
  const subject = digestOf('an image');

  it('may include no index, which differs from a damaged index', async () => {
    expect(await readIndex(createFiles({}))).toBeUndefined();
    expect(await readIndex(createFiles({ 'index.json': JSON.stringify(index) }))).toEqual(index);
    for (const text of ['{', '{}'])
      await expect(readIndex(createFiles({ 'index.json': text }))).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path: 'index.json' },
      });
  });

  it('stay unread for a digest without SHA-256', async () => {
    const none = createFiles({});
    expect(await readEvidence(none, `sha512:${'a'.repeat(128)}` as Digest)).toEqual([]);
    expect(none.requests).toEqual([]);
    expect(await readEvidence(none, subject)).toEqual([]);
    expect(none.requests).toEqual([evidencePath(subject)]);
  });

  it('count as damaged if evidence about one digest is stored under another', async () => {
    const other = digestOf('another');
    const stored = createFiles({ [evidencePath(subject)]: formatJson({ version: 1, subject: other, evidence: [] }) });
    await expect(readEvidence(stored, subject)).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: evidencePath(subject), detail: `it is about ${other}` },
    });
  });

  it('include each blob under its own digest, or count as damaged', async () => {
    const path = blobPath(subject);
    expect((await readBlob(createFiles({ [path]: 'an image' }), subject)).toString()).toBe('an image');
    for (const [stored, detail] of [
      [{}, 'it is missing'],
      [{ [path]: 'changed' }, `its digest is ${digestOf('changed')}`],
    ] as const)
      await expect(readBlob(createFiles(stored), subject)).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path, detail },
      });
  });
});

describe('stalenessSeconds', () => {
  it.each([
    ['2026-03-14T02:01:30.500Z', 90.5],
    ['2026-03-14T02:00:00Z', 0],
    ['2026-03-14T01:00:00Z', 0],
  ])('returns at %s a staleness of %d s, and never a negative one', (now, seconds) => {
    expect(stalenessSeconds(index, new Date(now))).toBe(seconds);
  });
});
