import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Digest } from '../../../src/lib/digest.ts';
import { createHttp } from '../../../src/lib/http.ts';
import { openMirrorFiles } from '../../../src/mirror/client/open.ts';
import { mirrorConfigSchema } from '../../../src/mirror/config.ts';
import { checkMirror, healMirror, pruneMirror, syncMirror } from '../../../src/mirror/index.ts';
import type { Descriptor } from '../../../src/oci/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { readMap } from '../../support/map-mirror.ts';
import { createSignedMirror, formatIndexPath, formatNodePath, type SignedMirror } from '../../support/signed-mirror.ts';
import { writeFiles } from '../../support/tile-log.ts';

let mirror: SignedMirror;
let image: Descriptor;
let older: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  mirror = await createSignedMirror();
  image = await mirror.release('v1');
  await mirror.sync();
  older = new Map(mirror.files);
  await mirror.attest(image, 'one more');
  await mirror.sync();
});

const check = async (files: Map<string, Buffer>) =>
  (await checkMirror(mirror.config, mirror.ports(files))).reasons.map(({ code, path }) => [code, path]);
const listNodes = (files: ReadonlyMap<string, Buffer> = mirror.files): string[] =>
  [...files.keys()].filter((path) => path.startsWith('catalog/sha256/'));
/** Lists nodes that the current state does not name. Readers of the previous state still need them. */
const listRetired = (): string[] =>
  Object.keys(JSON.parse(mirror.files.get('catalog/index.json')?.toString() ?? '').retired);

describe('the check of the signed catalog', () => {
  it('reports nothing for an intact catalog', async () => {
    expect(await check(new Map(mirror.files))).toEqual([]);
    expect(listNodes().length).toBeGreaterThan(6);
  });

  it('reports each missing or changed node of the current state and of previous states', async () => {
    const retiredPaths = listRetired().map((node) => `catalog/sha256/${node.slice('sha256:'.length)}`);
    for (const path of listNodes()) {
      const files = new Map(mirror.files);
      files.delete(path);
      expect(await check(files)).toEqual([['mirror-damaged', path]]);
      files.set(path, Buffer.from('changed'));
      expect(await check(files)).toEqual([['mirror-damaged', path]]);
    }
    expect(retiredPaths.length).toBeGreaterThan(0);
  });

  it('reports a node that no state names, and a state that signs a catalog other than that of its files', async () => {
    const stray = formatNodePath('unreferenced');
    expect(await check(new Map(mirror.files).set(stray, Buffer.from('unreferenced')))).toEqual([
      ['mirror-damaged', stray],
    ]);
    const files = new Map(mirror.files).set('mirror.json', older.get('mirror.json') ?? Buffer.alloc(0));
    expect(await check(files)).toContainEqual(['mirror-damaged', 'mirror.json']);
  });
});

describe('healMirror for the signed catalog', () => {
  const heal = async (files: Map<string, Buffer>, from: readonly string[] = []) => {
    const http = createHttp({ retries: 0 });
    try {
      const ports = { ...mirror.ports(files), http };
      const { reasons, healed = [] } = await healMirror(mirror.config, from, ports);
      return { reasons, healed };
    } finally {
      await http.close();
    }
  };

  it('restores each node of the current state from the files of the mirror', async () => {
    const retiredPaths = new Set(listRetired().map((node) => `catalog/sha256/${node.slice('sha256:'.length)}`));
    for (const path of listNodes().filter((node) => !retiredPaths.has(node)))
      for (const bytes of [undefined, Buffer.from('changed')]) {
        const files = new Map(mirror.files);
        if (bytes) files.set(path, bytes);
        else files.delete(path);
        expect(await heal(files)).toEqual({ reasons: [], healed: [{ path, from: 'its own files' }] });
        expect(files.get(path)).toEqual(mirror.files.get(path));
      }
  });

  it('restores the index of a subject from its node, and a node of an older state from a replica', async () => {
    const path = formatIndexPath(image);
    const files = new Map(mirror.files);
    files.delete(path);
    expect(await heal(files)).toEqual({ reasons: [], healed: [{ path, from: 'its own files' }] });
    const replica = await temporaryFolder();
    await writeFiles(replica, mirror.files);
    const old = `catalog/sha256/${listRetired()[0]?.slice('sha256:'.length)}`;
    files.set(old, Buffer.from('changed'));
    expect(await heal(files, [replica])).toEqual({ reasons: [], healed: [{ path: old, from: replica }] });
    expect(files.get(old)).toEqual(mirror.files.get(old));
  });
});

describe('pruneMirror for the signed catalog', () => {
  it('proves to a reader with the key what it removed, even if it was killed between any two writes', async () => {
    const subject = image.digest as Digest;
    const { retention } = mirrorConfigSchema.parse({
      version: 1,
      to: 'x',
      policy: 'x',
      retention: { bundles: { max: '1m' } },
    });
    const config = { ...mirror.config, retention };
    const gone = new Map(mirror.files);
    const app = { ...mirror.app, tags: async () => [] };
    const createLaterPorts = (files: Map<string, Buffer>, changesLeft?: number) => {
      const ports = mirror.ports(files, changesLeft);
      return { ...ports, repository: () => app };
    };
    // The release is no longer at its source, so nothing protects its evidence.
    for (let i = 0; i < 3; i++) {
      await createLaterPorts(gone).clock.sleep(60_000);
      await syncMirror(config, createLaterPorts(gone));
    }
    const before = new Map(gone);
    const readBundles = async (files: ReadonlyMap<string, Buffer>): Promise<string[]> => {
      const opened = await openMirrorFiles(readMap(files), {}, { key: mirror.key });
      const found: string[] = [];
      for await (const { bytes } of opened.bundlesFor(subject)) found.push(bytes.toString());
      return found.sort();
    };
    const [all, none] = [['a bundle about v1', 'one more'], [] as string[]];
    expect(await readBundles(before)).toEqual(all);
    const seen = new Set<number>();
    for (let changes = 0; ; changes++) {
      const files = new Map(before);
      const isKilled = await pruneMirror(config, createLaterPorts(files, changes), { plan: false }).then(
        () => false,
        () => true,
      );
      const found = await readBundles(files);
      expect({ changes, found }).toEqual({ changes, found: found.length === 0 ? none : all });
      seen.add(found.length);
      await pruneMirror(config, createLaterPorts(files), { plan: false });
      expect(await readBundles(files)).toEqual(none);
      expect((await checkMirror(config, createLaterPorts(files))).reasons).toEqual([]);
      expect(files.has(formatIndexPath(image))).toBe(true);
      if (!isKilled) break;
    }
    expect(seen).toEqual(new Set([2, 0]));
  }, 60_000);
});
