import { formatBytes } from '../../../lib/bytes.ts';
import { baseError } from '../../../lib/errors.ts';
import { formatReference, withTarget } from '../../../oci/index.ts';
import { inBackground } from '../../background.ts';
import { firstMirror, followPrimary } from '../../mirroring.ts';
import { publish } from '../../publish.ts';
import { buildProduct, buildSmall } from '../../release/build.ts';
import { importRelease } from '../../release/import.ts';
import { releasable } from '../../release/releasable.ts';
import { replicate } from '../../replicate.ts';
import { type Step, untilAborted } from '../../steps.ts';
import { known, REPOSITORY, registryPorts, repositoryIn, signerOf, type World } from '../../world.ts';

const WRITER_PAUSE_MS = 120;
const COPY_PAUSE_MS = 250;
/** As `mc mirror sync --every`, but for minutes: a drill has seconds. */
const MIRROR_EVERY_MS = 350;
/** The steady state has lasted long enough when so many small releases were published and so many syncs were whole. */
const STEADY_RELEASES = 6;
const STEADY_SYNCS = 3;
const STEADY_AT_MOST_MS = 60_000;
const POLL_MS = 20;

export const build: Step<World> = {
  name: 'build',
  title: 'Build the release',
  phase: 'build',
  run: async (world, notes) => {
    const { request, ports, builder } = world;
    const now = ports.clock.now();
    const release =
      request.release === undefined
        ? releasable(await buildProduct(request.installRoot, '1.0.0', now, builder))
        : await importRelease(request.release, now, builder, {
            ...registryPorts(ports),
            concurrency: ports.concurrency,
          });
    world.release = release;
    const { components = [] } = release.sbom as { components?: readonly unknown[] };
    notes.fact('Image', release.digest, 'digest');
    for (const { platform, digest } of release.platforms) notes.fact(platform, digest, 'digest');
    notes.fact('Size', formatBytes(release.size));
    notes.fact('Components in the SBOM', components.length, 'number');
    notes.fact(
      'Inputs named by the provenance',
      release.provenance.buildDefinition.resolvedDependencies.length,
      'number',
    );
    notes.fact('Built from', release.builtFrom);
    return request.release === undefined
      ? 'This product as an image for two platforms, with its SBOM and its provenance.'
      : 'Your image as it is, with an SBOM of its layers and the provenance of its import.';
  },
};

export const release: Step<World> = {
  name: 'release',
  title: 'Sign and publish it',
  phase: 'build',
  run: async (world, notes) => {
    const { ports, ledger } = world;
    const built = known(world.release, 'the release');
    const repository = repositoryIn(known(world.regions, 'the regions'), 'primary', REPOSITORY);
    const signer = await signerOf(world, 'primary');
    const signed = await publish(built, repository, { clock: ports.clock, signer, registry: registryPorts(ports) });
    ledger.published(built.version, built.digest);
    world.releaseReference = formatReference(withTarget(repository, { tag: built.version }));
    notes.fact('Published as', world.releaseReference, 'address');
    notes.fact('Signed by', signed.signature.identity, 'identity');
    for (const [kind, report] of Object.entries(signed))
      notes.fact(`Log index of the ${kind}`, report.logIndexes.join(', '), 'number');
    return 'Image, SBOM and provenance are signed and in the primary; the tag came last.';
  },
};

export const firstSync: Step<World> = {
  name: 'replicate',
  title: 'Mirror and replicate',
  phase: 'steady',
  run: async (world, notes) => {
    await replicate(world, world.ports.signal);
    const report = await firstMirror(world);
    const [log] = report.logs;
    const [subject] = report.subjects;
    if (log) notes.fact('Log entries mirrored', log.size, 'number');
    if (log?.root) notes.fact("Root of the log, recomputed from the mirror's tiles", `sha256:${log.root}`, 'digest');
    if (subject) notes.fact('Bundles and attestations held', subject.items, 'number');
    return 'Log, roots, evidence and content of the release are in the second region.';
  },
};

/** Publishes small versions one after another, as teams do all day. */
function writer(world: World): (signal: AbortSignal) => Promise<void> {
  const repository = repositoryIn(known(world.regions, 'the regions'), 'primary', REPOSITORY);
  let number = 0;
  return async (signal) => {
    const { ports, builder, ledger, events } = world;
    const version = `1.0.${++number}`;
    const small = releasable(await buildSmall(version, ports.clock.now(), builder));
    const signer = await signerOf(world, 'primary');
    await publish(small, repository, { clock: ports.clock, signer, registry: { ...registryPorts(ports), signal } });
    if (signal.aborted) return;
    ledger.published(version, small.digest);
    events.add('info', 'release-published', `${version} was published`, { version, digest: small.digest });
  };
}

export const steady: Step<World> = {
  name: 'steady',
  title: 'Keep releasing',
  phase: 'steady',
  run: async (world, notes) => {
    const { clock, signal } = world.ports;
    const stopped = (other: AbortSignal): AbortSignal => AbortSignal.any([signal, other]);
    const write = writer(world);
    const releasing = inBackground(write, (other) => clock.sleep(WRITER_PAUSE_MS, stopped(other)));
    const copying = inBackground(
      (other) => replicate(world, stopped(other)),
      (other) => clock.sleep(COPY_PAUSE_MS, stopped(other)),
    );
    const mirroring = followPrimary(world, MIRROR_EVERY_MS);
    world.releasing = releasing;
    world.background.push(releasing, copying, mirroring);
    const until = clock.now().getTime() + STEADY_AT_MOST_MS;
    const small = () => world.ledger.count - 1;
    // The region is lost in the middle of things: releases were brought across, and at least one was not yet.
    const busy = async (): Promise<void> => {
      while (small() < STEADY_RELEASES || world.syncs.length < STEADY_SYNCS || world.ledger.waiting().length === 0) {
        if (clock.now().getTime() > until)
          throw baseError('command-timeout', { limit: 'the steady state of the drill' });
        await clock.sleep(POLL_MS, signal);
      }
    };
    await untilAborted(Promise.race([busy(), releasing.failed, copying.failed, mirroring.failed]), signal);
    notes.fact('Small versions released', small(), 'number');
    notes.fact("Rounds of the mirror's service that were whole", world.syncs.length, 'number');
    return "Small versions go out one after another; the mirror's service and the copies follow.";
  },
};
