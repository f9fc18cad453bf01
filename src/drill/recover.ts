import { VerificationError } from '../lib/mc-error.ts';
import { silent } from '../lib/progress.ts';
import { CREATED_ANNOTATION, closure, listMissing, type OciDigest } from '../oci/index.ts';
import { checkPromotion, type PromoteCheckReport, promote } from '../promote/index.ts';
import { createRepositorySource, type VerifyReport, verify } from '../verify/index.ts';
import { createStepRefused } from './errors.ts';
import { openDrillMirror } from './mirroring.ts';
import type { Proof } from './schema.ts';
import { openPlace, openRegionSigner, openReplica, REPLICA, REPOSITORY } from './simulator/access.ts';
import type { DrillState, RestoredRelease } from './state.ts';

const FROM_MIRROR = 'the mirror';

/** A release that the replica in the second region has at least a part of. */
export interface Candidate {
  readonly version: string;
  readonly digest: OciDigest;
  /** The time in its own annotation; '' without one. */
  readonly created: string;
}

/** Lists the releases in the replica, the newest first. Reads only the second region, not the ledger. */
export async function listCandidates(state: DrillState<'regions'>): Promise<readonly Candidate[]> {
  const replica = openReplica(state);
  const found: Candidate[] = [];
  for (const version of await replica.tags()) {
    if (/^sha256-/.test(version)) continue; // fallback tags of referrers
    const { descriptor, json } = await replica.manifest(version);
    found.push({ version, digest: descriptor.digest, created: json.annotations?.[CREATED_ANNOTATION] ?? '' });
  }
  return found.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
}

const formatCodes = (reasons: readonly { readonly code: string }[]): string =>
  [...new Set(reasons.map(({ code }) => code))].join(', ');

/** Verifies a release with the evidence of the mirror alone. Returns undefined if it passes, otherwise the error codes. */
export async function findMissingEvidence(
  state: DrillState<'trust'>,
  { digest, version }: Pick<Candidate, 'digest' | 'version'>,
): Promise<string | undefined> {
  const { clock, signal } = state.ports;
  const mirror = await openDrillMirror(state);
  const { outcome, reasons } = await verify(
    {
      subject: `${version}@${digest}`,
      digests: { sha256: digest.slice('sha256:'.length) },
      trust: state.trust,
    },
    { sources: [mirror], clock, signal },
  );
  return outcome === 'passed' ? undefined : formatCodes(reasons);
}

/**
 * Checks whether a release is complete in the second region. The replica must have all its content, and evidence must
 * meet every requirement of the pinned policy. The evidence comes from the mirror, or from the replica where the mirror
 * does not have it yet. Returns the verification, or the reason why the release is not complete.
 */
export async function checkComplete(
  state: DrillState<'regions' | 'trust'>,
  { digest, version }: Candidate,
): Promise<VerifyReport | string> {
  const { clock, signal, concurrency } = state.ports;
  const replica = openReplica(state);
  const { trust } = state;
  try {
    const mirror = await openDrillMirror(state);
    const verification = await verify(
      { subject: `${version}@${digest}`, digests: { sha256: digest.slice('sha256:'.length) }, trust },
      { sources: [mirror, createRepositorySource(replica)], clock, signal },
    );
    if (verification.outcome !== 'passed') {
      state.counters.mirrorVerificationFailures++;
      return formatCodes(verification.reasons);
    }
    if (listProofs(version, verification).every(({ source }) => source === FROM_MIRROR))
      state.counters.mirrorVerifications++;
    const graph = await closure(replica, digest, { concurrency, signal });
    const missing = await listMissing(graph, replica, concurrency, signal);
    return missing.length === 0 ? verification : `missing parts of its content: ${missing.length}`;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof VerificationError)) throw error;
    return error.code;
  }
}

/** Lists the proofs of a verification as the report shows them: signer, log entry and time of each requirement. */
export const listProofs = (version: string, verification: VerifyReport): Proof[] =>
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

/** Promotes a release from the replica to the repository that serves deployments: copies, verifies, then marks it. */
export async function promoteRestored(state: DrillState<'regions' | 'trust'>, release: RestoredRelease): Promise<void> {
  const { clock, concurrency, signal } = state.ports;
  const report = await promote(
    {
      source: openPlace(state, 'secondary', REPLICA, { digest: release.digest }),
      destinations: [openPlace(state, 'secondary', REPOSITORY, { tag: release.version })],
      trust: state.trust,
      plan: false,
      deep: false,
    },
    { clock, progress: silent, concurrency, signal, signer: await openRegionSigner(state, 'secondary') },
  );
  release.promotion = report;
  if (report.outcome !== 'passed') throw createStepRefused(`the promotion of ${release.version}`, report.reasons);
  state.counters.promotions++;
}

/** Runs `promote check` for a release, as a deployment does before it starts. Throws `step-refused`. */
export async function checkPromotable(
  state: DrillState<'regions' | 'trust'>,
  release: RestoredRelease,
): Promise<PromoteCheckReport> {
  const { clock, concurrency, signal } = state.ports;
  const place = openPlace(state, 'secondary', REPOSITORY, { tag: release.version });
  const report = await checkPromotion(place, state.trust, { clock, progress: silent, concurrency, signal });
  release.check = report;
  if (report.outcome !== 'passed') throw createStepRefused(`the promote check of ${release.version}`, report.reasons);
  return report;
}
