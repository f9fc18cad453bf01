import { describe } from '../../lib/describe.ts';
import { McError } from '../../lib/mc-error.ts';
import { tlogError } from '../../tlog/errors.ts';
import { type Checkpoint, type NoteVerifier, parseCheckpoint, verifyNote } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { LogFork } from './fork.ts';
import type { LogConfig } from './log-config.ts';

export const MAX_CHECKPOINT_BYTES = 256 * 1024;

/** A tree that was seen before. `text` is the checkpoint that signed it, if that is still available. */
export interface SeenTree {
  readonly size: number;
  readonly root: Buffer;
  readonly text?: string;
}

/** A checkpoint of a log, with its text. */
export interface KeptCheckpoint extends Checkpoint {
  /** The bytes that the log served, unchanged. */
  readonly text: string;
}

/**
 * Returns whether a checkpoint with this origin is of this log. Rekor v1 appends the number of its tree (` - 123`) to
 * its origin.
 */
const matchesOrigin = (log: LogConfig, origin: string): boolean =>
  origin === log.origin ||
  (log.type === 'rekor-v1' && /^ - \d{1,20}$/.test(origin.slice(log.origin.length)) && origin.startsWith(log.origin));

/** Returns the tree ID in the origin of a checkpoint of a Rekor v1 log; undefined for an origin without one. */
export const parseTreeId = (checkpoint: { readonly origin: string } | undefined): string | undefined =>
  / - (\d{1,20})$/.exec(checkpoint?.origin ?? '')?.[1];

/** Opens a checkpoint of a log, which one of `keys` must have signed. Throws a VerificationError. */
export function openLogCheckpoint(
  log: LogConfig,
  bytes: Buffer,
  keys: readonly NoteVerifier[],
  what: string,
): KeptCheckpoint {
  const text = bytes.toString('utf8');
  const checkpoint = parseCheckpoint(text, what);
  if (!matchesOrigin(log, checkpoint.origin))
    throw tlogError('checkpoint-origin-mismatch', { what, expected: log.origin, found: checkpoint.origin });
  verifyNote(checkpoint.note, keys, what);
  return { ...checkpoint, text };
}

/**
 * Reads and verifies the checkpoint of a mirrored log; undefined for a log that was not mirrored yet. Throws
 * `mirror-damaged`.
 */
export async function readKeptCheckpoint(
  log: LogConfig,
  files: StaticFiles,
  keys: readonly NoteVerifier[],
): Promise<KeptCheckpoint | undefined> {
  const bytes = await files.read('checkpoint', MAX_CHECKPOINT_BYTES);
  if (!bytes) return undefined;
  try {
    return openLogCheckpoint(log, bytes, keys, `${files.name}/checkpoint`);
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    throw mirrorError('mirror-damaged', { path: `${files.name}/checkpoint`, detail: error.message }, { cause: error });
  }
}

/**
 * Opens the current checkpoint of a log and compares it with the one in the mirror. The tree must not be smaller. A tree of the
 * same size must have the same root. Throws `log-fork`.
 */
export function openNextCheckpoint(
  log: LogConfig,
  bytes: Buffer,
  keys: readonly NoteVerifier[],
  kept: SeenTree | undefined,
): KeptCheckpoint {
  let next: KeptCheckpoint;
  try {
    next = openLogCheckpoint(log, bytes, keys, `the checkpoint of "${log.name}"`);
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    throw new LogFork(log, kept, describe(error), { seen: bytes.toString('utf8'), cause: error });
  }
  if (kept && next.size < kept.size)
    throw new LogFork(log, kept, `the tree is now smaller, with ${next.size} entries`, { seen: next.text });
  if (kept && next.size === kept.size && !next.root.equals(kept.root))
    throw new LogFork(
      log,
      kept,
      `the log signed two roots for this size: ${hex(kept.root)} before, ${hex(next.root)} now`,
      { seen: next.text },
    );
  return next;
}

/** Formats a hash as lower-case hex. */
export const hex = (hash: Buffer): string => hash.toString('hex');
