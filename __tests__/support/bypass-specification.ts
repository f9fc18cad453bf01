/**
 * The rules about an input of the decision, written from the contract and not from the product. Returns whether the input grants the
 * bypass. It accepts any value. `wallClockS` is the time if the input has none.
 */
export function isGrantingInput(document: unknown, wallClockS: number): boolean {
  const given = read(document, 'now_s');
  const now = given === undefined ? wallClockS : given;
  const input: unknown =
    typeof document === 'object' && !Array.isArray(document) ? { ...document, now_s: now } : document;
  const created = read(input, 'request', 'created_s');
  const ttl = read(input, 'request', 'ttl_s');
  if (!isCount(now) || !isCount(created) || !isCount(ttl) || ttl > 4 * 60 * 60) return false;
  if (now < created - 60 || now >= created + ttl) return false;
  if (read(input, 'request', 'severity') !== 'SEV-1') return false;
  if (!isAccount(read(input, 'request', 'requester')) || read(input, 'request', 'requester', 'type') !== 'User')
    return false;
  if (!isSubject(read(input, 'subject')) || !hasSameSubject(input)) return false;
  if (!isDigest(read(input, 'request_digest'))) return false;
  if (read(input, 'state', 'revoked') !== false || read(input, 'state', 'consumed') !== false) return false;
  const lists = [['excluded_ids'], ...ROLES.map((role) => ['role_members', role])].map((path) => read(input, ...path));
  const approvals = read(input, 'approvals');
  if (!lists.every((list) => Array.isArray(list) && list.every(isCount))) return false;
  if (!Array.isArray(approvals) || !approvals.every(isRecord)) return false;
  const records = approvals as readonly ApprovalRecord[];
  if (records.some(({ seq }, at) => records.some((other, index) => index !== at && other.seq === seq))) return false;
  return hasNoVeto(input, records) && hasThreePeople(input, records);
}

const ROLES = ['Security', 'Release', 'Service Owner'] as const;
const SUBJECT = ['digest', 'sha', 'gate', 'environment', 'repository_id'] as const;

interface ApprovalRecord {
  readonly user: { readonly id: number; readonly type: string };
  readonly state: string;
  readonly verified: boolean;
  readonly edited: boolean;
  readonly request_digest: string;
  readonly at_s: number;
  readonly seq: number;
  readonly dismissed_by?: { readonly id: number; readonly type: string };
}

/** Reads a value of a JSON document. A list has no fields. */
function read(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
    found = Object.entries(found).find(([name]) => name === key)?.[1];
  }
  return found;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isCount = (value: unknown): value is number => isWhole(value) && value > 0;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && Buffer.from(value).toString() === value && !/\ufffd/.test(value);
const isDigest = (value: unknown): boolean => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);
const isAccount = (value: unknown): boolean => isCount(read(value, 'id')) && isText(read(value, 'type'));

const isSubject = (value: unknown): boolean => {
  const sha = read(value, 'sha');
  return (
    isDigest(read(value, 'digest')) &&
    typeof sha === 'string' &&
    /^[0-9a-f]{40}$/.test(sha) &&
    isText(read(value, 'gate')) &&
    isText(read(value, 'environment')) &&
    isCount(read(value, 'repository_id'))
  );
};

const hasSameSubject = (input: unknown): boolean =>
  SUBJECT.every((field) => read(input, 'subject', field) === read(input, 'request', 'subject', field));

const isRecord = (value: unknown): boolean =>
  isAccount(read(value, 'user')) &&
  isText(read(value, 'state')) &&
  typeof read(value, 'verified') === 'boolean' &&
  typeof read(value, 'edited') === 'boolean' &&
  isText(read(value, 'request_digest')) &&
  isWhole(read(value, 'at_s')) &&
  isWhole(read(value, 'seq')) &&
  (read(value, 'dismissed_by') === undefined || isAccount(read(value, 'dismissed_by')));

/** Returns whether a record may grant: any other record may only deny. */
const isSound = (input: unknown, { verified, edited, request_digest, at_s }: ApprovalRecord): boolean =>
  verified &&
  !edited &&
  request_digest === read(input, 'request_digest') &&
  at_s >= Number(read(input, 'request', 'created_s')) &&
  at_s <= Number(read(input, 'now_s'));

const hasRole = (input: unknown, role: string, id: number): boolean =>
  (read(input, 'role_members', role) as readonly number[]).includes(id);

function hasNoVeto(input: unknown, records: readonly ApprovalRecord[]): boolean {
  const isLifted = ({ user, seq }: ApprovalRecord): boolean =>
    records.some(
      (later) =>
        later.user.id === user.id &&
        later.seq > seq &&
        isSound(input, later) &&
        (later.state === 'APPROVED' ||
          (later.state === 'DISMISSED' && later.dismissed_by?.id === user.id && later.dismissed_by.type === 'User')),
    );
  return records.every(
    (record) =>
      record.state !== 'CHANGES_REQUESTED' ||
      !ROLES.some((role) => hasRole(input, role, record.user.id)) ||
      isLifted(record),
  );
}

function hasThreePeople(input: unknown, records: readonly ApprovalRecord[]): boolean {
  const approvers = records
    .filter((record) => {
      const isLast = !records.some(
        ({ user, seq, state }) =>
          user.id === record.user.id &&
          seq > record.seq &&
          ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(state),
      );
      return record.state === 'APPROVED' && record.user.type === 'User' && isSound(input, record) && isLast;
    })
    .map(({ user }) => user.id)
    .filter((id) => id !== read(input, 'request', 'requester', 'id'))
    .filter((id) => !(read(input, 'excluded_ids') as readonly number[]).includes(id));
  return approvers.some(
    (a) =>
      hasRole(input, 'Security', a) &&
      approvers.some(
        (b) =>
          b !== a &&
          hasRole(input, 'Release', b) &&
          approvers.some((c) => c !== a && c !== b && hasRole(input, 'Service Owner', c)),
      ),
  );
}
