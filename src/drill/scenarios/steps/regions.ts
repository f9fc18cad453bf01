import { join } from 'node:path';
import { rfc3339 } from '../../../lib/clock.ts';
import { McError } from '../../../lib/errors.ts';
import { loadTrust, policyFiles } from '../../../verify/index.ts';
import { pinTrust } from '../../policy.ts';
import { startRegions } from '../../simulator.ts';
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
      if (state !== 'refuses') throw new McError('region-still-up', { service, url, detail });
      notes.fact(service, `${url}: ${detail}`, 'address');
    }
    return 'Registry, CA, both logs, timestamps and store refuse connections.';
  },
};
