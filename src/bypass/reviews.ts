/** A submitted review of a pull request, as GitHub lists it. */
export interface Review {
  readonly id: number;
  readonly user: { readonly id: number; readonly type: string };
  /** `APPROVED`, `CHANGES_REQUESTED`, `DISMISSED`, `COMMENTED`, … */
  readonly state: string;
  /** The commit that was reviewed; undefined if GitHub no longer knows it. */
  readonly commit: string | undefined;
  /** Seconds since 1970. */
  readonly submittedS: number;
}

/** A `review_dismissed` event of the timeline. */
export interface Dismissal {
  readonly reviewId: number;
  /** Undefined for a deleted account. */
  readonly actor: { readonly id: number; readonly type: string } | undefined;
  /** The state of the review before: `approved`, `changes_requested`, … */
  readonly state: string;
  /** Seconds since 1970. */
  readonly atS: number;
}

/** A record in the input of the decision. */
export interface ApprovalRecord {
  readonly user: Review['user'];
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
  readonly verified: boolean;
  readonly edited: false;
  readonly request_digest: string;
  readonly at_s: number;
  readonly seq: number;
  readonly dismissed_by?: Review['user'];
}

type Step = Omit<ApprovalRecord, 'edited' | 'request_digest' | 'seq'> & { readonly reviewId: number };

/**
 * Creates the records of the decision from the reviews of a pull request and their dismissals.
 *
 * - An approval is verified only if its commit is the head.
 * - A dismissed approval leaves its dismissal only, so it neither counts nor lifts a veto.
 * - A veto that its author dismissed leaves its dismissal only, so no older approval counts again.
 * - A veto that another person dismissed stays, and its dismissal lifts nothing. The same holds for a dismissed review without an
 *   event, because nothing shows what it was.
 *
 * The order is that of the times, then the ids. A dismissal comes after the reviews of the same second.
 */
export function createApprovalRecords(
  reviews: readonly Review[],
  dismissals: readonly Dismissal[],
  { head, requestDigest }: { readonly head: string; readonly requestDigest: string },
): readonly ApprovalRecord[] {
  const dismissed = new Map(dismissals.map((dismissal) => [dismissal.reviewId, dismissal]));
  const steps = reviews.flatMap((review) => listSteps(review, dismissed.get(review.id), head));
  return steps
    .sort((a, b) => a.at_s - b.at_s || rank(a) - rank(b) || a.reviewId - b.reviewId)
    .map(({ reviewId: _, ...step }, index) => ({
      ...step,
      edited: false,
      request_digest: requestDigest,
      seq: index + 1,
    }));
}

const rank = ({ state }: Step): number => (state === 'DISMISSED' ? 1 : 0);

function listSteps(review: Review, dismissal: Dismissal | undefined, head: string): readonly Step[] {
  const { id: reviewId, user, state, commit, submittedS } = review;
  const step = { reviewId, user, verified: true, at_s: submittedS };
  if (state === 'APPROVED') return [{ ...step, state, verified: commit === head }];
  const veto: Step = { ...step, state: 'CHANGES_REQUESTED' };
  if (state === 'CHANGES_REQUESTED') return [veto];
  if (state !== 'DISMISSED') return [];
  if (!dismissal) return [veto];
  const { actor } = dismissal;
  const end: Step = { ...step, state: 'DISMISSED', at_s: dismissal.atS };
  if (dismissal.state === 'approved') return [end];
  if (!actor) return [veto];
  return actor.id === user.id && actor.type === 'User' ? [end] : [veto, { ...end, dismissed_by: actor }];
}
