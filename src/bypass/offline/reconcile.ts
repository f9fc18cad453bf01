import { z } from 'zod';
import { VerificationError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { bypassError } from '../errors.ts';
import { type BypassContext, PERMISSION } from '../from-github/context.ts';
import { create, createOnce } from '../from-github/create-once.ts';
import { idSchema } from '../from-github/documents.ts';
import { type Ground, readGround } from '../from-github/ground.ts';
import { createMarker, findMarker, type MarkerMessage, parseMarkerMessage } from '../from-github/marker.ts';
import { createBranch, writeRequest } from '../from-github/open-request.ts';
import { BRANCH_PREFIX, findPull, listBranchPulls, type Pull, readRequestFile } from '../from-github/pull.ts';
import type { StoredRequest } from '../request.ts';
import { readVotes } from './approvals.ts';
import { readRequest } from './decide.ts';
import { findDifferences } from './differences.ts';
import { readPeople } from './people.ts';
import { formatRecordBody, formatRecordComment, formatRecordTitle } from './reconcile-text.ts';
import { openUseStore } from './uses.ts';

const DAY_S = 86_400;

export interface ReconcileChoice {
  /** The file of the request, absolute. */
  readonly request: string;
  /** The folder with the signatures, absolute. */
  readonly approvals: string;
  /** The store of the offline uses, for the time of the use. */
  readonly store?: string | undefined;
  readonly endpoint?: string | undefined;
}

/**
 * Records an offline decision on GitHub after the outage: a pull request with the file of the request, the marker `used`, and a
 * comment with the signatures. Reports how the facts on GitHub differ. Run again after a crash, it does nothing twice. The marker is
 * created with and without differences, so that the request cannot be used again.
 */
export async function reconcile(context: BypassContext, choice: ReconcileChoice) {
  const { entry } = context;
  const report = beginReport('bypass-reconcile', entry.clock, choice.request);
  const request = await readRequest(choice.request);
  const ground = await readGround(context, { withRun: false });
  const { repository_id: wanted } = request.document.subject;
  if (wanted !== ground.repository.id)
    throw bypassError('bypass-repository-differs', { expected: wanted, found: ground.repository.id });
  const use = await findUse(context, choice, request);
  const now = use?.at_s ?? request.document.created_s;
  const people = readPeople(ground.roster, new Date(now * 1000), 'of the default branch');
  const { votes, ignored } = await readVotes(choice.approvals, request, people);
  const differences = [...(await findDifferences(context, ground, { request, people, votes, use }))];
  if (choice.store !== undefined && !use) differences.push(bypassError('bypass-use-unknown', { store: choice.store }));

  const trail = await openTrail(context, ground, request);
  const fileProblem = await checkTrail(context, trail.pull, request);
  if (fileProblem) differences.push(fileProblem);
  const marker = await recordUse(context, ground, { request, use, head: trail.pull.head.sha });
  differences.push(...marker.differences);
  const parts = { usedAtS: marker.atS, votes, ignored, differences };
  const isCommented = await addRecord(context, trail.pull, formatRecordComment(request, parts));
  const done = [
    ...(trail.isNew ? ['pull-request'] : []),
    ...(marker.isNew ? ['marker'] : []),
    ...(isCommented ? ['comment'] : []),
  ];
  return report.finish(differences, {
    id: request.document.id,
    pr: trail.pull.number,
    digest: request.digest,
    url: trail.pull.url,
    usedAtS: marker.atS,
    signatures: votes.map(({ file, purpose, person, fingerprint }) => ({
      file,
      purpose,
      id: person.id,
      login: person.login,
      fingerprint,
    })),
    ignored,
    done,
  });
}

/** Reads the record of the use from the store. A record that cannot be read as a marker is a use at an unknown time. */
async function findUse(
  { entry }: BypassContext,
  { store, endpoint }: ReconcileChoice,
  { digest }: StoredRequest,
): Promise<MarkerMessage | undefined> {
  if (store === undefined) return undefined;
  const record = await (await openUseStore(store, entry, endpoint)).find(digest);
  const message = record && parseMarkerMessage(record.toString('utf8'));
  return message?.request_digest === digest ? message : undefined;
}

interface Trail {
  readonly pull: Pull;
  readonly isNew: boolean;
}

/** Opens the pull request of a request, unless its branch has one in any state. */
async function openTrail({ api }: BypassContext, { repository }: Ground, request: StoredRequest): Promise<Trail> {
  const { id } = request.document;
  const branch = `${BRANCH_PREFIX}${id}`;
  const [existing] = await listBranchPulls(api, branch);
  if (existing) return { pull: existing, isNew: false };
  await createBranch(api, id, repository.defaultBranch);
  await writeRequest(api, request);
  const body = {
    title: formatRecordTitle(request),
    head: branch,
    base: repository.defaultBranch,
    body: formatRecordBody(request),
  };
  const number = await create<number>({
    what: `the pull request of the bypass ${id}`,
    find: async () => (await listBranchPulls(api, branch))[0]?.number,
    create: () => api.write('POST', './pulls', body, PERMISSION.pullsWrite),
    read: (document) => z.looseObject({ number: idSchema }).safeParse(document).data?.number,
  });
  const pull = await findPull(api, number);
  if (!pull)
    throw bypassError('bypass-write-failed', { what: `the pull request ${number}`, detail: 'it does not exist' });
  return { pull, isNew: true };
}

/** Returns the difference if the pull request has another file than the request. */
async function checkTrail(
  { api }: BypassContext,
  pull: Pull,
  { document, digest }: StoredRequest,
): Promise<VerificationError | undefined> {
  let found: string;
  try {
    found = (await readRequestFile(api, pull, document.id)).digest;
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    return error;
  }
  if (found === digest) return undefined;
  const detail = `expected a request with the digest ${digest}, found ${found}`;
  return bypassError('bypass-pr-invalid', { pr: pull.number, detail });
}

/** Creates the marker, unless it exists. Returns how it differs from the record of the store. */
async function recordUse(
  { api, entry }: BypassContext,
  { roster }: Ground,
  {
    request,
    use,
    head,
  }: { readonly request: StoredRequest; readonly use: MarkerMessage | undefined; readonly head: string },
): Promise<{ readonly isNew: boolean; readonly atS: number; readonly differences: readonly VerificationError[] }> {
  const { document, digest } = request;
  const differences: VerificationError[] = [];
  if (await findMarker(api, 'revoked', digest)) differences.push(bypassError('bypass-revoked'));
  const existing = await findMarker(api, 'used', digest);
  if (existing) {
    const { message } = existing;
    const isOurs = message && message.run_id === null && (use === undefined || use.at_s === message.at_s);
    if (!isOurs) differences.push(bypassError('bypass-used-twice', { ref: existing.ref }));
    return { isNew: false, atS: message?.at_s ?? document.created_s, differences };
  }
  const atS = use?.at_s ?? Math.floor(api.now().getTime() / 1000);
  const content = {
    id: document.id,
    request_digest: digest,
    subject: document.subject,
    at_s: atS,
    postmortem_due_s: use?.postmortem_due_s ?? atS + roster.document.postmortem.days * DAY_S,
    run_id: null,
    run_attempt: null,
  };
  const sleep = (ms: number): Promise<void> => entry.clock.sleep(ms, entry.signal);
  const claim = await createMarker(api, 'used', content, { head, sleep });
  if (claim === 'taken') differences.push(bypassError('bypass-used-twice', { ref: `the marker of ${digest}` }));
  return { isNew: claim === 'ours', atS, differences };
}

const commentSchema = z.looseObject({ body: z.string().max(1_000_000).nullish() });
const normalize = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** Adds the comment, unless exactly this text exists. */
async function addRecord({ api }: BypassContext, { number }: Pull, body: string): Promise<boolean> {
  const path = `./issues/${number}/comments`;
  const { isNew } = await createOnce<true>({
    what: `the comment on pull request ${number}`,
    find: async () =>
      (await api.list(path, commentSchema, PERMISSION.issues)).some(
        (comment) => normalize(comment.body ?? '') === normalize(body),
      ) || undefined,
    create: () => api.write('POST', path, { body }, PERMISSION.issuesWrite),
    read: () => true,
  });
  return isNew;
}
