import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { Healer } from '../../../src/mirror/heal/healer.ts';
import { healTiles, tried } from '../../../src/mirror/heal/tiles.ts';
import { EMPTY_ROOT, leafHash, rootOf } from '../../../src/tlog/index.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { entriesOf, renderLog } from '../../support/tile-log.ts';

type Files = Map<string, Buffer>;
/** Of 300 entries: a full tile and bundle, and the edge. */
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
/** What another log of that size has. */
const others = renderLog(entriesOf(SIZE, 'other'));

const without = (...paths: readonly string[]): Files => new Map([...right()].filter(([path]) => !paths.includes(path)));
const lying = (...paths: readonly string[]): Files =>
  new Map([...right()].map(([path, bytes]) => [path, paths.includes(path) ? (others.get(path) ?? bytes) : bytes]));

/** Heals from these sources, in their order; gives what was healed, and what is there then. */
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

describe('the tiles of a log', () => {
  it('stay as they are where they lead to the signed root', async () => {
    expect(await heal(right(), [lying(...ALL)])).toEqual({ healed: [], there: sorted(right()) });
  });

  it.each(ALL)('are put right, each by itself, whether missing or another: %s', async (path) => {
    for (const broken of [without(path), lying(path)])
      expect(await heal(broken, [right()])).toEqual({
        healed: [`${path} from source 0`],
        there: sorted(right()),
      });
  });

  it('are put right all at once, where nothing is left', async () => {
    expect(await heal(new Map(), [right()])).toEqual({
      healed: ALL.map((path) => `${path} from source 0`).sort(),
      there: sorted(right()),
    });
  });

  it.each(ALL)('are not taken from a source that has another: %s', async (path) => {
    const { healed, there } = await heal(without(path), [lying(path), without(path), right()]);
    expect(healed).toEqual([`${path} from source 2`]);
    expect(there).toEqual(sorted(right()));
  });

  it.each(ALL)('are left as they are where nobody has them right: %s', async (path) => {
    const { healed, there } = await heal(without(path), [lying(path), without(path)]);
    expect(healed).toEqual([]);
    expect(there).toEqual(sorted(without(path)));
  });

  it('come from several sources, of which none has all', async () => {
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

  it('are not looked at where nobody has an edge that leads to the root', async () => {
    expect(await heal(without(FULL, EDGE_BUNDLE), [right()], { ...tree, root: EMPTY_ROOT })).toEqual({
      healed: [],
      there: sorted(without(FULL, EDGE_BUNDLE)),
    });
  });

  it('are none of an empty log', async () => {
    expect(await heal(new Map(), [right()], { size: 0, root: EMPTY_ROOT })).toEqual({ healed: [], there: new Map() });
  });

  it('are not put right any more once that was called off', async () => {
    const place = await memoryMirror(without(FULL));
    const healer = new Healer(place, AbortSignal.abort(new Error('called off')));
    await expect(healTiles(tree, place, [await memoryMirror(right())], healer)).rejects.toThrow('called off');
    expect(healer.healed).toEqual([]);
  });
});

describe('what is tried', () => {
  const trying = (error: Error) =>
    tried(async () => {
      throw error;
    });

  it('gives nothing where it cannot be had', async () => {
    expect(await tried(async () => 'had')).toBe('had');
    expect(await trying(baseError('internal-error', { what: 'x' }))).toBeUndefined();
  });

  it('fails where it was called off, and by what is no error of ours', async () => {
    for (const error of [baseError('cancelled', { what: 'by the test' }), new TypeError('a bug')])
      await expect(trying(error)).rejects.toBe(error);
  });
});
