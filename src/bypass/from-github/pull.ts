import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { parseRequest, REQUEST_ID, type StoredRequest } from '../request.ts';
import { readRepositoryFile } from './contents.ts';
import { type GitHubRepository, PERMISSION } from './context.ts';
import { type Account, accountSchema, commitIdSchema, idSchema } from './documents.ts';

/** The start of the names of the branches that contain requests. */
export const BRANCH_PREFIX = 'bypass/';

/** A pull request, as GitHub shows it now. Its title and body never take part in a decision. */
export interface Pull {
  readonly number: number;
  readonly url: string;
  readonly state: string;
  readonly isMerged: boolean;
  /** Undefined for a deleted account. */
  readonly author: Account | undefined;
  readonly head: { readonly ref: string; readonly sha: string; readonly repositoryId: number | undefined };
  readonly base: { readonly ref: string; readonly repositoryId: number | undefined };
  /** The number of commits; undefined in a list. */
  readonly commits: number | undefined;
  /** The people who are asked for a review and have not answered. */
  readonly reviewers: readonly Account[];
  readonly createdAt: string | undefined;
  readonly closedAt: string | undefined;
}

const sideSchema = z.looseObject({
  ref: z.string().max(1_000),
  sha: commitIdSchema,
  repo: z.looseObject({ id: idSchema }).nullish(),
});

const pullSchema = z
  .looseObject({
    number: idSchema,
    html_url: z.string().max(2_000).default(''),
    state: z.string(),
    merged: z.boolean().nullish(),
    merged_at: z.string().nullish(),
    user: accountSchema.nullish(),
    head: sideSchema,
    base: sideSchema,
    commits: z.int().nonnegative().optional(),
    requested_reviewers: z.array(accountSchema).nullish(),
    created_at: z.string().optional(),
    closed_at: z.string().nullish(),
  })
  .transform(
    (pull): Pull => ({
      number: pull.number,
      url: pull.html_url,
      state: pull.state,
      isMerged: pull.merged === true || typeof pull.merged_at === 'string',
      author: pull.user ?? undefined,
      head: { ref: pull.head.ref, sha: pull.head.sha, repositoryId: pull.head.repo?.id },
      base: { ref: pull.base.ref, repositoryId: pull.base.repo?.id },
      commits: pull.commits,
      reviewers: pull.requested_reviewers ?? [],
      createdAt: pull.created_at,
      closedAt: pull.closed_at ?? undefined,
    }),
  );

/** Reads a pull request; undefined if there is none with this number. */
export const findPull = (api: GitHubApi, number: number): Promise<Pull | undefined> =>
  api.find(`./pulls/${number}`, pullSchema, PERMISSION.pulls);

/** Lists the pull requests whose branch starts with `bypass/`, also those of forks, newest first. */
export async function listBypassPulls(
  api: GitHubApi,
  state: 'open' | 'closed' | 'all' = 'open',
): Promise<readonly Pull[]> {
  const path = `./pulls?state=${state}&sort=created&direction=desc`;
  const pulls = await api.list(path, pullSchema, PERMISSION.pulls);
  const unique = new Map(pulls.map((pull) => [pull.number, pull])); // a new one moves the others to the next page
  return [...unique.values()]
    .filter(({ head }) => head.ref.startsWith(BRANCH_PREFIX))
    .sort((a, b) => b.number - a.number);
}

/** Lists the pull requests of a branch of the repository itself, in every state. */
export async function listBranchPulls(api: GitHubApi, branch: string): Promise<readonly Pull[]> {
  const [owner = ''] = api.repository.split('/');
  const head = encodeURIComponent(`${owner}:${branch}`);
  const pulls = await api.list(`./pulls?state=all&head=${head}`, pullSchema, PERMISSION.pulls);
  return pulls.filter((pull) => pull.head.ref === branch);
}

/** Returns the id of the request that the branch of a pull request names; undefined for a branch of another form. */
export function findRequestId({ head }: Pull): string | undefined {
  const id = head.ref.startsWith(BRANCH_PREFIX) ? head.ref.slice(BRANCH_PREFIX.length) : '';
  return REQUEST_ID.test(id) ? id : undefined;
}

/** Creates the denial of a pull request that is not of the form of a request. */
export const refusePull = ({ number }: Pull, detail: string): VerificationError =>
  bypassError('bypass-pr-invalid', { pr: number, detail });

/**
 * Checks that a pull request is in the repository itself and goes to the default branch from `bypass/<id>`. Returns the id of the
 * request. Throws `bypass-pr-invalid`.
 */
export function assertPlace(pull: Pull, { id: repositoryId, defaultBranch }: GitHubRepository): string {
  if (pull.head.repositoryId !== repositoryId) throw refusePull(pull, 'its branch is in another repository');
  if (pull.base.repositoryId !== repositoryId || pull.base.ref !== defaultBranch)
    throw refusePull(pull, `expected the default branch "${defaultBranch}" as its base, found "${pull.base.ref}"`);
  const id = findRequestId(pull);
  if (id === undefined) throw refusePull(pull, `expected a branch ${BRANCH_PREFIX}<id>, found "${pull.head.ref}"`);
  return id;
}

/** Throws `bypass-pr-invalid` unless a pull request is open. */
export function assertOpen(pull: Pull): void {
  if (pull.isMerged) throw refusePull(pull, 'it is merged');
  if (pull.state !== 'open') throw refusePull(pull, 'it is closed');
}

const changeSchema = z.looseObject({
  filename: z.string().max(4_096),
  status: z.string(),
  sha: z.string().nullish(),
});

/**
 * Reads the file of a request at the head of its pull request. Throws `bypass-pr-invalid` and `bypass-request-invalid`.
 */
export async function readRequestFile(
  api: GitHubApi,
  pull: Pull,
  id: string,
): Promise<StoredRequest & { blob?: string }> {
  const file = await readRepositoryFile(api, `bypass/${id}.json`, pull.head.sha);
  if (file === 'absent') throw refusePull(pull, `its head has no file bypass/${id}.json`);
  if (file === 'not-a-file')
    throw bypassError('bypass-request-invalid', { file: `${id}.json`, detail: 'expected a file of at most 16 KiB' });
  const request = parseRequest(file.bytes, id);
  return file.blob === undefined ? request : { ...request, blob: file.blob };
}

/**
 * Checks that the only change of a pull request adds the file of its request. `blob` is the id of the content that was read: a
 * symbolic link changes one file and shows the content of another. Throws `bypass-pr-invalid`.
 */
export async function assertOnlyChange(
  api: GitHubApi,
  pull: Pull,
  id: string,
  blob: string | undefined,
): Promise<void> {
  const changes = await api.list(`./pulls/${pull.number}/files`, changeSchema, PERMISSION.pulls);
  const [change] = changes;
  if (changes.length !== 1 || !change) throw refusePull(pull, `expected one changed file, found ${changes.length}`);
  if (change.status !== 'added' || change.filename !== `bypass/${id}.json`)
    throw refusePull(pull, `expected that it adds bypass/${id}.json, found "${change.filename}" ${change.status}`);
  if (blob !== undefined && typeof change.sha === 'string' && change.sha !== blob)
    throw refusePull(pull, `the file bypass/${id}.json is a link, or its content differs from the change`);
}
