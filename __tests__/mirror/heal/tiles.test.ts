import { describe, expect, it } from '@jest/globals';
import { McError } from '../../../src/lib/errors.ts';
import { Healer } from '../../../src/mirror/heal/healer.ts';
import { healTiles, tried } from '../../../src/mirror/heal/tiles.ts';
import { EMPTY_ROOT, leafHash, rootOf } from '../../../src/tlog/index.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { entriesOf, renderLog } from '../../support/tile-log.ts';

type Files = Map<string, Buffer>;
/** Files of a log of 300 entries: a full tile and bundle, and the right edge. */
const SIZE = 300;
const right = (): Files => {
  const files = renderLog(entriesOf(SIZE));
  files.delete('checkpoint');
  return files;
};
const tree = { size: SIZE, root: rootOf(entriesOf(SIZE).map(leafHash)) };
const [FULL, EDGE, TOP, FULL_BUNDLE, EDGE_BUNDLE] = [
  'tile/0/000',
  'tile/0/001.p/44',
  'tile/1/000.p/1',
  'tile/entries/000',
  'tile/entries/001.p/44',
] as const;
const ALL = [FULL, EDGE, TOP, FULL_BUNDLE, EDGE_BUNDLE];
/** Files of another log of the same size. */
const others = renderLog(entriesOf(SIZE, 'other'));

const without = (...paths: readonly string[]): Files => new Map([...right()].filter(([path]) => !paths.includes(path)));
const lying = (...paths: readonly string[]): Files =>
  new Map([...right()].map(([path, bytes]) => [path, paths.includes(path) ? (others.get(path) ?? bytes) : bytes]));

/** Heals from these sources in order; returns the healed paths and the files after it. */
async function heal(files: Files, sources: readonly Files[], of = tree) {
  const place = await memoryMirror(files);
  const from = await Promise.all(
    sources.map(async (source, i) => ({ ...(await memoryMirror(source)), name: `source ${i}` })),
  );
  const healer = new Healer(place, undefined);
  await healTiles(of, place, from, healer);
  const there: Files = new Map();
  for (const { path } of await place.list()) there.set(path, (await place.read(path, 1e6)) ?? Buffer.alloc(0));
  return { healed: healer.healed.map(({ path, from: name }) => `${path} from ${name}`).sort(), there };
}
const sorted = (files: Files): Files => new Map([...files].sort());

describe('healTiles', () => {
  it('changes nothing if the tiles lead to the signed root', async () => {
    expect(await heal(right(), [lying(...ALL)])).toEqual({ healed: [], there: sorted(right()) });
  });

  it.each(ALL)('restores each missing or changed tile separately: %s', async (path) => {
    for (const broken of [without(path), lying(path)])
      expect(await heal(broken, [right()])).toEqual({
        healed: [`${path} from source 0`],
        there: sorted(right()),
      });
  });

  it('restores all tiles at once if none is left', async () => {
    expect(await heal(new Map(), [right()])).toEqual({
      healed: ALL.map((path) => `${path} from source 0`).sort(),
      there: sorted(right()),
    });
  });

  it.each(ALL)('takes no tile from a source with another one: %s', async (path) => {
    const { healed, there } = await heal(without(path), [lying(path), without(path), right()]);
    expect(healed).toEqual([`${path} from source 2`]);
    expect(there).toEqual(sorted(right()));
  });

  it.each(ALL)('changes nothing if no source has the right tile: %s', async (path) => {
    const { healed, there } = await heal(without(path), [lying(path), without(path)]);
    expect(healed).toEqual([]);
    expect(there).toEqual(sorted(without(path)));
  });

  it('combines several sources, none of which has all tiles', async () => {
    const { healed } = await heal(new Map(), [without(EDGE, FULL_BUNDLE), without(TOP, FULL)]);
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
    expect(await heal(without(FULL, EDGE_BUNDLE), [right()], { ...tree, root: EMPTY_ROOT })).toEqual({
      healed: [],
      there: sorted(without(FULL, EDGE_BUNDLE)),
    });
  });

  it('restores nothing for an empty log', async () => {
    expect(await heal(new Map(), [right()], { size: 0, root: EMPTY_ROOT })).toEqual({ healed: [], there: new Map() });
  });

  it('stops when its signal aborts', async () => {
    const place = await memoryMirror(without(FULL));
    const healer = new Healer(place, AbortSignal.abort(new Error('called off')));
    await expect(healTiles(tree, place, [await memoryMirror(right())], healer)).rejects.toThrow('called off');
    expect(healer.healed).toEqual([]);
  });
});

describe('tried', () => {
  const trying = (error: Error) =>
    tried(async () => {
      throw error;
    });

  it('returns undefined if the source fails', async () => {
    expect(await tried(async () => 'had')).toBe('had');
    expect(await trying(new McError('internal-error', { what: 'x' }))).toBeUndefined();
  });

  it('throws if the signal aborts or the error is of another kind', async () => {
    for (const error of [new McError('cancelled'), new TypeError('a bug')])
      await expect(trying(error)).rejects.toBe(error);
  });
});
