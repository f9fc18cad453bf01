import { silent } from '../../lib/progress.ts';
import { openRepository } from '../../oci/index.ts';
import { restoreFleet } from '../../promote/index.ts';
import { createRepositorySource, verify } from '../../verify/index.ts';
import { createStepRefused, drillError } from '../errors.ts';
import { createMirror, openDrillMirror } from '../mirroring.ts';
import {
  createMarker,
  createRegistryPorts,
  formatRegionReference,
  openReplica,
  REPLICA,
  REPOSITORY,
} from '../simulator/access.ts';
import type { DrillStep } from '../state.ts';
import { Scenario } from './scenario.ts';
import { checkAsDeployment, countReleases, verifyOffline } from './steps/recovering.ts';
import { losePrimary, loseSigning, resumeSigning, startRegionsStep } from './steps/regions.ts';
import { buildRelease, publishRelease } from './steps/releasing.ts';

const PREFIX = REPLICA.slice(0, -REPOSITORY.length - 1);

const copyImageOnly: DrillStep<'regions' | 'trust' | 'release'> = {
  name: 'replicate',
  title: 'Mirror the evidence, and copy only the image',
  phase: 'steady',
  needs: ['regions', 'trust', 'release'],
  run: async (state, notes) => {
    const { release } = state;
    const replica = openReplica(state);
    await release.push(replica);
    await release.tag(replica, release.version);
    state.ledger.replicated(release.digest);
    const report = await createMirror(state);
    notes.fact('Bundles and attestations in the mirror', report.subjects[0]?.items ?? 0, 'number');
    notes.fact('Referrers of the copy', (await replica.referrers(release.digest)).length, 'number');
    return {
      summary: 'The replica has what most tools copy: the image without its referrers.',
      found: {},
    };
  },
};

const verifyCopyAlone: DrillStep<'regions' | 'trust' | 'release'> = {
  name: 'bare',
  title: 'Verify from the copy alone',
  phase: 'recovery',
  needs: ['regions', 'trust', 'release'],
  run: async (state, notes) => {
    const { digest, version } = state.release;
    const { clock, signal } = state.ports;
    const { outcome, reasons } = await verify(
      {
        subject: `${version}@${digest}`,
        digests: { sha256: digest.slice('sha256:'.length) },
        trust: state.trust,
      },
      { sources: [createRepositorySource(openReplica(state))], clock, signal },
    );
    if (outcome === 'passed')
      throw drillError('step-refused', {
        what: 'the copy',
        detail: 'expected no evidence in its registry, but the release verified',
      });
    notes.fact('From the registry alone', [...new Set(reasons.map(({ code }) => code))].join(', '));
    return {
      summary: 'The registry of the copy cannot prove the release: its attestations were lost with the primary.',
      found: {},
    };
  },
};

const restoreWithEvidence: DrillStep<'regions' | 'trust' | 'markerKey' | 'mirrorState'> = {
  name: 'promote',
  title: 'Restore the release with its evidence',
  phase: 'recovery',
  needs: ['regions', 'trust', 'markerKey', 'mirrorState'],
  run: async (state, notes) => {
    const { clock, concurrency, signal } = state.ports;
    const { regions } = state;
    const mirror = await openDrillMirror(state);
    const registry = new URL(regions.urls.regions.secondary.registry).host;
    const registryPorts = createRegistryPorts(state.ports);
    const report = await restoreFleet(
      {
        from: mirror.name,
        releases: state.recovered.map(({ version, digest }) => ({
          repository: REPOSITORY,
          tag: version,
          digest,
          priority: 0,
        })),
        content: { registry, prefix: PREFIX },
        to: [{ registry, prefix: '' }],
        trust: state.trust,
        deep: false,
        shard: { of: 1, index: 0 },
        state: undefined,
        parallel: 2,
      },
      {
        clock,
        progress: silent,
        concurrency,
        signal,
        signer: createMarker(state),
        openSource: (reference) => openRepository(reference, registryPorts),
        openDestination: (reference) => openRepository(reference, registryPorts),
        evidence: mirror,
      },
    );
    if (report.outcome !== 'passed') throw createStepRefused('mc dr restore', report.reasons);
    state.counters.promotions += report.restored;
    const target = openRepository(formatRegionReference(regions, 'secondary', REPOSITORY), registryPorts);
    for (const { version, digest } of state.recovered)
      notes.fact(`Referrers of ${version} now`, (await target.referrers(digest)).length, 'number');
    return {
      summary:
        'The content came from the copy, and the evidence from the mirror. The release was verified at the destination. A managed key marked it promotable, without a signing service.',
      found: {},
    };
  },
};

/**
 * The primary is lost with all attestations, and only the mirror still has them. The drill restores the release with its
 * evidence. No signing service answers during the restore: a managed key that the policy names marks the release.
 */
export const evidenceOnlyOnMirror = new Scenario()
  .step(startRegionsStep)
  .step(buildRelease)
  .step(publishRelease)
  .step(copyImageOnly)
  .step(losePrimary)
  .step(loseSigning)
  .step(verifyCopyAlone)
  .step(verifyOffline)
  .step(restoreWithEvidence)
  .step(checkAsDeployment)
  .step(resumeSigning)
  .step(countReleases);
