import { digestOf, getHex } from '../../lib/digest.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { formatJson } from '../format/layout.ts';
import type { LogConfig } from './log-config.ts';

/** The two checkpoints of a split view, with the bytes that the log served. */
export interface ForkEvidence {
  /** The checkpoint in the mirror; undefined if it is missing. */
  readonly kept: string | undefined;
  /** The checkpoint that the log served now. */
  readonly seen: string;
}

/**
 * The error `log-fork`: a log does not prove that its tree is consistent with the kept one. Carries the checkpoints that show
 * it, if they are available.
 */
export class LogFork extends VerificationError {
  readonly evidence: ForkEvidence | undefined;

  constructor(
    log: LogConfig,
    kept: { readonly size: number; readonly text?: string } | undefined,
    detail: string,
    options: { readonly seen?: string; readonly cause?: unknown } = {},
  ) {
    super(
      'log-fork',
      mirrorError.entries['log-fork'],
      { log: log.name, kept: kept?.size ?? 0, detail },
      { cause: options.cause },
    );
    this.evidence = options.seen === undefined ? undefined : { kept: kept?.text, seen: options.seen };
  }
}

const FORKS = 'forks/';
/** A hostile log must not fill the disk with forks. The first ones prove as much as all of them. */
const MAX_FORKS = 20;

/**
 * Writes the evidence of a fork to `forks/LOG/`, one file for each checkpoint, and never replaces a file there. Returns
 * the path; undefined if there is no evidence, or already the maximum of files.
 */
export async function writeFork(
  to: Destination,
  log: LogConfig,
  fork: LogFork,
  detectedAt: string,
): Promise<string | undefined> {
  if (!fork.evidence) return undefined;
  const path = `${FORKS}${log.name}/${getHex(digestOf(fork.evidence.seen)).slice(0, 32)}.json`;
  const existing = await to.list(`${FORKS}${log.name}/`);
  if (existing.some((file) => file.path === path)) return path;
  if (existing.length >= MAX_FORKS) return undefined;
  await to.write(
    path,
    formatJson({
      version: 1,
      log: log.name,
      origin: log.origin,
      at: detectedAt,
      detail: fork.message,
      ...fork.evidence,
    }),
  );
  return path;
}

/** Returns true for a path at which `writeFork` stores evidence. */
export const isForkPath = (path: string): boolean =>
  /^forks\/[a-z0-9][a-z0-9._-]{0,63}\/[0-9a-f]{32}\.json$/.test(path);

/** Lists the stored evidence of forks: the log and the path of each file. */
export const listForks = async (to: Destination): Promise<readonly { log: string; path: string }[]> =>
  (await to.list(FORKS))
    .filter(({ path }) => isForkPath(path))
    .map(({ path }) => ({ log: path.split('/')[1] ?? '', path }));
