import { type Checkpoint, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { tlogError } from './errors.ts';
import { type Hash, leafHash } from './hashing.ts';
import { verifyInclusion } from './merkle.ts';
import type { NoteVerifier } from './note.ts';

/** C2SP tlog-proof: that an entry is in a log, in one text that needs nothing but the log's key. */
export interface TlogProof {
  /** What the log's operator adds; opaque. */
  readonly extra?: Buffer;
  readonly index: number;
  /** Sibling first. */
  readonly hashes: readonly Hash[];
  /** The signed checkpoint, word for word. */
  readonly checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_HASHES = 63;

export const formatTlogProof = ({ extra, index, hashes, checkpoint }: TlogProof): string =>
  [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
    '',
    checkpoint,
  ].join('\n');

/** Reads a proof; verifies nothing. Throws `tlog-proof-malformed`, and as a checkpoint does. */
export function parseTlogProof(text: string, what = 'the proof'): TlogProof {
  const malformed = (detail: string) => tlogError('tlog-proof-malformed', { what, detail });
  const end = text.indexOf('\n\n');
  if (end === -1) throw malformed('it has no checkpoint');
  const [header, ...lines] = text.slice(0, end).split('\n');
  if (header !== HEADER) throw malformed(`it does not begin with ${HEADER}`);
  const extra = lines[0]?.startsWith('extra ') ? canonicalBase64(lines.shift()?.slice('extra '.length)) : undefined;
  if (extra === null) throw malformed('its extra line is no base64');
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1];
  if (index === undefined || !Number.isSafeInteger(Number(index))) throw malformed('it has no index line');
  if (lines.length > MAX_HASHES) throw malformed(`it has more than ${MAX_HASHES} hashes`);
  const hashes = lines.map((line) => {
    const hash = canonicalBase64(line);
    if (hash?.length !== 32) throw malformed('a line is no base64 of a 32-byte hash');
    return hash;
  });
  const checkpoint = text.slice(end + 2);
  parseCheckpoint(checkpoint, what);
  return { ...(extra === undefined ? {} : { extra }), index: Number(index), hashes, checkpoint };
}

/** Base64 in its one spelling; null for anything else. */
function canonicalBase64(text = ''): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/**
 * Holds an entry against its proof and the log that signed it; gives the checkpoint. Throws `tlog-proof-mismatch`, and as
 * {@link openCheckpoint}.
 */
export function verifyTlogProof(
  proof: TlogProof,
  entry: Uint8Array,
  log: { readonly origin: string; readonly verifier: NoteVerifier },
  what = 'the proof',
): Checkpoint {
  const checkpoint = openCheckpoint(proof.checkpoint, log.origin, log.verifier, what);
  if (!verifyInclusion(leafHash(entry), proof.index, checkpoint.size, proof.hashes, checkpoint.root))
    throw tlogError('tlog-proof-mismatch', { what });
  return checkpoint;
}
