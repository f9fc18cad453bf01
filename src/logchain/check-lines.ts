import { join } from 'node:path';
import { digestOfStream } from '../lib/digest.ts';
import { fileKind, readFileStream } from '../lib/files.ts';
import { VerificationError } from '../lib/mc-error.ts';
import { digestOfLine, type Entry, parseLine } from './entry.ts';
import { logchainError } from './errors.ts';
import { type ChainLines, isPartial, listLogs, logName, pathsOf } from './folder.ts';

/** Something that is wrong, and at which entry. */
export interface Finding {
  readonly seq: number;
  readonly step?: string;
  readonly error: VerificationError;
}

export interface Inspection {
  /** By place; undefined where the line is no entry. */
  readonly entries: readonly (Entry | undefined)[];
  /** In the order of the entries. */
  readonly wrong: readonly Finding[];
}

/** What a seal says of a line: the one that it covers, or not; undefined where it says nothing. */
export type IsSealedLine = (seq: number, line: string) => boolean | undefined;

/** Holds the lines of a chain against each other and against the logs that they name; a seal is not looked at. */
export async function inspect(
  dir: string,
  chain: ChainLines,
  isSealedLine: IsSealedLine = () => undefined,
): Promise<Inspection> {
  const entries: (Entry | undefined)[] = [];
  const wrong: Finding[] = [];
  const found = (seq: number, error: VerificationError): void => {
    const step = entries[seq]?.step;
    wrong.push({ seq, error, ...(step === undefined ? {} : { step }) });
  };

  chain.lines.forEach((line, seq) => {
    try {
      entries.push(parseLine(line, seq));
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      entries.push(undefined);
      found(seq, error);
    }
  });
  const changed = changedLines(chain.lines, entries, isSealedLine);
  let shift = 0;
  for (const [seq, entry] of entries.entries()) {
    if (!entry) continue;
    const { step } = entry;
    const by = changed.get(seq);
    if (by !== undefined) found(seq, logchainError('log-chain-entry-changed', { seq, step, by }));
    // Where one line is gone all that follow have another number; the first says it.
    else if (entry.seq - seq !== shift)
      found(seq, logchainError('log-chain-seq-wrong', { seq, step, found: entry.seq }));
    shift = entry.seq - seq;
    const error = await contentError(dir, seq, entry);
    if (error) found(seq, error);
  }
  const seq = chain.lines.length;
  if (chain.incomplete > 0) found(seq, logchainError('log-chain-tail-incomplete', { seq }));
  for (const name of await extraLogs(dir, seq))
    found(seq, logchainError('log-chain-content-extra', { path: join(pathsOf(dir).logs, name) }));
  return { entries, wrong: wrong.sort((a, b) => a.seq - b.seq) };
}

/**
 * The lines that were changed, with what says so. Where a seal names every line, it is that. Else only the links speak: one
 * that does not fit is the fault of the line before it, or, if the next one does not fit either, of its own line.
 */
function changedLines(
  lines: readonly string[],
  entries: readonly (Entry | undefined)[],
  isSealedLine: IsSealedLine,
): ReadonlyMap<number, string> {
  const changed = new Map<number, string>();
  const linkFits = (seq: number): boolean => {
    const before = lines[seq - 1];
    return entries[seq]?.prev === (before === undefined ? null : digestOfLine(before));
  };
  lines.forEach((line, seq) => {
    const entry = entries[seq];
    if (!entry) return;
    const asSealed = isSealedLine(seq, line);
    if (asSealed === false) changed.set(seq, 'sealed');
    if (asSealed === false || linkFits(seq)) return;
    const explained = seq > 0 && (entries[seq - 1] === undefined || changed.has(seq - 1) || entry.seq !== seq);
    if (explained) return;
    const ownFault = seq === 0 || (seq + 1 < lines.length && entries[seq + 1] !== undefined && !linkFits(seq + 1));
    changed.set(ownFault ? seq : seq - 1, 'recorded');
  });
  return changed;
}

async function contentError(dir: string, seq: number, entry: Entry): Promise<VerificationError | undefined> {
  const path = pathsOf(dir).log(seq);
  const details = { seq, step: entry.step };
  if ((await fileKind(path)) !== 'file') return logchainError('log-chain-content-missing', { ...details, path });
  const { digest, size } = await digestOfStream(readFileStream(path));
  if (size === entry.size && digest === `sha256:${entry.sha256}`) return undefined;
  return logchainError('log-chain-content-changed', {
    ...details,
    expected: `${entry.size} bytes with sha256:${entry.sha256}`,
    found: `${size} bytes with ${digest}`,
  });
}

/** Files under `logs/` that no line names; one that a living writer is at is none of them. */
async function extraLogs(dir: string, count: number): Promise<readonly string[]> {
  const expected = new Set(Array.from({ length: count }, (_, seq) => logName(seq)));
  return (await listLogs(dir)).filter((name) => !expected.has(name) && !isPartial(name));
}
