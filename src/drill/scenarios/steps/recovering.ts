import { formatBytes } from '../../../lib/bytes.ts';
import { rfc3339, secondsBetween } from '../../../lib/clock.ts';
import { formatCount } from '../../../lib/plural.ts';
import type { OciDigest } from '../../../oci/index.ts';
import type { VerifyReport } from '../../../verify/index.ts';
import { drillError } from '../../errors.ts';
import { readSignedState } from '../../mirroring.ts';
import { checkComplete, checkPromotable, listCandidates, listProofs, promoteRestored } from '../../recover.ts';
import { assertMirrorClaim, measureRecoveryPoint } from '../../recovery-point.ts';
import { formatSeconds } from '../../report/format.ts';
import type { DrillReport } from '../../schema.ts';
import type { DrillStep } from '../../state.ts';

const formatContent = ({ manifests, blobs }: { readonly manifests: number; readonly blobs: number }): string =>
  `${formatCount(manifests, 'manifest')}, ${formatCount(blobs, 'blob')}`;

export const verifyOffline: DrillStep<'regions' | 'trust' | 'release', 'mirrorState'> = {
  name: 'verify',
  title: 'Verify offline',
  phase: 'recovery',
  needs: ['regions', 'trust', 'release'],
  run: async (state, notes) => {
    const { release, complete, recovered } = state;
    const mirrorState = await readSignedState(state);
    notes.fact('Last complete sync, as the mirror signed it', mirrorState.syncedAt ?? 'never', 'time');
    const candidates = await listCandidates(state);
    const incomplete: string[] = [];
    const add = (version: string, digest: OciDigest, verification: VerifyReport): void => {
      complete.set(digest, version);
      recovered.push({ version, digest, verification });
      for (const proof of listProofs(version, verification)) notes.proof(proof);
    };
    for (const candidate of candidates) {
      const verdict = await checkComplete(state, candidate);
      if (typeof verdict !== 'string') {
        add(candidate.version, candidate.digest, verdict);
        break;
      }
      incomplete.push(`${candidate.version}: ${verdict}`);
      notes.fact(`${candidate.version} is incomplete`, verdict);
    }
    const detail = incomplete.join('; ') || 'the replica is empty';
    if (recovered.length === 0) throw drillError('nothing-recovered', { published: state.ledger.count, detail });
    // The first release is restored too: it is the product, or the image that the user named.
    const own = candidates.find(({ digest }) => digest === release.digest);
    if (own && !complete.has(own.digest)) {
      const verdict = await checkComplete(state, own);
      if (typeof verdict === 'string')
        throw drillError('step-refused', { what: `the release ${own.version}`, detail: verdict });
      add(own.version, own.digest, verdict);
    }
    const names = recovered.map(({ version }) => version);
    notes.log(`candidates, the newest first: ${candidates.map(({ version }) => version).join(', ')}`);
    return {
      summary: `${names[0]} is the newest complete release. ${names.join(' and ')} ${names.length === 1 ? 'meets' : 'meet'} every requirement of the pinned policy, without a network.`,
      found: { mirrorState },
    };
  },
};

export const promoteStep: DrillStep<'regions' | 'trust' | 'mirrorState'> = {
  name: 'promote',
  title: 'Promote in the second region',
  phase: 'recovery',
  needs: ['regions', 'trust', 'mirrorState'],
  run: async (state, notes) => {
    for (const release of state.recovered) {
      await promoteRestored(state, release);
      const { version, promotion } = release;
      const [destination] = promotion?.destinations ?? [];
      const copy = destination?.copy;
      notes.fact(`${version} copied`, copy ? `${formatContent(copy)}, ${formatBytes(copy.bytes)}` : '');
      if (destination?.record) notes.fact(`Promotion record of ${version}`, destination.record, 'digest');
    }
    return {
      summary: 'The releases were copied, verified at the destination, and marked promotable by signed records.',
      found: {},
    };
  },
};

export const checkAsDeployment: DrillStep<'regions' | 'trust' | 'lostAt', 'restoredAt'> = {
  name: 'gate',
  title: 'Run promote check',
  phase: 'recovery',
  needs: ['regions', 'trust', 'lostAt'],
  run: async (state, notes) => {
    for (const release of state.recovered) {
      const check = await checkPromotable(state, release);
      const { subject, manifests, blobs, record, signedBy, verification } = check;
      notes.fact(`promote check ${release.version}`, subject ?? '', 'address');
      const met = verification?.requirements.filter(({ satisfied }) => satisfied).map(({ name }) => name) ?? [];
      notes.fact('Complete', `${formatContent({ manifests, blobs })}; ${met.join(', ')} verified from this registry`);
      if (record !== undefined) notes.fact('Promotion record', record, 'digest');
      if (signedBy !== undefined) notes.fact('Record signed by', signedBy, 'identity');
    }
    const restoredAt = state.ports.clock.now();
    const rto = secondsBetween(state.lostAt, restoredAt);
    state.events.add('info', 'release-restored', 'promote check passed in the second region', { rtoSeconds: rto });
    notes.fact('Passed at', rfc3339(restoredAt), 'time');
    return {
      summary: `promote check passed for ${state.recovered.map(({ version }) => version).join(' and ')}, ${formatSeconds(rto)} after the loss.`,
      found: { restoredAt },
    };
  },
};

const describeRecoveryPoint = ({ mirrorSeconds, lostSeconds }: NonNullable<DrillReport['rpo']>): string =>
  mirrorSeconds >= lostSeconds
    ? 'the start of the last complete sync of the mirror'
    : 'the publication of the first lost release';

export const countReleases: DrillStep<'regions' | 'trust' | 'mirrorState'> = {
  name: 'stock',
  title: 'Count the other releases',
  phase: 'evidence',
  needs: ['regions', 'trust', 'mirrorState'],
  run: async (state, notes) => {
    const { complete, ledger } = state;
    for (const candidate of await listCandidates(state)) {
      if (complete.has(candidate.digest)) continue;
      const verdict = await checkComplete(state, candidate);
      if (typeof verdict === 'string') notes.fact(`${candidate.version} is incomplete`, verdict);
      else complete.set(candidate.digest, candidate.version);
    }
    const claimed = await assertMirrorClaim(state);
    notes.fact('Releases from before the last complete sync, verified from the mirror alone', claimed, 'number');
    const lost = ledger.all().filter(({ digest }) => !complete.has(digest));
    const point = measureRecoveryPoint(state);
    if (point) {
      notes.fact('Recovery point', point.rpo.recoveryPoint, 'time');
      notes.fact('The recovery point is', describeRecoveryPoint(point.rpo));
      notes.fact('RPO', formatSeconds(point.seconds));
    }
    notes.fact('Complete in the second region', [...complete.values()].sort().join(', '));
    notes.fact('Lost with the primary', lost.map(({ version }) => version).join(', ') || 'none');
    const kept = ledger.count - lost.length;
    return {
      summary: `${kept} of ${ledger.count} published releases ${kept === 1 ? 'is' : 'are'} complete, and ${lost.length} ${lost.length === 1 ? 'is' : 'are'} lost.`,
      found: {},
    };
  },
};
