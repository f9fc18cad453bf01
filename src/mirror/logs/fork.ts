import { digestOf, hexOf } from '../../lib/digest.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { formatJson } from '../format/layout.ts';
import type { LogConfig } from './log-config.ts';

/** The two checkpoints of a split view, byte for byte as the log served them. */
export interface ForkEvidence {
  readonly kept: string | undefined;
  readonly seen: string;
}

/** A log does not show that it only grew. Where both are at hand, the checkpoints that say so go with it. */
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
/** Whoever serves forks must not fill the disk with them: the first ones prove as much as all. */
const MAX_FORKS = 20;

/**
 * Keeps what proves a fork under `forks/LOG/`, once for each checkpoint that was seen; nothing is ever replaced there.
 * Gives the path, where it is kept.
 */
export async function keepFork(
  to: Destination,
  log: LogConfig,
  fork: LogFork,
  at: string,
): Promise<string | undefined> {
  if (!fork.evidence) return undefined;
  const path = `${FORKS}${log.name}/${hexOf(digestOf(fork.evidence.seen)).slice(0, 32)}.json`;
  const there = await to.list(`${FORKS}${log.name}/`);
  if (there.some((file) => file.path === path)) return path;
  if (there.length >= MAX_FORKS) return undefined;
  await to.write(
    path,
    formatJson({ version: 1, log: log.name, origin: log.origin, at, detail: fork.message, ...fork.evidence }),
  );
  return path;
}

export const isForkPath = (path: string): boolean =>
  /^forks\/[a-z0-9][a-z0-9._-]{0,63}\/[0-9a-f]{32}\.json$/.test(path);

/** Logs of which a fork is kept, and where. */
export const forksIn = async (to: Destination): Promise<readonly { log: string; path: string }[]> =>
  (await to.list(FORKS))
    .filter(({ path }) => isForkPath(path))
    .map(({ path }) => ({ log: path.split('/')[1] ?? '', path }));
