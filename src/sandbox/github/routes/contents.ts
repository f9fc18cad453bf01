import { notFound, refuse } from '../accounts.ts';
import { listChanges } from '../changes.ts';
import {
  describeChange,
  describeCommit,
  describeFile,
  describeGitCommit,
  describeRef,
  describeTag,
} from '../documents/commits.ts';
import { describeFullRepository } from '../documents/repository.ts';
import type { Document } from '../documents/shared.ts';
import type { Commit } from '../git.ts';
import {
  invalid,
  open,
  type RepositoryCall,
  type Route,
  type RouteAnswer,
  readOptionalBoolean,
  readOptionalText,
  readText,
  repositoryRoute,
} from '../route.ts';

export const describeCommitOf = ({ repository, state, link }: RepositoryCall, commit: Commit): Document =>
  describeCommit(commit, repository.fullName, (email) => state.accounts.findEmail(email), link);

const describeRefOf = ({ repository, link }: RepositoryCall, ref: string, sha: string): Document =>
  describeRef(ref, sha, repository.objects.findType(sha) ?? 'commit', repository.fullName, link);

function requireCommit({ repository }: RepositoryCall, name: string, status = 404): Commit {
  const commit = repository.refs.resolve(name);
  if (!commit) throw status === 404 ? notFound() : refuse(status, `No commit found for SHA: ${name}`);
  return commit;
}

function getContents(call: RepositoryCall): RouteAnswer {
  const { repository, params, query, accept, link } = call;
  const ref = query.get('ref') ?? repository.defaultBranch;
  const commit = repository.refs.resolve(ref);
  if (!commit) throw refuse(404, `No commit found for the ref ${ref}`);
  const files = repository.objects.getFiles(commit.sha);
  const path = params.path ?? '';
  const blob = files.get(path);
  const describeAt = (at: string, sha: string): Document => {
    const content = repository.objects.blobs.get(sha) ?? Buffer.alloc(0);
    return describeFile({ path: at, ref, blob: sha, content }, repository.fullName, link);
  };
  if (blob !== undefined) {
    const content = repository.objects.blobs.get(blob) ?? Buffer.alloc(0);
    if (/\braw\b/.test(accept)) return { raw: content };
    const document = describeAt(path, blob);
    // GitHub sends no content of files over 1 MB in this form.
    return { body: content.length > 1024 * 1024 ? { ...document, content: '', encoding: 'none' } : document };
  }
  const prefix = path === '' ? '' : `${path}/`;
  const inside = [...files].filter(([one]) => one.startsWith(prefix));
  if (inside.length === 0) throw notFound();
  const entries = new Map<string, Document>();
  for (const [one, sha] of inside) {
    const [name = '', ...rest] = one.slice(prefix.length).split('/');
    const { content: _, encoding: __, ...document } = describeAt(`${prefix}${name}`, sha);
    entries.set(name, rest.length > 0 ? { ...document, type: 'dir', size: 0, download_url: null } : document);
  }
  return { body: [...entries.values()] };
}

/** Creates or changes a file, as one commit. Throws 422 without the `sha` of an existing file, and 409 for another one. */
function putContents(call: RepositoryCall): RouteAnswer {
  const { repository, params, body, actor, link, state } = call;
  const branch = readOptionalText(body, 'branch') ?? repository.defaultBranch;
  const head = repository.refs.findBranch(branch);
  if (head === undefined) throw refuse(404, `Branch ${branch} not found`);
  const message = readText(body, 'message');
  const encoded = readText(body, 'content').replaceAll(/\s/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded))
    throw refuse(422, 'content is not valid Base64');
  const path = params.path ?? '';
  const known = repository.objects.getFiles(head).get(path);
  const sha = readOptionalText(body, 'sha');
  if (known !== undefined && sha === undefined) throw invalid(`"sha" wasn't supplied.`);
  if (sha !== undefined && sha !== known) throw refuse(409, `${path} does not match ${sha}`);
  const content = Buffer.from(encoded, 'base64');
  const { webFlow } = state.accounts;
  const committer = actor.type === 'Bot' ? { name: 'GitHub', email: webFlow.email } : undefined;
  const commit = repository.refs.pushFile({
    branch,
    path,
    content,
    by: actor,
    message,
    ...(committer ? { committer } : {}),
  });
  const blob = repository.objects.getFiles(commit.sha).get(path) ?? '';
  const {
    content: _,
    encoding: __,
    ...file
  } = describeFile({ path, ref: branch, blob, content }, repository.fullName, link);
  return {
    status: known === undefined ? 201 : 200,
    body: { content: file, commit: describeGitCommit(commit, repository.fullName, link) },
  };
}

function createTag({ repository, body, actor, link }: RepositoryCall): RouteAnswer {
  const tag = readText(body, 'tag');
  const message = readText(body, 'message');
  const object = readText(body, 'object');
  const type = readText(body, 'type');
  if (repository.objects.findType(object) !== type) throw refuse(422, 'Object does not exist');
  const { tagger } = body as { tagger?: { name?: unknown; email?: unknown; date?: unknown } };
  const person = {
    name: typeof tagger?.name === 'string' ? tagger.name : actor.name,
    email: typeof tagger?.email === 'string' ? tagger.email : actor.email,
    ...(typeof tagger?.date === 'string' ? { date: new Date(tagger.date) } : {}),
  };
  const written = repository.refs.writeTag(tag, message, object, person);
  return { status: 201, body: describeTag(written, repository.fullName, link) };
}

/** A ref in a path, `heads/main`, or its full name. */
const readRef = ({ params }: RepositoryCall): string => `refs/${(params.ref ?? '').replace(/^refs\//, '')}`;

const compare = (call: RepositoryCall): RouteAnswer => {
  const { repository, params, link } = call;
  const [from = '', to = ''] = (params.basehead ?? '').split('...');
  const [base, head] = [requireCommit(call, from), requireCommit(call, to)];
  const { objects, fullName } = repository;
  const start = objects.findMergeBase(base.sha, head.sha);
  if (start === undefined) throw refuse(404, `No common ancestor between ${from} and ${to}.`);
  const ahead = objects.listMissing(base.sha, head.sha);
  const behind = objects.listMissing(head.sha, base.sha).length;
  const files = listChanges(objects, objects.getFiles(start), objects.getFiles(head.sha));
  const moved = ahead.length > 0 ? 'ahead' : 'identical';
  const html = link(`/html/${fullName}/compare/${from}...${to}`);
  return {
    body: {
      url: link(`/repos/${fullName}/compare/${from}...${to}`),
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: describeCommitOf(call, base),
      merge_base_commit: describeCommitOf(call, objects.getCommit(start)),
      status: behind === 0 ? moved : ahead.length > 0 ? 'diverged' : 'behind',
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: ahead.map((commit) => describeCommitOf(call, commit)),
      files: files.map((change) => describeChange(change, head.sha, fullName, link)),
    },
  };
};

/** The repository, its files, and its refs, tags and commits. */
export const contentRoutes: readonly Route[] = [
  open(
    repositoryRoute('GET', 'metadata:read', ({ repository, link }) => ({
      body: describeFullRepository(repository, link),
    })),
  ),
  repositoryRoute('GET /contents/{+path}', 'contents:read', getContents),
  repositoryRoute('PUT /contents/{+path}', 'contents:write', putContents),
  repositoryRoute('GET /git/ref/{+ref}', 'contents:read', (call) => {
    const ref = readRef(call);
    const sha = call.repository.refs.find(ref);
    if (sha === undefined) throw notFound();
    return { body: describeRefOf(call, ref, sha) };
  }),
  // GitHub sends these without pages.
  repositoryRoute('GET /git/matching-refs/{+ref}', 'contents:read', (call) => ({
    body: call.repository.refs.list(readRef(call)).map(([ref, sha]) => describeRefOf(call, ref, sha)),
  })),
  repositoryRoute('POST /git/refs', 'contents:write', (call) => {
    const [ref, sha] = [readText(call.body, 'ref'), readText(call.body, 'sha')];
    call.repository.refs.create(ref, sha, call.actor);
    return {
      status: 201,
      body: describeRefOf(call, ref, sha),
      headers: { location: call.link(`/repos/${call.repository.fullName}/git/${ref}`) },
    };
  }),
  repositoryRoute('PATCH /git/refs/{+ref}', 'contents:write', (call) => {
    const [ref, sha] = [readRef(call), readText(call.body, 'sha')];
    call.repository.refs.update(ref, sha, call.actor, { force: readOptionalBoolean(call.body, 'force') ?? false });
    return { body: describeRefOf(call, ref, sha) };
  }),
  repositoryRoute('DELETE /git/refs/{+ref}', 'contents:write', (call) => {
    call.repository.refs.delete(readRef(call), call.actor);
    return { status: 204, body: undefined };
  }),
  repositoryRoute('POST /git/tags', 'contents:write', createTag),
  repositoryRoute('GET /git/tags/{tag_sha}', 'contents:read', ({ repository, params, link }) => {
    const tag = repository.objects.tags.get(params.tag_sha ?? '');
    if (!tag) throw notFound();
    return { body: describeTag(tag, repository.fullName, link) };
  }),
  repositoryRoute('GET /git/commits/{commit_sha}', 'contents:read', ({ repository, params, link }) => {
    const commit = repository.objects.commits.get(params.commit_sha ?? '');
    if (!commit) throw notFound();
    return { body: describeGitCommit(commit, repository.fullName, link) };
  }),
  repositoryRoute('GET /commits', 'contents:read', (call) => {
    const from = requireCommit(call, call.query.get('sha') ?? call.repository.defaultBranch);
    return { list: call.repository.objects.listAncestors(from.sha).map((commit) => describeCommitOf(call, commit)) };
  }),
  repositoryRoute('GET /commits/{+ref}', 'contents:read', (call) => {
    const commit = requireCommit(call, call.params.ref ?? '', 422);
    const { objects, fullName } = call.repository;
    const [parent] = commit.parents;
    const before = parent === undefined ? new Map<string, string>() : objects.getFiles(parent);
    const files = listChanges(objects, before, objects.getFiles(commit.sha));
    const additions = files.reduce((sum, one) => sum + one.additions, 0);
    const deletions = files.reduce((sum, one) => sum + one.deletions, 0);
    return {
      body: {
        ...describeCommitOf(call, commit),
        stats: { additions, deletions, total: additions + deletions },
        files: files.map((change) => describeChange(change, commit.sha, fullName, call.link)),
      },
    };
  }),
  repositoryRoute('GET /compare/{+basehead}', 'contents:read', compare),
];
