import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Digest } from '../../../../src/lib/digest.ts';
import { openMirrorFiles } from '../../../../src/mirror/client/open.ts';
import { readState } from '../../../../src/mirror/format/state.ts';
import { checkMirror } from '../../../../src/mirror/index.ts';
import type { Descriptor } from '../../../../src/oci/index.ts';
import { readMap } from '../../../support/map-mirror.ts';
import { createSignedMirror, removeCatalog, type SignedMirror } from '../../../support/signed-mirror.ts';

/** Returns all that a reader with the key learns: releases, evidence about both, and every bundle of it. */
async function readAll(mirror: SignedMirror, files: ReadonlyMap<string, Buffer>, subjects: readonly Descriptor[]) {
  const opened = await openMirrorFiles(readMap(files), {}, { key: mirror.key });
  const bundles: string[] = [];
  for (const { digest } of subjects)
    for await (const { bytes } of opened.bundlesFor(digest as Digest)) bundles.push(bytes.toString());
  const releases = await opened.releases();
  for (const { reference, digest } of releases) expect(await opened.resolve(reference)).toBe(digest);
  expect(await opened.resolve('registry.test/app:none')).toBeUndefined();
  return { releases: releases.map(({ reference, digest }) => [reference, digest]), bundles: bundles.sort() };
}

const listNodes = (files: ReadonlyMap<string, Buffer>): string[] =>
  [...files.keys()].filter((path) => path.startsWith('catalog/sha256/')).sort();
const readSequence = async (files: ReadonlyMap<string, Buffer>): Promise<number> =>
  (await readState(readMap(files)))?.sequence ?? 0;

describe('a sync that is killed between any two writes', () => {
  let mirror: SignedMirror;
  let subjects: Descriptor[];
  const trees: Map<string, Buffer>[] = [];

  beforeAll(async () => {
    mirror = await createSignedMirror();
    subjects = [await mirror.release('v1'), await mirror.release('v2')];
    await mirror.sync();
    trees.push(new Map(mirror.files));
    await mirror.attest(subjects[0] as Descriptor, 'a revocation of v1');
    subjects.push(await mirror.release('v3'));
    mirror.app.tagged.set('v2', subjects[2]?.digest ?? '');
  });

  it.each([
    ['this version wrote', (files: Map<string, Buffer>) => files],
    ['a version without a catalog wrote', (files: Map<string, Buffer>) => removeCatalog(files, mirror.signer)],
  ])(
    'leaves the old or the new state for a reader with the key, if %s the mirror before',
    async (_, as) => {
      const before = as(trees[0] ?? new Map());
      const old = await readAll(mirror, before, subjects);
      const uninterrupted = new Map(before);
      await mirror.sync(uninterrupted);
      const fresh = await readAll(mirror, uninterrupted, subjects);
      expect(fresh.bundles).toHaveLength(4);
      expect(old.bundles).toHaveLength(2);
      const seen: string[] = [];
      for (let changes = 0; ; changes++) {
        const files = new Map(before);
        const isKilled = await mirror.sync(files, changes).then(
          () => false,
          () => true,
        );
        const state = await readState(readMap(files));
        const isReplaced = state?.evidence.subjects === 3;
        expect({ changes, ...(await readAll(mirror, files, subjects)) }).toEqual({
          changes,
          ...(isReplaced ? fresh : old),
        });
        seen.push(`${isReplaced}`);
        if (!isKilled) break;
        // The next sync, also killed once, writes the same nodes as an uninterrupted one.
        await mirror.sync(files, changes >> 1).catch(() => undefined);
        await readAll(mirror, files, subjects);
        await mirror.sync(files);
        expect(await readAll(mirror, files, subjects)).toEqual(fresh);
        expect({ changes, reasons: (await checkMirror(mirror.config, mirror.ports(files))).reasons }).toEqual({
          changes,
          reasons: [],
        });
      }
      expect(seen.length).toBeGreaterThan(15);
      expect(new Set(seen)).toEqual(new Set(['false', 'true']));
    },
    60_000,
  );

  it('leaves no unreferenced node after the next sync', async () => {
    const [before] = trees as [Map<string, Buffer>];
    const [uninterrupted, killed] = [new Map(before), new Map(before)];
    await mirror.sync(uninterrupted);
    // All nodes are written, and the state is not.
    for (let changes = 0; ; changes++) {
      const files = new Map(before);
      await mirror.sync(files, changes).catch(() => undefined);
      if ((await readSequence(files)) !== (await readSequence(before))) break;
      killed.clear();
      for (const [path, bytes] of files) killed.set(path, bytes);
    }
    expect(listNodes(killed).length).toBeGreaterThan(listNodes(before).length + 3);
    await mirror.sync(killed);
    expect(listNodes(killed)).toHaveLength(listNodes(uninterrupted).length);
  }, 60_000);
});

describe('a reader that started with one state', () => {
  it('finds all nodes of the state until two newer states are published, and then they are removed', async () => {
    const mirror = await createSignedMirror();
    const subject = await mirror.release('v1');
    await mirror.sync();
    const first = new Map(mirror.files);
    const expected = await readAll(mirror, first, [subject]);
    for (let later = 1; later <= 3; later++) {
      await mirror.attest(subject, `one more, ${later}`);
      await mirror.release(`of ${later}`);
      await mirror.sync();
      const files = new Map(mirror.files).set('mirror.json', first.get('mirror.json') ?? Buffer.alloc(0));
      if (later <= 2) expect({ later, ...(await readAll(mirror, files, [subject])) }).toEqual({ later, ...expected });
      else
        await expect(readAll(mirror, files, [subject])).rejects.toMatchObject({
          code: 'mirror-damaged',
          details: { detail: 'it is missing' },
        });
    }
  });

  it('continues with the newer state if a node of its own state is missing', async () => {
    const mirror = await createSignedMirror();
    const subject = await mirror.release('v1');
    await mirror.sync();
    const opened = await openMirrorFiles(readMap(mirror.files), {}, { key: mirror.key });
    for (let later = 1; later <= 4; later++) {
      await mirror.attest(subject, `one more, ${later}`);
      await mirror.sync();
    }
    expect(await opened.evidence(subject.digest as Digest)).toHaveLength(5);
  });

  it('needs only a limited number of nodes: those of the last states', async () => {
    const mirror = await createSignedMirror();
    await mirror.release('v1');
    for (let i = 0; i < 10; i++) await mirror.sync();
    // Three trees of one page, the root node, an index of evidence and the trusted root; older states add their
    // changes.
    expect(listNodes(mirror.files)).toHaveLength(6 + 2 * 2);
    expect((await checkMirror(mirror.config, mirror.ports())).reasons).toEqual([]);
  });

  it('gets no catalog if no state signs it, and the sync removes the old nodes', async () => {
    const mirror = await createSignedMirror();
    await mirror.release('v1');
    await mirror.sync();
    const { syncMirror } = await import('../../../../src/mirror/index.ts');
    for (let i = 0; i < 3; i++) {
      expect(listNodes(mirror.files).length).toBeGreaterThan(0);
      await syncMirror({ ...mirror.config, key: undefined }, mirror.ports());
    }
    expect(listNodes(mirror.files)).toEqual([]);
  });
});
