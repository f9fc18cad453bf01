import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import type { Digest } from '../../lib/digest.ts';
import { bypassError } from '../errors.ts';
import type { StoredRequest } from '../request.ts';
import type { BypassNotice, RecordedUse } from '../texts/notice.ts';
import { getRequestPath, tryParseRequest } from './attempt.ts';
import { readRepositoryFile } from './contents.ts';
import { PERMISSION } from './context.ts';
import type { GitRef } from './documents.ts';
import { listMarkerRefs, type Marker, readMarker } from './marker.ts';
import { BRANCH_PREFIX, type Pull } from './pull.ts';

/** The references of all markers, by the digests of their requests. */
export interface MarkerRefs {
  readonly used: ReadonlyMap<Digest, GitRef>;
  readonly revoked: ReadonlyMap<Digest, GitRef>;
}

/** A pull request of a bypass, with the request that it stands for and its markers. */
export interface Trail {
  readonly id: string;
  readonly pull: Pull;
  readonly request: StoredRequest;
  readonly used: Marker | undefined;
  readonly revoked: Marker | undefined;
}

const MAX_PUSHES = 100;

export const readMarkerRefs = async (api: GitHubApi): Promise<MarkerRefs> => ({
  used: await listMarkerRefs(api, 'used'),
  revoked: await listMarkerRefs(api, 'revoked'),
});

const pushSchema = z.looseObject({ after: z.string().max(64) });

/**
 * Lists the requests that a pull request had: first that of its head, then those of earlier pushes. A push after the use must not hide
 * the request that was used. Commits without a valid file of the request are omitted.
 */
export async function listRequests(api: GitHubApi, { head }: Pull, id: string): Promise<readonly StoredRequest[]> {
  const ref = encodeURIComponent(`refs/heads/${BRANCH_PREFIX}${id}`);
  const pushes = await api.list(`./activity?ref=${ref}`, pushSchema, PERMISSION.contents);
  if (pushes.length > MAX_PUSHES) throw bypassError('bypass-request-history', { id, limit: MAX_PUSHES });
  const commits = new Set(
    [head.sha, ...pushes.map(({ after }) => after)].filter((sha) => /^(?!0+$)[0-9a-f]{40}$/.test(sha)),
  );
  const requests = new Map<Digest, StoredRequest>();
  for (const commit of commits) {
    const request = await readRequestAt(api, id, commit);
    if (request && !requests.has(request.digest)) requests.set(request.digest, request);
  }
  return [...requests.values()];
}

async function readRequestAt(api: GitHubApi, id: string, commit: string): Promise<StoredRequest | undefined> {
  const file = await readRepositoryFile(api, getRequestPath(id), commit);
  return typeof file === 'object' ? tryParseRequest(file.bytes, id) : undefined;
}

/**
 * Reads the trail of a pull request: its request that was used, else the one that was revoked, else that of its head. Returns undefined
 * if the head has no valid request, and no earlier one has a marker.
 */
export async function readTrail(api: GitHubApi, pull: Pull, id: string, refs: MarkerRefs): Promise<Trail | undefined> {
  const current = await readRequestAt(api, id, pull.head.sha);
  // A use of an earlier push counts more than a revocation of the head.
  const requests = current && refs.used.has(current.digest) ? [current] : await listRequests(api, pull, id);
  const request =
    requests.find(({ digest }) => refs.used.has(digest)) ??
    requests.find(({ digest }) => refs.revoked.has(digest)) ??
    current;
  if (!request) return undefined;
  const read = async (kind: 'used' | 'revoked'): Promise<Marker | undefined> => {
    const found = refs[kind].get(request.digest);
    return found && readMarker(api, kind, request.digest, found);
  };
  return { id, pull, request, used: await read('used'), revoked: await read('revoked') };
}

/** Returns the use that a marker records. A malformed marker is a use at an unknown time: the latest that its request allows. */
export function describeUse(
  { used, request }: Pick<Trail, 'used' | 'request'>,
  postmortemDays: number,
): RecordedUse | undefined {
  if (!used) return undefined;
  const { message } = used;
  if (message) return { atS: message.at_s, postmortemDueS: message.postmortem_due_s, runId: message.run_id };
  const atS = request.document.created_s + request.document.ttl_s;
  return { atS, postmortemDueS: atS + postmortemDays * 86_400, runId: null };
}

export const createNotice = ({ pull, request }: Pick<Trail, 'pull' | 'request'>): BypassNotice => ({
  pr: pull.number,
  url: pull.url,
  request,
  ...(pull.author?.id === request.document.requester.id ? { requester: pull.author.login } : {}),
});
