import { tlogError } from './errors.ts';
import { type Note, type NoteSigner, type NoteVerifier, parseNote, signNote, verifyNote } from './note.ts';

/** A C2SP tlog-checkpoint: name, size (leaves) and root of a log, signed as a note. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** The lines after the root, such as `Log frozen — …`. */
  readonly extensions: readonly string[];
  readonly note: Note;
}

/** Parses a checkpoint. Verifies nothing. Throws `checkpoint-malformed` or `note-malformed`. */
export function parseCheckpoint(text: string, what = 'the checkpoint'): Checkpoint {
  const note = parseNote(text, what);
  return { ...parseCheckpointBody(note.body, what), note };
}

/** Parses the signed text of a checkpoint: the lines above its signatures. Throws `checkpoint-malformed`. */
export function parseCheckpointBody(body: string, what = 'the checkpoint'): Omit<Checkpoint, 'note'> {
  const [origin = '', size = '', root = '', ...extensions] = body.slice(0, -1).split('\n');
  const hash = Buffer.from(root, 'base64');
  const isWellFormed =
    body.endsWith('\n') &&
    origin !== '' &&
    /^(0|[1-9]\d{0,15})$/.test(size) &&
    Number.isSafeInteger(Number(size)) &&
    hash.length === 32 &&
    hash.toString('base64') === root &&
    !extensions.includes('');
  if (!isWellFormed)
    throw tlogError('checkpoint-malformed', {
      what,
      detail: 'expected an origin, a decimal size and a base64 root of 32 bytes',
    });
  return { origin, size: Number(size), root: hash, extensions };
}

/** Formats the text that the signers of a checkpoint sign. */
export const formatCheckpointBody = (
  checkpoint: Pick<Checkpoint, 'origin' | 'size' | 'root'> & { extensions?: readonly string[] },
): string =>
  [checkpoint.origin, checkpoint.size, checkpoint.root.toString('base64'), ...(checkpoint.extensions ?? []), ''].join(
    '\n',
  );

/** Formats and signs a checkpoint. */
export const signCheckpoint = (
  checkpoint: Parameters<typeof formatCheckpointBody>[0],
  ...signers: readonly NoteSigner[]
): string => signNote(formatCheckpointBody(checkpoint), ...signers);

/**
 * Parses a checkpoint and verifies it with the name and key of the log. Its origin must equal the name. Throws
 * `checkpoint-origin-mismatch`, `note-signature-invalid` and the errors of {@link parseCheckpoint}.
 */
export function openCheckpoint(
  text: string,
  origin: string,
  verifier: NoteVerifier,
  what = 'the checkpoint',
): Checkpoint {
  const checkpoint = parseCheckpoint(text, what);
  if (checkpoint.origin !== origin)
    throw tlogError('checkpoint-origin-mismatch', { what, expected: origin, found: checkpoint.origin });
  verifyNote(checkpoint.note, verifier, what);
  return checkpoint;
}
