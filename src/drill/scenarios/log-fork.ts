import { z } from 'zod';
import { parseJson } from '../../lib/json.ts';
import { formatCount } from '../../lib/plural.ts';
import { folderDestination } from '../../mirror/index.ts';
import { drillError } from '../errors.ts';
import { readSignedState, resolveMirrorDir } from '../mirroring.ts';
import type { DrillContext, DrillStep } from '../state.ts';
import { requireFound, untilAborted } from '../steps.ts';
import { Scenario } from './scenario.ts';
import { checkAsDeployment, countReleases, promoteStep, verifyOffline } from './steps/recovering.ts';
import { losePrimary, startRegionsStep } from './steps/regions.ts';
import { buildRelease, keepReleasing, publishRelease, replicateRelease } from './steps/releasing.ts';

const CHECKPOINT = 'logs/rekor2/checkpoint';
const MAX_CHECKPOINT_BYTES = 64 * 1024;
const MAX_EVIDENCE_BYTES = 4 * MAX_CHECKPOINT_BYTES;
const evidenceSchema = z.looseObject({ kept: z.string(), seen: z.string() });
const NOTICE_WITHIN_MS = 60_000;
const POLL_MS = 20;

/** Waits until the mirror's service reports the fork in one of its next rounds. Throws `step-refused` after a minute. */
async function waitForForkError({ ports, mirrorErrors }: DrillContext): Promise<void> {
  const { clock, signal } = ports;
  const until = clock.now().getTime() + NOTICE_WITHIN_MS;
  while (!mirrorErrors.has('log-fork')) {
    if (clock.now().getTime() > until)
      throw drillError('step-refused', { what: 'the mirror', detail: 'it did not notice the fork' });
    await clock.sleep(POLL_MS, signal);
  }
}

const forkLog: DrillStep<'regions' | 'releasing'> = {
  name: 'log-fork',
  title: 'Fork the log of the primary',
  phase: 'loss',
  needs: ['regions', 'releasing'],
  run: async (state, notes) => {
    // Releases end first: after the fork they would be logged in the tree that the mirror refuses.
    await state.releasing.stop();
    const files = folderDestination(resolveMirrorDir(state));
    await state.regions.forkLog('primary');
    await untilAborted(waitForForkError(state), state.ports.signal);
    const { forks, logs } = await readSignedState(state);
    const { path } = requireFound(
      forks.find(({ log }) => log === 'rekor2'),
      'the evidence of the fork',
    );
    // A sync that began before the fork may still have stored a newer checkpoint of the good tree, so the evidence names the one to keep.
    const evidence = requireFound(await files.read(path, MAX_EVIDENCE_BYTES), 'the evidence of the fork');
    const { kept, seen } = evidenceSchema.parse(parseJson(evidence.toString('utf8'), path));
    const stored = await files.read(CHECKPOINT, MAX_CHECKPOINT_BYTES);
    if (kept === seen || stored?.toString('utf8') !== kept)
      throw drillError('step-refused', { what: 'the mirror', detail: 'it stored the checkpoint of the fork' });
    notes.fact('Refused with error code', 'log-fork');
    notes.fact('Both signed checkpoints are kept in', path);
    for (const { name, size, root } of logs)
      notes.fact(`${name} stays at`, `${formatCount(size, 'entry', 'entries')}, root ${root}`);
    state.events.add('error', 'log-forked', 'the log of the primary signed two inconsistent trees', { evidence: path });
    return {
      summary:
        "The mirror refused the new checkpoint: the log's key signed it, but it is not consistent with the mirrored log.",
      found: {},
    };
  },
};

/** The log of the primary forks before the loss: its key signs a second, inconsistent tree. The drill restores the last good state. */
export const logFork = new Scenario()
  .step(startRegionsStep)
  .step(buildRelease)
  .step(publishRelease)
  .step(replicateRelease)
  .step(keepReleasing)
  .step(forkLog)
  .step(losePrimary)
  .step(verifyOffline)
  .step(promoteStep)
  .step(checkAsDeployment)
  .step(countReleases);
