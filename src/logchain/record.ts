import { streamOf } from '../lib/bytes.ts';
import { rfc3339 } from '../lib/clock.ts';
import { readFileStream } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { type Captured, captureCommand, captureStream, type ProcessContext } from './capture.ts';
import { type ChainEntry, parseStepName } from './entry.ts';
import { logchainError } from './errors.ts';
import { appendEntry, formatFileName, type Recorded, withChainLock } from './folder.ts';
import type { ChainPorts } from './ports.ts';
import type { RecordReport } from './schema.ts';
import { computeChainRoot } from './tree.ts';

export interface RunRequest {
  /** The folder of the chain. A missing chain is created. */
  readonly chain: string;
  readonly step: string;
  /** The program and its arguments. No shell runs them. */
  readonly command: readonly string[];
}

export interface AddRequest {
  readonly chain: string;
  readonly step: string;
  /** Paths. Each file becomes one entry. */
  readonly files: readonly string[];
}

/** Runs a command and records its output. The report fails when the command fails, but the entry is recorded. */
export async function runStep(request: RunRequest, ports: ChainPorts & ProcessContext): Promise<RecordReport> {
  const step = parseStepName(request.step);
  const report = beginReport('log-record', ports.clock, step);
  const startedAt = rfc3339(ports.clock.now());
  const captured = await captureCommand(request.chain, request.command, ports);
  const { size, sha256, exitCode } = captured;
  const recorded = { step, startedAt, finishedAt: rfc3339(ports.clock.now()), exitCode, size, sha256 };
  // The output of a command that ended is recorded even after Ctrl-C.
  const { entries, root } = await appendAll(request.chain, [{ recorded, captured }], { clock: ports.clock });
  ports.signal?.throwIfAborted();
  const failed = entries
    .filter((entry) => entry.exitCode !== 0)
    .map(({ seq }) => logchainError('log-step-failed', { step, exitCode, seq }));
  return report.finish(failed, { chain: request.chain, exitCode, entries, root });
}

/** Records the current content of files. */
export async function addFiles(request: AddRequest, ports: ChainPorts): Promise<RecordReport> {
  const step = parseStepName(request.step);
  const report = beginReport('log-record', ports.clock, step);
  const recordings: Recording[] = [];
  try {
    for (const file of request.files) {
      const startedAt = rfc3339(ports.clock.now());
      const captured = await captureStream(request.chain, readFileStream(file, 'the file'));
      const { size, sha256 } = captured;
      const finishedAt = rfc3339(ports.clock.now());
      const recorded = { step, startedAt, finishedAt, exitCode: null, size, sha256, file: formatFileName(file) };
      recordings.push({ recorded, captured });
    }
    const { entries, root } = await appendAll(request.chain, recordings, ports);
    return report.finish([], { chain: request.chain, exitCode: null, entries, root });
  } finally {
    for (const { captured } of recordings) await captured.discard(); // appended files are moved already
  }
}

/** A log file, with the fields of its entry that do not depend on the chain. */
interface Recording {
  readonly recorded: Recorded;
  readonly captured: Captured;
}

/** Appends the recordings to the chain, under its lock. Returns the new entries and the root of all lines. */
const appendAll = (
  dir: string,
  recordings: readonly Recording[],
  ports: ChainPorts,
): Promise<{ entries: ChainEntry[]; root: string }> =>
  withChainLock(dir, ports, async (before) => {
    const lines = [...before];
    const entries: ChainEntry[] = [];
    for (const { recorded, captured } of recordings) {
      const { entry, line } = await appendEntry(dir, lines, recorded, captured.path);
      lines.push(line);
      entries.push(entry);
    }
    return { entries, root: computeChainRoot(lines).toString('hex') };
  });

export interface OutputRequest {
  /** The folder of the chain. A missing chain is created. */
  readonly chain: string;
  readonly step: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** 0 for a step that passed. */
  readonly exitCode: number;
  readonly output: AsyncIterable<Uint8Array>;
}

/** A document that this process recorded as the log of a step. */
export interface DocumentEntry extends Omit<OutputRequest, 'chain' | 'output'> {
  readonly bytes: Uint8Array;
}

/** Creates a function that adds documents to a chain, one entry each. */
export const createDocumentAppender =
  (chain: string, ports: ChainPorts) =>
  async ({ bytes, ...entry }: DocumentEntry): Promise<{ readonly seq: number; readonly root: string }> => {
    const { entries, root } = await recordOutput({ ...entry, chain, output: streamOf(bytes) }, ports);
    return { seq: entries[0]?.seq ?? 0, root };
  };

/** Records the log of a step of this process, like the output of a command. */
export async function recordOutput(request: OutputRequest, ports: ChainPorts): Promise<RecordReport> {
  const step = parseStepName(request.step);
  const report = beginReport('log-record', ports.clock, step);
  const { chain, exitCode } = request;
  const captured = await captureStream(chain, request.output);
  const { size, sha256 } = captured;
  const [startedAt, finishedAt] = [rfc3339(request.startedAt), rfc3339(request.finishedAt)];
  const recorded = { step, startedAt, finishedAt, exitCode, size, sha256 };
  const { entries, root } = await appendAll(chain, [{ recorded, captured }], ports);
  return report.finish([], { chain, exitCode, entries, root });
}
