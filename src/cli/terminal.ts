import { writeSync } from 'node:fs';
import type { Printable } from '../lib/printable.ts';
import { createRateMeter, formatAmount, type Progress } from '../lib/progress.ts';
import { findThreads, type Threads } from '../lib/threads.ts';

const LEAVE_DELAY_MS = 1000;
const PIPE_WIDTH = 100;

/** The process as `mc` uses it: streams, environment, signals and exit code. No other module of `mc` uses `process`. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** True if stderr is a terminal that can draw progress and colours. */
  readonly isInteractive: boolean;
  /** True if stdout is such a terminal. Without it the result has no colours, and sentences are not wrapped. */
  readonly isOutputInteractive: boolean;
  /** The columns of stdout. */
  readonly width: number;
  readonly threads: Threads | undefined;
  exit(code: number): void;
  /** Ends the process after a short delay, for work that ignores the signal. The delay leaves time to print an error. */
  leave(): void;
  /** Calls back at SIGINT and SIGTERM; the second signal ends the process at once. */
  onInterrupt(callback: (signal: string) => void): void;
}

const canDraw = ({ isTTY }: NodeJS.WriteStream): boolean =>
  isTTY === true && process.env.CI === undefined && process.env.TERM !== 'dumb';

export function createTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    // In `mc … | head` the reader closes the pipe early. That is not an error.
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
    isInteractive: canDraw(process.stderr),
    isOutputInteractive: canDraw(process.stdout),
    width: process.stdout.columns || PIPE_WIDTH, // a pseudo terminal may report 0 columns
    threads: findThreads(process.argv[1]),
    exit: (code) => {
      process.exitCode = code;
    },
    leave: () => {
      setTimeout(() => process.exit(), LEAVE_DELAY_MS).unref();
    },
    onInterrupt: (callback) => {
      let count = 0;
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => {
          if (++count > 1) {
            writeSync(2, 'stopped immediately; temporary files may remain\n');
            process.exit(130);
          }
          callback(signal);
        });
      }
    },
  };
}

/**
 * Creates the progress on stderr: one live line on a terminal, and elsewhere a plain line for each new message. `now` returns
 * milliseconds, for the rates of transfers.
 */
export async function createProgress(
  terminal: Pick<Terminal, 'isInteractive' | 'stderr'>,
  quiet: boolean,
  print: Printable,
  now: () => number = () => performance.now(),
): Promise<{ progress: Progress; stop(): void }> {
  if (quiet) return { progress: () => {}, stop: () => {} };
  if (!terminal.isInteractive) {
    const last = new Map<string, string>();
    return {
      progress: (event) => {
        if (last.get(event.task) === event.message) return; // only the counters changed; a log needs each message once
        last.set(event.task, event.message);
        terminal.stderr.write(`${print.line(event.message)}\n`);
      },
      stop: () => {},
    };
  }
  const { default: yoctoSpinner } = await import('yocto-spinner');
  // With handleSignals the spinner would end the process at Ctrl-C, before the command can clean up.
  const spinner = yoctoSpinner({ stream: process.stderr, handleSignals: false });
  const measureRate = createRateMeter(now);
  return {
    progress: (event) => {
      const text = print.line(`${event.message}${formatAmount(event, measureRate(event))}`);
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
