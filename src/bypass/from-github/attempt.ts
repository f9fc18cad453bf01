import { randomBytes } from 'node:crypto';
import type { GitHubApi } from '../../github/index.ts';
import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { parseRequest, REQUEST_ID, type StoredRequest } from '../request.ts';
import type { RequestValues } from '../request-values.ts';
import type { Requester } from './account.ts';
import { readRepositoryFile } from './contents.ts';
import { PERMISSION } from './context.ts';
import { refSchema } from './documents.ts';
import { findMarkerRef } from './marker.ts';
import { BRANCH_PREFIX, listBranchPulls, type Pull } from './pull.ts';

/** An earlier run of the same command that stopped before its end, or that nothing has ended yet. */
export interface Attempt {
  readonly id: string;
  /** Undefined if only the branch exists. */
  readonly request?: StoredRequest;
  readonly pull?: Pull;
}

const MAX_SLUG = 30;
const MAX_AGE_S = 900; // without a pull request: an older attempt has lost too much of its time

/**
 * Returns the start of the ids of all attempts with these values: a readable part, and a hash of the person, the run and the values.
 * The end of an id is random, so a request that ended never blocks a new one.
 */
export function createIdPrefix(values: RequestValues, { account, run }: Requester): string {
  const slug = values.subject.gate
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '');
  const hash = sha256(canonicalJson({ requester: account.id, run, values })).toString('hex');
  return `${slug || 'gate'}-${hash.slice(0, 12)}-`;
}

/** Returns a new id: the prefix and eight random hex digits. */
export const createId = (prefix: string): string => `${prefix}${randomBytes(4).toString('hex')}`;

/** Returns the path of the file of a request. */
export const getRequestPath = (id: string): string => `${BRANCH_PREFIX}${id}.json`;

/** Finds an attempt to continue: its request is neither expired, used, revoked nor closed. */
export async function findAttempt(api: GitHubApi, prefix: string): Promise<Attempt | undefined> {
  const path = `./git/matching-refs/heads/${BRANCH_PREFIX}${prefix}`;
  const refs = await api.list(path, refSchema, PERMISSION.contents);
  for (const { ref, object } of refs) {
    const id = ref.slice(`refs/heads/${BRANCH_PREFIX}`.length);
    const attempt = REQUEST_ID.test(id) && id.startsWith(prefix) ? await readAttempt(api, id, object.sha) : undefined;
    if (attempt) return attempt;
  }
  return undefined;
}

async function readAttempt(api: GitHubApi, id: string, commit: string): Promise<Attempt | undefined> {
  const pulls = await listBranchPulls(api, `${BRANCH_PREFIX}${id}`);
  const pull = pulls.find(({ state }) => state === 'open');
  if (pulls.length > 0 && !pull) return undefined;
  const file = await readRepositoryFile(api, getRequestPath(id), commit);
  if (file === 'absent') return pull ? undefined : { id };
  const request = file === 'not-a-file' ? undefined : tryParseRequest(file.bytes, id);
  if (!request) return undefined;
  const nowS = api.now().getTime() / 1000;
  const { created_s, ttl_s } = request.document;
  if (nowS >= created_s + ttl_s || (!pull && nowS > created_s + MAX_AGE_S)) return undefined;
  for (const kind of ['used', 'revoked'] as const) if (await findMarkerRef(api, kind, request.digest)) return undefined;
  return pull ? { id, request, pull } : { id, request };
}

/** Parses the file of a request. Returns undefined for a file of another form. */
export function tryParseRequest(bytes: Buffer, id: string): StoredRequest | undefined {
  try {
    return parseRequest(bytes, id);
  } catch {
    return undefined;
  }
}
