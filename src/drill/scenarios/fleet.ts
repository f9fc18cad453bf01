import { join } from 'node:path';
import { formatBytes } from '../../lib/bytes.ts';
import { secondsBetween } from '../../lib/clock.ts';
import { silent } from '../../lib/progress.ts';
import { formatReference, openRepository, type RegistryReference, withTarget } from '../../oci/index.ts';
import {
  arrangeFleet,
  copyRelease,
  type FleetRelease,
  joinReceipts,
  type Place,
  promoteCheck,
  restoreFleet,
} from '../../promote/index.ts';
import { drillError } from '../errors.ts';
import { publish } from '../publish.ts';
import { refused } from '../recover.ts';
import { buildSmall } from '../release/build.ts';
import { type Releasable, releasable } from '../release/releasable.ts';
import { measured } from '../report/words.ts';
import type { Step } from '../steps.ts';
import { known, registryPorts, repositoryIn, signerOf, type World } from '../world.ts';
import { lose, regionUp } from './steps/regions.ts';

const RELEASES = 12;
const SHARDS = 3;
const PARALLEL = 4;
const version = (number: number): string => `1.${number}.0`;
const nameOf = (number: number): string => `acme/service-${String(number).padStart(2, '0')}`;

const placeOf = (world: World, region: 'primary' | 'secondary', repository: string, tag: string): Place => {
  const reference = withTarget(repositoryIn(known(world.regions, 'the regions'), region, repository), { tag });
  return { reference, repository: openRepository(reference, registryPorts(world.ports)) };
};

const stateOf = (world: World, shard: number): string => join(world.dir, `fleet-${shard}.jsonl`);

const publishFleet: Step<World> = {
  name: 'release',
  title: 'Publish a fleet',
  phase: 'build',
  run: async (world, notes) => {
    const { ports, builder, ledger } = world;
    const { clock, concurrency, signal } = ports;
    const signer = await signerOf(world, 'primary');
    let last: Releasable | undefined;
    for (let number = 1; number <= RELEASES; number++) {
      const built = releasable(await buildSmall(version(number), clock.now(), builder));
      const source = placeOf(world, 'primary', nameOf(number), built.version);
      await publish(built, source.reference, { clock, signer, registry: registryPorts(ports) });
      ledger.published(built.version, built.digest);
      const destination = placeOf(world, 'secondary', `replica/${nameOf(number)}`, built.version);
      await copyRelease({ source, destination, deep: false }, { clock, concurrency, signal, progress: silent });
      ledger.replicated(built.digest);
      world.releaseReference = formatReference(source.reference);
      last = built;
    }
    world.release = known(last, 'the fleet');
    notes.fact('Releases', RELEASES, 'number');
    return 'Each is signed and attested in the primary, and in the replica of the second region, where nobody deploys from.';
  },
};

const restore: Step<World> = {
  name: 'restore',
  title: 'Restore the fleet',
  phase: 'recovery',
  run: async (world, notes) => {
    const { clock, concurrency, signal } = world.ports;
    const registry = registryPorts(world.ports);
    const { registry: host } = repositoryIn(known(world.regions, 'the regions'), 'secondary', 'x') as RegistryReference;
    const releases = arrangeFleet(
      Array.from({ length: RELEASES }, (_, i): FleetRelease => {
        const tag = version(i + 1);
        return { repository: nameOf(i + 1), tag, priority: i + 1 };
      }),
    );
    const open = (reference: RegistryReference) => openRepository(reference, registry);
    for (let index = 0; index < SHARDS; index++) {
      const report = await restoreFleet(
        {
          from: `${host}/replica`,
          releases,
          content: { registry: host, prefix: 'replica' },
          to: [{ registry: host, prefix: 'live' }],
          trust: known(world.trust, 'the policy'),
          deep: false,
          shard: { of: SHARDS, index },
          state: stateOf(world, index),
          parallel: PARALLEL,
        },
        {
          clock,
          concurrency,
          signal,
          progress: silent,
          signer: await signerOf(world, 'secondary'),
          openSource: open,
          openDestination: open,
        },
      );
      if (report.outcome !== 'passed') throw refused(`shard ${index}`, report.reasons);
      world.counters.promotions += report.restored;
    }
    const joined = await joinReceipts(
      {
        paths: Array.from({ length: SHARDS }, (_, shard) => stateOf(world, shard)),
        trust: known(world.trust, 'the policy'),
      },
      { clock, concurrency, signal, progress: silent, openDestination: open },
    );
    if (joined.outcome !== 'passed') throw refused('the fleet', joined.reasons);
    notes.fact('Restored', `${joined.restored} of ${joined.releases}, in ${SHARDS} shards`);
    notes.fact('Bytes', `${formatBytes(joined.bytes)}, of which ${formatBytes(joined.bytesCopied)} were sent`);
    notes.fact('Blobs mounted, not sent', joined.mounted, 'number');
    return 'The receipts of all shards join to the whole fleet; what was in the registry already was mounted, not sent.';
  },
};

const admitFleet: Step<World> = {
  name: 'gate',
  title: 'Ask as a deployment would, for each',
  phase: 'recovery',
  run: async (world, notes) => {
    const { clock, concurrency, signal } = world.ports;
    const trust = known(world.trust, 'the policy');
    for (let number = 1; number <= RELEASES; number++) {
      const place = placeOf(world, 'secondary', `live/${nameOf(number)}`, version(number));
      const check = await promoteCheck(place, trust, { clock, concurrency, signal, progress: silent });
      if (check.outcome !== 'passed') throw refused(nameOf(number), check.reasons);
      world.whole.set(check.digest, version(number));
      const verification = known(check.verification, 'the verification');
      world.recovered.push({
        version: version(number),
        digest: check.digest,
        verification,
        check,
        lies: place.repository,
      });
    }
    if (world.whole.size !== RELEASES)
      throw drillError('step-refused', {
        what: 'the fleet',
        detail: `${world.whole.size} releases are whole`,
      });
    world.restoredAt = clock.now();
    const rto = secondsBetween(known(world.lostAt, 'the loss'), world.restoredAt);
    notes.fact('RTO of the fleet', measured(rto));
    return `promote check says yes for all ${RELEASES}, ${measured(rto)} after the loss.`;
  },
};

/** The primary goes away; a fleet of releases is restored in shards, and the receipts of these are joined. */
export const fleet: readonly Step<World>[] = [regionUp, publishFleet, lose, restore, admitFleet];
