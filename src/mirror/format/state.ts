import { z } from 'zod';
import { describe } from '../../lib/describe.ts';
import { type Digest, isDigest, sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { type NoteSigner, type NoteVerifier, openCheckpoint, signCheckpoint } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import { retentionStateSchema } from '../retention/state.ts';
import type { StaticFiles } from './files.ts';
import { MAX_INDEX_BYTES, STATE } from './layout.ts';
import { readAs } from './reading.ts';
import { readWithin } from './signed/node.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime();
const count = z.int().nonnegative();

/** What a mirror says of itself at one moment. */
export const mirrorStateSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().describe('of the mirror; its key signs under this name'),
  sequence: count.describe('grows with each state; a smaller one than was seen before is a replay'),
  time: time.describe('when this was written'),
  syncedAt: time.optional().describe('when the last sync began that saw all sources whole'),
  logs: z.array(
    z.strictObject({
      name: z.string(),
      origin: z.string(),
      size: count.describe('leaves'),
      root: hex,
      syncedAt: time,
      frozen: z.literal(true).optional().describe('it takes no more entries'),
    }),
  ),
  evidence: z.strictObject({
    subjects: count,
    root: hex.describe('RFC 6962 root over the lines "SUBJECT INDEX" of evidence/index.json, sorted'),
  }),
  sums: hex.optional().describe('SHA-256 of SHA256SUMS, which lists all files that nothing else holds'),
  retention: retentionStateSchema.optional(),
  errors: z
    .array(
      z.strictObject({
        source: z.string(),
        code: z.string(),
        message: z.string(),
        since: time,
        failures: count.optional().describe('in a row; of a service, as the next'),
        nextTry: time.optional().describe('until then the source is left alone'),
      }),
    )
    .describe('sources that could not be followed'),
  forks: z
    .array(z.strictObject({ log: z.string(), path: z.string() }))
    .describe('logs that were seen with two histories; both signed checkpoints lie at the path'),
});
export type MirrorState = z.output<typeof mirrorStateSchema>;

const signedStateSchema = z.strictObject({
  state: mirrorStateSchema,
  sha256: hex.optional().describe('of the state (RFC 8785): shows what a disk changed, where nothing is signed'),
  note: z.string().optional().describe('C2SP signed note: NAME/mirror, the sequence, SHA-256 of the state (RFC 8785)'),
});

const originOf = (name: string): string => `${name}/mirror`;
const hashOf = (state: MirrorState): Buffer => sha256(canonicalJson(state));

/** Begins the line of the note that commits to the root node of `catalog/`: an extension line, which older readers skip. */
const CATALOG_LINE = 'catalog ';

/**
 * Formats `mirror.json`: the state, and a note over it in the form of a checkpoint (origin, sequence, hash), with the root
 * node of the signed catalog where there is one.
 */
export function formatState(state: MirrorState, signer: NoteSigner | undefined, catalog?: Digest): string {
  const extensions = catalog === undefined ? [] : [`${CATALOG_LINE}${catalog}`];
  const body = { origin: originOf(state.name), size: state.sequence, root: hashOf(state), extensions };
  const digest = body.root.toString('hex');
  return `${JSON.stringify({ state, sha256: digest, ...(signer ? { note: signCheckpoint(body, signer) } : {}) }, null, 2)}\n`;
}

export interface StateChecks {
  /** The mirror's key, or keys of which any may have signed; without one, a signature is not asked for. */
  readonly verifier?: NoteVerifier | readonly NoteVerifier[] | undefined;
  /** The newest sequence that this client has seen of this mirror. */
  readonly seen?: number | undefined;
}

/** A state, and what its note says beside it. */
export interface NotedState {
  readonly state: MirrorState;
  /** The root node of the signed catalog; undefined where nothing was verified, and of a version that wrote none. */
  readonly catalog: Digest | undefined;
  /** Which of the keys signed it; undefined where none was asked for. */
  readonly verifier: NoteVerifier | undefined;
}

/**
 * Reads the state that a mirror serves; undefined where it has none. Throws `mirror-state-invalid` where a key is asked
 * for and did not sign it, `mirror-replayed` where a newer one was seen before.
 */
export const readState = async (files: StaticFiles, checks?: StateChecks): Promise<MirrorState | undefined> =>
  (await readNotedState(files, checks))?.state;

/** Reads the state with the root node that its note commits to. Throws as {@link readState}. */
export async function readNotedState(
  files: StaticFiles,
  { verifier: given = [], seen }: StateChecks = {},
): Promise<NotedState | undefined> {
  const verifiers = [given].flat();
  const bytes = await readWithin(files, STATE, MAX_INDEX_BYTES);
  if (!bytes) {
    if (verifiers.length > 0 || seen !== undefined) throw invalid(files, 'there is none');
    return undefined;
  }
  const { state, note, sha256: digest } = readAs(signedStateSchema, bytes, STATE);
  if (digest !== undefined && digest !== hashOf(state).toString('hex'))
    throw invalid(files, 'its sha256 is that of another state');
  const verified = verifiers.length > 0 ? verifyState(files, state, note, verifiers) : undefined;
  assertNotOlder(files, state, seen);
  return { state, catalog: verified?.catalog, verifier: verified?.verifier };
}

/** Throws `mirror-replayed`. */
export function assertNotOlder(files: StaticFiles, state: MirrorState, seen: number | undefined): void {
  if (seen !== undefined && state.sequence < seen)
    throw mirrorError('mirror-replayed', {
      mirror: files.name,
      expected: seen,
      found: state.sequence,
      time: state.time,
    });
}

/** Verifies the note under the key of the mirror's name, and reads its root node. */
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
      signed = openCheckpoint(note, originOf(verifier.name), verifier, STATE);
    } catch (error) {
      failure ??= error;
      continue;
    }
    if (signed.size !== state.sequence || !signed.root.equals(hashOf(state)) || state.name !== verifier.name)
      throw invalid(files, 'its signature is over another state');
    const lines = signed.extensions.filter((line) => line.startsWith(CATALOG_LINE));
    const [catalog, ...more] = lines.map((line) => line.slice(CATALOG_LINE.length));
    if (more.length > 0 || (catalog !== undefined && !isDigest(catalog)))
      throw invalid(files, 'its note does not name one root node of its catalog');
    return { catalog, verifier };
  }
  throw invalid(files, describe(failure), failure);
}

const invalid = (files: StaticFiles, detail: string, cause?: unknown): VerificationError =>
  mirrorError('mirror-state-invalid', { mirror: files.name, detail }, { cause });

/** Grows with every state and, where clocks are right, with time: a mirror that lost its state does not start at 1 again. */
export const nextSequence = (before: MirrorState | undefined, now: Date): number =>
  Math.max((before?.sequence ?? 0) + 1, now.getTime());
