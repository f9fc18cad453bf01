import { writeSync } from 'node:fs';
import { describe } from '../lib/describe.ts';
import { asMcError, baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import type { McError } from '../lib/mc-error.ts';
import { createPrintable, type Printable } from '../lib/printable.ts';
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
  /**
   * Calls back when the process ends, with the reason if it does not end by itself: the callback cannot wait. An error that is not
   * caught is printed, and the process ends with the exit code of a fault.
   */
  onEnd(callback: (reason: McError | undefined) => void): void;
}

/** Prints a line while the process ends. */
function writeLast(line: string): void {
  try {
    writeSync(2, `${line}\n`);
  } catch {
    // without a reader of stderr, no one can be informed
  }
}

const canDraw = ({ isTTY }: NodeJS.WriteStream): boolean =>
  isTTY === true && process.env.CI === undefined && process.env.TERM !== 'dumb';

/** Creates the terminal of this process: its streams, environment, arguments and signals. */
export function createTerminal(): Terminal {
  let reason: McError | undefined;
  for (const [name, stream] of [
    ['stdout', process.stdout],
    ['stderr', process.stderr],
  ] as const) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // In `mc … | head` the reader closes the pipe early. Nothing can be printed then, and mc ends as other commands do.
      reason ??=
        error.code === 'EPIPE'
          ? baseError('cancelled', { what: `the reader of ${name} closed it` })
          : baseError('file-unwritable', { path: name, detail: describe(error) }, { cause: error });
      if (error.code !== 'EPIPE' && name === 'stdout') writeLast(`error ${reason.code}: ${reason.message}`);
      process.exit(error.code === 'EPIPE' ? (process.exitCode ?? EXIT.fault) : EXIT.fault);
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
            writeLast('stopped immediately; temporary files may remain');
            process.exit(130);
          }
          callback(signal);
        });
      }
    },
    onEnd: (callback) => {
      process.on('exit', () => callback(reason));
      process.on('uncaughtException', (thrown) => {
        reason ??= asMcError(thrown);
        const { line, text } = createPrintable({});
        writeLast(`error ${reason.code}: ${line(reason.message)}\n  ${line(reason.hint ?? '')}`);
        if (process.argv.includes('--verbose')) writeLast(text(thrown.stack ?? ''));
        process.exit(EXIT.fault);
      });
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
