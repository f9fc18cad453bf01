import { type Checkpoint, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { tlogError } from './errors.ts';
import { type Hash, leafHash } from './hashing.ts';
import { verifyInclusion } from './merkle.ts';
import type { NoteVerifier } from './note.ts';

/** A C2SP tlog-proof: one text that proves with the log's key alone that an entry is in the log. */
export interface TlogProof {
  /** Opaque data of the log's operator. */
  readonly extra?: Buffer;
  readonly index: number;
  /** The inclusion proof, sibling first. */
  readonly hashes: readonly Hash[];
  /** The text of the signed checkpoint. */
  readonly checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_HASHES = 63;

/** Formats a proof as text. */
export const formatTlogProof = ({ extra, index, hashes, checkpoint }: TlogProof): string =>
  [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
    '',
    checkpoint,
  ].join('\n');

/** Parses a proof. Verifies nothing. Throws `tlog-proof-malformed`, and the errors of {@link parseCheckpoint}. */
export function parseTlogProof(text: string, what = 'the proof'): TlogProof {
  const malformed = (detail: string) => tlogError('tlog-proof-malformed', { what, detail });
  const end = text.indexOf('\n\n');
  if (end === -1) throw malformed('it has no checkpoint');
  const [header, ...lines] = text.slice(0, end).split('\n');
  if (header !== HEADER) throw malformed(`it does not start with ${HEADER}`);
  const extra = lines[0]?.startsWith('extra ') ? decodeBase64(lines.shift()?.slice('extra '.length)) : undefined;
  if (extra === null) throw malformed('its extra line is not base64');
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1];
  if (index === undefined || !Number.isSafeInteger(Number(index))) throw malformed('it has no index line');
  if (lines.length > MAX_HASHES) throw malformed(`it has more than ${MAX_HASHES} hashes`);
  const hashes = lines.map((line) => {
    const hash = decodeBase64(line);
    if (hash?.length !== 32) throw malformed('a line is not base64 of a 32-byte hash');
    return hash;
  });
  const checkpoint = text.slice(end + 2);
  parseCheckpoint(checkpoint, what);
  return { ...(extra === undefined ? {} : { extra }), index: Number(index), hashes, checkpoint };
}

/** Decodes canonical base64. Returns null for any other text. */
function decodeBase64(text = ''): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/**
 * Verifies the proof of an entry with the key of the log. Returns the checkpoint. Throws `tlog-proof-mismatch`, and the
 * errors of {@link openCheckpoint}.
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
