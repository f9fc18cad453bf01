import { z } from 'zod';
import { githubError } from '../../github/errors.ts';
import type { GitHubApi } from '../../github/index.ts';
import type { Digest } from '../../lib/digest.ts';
import { type ApprovalRecord, createApprovalRecords, type Dismissal, type Review } from '../reviews.ts';
import { PERMISSION } from './context.ts';
import { type Account, accountSchema, idSchema } from './documents.ts';
import type { Pull } from './pull.ts';

const timeSchema = z.iso.datetime({ offset: true }).transform((text) => Math.floor(Date.parse(text) / 1000));

const reviewSchema = z.looseObject({
  id: idSchema,
  user: accountSchema.nullish(),
  state: z.string().min(1).max(100),
  commit_id: z.string().max(100).nullish(),
  submitted_at: timeSchema.nullish(),
});

const eventSchema = z.looseObject({ event: z.string().nullish() });

const dismissalSchema = z.looseObject({
  actor: accountSchema.nullish(),
  created_at: timeSchema,
  dismissed_review: z.looseObject({ review_id: idSchema, state: z.string().min(1).max(100) }),
});

/** The reviews of a pull request as records of the decision, and the logins of their authors, for display. */
export interface PullApprovals {
  readonly records: readonly ApprovalRecord[];
  readonly logins: ReadonlyMap<number, string>;
}

/** Reads all reviews of a pull request and their dismissals. */
export async function readApprovals(api: GitHubApi, pull: Pull, requestDigest: Digest): Promise<PullApprovals> {
  const found = await api.list(`./pulls/${pull.number}/reviews`, reviewSchema, PERMISSION.pulls);
  const dismissals = await readDismissals(api, pull);
  const dismissed = new Set(dismissals.map(({ reviewId }) => reviewId));
  const reviews: Review[] = [];
  for (const { id, user, state, commit_id, submitted_at } of found) {
    if (state === 'PENDING' || !user) continue; // the review of a deleted account is not that of a member
    if (typeof submitted_at !== 'number')
      throw githubError('github-unavailable', { url: `review ${id}`, detail: 'the review has no time' });
    // A review that was dismissed between the two lists still has its old state.
    const current = dismissed.has(id) ? 'DISMISSED' : state;
    reviews.push({ id, user, state: current, commit: commit_id ?? undefined, submittedS: submitted_at });
  }
  const users = found.flatMap(({ user }): readonly Account[] => (user ? [user] : []));
  return {
    records: createApprovalRecords(uniqueById(reviews), dismissals, { head: pull.head.sha, requestDigest }),
    logins: new Map(users.map(({ id, login }) => [id, login])),
  };
}

/** Keeps each review once: a list that grows while it is read can repeat one. */
const uniqueById = (reviews: readonly Review[]): readonly Review[] => [
  ...new Map(reviews.map((review) => [review.id, review])).values(),
];

async function readDismissals(api: GitHubApi, pull: Pull): Promise<readonly Dismissal[]> {
  const path = `./issues/${pull.number}/timeline`;
  const events = await api.list(path, eventSchema, PERMISSION.issues);
  return events
    .filter(({ event }) => event === 'review_dismissed')
    .map((event) => {
      const parsed = dismissalSchema.safeParse(event);
      if (!parsed.success)
        throw githubError('github-unavailable', { url: path, detail: 'a dismissal has another form' });
      const { actor, created_at, dismissed_review } = parsed.data;
      return {
        reviewId: dismissed_review.review_id,
        state: dismissed_review.state.toLowerCase(),
        actor: actor ?? undefined,
        atS: created_at,
      };
    });
}
