import { silent } from '../../lib/progress.ts';
import { openRepository } from '../../oci/index.ts';
import { restoreFleet } from '../../promote/index.ts';
import { repositoryBundles, verify } from '../../verify/index.ts';
import { drillError } from '../errors.ts';
import { firstMirror, openDrillMirror } from '../mirroring.ts';
import { refused, replicaOf } from '../recover.ts';
import type { Step } from '../steps.ts';
import { known, markerOf, REPLICA, REPOSITORY, registryPorts, repositoryIn, type World } from '../world.ts';
import { admit, stock, verifyOffline } from './steps/recovering.ts';
import { lose, loseSigning, regainSigning, regionUp } from './steps/regions.ts';
import { build, release } from './steps/releasing.ts';

const PREFIX = REPLICA.slice(0, -REPOSITORY.length - 1);

const contentOnly: Step<World> = {
  name: 'replicate',
  title: 'Mirror the evidence, copy the image alone',
  phase: 'steady',
  run: async (world, notes) => {
    const built = known(world.release, 'the release');
    const replica = replicaOf(world);
    await built.push(replica);
    await built.tag(replica, built.version);
    world.ledger.replicated(built.digest);
    const report = await firstMirror(world);
    notes.fact('Bundles and attestations that the mirror holds', report.subjects[0]?.items ?? 0, 'number');
    notes.fact('Referrers of the copy', (await replica.referrers(built.digest)).length, 'number');
    return 'The copy is what most tools make: the image, and nothing that refers to it.';
  },
};

const bare: Step<World> = {
  name: 'bare',
  title: 'Ask the copy for its evidence',
  phase: 'recovery',
  run: async (world, notes) => {
    const { digest, version } = known(world.release, 'the release');
    const { clock, signal } = world.ports;
    const { outcome, reasons } = await verify(
      {
        subject: `${version}@${digest}`,
        digests: { sha256: digest.slice('sha256:'.length) },
        trust: known(world.trust, 'the policy'),
      },
      { sources: [repositoryBundles(replicaOf(world))], clock, signal },
    );
    if (outcome === 'passed')
      throw drillError('step-refused', { what: 'the copy', detail: 'it has evidence of its own' });
    notes.fact('By what the registry has', [...new Set(reasons.map(({ code }) => code))].join(', '));
    return 'From its registry alone the release cannot be verified: its attestations were lost with the primary.';
  },
};

const restore: Step<World> = {
  name: 'promote',
  title: 'Restore it with its evidence',
  phase: 'recovery',
  run: async (world, notes) => {
    const { clock, concurrency, signal } = world.ports;
    const regions = known(world.regions, 'the regions');
    const mirror = await openDrillMirror(world);
    const registry = new URL(regions.urls.regions.secondary.registry).host;
    const registryOf = registryPorts(world.ports);
    const report = await restoreFleet(
      {
        from: mirror.name,
        releases: world.recovered.map(({ version, digest }) => ({
          repository: REPOSITORY,
          tag: version,
          digest,
          priority: 0,
        })),
        content: { registry, prefix: PREFIX },
        to: [{ registry, prefix: '' }],
        trust: known(world.trust, 'the policy'),
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
        signer: markerOf(world),
        openSource: (reference) => openRepository(reference, registryOf),
        openDestination: (reference) => openRepository(reference, registryOf),
        evidence: mirror,
      },
    );
    if (report.outcome !== 'passed') throw refused('mc dr restore', report.reasons);
    world.counters.promotions += report.restored;
    const target = openRepository(repositoryIn(regions, 'secondary', REPOSITORY), registryOf);
    for (const { version, digest } of world.recovered)
      notes.fact(`Referrers of ${version} now`, (await target.referrers(digest)).length, 'number');
    return 'Content from the copy, evidence from the mirror; verified at the destination, then marked promotable by a managed key without any signing service.';
  },
};

/**
 * The primary is lost with all attestations; only the mirror still has them, and the release comes back with them. No signing
 * service answers during the restore: a managed key that the policy names marks the release.
 */
export const evidenceOnlyOnMirror: readonly Step<World>[] = [
  regionUp,
  build,
  release,
  contentOnly,
  lose,
  loseSigning,
  bare,
  verifyOffline,
  restore,
  admit,
  regainSigning,
  stock,
];
