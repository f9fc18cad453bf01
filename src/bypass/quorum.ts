import { type Approval, type Facts, ROLES, type Role } from './facts.ts';

const DECISIVE_STATES: readonly string[] = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];

/** Returns whether each approval has its own `seq`. */
export const hasUniqueSeqs = (approvals: readonly Approval[]): boolean =>
  new Set(approvals.map(({ seq }) => seq)).size === approvals.length;

/** Returns whether a record is verified, unedited, for this request, not before it and not in the future. Ignores the person. */
function isValid(approval: Approval, { requestDigest, createdS, nowS }: Facts): boolean {
  if (createdS === undefined || nowS === undefined) return false;
  const { verified, edited, atS } = approval;
  return verified && !edited && approval.requestDigest === requestDigest && atS >= createdS && atS <= nowS;
}

/** Groups the decisive records by person, oldest first. */
function groupByPerson(approvals: readonly Approval[]): ReadonlyMap<number, readonly Approval[]> {
  const decisive = approvals.filter(({ state }) => DECISIVE_STATES.includes(state)).sort((a, b) => a.seq - b.seq);
  return Map.groupBy(decisive, ({ userId }) => userId);
}

/** Returns whether a record withdraws the earlier veto of its person: an approval, or a dismissal by that person alone. */
const withdrawsVeto = ({ state, userId, dismissedBy }: Approval): boolean =>
  state === 'APPROVED' || (state === 'DISMISSED' && dismissedBy === userId);

/**
 * Returns whether a role member has an open veto. An invalid record can be a veto, but cannot lift one: an untrusted
 * record may only deny. A dismissal by another person lifts nothing.
 */
export function isVetoed(facts: Facts): boolean {
  const { roleMembers, approvals } = facts;
  return !roleMembers || !approvals || listVetoers(facts).length > 0;
}

/** Lists the role members whose veto is open. The list is empty if the members or the reviews cannot be read. */
export function listVetoers(facts: Facts): readonly number[] {
  const { roleMembers, approvals } = facts;
  if (!roleMembers || !approvals) return [];
  const isVetoer = ([person, records]: readonly [number, readonly Approval[]]): boolean => {
    if (!ROLES.some((role) => roleMembers[role].has(person))) return false;
    const veto = records.findLastIndex(({ state }) => state === 'CHANGES_REQUESTED');
    const later = records.slice(veto + 1);
    return veto >= 0 && !later.some((record) => withdrawsVeto(record) && isValid(record, facts));
  };
  return [...groupByPerson(approvals)].filter(isVetoer).map(([person]) => person);
}

/**
 * Lists the people whose last decisive record is a valid approval, with this record, except the requester, excluded people and bots.
 */
export function listApprovers(facts: Facts): ReadonlyMap<number, Approval> {
  const { approvals, requesterId, excludedIds } = facts;
  const people = new Map<number, Approval>();
  if (!approvals || !excludedIds || requesterId === undefined) return people;
  for (const [person, records] of groupByPerson(approvals)) {
    const last = records.at(-1);
    if (last?.state !== 'APPROVED' || last.userType !== 'User' || !isValid(last, facts)) continue;
    if (person !== requesterId && !excludedIds.has(person)) people.set(person, last);
  }
  return people;
}

/**
 * Returns whether three different people can fill the three roles. This holds if and only if any k roles have at least k
 * candidates together (Hall's theorem), so no search over the candidates is necessary.
 */
export function hasQuorum(facts: Facts): boolean {
  const { roleMembers, approvals } = facts;
  if (!roleMembers || !approvals || !hasUniqueSeqs(approvals)) return false;
  const people = [...listApprovers(facts).keys()];
  const countCandidates = (...roles: readonly Role[]): number =>
    people.filter((person) => roles.some((role) => roleMembers[role].has(person))).length;
  const [a, b, c] = ROLES;
  return (
    Math.min(countCandidates(a), countCandidates(b), countCandidates(c)) >= 1 &&
    Math.min(countCandidates(a, b), countCandidates(a, c), countCandidates(b, c)) >= 2 &&
    countCandidates(a, b, c) >= 3
  );
}
