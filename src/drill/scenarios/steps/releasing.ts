import { formatBytes } from '../../../lib/bytes.ts';
import { baseError } from '../../../lib/errors.ts';
import { formatReference, withTarget } from '../../../oci/index.ts';
import { startBackground } from '../../background.ts';
import { createMirror, startMirrorService } from '../../mirroring.ts';
import { publish } from '../../publish.ts';
import { buildProduct, buildSmall } from '../../release/build.ts';
import { importRelease } from '../../release/import.ts';
import { createReleasable } from '../../release/releasable.ts';
import { replicate } from '../../replicate.ts';
import { createRegistryPorts, formatRegionReference, openRegionSigner, REPOSITORY } from '../../simulator/access.ts';
import type { DrillState, DrillStep } from '../../state.ts';
import { untilAborted } from '../../steps.ts';

const WRITER_PAUSE_MS = 120;
const COPY_PAUSE_MS = 250;
/** The interval of `mc mirror sync --every`. Real mirrors use minutes; a drill has seconds. */
const MIRROR_EVERY_MS = 350;
/** The steady state lasts until this many small releases are published and this many syncs passed. */
const STEADY_RELEASES = 6;
const STEADY_SYNCS = 3;
const STEADY_AT_MOST_MS = 60_000;
const POLL_MS = 20;

export const buildRelease: DrillStep<never, 'release'> = {
  name: 'build',
  title: 'Build the release',
  phase: 'build',
  needs: [],
  run: async ({ request, ports, builder }, notes) => {
    const now = ports.clock.now();
    const release =
      request.release === undefined
        ? createReleasable(await buildProduct(request.installRoot, '1.0.0', now, builder))
        : await importRelease(request.release, now, builder, {
            ...createRegistryPorts(ports),
            concurrency: ports.concurrency,
          });
    const { components = [] } = release.sbom as { components?: readonly unknown[] };
    notes.fact('Image', release.digest, 'digest');
    for (const { platform, digest } of release.platforms) notes.fact(platform, digest, 'digest');
    notes.fact('Size', formatBytes(release.size));
    notes.fact('Components in the SBOM', components.length, 'number');
    notes.fact(
      'Dependencies in the provenance',
      release.provenance.buildDefinition.resolvedDependencies.length,
      'number',
    );
    notes.fact('Built from', release.builtFrom);
    return {
      summary:
        request.release === undefined
          ? 'This product was built as an image for two platforms, with its SBOM and its provenance.'
          : 'Your image was imported unchanged, with an SBOM of its layers and the provenance of the import.',
      found: { release },
    };
  },
};

export const publishRelease: DrillStep<'regions' | 'release', 'releaseReference'> = {
  name: 'release',
  title: 'Sign and publish the release',
  phase: 'build',
  needs: ['regions', 'release'],
  run: async (state, notes) => {
    const { ports, ledger, release, regions } = state;
    const repository = formatRegionReference(regions, 'primary', REPOSITORY);
    const signer = await openRegionSigner(state, 'primary');
    const registry = createRegistryPorts(ports);
    const signed = await publish(release, repository, { clock: ports.clock, signer, registry });
    ledger.published(release.version, release.digest);
    const releaseReference = formatReference(withTarget(repository, { tag: release.version }));
    notes.fact('Published as', releaseReference, 'address');
    notes.fact('Signed by', signed.signature.identity, 'identity');
    for (const [kind, report] of Object.entries(signed))
      notes.fact(`Log index of the ${kind === 'sbom' ? 'SBOM' : kind}`, report.logIndexes.join(', '), 'number');
    return {
      summary:
        'The primary has the image, its signature, and the attestations of SBOM and provenance. The tag was pushed last.',
      found: { releaseReference },
    };
  },
};

export const replicateRelease: DrillStep<'regions' | 'trust'> = {
  name: 'replicate',
  title: 'Mirror and replicate',
  phase: 'steady',
  needs: ['regions', 'trust'],
  run: async (state, notes) => {
    await replicate(state, state.ports.signal);
    const report = await createMirror(state);
    const [log] = report.logs;
    const [subject] = report.subjects;
    if (log) notes.fact('Log entries mirrored', log.size, 'number');
    if (log?.root) notes.fact("Root of the log, recomputed from the mirror's tiles", `sha256:${log.root}`, 'digest');
    if (subject) notes.fact('Bundles and attestations mirrored', subject.items, 'number');
    return {
      summary: 'The second region has the log, the roots, the evidence and the content of the release.',
      found: {},
    };
  },
};

/** Returns a round of the background work that publishes small releases, one after another. */
function createWriter(state: DrillState<'regions'>): (signal: AbortSignal) => Promise<void> {
  const repository = formatRegionReference(state.regions, 'primary', REPOSITORY);
  let number = 0;
  return async (signal) => {
    const { ports, builder, ledger, events } = state;
    const version = `1.0.${++number}`;
    const small = createReleasable(await buildSmall(version, ports.clock.now(), builder));
    const signer = await openRegionSigner(state, 'primary');
    const registry = { ...createRegistryPorts(ports), signal };
    await publish(small, repository, { clock: ports.clock, signer, registry });
    if (signal.aborted) return;
    ledger.published(version, small.digest);
    events.add('info', 'release-published', `${version} was published`, { version, digest: small.digest });
  };
}

export const keepReleasing: DrillStep<'regions' | 'trust', 'releasing'> = {
  name: 'steady',
  title: 'Keep releasing',
  phase: 'steady',
  needs: ['regions', 'trust'],
  run: async (state, notes) => {
    const { clock, signal } = state.ports;
    const withDrillSignal = (other: AbortSignal): AbortSignal => AbortSignal.any([signal, other]);
    const write = createWriter(state);
    const releasing = startBackground(write, (other) => clock.sleep(WRITER_PAUSE_MS, withDrillSignal(other)));
    const copying = startBackground(
      (other) => replicate(state, withDrillSignal(other)),
      (other) => clock.sleep(COPY_PAUSE_MS, withDrillSignal(other)),
    );
    const mirroring = startMirrorService(state, MIRROR_EVERY_MS);
    state.background.push(releasing, copying, mirroring);
    const until = clock.now().getTime() + STEADY_AT_MOST_MS;
    const countSmall = (): number => state.ledger.count - 1;
    const isSteady = (): boolean =>
      countSmall() >= STEADY_RELEASES && state.syncs.length >= STEADY_SYNCS && state.ledger.waiting().length > 0;
    // The loss must come while at least one release is not copied yet.
    const waitUntilSteady = async (): Promise<void> => {
      while (!isSteady()) {
        if (clock.now().getTime() > until)
          throw baseError('command-timeout', { limit: 'the steady state of the drill' });
        await clock.sleep(POLL_MS, signal);
      }
    };
    await untilAborted(Promise.race([waitUntilSteady(), releasing.failed, copying.failed, mirroring.failed]), signal);
    notes.fact('Small releases published', countSmall(), 'number');
    notes.fact("Rounds of the mirror's service that passed", state.syncs.length, 'number');
    return {
      summary: 'Small releases are published one after another. The mirror and the replica follow.',
      found: { releasing },
    };
  },
};
