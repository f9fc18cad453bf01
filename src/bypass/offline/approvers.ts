import { ROLES, type Role } from '../facts.ts';
import type { Vote } from './approvals.ts';
import type { Person } from './people.ts';

/** A person who approves, in the role that the person fills. */
export interface Approver {
  readonly role: Role;
  readonly id: number;
  readonly login: string;
  /** A signature has no trusted time. */
  readonly at: null;
}

/** Lists the people who approve and do not veto, except the requester and excluded people. Each person is listed once. */
export function listApprovers(votes: readonly Vote[], barred: ReadonlySet<number>): readonly Person[] {
  const vetoing = new Set(votes.filter(({ purpose }) => purpose === 'veto').map(({ person }) => person.id));
  const approving = votes.filter(
    ({ purpose, person: { id } }) => purpose === 'approval' && !vetoing.has(id) && !barred.has(id),
  );
  return [...new Map(approving.map(({ person }) => [person.id, person])).values()];
}

/** Assigns a different person to each role, so that as many roles as possible have one. */
export function assignRoles(people: readonly Person[]): readonly Approver[] {
  const assign = ([role, ...rest]: readonly Role[], free: readonly Person[]): readonly Approver[] => {
    if (role === undefined) return [];
    const options = free
      .filter(({ roles }) => roles.includes(role))
      .map((person) => [
        { role, id: person.id, login: person.login, at: null },
        ...assign(
          rest,
          free.filter((other) => other !== person),
        ),
      ]);
    return [...options, assign(rest, free)].reduce((best, one) => (one.length > best.length ? one : best));
  };
  return assign(ROLES, people);
}
