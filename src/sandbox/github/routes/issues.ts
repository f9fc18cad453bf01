import type { Account } from '../accounts.ts';
import { describeGitCommit } from '../documents/commits.ts';
import { describeComment, describeEvent, describeIssue, reviewFrom } from '../documents/issues.ts';
import { describeUser } from '../documents/people.ts';
import { describeReview } from '../documents/pulls.ts';
import { type Document, formatTime } from '../documents/shared.ts';
import type { Comment, Issue } from '../issues.ts';
import {
  associate,
  invalid,
  type RepositoryCall,
  type Route,
  type RouteAnswer,
  readNumber,
  readOptionalText,
  readText,
  readTexts,
  repositoryRoute,
} from '../route.ts';

/** GitHub accepts the permission of either side, because a pull request is an issue too. */
const READ = ['issues:read', 'pull_requests:read'];
const WRITE = ['issues:write', 'pull_requests:write'];

const describeIssueOf = (call: RepositoryCall, issue: Issue): Document => {
  const { repository, link } = call;
  const comments = repository.issues.listComments(issue.number).length;
  return describeIssue(issue, comments, repository.fullName, associate(call, issue.author), link);
};

const describeCommentOf = (call: RepositoryCall, comment: Comment): Document =>
  describeComment(comment, call.repository.fullName, associate(call, comment.author), call.link);

const readIssue = (call: RepositoryCall): Issue => call.repository.issues.require(readNumber(call, 'issue_number'));

/** Reads `state` of a change. Throws 422 for another word. */
export function readState(body: Document): 'open' | 'closed' | undefined {
  const state = readOptionalText(body, 'state');
  if (state === undefined || state === 'open' || state === 'closed') return state;
  throw invalid(`${state} is not a member of ["open", "closed"].`);
}

/** Reads the labels of a body, as names or as objects with names. */
function readLabels(body: Document): readonly string[] | undefined {
  if (!Array.isArray(body.labels)) return undefined;
  const names = body.labels.map((label: unknown) =>
    typeof label === 'object' && label !== null ? (label as Document).name : label,
  );
  return readTexts({ labels: names }, 'labels');
}

const readAssignees = ({ body, state }: RepositoryCall): readonly Account[] | undefined =>
  readTexts(body, 'assignees')?.map((login) => state.accounts.require(login));

function listIssues(call: RepositoryCall): RouteAnswer {
  const { query, repository } = call;
  const state = query.get('state') ?? 'open';
  const labels = query.get('labels')?.split(',') ?? [];
  const creator = query.get('creator')?.toLowerCase();
  const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
  const issues = repository.issues
    .list()
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)))
    .filter(({ author }) => creator === undefined || author.login.toLowerCase() === creator)
    .filter(({ updatedAt }) => updatedAt.getTime() >= since);
  const isAscending = query.get('direction') === 'asc';
  return { list: (isAscending ? [...issues].reverse() : issues).map((issue) => describeIssueOf(call, issue)) };
}

function createIssue(call: RepositoryCall): RouteAnswer {
  const { body, repository, actor } = call;
  const issue = repository.issues.create(actor, {
    title: readText(body, 'title'),
    body: readOptionalText(body, 'body') ?? null,
    labels: readLabels(body) ?? [],
    assignees: readAssignees(call) ?? [],
  });
  return { status: 201, body: describeIssueOf(call, issue) };
}

function changeIssue(call: RepositoryCall): RouteAnswer {
  const { body, repository, actor } = call;
  const issue = readIssue(call);
  const [text, state, labels, assignees] = [
    readOptionalText(body, 'body'),
    readState(body),
    readLabels(body),
    readAssignees(call),
  ];
  const change = {
    title: readOptionalText(body, 'title'),
    stateReason: readOptionalText(body, 'state_reason') ?? null,
    ...(text === undefined ? {} : { body: text }),
    ...(state ? { state } : {}),
    ...(labels ? { labels } : {}),
    ...(assignees ? { assignees } : {}),
  };
  if (issue.isPull) repository.pulls.change(issue.number, actor, change);
  else repository.issues.change(issue, actor, change);
  return { body: describeIssueOf(call, issue) };
}

/** Lists commits, comments and events of an issue, oldest first. */
function listTimeline(call: RepositoryCall): RouteAnswer {
  const { repository, link } = call;
  const issue = readIssue(call);
  const { fullName } = repository;
  const pull = repository.pulls.find(issue.number);
  const commits = (pull ? repository.pulls.listCommits(pull) : []).map((commit) => ({
    at: commit.committer.date,
    document: { event: 'committed', ...describeGitCommit(commit, fullName, link) },
  }));
  const comments = repository.issues.listComments(issue.number).map((comment) => ({
    at: comment.createdAt,
    document: { event: 'commented', actor: describeUser(comment.author, link), ...describeCommentOf(call, comment) },
  }));
  const events = issue.timeline.map((entry) => {
    const review = reviewFrom(entry);
    if (!review) return { at: entry.at, document: describeEvent(entry, fullName, link) };
    // The timeline shows the current state of a review, in lower case.
    const document = describeReview(review, fullName, associate(call, review.user), link);
    return { at: entry.at, document: { event: 'reviewed', ...document, state: review.state.toLowerCase() } };
  });
  const entries = [...commits, ...comments, ...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  return { list: entries.map(({ document }) => document) };
}

/** Lists the activity of branches, newest first. */
function listActivity(call: RepositoryCall): RouteAnswer {
  const { repository, query, link } = call;
  const ref = query.get('ref');
  const full = ref === null || ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
  const actor = query.get('actor')?.toLowerCase();
  const entries = repository.refs.activity
    .filter((entry) => full === null || entry.ref === full)
    .filter((entry) => actor === undefined || entry.actor?.login.toLowerCase() === actor)
    .map((entry) => ({
      id: entry.id,
      node_id: `PSH_${entry.id}`,
      before: entry.before,
      after: entry.after,
      ref: entry.ref,
      timestamp: formatTime(entry.timestamp),
      activity_type: entry.type,
      actor: entry.actor ? describeUser(entry.actor, link) : null,
    }));
  return { list: query.get('direction') === 'asc' ? entries : entries.reverse(), cursor: true };
}

/** Issues, comments, timelines, and the activity of branches. */
export const issueRoutes: readonly Route[] = [
  repositoryRoute('GET /issues', READ, listIssues),
  repositoryRoute('POST /issues', 'issues:write', createIssue),
  repositoryRoute('GET /issues/{issue_number}', READ, (call) => ({ body: describeIssueOf(call, readIssue(call)) })),
  repositoryRoute('PATCH /issues/{issue_number}', WRITE, changeIssue),
  repositoryRoute('GET /issues/{issue_number}/timeline', READ, listTimeline),
  repositoryRoute('GET /issues/{issue_number}/comments', READ, (call) => ({
    list: call.repository.issues
      .listComments(readIssue(call).number)
      .map((comment) => describeCommentOf(call, comment)),
  })),
  repositoryRoute('POST /issues/{issue_number}/comments', WRITE, (call) => {
    const comment = call.repository.issues.comment(readIssue(call).number, call.actor, readText(call.body, 'body'));
    return { status: 201, body: describeCommentOf(call, comment) };
  }),
  repositoryRoute('GET /issues/comments/{comment_id}', READ, (call) => ({
    body: describeCommentOf(call, call.repository.issues.requireComment(readNumber(call, 'comment_id'))),
  })),
  repositoryRoute('PATCH /issues/comments/{comment_id}', WRITE, (call) => ({
    body: describeCommentOf(
      call,
      call.repository.issues.editComment(readNumber(call, 'comment_id'), readText(call.body, 'body')),
    ),
  })),
  repositoryRoute('GET /activity', 'contents:read', listActivity),
];
