import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { attempt } from '../../../src/mirror/heal/attempt.ts';
import { healTiles } from '../../../src/mirror/heal/tiles.ts';
import { HealWriter } from '../../../src/mirror/heal/writer.ts';
import { computeMerkleRoot, EMPTY_ROOT, leafHash } from '../../../src/tlog/index.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { createEntries, renderLog } from '../../support/tile-log.ts';

type Files = Map<string, Buffer>;
/** Files of a log of 300 entries: a full tile and bundle, and the right edge. */
const SIZE = 300;
const createFiles = (): Files => {
  const files = renderLog(createEntries(SIZE));
  files.delete('checkpoint');
  return files;
};
const tree = { size: SIZE, root: computeMerkleRoot(createEntries(SIZE).map(leafHash)) };
const [FULL, EDGE, TOP, FULL_BUNDLE, EDGE_BUNDLE] = [
  'tile/0/000',
  'tile/0/001.p/44',
  'tile/1/000.p/1',
  'tile/entries/000',
  'tile/entries/001.p/44',
] as const;
const ALL = [FULL, EDGE, TOP, FULL_BUNDLE, EDGE_BUNDLE];
/** Files of another log of the same size. */
const others = renderLog(createEntries(SIZE, 'other'));

const removeFiles = (...paths: readonly string[]): Files =>
  new Map([...createFiles()].filter(([path]) => !paths.includes(path)));
const replaceTiles = (...paths: readonly string[]): Files =>
  new Map(
    [...createFiles()].map(([path, bytes]) => [path, paths.includes(path) ? (others.get(path) ?? bytes) : bytes]),
  );

/** Heals from these sources in order; returns the healed paths and the files after it. */
async function heal(files: Files, sources: readonly Files[], of = tree) {
  const place = await memoryMirror(files);
  const from = await Promise.all(
    sources.map(async (source, i) => ({ ...(await memoryMirror(source)), name: `source ${i}` })),
  );
  const writer = new HealWriter(place, undefined);
  await healTiles(of, place, from, writer);
  const after: Files = new Map();
  for (const { path } of await place.list()) after.set(path, (await place.read(path, 1e6)) ?? Buffer.alloc(0));
  return { healed: writer.healed.map(({ path, from: name }) => `${path} from ${name}`).sort(), after };
}
const sortFiles = (files: Files): Files => new Map([...files].sort());

describe('healTiles', () => {
  it('changes nothing if the tiles lead to the signed root', async () => {
    expect(await heal(createFiles(), [replaceTiles(...ALL)])).toEqual({
      healed: [],
      after: sortFiles(createFiles()),
    });
  });

  it.each(ALL)('restores each missing or changed tile separately: %s', async (path) => {
    for (const broken of [removeFiles(path), replaceTiles(path)])
      expect(await heal(broken, [createFiles()])).toEqual({
        healed: [`${path} from source 0`],
        after: sortFiles(createFiles()),
      });
  });

  it('restores all tiles at once if none is left', async () => {
    expect(await heal(new Map(), [createFiles()])).toEqual({
      healed: ALL.map((path) => `${path} from source 0`).sort(),
      after: sortFiles(createFiles()),
    });
  });

  it.each(ALL)('takes no tile from a source with another one: %s', async (path) => {
    const { healed, after } = await heal(removeFiles(path), [replaceTiles(path), removeFiles(path), createFiles()]);
    expect(healed).toEqual([`${path} from source 2`]);
    expect(after).toEqual(sortFiles(createFiles()));
  });

  it.each(ALL)('changes nothing if no source has the right tile: %s', async (path) => {
    const { healed, after } = await heal(removeFiles(path), [replaceTiles(path), removeFiles(path)]);
    expect(healed).toEqual([]);
    expect(after).toEqual(sortFiles(removeFiles(path)));
  });

  it('combines several sources, none of which has all tiles', async () => {
    const { healed } = await heal(new Map(), [removeFiles(EDGE, FULL_BUNDLE), removeFiles(TOP, FULL)]);
    expect(healed).toEqual(
      [
        `${EDGE} from source 1`,
        `${FULL_BUNDLE} from source 1`,
        `${TOP} from source 0`,
        `${FULL} from source 0`,
        `${EDGE_BUNDLE} from source 0`,
      ].sort(),
    );
  });

  it('checks no tile if no source has a right edge that leads to the root', async () => {
    expect(await heal(removeFiles(FULL, EDGE_BUNDLE), [createFiles()], { ...tree, root: EMPTY_ROOT })).toEqual({
      healed: [],
      after: sortFiles(removeFiles(FULL, EDGE_BUNDLE)),
    });
  });

  it('restores nothing for an empty log', async () => {
    expect(await heal(new Map(), [createFiles()], { size: 0, root: EMPTY_ROOT })).toEqual({
      healed: [],
      after: new Map(),
    });
  });

  it('stops when its signal aborts', async () => {
    const place = await memoryMirror(removeFiles(FULL));
    const writer = new HealWriter(place, AbortSignal.abort(new Error('called off')));
    await expect(healTiles(tree, place, [await memoryMirror(createFiles())], writer)).rejects.toThrow('called off');
    expect(writer.healed).toEqual([]);
  });
});

describe('attempt', () => {
  const tryWith = (error: Error) =>
    attempt(async () => {
      throw error;
    });

  it('returns undefined if the source fails', async () => {
    expect(await attempt(async () => 'had')).toBe('had');
    expect(await tryWith(baseError('internal-error', { what: 'x' }))).toBeUndefined();
  });

  it('throws if the signal aborts or the error is of another kind', async () => {
    for (const error of [baseError('cancelled', { what: 'by the test' }), new TypeError('a bug')])
      await expect(tryWith(error)).rejects.toBe(error);
  });
});
