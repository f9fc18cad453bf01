import { asMcError } from '../../lib/errors.ts';
import { checkMirror, type Destination, folderDestination, healMirror, syncMirror } from '../../mirror/index.ts';
import { drillError } from '../errors.ts';
import { firstMirror, followedUp, mirrorConfig, mirrorDir, mirrorPorts } from '../mirroring.ts';
import type { Step } from '../steps.ts';
import { known, type World } from '../world.ts';
import { admit, promoteStep, stock, verifyOffline } from './steps/recovering.ts';
import { lose, regionUp } from './steps/regions.ts';
import { build, firstSync, release, steady } from './steps/releasing.ts';

const SECOND = 'second-mirror';
const MAX_BYTES = 16 * 1024 * 1024;

const second: Step<World> = {
  name: 'second-mirror',
  title: 'Bring a second mirror up',
  phase: 'steady',
  run: async (world, notes) => {
    // Both are to hold the same, so that all that rots in one can come from the other.
    await known(world.releasing, 'who releases').stop();
    await followedUp(world);
    const report = await firstMirror(world, SECOND);
    notes.fact('Log entries', report.logs[0]?.size ?? 0, 'number');
    return 'The second one follows the same sources, and knows nothing of the first.';
  },
};

/** One file of each kind, damaged in the way that disks and hands damage files. */
async function rot(to: Destination, main: string): Promise<readonly string[]> {
  const paths = (await to.list()).map(({ path }) => path);
  const bytesOf = async (path: string): Promise<Buffer> => (await to.read(path, MAX_BYTES)) ?? Buffer.alloc(0);
  const one = (pattern: RegExp): string =>
    known(
      paths.find((path) => pattern.test(path)),
      `a file like ${pattern}`,
    );
  const [blob, tile, entries] = [one(/^blobs\//), one(/\/tile\/0\//), one(/\/tile\/entries\//)];
  const flipped = await bytesOf(blob);
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 0x01;
  await to.write(blob, flipped);
  const cut = await bytesOf(tile);
  await to.write(tile, cut.subarray(0, cut.length - 7));
  await to.remove(entries);
  const index = `evidence/sha256/${main.slice('sha256:'.length)}/index.json`;
  await to.remove(index);
  return [`a bit of ${blob}`, `the end of ${tile}`, entries, index];
}

const heal: Step<World> = {
  name: 'bitrot',
  title: 'Find rot, and heal it',
  phase: 'recovery',
  run: async (world, notes) => {
    const config = await mirrorConfig(world);
    const ports = mirrorPorts(world, world.ports.signal);
    await Promise.all(world.background.map((work) => work.stop()));
    // A round that was stopped in its middle is settled by the next one, which finds nobody and says so.
    await syncMirror(config, ports).catch((error: unknown) => notes.log(`a last round: ${asMcError(error).message}`));
    world.ports.signal.throwIfAborted();
    const gone = await rot(folderDestination(mirrorDir(world)), known(world.release, 'the release').digest);
    for (const what of gone) notes.fact('Lost', what);
    const found = await checkMirror(config, ports);
    notes.fact('Found by the check', found.reasons.length, 'number');
    for (const { code, message } of found.reasons) notes.log(`${code}: ${message}`);
    if (found.outcome === 'passed')
      throw drillError('step-refused', { what: 'mirror check', detail: 'it found no rot' });
    const healed = await healMirror(config, [mirrorDir(world, SECOND)], ports);
    for (const { path, from } of healed.healed ?? []) notes.fact(`Healed ${path}`, `from ${from}`);
    if (healed.outcome !== 'passed') {
      const detail = healed.reasons.map(({ code, message }) => `${code}: ${message}`).join('; ');
      throw drillError('step-refused', { what: 'mirror check --heal', detail });
    }
    return 'Each was found by its hash, and taken from the second mirror only because it hashes right; the primary is gone.';
  },
};

/** The mirror that everything depends on has rotted, and the primary is lost; a second mirror heals it. */
export const mirrorBitrot: readonly Step<World>[] = [
  regionUp,
  build,
  release,
  firstSync,
  steady,
  second,
  lose,
  heal,
  verifyOffline,
  promoteStep,
  admit,
  stock,
];
