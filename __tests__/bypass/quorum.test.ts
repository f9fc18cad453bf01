import { describe, expect, it } from '@jest/globals';
import { readFacts } from '../../src/bypass/facts.ts';
import { hasQuorum, isVetoed, listApprovers, listVetoers } from '../../src/bypass/quorum.ts';
import { bypassCases } from '../support/bypass.ts';

const { allowed } = bypassCases();
const read = (part: object) => readFacts({ ...allowed, ...part }, 1_000_200);

describe('the quorum', () => {
  it.each([
    ['members', { role_members: null }],
    ['reviews', { approvals: null }],
    ['members and reviews', { role_members: null, approvals: null }],
  ])('denies and lists no one who vetoes if the %s cannot be read', (_, part) => {
    const facts = read(part);
    expect([isVetoed(facts), hasQuorum(facts), listVetoers(facts)]).toEqual([true, false, []]);
  });

  it('lists no approver if the reviews, the requester or the excluded people cannot be read', () => {
    expect([...listApprovers(read({})).keys()]).toEqual([11, 20, 30]);
    for (const part of [{ approvals: null }, { request: null }, { excluded_ids: null }])
      expect([...listApprovers(read(part)).keys()]).toEqual([]);
  });
});
