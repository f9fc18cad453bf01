import type { Account } from '../accounts.ts';
import { describeUser } from './people.ts';
import { type Document, formatTime, type Link, nodeId } from './shared.ts';

/** What a repository's document needs. */
interface RepositoryFields {
  readonly id: number;
  readonly name: string;
  readonly fullName: string;
  readonly owner: Account;
  readonly isPrivate: boolean;
  readonly isFork: boolean;
  readonly defaultBranch: string;
  readonly createdAt: Date;
}

const LINKS = {
  archive_url: '{archive_format}{/ref}',
  assignees_url: 'assignees{/user}',
  blobs_url: 'git/blobs{/sha}',
  branches_url: 'branches{/branch}',
  collaborators_url: 'collaborators{/collaborator}',
  comments_url: 'comments{/number}',
  commits_url: 'commits{/sha}',
  compare_url: 'compare/{base}...{head}',
  contents_url: 'contents/{+path}',
  contributors_url: 'contributors',
  deployments_url: 'deployments',
  downloads_url: 'downloads',
  events_url: 'events',
  forks_url: 'forks',
  git_commits_url: 'git/commits{/sha}',
  git_refs_url: 'git/refs{/sha}',
  git_tags_url: 'git/tags{/sha}',
  hooks_url: 'hooks',
  issue_comment_url: 'issues/comments{/number}',
  issue_events_url: 'issues/events{/number}',
  issues_url: 'issues{/number}',
  keys_url: 'keys{/key_id}',
  labels_url: 'labels{/name}',
  languages_url: 'languages',
  merges_url: 'merges',
  milestones_url: 'milestones{/number}',
  notifications_url: 'notifications{?since,all,participating}',
  pulls_url: 'pulls{/number}',
  releases_url: 'releases{/id}',
  stargazers_url: 'stargazers',
  statuses_url: 'statuses/{sha}',
  subscribers_url: 'subscribers',
  subscription_url: 'subscription',
  tags_url: 'tags',
  teams_url: 'teams',
  trees_url: 'git/trees{/sha}',
} as const;

/** A repository in the short form (`minimal-repository`). */
export function describeMinimalRepository(repository: RepositoryFields, link: Link): Document {
  const { id, name, fullName, owner, isPrivate, isFork } = repository;
  const url = link(`/repos/${fullName}`);
  return {
    id,
    node_id: nodeId('R', id),
    name,
    full_name: fullName,
    private: isPrivate,
    owner: describeUser(owner, link),
    html_url: link(`/html/${fullName}`),
    description: null,
    fork: isFork,
    url,
    ...Object.fromEntries(Object.entries(LINKS).map(([key, path]) => [key, `${url}/${path}`])),
  };
}

/** A repository in the form inside other documents (`repository`). */
export function describeRepository(repository: RepositoryFields, link: Link): Document {
  const { fullName, isPrivate, defaultBranch, createdAt } = repository;
  const html = link(`/html/${fullName}`);
  const at = formatTime(createdAt);
  return {
    ...describeMinimalRepository(repository, link),
    clone_url: `${html}.git`,
    git_url: `${html}.git`,
    ssh_url: `git@sandbox.invalid:${fullName}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: defaultBranch,
    visibility: isPrivate ? 'private' : 'public',
    archived: false,
    disabled: false,
    has_downloads: true,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    size: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    created_at: at,
    updated_at: at,
    pushed_at: at,
  };
}

/** A repository by itself (`full-repository`). */
export const describeFullRepository = (repository: RepositoryFields, link: Link): Document => ({
  ...describeRepository(repository, link),
  network_count: 0,
  subscribers_count: 0,
});
