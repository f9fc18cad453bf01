import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { GitHubApi, WriteAnswer } from '../../github/index.ts';
import { rfc3339 } from '../../lib/clock.ts';
import { McError, type Reason } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { bypassError } from '../errors.ts';
import { ROLES } from '../facts.ts';
import type { BypassRequestReport } from '../lifecycle-schema.ts';
import { formatRequest, type StoredRequest } from '../request.ts';
import type { RequestValues } from '../request-values.ts';
import type { RosterDocument } from '../roster.ts';
import { getExpiry } from '../texts/notice.ts';
import { formatRequestBody, formatRequestTitle } from '../texts/pull-request.ts';
import { createSlackFacts } from '../texts/slack-messages.ts';
import { findRequester, type Requester } from './account.ts';
import { announceInSlack } from './announce.ts';
import { type Attempt, createId, createIdPrefix, findAttempt, getRequestPath } from './attempt.ts';
import { readBranchCommit, readRepositoryFile } from './contents.ts';
import { type BypassContext, type GitHubRepository, listClockWarnings, PERMISSION, readRepository } from './context.ts';
import { create, createOnce } from './create-once.ts';
import { encodePath, idSchema, refSchema } from './documents.ts';
import { BRANCH_PREFIX, listBranchPulls } from './pull.ts';
import { checkRosterExpiry, readDefaultBranch } from './roster.ts';
import { readTeamSlugs, wereTeamsAsked } from './team-reviews.ts';

/** Everything that a new request needs, read before the first write. */
interface Preparation {
  readonly repository: GitHubRepository;
  readonly requester: Requester;
  readonly roster: RosterDocument;
  readonly teams: readonly string[];
  readonly attempt: Attempt;
}

interface PullRef {
  readonly number: number;
  readonly url: string;
}

/**
 * Opens a request: a branch, its file, a pull request, and the three teams as its reviewers. Run again after a crash, it continues the
 * same request. Reads everything that can be wrong before the first write.
 */
export async function openRequest(context: BypassContext, values: RequestValues): Promise<BypassRequestReport> {
  const { api, entry } = context;
  const report = beginReport('bypass-request', entry.clock);
  const preparation = await prepare(context, values);
  const { attempt, requester, roster, teams } = preparation;
  const { id } = attempt;
  await createBranch(api, id, preparation.repository.defaultBranch);
  const request = attempt.request ?? (await writeRequest(api, createDocument(api, id, values, preparation)));
  const pull = attempt.pull ?? (await openPull(api, request, requester, preparation));
  const isAsked = attempt.pull !== undefined && (await wereTeamsAsked(api, pull.number));
  const refusal = isAsked ? undefined : await askTeams(api, pull.number, teams);
  const warnings: Reason[] = listClockWarnings(context).map((warning) => warning.toReason());
  if (!isAsked) {
    const notice = { pr: pull.number, url: pull.url, request, requester: requester.account.login };
    const event = { type: 'requested', missing: ROLES, reason: request.document.reason } as const;
    const failed = await announceInSlack(event, createSlackFacts(notice), entry);
    if (failed) warnings.push(failed.toReason());
  }
  if (refusal !== undefined)
    throw bypassError('bypass-reviews-not-requested', {
      url: pull.url,
      teams: ROLES.map((role) => roster.roles[role].team),
      detail: refusal,
    });
  return report.finish([], {
    id,
    pr: pull.number,
    digest: request.digest,
    url: pull.url,
    expiresAt: rfc3339(new Date(getExpiry(request) * 1000)),
    resumed: attempt.request !== undefined,
    warnings,
  });
}

async function prepare(context: BypassContext, values: RequestValues): Promise<Preparation> {
  const { api, runId } = context;
  const repository = await readRepository(api);
  const requester = await findRequester(api, repository, runId);
  const { roster: found } = await readDefaultBranch(context, repository);
  const expired = checkRosterExpiry(found, api.now());
  if (expired) throw expired;
  const roster = found.document;
  const teams = await readTeamSlugs(api, roster);
  const prefix = createIdPrefix(values, requester);
  const attempt = (await findAttempt(api, prefix)) ?? { id: createId(prefix) };
  return { repository, requester, roster, teams, attempt };
}

function createDocument(
  api: GitHubApi,
  id: string,
  { subject, ...values }: RequestValues,
  { repository, requester }: Preparation,
): StoredRequest {
  return formatRequest({
    version: 1,
    id,
    nonce: randomBytes(16).toString('hex'),
    created_s: Math.floor(api.now().getTime() / 1000),
    requester: { id: requester.account.id, type: 'User' },
    run: requester.run,
    subject: { ...subject, repository_id: repository.id },
    ...values,
  });
}

/** Creates the branch of a request at the head of the default branch, unless it exists. */
export async function createBranch(api: GitHubApi, id: string, defaultBranch: string): Promise<void> {
  const name = `heads/${BRANCH_PREFIX}${id}`;
  const find = async (): Promise<true | undefined> => {
    const refs = await api.list(`./git/matching-refs/${encodePath(name)}`, refSchema, PERMISSION.contents);
    return refs.some(({ ref }) => ref === `refs/${name}`) || undefined;
  };
  await createOnce({
    what: `the branch ${BRANCH_PREFIX}${id}`,
    find,
    create: async () => {
      const sha = await readBranchCommit(api, defaultBranch);
      return api.write('POST', './git/refs', { ref: `refs/${name}`, sha }, PERMISSION.contentsWrite);
    },
    read: () => true,
  });
}

/** Writes the file of a request to its branch. The same file may exist. */
export async function writeRequest(api: GitHubApi, request: StoredRequest): Promise<StoredRequest> {
  const { id } = request.document;
  const path = getRequestPath(id);
  const body = {
    message: `Request bypass ${id}`,
    content: request.bytes.toString('base64'),
    branch: `${BRANCH_PREFIX}${id}`,
  };
  await create({
    what: `the file ${path}`,
    find: async () => {
      const file = await readRepositoryFile(api, path, `${BRANCH_PREFIX}${id}`);
      return typeof file === 'object' && file.bytes.equals(request.bytes) ? true : undefined;
    },
    create: () => api.write('PUT', `./contents/${encodePath(path)}`, body, PERMISSION.contentsWrite),
    read: () => true,
  });
  return request;
}

const createdPullSchema = z
  .looseObject({ number: idSchema, html_url: z.string().max(2_000) })
  .transform(({ number, html_url: url }): PullRef => ({ number, url }));

const openPull = (
  api: GitHubApi,
  request: StoredRequest,
  { account }: Requester,
  { repository, roster }: Preparation,
): Promise<PullRef> => {
  const branch = `${BRANCH_PREFIX}${request.document.id}`;
  const body = {
    title: formatRequestTitle(request),
    head: branch,
    base: repository.defaultBranch,
    body: formatRequestBody(request, account.login, roster),
  };
  return create<PullRef>({
    what: 'the pull request of the bypass',
    find: async () => (await listBranchPulls(api, branch)).find(({ state }) => state === 'open'),
    create: () => api.write('POST', './pulls', body, PERMISSION.pullsWrite),
    read: (document) => createdPullSchema.safeParse(document).data,
  });
};

/** Asks the teams for a review. Returns why that failed, or undefined. A failure must not hide the URL of the pull request. */
async function askTeams(api: GitHubApi, pr: number, teams: readonly string[]): Promise<string | undefined> {
  let answer: WriteAnswer;
  try {
    const path = `./pulls/${pr}/requested_reviewers`;
    answer = await api.write('POST', path, { team_reviewers: teams }, PERMISSION.pullsWrite);
  } catch (error) {
    if (error instanceof McError) return error.message;
    throw error;
  }
  if (answer === undefined) return 'GitHub gave no answer';
  return answer.status === 201 || answer.status === 200 ? undefined : `status ${answer.status}`;
}
