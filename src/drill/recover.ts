import { VerificationError } from '../lib/mc-error.ts';
import { silent } from '../lib/progress.ts';
import { closure, listMissing, openRepository, type Repository, withTarget } from '../oci/index.ts';
import { checkPromotion, type Place, promote } from '../promote/index.ts';
import { repositoryBundles, type VerifyReport, verify } from '../verify/index.ts';
import { drillError } from './errors.ts';
import { openDrillMirror } from './mirroring.ts';
import type { Proof } from './schema.ts';
import {
  known,
  REPLICA,
  REPOSITORY,
  type Recovered,
  registryPorts,
  repositoryIn,
  signerOf,
  type World,
} from './world.ts';

const FROM_MIRROR = 'the mirror';
const CREATED = 'org.opencontainers.image.created';

/** A release that the second region has something of. */
export interface Candidate {
  readonly version: string;
  readonly digest: string;
  /** By its own annotation; '' where it says nothing. */
  readonly created: string;
}

export const replicaOf = (world: World): Repository =>
  openRepository(repositoryIn(known(world.regions, 'the regions'), 'secondary', REPLICA), registryPorts(world.ports));

/** What the replica has, the newest first. Only the second region is asked: nothing that the drill remembers counts here. */
export async function candidates(world: World): Promise<readonly Candidate[]> {
  const replica = replicaOf(world);
  const found: Candidate[] = [];
  for (const version of await replica.tags()) {
    if (/^sha256-/.test(version)) continue; // fallback tags of referrers
    const { descriptor, json } = await replica.manifest(version);
    found.push({ version, digest: descriptor.digest, created: json.annotations?.[CREATED] ?? '' });
  }
  return found.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
}

/** Whether the mirror alone has what every requirement asks of a release: undefined for yes, else what is missing. */
export async function evidenceInMirror(
  world: World,
  { digest, version }: Pick<Candidate, 'digest' | 'version'>,
): Promise<string | undefined> {
  const { clock, signal } = world.ports;
  const mirror = await openDrillMirror(world);
  const { outcome, reasons } = await verify(
    {
      subject: `${version}@${digest}`,
      digests: { sha256: digest.slice('sha256:'.length) },
      trust: known(world.trust, 'the policy'),
    },
    { sources: [mirror], clock, signal },
  );
  return outcome === 'passed' ? undefined : [...new Set(reasons.map(({ code }) => code))].join(', ');
}

/**
 * Whether a release is whole in the second region: its content complete in the replica, and every requirement of the
 * pinned policy met by the mirror's evidence, or where the mirror was not yet that far by what was copied with the
 * release. Gives the verification, or why it is not whole.
 */
export async function isWhole(world: World, { digest, version }: Candidate): Promise<VerifyReport | string> {
  const { clock, signal, concurrency } = world.ports;
  const replica = replicaOf(world);
  const trust = known(world.trust, 'the policy');
  try {
    const mirror = await openDrillMirror(world);
    const verification = await verify(
      { subject: `${version}@${digest}`, digests: { sha256: digest.slice('sha256:'.length) }, trust },
      { sources: [mirror, repositoryBundles(replica)], clock, signal },
    );
    if (verification.outcome !== 'passed') {
      world.counters.mirrorVerificationFailures++;
      return [...new Set(verification.reasons.map(({ code }) => code))].join(', ');
    }
    if (proofsOf(version, verification).every(({ source }) => source === FROM_MIRROR))
      world.counters.mirrorVerifications++;
    const graph = await closure(replica, digest, { concurrency, signal });
    const missing = await listMissing(graph, replica, concurrency, signal);
    return missing.length === 0 ? verification : `${missing.length} part(s) of its content are missing`;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof VerificationError)) throw error;
    return error.code;
  }
}

/** Who signed what, where it is logged, when: a verification as the report shows it. */
export const proofsOf = (version: string, verification: VerifyReport): Proof[] =>
  verification.requirements.flatMap(({ name, by }) =>
    by.slice(0, 1).map(({ identity, logEntries, times, origin }) => ({
      subject: `${version} ${name}`,
      kind: name,
      digest: verification.digest,
      identity: identity?.subject ?? '',
      issuer: identity?.issuer ?? '',
      ...(logEntries[0] ? { log: logEntries[0].log, logIndex: logEntries[0].index } : {}),
      ...(times[0] === undefined ? {} : { timestamp: times[0] }),
      source: origin.includes(`/${REPLICA}`) ? 'the copy in the replica' : FROM_MIRROR,
    })),
  );

const placeOf = (world: World, repository: string, target: { tag?: string; digest?: string }): Place => {
  const reference = withTarget(repositoryIn(known(world.regions, 'the regions'), 'secondary', repository), target);
  return { reference, repository: openRepository(reference, registryPorts(world.ports)) };
};

/** Promotes a release from the replica to where the second region deploys from: copied, verified there, marked last. */
export async function promoteRecovered(world: World, release: Recovered): Promise<void> {
  const { clock, concurrency, signal } = world.ports;
  const report = await promote(
    {
      source: placeOf(world, REPLICA, { digest: release.digest }),
      destinations: [placeOf(world, REPOSITORY, { tag: release.version })],
      trust: known(world.trust, 'the policy'),
      plan: false,
      deep: false,
    },
    { clock, progress: silent, concurrency, signal, signer: await signerOf(world, 'secondary') },
  );
  release.promotion = report;
  if (report.outcome !== 'passed') throw refused(`the promotion of ${release.version}`, report.reasons);
  world.counters.promotions++;
}

/** Asks what a deployment asks before it starts. */
export async function gate(world: World, release: Recovered): Promise<void> {
  const { clock, concurrency, signal } = world.ports;
  const place = placeOf(world, REPOSITORY, { tag: release.version });
  const report = await checkPromotion(place, known(world.trust, 'the policy'), {
    clock,
    progress: silent,
    concurrency,
    signal,
  });
  release.check = report;
  if (report.outcome !== 'passed') throw refused(`the gate for ${release.version}`, report.reasons);
}

export const refused = (
  what: string,
  reasons: readonly { readonly code: string; readonly message: string }[],
): VerificationError =>
  drillError('step-refused', {
    what,
    detail: reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
  });
