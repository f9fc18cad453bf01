import { join } from 'node:path';
import { humanBytes } from '../../lib/bytes.ts';
import { rfc3339, secondsBetween } from '../../lib/clock.ts';
import { McError, VerificationError } from '../../lib/errors.ts';
import { formatReference, withTarget } from '../../oci/index.ts';
import { loadTrust, policyFiles, type VerifyReport } from '../../verify/index.ts';
import { inBackground } from '../background.ts';
import { pinTrust } from '../policy.ts';
import { publish } from '../publish.ts';
import { candidates, gate, isWhole, promoteRecovered, proofsOf } from '../recover.ts';
import { buildProduct, buildSmall } from '../release/build.ts';
import { importRelease } from '../release/import.ts';
import { releasable } from '../release/releasable.ts';
import { replicate } from '../replicate.ts';
import { measured } from '../report/words.ts';
import { startRegions } from '../simulator.ts';
import { type Step, untilAborted } from '../steps.ts';
import { known, REPOSITORY, registryPorts, repositoryIn, signerOf, type World } from '../world.ts';

const WRITER_PAUSE_MS = 120;
const MIRROR_PAUSE_MS = 350;
/** The steady state has lasted long enough when so many small releases were published and so many syncs were whole. */
const STEADY_RELEASES = 6;
const STEADY_SYNCS = 3;
const STEADY_AT_MOST_MS = 60_000;
const POLL_MS = 20;

const regionUp: Step<World> = {
  name: 'region-up',
  title: 'Start two regions',
  phase: 'build',
  run: async (world, notes) => {
    const regions = await startRegions(join(world.dir, 'regions'));
    world.regions = regions;
    for (const region of ['primary', 'secondary'] as const) {
      const probes = await regions.probe(region);
      const silent = probes.find(({ state }) => state !== 'answers');
      if (silent)
        throw new McError('network-unreachable', {
          method: 'GET',
          url: silent.url,
          detail: silent.detail,
          attempts: 1,
        });
      notes.fact(`${region} registry`, regions.urls.regions[region].registry, 'address');
      notes.log(`${region}: ${probes.map(({ service, url, detail }) => `${service} ${url} ${detail}`).join('; ')}`);
    }
    const policy = await pinTrust(world.request.out, join(regions.dir, 'trusted_root.json'), regions.urls.identity);
    world.trust = await loadTrust(policy, policyFiles, world.ports.clock.now());
    notes.fact('Trust policy', world.trust.digest, 'digest');
    notes.fact('May sign', regions.urls.identity.subject, 'identity');
    return 'Two registries, two Sigstores and two stores answer; the roots are pinned.';
  },
};

const build: Step<World> = {
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
    notes.fact('Size', humanBytes(release.size));
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

const release: Step<World> = {
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

const firstSync: Step<World> = {
  name: 'replicate',
  title: 'Mirror and replicate',
  phase: 'steady',
  run: async (world, notes) => {
    const report = await replicate(world, world.ports.signal);
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

const steady: Step<World> = {
  name: 'steady',
  title: 'Keep releasing',
  phase: 'steady',
  run: async (world, notes) => {
    const { clock, signal } = world.ports;
    const stopped = (other: AbortSignal): AbortSignal => AbortSignal.any([signal, other]);
    const write = writer(world);
    const releasing = inBackground(write, (other) => clock.sleep(WRITER_PAUSE_MS, stopped(other)));
    const mirroring = inBackground(
      async (other) => {
        await replicate(world, stopped(other));
      },
      (other) => clock.sleep(MIRROR_PAUSE_MS, stopped(other)),
    );
    world.background.push(releasing, mirroring);
    const until = clock.now().getTime() + STEADY_AT_MOST_MS;
    const small = () => world.ledger.count - 1;
    // The region is lost in the middle of things: releases were brought across, and at least one was not yet.
    const busy = async (): Promise<void> => {
      while (small() < STEADY_RELEASES || world.syncs.length < STEADY_SYNCS || world.ledger.waiting().length === 0) {
        if (clock.now().getTime() > until)
          throw new McError('command-timeout', { limit: 'the steady state of the drill' });
        await clock.sleep(POLL_MS, signal);
      }
    };
    await untilAborted(Promise.race([busy(), releasing.failed, mirroring.failed]), signal);
    notes.fact('Small versions released', small(), 'number');
    notes.fact('Times that the mirror was brought up to date', world.syncs.length, 'number');
    return 'Small versions go out one after another, and the mirror follows.';
  },
};

const lose: Step<World> = {
  name: 'lose',
  title: 'Lose the primary',
  phase: 'loss',
  run: async (world, notes) => {
    const { clock } = world.ports;
    const regions = known(world.regions, 'the regions');
    await regions.lose('primary');
    const lostAt = clock.now();
    world.lostAt = lostAt;
    world.ledger.close(lostAt);
    // Whoever was at work in the lost region notices on his own; nobody waits for him.
    for (const work of world.background) void work.stop();
    world.events.add('error', 'region-lost', 'the primary region is lost', { region: 'primary' });
    notes.fact('Lost at', rfc3339(lostAt), 'time');
    for (const { service, url, state, detail } of await regions.probe('primary')) {
      if (state !== 'refuses') throw new McError('region-still-up', { service, url, detail });
      notes.fact(service, `${url}: ${detail}`, 'address');
    }
    return 'Registry, CA, both logs, timestamps and store refuse connections.';
  },
};

const verifyOffline: Step<World> = {
  name: 'verify',
  title: 'Verify offline what came across',
  phase: 'recovery',
  run: async (world, notes) => {
    const main = known(world.release, 'the release');
    const found = await candidates(world);
    const seen: string[] = [];
    const take = (version: string, digest: string, verification: VerifyReport): void => {
      world.whole.set(digest, version);
      world.recovered.push({ version, digest, verification });
      for (const proof of proofsOf(version, verification)) notes.proof(proof);
    };
    for (const candidate of found) {
      const verdict = await isWhole(world, candidate);
      if (typeof verdict !== 'string') {
        take(candidate.version, candidate.digest, verdict);
        break;
      }
      seen.push(`${candidate.version}: ${verdict}`);
      notes.fact(`${candidate.version} is not whole`, verdict);
    }
    const detail = seen.join('; ') || 'the replica is empty';
    if (world.recovered.length === 0)
      throw new VerificationError('nothing-recovered', { published: world.ledger.count, detail });
    const own = found.find(({ digest }) => digest === main.digest);
    if (own && !world.whole.has(own.digest)) {
      const verdict = await isWhole(world, own);
      if (typeof verdict === 'string')
        throw new VerificationError('step-refused', { what: own.version, detail: verdict });
      take(own.version, own.digest, verdict);
    }
    const names = world.recovered.map(({ version }) => version);
    notes.log(`candidates, the newest first: ${found.map(({ version }) => version).join(', ')}`);
    return `${names[0]} is the newest release that is whole; every requirement of the pinned policy holds for ${names.join(' and ')}, without a network.`;
  },
};

const promoteStep: Step<World> = {
  name: 'promote',
  title: 'Promote in the second region',
  phase: 'recovery',
  run: async (world, notes) => {
    for (const one of world.recovered) {
      await promoteRecovered(world, one);
      const [destination] = one.promotion?.destinations ?? [];
      const copy = destination?.copy;
      notes.fact(
        `${one.version} copied`,
        copy ? `${copy.manifests} manifests, ${copy.blobs} blobs, ${humanBytes(copy.bytes)}` : '',
      );
      if (destination?.record) notes.fact(`${one.version} marked promotable by`, destination.record, 'digest');
    }
    return 'Copied whole, verified from the copy, and only then marked promotable, by a signed record.';
  },
};

const admit: Step<World> = {
  name: 'gate',
  title: 'Ask as a deployment would',
  phase: 'recovery',
  run: async (world, notes) => {
    for (const one of world.recovered) {
      await gate(world, one);
      const { subject, manifests, blobs, record, verification } = known(one.check, 'what the gate says');
      notes.fact(`promote check ${one.version}`, subject ?? '', 'address');
      const held = verification?.requirements.filter(({ satisfied }) => satisfied).map(({ name }) => name) ?? [];
      notes.fact('Complete', `${manifests} manifests, ${blobs} blobs; ${held.join(', ')} verified from this registry`);
      if (record !== undefined) notes.fact('Marked promotable by', record, 'digest');
    }
    world.restoredAt = world.ports.clock.now();
    const rto = secondsBetween(known(world.lostAt, 'the loss'), world.restoredAt);
    world.events.add('info', 'release-restored', 'the gate says yes in the second region', { rtoSeconds: rto });
    notes.fact('Yes at', rfc3339(world.restoredAt), 'time');
    return `promote check says yes for ${world.recovered.map(({ version }) => version).join(' and ')}, ${measured(rto)} after the loss.`;
  },
};

const stock: Step<World> = {
  name: 'stock',
  title: 'Take stock',
  phase: 'evidence',
  run: async (world, notes) => {
    for (const candidate of await candidates(world)) {
      if (world.whole.has(candidate.digest)) continue;
      const verdict = await isWhole(world, candidate);
      if (typeof verdict === 'string') notes.fact(`${candidate.version} is not whole`, verdict);
      else world.whole.set(candidate.digest, candidate.version);
    }
    const lost = world.ledger.all().filter(({ digest }) => !world.whole.has(digest));
    notes.fact('Whole in the second region', [...world.whole.values()].sort().join(', '));
    notes.fact('Lost with the primary', lost.map(({ version }) => version).join(', ') || 'none');
    return `Of ${world.ledger.count} published releases ${world.ledger.count - lost.length} are whole, ${lost.length} ${lost.length === 1 ? 'is' : 'are'} lost.`;
  },
};

/** The primary goes away with all that is in it; what came across in time comes back in the second region. */
export const regionLoss: readonly Step<World>[] = [
  regionUp,
  build,
  release,
  firstSync,
  steady,
  lose,
  verifyOffline,
  promoteStep,
  admit,
  stock,
];
