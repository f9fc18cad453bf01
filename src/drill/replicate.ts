import { silent } from '../lib/progress.ts';
import { openRepository, withTarget } from '../oci/index.ts';
import { copyRelease } from '../promote/index.ts';
import { createRegistryPorts, formatRegionReference, REPLICA, REPOSITORY } from './simulator/access.ts';
import type { DrillState } from './state.ts';

/** Copies every release that is not replicated yet into the replica in the second region, with all its referrers. */
export async function replicate(state: DrillState<'regions'>, signal: AbortSignal): Promise<void> {
  const { ports, ledger, regions } = state;
  const { clock, concurrency } = ports;
  const source = formatRegionReference(regions, 'primary', REPOSITORY);
  const replica = formatRegionReference(regions, 'secondary', REPLICA);
  const registry = { ...createRegistryPorts(ports), signal };
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
    state.events.add('info', 'release-replicated', `${version} was copied to the second region`, { version, digest });
  }
}
