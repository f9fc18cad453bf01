import type { Event, History } from './bypass-model.ts';

/** The six ways to permute the three role bits, as tables from mask to mask. */
export const ROLE_PERMUTATIONS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
].map((order) =>
  Array.from({ length: 8 }, (_, mask) => order.reduce((sum, to, from) => sum + (((mask >> from) & 1) << to), 0)),
);

/** Returns whether no permutation of the three roles gives a smaller list of masks. The rules treat the roles alike. */
const isSmallest = (roles: readonly number[]): boolean =>
  ROLE_PERMUTATIONS.every((table) => {
    const at = roles.findIndex((mask) => table[mask] !== mask);
    return at < 0 || (table[roles[at] ?? 0] ?? 0) > (roles[at] ?? 0);
  });

interface Limits {
  readonly maxEvents: number;
  readonly maxPeople: number;
  /**
   * Whether neighbouring events of different people have one order only. Reviews of different people do not affect each other, so
   * the other orders are symmetric.
   */
  readonly isOrdered: boolean;
}

/**
 * Visits every history within the limits, up to symmetry:
 *
 * - People are numbered by their first event, because their ids do not matter.
 * - Of the permutations of the roles, the smallest is visited.
 * - A revocation and a use are flags without a time, so they come last, each at most once.
 * - A new head follows a review, because it changes nothing otherwise.
 * - A dismissal follows a review of the person that is not dismissed.
 */
export function visitHistories({ maxEvents, maxPeople, isOrdered }: Limits, visit: (history: History) => void): void {
  const events: Event[] = [];
  const roles: number[] = [];
  const live: number[] = []; // the reviews of each person that are not dismissed

  const visitFlags = (): void => {
    for (const [revoked, used, count] of FLAGS)
      if (events.length + count <= maxEvents) visit({ roles, events, revoked, used });
  };
  const push = (event: Event, change: () => void, undo: () => void): void => {
    events.push(event);
    change();
    descend();
    undo();
    events.pop();
  };
  const visitPerson = (person: number): void => {
    const review = (kind: 'approve' | 'veto'): void =>
      push(
        { kind, person },
        () => add(live, person, 1),
        () => add(live, person, -1),
      );
    review('approve');
    review('veto');
    if (!live[person]) return;
    for (const kind of ['dismiss-own', 'dismiss-other'] as const)
      push(
        { kind, person },
        () => add(live, person, -1),
        () => add(live, person, 1),
      );
  };
  const descend = (): void => {
    visitFlags();
    if (events.length === maxEvents) return;
    const last = events.at(-1);
    const first = isOrdered && last && last.kind !== 'head' ? last.person : 0;
    for (let person = first; person < roles.length; person++) visitPerson(person);
    if (roles.length < maxPeople) {
      for (let mask = 0; mask < 8; mask++) {
        roles.push(mask);
        live.push(0);
        if (isSmallest(roles)) visitPerson(roles.length - 1);
        live.pop();
        roles.pop();
      }
    }
    if (last && last.kind !== 'head')
      push(
        { kind: 'head' },
        () => {},
        () => {},
      );
  };
  descend();
}

/** Revoked, used, and how many events that takes. */
const FLAGS = [
  [false, false, 0],
  [true, false, 1],
  [false, true, 1],
  [true, true, 2],
] as const;

const add = (counts: number[], at: number, by: number): void => {
  counts[at] = (counts[at] ?? 0) + by;
};
