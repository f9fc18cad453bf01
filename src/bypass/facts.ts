import { type Digest, isDigest } from '../lib/digest.ts';

/** The three roles. A different person must fill each of them. */
export const ROLES = ['Security', 'Release', 'Service Owner'] as const;
export type Role = (typeof ROLES)[number];

const SUBJECT_FIELDS = ['digest', 'sha', 'gate', 'environment', 'repository_id'] as const;
type SubjectField = (typeof SUBJECT_FIELDS)[number];
type Subject = Readonly<Record<SubjectField, string | number>>;

/** A review of a request, in any state. Times are whole seconds since 1970. */
export interface Approval {
  readonly userId: number;
  readonly userType: string;
  readonly state: string;
  readonly verified: boolean;
  readonly edited: boolean;
  readonly requestDigest: string;
  readonly atS: number;
  readonly seq: number;
  /** The person who dismissed the review; undefined if the input does not name one, or names a bot. */
  readonly dismissedBy: number | undefined;
}

/** The typed parts of an input. A part that is absent or malformed is undefined as a whole. */
export interface Facts {
  readonly nowS: number | undefined;
  readonly severity: unknown;
  readonly ttlS: number | undefined;
  readonly createdS: number | undefined;
  readonly requesterId: number | undefined;
  readonly requesterType: string | undefined;
  readonly subject: Subject | undefined;
  /** Unchanged from the input. The decision only compares it with `subject`. */
  readonly requestSubject: unknown;
  readonly requestDigest: Digest | undefined;
  readonly excludedIds: ReadonlySet<number> | undefined;
  readonly roleMembers: Readonly<Record<Role, ReadonlySet<number>>> | undefined;
  readonly approvals: readonly Approval[] | undefined;
  readonly revoked: unknown;
  readonly consumed: unknown;
}

const MAX_TTL_S = 14_400; // 4 h
const COMMIT = /^[0-9a-f]{40}$/;

/** Returns an own field of a JSON object, or undefined for any other value. */
const getField = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;

const readInteger = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;

const readPositive = (value: unknown): number | undefined => {
  const found = readInteger(value);
  return found !== undefined && found > 0 ? found : undefined;
};

// Other readers of JSON replace a lone surrogate by U+FFFD, so two different texts would be equal there.
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.isWellFormed() && !value.includes('\ufffd');

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

function readIds(value: unknown): ReadonlySet<number> | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = value.map(readPositive).filter((id) => id !== undefined);
  return ids.length === value.length ? new Set(ids) : undefined;
}

function readSubject(value: unknown): Subject | undefined {
  const [digest, sha, gate, environment] = SUBJECT_FIELDS.map((field) => getField(value, field));
  const repositoryId = readPositive(getField(value, 'repository_id'));
  if (typeof digest !== 'string' || !isDigest(digest)) return undefined;
  if (typeof sha !== 'string' || !COMMIT.test(sha)) return undefined;
  if (!isText(gate) || !isText(environment) || repositoryId === undefined) return undefined;
  return { digest, sha, gate, environment, repository_id: repositoryId };
}

/** Returns whether the five fields of a subject are equal. Other fields do not matter. */
export const isSameSubject = (subject: Subject, other: unknown): boolean =>
  SUBJECT_FIELDS.every((field) => getField(other, field) === subject[field]);

function readApproval(value: unknown): Approval | undefined {
  const user = getField(value, 'user');
  const [userId, userType] = [readPositive(getField(user, 'id')), getField(user, 'type')];
  const [state, requestDigest] = [getField(value, 'state'), getField(value, 'request_digest')];
  const [verified, edited] = [getField(value, 'verified'), getField(value, 'edited')];
  const [atS, seq] = [readInteger(getField(value, 'at_s')), readInteger(getField(value, 'seq'))];
  if (userId === undefined || atS === undefined || seq === undefined) return undefined;
  if (!isText(userType) || !isText(state) || !isText(requestDigest)) return undefined;
  if (!isFlag(verified) || !isFlag(edited)) return undefined;
  const dismisser = getField(value, 'dismissed_by');
  const [dismisserId, dismisserType] = [readPositive(getField(dismisser, 'id')), getField(dismisser, 'type')];
  if (dismisser !== undefined && (dismisserId === undefined || !isText(dismisserType))) return undefined;
  const dismissedBy = dismisserType === 'User' ? dismisserId : undefined;
  return { userId, userType, state, verified, edited, requestDigest, atS, seq, dismissedBy };
}

function readApprovals(value: unknown): readonly Approval[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const approvals = value.map(readApproval).filter((approval) => approval !== undefined);
  return approvals.length === value.length ? approvals : undefined;
}

function readRoleMembers(value: unknown): Facts['roleMembers'] {
  const [security, release, owner] = ROLES.map((role) => readIds(getField(value, role)));
  if (!security || !release || !owner) return undefined;
  return { Security: security, Release: release, 'Service Owner': owner };
}

function readTtl(value: unknown): number | undefined {
  const ttl = readPositive(value);
  return ttl !== undefined && ttl <= MAX_TTL_S ? ttl : undefined;
}

/** Reads the facts of an input. Accepts any JSON value. `wallClockSeconds` is the time if `now_s` is absent. */
export function readFacts(input: unknown, wallClockSeconds: number): Facts {
  const request = getField(input, 'request');
  const requester = getField(request, 'requester');
  const requesterType = getField(requester, 'type');
  const requestDigest = getField(input, 'request_digest');
  const state = getField(input, 'state');
  const now = getField(input, 'now_s');
  return {
    nowS: readPositive(now === undefined ? wallClockSeconds : now),
    severity: getField(request, 'severity'),
    ttlS: readTtl(getField(request, 'ttl_s')),
    createdS: readPositive(getField(request, 'created_s')),
    requesterId: isText(requesterType) ? readPositive(getField(requester, 'id')) : undefined,
    requesterType: isText(requesterType) ? requesterType : undefined,
    subject: readSubject(getField(input, 'subject')),
    requestSubject: getField(request, 'subject'),
    requestDigest: typeof requestDigest === 'string' && isDigest(requestDigest) ? requestDigest : undefined,
    excludedIds: readIds(getField(input, 'excluded_ids')),
    roleMembers: readRoleMembers(getField(input, 'role_members')),
    approvals: readApprovals(getField(input, 'approvals')),
    revoked: getField(state, 'revoked'),
    consumed: getField(state, 'consumed'),
  };
}
