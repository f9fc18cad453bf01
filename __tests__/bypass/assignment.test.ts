import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignRoles } from '../../src/bypass/assignment.ts';
import { ROLES, readFacts } from '../../src/bypass/facts.ts';
import { hasQuorum, listApprovers } from '../../src/bypass/quorum.ts';
import { bypassInput } from '../support/bypass.ts';

describe('assignRoles', () => {
  it('fills all roles exactly if the quorum is reached, each by another person who approves and has the role', () => {
    fc.assert(
      fc.property(bypassInput, (input) => {
        const facts = readFacts(input, 1_000_200);
        const { approvals, missing } = assignRoles(facts);
        const approvers = listApprovers(facts);
        const ids = approvals.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { role, id, atS } of approvals) {
          expect(facts.roleMembers?.[role].has(id)).toBe(true);
          expect(approvers.get(id)?.atS).toBe(atS);
        }
        expect(ROLES.filter((role) => !approvals.some((one) => one.role === role))).toEqual(missing);
        if (hasQuorum(facts)) expect(missing).toEqual([]);
        // Two records with the same seq have no order, so the rules deny.
        if (missing.length === 0) expect(ids.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2_000 },
    );
  });
});
