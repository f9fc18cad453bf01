import { rfc3339, secondsBetween } from '../../lib/clock.ts';
import { silent } from '../../lib/progress.ts';
import { openRepository, withTarget } from '../../oci/index.ts';
import { checkPromotion, type Place, type PromoteReport, promote } from '../../promote/index.ts';
import { drillError } from '../errors.ts';
import { refused } from '../recover.ts';
import { measured } from '../report/words.ts';
import type { Step } from '../steps.ts';
import { known, REPOSITORY, registryPorts, repositoryIn, signerOf, type World } from '../world.ts';
import { regionUp } from './steps/regions.ts';
import { build, release } from './steps/releasing.ts';

const place = (world: World, region: 'primary' | 'secondary'): Place => {
  const { version } = known(world.release, 'the release');
  const reference = withTarget(repositoryIn(known(world.regions, 'the regions'), region, REPOSITORY), { tag: version });
  return { reference, repository: openRepository(reference, registryPorts(world.ports)) };
};

const ports = ({ ports: { clock, concurrency, signal } }: World) => ({ clock, concurrency, signal, progress: silent });

const check = (world: World) =>
  checkPromotion(place(world, 'secondary'), known(world.trust, 'the policy'), ports(world));

async function promoted(world: World, deep: boolean): Promise<PromoteReport> {
  const report = await promote(
    {
      source: place(world, 'primary'),
      destinations: [place(world, 'secondary')],
      trust: known(world.trust, 'the policy'),
      plan: false,
      deep,
    },
    { ...ports(world), signer: await signerOf(world, 'secondary') },
  );
  if (report.outcome !== 'passed') throw refused('the promotion', report.reasons);
  world.counters.promotions++;
  return report;
}

const promoteFirst: Step<World> = {
  name: 'promote',
  title: 'Promote it to the second region',
  phase: 'steady',
  run: async (world, notes) => {
    const [destination] = (await promoted(world, false)).destinations;
    if (destination?.record) notes.fact('Marked promotable by', destination.record, 'digest');
    const { outcome, reasons, digest } = await check(world);
    if (outcome !== 'passed') throw refused('the gate', reasons);
    world.whole.set(digest, known(world.release, 'the release').version);
    return 'Complete, verified and marked in the second region; the gate says yes.';
  },
};

const rot: Step<World> = {
  name: 'rot',
  title: 'Let its registry lose and rot blobs',
  phase: 'loss',
  run: async (world, notes) => {
    const { lost, rotten } = await known(world.regions, 'the regions').rot('secondary', REPOSITORY);
    world.lostAt = world.ports.clock.now();
    for (const name of lost) notes.fact('Lost', name, 'digest');
    for (const name of rotten) notes.fact('One bit changed', name, 'digest');
    world.events.add('error', 'registry-rot', 'the registry of the second region is damaged', { lost, rotten });
    notes.fact('Damaged at', rfc3339(world.lostAt), 'time');
    return `${lost.length} blobs are gone and ${rotten.length} are other bytes than their digests say; the registry still lists all of them.`;
  },
};

const notice: Step<World> = {
  name: 'notice',
  title: 'Ask as a deployment would',
  phase: 'loss',
  run: async (world, notes) => {
    const { outcome, reasons, missing } = await check(world);
    const incomplete = reasons.find(({ code }) => code === 'destination-incomplete');
    if (outcome === 'passed' || !incomplete)
      throw drillError('step-refused', {
        what: 'the gate',
        detail: 'it let a damaged release pass, or refused it for another reason',
      });
    notes.fact('promote check', incomplete.message);
    return `The gate says no: ${missing.length} part(s) are missing, and it names them.`;
  },
};

const heal: Step<World> = {
  name: 'heal',
  title: 'Promote it once more, and read all of it back',
  phase: 'recovery',
  run: async (world, notes) => {
    const report = await promoted(world, true);
    const [destination] = report.destinations;
    const parts = destination?.copy?.parts ?? [];
    const healed = parts.filter(({ state }) => state === 'healed');
    for (const { digest } of healed) notes.fact('Healed', digest, 'digest');
    const copied = parts.filter(({ state }) => state === 'copied').length;
    if (healed.length === 0 || copied > 0)
      throw drillError('step-refused', {
        what: 'the healing',
        detail: `${healed.length} part(s) were healed and ${copied} copied that were no damage`,
      });
    const verification = known(destination?.verification, 'the verification');
    world.recovered.push({
      version: known(world.release, 'it').version,
      digest: report.digest,
      verification,
      promotion: report,
      lies: place(world, 'secondary').repository,
    });
    return `${healed.length} blobs were healed, found by reading every one of them; nothing else of the release was sent.`;
  },
};

const admitAgain: Step<World> = {
  name: 'gate',
  title: 'Ask once more',
  phase: 'recovery',
  run: async (world, notes) => {
    const report = await check(world);
    if (report.outcome !== 'passed') throw refused('the gate', report.reasons);
    const [recovered] = world.recovered;
    if (recovered) recovered.check = report;
    world.restoredAt = world.ports.clock.now();
    const rto = secondsBetween(known(world.lostAt, 'the damage'), world.restoredAt);
    notes.fact('Yes at', rfc3339(world.restoredAt), 'time');
    return `promote check says yes again, ${measured(rto)} after the damage.`;
  },
};

/** The destination's registry loses and rots blobs of a promoted release; the gate notices, and promoting it again heals it. */
export const registryRot: readonly Step<World>[] = [
  regionUp,
  build,
  release,
  promoteFirst,
  rot,
  notice,
  heal,
  admitAgain,
];
