import { formatBytes } from '../../../lib/bytes.ts';
import { rfc3339, secondsBetween } from '../../../lib/clock.ts';
import type { VerifyReport } from '../../../verify/index.ts';
import { drillError } from '../../errors.ts';
import { signedState } from '../../mirroring.ts';
import { candidates, gate, isWhole, promoteRecovered, proofsOf } from '../../recover.ts';
import { holdToItsWord, recoveryPoint } from '../../recovery-point.ts';
import { measured } from '../../report/words.ts';
import type { Step } from '../../steps.ts';
import { known, type World } from '../../world.ts';

export const verifyOffline: Step<World> = {
  name: 'verify',
  title: 'Verify offline what came across',
  phase: 'recovery',
  run: async (world, notes) => {
    const main = known(world.release, 'the release');
    world.mirrorState = await signedState(world);
    notes.fact('Whole until, by the signed word of the mirror', world.mirrorState.syncedAt ?? 'never', 'time');
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
    if (world.recovered.length === 0) throw drillError('nothing-recovered', { published: world.ledger.count, detail });
    const own = found.find(({ digest }) => digest === main.digest);
    if (own && !world.whole.has(own.digest)) {
      const verdict = await isWhole(world, own);
      if (typeof verdict === 'string') throw drillError('step-refused', { what: own.version, detail: verdict });
      take(own.version, own.digest, verdict);
    }
    const names = world.recovered.map(({ version }) => version);
    notes.log(`candidates, the newest first: ${found.map(({ version }) => version).join(', ')}`);
    return `${names[0]} is the newest release that is whole; every requirement of the pinned policy holds for ${names.join(' and ')}, without a network.`;
  },
};

export const promoteStep: Step<World> = {
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
        copy ? `${copy.manifests} manifests, ${copy.blobs} blobs, ${formatBytes(copy.bytes)}` : '',
      );
      if (destination?.record) notes.fact(`${one.version} marked promotable by`, destination.record, 'digest');
    }
    return 'Copied whole, verified from the copy, and only then marked promotable, by a signed record.';
  },
};

export const admit: Step<World> = {
  name: 'gate',
  title: 'Ask as a deployment would',
  phase: 'recovery',
  run: async (world, notes) => {
    for (const one of world.recovered) {
      await gate(world, one);
      const { subject, manifests, blobs, record, signedBy, verification } = known(one.check, 'what the gate says');
      notes.fact(`promote check ${one.version}`, subject ?? '', 'address');
      const held = verification?.requirements.filter(({ satisfied }) => satisfied).map(({ name }) => name) ?? [];
      notes.fact('Complete', `${manifests} manifests, ${blobs} blobs; ${held.join(', ')} verified from this registry`);
      if (record !== undefined) notes.fact('Marked promotable by', record, 'digest');
      if (signedBy !== undefined) notes.fact('Record signed by', signedBy, 'identity');
    }
    world.restoredAt = world.ports.clock.now();
    const rto = secondsBetween(known(world.lostAt, 'the loss'), world.restoredAt);
    world.events.add('info', 'release-restored', 'the gate says yes in the second region', { rtoSeconds: rto });
    notes.fact('Yes at', rfc3339(world.restoredAt), 'time');
    return `promote check says yes for ${world.recovered.map(({ version }) => version).join(' and ')}, ${measured(rto)} after the loss.`;
  },
};

export const stock: Step<World> = {
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
    const promised = await holdToItsWord(world);
    notes.fact('Releases that the mirror promised, and whose evidence verifies from it alone', promised, 'number');
    const by = recoveryPoint(world)?.by;
    if (by) notes.fact('Age of the signed word of the mirror at the loss', measured(by.mirrorSeconds));
    if (by) notes.fact('From the first release that is gone to the loss', measured(by.lostSeconds));
    const lost = world.ledger.all().filter(({ digest }) => !world.whole.has(digest));
    notes.fact('Whole in the second region', [...world.whole.values()].sort().join(', '));
    notes.fact('Lost with the primary', lost.map(({ version }) => version).join(', ') || 'none');
    return `Of ${world.ledger.count} published releases ${world.ledger.count - lost.length} are whole, ${lost.length} ${lost.length === 1 ? 'is' : 'are'} lost.`;
  },
};
