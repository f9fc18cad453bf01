import { createHash } from 'node:crypto';
import type { Account } from '../accounts.ts';
import type { Comment, Issue, TimelineEvent } from '../issues.ts';
import type { Review } from '../reviews.ts';
import type { Team } from '../teams.ts';
import { describeOptionalUser, describeTeam, describeUser } from './people.ts';
import { type Document, formatOptionalTime, formatTime, type Link, nodeId } from './shared.ts';

/** Returns a label as in GitHub's REST API. */
export function describeLabel(name: string, at: number, repository: string, link: Link): Document {
  const id = createHash('sha256').update(name).digest().readUIntBE(0, 4) + at;
  return {
    id,
    node_id: nodeId('LA', id),
    url: link(`/repos/${repository}/labels/${encodeURIComponent(name)}`),
    name,
    color: 'ededed',
    default: false,
    description: null,
  };
}

/** An issue, or a pull request as an issue (`issue`). */
export function describeIssue(
  issue: Issue,
  comments: number,
  repository: string,
  association: string,
  link: Link,
): Document {
  const { id, number, isPull } = issue;
  const url = link(`/repos/${repository}/issues/${number}`);
  const html = link(`/html/${repository}/${isPull ? 'pull' : 'issues'}/${number}`);
  return {
    url,
    repository_url: link(`/repos/${repository}`),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    id,
    node_id: nodeId('I', id),
    number,
    title: issue.title,
    user: describeUser(issue.author, link),
    labels: issue.labels.map((name, at) => describeLabel(name, at, repository, link)),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    assignee: describeOptionalUser(issue.assignees[0], link),
    assignees: issue.assignees.map((account) => describeUser(account, link)),
    milestone: null,
    comments,
    created_at: formatTime(issue.createdAt),
    updated_at: formatTime(issue.updatedAt),
    closed_at: formatOptionalTime(issue.closedAt),
    closed_by: describeOptionalUser(issue.closedBy, link),
    author_association: association,
    active_lock_reason: null,
    body: issue.body,
    ...(isPull
      ? {
          pull_request: {
            url: link(`/repos/${repository}/pulls/${number}`),
            html_url: html,
            diff_url: `${html}.diff`,
            patch_url: `${html}.patch`,
          },
        }
      : {}),
  };
}

/** Returns a comment as in GitHub's REST API. */
export function describeComment(comment: Comment, repository: string, association: string, link: Link): Document {
  const { id, issue, author, body, createdAt, updatedAt } = comment;
  return {
    url: link(`/repos/${repository}/issues/comments/${id}`),
    html_url: link(`/html/${repository}/issues/${issue}#issuecomment-${id}`),
    issue_url: link(`/repos/${repository}/issues/${issue}`),
    id,
    node_id: nodeId('IC', id),
    user: describeUser(author, link),
    created_at: formatTime(createdAt),
    updated_at: formatTime(updatedAt),
    author_association: association,
    body,
    performed_via_github_app: null,
  };
}

/** An event of a timeline. Reviews and comments have forms of their own, so the caller describes them. */
export function describeEvent(entry: TimelineEvent, repository: string, link: Link): Document {
  const { id, event, actor, at, details } = entry;
  const commit = typeof details.commit_id === 'string' ? details.commit_id : null;
  return {
    id,
    node_id: nodeId('EV', id),
    url: link(`/repos/${repository}/issues/events/${id}`),
    actor: describeOptionalUser(actor, link),
    event,
    created_at: formatTime(at),
    performed_via_github_app: null,
    ...describeDetails(event, details, actor, link),
    commit_id: commit,
    commit_url: commit === null ? null : link(`/repos/${repository}/commits/${commit}`),
  };
}

function describeDetails(
  event: string,
  details: TimelineEvent['details'],
  actor: Account | undefined,
  link: Link,
): Document {
  if (event === 'review_requested') {
    const { requested_reviewer: reviewer, requested_team: team } = details;
    return {
      review_requester: describeOptionalUser(actor, link),
      ...(reviewer ? { requested_reviewer: describeUser(reviewer as Account, link) } : {}),
      ...(team ? { requested_team: describeTeam(team as Team, link) } : {}),
    };
  }
  return { ...details };
}

/** Returns the review that an event of the timeline is about; undefined for other events. */
export const reviewFrom = ({ details }: TimelineEvent): Review | undefined => details.review as Review | undefined;
