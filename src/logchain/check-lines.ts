import { join } from 'node:path';
import { digestOfStream } from '../lib/digest.ts';
import { fileKind, readFileStream } from '../lib/files.ts';
import { VerificationError } from '../lib/mc-error.ts';
import { formatCount } from '../lib/plural.ts';
import { type ChainEntry, digestOfLine, parseLine } from './entry.ts';
import { logchainError } from './errors.ts';
import { type ChainLines, formatLogName, isPartial, listLogs, resolvePaths } from './folder.ts';

/** An error, with the entry that has it. */
export interface Finding {
  /** The number of the line, from 0. After the last line for an error of the whole chain. */
  readonly seq: number;
  readonly step?: string;
  readonly error: VerificationError;
}

/** The result of the check of the lines and their logs. */
export interface Inspection {
  /** The entries by place; undefined for a malformed line. */
  readonly entries: readonly (ChainEntry | undefined)[];
  /** In the order of the entries. */
  readonly findings: readonly Finding[];
}

/** Reports whether a line is the one that the seal covers; undefined if the seal does not show that. */
export type IsSealedLine = (seq: number, line: string) => boolean | undefined;

/** Checks the lines of a chain against each other, and against their logs. Does not check the seal. */
export async function inspect(
  dir: string,
  chain: ChainLines,
  isSealedLine: IsSealedLine = () => undefined,
): Promise<Inspection> {
  const entries: (ChainEntry | undefined)[] = [];
  const findings: Finding[] = [];
  const add = (seq: number, error: VerificationError): void => {
    const step = entries[seq]?.step;
    findings.push({ seq, error, ...(step === undefined ? {} : { step }) });
  };

  chain.lines.forEach((line, seq) => {
    try {
      entries.push(parseLine(line, seq));
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      entries.push(undefined);
      add(seq, error);
    }
  });
  const changed = findChangedLines(chain.lines, entries, isSealedLine);
  let shift = 0;
  for (const [seq, entry] of entries.entries()) {
    if (!entry) continue;
    const { step } = entry;
    const proof = changed.get(seq);
    if (proof !== undefined) add(seq, logchainError('log-chain-entry-changed', { seq, step, by: proof }));
    // After a removed line the numbers of all later entries are shifted. Only the first shifted entry is an error.
    else if (entry.seq - seq !== shift) add(seq, logchainError('log-chain-seq-wrong', { seq, step, found: entry.seq }));
    shift = entry.seq - seq;
    const error = await checkContent(dir, seq, entry);
    if (error) add(seq, error);
  }
  const seq = chain.lines.length;
  if (chain.incomplete > 0) add(seq, logchainError('log-chain-tail-incomplete', { seq }));
  for (const name of await listExtraLogs(dir, seq))
    add(seq, logchainError('log-chain-content-extra', { path: join(resolvePaths(dir).logs, name) }));
  return { entries, findings: findings.sort((a, b) => a.seq - b.seq) };
}

/**
 * Finds the changed lines. Maps the number of each line, from 0, to what proves the change: `sealed` for the seal, `recorded` for
 * the links. A seal that covers every line decides. Without one, a link that does not match means that the line before it was changed. If the next link does not
 * match either, the line itself was changed.
 */
function findChangedLines(
  lines: readonly string[],
  entries: readonly (ChainEntry | undefined)[],
  isSealedLine: IsSealedLine,
): ReadonlyMap<number, 'sealed' | 'recorded'> {
  const changed = new Map<number, 'sealed' | 'recorded'>();
  const isLinked = (seq: number): boolean => {
    const before = lines[seq - 1];
    return entries[seq]?.prev === (before === undefined ? null : digestOfLine(before));
  };
  lines.forEach((line, seq) => {
    const entry = entries[seq];
    if (!entry) return;
    const asSealed = isSealedLine(seq, line);
    if (asSealed === false) changed.set(seq, 'sealed');
    if (asSealed === false || isLinked(seq)) return;
    const isExplained = seq > 0 && (entries[seq - 1] === undefined || changed.has(seq - 1) || entry.seq !== seq);
    if (isExplained) return; // an error of the line before it, or of its number, is reported already
    const isChanged = seq === 0 || (seq + 1 < lines.length && entries[seq + 1] !== undefined && !isLinked(seq + 1));
    changed.set(isChanged ? seq : seq - 1, 'recorded');
  });
  return changed;
}

async function checkContent(dir: string, seq: number, entry: ChainEntry): Promise<VerificationError | undefined> {
  const path = resolvePaths(dir).log(seq);
  const details = { seq, step: entry.step };
  if ((await fileKind(path)) !== 'file') return logchainError('log-chain-content-missing', { ...details, path });
  const { digest, size } = await digestOfStream(readFileStream(path));
  if (size === entry.size && digest === `sha256:${entry.sha256}`) return undefined;
  return logchainError('log-chain-content-changed', {
    ...details,
    expected: `${formatCount(entry.size, 'byte')} with sha256:${entry.sha256}`,
    found: `${formatCount(size, 'byte')} with ${digest}`,
  });
}

/** Lists the files under `logs/` that no line names, except for the file of a running writer. */
async function listExtraLogs(dir: string, count: number): Promise<readonly string[]> {
  const expected = new Set(Array.from({ length: count }, (_, seq) => formatLogName(seq)));
  return (await listLogs(dir)).filter((name) => !expected.has(name) && !isPartial(name));
}
