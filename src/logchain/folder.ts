import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MiB } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { describe, systemCode } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, readFileBounded } from '../lib/files.ts';
import { withLock } from '../lib/lock.ts';
import { type ChainEntry, digestOfLine, formatLine, MAX_LINE_BYTES } from './entry.ts';
import { logchainError } from './errors.ts';

/**
 * Returns the paths in the folder of a chain. `chain.jsonl` has one line for each entry, and `logs/<seq>.log` has the
 * output of each step. A seal adds `checkpoint` and `checkpoint.leaves`, and a keyless seal `checkpoint.sigstore.json`.
 */
export const resolvePaths = (dir: string) =>
  ({
    lines: join(dir, 'chain.jsonl'),
    logs: join(dir, 'logs'),
    log: (seq: number) => join(dir, 'logs', formatLogName(seq)),
    checkpoint: join(dir, 'checkpoint'),
    leaves: join(dir, 'checkpoint.leaves'),
    bundle: join(dir, 'checkpoint.sigstore.json'),
    lock: join(dir, '.lock'),
  }) as const;

/** Formats the file name of the log of an entry. */
export const formatLogName = (seq: number): string => `${String(seq).padStart(6, '0')}.log`;

const PARTIAL = /^\.partial-(\d+)-[0-9a-f]+$/;
const MAX_CHAIN_BYTES = 512 * MiB;
const NEWLINE = 0x0a;

/** The content of `chain.jsonl`. */
export interface ChainLines {
  readonly lines: readonly string[];
  /** Bytes after the last newline: the incomplete line of a killed writer. */
  readonly incomplete: number;
}

/** Reads the lines of a chain from the disk. Returns an empty list if there is no chain. */
export async function readLines(dir: string): Promise<ChainLines> {
  const { lines: path } = resolvePaths(dir);
  if ((await fileKind(path)) === undefined) return { lines: [], incomplete: 0 };
  const bytes = await readFileBounded(path, MAX_CHAIN_BYTES, 'the log chain');
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  const lines = end === 0 ? [] : bytes.toString('utf8', 0, end - 1).split('\n');
  return { lines, incomplete: bytes.length - end };
}

/** Reads the lines of a chain that must exist. Throws `log-chain-missing`. */
export async function requireChain(dir: string): Promise<ChainLines> {
  const chain = await readLines(dir);
  if (chain.lines.length === 0 && chain.incomplete === 0) throw logchainError('log-chain-missing', { path: dir });
  return chain;
}

/** Runs `work` as the only writer of the chain. First removes what a killed writer left. */
export const withChainLock = <T>(
  dir: string,
  ports: { readonly clock: Clock; readonly signal?: AbortSignal | undefined },
  work: (lines: readonly string[]) => Promise<T>,
): Promise<T> =>
  withLock(resolvePaths(dir).lock, async () => work(await removeLeftovers(dir)), {
    waitMs: 60_000,
    clock: ports.clock,
    signal: ports.signal,
  });

/** Removes an incomplete line at the end, logs that no line names, and partial logs of ended processes. */
async function removeLeftovers(dir: string): Promise<readonly string[]> {
  const { lines, incomplete } = await readLines(dir);
  const paths = resolvePaths(dir);
  try {
    if (incomplete > 0) {
      const handle = await open(paths.lines, 'r+');
      try {
        await handle.truncate((await handle.stat()).size - incomplete);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const name of await listLogs(dir)) {
      const seq = /^\d{6,}\.log$/.test(name) ? Number.parseInt(name, 10) : -1;
      const pid = Number(PARTIAL.exec(name)?.[1] ?? 0);
      if (seq >= lines.length || (pid > 0 && !isAlive(pid))) await rm(join(paths.logs, name), { force: true });
    }
  } catch (error) {
    throw baseError('file-unwritable', { path: dir, detail: describe(error) }, { cause: error });
  }
  return lines;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
};

/** Reports whether a file under `logs/` is the unfinished file of a writer. */
export const isPartial = (name: string): boolean => PARTIAL.test(name);

/** Lists the names of the files under `logs/`; an empty list if the folder is missing. */
export async function listLogs(dir: string): Promise<readonly string[]> {
  try {
    return (await readdir(resolvePaths(dir).logs)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw baseError('file-unreadable', { path: resolvePaths(dir).logs, detail: describe(error) }, { cause: error });
  }
}

/** An entry without its place in the chain. */
export type Recorded = Omit<ChainEntry, 'seq' | 'prev'>;

/**
 * Moves a recorded log (a flushed file in `logs/`) to its place, then appends its line: a chain never names a missing log.
 * The caller must have the lock ({@link withChainLock}). `lines` are the lines of the chain.
 */
export async function appendEntry(
  dir: string,
  lines: readonly string[],
  recorded: Recorded,
  temporary: string,
): Promise<{ entry: ChainEntry; line: string }> {
  const paths = resolvePaths(dir);
  const last = lines.at(-1);
  const entry: ChainEntry = { ...recorded, seq: lines.length, prev: last === undefined ? null : digestOfLine(last) };
  const line = formatLine(entry);
  if (Buffer.byteLength(line) > MAX_LINE_BYTES) throw logchainError('log-step-invalid', { given: entry.step });
  try {
    await rename(temporary, paths.log(entry.seq));
    const handle = await open(paths.lines, 'a');
    try {
      await handle.writeFile(`${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw baseError('file-unwritable', { path: dir, detail: describe(error) }, { cause: error });
  }
  return { entry, line };
}

/** Formats the name of an added file for the `file` field of its entry. */
export const formatFileName = (path: string): string =>
  basename(path)
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 200);
