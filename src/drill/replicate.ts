import { join } from 'node:path';
import { rfc3339 } from '../lib/clock.ts';
import { VerificationError } from '../lib/errors.ts';
import { silent } from '../lib/progress.ts';
import { folderDestination, type MirrorConfig, type MirrorSyncReport, syncMirror } from '../mirror/index.ts';
import { openRepository, withTarget } from '../oci/index.ts';
import { copyRelease } from '../promote/index.ts';
import { evidenceJudge } from '../verify/index.ts';
import { known, REPLICA, REPOSITORY, registryPorts, repositoryIn, type World } from './world.ts';

/** The host of the primary's transparency log in the trusted root. */
const REKOR_ORIGIN = 'rekor2.primary.mc.test';

export const mirrorDir = (world: World): string => join(world.dir, 'mirror');

const mirrorConfig = (world: World): MirrorConfig => {
  const { primary } = known(world.regions, 'the regions').urls.regions;
  return {
    version: 1,
    name: 'mirror',
    to: mirrorDir(world),
    policy: known(world.trust, 'the policy').path,
    logs: [{ name: 'rekor2', type: 'rekor-v2', url: primary.rekor, origin: REKOR_ORIGIN }],
    tuf: [],
    subjects: [`${new URL(primary.registry).host}/${REPOSITORY}`],
    releases: [],
    github: [],
    retention: { keep: [], holds: [], released: [] },
  };
};

/**
 * Brings the second region up to date: every release that is not there yet, with all that refers to it, into the
 * replica; then log, roots and evidence into the mirror.
 */
export async function replicate(world: World, signal: AbortSignal): Promise<MirrorSyncReport> {
  const { ports, ledger } = world;
  const { http, clock, concurrency } = ports;
  const regions = known(world.regions, 'the regions');
  const [source, replica] = [repositoryIn(regions, 'primary', REPOSITORY), repositoryIn(regions, 'secondary', REPLICA)];
  const registry = { ...registryPorts(ports), signal };
  const startedAt = rfc3339(clock.now());
  const waiting = ledger.waiting();
  for (const { version, digest } of waiting) {
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
  }
  const trust = known(world.trust, 'the policy');
  const report = await syncMirror(mirrorConfig(world), {
    http,
    clock,
    progress: silent,
    concurrency,
    signal,
    destination: ({ to }) => folderDestination(to, { clock, signal }),
    trustedRoots: async () => trust.roots,
    judge: async () => evidenceJudge(trust),
    repository: (reference) => openRepository(reference, registry),
  });
  if (report.outcome !== 'passed') {
    const detail = report.reasons.map(({ code, message }) => `${code}: ${message}`).join('; ');
    throw new VerificationError('step-refused', { what: 'mirror sync', detail });
  }
  const treeSize = report.logs[0]?.size;
  world.syncs.push({ startedAt, finishedAt: rfc3339(clock.now()), ...(treeSize === undefined ? {} : { treeSize }) });
  world.events.add('info', 'mirror-synced', `${waiting.length} release(s) brought across`, {
    releases: waiting.map(({ version }) => version),
    treeSize,
  });
  return report;
}
