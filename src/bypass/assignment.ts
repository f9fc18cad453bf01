import { type Facts, ROLES, type Role } from './facts.ts';
import { listApprovers } from './quorum.ts';

/** An approval that counts, and the role that its person fills. */
export interface CountedApproval {
  readonly role: Role;
  readonly id: number;
  /** Seconds since 1970. */
  readonly atS: number;
}

/** Who fills which role, for people to read. The rules decide about the quorum. */
export interface Assignment {
  /** In the order of the roles. A person who is not needed for the quorum comes last, with one of their roles. */
  readonly approvals: readonly CountedApproval[];
  /** The roles that another person must fill. */
  readonly missing: readonly Role[];
}

/** Assigns the people who approve to the roles, each person to one role, so that as many roles as possible are filled. */
export function assignRoles(facts: Facts): Assignment {
  const { roleMembers } = facts;
  if (!roleMembers) return { approvals: [], missing: ROLES };
  const approvers = listApprovers(facts);
  const filled = new Map<Role, number>();
  /** Finds a person for a role, and moves people to another role of theirs if necessary (Kuhn's algorithm). */
  const fill = (role: Role, visited: Set<number>): boolean => {
    for (const person of approvers.keys()) {
      if (visited.has(person) || !roleMembers[role].has(person)) continue;
      visited.add(person);
      const current = [...filled].find(([, one]) => one === person)?.[0];
      if (current !== undefined && !fill(current, visited)) continue;
      filled.set(role, person);
      return true;
    }
    return false;
  };
  const missing = ROLES.filter((role) => !fill(role, new Set()));
  const describePerson = (role: Role, id: number): CountedApproval => ({ role, id, atS: approvers.get(id)?.atS ?? 0 });
  const needed = new Set(filled.values());
  const others = [...approvers.keys()].flatMap((id) => {
    const role = needed.has(id) ? undefined : ROLES.find((one) => roleMembers[one].has(id));
    return role === undefined ? [] : [describePerson(role, id)];
  });
  const assigned = ROLES.flatMap((role) => {
    const id = filled.get(role);
    return id === undefined ? [] : [describePerson(role, id)];
  });
  return { approvals: [...assigned, ...others], missing };
}
