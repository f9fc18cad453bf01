import { asMcError } from '../../lib/errors.ts';
import { checkMirror, type Destination, folderDestination, healMirror, syncMirror } from '../../mirror/index.ts';
import { createStepRefused, drillError } from '../errors.ts';
import {
  createMirror,
  createMirrorPorts,
  loadDrillMirrorConfig,
  resolveMirrorDir,
  waitForNextSync,
} from '../mirroring.ts';
import type { DrillStep } from '../state.ts';
import { requireFound } from '../steps.ts';
import { Scenario } from './scenario.ts';
import { checkAsDeployment, countReleases, promoteStep, verifyOffline } from './steps/recovering.ts';
import { losePrimary, startRegionsStep } from './steps/regions.ts';
import { buildRelease, keepReleasing, publishRelease, replicateRelease } from './steps/releasing.ts';

const SECOND = 'second-mirror';
const MAX_BYTES = 16 * 1024 * 1024;

const startSecondMirror: DrillStep<'regions' | 'trust' | 'releasing'> = {
  name: 'second-mirror',
  title: 'Start a second mirror',
  phase: 'steady',
  needs: ['regions', 'trust', 'releasing'],
  run: async (state, notes) => {
    // Both mirrors must have the same content, so that the second one can heal every file of the first one.
    await state.releasing.stop();
    await waitForNextSync(state);
    const report = await createMirror(state, SECOND);
    notes.fact('Log entries', report.logs[0]?.size ?? 0, 'number');
    return {
      summary: 'The second mirror follows the same sources, and does not know the first one.',
      found: {},
    };
  },
};

/** Damages one file of each kind: flips a bit, cuts a tile, removes two files. Returns a description of each damage. */
async function damageMirror(to: Destination, main: string): Promise<readonly string[]> {
  const paths = (await to.list()).map(({ path }) => path);
  const read = async (path: string): Promise<Buffer> => (await to.read(path, MAX_BYTES)) ?? Buffer.alloc(0);
  const find = (pattern: RegExp): string =>
    requireFound(
      paths.find((path) => pattern.test(path)),
      `a file like ${pattern}`,
    );
  const [blob, tile, entries] = [find(/^blobs\//), find(/\/tile\/0\//), find(/\/tile\/entries\//)];
  const flipped = await read(blob);
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 0x01;
  await to.write(blob, flipped);
  const cut = await read(tile);
  await to.write(tile, cut.subarray(0, cut.length - 7));
  await to.remove(entries);
  const index = `evidence/sha256/${main.slice('sha256:'.length)}/index.json`;
  await to.remove(index);
  return [`${blob}: one bit flipped`, `${tile}: end cut off`, `${entries}: removed`, `${index}: removed`];
}

const healDamage: DrillStep<'trust' | 'release' | 'lostAt'> = {
  name: 'bitrot',
  title: 'Damage the mirror, and heal it',
  phase: 'recovery',
  needs: ['trust', 'release', 'lostAt'],
  run: async (state, notes) => {
    const config = await loadDrillMirrorConfig(state);
    const ports = createMirrorPorts(state, state.ports.signal);
    await Promise.all(state.background.map((work) => work.stop()));
    // One more sync completes an interrupted round. It cannot reach the primary, so its error is only logged.
    await syncMirror(config, ports).catch((error: unknown) => notes.log(`last sync: ${asMcError(error).message}`));
    state.ports.signal.throwIfAborted();
    const damaged = await damageMirror(folderDestination(resolveMirrorDir(state)), state.release.digest);
    for (const what of damaged) notes.fact('Damaged', what);
    const check = await checkMirror(config, ports);
    notes.fact('Found by the check', check.reasons.length, 'number');
    for (const { code, message } of check.reasons) notes.log(`${code}: ${message}`);
    if (check.outcome === 'passed')
      throw drillError('step-refused', {
        what: 'mirror check',
        detail: 'expected it to find the damage, but it passed',
      });
    const healed = await healMirror(config, [resolveMirrorDir(state, SECOND)], ports);
    for (const { path, from } of healed.healed ?? []) notes.fact('Healed', `${path}: from ${from}`);
    if (healed.outcome !== 'passed') throw createStepRefused('mirror check --heal', healed.reasons);
    return {
      summary:
        'The check found each damaged file by its hash. The mirror took a copy of each file with the right hash from the second mirror.',
      found: {},
    };
  },
};

/** The primary is lost and the mirror is damaged. A second mirror heals it, and the drill restores the release. */
export const mirrorBitrot = new Scenario()
  .step(startRegionsStep)
  .step(buildRelease)
  .step(publishRelease)
  .step(replicateRelease)
  .step(keepReleasing)
  .step(startSecondMirror)
  .step(losePrimary)
  .step(healDamage)
  .step(verifyOffline)
  .step(promoteStep)
  .step(checkAsDeployment)
  .step(countReleases);
