import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { rfc3339 } from '../../../lib/clock.ts';
import { baseError } from '../../../lib/errors.ts';
import { loadTrust, policyFiles } from '../../../verify/index.ts';
import { drillError } from '../../errors.ts';
import { pinTrust } from '../../policy.ts';
import { SIGNING_SERVICES, startRegions } from '../../simulator/regions.ts';
import type { DrillStep } from '../../state.ts';

export const startRegionsStep: DrillStep<never, 'regions' | 'trust' | 'markerKey'> = {
  name: 'region-up',
  title: 'Start two regions',
  phase: 'build',
  needs: [],
  run: async (state, notes) => {
    const regions = await startRegions(join(state.dir, 'regions'));
    notes.found({ regions }); // the drill closes them when a later line fails
    for (const region of ['primary', 'secondary'] as const) {
      const probes = await regions.probe(region);
      const silent = probes.find((probe) => probe.state !== 'answers');
      if (silent)
        throw baseError('network-unreachable', {
          method: 'GET',
          url: silent.url,
          detail: silent.detail,
          attempts: 1,
        });
      notes.fact(
        region === 'primary' ? 'Registry of the primary' : 'Registry of the second region',
        regions.urls.regions[region].registry,
        'address',
      );
      notes.log(`${region}: ${probes.map(({ service, url, detail }) => `${service} ${url} ${detail}`).join('; ')}`);
    }
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const root = join(regions.dir, 'trusted_root.json');
    const policy = await pinTrust(state.request.out, root, regions.urls.identity, undefined, publicKey);
    const trust = await loadTrust(policy, policyFiles, state.ports.clock.now());
    notes.fact('Trust policy', trust.digest, 'digest');
    notes.fact('Allowed signer', regions.urls.identity.subject, 'identity');
    return {
      summary: 'Two registries, two Sigstore instances and two stores answer. The roots are pinned.',
      found: { regions, trust, markerKey: privateKey },
    };
  },
};

export const losePrimary: DrillStep<'regions', 'lostAt'> = {
  name: 'lose',
  title: 'Lose the primary',
  phase: 'loss',
  needs: ['regions'],
  run: async (state, notes) => {
    const { regions } = state;
    const { clock } = state.ports;
    await regions.lose('primary');
    const lostAt = clock.now();
    notes.found({ lostAt }); // the report has the time even if a service still answers
    state.ledger.close(lostAt);
    // Not awaited: the work fails by itself at the lost region, and that must not delay the drill.
    for (const work of state.background) void work.stop();
    state.events.add('error', 'region-lost', 'the primary region is lost', { region: 'primary' });
    notes.fact('Lost at', rfc3339(lostAt), 'time');
    for (const probe of await regions.probe('primary')) {
      const { service, url, detail } = probe;
      if (probe.state !== 'refuses') throw drillError('region-still-up', { service, url, detail });
      notes.fact(service, `${url}: ${detail}`, 'address');
    }
    return {
      summary: 'The registry, the CA, both logs, the timestamp authority and the store refuse connections.',
      found: { lostAt },
    };
  },
};

export const loseSigning: DrillStep<'regions'> = {
  name: 'signing-down',
  title: 'Lose every signing service of the second region',
  phase: 'loss',
  needs: ['regions'],
  run: async ({ regions }, notes) => {
    await regions.stopSigning('secondary');
    for (const { service, url, state, detail } of await regions.probe('secondary')) {
      const isSigning = SIGNING_SERVICES.includes(service);
      if (isSigning && state !== 'refuses') throw drillError('region-still-up', { service, url, detail });
      if (isSigning) notes.fact(service, `${url}: ${detail}`, 'address');
    }
    return {
      summary:
        'The CA, both logs and the timestamp authority refuse connections in both regions: no keyless signature is possible.',
      found: {},
    };
  },
};

export const resumeSigning: DrillStep = {
  name: 'signing-up',
  title: 'Start the signing services of the second region again',
  phase: 'evidence',
  always: true, // the evidence of a failed drill is signed too
  needs: [],
  run: async (state) => {
    await state.regions?.resumeSigning('secondary');
    return {
      summary:
        'promote check has passed already. The signing services are needed again for the evidence of the drill, which is signed keyless.',
      found: {},
    };
  },
};
