import { join } from 'node:path';
import { formatBytes } from '../../lib/bytes.ts';
import { secondsBetween } from '../../lib/clock.ts';
import { silent } from '../../lib/progress.ts';
import { formatReference, openRepository, type RegistryReference } from '../../oci/index.ts';
import {
  arrangeFleet,
  checkPromotion,
  copyRelease,
  type FleetRelease,
  joinReceipts,
  restoreFleet,
} from '../../promote/index.ts';
import { createStepRefused, drillError } from '../errors.ts';
import { publish } from '../publish.ts';
import { buildSmall } from '../release/build.ts';
import { createReleasable, type Releasable } from '../release/releasable.ts';
import { formatSeconds } from '../report/format.ts';
import { createRegistryPorts, openPlace, openRegionSigner } from '../simulator/access.ts';
import type { DrillContext, DrillStep } from '../state.ts';
import { requireFound } from '../steps.ts';
import { Scenario } from './scenario.ts';
import { losePrimary, startRegionsStep } from './steps/regions.ts';

const RELEASES = 12;
const SHARDS = 3;
const PARALLEL = 4;
const formatVersion = (number: number): string => `1.${number}.0`;
const formatRepository = (number: number): string => `acme/service-${String(number).padStart(2, '0')}`;
const resolveReceiptPath = ({ dir }: DrillContext, shard: number): string => join(dir, `fleet-${shard}.jsonl`);

const publishFleet: DrillStep<'regions', 'release' | 'releaseReference'> = {
  name: 'release',
  title: 'Publish a fleet',
  phase: 'build',
  needs: ['regions'],
  run: async (state, notes) => {
    const { ports, builder, ledger } = state;
    const { clock, concurrency, signal } = ports;
    const signer = await openRegionSigner(state, 'primary');
    let last: { readonly release: Releasable; readonly releaseReference: string } | undefined;
    for (let number = 1; number <= RELEASES; number++) {
      const release = createReleasable(await buildSmall(formatVersion(number), clock.now(), builder));
      const target = { tag: release.version };
      const source = openPlace(state, 'primary', formatRepository(number), target);
      await publish(release, source.reference, { clock, signer, registry: createRegistryPorts(ports) });
      ledger.published(release.version, release.digest);
      const destination = openPlace(state, 'secondary', `replica/${formatRepository(number)}`, target);
      await copyRelease({ source, destination, deep: false }, { clock, concurrency, signal, progress: silent });
      ledger.replicated(release.digest);
      last = { release, releaseReference: formatReference(source.reference) };
      notes.found({ releaseReference: last.releaseReference }); // the report names it even if a later release fails
    }
    notes.fact('Releases', RELEASES, 'number');
    return {
      summary:
        'Each release is signed and attested in the primary, and copied to the replica in the second region. No deployment reads the replica.',
      found: requireFound(last, 'the fleet'),
    };
  },
};

const restoreShards: DrillStep<'regions' | 'trust' | 'lostAt'> = {
  name: 'restore',
  title: 'Restore the fleet',
  phase: 'recovery',
  needs: ['regions', 'trust', 'lostAt'],
  run: async (state, notes) => {
    const { clock, concurrency, signal } = state.ports;
    const { trust } = state;
    const registryPorts = createRegistryPorts(state.ports);
    const { host } = new URL(state.regions.urls.regions.secondary.registry);
    const releases = arrangeFleet(
      Array.from({ length: RELEASES }, (_, i): FleetRelease => {
        const tag = formatVersion(i + 1);
        return { repository: formatRepository(i + 1), tag, priority: i + 1 };
      }),
    );
    const open = (reference: RegistryReference) => openRepository(reference, registryPorts);
    for (let index = 0; index < SHARDS; index++) {
      const report = await restoreFleet(
        {
          from: `${host}/replica`,
          releases,
          content: { registry: host, prefix: 'replica' },
          to: [{ registry: host, prefix: 'live' }],
          trust,
          deep: false,
          shard: { of: SHARDS, index },
          state: resolveReceiptPath(state, index),
          parallel: PARALLEL,
        },
        {
          clock,
          concurrency,
          signal,
          progress: silent,
          signer: await openRegionSigner(state, 'secondary'),
          openSource: open,
          openDestination: open,
        },
      );
      if (report.outcome !== 'passed') throw createStepRefused(`shard ${index}`, report.reasons);
      state.counters.promotions += report.restored;
    }
    const paths = Array.from({ length: SHARDS }, (_, shard) => resolveReceiptPath(state, shard));
    const joined = await joinReceipts(
      { paths, trust },
      { clock, concurrency, signal, progress: silent, openDestination: open },
    );
    if (joined.outcome !== 'passed') throw createStepRefused('the fleet', joined.reasons);
    notes.fact('Restored', `${joined.restored} of ${joined.releases}, in ${SHARDS} shards`);
    notes.fact('Bytes', `${formatBytes(joined.bytes)}, of which ${formatBytes(joined.bytesCopied)} were sent`);
    notes.fact('Blobs mounted, not sent', joined.mounted, 'number');
    return {
      summary:
        'The joined receipts of all shards cover the whole fleet. Blobs that the registry already had were mounted, not sent.',
      found: {},
    };
  },
};

const checkFleet: DrillStep<'regions' | 'trust' | 'lostAt', 'restoredAt'> = {
  name: 'gate',
  title: 'Run promote check for each release',
  phase: 'recovery',
  needs: ['regions', 'trust', 'lostAt'],
  run: async (state, notes) => {
    const { complete } = state;
    const { clock, concurrency, signal } = state.ports;
    for (let number = 1; number <= RELEASES; number++) {
      const version = formatVersion(number);
      const place = openPlace(state, 'secondary', `live/${formatRepository(number)}`, { tag: version });
      const check = await checkPromotion(place, state.trust, { clock, concurrency, signal, progress: silent });
      if (check.outcome !== 'passed') throw createStepRefused(formatRepository(number), check.reasons);
      const { digest } = check;
      complete.set(digest, version);
      const verification = requireFound(check.verification, 'the verification');
      state.recovered.push({ version, digest, verification, check, repository: place.repository });
    }
    if (complete.size !== RELEASES)
      throw drillError('step-refused', {
        what: 'the fleet',
        detail: `expected ${RELEASES} complete releases, found ${complete.size}`,
      });
    const restoredAt = clock.now();
    const rto = secondsBetween(state.lostAt, restoredAt);
    notes.fact('RTO of the fleet', formatSeconds(rto));
    return {
      summary: `promote check passed for all ${RELEASES}, ${formatSeconds(rto)} after the loss.`,
      found: { restoredAt },
    };
  },
};

/** The primary is lost. The drill restores a fleet of releases in shards, and joins the receipts of the shards. */
export const fleet = new Scenario()
  .step(startRegionsStep)
  .step(publishFleet)
  .step(losePrimary)
  .step(restoreShards)
  .step(checkFleet);
