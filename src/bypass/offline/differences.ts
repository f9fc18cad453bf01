import type { VerificationError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import type { BypassContext } from '../from-github/context.ts';
import type { Ground } from '../from-github/ground.ts';
import type { MarkerMessage } from '../from-github/marker.ts';
import { decideAtGate } from '../gate.ts';
import type { StoredRequest } from '../request.ts';
import { hasExpired } from '../roster.ts';
import { createOfflineRecords, type Vote } from './approvals.ts';
import type { People } from './people.ts';

/** The facts of an offline decision that GitHub is compared with. */
export interface OfflineFacts {
  readonly request: StoredRequest;
  readonly people: People;
  readonly votes: readonly Vote[];
  /** The record of the use in the store; undefined without a store. */
  readonly use: MarkerMessage | undefined;
}

/**
 * Finds how an offline decision differs from the facts on GitHub: the rules deny it by the roster of the default branch at the time of
 * the use, the roster had expired, or a person who signed is not in the team of the role.
 */
export async function findDifferences(
  context: BypassContext,
  ground: Ground,
  { request, people, votes, use }: OfflineFacts,
): Promise<readonly VerificationError[]> {
  const { document, digest } = request;
  const nowS = use?.at_s ?? document.created_s;
  const roster = ground.roster.document;
  const expired = hasExpired(roster.expires, new Date(nowS * 1000));
  const input = {
    now_s: nowS,
    request: document,
    request_digest: digest,
    subject: document.subject,
    excluded_ids: roster.exclude,
    role_members: people.members,
    approvals: createOfflineRecords(votes, request),
    state: { revoked: false, consumed: false },
  };
  const { reasons } = await decideAtGate(input, nowS, await context.loadRules(), ground.companyRules);
  return [
    ...(expired ? [bypassError('bypass-roster-expired', { expires: roster.expires })] : []),
    ...reasons,
    ...listMissingMembers(ground, votes),
  ];
}

/** Lists the people who signed for a role and are not in its team on GitHub. */
function listMissingMembers({ members }: Ground, votes: readonly Vote[]): readonly VerificationError[] {
  const found = votes.flatMap(({ person: { id, login, roles } }) =>
    roles
      .filter((role) => !members[role].some((member) => member.id === id))
      .map((role) => [`${id} ${role}`, bypassError('bypass-signer-not-member', { login, id, role })] as const),
  );
  return [...new Map(found).values()];
}
