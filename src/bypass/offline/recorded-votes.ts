import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import { McError } from '../../lib/mc-error.ts';
import { PERMISSION } from '../from-github/context.ts';
import { accountSchema } from '../from-github/documents.ts';
import type { StoredRequest } from '../request.ts';
import type { Roster } from '../roster.ts';
import type { OfflineRecord } from '../texts/notice.ts';
import { judgeSignature, type Vote } from './approvals.ts';
import { type People, readPeople } from './people.ts';
import { formatRecordMarker } from './reconcile-text.ts';
import { MAX_SIGNATURE_BYTES } from './sshsig.ts';

const MAX_SIGNATURES = 1_000;
const ARMORED = /^-----BEGIN SSH SIGNATURE-----$[\s\S]*?^-----END SSH SIGNATURE-----$/gm;

const commentSchema = z.looseObject({ body: z.string().max(1_000_000).nullish(), user: accountSchema.nullish() });
type Comment = z.infer<typeof commentSchema>;

/** A pull request, its request, and the time of the offline use. */
export interface RecordedDecision {
  readonly pr: number;
  readonly request: StoredRequest;
  readonly usedAtS: number;
  /** The roster of the default branch. */
  readonly roster: Roster;
}

/**
 * Reads the signatures that `mc bypass reconcile` wrote into a comment of a pull request, and verifies them again. Only comments of the
 * bots in the roster count, because anyone can write the text. Returns undefined if no comment names this request. They are for people
 * to read; no decision uses them.
 */
export async function readRecordedVotes(
  api: GitHubApi,
  { pr, request, usedAtS, roster }: RecordedDecision,
): Promise<OfflineRecord | undefined> {
  const comments = await api.list(`./issues/${pr}/comments`, commentSchema, PERMISSION.issues);
  const named = comments.filter(({ body }) => body?.startsWith(formatRecordMarker(request)));
  if (named.length === 0) return undefined;
  const people = tryReadPeople(roster, usedAtS);
  const votes = people
    ? named.filter((comment) => isOfBot(comment, roster)).flatMap(({ body }) => listVotes(body ?? '', request, people))
    : [];
  const select = (purpose: Vote['purpose']) =>
    new Map(votes.filter((vote) => vote.purpose === purpose).map((vote) => [vote.person.id, vote])).values();
  const approvals = [...select('approval')].map(({ person, fingerprint }) => ({
    roles: person.roles,
    id: person.id,
    login: person.login,
    key: fingerprint,
  }));
  const vetoes = [...select('veto')].map(({ person }) => person.login);
  return { isVerified: approvals.length > 0, approvals, vetoes };
}

const isOfBot = ({ user }: Comment, { document }: Roster): boolean =>
  user?.type === 'Bot' && document.apps.includes(user.id);

/** Reads the people at the time of the use. A roster with a malformed key verifies no signature. */
function tryReadPeople(roster: Roster, usedAtS: number): People | undefined {
  try {
    return readPeople(roster, new Date(usedAtS * 1000), 'of the default branch');
  } catch (error) {
    if (error instanceof McError) return undefined;
    throw error;
  }
}

/** Lists the signatures of a comment that are valid for the request, by people of the roster. */
const listVotes = (body: string, request: StoredRequest, people: People): readonly Omit<Vote, 'file'>[] =>
  [...body.replaceAll('\r\n', '\n').matchAll(ARMORED)]
    .slice(0, MAX_SIGNATURES)
    .map(([armored]) => Buffer.from(`${armored}\n`))
    .filter((bytes) => bytes.length <= MAX_SIGNATURE_BYTES)
    .map((bytes) => judgeSignature(bytes, request, people))
    .filter((vote) => typeof vote !== 'string');
