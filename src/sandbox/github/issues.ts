import type { Account, Ids } from './accounts.ts';
import { notFound, refuse } from './accounts.ts';

/** An issue, or the issue side of a pull request: both share the numbers of a repository. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly author: Account;
  readonly isPull: boolean;
  readonly createdAt: Date;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: string | null;
  labels: readonly string[];
  assignees: readonly Account[];
  updatedAt: Date;
  closedAt: Date | undefined;
  closedBy: Account | undefined;
  readonly timeline: TimelineEvent[];
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: Account;
  readonly createdAt: Date;
  body: string;
  updatedAt: Date;
}

/** An event of an issue's timeline. `details` are the fields that its kind adds. */
export interface TimelineEvent {
  readonly id: number;
  readonly event: string;
  readonly actor: Account | undefined;
  readonly at: Date;
  readonly commit?: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface IssueOptions {
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly assignees?: readonly Account[];
}

export type IssueChange = Partial<Omit<IssueOptions, 'title'>> & {
  readonly title?: string | undefined;
  readonly state?: 'open' | 'closed';
  readonly stateReason?: string | null;
};

const MAX_BODY = 65_536; // GitHub's limit for bodies and comments, in characters

/** The issues of a repository, with comments and timelines. */
export class Issues {
  readonly #ids: Ids;
  readonly #now: () => Date;
  readonly #issues = new Map<number, Issue>();
  readonly #comments = new Map<number, Comment>();

  constructor(ids: Ids, now: () => Date) {
    this.#ids = ids;
    this.#now = now;
  }

  create(author: Account, { title, body = null, labels = [], assignees = [] }: IssueOptions, isPull = false): Issue {
    assertBody(body);
    const createdAt = this.#now();
    const issue: Issue = {
      id: this.#ids.take('issue'),
      number: this.#issues.size + 1,
      author,
      isPull,
      createdAt,
      title,
      body,
      state: 'open',
      stateReason: null,
      labels,
      assignees,
      updatedAt: createdAt,
      closedAt: undefined,
      closedBy: undefined,
      timeline: [],
    };
    this.#issues.set(issue.number, issue);
    for (const name of labels) this.record(issue, 'labeled', author, { label: { name, color: 'ededed' } });
    return issue;
  }

  /** Finds an issue or a pull request. Throws 404. */
  require(number: number): Issue {
    const issue = this.#issues.get(number);
    if (!issue) throw notFound();
    return issue;
  }

  list(): readonly Issue[] {
    return [...this.#issues.values()].reverse();
  }

  change(issue: Issue, actor: Account, { title, body, labels, assignees, state, stateReason }: IssueChange): void {
    if (body !== undefined) assertBody(body);
    if (title !== undefined && title !== issue.title) {
      this.record(issue, 'renamed', actor, { rename: { from: issue.title, to: title } });
      issue.title = title;
    }
    if (body !== undefined) issue.body = body;
    if (labels) issue.labels = labels;
    if (assignees) issue.assignees = assignees;
    issue.updatedAt = this.#now();
    if (state === undefined || state === issue.state) return;
    issue.state = state;
    const isClosed = state === 'closed';
    issue.stateReason = isClosed ? (stateReason ?? (issue.isPull ? null : 'completed')) : 'reopened';
    issue.closedAt = isClosed ? this.#now() : undefined;
    issue.closedBy = isClosed ? actor : undefined;
    this.record(issue, isClosed ? 'closed' : 'reopened', actor, isClosed ? { state_reason: issue.stateReason } : {});
  }

  comment(number: number, author: Account, body: string): Comment {
    const issue = this.require(number);
    if (body === '')
      throw refuse(422, 'Validation Failed', [{ resource: 'IssueComment', code: 'missing_field', field: 'body' }]);
    assertBody(body);
    const createdAt = this.#now();
    const comment = { id: this.#ids.take('comment'), issue: number, author, createdAt, updatedAt: createdAt, body };
    this.#comments.set(comment.id, comment);
    issue.updatedAt = createdAt;
    return comment;
  }

  requireComment(id: number): Comment {
    const comment = this.#comments.get(id);
    if (!comment) throw notFound();
    return comment;
  }

  editComment(id: number, body: string): Comment {
    assertBody(body);
    const comment = this.requireComment(id);
    comment.body = body;
    comment.updatedAt = this.#now();
    return comment;
  }

  /** Lists the comments of one issue, or of all, oldest first. */
  listComments(number?: number): readonly Comment[] {
    return [...this.#comments.values()].filter(({ issue }) => number === undefined || issue === number);
  }

  record(
    issue: Issue,
    event: string,
    actor: Account | undefined,
    details: TimelineEvent['details'] = {},
  ): TimelineEvent {
    const entry = { id: this.#ids.take('event'), event, actor, at: this.#now(), details };
    issue.timeline.push(entry);
    issue.updatedAt = entry.at;
    return entry;
  }
}

function assertBody(body: string | null): void {
  if (body !== null && body.length > MAX_BODY)
    throw refuse(422, 'Validation Failed', [
      {
        resource: 'Issue',
        code: 'custom',
        field: 'body',
        message: `body is too long (maximum is ${MAX_BODY} characters)`,
      },
    ]);
}
