import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import { openMirrorFiles } from '../../../src/mirror/client/open.ts';
import { blobPath, evidencePath, formatJson } from '../../../src/mirror/format/layout.ts';
import { writeSnapshot } from '../../../src/mirror/format/signed/publish.ts';
import { buildSnapshot } from '../../../src/mirror/format/signed/snapshot.ts';
import { MAX_PAGE_BYTES } from '../../../src/mirror/format/signed/tree.ts';
import { formatState, type MirrorState } from '../../../src/mirror/format/state.ts';
import type { Descriptor } from '../../../src/oci/index.ts';
import { mapMirror, readMap } from '../../support/map-mirror.ts';
import { createSignedMirror, formatIndexPath, removeCatalog, type SignedMirror } from '../../support/signed-mirror.ts';

let mirror: SignedMirror;
let [v1, v2]: Descriptor[] = [];
/** The mirror before the revocation of v1 and the release of v2. */
let older: Map<string, Buffer>;
let newer: Map<string, Buffer>;
const [V1, V2] = ['registry.test/app:v1', 'registry.test/app:v2'];
const REVOCATION = 'a revocation of v1';

beforeEach(async () => {
  mirror = await createSignedMirror();
  v1 = await mirror.release('v1');
  await mirror.sync();
  older = new Map(mirror.files);
  await mirror.attest(v1, REVOCATION);
  v2 = await mirror.release('v2');
  await mirror.sync();
  newer = new Map(mirror.files);
});

const getDigest = (descriptor: Descriptor | undefined): Digest => descriptor?.digest as Digest;
const open = (files: ReadonlyMap<string, Buffer>, key: string | undefined = mirror.key) =>
  openMirrorFiles(readMap(files), {}, key === '' ? {} : { key });
async function listBundles(files: ReadonlyMap<string, Buffer>, subject: Descriptor | undefined, key?: string) {
  const found: string[] = [];
  for await (const { bytes } of (await open(files, key)).bundlesFor(getDigest(subject))) found.push(bytes.toString());
  return found.sort();
}
const replaceFile = (files: ReadonlyMap<string, Buffer>, path: string, bytes: string | Buffer | undefined) => {
  const copy = new Map(files);
  if (bytes === undefined) copy.delete(path);
  else copy.set(path, Buffer.from(bytes));
  return copy;
};
/** Files of an attacker who serves the mirror: v2 points to v1, and v1 has no revocation. */
function rollBack(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const index = JSON.parse(files.get('index.json')?.toString('utf8') ?? '');
  for (const release of index.subjects[0].releases) release.digest = getDigest(v1);
  const copy = replaceFile(files, 'index.json', JSON.stringify(index));
  for (const path of ['evidence/index.json', formatIndexPath(v1 as Descriptor)])
    copy.set(path, older.get(path) ?? Buffer.alloc(0));
  return copy;
}
const damaged = { code: 'mirror-damaged' };

describe.each([
  ['with a signed catalog', (files: Map<string, Buffer>) => files],
  ['from an earlier version', (files: Map<string, Buffer>) => removeCatalog(files, mirror.signer)],
])('a mirror %s and a pinned key', (kind, as) => {
  const isOld = kind === 'from an earlier version';
  const listReleases = () => [
    [V1, v1?.digest],
    [V2, v2?.digest],
  ];

  it('returns what it signed: releases, evidence, and proofs of absence', async () => {
    const files = as(newer);
    const opened = await open(files);
    expect((await opened.releases()).map(({ reference, digest }) => [reference, digest])).toEqual(listReleases());
    expect(await opened.resolve(V2)).toBe(v2?.digest);
    expect(await opened.resolve('registry.test/app:v3')).toBeUndefined();
    expect(await opened.find('registry.test/app')).toEqual([]);
    expect(await listBundles(files, v1)).toEqual(['a bundle about v1', REVOCATION]);
    expect(await opened.evidence(digestOf('unknown'))).toEqual([]);
    expect(await opened.evidence(`sha512:${'a'.repeat(128)}` as Digest)).toEqual([]);
    expect((await opened.trustedRoot()).toString()).toBe('{"trusted":"root"}');
    expect(opened.warnings()).toEqual([]);
    expect(opened.syncedAt).toBe(JSON.parse(files.get('mirror.json')?.toString() ?? '').state.syncedAt);
  });

  it('does not return the digest of v1 for v2 after an edit of index.json', async () => {
    const files = rollBack(as(newer));
    expect(await (await open(files, '')).resolve(V2)).toBe(v1?.digest); // Without a required key, the edit succeeds.
    const resolved = open(files).then((opened) => opened.resolve(V2));
    if (isOld) await expect(resolved).rejects.toMatchObject({ ...damaged, details: { path: 'index.json' } });
    else expect(await resolved).toBe(v2?.digest);
  });

  it.each([
    ['deleted', () => undefined],
    ['edited', () => formatJson({ version: 1, subject: getDigest(v1), evidence: [] })],
    ['an older one', () => older.get(formatIndexPath(v1 as Descriptor))],
  ])('does not hide a revocation if the index of its subject is %s', async (_, bytes) => {
    const files = replaceFile(as(newer), formatIndexPath(v1 as Descriptor), bytes());
    expect(await listBundles(files, v1, '')).not.toContain(REVOCATION);
    const path = formatIndexPath(v1 as Descriptor);
    if (isOld) await expect(listBundles(files, v1)).rejects.toMatchObject({ ...damaged, details: { path } });
    else expect(await listBundles(files, v1)).toContain(REVOCATION);
  });

  it('reports damage for the content of each missing, changed, oversized or older file, and returns nothing else', async () => {
    const files = as(newer);
    const truth = {
      v1: ['a bundle about v1', REVOCATION],
      v2: ['a bundle about v2'],
      none: [],
      releases: listReleases(),
    };
    let refused = 0;
    for (const [path] of files) {
      if (path === 'mirror.json') continue;
      const cases = [undefined, Buffer.from('{}'), older.get(path), Buffer.alloc(MAX_PAGE_BYTES * 2, ' ')];
      for (const bytes of cases) {
        const spoiled = replaceFile(files, path, bytes);
        const answers = {
          v1: () => listBundles(spoiled, v1),
          v2: () => listBundles(spoiled, v2),
          none: () => listBundles(spoiled, { ...(v1 as Descriptor), digest: digestOf('none') }),
          releases: async () =>
            (await (await open(spoiled)).releases()).map(({ reference, digest }) => [reference, digest]),
        };
        for (const [name, ask] of Object.entries(answers))
          try {
            expect({ path, name, answer: await ask() }).toEqual({
              path,
              name,
              answer: truth[name as keyof typeof truth],
            });
          } catch (error) {
            expect({ path, name, error }).toMatchObject({ error: damaged });
            refused++;
          }
      }
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('fails if only mirror.json or no file is available', async () => {
    const alone = new Map([...as(newer)].filter(([path]) => path === 'mirror.json'));
    await expect(open(alone)).rejects.toMatchObject(damaged);
    await expect(open(new Map())).rejects.toMatchObject({ code: 'mirror-state-invalid' });
  });

  it('fails if a newer state is served with older files', async () => {
    const mixed = new Map(as(older)).set('mirror.json', as(newer).get('mirror.json') ?? Buffer.alloc(0));
    await expect(open(mixed)).rejects.toMatchObject(damaged);
  });

  it('fails or returns only earlier signed content if an older state is served with newer files', async () => {
    const mixed = new Map(as(newer)).set('mirror.json', as(older).get('mirror.json') ?? Buffer.alloc(0));
    if (isOld) return void (await expect(open(mixed)).rejects.toMatchObject(damaged));
    const opened = await open(mixed);
    expect(await opened.resolve(V2)).toBeUndefined();
    expect(opened.syncedAt).toBe((await open(older)).syncedAt); // It reports its own age: maxStaleness limits it.
  });

  it('reports damage if a listed bundle is missing or changed', async () => {
    for (const bytes of [undefined, Buffer.from('another')]) {
      const files = replaceFile(as(newer), blobPath(digestOf(REVOCATION)), bytes);
      await expect(listBundles(files, v1)).rejects.toMatchObject(damaged);
    }
  });
});

describe('the reader of the note of a state', () => {
  const parseState = (files: ReadonlyMap<string, Buffer>): { state: MirrorState; note: string } =>
    JSON.parse(files.get('mirror.json')?.toString('utf8') ?? '');
  const changeNote = (change: (note: string) => string) => {
    const { note, ...rest } = parseState(newer);
    return replaceFile(newer, 'mirror.json', JSON.stringify({ ...rest, note: change(note) }));
  };

  it('rejects a note without its catalog line, with another root node or with an extra line', async () => {
    expect(parseState(newer).note.split('\n')[3]).toMatch(/^catalog sha256:[0-9a-f]{64}$/);
    for (const change of [
      (note: string) => note.replace(/^catalog .*\n/m, ''),
      (note: string) => note.replace(/^catalog .*$/m, parseState(older).note.split('\n')[3] ?? ''),
      (note: string) => note.replace(/^catalog .*$/m, '$&\nanother line'),
    ])
      await expect(open(changeNote(change))).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    expect(await (await open(changeNote((note) => note))).resolve(V2)).toBe(v2?.digest);
  });

  it('rejects a note that names no root node or two', async () => {
    const { state } = parseState(newer);
    for (const line of ['none', `${digestOf('a')}\ncatalog ${digestOf('b')}`]) {
      const files = replaceFile(newer, 'mirror.json', formatState(state, mirror.signer, line as Digest));
      await expect(open(files)).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    }
  });

  it('rejects, under a pinned key, a state that commits to no files, for any files', async () => {
    const { sums: _, ...state } = parseState(newer).state;
    const files = replaceFile(removeCatalog(newer, mirror.signer), 'mirror.json', formatState(state, mirror.signer));
    await expect(open(files)).rejects.toMatchObject({ code: 'mirror-unlisted' });
  });
});

describe('a lookup', () => {
  it('reads as few small files for 10,000 subjects as for one', async () => {
    const counts: number[] = [];
    const { state } = JSON.parse(newer.get('mirror.json')?.toString('utf8') ?? '') as { state: MirrorState };
    for (const count of [1, 10_000]) {
      const files = new Map(newer);
      const to = mapMirror(files);
      const subjects = Array.from({ length: count }, (_, i) => digestOf(`subject ${i}`));
      const indexes = new Map<Digest, Digest>();
      for (const subject of subjects) {
        const text = formatJson({ version: 1, subject, evidence: [] });
        await to.write(evidencePath(subject), text);
        indexes.set(subject, digestOf(text));
      }
      const releases = subjects.map((digest, i) => ({ reference: `r.test/app:${i}`, digest, mediaType: 'm', size: 1 }));
      const syncedAt = '2026-03-14T02:00:00Z';
      const snapshot = buildSnapshot(
        { version: 1, syncedAt, trust: [], logs: [], subjects: [{ subject: 'r.test/app', syncedAt, releases }] },
        indexes,
      );
      await writeSnapshot(to, snapshot);
      await to.write('mirror.json', formatState({ ...state }, mirror.signer, snapshot.root));
      const reader = readMap(files);
      const opened = await openMirrorFiles(reader, {}, { key: mirror.key });
      const wanted = subjects.at(-1) as Digest;
      expect(await opened.resolve(`r.test/app:${count - 1}`)).toBe(wanted);
      expect(await opened.evidence(wanted)).toEqual([]);
      expect(await opened.evidence(digestOf('none'))).toEqual([]);
      counts.push(reader.asked.length);
      const read = reader.asked.map((path) => files.get(path)?.length ?? 0);
      expect(Math.max(...read)).toBeLessThanOrEqual(MAX_PAGE_BYTES);
      expect(reader.asked).not.toContain('index.json');
    }
    // mirror.json, the root node, a page of releases, a page of evidence (twice) and the index. Many subjects add
    // one page per tree.
    expect(counts).toEqual([6, 8]);
  }, 60_000);
});
