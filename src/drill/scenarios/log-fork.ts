import { folderDestination } from '../../mirror/index.ts';
import { drillError } from '../errors.ts';
import { mirrorDir, signedState } from '../mirroring.ts';
import { type Step, untilAborted } from '../steps.ts';
import { known, type World } from '../world.ts';
import { admit, promoteStep, stock, verifyOffline } from './steps/recovering.ts';
import { lose, regionUp } from './steps/regions.ts';
import { build, firstSync, release, steady } from './steps/releasing.ts';

const CHECKPOINT = 'logs/rekor2/checkpoint';
const MAX_CHECKPOINT_BYTES = 64 * 1024;
const NOTICED_AT_MOST_MS = 60_000;
const POLL_MS = 20;

/** The mirror follows its sources every few moments: it has to see the fork by itself, in the next round or the one after. */
async function noticed(world: World): Promise<void> {
  const { clock, signal } = world.ports;
  const until = clock.now().getTime() + NOTICED_AT_MOST_MS;
  while (!world.mirrorSays.includes('log-fork')) {
    if (clock.now().getTime() > until)
      throw drillError('step-refused', { what: 'the mirror', detail: 'it did not notice the fork' });
    await clock.sleep(POLL_MS, signal);
  }
}

const fork: Step<World> = {
  name: 'log-fork',
  title: 'The log tells another history',
  phase: 'loss',
  run: async (world, notes) => {
    const regions = known(world.regions, 'the regions');
    // What would be logged from now on is logged in a history that nobody will be able to prove.
    await known(world.releasing, 'who releases').stop();
    const files = folderDestination(mirrorDir(world));
    await regions.forkLog('primary');
    const before = await files.read(CHECKPOINT, MAX_CHECKPOINT_BYTES);
    await untilAborted(noticed(world), world.ports.signal);
    const after = await files.read(CHECKPOINT, MAX_CHECKPOINT_BYTES);
    if (!before || !after?.equals(before))
      throw drillError('step-refused', { what: 'the mirror', detail: 'it took the checkpoint of the fork' });
    const { forks, logs } = await signedState(world);
    const kept = forks.find(({ log }) => log === 'rekor2');
    if (!kept) throw drillError('step-not-reached', { what: 'the evidence of the fork' });
    notes.fact('Refused with', 'log-fork');
    notes.fact('Both signed checkpoints are kept in', kept.path);
    for (const { name, size, root } of logs) notes.fact(`${name} stays at`, `${size} entries, root ${root}`);
    world.events.add('error', 'log-forked', 'the log of the primary was caught with two histories', {
      evidence: kept.path,
    });
    return 'Signed with its own key, and refused: it does not follow from what the mirror has. The good state stays.';
  },
};

/** The primary's log turns evil before it is lost; what comes back is the last good state. */
export const logFork: readonly Step<World>[] = [
  regionUp,
  build,
  release,
  firstSync,
  steady,
  fork,
  lose,
  verifyOffline,
  promoteStep,
  admit,
  stock,
];
