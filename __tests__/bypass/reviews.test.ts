import { describe, expect, it } from '@jest/globals';
import { createApprovalRecords, type Review } from '../../src/bypass/reviews.ts';
import { REQUEST_DIGEST } from '../support/bypass-model.ts';

const HEAD = 'a'.repeat(40);
const user = (id: number, type = 'User') => ({ id, type });
const review = (part: Partial<Review>): Review => ({
  id: 1,
  user: user(11),
  state: 'APPROVED',
  commit: HEAD,
  submittedS: 100,
  ...part,
});
const create = (reviews: readonly Review[], dismissals: Parameters<typeof createApprovalRecords>[1] = []) =>
  createApprovalRecords(reviews, dismissals, { head: HEAD, requestDigest: REQUEST_DIGEST });
const summarize = (records: ReturnType<typeof create>) =>
  records.map(({ state, verified, at_s, dismissed_by }) => [state, verified, at_s, dismissed_by?.id]);

describe('createApprovalRecords', () => {
  it('verifies an approval only if its commit is the head', () => {
    expect(summarize(create([review({}), review({ commit: 'b'.repeat(40) }), review({ commit: undefined })]))).toEqual([
      ['APPROVED', true, 100, undefined],
      ['APPROVED', false, 100, undefined],
      ['APPROVED', false, 100, undefined],
    ]);
  });

  it('orders by time, then by id, and not by the place in the list', () => {
    const records = create([
      review({ id: 1, submittedS: 300, user: user(3) }),
      review({ id: 9, submittedS: 200, user: user(2) }),
      review({ id: 8, submittedS: 200, user: user(1) }),
    ]);
    expect(records.map(({ user: { id }, seq }) => [id, seq])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('places a dismissal after the reviews of its second', () => {
    const records = create(
      [review({ id: 2, state: 'DISMISSED' }), review({ id: 3, submittedS: 150 })],
      [{ reviewId: 2, actor: user(11), state: 'approved', atS: 150 }],
    );
    expect(records.map(({ state }) => state)).toEqual(['APPROVED', 'DISMISSED']);
  });

  it('leaves out comments and pending reviews', () => {
    expect(create([review({ state: 'COMMENTED' }), review({ state: 'PENDING' })])).toEqual([]);
  });

  it('keeps a veto that another person dismissed, and names that person', () => {
    const dismissal = { reviewId: 1, actor: user(20), state: 'changes_requested', atS: 150 };
    expect(summarize(create([review({ state: 'DISMISSED' })], [dismissal]))).toEqual([
      ['CHANGES_REQUESTED', true, 100, undefined],
      ['DISMISSED', true, 150, 20],
    ]);
    const bot = { ...dismissal, actor: user(11, 'Bot') };
    expect(summarize(create([review({ state: 'DISMISSED' })], [bot]))[0]?.[0]).toBe('CHANGES_REQUESTED');
  });

  it('leaves only the dismissal of a veto that its author dismissed', () => {
    const dismissal = { reviewId: 1, actor: user(11), state: 'changes_requested', atS: 150 };
    expect(summarize(create([review({ state: 'DISMISSED' })], [dismissal]))).toEqual([
      ['DISMISSED', true, 150, undefined],
    ]);
  });

  it('treats a dismissed review without an event, or of an unknown state, as a veto', () => {
    expect(summarize(create([review({ state: 'DISMISSED' })]))).toEqual([['CHANGES_REQUESTED', true, 100, undefined]]);
    const odd = { reviewId: 1, actor: user(20), state: 'odd', atS: 150 };
    expect(summarize(create([review({ state: 'DISMISSED' })], [odd]))[0]?.[0]).toBe('CHANGES_REQUESTED');
  });
});
