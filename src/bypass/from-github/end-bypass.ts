import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import type { StoredRequest } from '../request.ts';
import { formatPostmortemIssue } from '../texts/comments.ts';
import { formatTextMarker, type Grant, type RecordedUse } from '../texts/notice.ts';
import { PERMISSION } from './context.ts';
import { assertWritten, createOnce } from './create-once.ts';
import { accountSchema, idSchema } from './documents.ts';
import type { Pull } from './pull.ts';
import { createNotice, type Trail } from './trail.ts';

/** What was done to end a bypass. */
export type EndStep = 'deployments' | 'issue' | 'comment' | 'closed';

/**
 * The authors whose texts count as texts of this program. A stranger can copy a hidden marker to suppress a report. So a text with the
 * marker counts only if one of these accounts wrote it. The expected text itself always counts.
 */
export interface Authors {
  /** Ids of the token's user and of the bots that the roster lists. */
  readonly ids: ReadonlySet<number>;
}

const textSchema = z.looseObject({ body: z.string().max(1_000_000).nullish(), user: accountSchema.nullish() });
type Text = z.infer<typeof textSchema>;

/** GitHub stores text with the line ends that it got, and cuts white space at the end. */
const normalize = (text: string): string => text.replaceAll('\r\n', '\n').trim();

const isOwnText = ({ body, user }: Text, expected: string, marker: string, { ids }: Authors): boolean =>
  normalize(body ?? '') === normalize(expected) ||
  ((body ?? '').includes(marker) && user !== null && user !== undefined && ids.has(user.id));

const deploymentSchema = z.looseObject({ id: idSchema, task: z.string().nullish(), payload: z.unknown() });
const statusSchema = z.looseObject({ id: idSchema, state: z.string() });
const payloadSchema = z.looseObject({ request_digest: z.string() });

/** Returns the digest that a payload names. GitHub may return the payload as JSON text. */
function readPayloadDigest(payload: unknown): string | undefined {
  let document = payload;
  if (typeof payload === 'string')
    try {
      document = JSON.parse(payload);
    } catch {
      return undefined;
    }
  return payloadSchema.safeParse(document).data?.request_digest;
}

/** Makes the deployments of a bypass inactive. Returns how many there are, and whether one was still active. */
export async function deactivateDeployments(
  api: GitHubApi,
  { digest, document }: StoredRequest,
): Promise<{ readonly count: number; readonly hasChanged: boolean }> {
  const query = `task=bypass&environment=${encodeURIComponent(document.subject.environment)}`;
  const all = await api.list(`./deployments?${query}`, deploymentSchema, PERMISSION.deployments);
  const own = all.filter(({ task, payload }) => task === 'bypass' && readPayloadDigest(payload) === digest);
  let hasChanged = false;
  for (const { id } of own) {
    const path = `./deployments/${id}/statuses`;
    const statuses = await api.list(path, statusSchema, PERMISSION.deployments);
    const latest = statuses.reduce<{ id: number; state: string } | undefined>(
      (best, one) => (best && best.id > one.id ? best : one),
      undefined,
    );
    if (latest?.state === 'inactive') continue;
    const body = { state: 'inactive', description: 'The bypass ended.', auto_inactive: false };
    assertWritten(await api.write('POST', path, body, PERMISSION.deploymentsWrite), `the end of deployment ${id}`);
    hasChanged = true;
  }
  return { count: own.length, hasChanged };
}

const issueSchema = textSchema.extend({
  number: idSchema,
  title: z.string().max(1_000),
  pull_request: z.unknown().optional(),
});
type Issue = z.infer<typeof issueSchema>;

/** Opens the issue that asks for the post-mortem, unless it exists in any state. */
export async function openPostmortemIssue(
  api: GitHubApi,
  trail: Trail,
  parts: { readonly use: RecordedUse; readonly grants: readonly Grant[]; readonly authors: Authors },
): Promise<{ readonly value: number; readonly isNew: boolean }> {
  const { title, body } = formatPostmortemIssue(createNotice(trail), parts.use, parts.grants);
  const marker = formatTextMarker('postmortem', trail.request.digest);
  const since = new Date((trail.request.document.created_s - 60) * 1000).toISOString();
  const isOwn = (issue: Issue): boolean =>
    issue.pull_request === undefined && issue.title === title && isOwnText(issue, body, marker, parts.authors);
  return createOnce({
    what: `the issue "${title}"`,
    find: async () => {
      const path = `./issues?state=all&since=${encodeURIComponent(since)}`;
      return (await api.list(path, issueSchema, PERMISSION.issues)).find(isOwn)?.number;
    },
    create: () => api.write('POST', './issues', { title, body }, PERMISSION.issuesWrite),
    read: (document) => issueSchema.safeParse(document).data?.number,
  });
}

/** Adds a comment to a pull request, unless a text for which `isOwn` is true exists. Returns whether it is new. */
async function addComment(
  api: GitHubApi,
  pr: number,
  body: string,
  isOwn: (comment: Text) => boolean,
): Promise<boolean> {
  const path = `./issues/${pr}/comments`;
  const { isNew } = await createOnce<true>({
    what: `the comment on pull request ${pr}`,
    find: async () => (await api.list(path, textSchema, PERMISSION.issues)).some(isOwn) || undefined,
    create: () => api.write('POST', path, { body }, PERMISSION.issuesWrite),
    read: () => true,
  });
  return isNew;
}

/** Adds the report about the end of a bypass, once. */
export const addReport = (api: GitHubApi, { pull, request }: Trail, body: string, authors: Authors): Promise<boolean> =>
  addComment(api, pull.number, body, (comment) =>
    isOwnText(comment, body, formatTextMarker('report', request.digest), authors),
  );

/** Adds the comment about a revocation, once. The marker decides that a request is revoked, so any author of the text is enough. */
export const addRevocation = (api: GitHubApi, { pull, request }: Trail, body: string): Promise<boolean> =>
  addComment(api, pull.number, body, (comment) =>
    (comment.body ?? '').includes(formatTextMarker('revoked', request.digest)),
  );

/** Closes a pull request. Returns whether it was open. */
export async function closePull(api: GitHubApi, { number, state }: Pull): Promise<boolean> {
  if (state !== 'open') return false;
  const answer = await api.write('PATCH', `./pulls/${number}`, { state: 'closed' }, PERMISSION.pullsWrite);
  assertWritten(answer, `the end of pull request ${number}`);
  return true;
}
