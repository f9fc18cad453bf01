import { rfc3339, secondsBetween } from '../../lib/clock.ts';
import { formatCount } from '../../lib/plural.ts';
import { silent } from '../../lib/progress.ts';
import { listBlobs } from '../../oci/index.ts';
import {
  checkPromotion,
  type Place,
  type PromoteCheckReport,
  type PromoteReport,
  promote,
} from '../../promote/index.ts';
import { createStepRefused, drillError } from '../errors.ts';
import { formatSeconds } from '../report/format.ts';
import { openPlace, openRegionSigner, REPOSITORY } from '../simulator/access.ts';
import type { DrillContext, DrillState, DrillStep } from '../state.ts';
import { requireFound } from '../steps.ts';
import { Scenario } from './scenario.ts';
import { startRegionsStep } from './steps/regions.ts';
import { buildRelease, publishRelease } from './steps/releasing.ts';

const openReleasePlace = (state: DrillState<'regions' | 'release'>, region: 'primary' | 'secondary'): Place =>
  openPlace(state, region, REPOSITORY, { tag: state.release.version });

const createPorts = ({ ports: { clock, concurrency, signal } }: DrillContext) => ({
  clock,
  concurrency,
  signal,
  progress: silent,
});

const checkDestination = (state: DrillState<'regions' | 'release' | 'trust'>): Promise<PromoteCheckReport> =>
  checkPromotion(openReleasePlace(state, 'secondary'), state.trust, createPorts(state));

async function promoteToSecondary(
  state: DrillState<'regions' | 'release' | 'trust'>,
  deep: boolean,
): Promise<PromoteReport> {
  const report = await promote(
    {
      source: openReleasePlace(state, 'primary'),
      destinations: [openReleasePlace(state, 'secondary')],
      trust: state.trust,
      plan: false,
      deep,
    },
    { ...createPorts(state), signer: await openRegionSigner(state, 'secondary') },
  );
  if (report.outcome !== 'passed') throw createStepRefused('the promotion', report.reasons);
  state.counters.promotions++;
  return report;
}

const promoteFirst: DrillStep<'regions' | 'release' | 'trust' | 'releaseReference'> = {
  name: 'promote',
  title: 'Promote the release to the second region',
  phase: 'steady',
  needs: ['regions', 'release', 'trust', 'releaseReference'],
  run: async (state, notes) => {
    const [destination] = (await promoteToSecondary(state, false)).destinations;
    if (destination?.record) notes.fact('Promotion record', destination.record, 'digest');
    const { outcome, reasons, digest } = await checkDestination(state);
    if (outcome !== 'passed') throw createStepRefused('promote check', reasons);
    state.complete.set(digest, state.release.version);
    return {
      summary: 'The release is complete, verified and marked promotable in the second region. promote check passed.',
      found: {},
    };
  },
};

/**
 * Lists the configurations and layers of the release. The drill damages only them: with a damaged promotion record, promote check would
 * refuse for another reason than the missing parts.
 */
async function listImageBlobs(state: DrillState<'regions' | 'release'>): Promise<readonly string[]> {
  const { repository } = openReleasePlace(state, 'secondary');
  const { digest, platforms } = state.release;
  const manifests = platforms.length > 0 ? platforms.map((image) => image.digest) : [digest];
  const blobs = new Set<string>();
  for (const name of manifests) for (const blob of listBlobs(await repository.manifest(name))) blobs.add(blob.digest);
  return [...blobs];
}

const damageRegistry: DrillStep<'regions' | 'release', 'lostAt'> = {
  name: 'rot',
  title: 'Damage blobs in the registry',
  phase: 'loss',
  needs: ['regions', 'release'],
  run: async (state, notes) => {
    const { lost, rotten } = await state.regions.damageRegistry('secondary', REPOSITORY, await listImageBlobs(state));
    const lostAt = state.ports.clock.now();
    for (const name of lost) notes.fact('Lost', name, 'digest');
    for (const name of rotten) notes.fact('One bit changed', name, 'digest');
    state.events.add('error', 'registry-rot', 'the registry of the second region is damaged', { lost, rotten });
    notes.fact('Damaged at', rfc3339(lostAt), 'time');
    return {
      summary: `The registry lost ${formatCount(lost.length, 'blob')}, and returns wrong bytes for ${rotten.length}. It still lists all of them.`,
      found: { lostAt },
    };
  },
};

const checkDamaged: DrillStep<'regions' | 'release' | 'trust'> = {
  name: 'notice',
  title: 'Run promote check',
  phase: 'loss',
  needs: ['regions', 'release', 'trust'],
  run: async (state, notes) => {
    const { outcome, reasons, missing } = await checkDestination(state);
    const incomplete = reasons.find(({ code }) => code === 'destination-incomplete');
    if (outcome === 'passed' || !incomplete)
      throw drillError('step-refused', {
        what: 'promote check',
        detail: `expected destination-incomplete for the damaged release, found ${reasons.map(({ code }) => code).join(', ') || outcome}`,
      });
    notes.fact('promote check', incomplete.message);
    return {
      summary: `promote check failed. It names ${formatCount(missing.length, 'missing part')}.`,
      found: {},
    };
  },
};

const promoteAgain: DrillStep<'regions' | 'release' | 'trust' | 'lostAt'> = {
  name: 'heal',
  title: 'Promote the release again with --deep',
  phase: 'recovery',
  needs: ['regions', 'release', 'trust', 'lostAt'],
  run: async (state, notes) => {
    const report = await promoteToSecondary(state, true);
    const [destination] = report.destinations;
    const parts = destination?.copy?.parts ?? [];
    const healed = parts.filter((part) => part.state === 'healed');
    for (const { digest } of healed) notes.fact('Healed', digest, 'digest');
    const copied = parts.filter((part) => part.state === 'copied').length;
    if (healed.length === 0 || copied > 0)
      throw drillError('step-refused', {
        what: 'the second promotion',
        detail: `healed parts: ${healed.length}; copied parts that were not damaged: ${copied}`,
      });
    state.recovered.push({
      version: state.release.version,
      digest: report.digest,
      verification: requireFound(destination?.verification, 'the verification'),
      promotion: report,
      repository: openReleasePlace(state, 'secondary').repository,
    });
    return {
      summary: `The promotion read every blob and healed ${healed.length} of them. It sent nothing else of the release.`,
      found: {},
    };
  },
};

const checkHealed: DrillStep<'regions' | 'release' | 'trust' | 'lostAt', 'restoredAt'> = {
  name: 'gate',
  title: 'Run promote check again',
  phase: 'recovery',
  needs: ['regions', 'release', 'trust', 'lostAt'],
  run: async (state, notes) => {
    const report = await checkDestination(state);
    if (report.outcome !== 'passed') throw createStepRefused('promote check', report.reasons);
    const [recovered] = state.recovered;
    if (recovered) recovered.check = report;
    const restoredAt = state.ports.clock.now();
    const rto = secondsBetween(state.lostAt, restoredAt);
    notes.fact('Passed at', rfc3339(restoredAt), 'time');
    return {
      summary: `promote check passed again, ${formatSeconds(rto)} after the damage.`,
      found: { restoredAt },
    };
  },
};

/** The registry of the destination loses and changes blobs of a promoted release. promote check finds it, and a second promotion heals it. */
export const registryRot = new Scenario()
  .step(startRegionsStep)
  .step(buildRelease)
  .step(publishRelease)
  .step(promoteFirst)
  .step(damageRegistry)
  .step(checkDamaged)
  .step(promoteAgain)
  .step(checkHealed);
