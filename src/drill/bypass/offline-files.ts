import { join } from 'node:path';
import { approveRequest, type BypassReport, createSubject, decideOffline } from '../../bypass/index.ts';
import type { Digest } from '../../lib/digest.ts';
import { policyFiles, readRosterPin } from '../../verify/index.ts';
import { APPROVER_LOGINS, type Approver } from '../simulator/github.ts';
import type { DrillState } from '../state.ts';
import { createBypassEntry, resolveBypassFile } from './access.ts';
import type { GateQuestion } from './question.ts';
import type { DrillRoster, OfflineFiles } from './types.ts';

/** The roster that the trust policy pins. */
export interface PinnedRoster {
  readonly path: string;
  readonly digest: Digest;
}

/** Returns the path of the drill's trust policy. */
export const resolvePolicy = ({ request }: DrillState): string => join(request.out, 'trust-policy.yaml');

/** Reads which roster the trust policy pins. */
export const readPinnedRoster = (state: DrillState): Promise<PinnedRoster> =>
  readRosterPin(resolvePolicy(state), policyFiles);

/** The store of the uses: a bucket of the second region, in which an object is created once. */
export const USE_STORE = 's3://evidence/bypass';

/** Returns the folder of the signatures. The evidence pack contains it. */
export const resolveApprovals = (state: DrillState): string => resolveBypassFile(state, 'approvals');

/** Signs a request as each of these people does on their own machine, with their SSH key. Returns their keys' fingerprints. */
export async function signAs(
  state: DrillState<'regions'>,
  { request, approvals }: OfflineFiles,
  { keys }: DrillRoster,
  people: readonly Approver[] = APPROVER_LOGINS,
): Promise<readonly (readonly [login: Approver, fingerprint: string])[]> {
  const { clock, signal } = state.ports;
  const signed: (readonly [Approver, string])[] = [];
  for (const login of people) {
    const report = await approveRequest(
      { request, key: keys[login], out: `${approvals}/${login}.sig`, purpose: 'approval' },
      { clock, signal, env: {}, show: () => {} },
    );
    signed.push([login, report.key.fingerprint]);
  }
  return signed;
}

/** Decides from the signed files and a pinned roster, as the gate does while GitHub is down. */
export const decideFromFiles = (
  state: DrillState<'regions'>,
  { request, approvals }: OfflineFiles,
  question: GateQuestion,
  roster: PinnedRoster,
): Promise<BypassReport> =>
  decideOffline(
    {
      request,
      approvals,
      roster: roster.path,
      rosterDigest: roster.digest,
      store: USE_STORE,
      subject: createSubject(question, state.regions.github.repositoryId),
      consume: true,
    },
    createBypassEntry(state, { actor: 'app' }),
  );
