import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, getHex } from '../../../src/lib/digest.ts';
import type { Destination } from '../../../src/mirror/destination/types.ts';
import { Catalog, readCatalogFile } from '../../../src/mirror/format/catalog.ts';
import { blobPath, type EvidenceItem, evidencePath } from '../../../src/mirror/format/layout.ts';
import { quarantinePath, readRecord, recordPath } from '../../../src/mirror/format/quarantine.ts';
import { readEvidence } from '../../../src/mirror/format/reading.ts';
import { readLedger } from '../../../src/mirror/retention/ledger.ts';
import { pruneMirror } from '../../../src/mirror/retention/prune.ts';
import { readPruneBasis } from '../../../src/mirror/retention/prune-basis.ts';
import { readPruneRecord } from '../../../src/mirror/retention/prune-record.ts';
import type { MirrorPruneReport } from '../../../src/mirror/retention/schema.ts';
import { readFiles } from '../../support/folders.ts';
import { createMirrorPorts, createTestMirror, setRetention, type TestMirror } from '../../support/held-mirror.ts';

const getDay = (count: number): Date => new Date(Date.parse('2026-03-01T00:00:00.000Z') + count * 86_400_000);
const EIGHT = { bundles: { max: '8d' }, sboms: { max: '8d' }, attestations: { max: '8d' } };
/** Files whose bytes a mirror does not store: the subject of evidence may be absent. */
const [OLD, NEW] = [digestOf('an old release'), digestOf('a new release')];

let mirror: TestMirror;
beforeEach(async () => {
  mirror = await createTestMirror();
  await mirror.blob('a new release');
});
/** Ten days in steps that the clock of the mirror accepts. */
const ageMirror = async (...listed: readonly Digest[]): Promise<void> => {
  for (const at of [0, 5, 10]) await mirror.sign(getDay(at), {}, ...listed);
};
const prune = (
  retention: object = EIGHT,
  { plan = false, at = 10, to = mirror.to }: { plan?: boolean; at?: number; to?: Destination } = {},
): Promise<MirrorPruneReport> =>
  pruneMirror(setRetention(mirror.config, retention), createMirrorPorts(getDay(at), to), { plan });
const listPaths = async (prefix: string) => (await mirror.to.list(prefix)).map(({ path }) => path);
const listBlobPaths = (...items: readonly EvidenceItem[]): string[] =>
  items.flatMap(({ digest, manifest }) => [blobPath(digest), ...(manifest ? [blobPath(manifest)] : [])]).toSorted();

describe('pruneMirror', () => {
  it('reports each removed piece and removes its bytes', async () => {
    const bundle = await mirror.list(OLD, 'bundle', { predicateType: 'https://slsa.dev/provenance/v1' });
    const { manifest: _, ...bare } = await mirror.list(OLD, 'loose', { kind: 'sbom' });
    await mirror.index(OLD, [bundle, bare]);
    const { items } = await mirror.setApart(OLD, 'apart');
    await ageMirror(NEW);
    const since = getDay(0).toISOString();
    const report = await prune();
    const common = { about: OLD, source: 'registry.test/app', why: 'maximum-age', since };
    expect(report.goes).toEqual([
      {
        ...common,
        digest: bundle.digest,
        manifest: bundle.manifest,
        kind: 'bundle',
        predicateType: 'https://slsa.dev/provenance/v1',
      },
      { ...common, digest: bare.digest, kind: 'sbom' },
      { ...common, digest: digestOf('apart'), manifest: items[0]?.manifest, kind: 'bundle', quarantined: true },
    ]);
    expect([report.keeps, report.locked, report.planned]).toEqual([[], [], false]);
    expect(await listPaths('blobs/')).toEqual([blobPath(NEW)]);
    expect(await listPaths('quarantine/')).toEqual([]);
    expect(report.bytes).toBe(report.files.reduce((sum, { size }) => sum + size, 0));
    expect(report.bytes).toBeGreaterThan(0);
    // The mirror keeps the fact that it knew the subject.
    expect(await listPaths('evidence/sha256/')).toEqual([evidencePath(OLD)]);
    expect(await readEvidence(mirror.to, OLD)).toEqual([]);
    expect([...((await readLedger(mirror.to))?.ledger.held ?? [])]).toEqual([]);
    const signed = await readPruneRecord(mirror.to, report.signed ?? '', mirror.verifier);
    expect(signed?.records).toEqual([
      { path: recordPath(OLD, getHex(digestOf('apart'))), before: expect.stringMatching(/^sha256:/) },
    ]);
  });

  it('removes a piece from its index or record, and keeps the other pieces', async () => {
    const gone = await mirror.list(OLD, 'gone');
    const { items } = await mirror.setApart(OLD, 'apart', { source: 'a' }, { source: 'b', manifest: digestOf('kept') });
    const [, quarantined] = items;
    await mirror.setApart(OLD, 'young record');
    await mirror.blob('kept');
    await mirror.sign(getDay(0));
    const young = await mirror.list(OLD, 'young');
    for (const at of [5, 10]) await mirror.sign(getDay(at));
    const report = await prune({ ...EIGHT, keep: [digestOf('kept'), digestOf('young record')] });
    expect(report.goes.map(({ digest, source }) => [digest, source])).toEqual([
      [gone.digest, 'registry.test/app'],
      [digestOf('apart'), 'a'],
    ]);
    expect(report.keeps).toHaveLength(3);
    for (const [digest, why] of [
      [young.digest, { why: 'younger', until: getDay(13).toISOString() }],
      [digestOf('young record'), { why: 'keep-list', detail: digestOf('young record'), quarantined: true }],
      [digestOf('apart'), { why: 'keep-list', detail: digestOf('kept'), quarantined: true }],
    ] as const)
      expect(report.keeps.find((one) => one.digest === digest)).toMatchObject(why);
    expect(await readEvidence(mirror.to, OLD)).toEqual([young]);
    const path = recordPath(OLD, getHex(digestOf('apart')));
    expect((await readRecord(mirror.to, path))?.items).toEqual([quarantined]);
    expect(String(await mirror.to.read(quarantinePath(OLD, getHex(digestOf('apart'))), 99))).toBe('apart');
    expect(await listPaths('blobs/')).toEqual(expect.arrayContaining(listBlobPaths(young)));
    for (const one of listBlobPaths(gone)) expect(await mirror.to.has(one)).toBe(false);
    const signed = await readPruneRecord(mirror.to, report.signed ?? '', mirror.verifier);
    expect(signed?.records).toEqual([
      { path, before: expect.any(String), after: digestOf((await mirror.to.read(path, 100_000)) ?? '') },
    ]);
    expect(signed?.indexes).toEqual([
      {
        subject: OLD,
        before: expect.any(String),
        after: digestOf((await mirror.to.read(evidencePath(OLD), 100_000)) ?? ''),
      },
    ]);
  });

  it('keeps the signatures about an SBOM as long as the SBOM, and removes both at once', async () => {
    const sbom = await mirror.list(OLD, 'sbom', { kind: 'sbom' });
    const signature = await mirror.list(sbom.manifest as Digest, 'signature of the sbom');
    await ageMirror(NEW);
    const [planned] = (await prune({ bundles: { max: '8d' } })).keeps.filter(
      ({ digest }) => digest === signature.digest,
    );
    expect(planned).toMatchObject({ why: 'about-what-stays', detail: sbom.manifest });
    expect(await listPaths('blobs/')).toEqual([blobPath(NEW), ...listBlobPaths(sbom, signature)].toSorted());
    expect((await prune()).goes.map(({ digest }) => digest)).toEqual(
      expect.arrayContaining([sbom.digest, signature.digest]),
    );
    expect(await listPaths('blobs/')).toEqual([blobPath(NEW)]);
  });

  it('keeps the image of evidence if the mirror stores it', async () => {
    const image = await mirror.blob('{"layers": []}');
    await mirror.list(image, 'about the image');
    await ageMirror(NEW);
    await prune();
    expect(await listPaths('blobs/')).toEqual([blobPath(NEW), blobPath(image)].toSorted());
  });

  it('removes unreferenced files even if no evidence expires, and writes the ledger even if no file is removed', async () => {
    const orphan = await mirror.blob('a blob that nothing names');
    const stays = await mirror.list(digestOf('other'), 'about both', { kind: 'sbom' });
    await mirror.list(OLD, 'about both');
    await ageMirror(NEW);
    const orphans = await prune({});
    expect([orphans.goes, orphans.files]).toEqual([[], [{ path: blobPath(orphan), size: 25 }]]);
    expect(orphans.bytes).toBe(25);
    expect(await mirror.to.has(blobPath(orphan))).toBe(false);
    const few = { bundles: { max: '8d' } };
    const index = await prune(few);
    expect([index.goes.map(({ about }) => about), index.files, index.bytes]).toEqual([[OLD], [], 0]);
    expect([await readEvidence(mirror.to, OLD), await readEvidence(mirror.to, digestOf('other'))]).toEqual([
      [],
      [stays],
    ]);
    const before = await readFiles(mirror.dir);
    const nothing = await prune(few);
    expect([nothing.goes, nothing.files, nothing.signed]).toEqual([[], [], undefined]);
    expect(await readFiles(mirror.dir)).toEqual(before);
  });

  it('removes nothing if a referenced file is missing', async () => {
    await mirror.list(OLD, 'old');
    const { digest } = await mirror.list(NEW, 'new');
    await ageMirror(NEW);
    await mirror.to.remove(blobPath(digest));
    await expect(prune()).rejects.toMatchObject({ code: 'mirror-damaged', details: { path: blobPath(digest) } });
  });
});

describe('pruneMirror with a plan only', () => {
  it('changes nothing with and without the key, and refuses a real prune without the key', async () => {
    await mirror.list(OLD, 'old');
    await ageMirror(NEW);
    const before = await readFiles(mirror.dir);
    const { key: _, ...keyless } = setRetention(mirror.config, EIGHT);
    const ports = createMirrorPorts(getDay(10), mirror.to);
    for (const config of [setRetention(mirror.config, EIGHT), keyless]) {
      const planned = await pruneMirror(config, ports, { plan: true });
      expect([planned.planned, planned.goes.length, planned.signed]).toEqual([true, 1, undefined]);
      expect(await readFiles(mirror.dir)).toEqual(before);
    }
    await expect(pruneMirror(keyless, ports, { plan: false })).rejects.toMatchObject({
      code: 'prune-key-missing',
      details: { what: mirror.dir },
    });
    expect(await readFiles(mirror.dir)).toEqual(before);
  });
});

describe('pruneMirror with locked files', () => {
  const until = getDay(99).toISOString();

  it('keeps a locked piece and its whole artifact, whether it is listed or quarantined', async () => {
    const [one, two] = [await mirror.list(OLD, 'one'), await mirror.list(OLD, 'two')];
    await mirror.setApart(OLD, 'three');
    await mirror.setApart(OLD, 'four');
    await ageMirror(NEW);
    const locked = [blobPath(one.digest), quarantinePath(OLD, getHex(digestOf('three')))];
    const to: Destination = {
      ...mirror.to,
      lockedUntil: async (path) => (locked.includes(path) ? until : undefined),
    };
    const report = await prune(EIGHT, { to });
    expect(report.goes.map(({ digest }) => digest).toSorted()).toEqual([two.digest, digestOf('four')].toSorted());
    expect(report.keeps.map(({ digest, why, until: lock }) => [digest, why, lock])).toEqual([
      [one.digest, 'object-lock', until],
      [digestOf('three'), 'object-lock', until],
    ]);
  });

  it('reports a file that becomes locked before its removal, and does not count it as removed', async () => {
    const old = await mirror.list(OLD, 'old');
    await ageMirror(NEW);
    const to: Destination = {
      ...mirror.to,
      erase: async (path) => (path === blobPath(old.digest) ? until : mirror.to.erase(path)),
    };
    const report = await prune(EIGHT, { to });
    expect(report.locked).toEqual([{ path: blobPath(old.digest), until }]);
    expect(report.files.map(({ path }) => path)).toEqual([blobPath(old.manifest as Digest)]);
    expect(report.bytes).toBe(report.files[0]?.size);
    expect(await listPaths('blobs/')).toEqual([blobPath(NEW), blobPath(old.digest)].toSorted());
  });
});

describe('pruneMirror after it was killed', () => {
  /** Fails when it writes the ledger: the indexes and records are changed, and the state is not. */
  const createDying = (): Destination => ({
    ...mirror.to,
    write: (path, content) =>
      path === 'retention/index.json' ? Promise.reject(new Error('killed')) : mirror.to.write(path, content),
  });
  const killPrune = () => expect(prune(EIGHT, { to: createDying() })).rejects.toThrow('killed');

  it('removes the signed pieces and then the newly expired ones in one run', async () => {
    const [old, other] = [await mirror.list(OLD, 'old'), await mirror.list(digestOf('other'), 'other')];
    const stays = await mirror.list(NEW, 'new');
    await mirror.setApart(OLD, 'apart');
    await mirror.sign(getDay(0), {}, NEW);
    const young = await mirror.list(OLD, 'young');
    for (const at of [5, 10]) await mirror.sign(getDay(at), {}, NEW);
    await killPrune();
    // A shorter maximum would remove more: the plan reports only the pieces of the killed prune.
    const short = { bundles: { max: '1d' } };
    const planned = await prune(short, { plan: true });
    expect(planned.goes.map(({ digest }) => digest)).not.toContain(young.digest);
    expect(planned.keeps.find(({ digest }) => digest === young.digest)).toMatchObject({ why: 'younger' });
    const done = await prune(short);
    expect(done.goes.map(({ digest }) => digest)).toEqual([young.digest]);
    expect(await listPaths('quarantine/')).toEqual([]);
    expect(await listPaths('blobs/')).toEqual([blobPath(NEW), ...listBlobPaths(stays)].toSorted());
    for (const { digest } of [old, other]) expect(await mirror.to.has(blobPath(digest))).toBe(false);
    const by = await readPruneBasis(mirror.to, await Catalog.open(mirror.to, 1), mirror.verifier);
    expect([by.unfinished, [...by.ledger.held.keys()]]).toEqual([undefined, [stays.digest]]);
  });

  it('completes a prune killed between indexes, unless a piece of it is now on a keep-list', async () => {
    const other = digestOf('other');
    const [old] = [await mirror.list(OLD, 'old'), await mirror.list(other, 'other')];
    const catalog = await Catalog.open(mirror.to, 1);
    await catalog.setJudgedBy('policy 1');
    await catalog.save();
    await ageMirror(NEW);
    // Killed after the first index: the other index still lists its piece.
    let indexes = 0;
    const to: Destination = {
      ...mirror.to,
      write: (path, content) =>
        path.startsWith('evidence/sha256/') && ++indexes > 1
          ? Promise.reject(new Error('killed'))
          : mirror.to.write(path, content),
    };
    await expect(prune(EIGHT, { to })).rejects.toThrow('killed');
    const [left] = (await readEvidence(mirror.to, OLD)).length > 0 ? [old.digest] : [digestOf('other')];
    await expect(prune({ ...EIGHT, keep: [left] })).rejects.toMatchObject({
      code: 'prune-unsafe',
      details: { detail: expect.stringContaining(`${left}, which must stay now (keep-list)`) },
    });
    expect((await prune(EIGHT, { plan: true })).goes.map(({ digest }) => digest)).toEqual([left]);
    // After the completion, nothing more expires.
    expect((await prune()).goes).toEqual([]);
    expect(await listPaths('blobs/')).toEqual([blobPath(NEW)]);
    expect((await readCatalogFile(mirror.to)).judgedBy).toBe('policy 1');
  });
});
