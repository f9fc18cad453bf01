import { writeSync } from 'node:fs';
import { humanBytes } from '../lib/bytes.ts';
import { humanDuration } from '../lib/duration.ts';
import type { Printable } from '../lib/printable.ts';
import type { Progress, ProgressEvent } from '../lib/progress.ts';
import { type Threads, threadsOf } from '../lib/threads.ts';

const LEAVING_MS = 1000;

/** The one module that knows the process: streams, environment, signals, exit code. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly isInteractive: boolean;
  readonly width: number;
  readonly threads: Threads | undefined;
  exit(code: number): void;
  /** Ends the process soon, whatever still runs: for what heeds no signal. What is being told by then is told. */
  leave(): void;
  /** Calls back at SIGINT and SIGTERM; the second signal ends the process at once. */
  onInterrupt(callback: (signal: string) => void): void;
}

export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    // `mc … | head`: the reader has seen enough, and that is no failure of ours.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    isInteractive: process.stderr.isTTY === true && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb',
    width: process.stdout.columns ?? 100,
    threads: threadsOf(process.argv[1]),
    exit: (code) => {
      process.exitCode = code;
    },
    leave: () => {
      setTimeout(() => process.exit(), LEAVING_MS).unref();
    },
    onInterrupt: (callback) => {
      let count = 0;
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => {
          if (++count > 1) {
            writeSync(2, 'stopped at once; what was being cleaned up may be left behind\n');
            process.exit(130);
          }
          callback(signal);
        });
      }
    },
  };
}

const amount = (event: ProgressEvent): string => {
  if (event.done === undefined) return '';
  const show = event.unit === 'bytes' ? humanBytes : event.unit === 'seconds' ? humanDuration : String;
  return event.total === undefined ? ` ${show(event.done)}` : ` ${show(event.done)}/${show(event.total)}`;
};

/** Progress on stderr: one live line on a terminal, plain lines (each message once) elsewhere. */
export async function terminalProgress(
  terminal: Terminal,
  quiet: boolean,
  print: Printable,
): Promise<{ progress: Progress; stop(): void }> {
  if (quiet) return { progress: () => {}, stop: () => {} };
  if (!terminal.isInteractive) {
    const last = new Map<string, string>();
    return {
      progress: (event) => {
        if (last.get(event.task) === event.message) return; // counters move on; a log wants each line once
        last.set(event.task, event.message);
        terminal.stderr.write(`${print.line(event.message)}\n`);
      },
      stop: () => {},
    };
  }
  const { default: yoctoSpinner } = await import('yocto-spinner');
  // Left to itself the spinner ends the process at Ctrl-C, before anything is cleaned up.
  const spinner = yoctoSpinner({ stream: process.stderr, handleSignals: false });
  return {
    progress: (event) => {
      const text = print.line(`${event.message}${amount(event)}`);
      if (event.ended !== undefined) {
        spinner[event.ended === 'passed' ? 'success' : 'error'](text);
        return;
      }
      if (!spinner.isSpinning) spinner.start();
      spinner.text = text;
    },
    stop: () => {
      if (spinner.isSpinning) spinner.stop();
    },
  };
}
