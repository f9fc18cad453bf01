import type { Account, Ids } from './accounts.ts';
import { notFound, refuse } from './accounts.ts';
import type { Issues } from './issues.ts';
import type { Pull, Pulls } from './pulls.ts';
import type { Team } from './teams.ts';

export type ReviewState = 'PENDING' | 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
export type ReviewEvent = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';

export interface Review {
  readonly id: number;
  readonly pull: number;
  /** undefined for a deleted account. */
  user: Account | undefined;
  state: ReviewState;
  body: string;
  submittedAt: Date | undefined;
  /** undefined if GitHub no longer knows the commit. */
  commit: string | undefined;
}

/** What a repository needs of its server. */
export interface RepositoryPorts {
  readonly ids: Ids;
  readonly now: () => Date;
  readonly isMember: (team: Team, user: Account) => boolean;
}

export interface ReviewOptions {
  readonly body?: string;
  /** The commit that is reviewed. The default is the head. */
  readonly commit?: string;
}

const STATES: Readonly<Record<ReviewEvent, ReviewState>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

const invalid = (message: string): Error => refuse(422, 'Unprocessable Entity', [message]);

/** The reviews of a repository's pull requests. */
export class Reviews {
  readonly #pulls: Pulls;
  readonly #issues: Issues;
  readonly #ids: Ids;
  readonly #now: () => Date;
  readonly #isMember: RepositoryPorts['isMember'];
  readonly #reviews: Review[] = [];

  constructor(pulls: Pulls, issues: Issues, { ids, now, isMember }: RepositoryPorts) {
    this.#pulls = pulls;
    this.#issues = issues;
    this.#ids = ids;
    this.#now = now;
    this.#isMember = isMember;
  }

  /** Starts a review: its id is older than its time of submission. Throws 422 for a second one of the same person. */
  start(number: number, user: Account, { body = '', commit }: ReviewOptions = {}): Review {
    const pull = this.#pulls.require(number);
    const isPending = this.list(number).some((one) => one.state === 'PENDING' && one.user?.id === user.id);
    if (isPending) throw invalid('User can only have one pending review per pull request');
    if (commit !== undefined && !this.#pulls.listCommits(pull).some(({ sha }) => sha === commit))
      throw invalid('Commit is not part of the pull request');
    const review: Review = {
      id: this.#ids.take('review'),
      pull: number,
      user,
      state: 'PENDING',
      body,
      submittedAt: undefined,
      commit: commit ?? pull.head.sha,
    };
    this.#reviews.push(review);
    return review;
  }

  submit(id: number, event: ReviewEvent, body?: string): Review {
    const review = this.require(id);
    const pull = this.#pulls.require(review.pull);
    if (review.state !== 'PENDING') throw invalid('Can not submit a review that is not pending');
    assertEvent(pull, review.user, event, body ?? review.body);
    review.body = body ?? review.body;
    review.state = STATES[event];
    review.submittedAt = this.#now();
    this.#issues.record(pull.issue, 'reviewed', review.user, { review });
    const { user } = review;
    pull.reviewers = pull.reviewers.filter(({ id: reviewer }) => reviewer !== user?.id);
    // One member's review answers the request to the whole team.
    pull.teams = pull.teams.filter((team) => !user || !this.#isMember(team, user));
    return review;
  }

  /** Submits a review at once. */
  review(number: number, user: Account, event: ReviewEvent, options: ReviewOptions = {}): Review {
    const pull = this.#pulls.require(number);
    assertEvent(pull, user, event, options.body ?? '');
    return this.submit(this.start(number, user, options).id, event);
  }

  /** Dismisses a review in its place: its state is lost, and only the event of the timeline keeps it. */
  dismiss(id: number, actor: Account, message: string): Review {
    const review = this.require(id);
    const { issue } = this.#pulls.require(review.pull);
    if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED')
      throw invalid(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
    const state = review.state.toLowerCase();
    review.state = 'DISMISSED';
    this.#issues.record(issue, 'review_dismissed', actor, {
      dismissed_review: { state, review_id: id, dismissal_message: message },
    });
    return review;
  }

  /** Lists the reviews of a pull request by the order of their ids, as GitHub does. */
  list(number: number): readonly Review[] {
    return this.#reviews.filter(({ pull }) => pull === number);
  }

  require(id: number, number?: number): Review {
    const review = this.#reviews.find((one) => one.id === id && (number === undefined || one.pull === number));
    if (!review) throw notFound();
    return review;
  }

  /** Removes a person from their reviews, as a deleted account leaves them. */
  forgetUser(user: Account): void {
    for (const review of this.#reviews) if (review.user?.id === user.id) review.user = undefined;
  }
}

/** Throws 422 for a review of one's own pull request, and for a refusal or a comment without text. */
function assertEvent(pull: Pull, user: Account | undefined, event: ReviewEvent, body: string): void {
  if (user?.id === pull.issue.author.id && event !== 'COMMENT')
    throw invalid(`Review Can not ${event === 'APPROVE' ? 'approve' : 'request changes on'} your own pull request`);
  if (pull.merged === undefined && event !== 'APPROVE' && body === '') throw invalid(`Review Body can't be blank`);
}
