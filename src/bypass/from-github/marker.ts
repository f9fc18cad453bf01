import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { githubError } from '../../github/errors.ts';
import type { GitHubApi } from '../../github/index.ts';
import type { Digest } from '../../lib/digest.ts';
import { canonicalJson, conform, parseJson } from '../../lib/json.ts';
import { bypassError } from '../errors.ts';
import { REQUEST_ID, subjectSchema } from '../request.ts';
import { PERMISSION } from './context.ts';
import { commitIdSchema, type GitRef, idSchema, refSchema } from './documents.ts';

export type MarkerKind = 'used' | 'revoked';

/** The message of a marker: who used or revoked which request, and when. */
export const markerSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(REQUEST_ID),
  request_digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  subject: subjectSchema,
  at_s: idSchema,
  postmortem_due_s: idSchema,
  run_id: idSchema.nullable(),
  run_attempt: idSchema.nullable(),
  claim: z.string().regex(/^[0-9a-f]{32}$/),
});

export type MarkerMessage = z.infer<typeof markerSchema>;

/** A marker that exists. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly ref: string;
  readonly tag: string;
  /** Undefined if the marker is not an annotated tag with a message of the form; the request still counts as used or revoked. */
  readonly message: MarkerMessage | undefined;
}

/** The content of a new marker; each gets a fresh claim. */
export type NewMarker = Omit<MarkerMessage, 'version' | 'claim'>;

/** The result of creating a marker: it is ours, or another one was there first. */
export type Claim = 'ours' | 'taken';

const MAX_MARKERS = 100_000; // GitHub sends all matching references at once
const MAX_MESSAGE = 8_192; // characters
const MAX_TRIES = 3;
const RETRY_MS = 500;
const HEX = /^[0-9a-f]{64}$/;

/** Returns the name of a marker without `refs/`. */
export const formatMarkerRef = (kind: MarkerKind, digest: Digest): string =>
  `tags/mc-bypass/${kind}/${digest.slice('sha256:'.length)}`;

const tagSchema = z.looseObject({
  sha: commitIdSchema,
  tag: z.string(),
  message: z.string().max(1_000_000),
  object: z.looseObject({ sha: commitIdSchema, type: z.string() }),
});

/** Lists the references of all markers of a kind, by the digest of their request. */
export async function listMarkerRefs(api: GitHubApi, kind: MarkerKind): Promise<ReadonlyMap<Digest, GitRef>> {
  return indexRefs(kind, await readMatchingRefs(api, `tags/mc-bypass/${kind}/`));
}

/** Finds the reference of one marker. A list is read, because its answer for "none" is not an error status. */
export async function findMarkerRef(api: GitHubApi, kind: MarkerKind, digest: Digest): Promise<GitRef | undefined> {
  return indexRefs(kind, await readMatchingRefs(api, formatMarkerRef(kind, digest))).get(digest);
}

const readMatchingRefs = (api: GitHubApi, prefix: string): Promise<readonly GitRef[]> =>
  api.list(`./git/matching-refs/${prefix}`, refSchema, PERMISSION.contents, MAX_MARKERS);

function indexRefs(kind: MarkerKind, refs: readonly GitRef[]): ReadonlyMap<Digest, GitRef> {
  const prefix = `refs/tags/mc-bypass/${kind}/`;
  const found = new Map<Digest, GitRef>();
  for (const ref of refs) {
    const hex = ref.ref.startsWith(prefix) ? ref.ref.slice(prefix.length) : '';
    if (HEX.test(hex)) found.set(`sha256:${hex}`, ref);
  }
  return found;
}

/** Reads the message of a marker. A malformed message never makes the marker absent. */
export async function readMarker(api: GitHubApi, kind: MarkerKind, digest: Digest, found: GitRef): Promise<Marker> {
  const { ref, object } = found;
  const marker = { kind, ref, tag: object.sha };
  if (object.type !== 'tag') return { ...marker, message: undefined };
  const tag = await api.read(`./git/tags/${object.sha}`, tagSchema, PERMISSION.contents);
  if (tag.sha !== object.sha)
    throw githubError('github-unavailable', { url: ref, detail: 'the answer is about another tag' });
  const message = parseMarkerMessage(tag.message);
  return { ...marker, message: message?.request_digest === digest ? message : undefined };
}

/** Finds a marker and reads its message; undefined if there is none. */
export async function findMarker(api: GitHubApi, kind: MarkerKind, digest: Digest): Promise<Marker | undefined> {
  const ref = await findMarkerRef(api, kind, digest);
  return ref && readMarker(api, kind, digest, ref);
}

/** Parses a message: canonical JSON of the fields of a marker; git may add one newline. Returns undefined for any other text. */
export function parseMarkerMessage(text: string): MarkerMessage | undefined {
  const json = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (json.length > MAX_MESSAGE) return undefined;
  try {
    const message = conform(markerSchema, parseJson(json, 'the marker'), 'the marker');
    return canonicalJson(message) === json ? message : undefined;
  } catch {
    return undefined; // the caller treats the request as used
  }
}

/**
 * Creates a marker: a tag object at the head of the pull request, then its reference. The reference is the claim, which GitHub creates
 * atomically. If the answer does not confirm it, the reference is read back: the same tag object is ours. Throws `bypass-marker-failed`
 * if there is none and it cannot be created. A marker is never changed or removed.
 */
export async function createMarker(
  api: GitHubApi,
  kind: MarkerKind,
  content: NewMarker,
  { head, sleep }: { readonly head: string; readonly sleep: (ms: number) => Promise<void> },
): Promise<Claim> {
  const digest = content.request_digest as Digest;
  const name = formatMarkerRef(kind, digest);
  const claim = randomBytes(16).toString('hex');
  const message = canonicalJson(conform(markerSchema, { ...content, version: 1, claim }, 'the marker'));
  const tag = await createTag(api, kind, name, { message, head, sleep });
  let detail = '';
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    if (tries > 1) await sleep(RETRY_MS * tries);
    const answer = await api.write('POST', './git/refs', { ref: `refs/${name}`, sha: tag }, PERMISSION.contentsWrite);
    if (answer?.status === 201 && isRef(answer.document, `refs/${name}`, tag)) return 'ours';
    const found = await findMarkerRef(api, kind, digest);
    if (found) return found.object.sha === tag && found.object.type === 'tag' ? 'ours' : 'taken';
    detail = describeAnswer(answer);
    if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 409) break;
  }
  throw bypassError('bypass-marker-failed', { ref: name, detail });
}

type WriteAnswer = Awaited<ReturnType<GitHubApi['write']>>;

const describeAnswer = (answer: WriteAnswer): string =>
  answer === undefined ? 'GitHub gave no answer' : `GitHub answered with status ${answer.status}`;

const isRef = (document: unknown, ref: string, sha: string): boolean => {
  const parsed = refSchema.safeParse(document);
  return (
    parsed.success && parsed.data.ref === ref && parsed.data.object.sha === sha && parsed.data.object.type === 'tag'
  );
};

/** Creates the tag object. A second try is harmless: only a reference makes a tag visible. */
async function createTag(
  api: GitHubApi,
  kind: MarkerKind,
  ref: string,
  { message, head, sleep }: { message: string; head: string; sleep: (ms: number) => Promise<void> },
): Promise<string> {
  const body = { tag: `mc-bypass-${kind}`, message, object: head, type: 'commit' };
  let detail = '';
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    if (tries > 1) await sleep(RETRY_MS * tries);
    const answer = await api.write('POST', './git/tags', body, PERMISSION.contentsWrite);
    const sha = readTagSha(answer?.status === 201 ? answer.document : undefined);
    if (sha !== undefined) return sha;
    detail = describeAnswer(answer);
    if (answer && answer.status >= 400 && answer.status < 500) break;
  }
  throw bypassError('bypass-marker-failed', { ref, detail });
}

function readTagSha(document: unknown): string | undefined {
  const parsed = z.looseObject({ sha: commitIdSchema }).safeParse(document);
  return parsed.success ? parsed.data.sha : undefined;
}
