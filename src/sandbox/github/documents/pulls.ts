import type { Account } from '../accounts.ts';
import type { Pull } from '../pulls.ts';
import type { Review } from '../reviews.ts';
import { describeLabel } from './issues.ts';
import { describeOptionalUser, describeTeamWithParent, describeUser } from './people.ts';
import { type Document, formatOptionalTime, formatTime, type Link, nodeId } from './shared.ts';

/** What a document needs to know about both sides of a pull request. */
export interface PullPorts {
  readonly link: Link;
  /** OWNER/NAME of the base. */
  readonly repository: string;
  readonly owner: Account;
  readonly association: string;
  /** Describes a repository by its id; null if it is gone. */
  readonly describeRepository: (id: number) => Document | null;
  readonly homeId: number;
}

/** A pull request in a list (`pull-request-simple`). */
export function describePull(pull: Pull, ports: PullPorts): Document {
  const { link, repository, owner, association, homeId } = ports;
  const { number, issue, head, base, merged } = pull;
  const url = link(`/repos/${repository}/pulls/${number}`);
  const issueUrl = link(`/repos/${repository}/issues/${number}`);
  const html = link(`/html/${repository}/pull/${number}`);
  const statuses = link(`/repos/${repository}/statuses/${head.sha}`);
  const links = listLinks(url, issueUrl, html, statuses, link(`/repos/${repository}/pulls/comments{/number}`));
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issueUrl,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: statuses,
    number,
    state: issue.state,
    locked: false,
    title: issue.title,
    user: describeUser(issue.author, link),
    body: issue.body,
    labels: issue.labels.map((name, at) => describeLabel(name, at, repository, link)),
    milestone: null,
    active_lock_reason: null,
    created_at: formatTime(issue.createdAt),
    updated_at: formatTime(issue.updatedAt),
    closed_at: formatOptionalTime(issue.closedAt),
    merged_at: formatOptionalTime(merged?.at),
    merge_commit_sha: merged?.commit ?? null,
    assignee: describeOptionalUser(issue.assignees[0], link),
    assignees: issue.assignees.map((account) => describeUser(account, link)),
    requested_reviewers: pull.reviewers.map((account) => describeUser(account, link)),
    requested_teams: pull.teams.map((team) => describeTeamWithParent(team, link)),
    head: {
      label: `${head.origin.owner.login}:${head.ref}`,
      ref: head.ref,
      sha: head.sha,
      user: describeUser(head.origin.owner, link),
      repo: ports.describeRepository(head.origin.id),
    },
    base: {
      label: `${owner.login}:${base.ref}`,
      ref: base.ref,
      sha: base.sha,
      user: describeUser(owner, link),
      repo: ports.describeRepository(homeId),
    },
    _links: Object.fromEntries(Object.entries(links).map(([key, href]) => [key, { href }])),
    author_association: association,
    auto_merge: null,
    draft: pull.isDraft,
  };
}

const listLinks = (url: string, issue: string, html: string, statuses: string, comment: string) => ({
  self: url,
  html,
  issue,
  comments: `${issue}/comments`,
  review_comments: `${url}/comments`,
  review_comment: comment,
  commits: `${url}/commits`,
  statuses,
});

/** A pull request by itself (`pull-request`). */
export function describeFullPull(
  pull: Pull,
  counts: { comments: number; commits: number; additions: number; deletions: number; files: number },
  ports: PullPorts,
): Document {
  return {
    ...describePull(pull, ports),
    merged: pull.merged !== undefined,
    mergeable: pull.issue.state === 'open' ? true : null,
    rebaseable: pull.issue.state === 'open' ? true : null,
    mergeable_state: pull.issue.state === 'open' ? 'clean' : 'unknown',
    merged_by: describeOptionalUser(pull.merged?.by, ports.link),
    comments: counts.comments,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: counts.commits,
    additions: counts.additions,
    deletions: counts.deletions,
    changed_files: counts.files,
  };
}

/** A review (`pull-request-review`). A pending one has no time. */
export function describeReview(review: Review, repository: string, association: string, link: Link): Document {
  const { id, pull, user, state, body, submittedAt, commit } = review;
  const pullUrl = link(`/repos/${repository}/pulls/${pull}`);
  const html = link(`/html/${repository}/pull/${pull}#pullrequestreview-${id}`);
  return {
    id,
    node_id: nodeId('PRR', id),
    user: describeOptionalUser(user, link),
    body,
    state,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: association,
    _links: { html: { href: html }, pull_request: { href: pullUrl } },
    ...(submittedAt ? { submitted_at: formatTime(submittedAt) } : {}),
    commit_id: commit ?? null,
  };
}
