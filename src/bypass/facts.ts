import { isDigest } from '../lib/digest.ts';

/** The three roles, each filled by a different person. */
export const ROLES = ['Security', 'Release', 'Service Owner'] as const;
export type Role = (typeof ROLES)[number];

const SUBJECT_FIELDS = ['digest', 'sha', 'gate', 'environment', 'repository_id'] as const;
type SubjectField = (typeof SUBJECT_FIELDS)[number];
type Subject = Readonly<Record<SubjectField, string | number>>;

export interface Approval {
  readonly userId: number;
  readonly userType: string;
  readonly state: string;
  readonly verified: boolean;
  readonly edited: boolean;
  readonly requestDigest: string;
  readonly atS: number;
  readonly seq: number;
}

/** What the input says; a part that is absent or of another type than the contract's is `undefined`, as a whole. */
export interface Facts {
  readonly nowS: number | undefined;
  readonly severity: unknown;
  readonly ttlS: number | undefined;
  readonly createdS: number | undefined;
  readonly requesterId: number | undefined;
  readonly subject: Subject | undefined;
  /** As it came: it is only ever compared with `subject`. */
  readonly requestSubject: unknown;
  readonly requestDigest: string | undefined;
  readonly excludedIds: ReadonlySet<number> | undefined;
  readonly roleMembers: Readonly<Record<Role, ReadonlySet<number>>> | undefined;
  readonly approvals: readonly Approval[] | undefined;
  readonly revoked: unknown;
  readonly consumed: unknown;
}

const MAX_TTL_S = 14_400; // the plan's four hours
const COMMIT = /^[0-9a-f]{40}$/;

/** A field of a JSON object; `undefined` for anything that is no object. What an object inherits is not its field. */
const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;

const integer = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;

const positive = (value: unknown): number | undefined => {
  const found = integer(value);
  return found !== undefined && found > 0 ? found : undefined;
};

// A lone surrogate is U+FFFD to other readers of JSON, so that two different texts would be equal there.
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.isWellFormed() && !value.includes('\ufffd');

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

function idSet(value: unknown): ReadonlySet<number> | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = value.map(positive).filter((id) => id !== undefined);
  return ids.length === value.length ? new Set(ids) : undefined;
}

function readSubject(value: unknown): Subject | undefined {
  const [digest, sha, gate, environment] = SUBJECT_FIELDS.map((field) => get(value, field));
  const repositoryId = positive(get(value, 'repository_id'));
  if (typeof digest !== 'string' || !isDigest(digest)) return undefined;
  if (typeof sha !== 'string' || !COMMIT.test(sha)) return undefined;
  if (!isText(gate) || !isText(environment) || repositoryId === undefined) return undefined;
  return { digest, sha, gate, environment, repository_id: repositoryId };
}

/** The five fields are the same; other fields say nothing about what is bypassed. */
export const isSubject = (subject: Subject, other: unknown): boolean =>
  SUBJECT_FIELDS.every((field) => get(other, field) === subject[field]);

function readApproval(value: unknown): Approval | undefined {
  const user = get(value, 'user');
  const [userId, userType] = [positive(get(user, 'id')), get(user, 'type')];
  const [state, requestDigest] = [get(value, 'state'), get(value, 'request_digest')];
  const [verified, edited] = [get(value, 'verified'), get(value, 'edited')];
  const [atS, seq] = [integer(get(value, 'at_s')), integer(get(value, 'seq'))];
  if (userId === undefined || atS === undefined || seq === undefined) return undefined;
  if (!isText(userType) || !isText(state) || !isText(requestDigest)) return undefined;
  if (!isFlag(verified) || !isFlag(edited)) return undefined;
  return { userId, userType, state, verified, edited, requestDigest, atS, seq };
}

function readApprovals(value: unknown): readonly Approval[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const approvals = value.map(readApproval).filter((approval) => approval !== undefined);
  return approvals.length === value.length ? approvals : undefined;
}

function readRoleMembers(value: unknown): Facts['roleMembers'] {
  const [security, release, owner] = ROLES.map((role) => idSet(get(value, role)));
  if (!security || !release || !owner) return undefined;
  return { Security: security, Release: release, 'Service Owner': owner };
}

function readTtl(value: unknown): number | undefined {
  const ttl = positive(value);
  return ttl !== undefined && ttl <= MAX_TTL_S ? ttl : undefined;
}

/** Total: reads whatever JSON there is. `wallClockSeconds` stands in only where `now_s` is absent. */
export function readFacts(input: unknown, wallClockSeconds: number): Facts {
  const request = get(input, 'request');
  const requester = get(request, 'requester');
  const requestDigest = get(input, 'request_digest');
  const state = get(input, 'state');
  const now = get(input, 'now_s');
  return {
    nowS: positive(now === undefined ? wallClockSeconds : now),
    severity: get(request, 'severity'),
    ttlS: readTtl(get(request, 'ttl_s')),
    createdS: positive(get(request, 'created_s')),
    requesterId: isText(get(requester, 'type')) ? positive(get(requester, 'id')) : undefined,
    subject: readSubject(get(input, 'subject')),
    requestSubject: get(request, 'subject'),
    requestDigest: typeof requestDigest === 'string' && isDigest(requestDigest) ? requestDigest : undefined,
    excludedIds: idSet(get(input, 'excluded_ids')),
    roleMembers: readRoleMembers(get(input, 'role_members')),
    approvals: readApprovals(get(input, 'approvals')),
    revoked: get(state, 'revoked'),
    consumed: get(state, 'consumed'),
  };
}
