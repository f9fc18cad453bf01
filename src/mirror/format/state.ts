import { z } from 'zod';
import { describe } from '../../lib/describe.ts';
import { type Digest, isDigest, sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { type NoteSigner, type NoteVerifier, openCheckpoint, signCheckpoint } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from './files.ts';
import { MAX_INDEX_BYTES, STATE } from './layout.ts';
import { parseMirrorFile } from './reading.ts';
import { retentionStateSchema } from './retention-state.ts';
import { readWithin } from './signed/node.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime();
const count = z.int().nonnegative();

/** The statement of a mirror about its own content. */
export const mirrorStateSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().describe('name of the mirror, under which its key signs'),
  sequence: count.describe('grows with each state; a smaller sequence than before is a replay'),
  time: time.describe('when the mirror wrote this state'),
  syncedAt: time.optional().describe('start of the last sync that read all sources completely'),
  logs: z.array(
    z.strictObject({
      name: z.string(),
      origin: z.string(),
      size: count.describe('number of leaves'),
      root: hex,
      syncedAt: time,
      frozen: z.literal(true).optional().describe('the log takes no more entries'),
    }),
  ),
  evidence: z.strictObject({
    subjects: count,
    root: hex.describe('RFC 6962 root over the lines "SUBJECT INDEX" of evidence/index.json, sorted'),
  }),
  sums: hex.optional().describe('SHA-256 of SHA256SUMS, which lists all files that nothing else proves'),
  retention: retentionStateSchema.optional(),
  errors: z
    .array(
      z.strictObject({
        source: z.string(),
        code: z.string(),
        message: z.string(),
        since: time,
        failures: count.optional().describe('number of consecutive failures; only a service counts them'),
        nextTry: time.optional().describe('when the service asks the source again'),
      }),
    )
    .describe('sources that the last sync could not read'),
  forks: z
    .array(z.strictObject({ log: z.string(), path: z.string() }))
    .describe('logs that showed two histories; the path contains both signed checkpoints'),
});
export type MirrorState = z.output<typeof mirrorStateSchema>;

const signedStateSchema = z.strictObject({
  state: mirrorStateSchema,
  sha256: hex.optional().describe('SHA-256 of the state (RFC 8785): shows damage by a disk if the state is not signed'),
  note: z.string().optional().describe('C2SP signed note: NAME/mirror, the sequence, SHA-256 of the state (RFC 8785)'),
});

const formatOrigin = (name: string): string => `${name}/mirror`;
const hashState = (state: MirrorState): Buffer => sha256(canonicalJson(state));

/**
 * The prefix of the extension line of the note that commits to the root node of `catalog/`. Older readers skip the
 * line.
 */
const CATALOG_LINE = 'catalog ';

/**
 * Formats `mirror.json`: the state, and with a signer a note over it. The note has the form of a checkpoint (origin,
 * sequence, hash), and names the root node of the signed catalog if `catalog` is given.
 */
export function formatState(state: MirrorState, signer: NoteSigner | undefined, catalog?: Digest): string {
  const extensions = catalog === undefined ? [] : [`${CATALOG_LINE}${catalog}`];
  const body = { origin: formatOrigin(state.name), size: state.sequence, root: hashState(state), extensions };
  const digest = body.root.toString('hex');
  return `${JSON.stringify({ state, sha256: digest, ...(signer ? { note: signCheckpoint(body, signer) } : {}) }, null, 2)}\n`;
}

export interface StateChecks {
  /**
   * The key of the mirror, or several of which any may have signed the state. Without a key, the state need not be
   * signed.
   */
  readonly verifier?: NoteVerifier | readonly NoteVerifier[] | undefined;
  /** The highest sequence that this client has seen. */
  readonly seen?: number | undefined;
}

/** A state, with the content of its verified note. */
export interface NotedState {
  readonly state: MirrorState;
  /** The root node of the signed catalog; undefined without a verified note, and for a mirror of an older version. */
  readonly catalog: Digest | undefined;
  /** The key that signed the state; undefined if the caller required none. */
  readonly verifier: NoteVerifier | undefined;
}

/**
 * Reads the state of a mirror; undefined if it has none. Throws `mirror-state-invalid` if none of the required keys
 * signed it, `mirror-replayed` if this client has seen a newer one.
 */
export const readState = async (files: StaticFiles, checks?: StateChecks): Promise<MirrorState | undefined> =>
  (await readNotedState(files, checks))?.state;

/** Reads the state, with the root node to which its note commits. Throws the same errors as {@link readState}. */
export async function readNotedState(
  files: StaticFiles,
  { verifier: given = [], seen }: StateChecks = {},
): Promise<NotedState | undefined> {
  const verifiers = [given].flat();
  const bytes = await readWithin(files, STATE, MAX_INDEX_BYTES);
  if (!bytes) {
    if (verifiers.length > 0 || seen !== undefined) throw invalid(files, 'it is missing');
    return undefined;
  }
  const { state, note, sha256: digest } = parseMirrorFile(signedStateSchema, bytes, STATE);
  if (digest !== undefined && digest !== hashState(state).toString('hex'))
    throw invalid(files, `its state has the SHA-256 ${hashState(state).toString('hex')}, but it records ${digest}`);
  const verified = verifiers.length > 0 ? verifyState(files, state, note, verifiers) : undefined;
  assertNotOlder(files, state, seen);
  return { state, catalog: verified?.catalog, verifier: verified?.verifier };
}

/** Throws `mirror-replayed` for a state with a lower sequence than `seen`. */
export function assertNotOlder(files: StaticFiles, state: MirrorState, seen: number | undefined): void {
  if (seen !== undefined && state.sequence < seen)
    throw mirrorError('mirror-replayed', {
      mirror: files.name,
      expected: seen,
      found: state.sequence,
      time: state.time,
    });
}

/** Verifies the note with the keys of the mirror, and reads its root node. Throws `mirror-state-invalid`. */
function verifyState(
  files: StaticFiles,
  state: MirrorState,
  note: string | undefined,
  verifiers: readonly NoteVerifier[],
): Omit<NotedState, 'state'> {
  if (note === undefined) throw invalid(files, 'it is not signed');
  let failure: unknown;
  for (const verifier of verifiers) {
    let signed: ReturnType<typeof openCheckpoint>;
    try {
      signed = openCheckpoint(note, formatOrigin(verifier.name), verifier, STATE);
    } catch (error) {
      failure ??= error;
      continue;
    }
    if (signed.size !== state.sequence || !signed.root.equals(hashState(state)) || state.name !== verifier.name)
      throw invalid(files, 'its signature is over another state');
    const lines = signed.extensions.filter((line) => line.startsWith(CATALOG_LINE));
    const [catalog, ...more] = lines.map((line) => line.slice(CATALOG_LINE.length));
    if (more.length > 0 || (catalog !== undefined && !isDigest(catalog)))
      throw invalid(files, 'its note must name exactly one root node of the catalog');
    return { catalog, verifier };
  }
  throw invalid(files, describe(failure), failure);
}

const invalid = (files: StaticFiles, detail: string, cause?: unknown): VerificationError =>
  mirrorError('mirror-state-invalid', { mirror: files.name, detail }, { cause });

/**
 * Returns the sequence of the next state. It is at least the time in milliseconds, so that a mirror without its old
 * state does not start at 1.
 */
export const nextSequence = (before: MirrorState | undefined, now: Date): number =>
  Math.max((before?.sequence ?? 0) + 1, now.getTime());
