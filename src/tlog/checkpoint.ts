import { tlogError } from './errors.ts';
import { type Note, type NoteSigner, type NoteVerifier, parseNote, signNote, verifyNote } from './note.ts';

/** C2SP tlog-checkpoint: a log's name, size (leaves) and root, signed as a note. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** Lines after the root, such as `Log frozen — …`. */
  readonly extensions: readonly string[];
  readonly note: Note;
}

/** Reads a checkpoint. Throws `checkpoint-malformed` or `note-malformed`; verifies nothing. */
export function parseCheckpoint(text: string, what = 'the checkpoint'): Checkpoint {
  const note = parseNote(text, what);
  return { ...parseCheckpointBody(note.body, what), note };
}

/** Reads what a checkpoint signs: the text above its signatures. Throws `checkpoint-malformed`. */
export function parseCheckpointBody(body: string, what = 'the checkpoint'): Omit<Checkpoint, 'note'> {
  const [origin = '', size = '', root = '', ...extensions] = body.slice(0, -1).split('\n');
  const hash = Buffer.from(root, 'base64');
  const well =
    body.endsWith('\n') &&
    origin !== '' &&
    /^(0|[1-9]\d{0,15})$/.test(size) &&
    Number.isSafeInteger(Number(size)) &&
    hash.length === 32 &&
    hash.toString('base64') === root &&
    !extensions.includes('');
  if (!well)
    throw tlogError('checkpoint-malformed', {
      what,
      detail: 'expected an origin, a decimal size and a base64 root of 32 bytes',
    });
  return { origin, size: Number(size), root: hash, extensions };
}

export const formatCheckpointBody = (
  checkpoint: Pick<Checkpoint, 'origin' | 'size' | 'root'> & { extensions?: readonly string[] },
): string =>
  [checkpoint.origin, checkpoint.size, checkpoint.root.toString('base64'), ...(checkpoint.extensions ?? []), ''].join(
    '\n',
  );

export const signCheckpoint = (
  checkpoint: Parameters<typeof formatCheckpointBody>[0],
  ...signers: readonly NoteSigner[]
): string => signNote(formatCheckpointBody(checkpoint), ...signers);

/** Reads a checkpoint and holds it against the log's own name and key: the origin must equal it, not contain it. */
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
