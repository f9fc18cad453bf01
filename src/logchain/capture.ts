import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, systemCode } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';
import { resolvePaths } from './folder.ts';

/** The output streams, environment and working folder of the process of a command. */
export interface ProcessContext {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly signal?: AbortSignal | undefined;
}

/** A log file that is not in a chain yet. */
export interface Captured {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Removes the file, unless an entry has it already. */
  discard(): Promise<void>;
}

// The exit codes of a shell. The number of the signal is added to KILLED.
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
const KILLED = 128;
const PIPES_CLOSE_WITHIN_MS = 5_000;
const ENDS_WITHIN_MS = 10_000; // less than the CLI and the actions wait after Ctrl-C

/** Opens a file in the chain's `logs/`, and hashes it while it is written. */
async function openCapture(
  dir: string,
): Promise<{ write(chunk: Uint8Array): Promise<void>; finish(): Promise<Captured>; discard(): Promise<void> }> {
  const { logs } = resolvePaths(dir);
  const path = join(logs, `.partial-${process.pid}-${randomBytes(6).toString('hex')}`);
  const failed = (error: unknown) => baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  const discard = () => rm(path, { force: true });
  let handle: FileHandle;
  try {
    await mkdir(logs, { recursive: true });
    handle = await open(path, 'wx', 0o600); // the output of a step may be secret
  } catch (error) {
    throw failed(error);
  }
  const hash = createHash('sha256');
  let size = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    // stdout and stderr both call this. Each call updates the hash and the queue together, so both have the same order.
    write: async (chunk) => {
      hash.update(chunk);
      size += chunk.length;
      const next = last.then(() => handle.writeFile(chunk));
      last = next;
      await next.catch((error) => {
        throw failed(error);
      });
    },
    finish: async () => {
      try {
        await last;
        await handle.sync();
        await handle.close();
      } catch (error) {
        throw failed(error);
      }
      return { path, size, sha256: hash.digest('hex'), discard };
    },
    discard: async () => {
      await handle.close().catch(() => undefined);
      await discard();
    },
  };
}

/** Copies a stream into the chain's `logs/`. */
export async function captureStream(dir: string, stream: AsyncIterable<Uint8Array>): Promise<Captured> {
  const capture = await openCapture(dir);
  try {
    for await (const chunk of stream) await capture.write(chunk);
    return await capture.finish();
  } catch (error) {
    await capture.discard();
    throw error;
  }
}

/**
 * Runs a command, forwards its output, and records it. On an abort the command gets SIGTERM, and its last output is still
 * recorded. The exit code of a command that does not start is 127 or 126. The exit code of a killed command is 128 plus
 * the number of the signal.
 */
export async function captureCommand(
  dir: string,
  command: readonly string[],
  context: ProcessContext,
): Promise<Captured & { readonly exitCode: number }> {
  const capture = await openCapture(dir);
  try {
    const exitCode = await runAndRecord(command, context, capture.write);
    return { ...(await capture.finish()), exitCode };
  } catch (error) {
    await capture.discard();
    throw error;
  }
}

async function runAndRecord(
  [program = '', ...args]: readonly string[],
  context: ProcessContext,
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<number> {
  const child = spawn(program, args, { cwd: context.cwd, env: { ...context.env }, stdio: ['inherit', 'pipe', 'pipe'] });
  let killer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
    killer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
  };
  context.signal?.addEventListener('abort', stop);
  if (context.signal?.aborted) stop();
  try {
    const ended = new Promise<number>((resolve) => {
      child.once('error', (error) => {
        if (child.pid !== undefined) return; // the command runs, and only a signal could not be sent
        const missing = systemCode(error) === 'ENOENT';
        const line = Buffer.from(`mc: ${program}: ${missing ? 'command not found' : describe(error)}\n`);
        context.stderr.write(line);
        write(line).then(
          () => resolve(missing ? NOT_FOUND : NOT_EXECUTABLE),
          () => resolve(NOT_EXECUTABLE),
        );
      });
      child.once('exit', (code, signal) => resolve(code ?? KILLED + (signal ? constants.signals[signal] : 0)));
    });
    const pumps = Promise.all([pump(child.stdout, context.stdout, write), pump(child.stderr, context.stderr, write)]);
    pumps.catch(() => child.kill('SIGTERM')); // its remaining output cannot be recorded
    const exitCode = await ended;
    await closePipes(pumps, [child.stdout, child.stderr]);
    return exitCode;
  } finally {
    clearTimeout(killer);
    context.signal?.removeEventListener('abort', stop);
  }
}

async function pump(
  source: Readable,
  sink: NodeJS.WritableStream,
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  for await (const chunk of source) {
    const flushed = sink.write(chunk) ? undefined : once(sink, 'drain');
    await write(chunk);
    await flushed;
  }
}

/** Waits for the pipes, but not for long: a background process of the command may keep them open after the step ended. */
async function closePipes(pumps: Promise<unknown>, streams: readonly Readable[]): Promise<void> {
  const timer = setTimeout(() => {
    for (const stream of streams) stream.push(null);
  }, PIPES_CLOSE_WITHIN_MS);
  try {
    await pumps;
  } finally {
    clearTimeout(timer);
    for (const stream of streams) stream.destroy();
  }
}
