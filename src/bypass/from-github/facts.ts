import type { VerificationError } from '../../lib/mc-error.ts';
import { type Assignment, assignRoles } from '../assignment.ts';
import { type Facts, ROLES, readFacts } from '../facts.ts';
import { listVetoers } from '../quorum.ts';
import type { BypassSubject, StoredRequest } from '../request.ts';
import { readApprovals } from './approvals.ts';
import { listAuthors } from './authors.ts';
import type { BypassContext } from './context.ts';
import type { Ground } from './ground.ts';
import { findMarkerRef, type Marker, readMarker } from './marker.ts';
import { assertOnlyChange, assertOpen, assertPlace, findPull, type Pull, readRequestFile, refusePull } from './pull.ts';
import { checkRequester } from './requester.ts';

/** The facts about one request, as GitHub shows them now. */
export interface RequestFacts {
  readonly pull: Pull;
  readonly request: StoredRequest;
  readonly records: Awaited<ReturnType<typeof readApprovals>>['records'];
  readonly logins: ReadonlyMap<number, string>;
  readonly excludedIds: readonly number[];
  readonly used: Marker | undefined;
  readonly isRevoked: boolean;
  /** Denials that are not rules of the decision. */
  readonly denials: readonly VerificationError[];
}

/**
 * Reads the facts about the request of a pull request. Throws `bypass-pr-invalid`, `bypass-request-invalid` and
 * `bypass-request-unattributed`.
 */
export async function readRequestFacts(context: BypassContext, ground: Ground, pull: Pull): Promise<RequestFacts> {
  const { api } = context;
  const { repository, roster, members, run } = ground;
  const id = assertPlace(pull, repository);
  assertOpen(pull);
  const { blob, ...request } = await readRequestFile(api, pull, id);
  await assertOnlyChange(api, pull, id, blob);
  const unproven = await checkRequester(api, pull, request.document, roster.document, repository);
  const authors = await listAuthors(api, pull);
  const { records, logins } = await readApprovals(api, pull, request.digest);
  const revoked = await findMarkerRef(api, 'revoked', request.digest);
  const used = await findMarkerRef(api, 'used', request.digest);
  const facts: RequestFacts = {
    pull,
    request,
    records,
    logins: new Map([
      ...ROLES.flatMap((role) => members[role]).map(({ id: who, login }) => [who, login] as const),
      ...logins,
    ]),
    excludedIds: [
      ...new Set([
        ...roster.document.exclude,
        ...authors,
        ...[run?.actor, run?.triggering_actor].flatMap((account) => (account ? [account.id] : [])),
      ]),
    ],
    used: used && (await readMarker(api, 'used', request.digest, used)),
    isRevoked: revoked !== undefined,
    denials: unproven ? [unproven] : [],
  };
  await assertUnchanged(context, ground, facts);
  return facts;
}

/** Reads the pull request and its file again. Throws `bypass-pr-invalid` if one of them changed since the first read. */
async function assertUnchanged(
  { api }: BypassContext,
  { repository }: Ground,
  { pull, request }: RequestFacts,
): Promise<void> {
  const now = await findPull(api, pull.number);
  if (!now) throw refusePull(pull, 'it is no longer visible');
  assertOpen(now);
  const id = assertPlace(now, repository);
  if (now.head.sha !== pull.head.sha || now.head.ref !== pull.head.ref)
    throw refusePull(pull, 'its head changed while the facts were read');
  const file = await readRequestFile(api, now, id);
  if (file.digest !== request.digest) throw refusePull(pull, 'its file changed while the facts were read');
}

/** Creates the input of the decision. `isConsumed` is false for a use that this run resumes. */
export function createInput(
  { request, records, excludedIds, isRevoked }: Pick<RequestFacts, 'request' | 'records' | 'excludedIds' | 'isRevoked'>,
  { members }: Ground,
  {
    subject,
    nowS,
    isConsumed,
  }: { readonly subject: BypassSubject; readonly nowS: number; readonly isConsumed: boolean },
): object {
  return {
    now_s: nowS,
    request: request.document,
    subject,
    request_digest: request.digest,
    excluded_ids: excludedIds,
    role_members: Object.fromEntries(ROLES.map((role) => [role, members[role].map(({ id }) => id)])),
    approvals: records,
    state: { revoked: isRevoked, consumed: isConsumed },
  };
}

/** Who approves and who objects, for people to read. The rules decide. */
export interface Standing extends Assignment {
  readonly vetoes: readonly number[];
}

/** Describes the standing of an input of the decision. */
export function describeStanding(input: object, nowS: number): Standing {
  const facts: Facts = readFacts(input, nowS);
  return { ...assignRoles(facts), vetoes: listVetoers(facts) };
}
