import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, hexOf } from '../../../src/lib/digest.ts';
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
const signed = (more: Partial<MirrorState> = {}): string =>
  formatState({ ...state, ...more }, ed25519NoteSigner(NAME, privateKey));

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});
const put = (files: Record<string, string | Buffer>): Promise<void> =>
  writeFiles(dir, new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])));
const open = (demands = {}) => openMirror(dir, { http }, demands);
const files = (held: Record<string, string>) => {
  const asked: string[] = [];
  return {
    name: 'the mirror',
    asked,
    read: async (path: string) => {
      asked.push(path);
      return held[path] === undefined ? undefined : Buffer.from(held[path]);
    },
  };
};

describe('a mirror that is opened', () => {
  it('has the index as it is where no key is asked for', async () => {
    await put({ 'index.json': JSON.stringify(index), 'mirror.json': signed({ syncedAt: '2026-03-14T03:00:00Z' }) });
    expect(await open()).toMatchObject({ name: dir, syncedAt: index.syncedAt });
  });

  it('was whole when the signed state says so, else when that was written', async () => {
    const sums = `${hexOf(digestOf(JSON.stringify(index)))}  index.json\n`;
    const listed = { sums: hexOf(digestOf(sums)) };
    await put({ 'index.json': JSON.stringify(index), SHA256SUMS: sums });
    await put({ 'mirror.json': signed({ ...listed, syncedAt: '2026-03-14T03:00:00Z' }) });
    expect((await open({ key })).syncedAt).toBe('2026-03-14T03:00:00Z');
    await put({ 'mirror.json': signed(listed) });
    expect((await open({ key })).syncedAt).toBe('2026-03-14T04:00:00Z');
  });

  it('is missing where there is no index, and refused where a key is asked for and its state commits to nothing', async () => {
    const missing = { code: 'mirror-missing', details: { where: dir, detail: 'there is no index.json' } };
    await expect(open()).rejects.toMatchObject(missing);
    await expect(open({ key })).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    await put({ 'mirror.json': signed() });
    for (const files of [{}, { 'index.json': JSON.stringify(index) }]) {
      await put(files);
      await expect(open({ key })).rejects.toMatchObject({ code: 'mirror-unlisted', details: { mirror: dir } });
    }
  });

  it('warns that nothing was checked where no key is asked for, and only there', async () => {
    const sums = `${hexOf(digestOf(JSON.stringify(index)))}  index.json\n`;
    const state = signed({ sums: hexOf(digestOf(sums)) });
    await put({ 'index.json': JSON.stringify(index), SHA256SUMS: sums, 'mirror.json': state });
    expect((await open()).warnings()).toMatchObject([
      { code: 'mirror-unsigned', details: { mirror: dir }, hint: expect.stringContaining('mirror.key') },
    ]);
    expect((await open({ key })).warnings()).toEqual([]);
  });

  it('gives its trusted root byte for byte, or is damaged', async () => {
    await put({ 'index.json': JSON.stringify(index), 'trust/trusted_root.json': 'a root' });
    expect((await (await open()).trustedRoot()).toString()).toBe('a root');
    dir = await temporaryFolder();
    await put({ 'index.json': JSON.stringify(index) });
    await expect((await open()).trustedRoot()).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: 'trust/trusted_root.json', detail: 'it is missing' },
    });
  });

  it('gives the bundles about a digest, and nothing else of its evidence, with where each lies', async () => {
    const subject = digestOf('an image');
    const item = (kind: EvidenceItem['kind'], text: string): EvidenceItem => ({
      digest: digestOf(text),
      size: text.length,
      mediaType: 'x/y',
      kind,
      source: 'r',
    });
    const evidence = [item('sbom', 'one'), item('bundle', 'two'), item('other', 'three'), item('bundle', 'four')];
    await put({
      'index.json': JSON.stringify(index),
      [evidencePath(subject)]: formatJson({ version: 1, subject, evidence }),
      ...Object.fromEntries(['one', 'two', 'three', 'four'].map((text) => [blobPath(digestOf(text)), text])),
    });
    const mirror = await open();
    expect(await mirror.evidence(subject)).toEqual(evidence);
    const found: [string, string][] = [];
    for await (const { bytes, origin } of mirror.bundlesFor(subject)) found.push([bytes.toString(), origin]);
    expect(found).toEqual(['two', 'four'].map((text) => [text, `${dir} ${blobPath(digestOf(text))}`]));
  });
});

describe('the state that a reader demands', () => {
  it('is not even looked at without a key', async () => {
    const none = files({});
    expect(await readDemandedState(none, { memory: 'never' })).toBeUndefined();
    expect(none.asked).toEqual([]);
  });

  it('is by the key, and older ones are noticed only where there is a memory', async () => {
    const memory = join(dir, 'seen');
    const at = (sequence: number) => files({ 'mirror.json': signed({ sequence }) });
    expect(await readDemandedState(at(5), { key })).toMatchObject({ state: { sequence: 5 } });
    expect(await readDemandedState(at(4), { key })).toMatchObject({ state: { sequence: 4 } });
    expect(await readDemandedState(at(5), { key, memory })).toMatchObject({ state: { sequence: 5 } });
    await expect(readDemandedState(at(4), { key, memory })).rejects.toMatchObject({ code: 'mirror-replayed' });
    const other = verifierKey(NAME, generateKeyPairSync('ed25519').privateKey);
    await expect(readDemandedState(at(5), { key: other })).rejects.toMatchObject({ code: 'mirror-state-invalid' });
  });
});

describe('files of a mirror', () => {
  const subject = digestOf('an image');

  it('may have no index: that is told from one that is damaged', async () => {
    expect(await readIndex(files({}))).toBeUndefined();
    expect(await readIndex(files({ 'index.json': JSON.stringify(index) }))).toEqual(index);
    for (const text of ['{', '{}'])
      await expect(readIndex(files({ 'index.json': text }))).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path: 'index.json' },
      });
  });

  it('tell nothing about a digest that is not asked for by SHA-256, and are not asked', async () => {
    const none = files({});
    expect(await readEvidence(none, `sha512:${'a'.repeat(128)}` as Digest)).toEqual([]);
    expect(none.asked).toEqual([]);
    expect(await readEvidence(none, subject)).toEqual([]);
    expect(none.asked).toEqual([evidencePath(subject)]);
  });

  it('are damaged where evidence about one digest lies at the place of another', async () => {
    const other = digestOf('another');
    const held = files({ [evidencePath(subject)]: formatJson({ version: 1, subject: other, evidence: [] }) });
    await expect(readEvidence(held, subject)).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: evidencePath(subject), detail: `it is about ${other}` },
    });
  });

  it('have each blob under its own digest, or are damaged', async () => {
    const path = blobPath(subject);
    expect((await readBlob(files({ [path]: 'an image' }), subject)).toString()).toBe('an image');
    for (const [held, detail] of [
      [{}, 'it is missing'],
      [{ [path]: 'changed' }, `its digest is ${digestOf('changed')}`],
    ] as const)
      await expect(readBlob(files(held), subject)).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path, detail },
      });
  });
});

describe('the age of a mirror', () => {
  it.each([
    ['2026-03-14T02:01:30.500Z', 90.5],
    ['2026-03-14T02:00:00Z', 0],
    ['2026-03-14T01:00:00Z', 0],
  ])('at %s is %d s since it was whole, and never negative', (now, seconds) => {
    expect(stalenessSeconds(index, new Date(now))).toBe(seconds);
  });
});
