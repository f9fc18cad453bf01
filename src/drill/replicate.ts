import { silent } from '../lib/progress.ts';
import { openRepository, withTarget } from '../oci/index.ts';
import { copyRelease } from '../promote/index.ts';
import { known, REPLICA, REPOSITORY, registryPorts, repositoryIn, type World } from './world.ts';

/** Brings every release that is not there yet, with all that refers to it, into the second region's replica. */
export async function replicate(world: World, signal: AbortSignal): Promise<void> {
  const { ports, ledger } = world;
  const { clock, concurrency } = ports;
  const regions = known(world.regions, 'the regions');
  const [source, replica] = [repositoryIn(regions, 'primary', REPOSITORY), repositoryIn(regions, 'secondary', REPLICA)];
  const registry = { ...registryPorts(ports), signal };
  for (const { version, digest } of ledger.waiting()) {
    signal.throwIfAborted();
    const from = withTarget(source, { digest });
    const to = withTarget(replica, { tag: version });
    await copyRelease(
      {
        source: { reference: from, repository: openRepository(from, registry) },
        destination: { reference: to, repository: openRepository(to, registry) },
        deep: false,
      },
      { clock, progress: silent, concurrency, signal },
    );
    ledger.replicated(digest);
    world.events.add('info', 'release-replicated', `${version} was brought across`, { version, digest });
  }
}
