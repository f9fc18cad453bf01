import { type Approval, type Facts, ROLES, type Role } from './facts.ts';

const DECISIVE: readonly string[] = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];
const LIFTS_A_VETO: readonly string[] = ['APPROVED', 'DISMISSED'];

export const seqsAreUnique = (approvals: readonly Approval[]): boolean =>
  new Set(approvals.map(({ seq }) => seq)).size === approvals.length;

/** Verified, unedited, for this request, not before it and not in the future; says nothing about who it is by. */
function isSound(approval: Approval, { requestDigest, createdS, nowS }: Facts): boolean {
  if (createdS === undefined || nowS === undefined) return false;
  const { verified, edited, atS } = approval;
  return verified && !edited && approval.requestDigest === requestDigest && atS >= createdS && atS <= nowS;
}

/** Each person's decisive records, oldest first. */
function byPerson(approvals: readonly Approval[]): ReadonlyMap<number, readonly Approval[]> {
  const decisive = approvals.filter(({ state }) => DECISIVE.includes(state)).sort((a, b) => a.seq - b.seq);
  return Map.groupBy(decisive, ({ userId }) => userId);
}

/**
 * Does a role member stand against it? A record that is not sound can't lift a veto, and need not be sound to be
 * one: what can't be trusted may only take away.
 */
export function isVetoed(facts: Facts): boolean {
  const { roleMembers, approvals } = facts;
  if (!roleMembers || !approvals) return true;
  return [...byPerson(approvals)].some(([person, records]) => {
    if (!ROLES.some((role) => roleMembers[role].has(person))) return false;
    const veto = records.findLastIndex(({ state }) => state === 'CHANGES_REQUESTED');
    const later = records.slice(veto + 1);
    return veto >= 0 && !later.some((record) => LIFTS_A_VETO.includes(record.state) && isSound(record, facts));
  });
}

/** The people whose approval counts: their last decisive record is one, sound, of a User who may approve. */
function countingPeople(facts: Facts): ReadonlySet<number> {
  const { approvals, requesterId, excludedIds } = facts;
  const people = new Set<number>();
  if (!approvals || !excludedIds || requesterId === undefined) return people;
  for (const [person, records] of byPerson(approvals)) {
    const last = records.at(-1);
    if (last?.state !== 'APPROVED' || last.userType !== 'User' || !isSound(last, facts)) continue;
    if (person !== requesterId && !excludedIds.has(person)) people.add(person);
  }
  return people;
}

/**
 * Can three different people be matched to the three roles? By Hall's theorem exactly when any k roles have at
 * least k candidates between them, which needs no search however many candidates there are.
 */
export function hasQuorum(facts: Facts): boolean {
  const { roleMembers, approvals } = facts;
  if (!roleMembers || !approvals || !seqsAreUnique(approvals)) return false;
  const people = [...countingPeople(facts)];
  const candidates = (...roles: readonly Role[]): number =>
    people.filter((person) => roles.some((role) => roleMembers[role].has(person))).length;
  const [a, b, c] = ROLES;
  return (
    Math.min(candidates(a), candidates(b), candidates(c)) >= 1 &&
    Math.min(candidates(a, b), candidates(a, c), candidates(b, c)) >= 2 &&
    candidates(a, b, c) >= 3
  );
}
