import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { rfc3339 } from '../../../lib/clock.ts';
import { baseError } from '../../../lib/errors.ts';
import { loadTrust, policyFiles } from '../../../verify/index.ts';
import { drillError } from '../../errors.ts';
import { pinTrust } from '../../policy.ts';
import { SIGNING_SERVICES, startRegions } from '../../simulator.ts';
import type { Step } from '../../steps.ts';
import { known, type World } from '../../world.ts';

export const regionUp: Step<World> = {
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
        throw baseError('network-unreachable', {
          method: 'GET',
          url: silent.url,
          detail: silent.detail,
          attempts: 1,
        });
      notes.fact(`${region} registry`, regions.urls.regions[region].registry, 'address');
      notes.log(`${region}: ${probes.map(({ service, url, detail }) => `${service} ${url} ${detail}`).join('; ')}`);
    }
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    world.markerKey = privateKey;
    const root = join(regions.dir, 'trusted_root.json');
    const policy = await pinTrust(world.request.out, root, regions.urls.identity, undefined, publicKey);
    world.trust = await loadTrust(policy, policyFiles, world.ports.clock.now());
    notes.fact('Trust policy', world.trust.digest, 'digest');
    notes.fact('May sign', regions.urls.identity.subject, 'identity');
    return 'Two registries, two Sigstores and two stores answer; the roots are pinned.';
  },
};

export const lose: Step<World> = {
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
      if (state !== 'refuses') throw drillError('region-still-up', { service, url, detail });
      notes.fact(service, `${url}: ${detail}`, 'address');
    }
    return 'Registry, CA, both logs, timestamps and store refuse connections.';
  },
};

export const loseSigning: Step<World> = {
  name: 'signing-down',
  title: 'Lose every signing service of the second region',
  phase: 'loss',
  run: async (world, notes) => {
    const regions = known(world.regions, 'the regions');
    await regions.stopSigning('secondary');
    for (const { service, url, state, detail } of await regions.probe('secondary')) {
      const isSigning = SIGNING_SERVICES.includes(service);
      if (isSigning && state !== 'refuses') throw drillError('region-still-up', { service, url, detail });
      if (isSigning) notes.fact(service, `${url}: ${detail}`, 'address');
    }
    return 'CA, both logs and timestamps refuse connections in both regions: no keyless signature is possible.';
  },
};

export const regainSigning: Step<World> = {
  name: 'signing-up',
  title: 'Start the signing services of the second region again',
  phase: 'evidence',
  always: true, // the evidence of a drill that failed is signed too
  run: async (world) => {
    await world.regions?.resumeSigning('secondary');
    return 'The release is already admitted. The evidence of the drill is signed keyless.';
  },
};
