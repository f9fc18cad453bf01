import type { Account } from '../accounts.ts';
import type { FileChange } from '../changes.ts';
import type { Commit, GitPerson, Tag } from '../git.ts';
import { describeOptionalUser } from './people.ts';
import { type Document, formatTime, type Link, nodeId } from './shared.ts';

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null } as const;

const describePerson = ({ name, email, date }: GitPerson): Document => ({ name, email, date: formatTime(date) });

/** Finds the account of a commit's author or committer. */
export type FindEmail = (email: string) => Account | undefined;

/** A commit with GitHub's accounts (`commit`). `author` is null if GitHub cannot name the person. */
export function describeCommit(commit: Commit, repository: string, findEmail: FindEmail, link: Link): Document {
  const { sha, author, committer, message, tree, parents } = commit;
  const url = link(`/repos/${repository}/commits/${sha}`);
  const git = link(`/repos/${repository}/git`);
  const html = link(`/html/${repository}/commit`);
  return {
    sha,
    node_id: nodeId('C', sha),
    commit: {
      author: describePerson(author),
      committer: describePerson(committer),
      message,
      tree: { sha: tree, url: `${git}/trees/${tree}` },
      url: `${git}/commits/${sha}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url,
    html_url: `${html}/${sha}`,
    comments_url: `${url}/comments`,
    author: describeOptionalUser(findEmail(author.email), link),
    committer: describeOptionalUser(findEmail(committer.email), link),
    parents: parents.map((parent) => ({
      sha: parent,
      url: link(`/repos/${repository}/commits/${parent}`),
      html_url: `${html}/${parent}`,
    })),
  };
}

/** A commit of git (`git-commit`). */
export function describeGitCommit(commit: Commit, repository: string, link: Link): Document {
  const { sha, author, committer, message, tree, parents } = commit;
  const git = link(`/repos/${repository}/git`);
  const html = link(`/html/${repository}/commit`);
  return {
    sha,
    node_id: nodeId('C', sha),
    url: `${git}/commits/${sha}`,
    html_url: `${html}/${sha}`,
    author: describePerson(author),
    committer: describePerson(committer),
    tree: { sha: tree, url: `${git}/trees/${tree}` },
    message,
    parents: parents.map((parent) => ({ sha: parent, url: `${git}/commits/${parent}`, html_url: `${html}/${parent}` })),
    verification: UNSIGNED,
  };
}

/** A tag object (`git-tag`). */
export function describeTag({ sha, tag, message, tagger, object }: Tag, repository: string, link: Link): Document {
  const git = link(`/repos/${repository}/git`);
  return {
    node_id: nodeId('TA', sha),
    sha,
    url: `${git}/tags/${sha}`,
    tagger: describePerson(tagger),
    object: { ...object, url: `${git}/${object.type}s/${object.sha}` },
    tag,
    message,
    verification: UNSIGNED,
  };
}

/** A ref (`git-ref`). */
export function describeRef(ref: string, sha: string, type: string, repository: string, link: Link): Document {
  const git = link(`/repos/${repository}/git`);
  return {
    ref,
    node_id: nodeId('REF', ref),
    url: `${git}/${ref}`,
    object: { sha, type, url: `${git}/${type}s/${sha}` },
  };
}

/** A changed file (`diff-entry`). */
export function describeChange(change: FileChange, head: string, repository: string, link: Link): Document {
  const { path, previousPath, status, blob, additions, deletions, patch } = change;
  const encoded = encodePath(path);
  return {
    sha: blob,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: link(`/html/${repository}/blob/${head}/${encoded}`),
    raw_url: link(`/html/${repository}/raw/${head}/${encoded}`),
    contents_url: link(`/repos/${repository}/contents/${encoded}?ref=${head}`),
    ...(patch === undefined ? {} : { patch }),
    ...(previousPath === undefined ? {} : { previous_filename: previousPath }),
  };
}

/** Encodes a path for a URL and keeps its slashes. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A file of a tree (`content-file`). */
export function describeFile(
  { path, ref, blob, content }: { path: string; ref: string; blob: string; content: Buffer },
  repository: string,
  link: Link,
): Document {
  const encoded = encodePath(path);
  const url = link(`/repos/${repository}/contents/${encoded}?ref=${encodeURIComponent(ref)}`);
  const git = link(`/repos/${repository}/git/blobs/${blob}`);
  const html = link(`/html/${repository}/blob/${encodeURIComponent(ref)}/${encoded}`);
  return {
    name: path.split('/').at(-1),
    path,
    sha: blob,
    size: content.length,
    url,
    html_url: html,
    git_url: git,
    download_url: link(`/html/${repository}/raw/${encodeURIComponent(ref)}/${encoded}`),
    type: 'file',
    // GitHub breaks the lines after 60 characters.
    content: content.toString('base64').replaceAll(/.{60}/g, '$&\n').replace(/\n?$/, '\n'),
    encoding: 'base64',
    _links: { self: url, git, html },
  };
}
