import { describe } from '../../lib/describe.ts';
import { McError } from '../../lib/mc-error.ts';
import { tlogError } from '../../tlog/errors.ts';
import { type Checkpoint, type NoteVerifier, parseCheckpoint, verifyNote } from '../../tlog/index.ts';
import { LogFork } from './fork.ts';
import type { LogConfig } from './log-config.ts';

export const MAX_CHECKPOINT_BYTES = 256 * 1024;

/** A tree that was seen before; `text` is the checkpoint that signed it, where that is still here. */
export interface SeenTree {
  readonly size: number;
  readonly root: Buffer;
  readonly text?: string;
}

export interface KeptCheckpoint extends Checkpoint {
  /** Byte for byte as its log served it. */
  readonly text: string;
}

/** Rekor v1 writes the number of its tree behind its name; a tile log's origin is its name. */
const isOriginOf = (log: LogConfig, origin: string): boolean =>
  origin === log.origin ||
  (log.type === 'rekor-v1' && /^ - \d{1,20}$/.test(origin.slice(log.origin.length)) && origin.startsWith(log.origin));

/** The tree of a Rekor v1 log that a checkpoint is of, where it says so. */
export const treeIdOf = (checkpoint: { readonly origin: string } | undefined): string | undefined =>
  / - (\d{1,20})$/.exec(checkpoint?.origin ?? '')?.[1];

/** Reads a checkpoint of a log that one of `keys` must have signed. Throws VerificationError. */
export function openLogCheckpoint(
  log: LogConfig,
  bytes: Buffer,
  keys: readonly NoteVerifier[],
  what: string,
): KeptCheckpoint {
  const text = bytes.toString('utf8');
  const checkpoint = parseCheckpoint(text, what);
  if (!isOriginOf(log, checkpoint.origin))
    throw tlogError('checkpoint-origin-mismatch', { what, expected: log.origin, found: checkpoint.origin });
  verifyNote(checkpoint.note, keys, what);
  return { ...checkpoint, text };
}

/**
 * Opens the checkpoint that a log serves now, and holds its size and root against the one that was kept (of the same
 * size the root must be the same). Throws `log-fork`.
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
    throw new LogFork(log, kept, `its tree is smaller now: ${next.size} entries`, { seen: next.text });
  if (kept && next.size === kept.size && !next.root.equals(kept.root))
    throw new LogFork(
      log,
      kept,
      `for the same size it signs two roots: ${hex(kept.root)} then, ${hex(next.root)} now`,
      { seen: next.text },
    );
  return next;
}

export const hex = (hash: Buffer): string => hash.toString('hex');
