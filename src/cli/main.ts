import { resolve } from 'node:path';
import { systemClock } from '../lib/clock.ts';
import { DEFAULT_CONCURRENCY } from '../lib/concurrency.ts';
import { parseDuration } from '../lib/duration.ts';
import { asMcError, baseError } from '../lib/errors.ts';
import { EXIT, getExitCode } from '../lib/exit-codes.ts';
import { writeFileAtomic } from '../lib/files.ts';
import { createHttp, type Http, proxyFromEnv } from '../lib/http.ts';
import { createPrintable, type Printable } from '../lib/printable.ts';
import { findSecrets, listEnvironmentSecrets, rememberSecrets } from '../lib/secrets.ts';
import { VERSION } from '../lib/version.ts';
import type { CommandContext, CommandResult, Screen } from './command.ts';
import { type Invocation, parseCommandLine } from './program.ts';
import { renderError, renderSections, type Style, styleFor } from './render.ts';
import { createProgress, createTerminal, type Terminal } from './terminal.ts';

const GRACE_MS = 15_000; // for cleaning up after Ctrl-C or a timeout

/** Runs `mc` to its end. `installRoot` is the folder with dist/ and SECURITY/. */
export async function main(installRoot: string, terminal: Terminal = createTerminal()): Promise<void> {
  const isColored = !terminal.env.NO_COLOR && !terminal.argv.includes('--no-color');
  const style = styleFor(terminal.isInteractive && isColored);
  const print = createPrintable({ onRunner: terminal.env.GITHUB_ACTIONS === 'true' });
  rememberSecrets([...listEnvironmentSecrets(terminal.env), ...terminal.argv.flatMap(findSecrets)]);
  // Read before the parser runs, so that --json also applies to an error in the command line.
  const words = terminal.argv.includes('--') ? terminal.argv.slice(0, terminal.argv.indexOf('--')) : terminal.argv;
  const json = words.includes('--json');
  const writeOutput = async (report: unknown, reportFile: string | undefined, text: string): Promise<void> => {
    const document = `${print.json(report, 2)}\n`;
    if (reportFile !== undefined) await writeFileAtomic(resolve(terminal.cwd, reportFile), document);
    const output = json ? document : text;
    if (output !== '') terminal.stdout.write(output);
  };
  let reportFile = findValue(words, '--report');
  try {
    const parsed = await parseCommandLine(terminal.argv);
    if ('print' in parsed) {
      terminal.stdout.write(print.text(parsed.print));
      return;
    }
    reportFile = parsed.options.report;
    const result = await runCommand(parsed, installRoot, terminal, json, print);
    const file = reportFile;
    reportFile = undefined; // a file that cannot be written is not tried again for the error
    if (result.printed) {
      if (file !== undefined) await writeFileAtomic(resolve(terminal.cwd, file), `${print.json(result.report, 2)}\n`);
    } else
      await writeOutput(
        result.report,
        file,
        renderText(result, styleFor(terminal.isOutputInteractive && isColored), print, terminal),
      );
    terminal.exit(result.exitCode ?? getOutcomeExitCode(result.report));
  } catch (thrown) {
    const error = asMcError(thrown);
    terminal.stderr.write(`${renderError(error, style, words.includes('--verbose'), print)}\n`);
    const { code, message, hint } = error;
    const report = { outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } };
    await writeOutput(report, reportFile, '').catch((failed: unknown) => {
      terminal.stderr.write(`${renderError(asMcError(failed), style, false, print)}\n`);
    });
    terminal.exit(getExitCode(error));
  }
}

/** Returns the value of an option on a command line that the parser may reject. */
function findValue(words: readonly string[], option: string): string | undefined {
  const index = words.indexOf(option);
  return index < 0 ? words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) : words[index + 1];
}

const getOutcomeExitCode = (report: object): number =>
  'outcome' in report && report.outcome === 'passed' ? EXIT.done : EXIT.refused;

function renderText(
  result: CommandResult,
  style: Style,
  print: Printable,
  { width, isOutputInteractive }: Terminal,
): string {
  const layout = { width, proseWidth: isOutputInteractive ? width : undefined };
  const text =
    typeof result.text === 'string' ? print.text(result.text) : renderSections(result.text, style, print, layout);
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

async function runCommand(
  { command, lookUp, options }: Invocation,
  installRoot: string,
  terminal: Terminal,
  json: boolean,
  print: Printable,
): Promise<CommandResult> {
  const stopper = createStopper(options.timeout, terminal);
  const { progress, stop } = await createProgress(terminal, options.quiet, print);
  const stdout = createScreen(terminal.stdout, print);
  const stderr = createScreen(terminal.stderr, print);
  const http = createCommandHttp(options, terminal, stderr, print);
  const context: CommandContext = {
    http,
    clock: systemClock,
    progress,
    signal: stopper.signal,
    concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
    env: terminal.env,
    cwd: terminal.cwd,
    plainHttp: options.plainHttp,
    installRoot,
    quiet: options.quiet,
    json,
    threads: terminal.threads,
    stdout,
    stderr,
    raw: { stdout: terminal.stdout, stderr: terminal.stderr },
    formatJson: (value) => `${print.json(value, 2)}\n`,
  };
  try {
    return await Promise.race([command.run(lookUp, context), stopper.overdue]);
  } finally {
    stop();
    stopper.done();
    await http.close();
  }
}

const createScreen = (stream: NodeJS.WritableStream, print: Printable): Screen => ({
  write: (text) => {
    stream.write(print.text(text));
  },
});

function createCommandHttp(
  { verbose, plainHttp }: Invocation['options'],
  terminal: Terminal,
  stderr: Screen,
  print: Printable,
): Http {
  return createHttp({
    proxy: proxyFromEnv(terminal.env),
    plainHttpHosts: plainHttp,
    userAgent: `mc-actions/${VERSION}`,
    ...(verbose
      ? {
          onTry: ({ method, url, attempt, outcome }) =>
            stderr.write(`${print.line(`${method} ${url} try ${attempt}: ${outcome}`)}\n`),
        }
      : {}),
  });
}

interface Stopper {
  /** Aborts at Ctrl-C and after --timeout. */
  readonly signal: AbortSignal;
  /** Rejects when the command ignored the signal for the grace period. */
  readonly overdue: Promise<never>;
  done(): void;
}

function createStopper(timeout: string | undefined, terminal: Terminal): Stopper {
  const controller = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  const overdue = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => {
      timers.push(
        setTimeout(() => {
          reject(controller.signal.reason);
          terminal.leave();
        }, GRACE_MS),
      );
    });
  });
  overdue.catch(() => {}); // no one waits for it when the command ends in time
  if (timeout !== undefined) {
    const ms = parseDuration(timeout, '--timeout') * 1000;
    const timer = setTimeout(
      () => controller.abort(baseError('command-timeout', { limit: timeout })),
      Math.min(ms, 2 ** 31 - 1),
    );
    timers.push(timer);
  }
  terminal.onInterrupt((signal) => {
    terminal.stderr.write(`\n${signal}: stopping; press Ctrl-C again to stop immediately\n`);
    controller.abort(baseError('cancelled', { what: `by ${signal}` }));
  });
  return {
    signal: controller.signal,
    overdue,
    done: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
