import { rfc3339 } from '../lib/clock.ts';
import { readFileStream } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { type Captured, type CommandWorld, captureCommand, captureStream } from './capture.ts';
import { checkStepName, type Entry } from './entry.ts';
import { logchainError } from './errors.ts';
import { appendEntry, asWriter, fileNameOf, type Recorded } from './folder.ts';
import type { ChainPorts } from './ports.ts';
import type { RecordReport } from './schema.ts';
import { growingRoot } from './tree.ts';

export interface RunRequest {
  /** The chain's folder; begun where there is none. */
  readonly chain: string;
  readonly step: string;
  /** The program and its arguments; no shell stands between. */
  readonly command: readonly string[];
}

export interface AddRequest {
  readonly chain: string;
  readonly step: string;
  /** Paths; each file becomes an entry of its own. */
  readonly files: readonly string[];
}

/** Runs a command and records what it put out. The report fails when the command does; the entry is there all the same. */
export async function runStep(request: RunRequest, ports: ChainPorts & CommandWorld): Promise<RecordReport> {
  const step = checkStepName(request.step);
  const report = beginReport('log-record', ports.clock, step);
  const startedAt = rfc3339(ports.clock.now());
  const captured = await captureCommand(request.chain, request.command, ports);
  const { size, sha256, exitCode } = captured;
  const recorded = { step, startedAt, finishedAt: rfc3339(ports.clock.now()), exitCode, size, sha256 };
  // Once the command has ended its record is kept, Ctrl-C or not.
  const { entries, root } = await appendAll(request.chain, [{ recorded, captured }], { clock: ports.clock });
  ports.signal?.throwIfAborted();
  const failed = entries
    .filter((entry) => entry.exitCode !== 0)
    .map(({ seq }) => logchainError('log-step-failed', { step, exitCode, seq }));
  return report.finish(failed, { chain: request.chain, exitCode, entries, root });
}

/** Records files as they are now. */
export async function addFiles(request: AddRequest, ports: ChainPorts): Promise<RecordReport> {
  const step = checkStepName(request.step);
  const report = beginReport('log-record', ports.clock, step);
  const pieces: Piece[] = [];
  try {
    for (const file of request.files) {
      const startedAt = rfc3339(ports.clock.now());
      const captured = await captureStream(request.chain, readFileStream(file, 'the file'));
      const { size, sha256 } = captured;
      const finishedAt = rfc3339(ports.clock.now());
      const recorded = { step, startedAt, finishedAt, exitCode: null, size, sha256, file: fileNameOf(file) };
      pieces.push({ recorded, captured });
    }
    const { entries, root } = await appendAll(request.chain, pieces, ports);
    return report.finish([], { chain: request.chain, exitCode: null, entries, root });
  } finally {
    for (const { captured } of pieces) await captured.discard(); // what was appended has been moved away
  }
}

interface Piece {
  readonly recorded: Recorded;
  readonly captured: Captured;
}

const appendAll = (
  dir: string,
  pieces: readonly Piece[],
  ports: ChainPorts,
): Promise<{ entries: Entry[]; root: string }> =>
  asWriter(dir, ports, async (before) => {
    const lines = [...before];
    const entries: Entry[] = [];
    for (const { recorded, captured } of pieces) {
      const { entry, line } = await appendEntry(dir, lines, recorded, captured.path);
      lines.push(line);
      entries.push(entry);
    }
    return { entries, root: growingRoot(lines).toString('hex') };
  });

export interface OutputRequest {
  /** The chain's folder; begun where there is none. */
  readonly chain: string;
  readonly step: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** 0 where it went well. */
  readonly exitCode: number;
  readonly output: AsyncIterable<Uint8Array>;
}

/** Records what was done in this process and what it wrote down of it, as a command's output would be. */
export async function recordOutput(request: OutputRequest, ports: ChainPorts): Promise<RecordReport> {
  const step = checkStepName(request.step);
  const report = beginReport('log-record', ports.clock, step);
  const { chain, exitCode } = request;
  const captured = await captureStream(chain, request.output);
  const { size, sha256 } = captured;
  const [startedAt, finishedAt] = [rfc3339(request.startedAt), rfc3339(request.finishedAt)];
  const recorded = { step, startedAt, finishedAt, exitCode, size, sha256 };
  const { entries, root } = await appendAll(chain, [{ recorded, captured }], ports);
  return report.finish([], { chain, exitCode, entries, root });
}
