import { resolve } from 'node:path';
import { systemClock } from '../lib/clock.ts';
import { DEFAULT_CONCURRENCY } from '../lib/concurrency.ts';
import { parseDuration } from '../lib/duration.ts';
import { asMcError, baseError } from '../lib/errors.ts';
import { EXIT, exitCodeOf } from '../lib/exit-codes.ts';
import { writeFileAtomic } from '../lib/files.ts';
import { createHttp, proxyFromEnv } from '../lib/http.ts';
import { createPrintable, type Printable } from '../lib/printable.ts';
import { rememberSecrets, secretsIn, secretsOfEnvironment } from '../lib/secrets.ts';
import { VERSION } from '../lib/version.ts';
import type { CommandContext, CommandInput, CommandResult, Screen } from './command.ts';
import { optionFlag, optionList, optionText } from './options.ts';
import { type Chosen, parseCommandLine } from './program.ts';
import { renderError, renderSections, type Style, styleFor } from './render.ts';
import { processTerminal, type Terminal, terminalProgress } from './terminal.ts';

const MAX_CONCURRENCY = 256;
const GRACE_MS = 15_000; // after Ctrl-C or a timeout, for cleaning up

/** Runs `mc` to its end; `installRoot` is the folder that holds dist/ and SECURITY/. */
export async function main(installRoot: string, terminal: Terminal = processTerminal()): Promise<void> {
  const style = styleFor(terminal.isInteractive && !terminal.env['NO_COLOR'] && !terminal.argv.includes('--no-color'));
  const print = createPrintable({ onRunner: terminal.env['GITHUB_ACTIONS'] === 'true' });
  rememberSecrets([...secretsOfEnvironment(terminal.env), ...terminal.argv.flatMap(secretsIn)]);
  // Known before parsing, so that an unusable command line is answered in the form that was asked for.
  const words = terminal.argv.includes('--') ? terminal.argv.slice(0, terminal.argv.indexOf('--')) : terminal.argv;
  const json = words.includes('--json');
  const finish = async (report: unknown, reportFile: string | undefined, text: string): Promise<void> => {
    const document = `${print.json(report, 2)}\n`;
    if (reportFile !== undefined) await writeFileAtomic(resolve(terminal.cwd, reportFile), document);
    const written = json ? document : text;
    if (written !== '') terminal.stdout.write(written);
  };
  let reportFile = wordAfter(words, '--report');
  try {
    const parsed = await parseCommandLine(terminal.argv);
    if ('print' in parsed) {
      terminal.stdout.write(print.text(parsed.print));
      return;
    }
    reportFile = optionText(parsed.input, 'report');
    const result = await runCommand(parsed, installRoot, terminal, json, print);
    const file = reportFile;
    reportFile = undefined; // what cannot be written once is not tried again with the error
    if (result.printed) {
      if (file !== undefined) await writeFileAtomic(resolve(terminal.cwd, file), `${print.json(result.report, 2)}\n`);
    } else await finish(result.report, file, textOf(result, style, print));
    terminal.exit(result.exitCode ?? outcomeCode(result.report));
  } catch (thrown) {
    const error = asMcError(thrown);
    terminal.stderr.write(`${renderError(error, style, words.includes('--verbose'), print)}\n`);
    const { code, message, hint } = error;
    const report = { outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } };
    await finish(report, reportFile, '').catch((failed: unknown) => {
      terminal.stderr.write(`${renderError(asMcError(failed), style, false, print)}\n`);
    });
    terminal.exit(exitCodeOf(error));
  }
}

/** The value of an option on a command line that cannot be parsed. */
function wordAfter(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option);
  return at < 0 ? words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) : words[at + 1];
}

const outcomeCode = (report: object): number =>
  'outcome' in report && report.outcome === 'passed' ? EXIT.done : EXIT.refused;

function textOf(result: CommandResult, style: Style, print: Printable): string {
  const text = typeof result.text === 'string' ? print.text(result.text) : renderSections(result.text, style, print);
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

async function runCommand(
  { spec, input }: Chosen,
  installRoot: string,
  terminal: Terminal,
  json: boolean,
  print: Printable,
): Promise<CommandResult> {
  const quiet = optionFlag(input, 'quiet');
  const verbose = optionFlag(input, 'verbose');
  const plainHttp = optionList(input, 'plainHttp');
  const stopper = stopSignal(input, terminal);
  const { progress, stop } = await terminalProgress(terminal, quiet, print);
  const screen = (stream: NodeJS.WritableStream): Screen => ({
    write: (text) => {
      stream.write(print.text(text));
    },
  });
  const [stdout, stderr] = [screen(terminal.stdout), screen(terminal.stderr)];
  const http = createHttp({
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
  const context: CommandContext = {
    http,
    clock: systemClock,
    progress,
    signal: stopper.signal,
    concurrency: concurrencyOf(input, spec.path),
    env: terminal.env,
    cwd: terminal.cwd,
    plainHttp,
    installRoot,
    quiet,
    json,
    threads: terminal.threads,
    stdout,
    stderr,
    raw: { stdout: terminal.stdout, stderr: terminal.stderr },
    formatJson: (value) => `${print.json(value, 2)}\n`,
  };
  try {
    return await Promise.race([spec.run(input, context), stopper.overdue]);
  } finally {
    stop();
    stopper.done();
    await http.close();
  }
}

function concurrencyOf(input: CommandInput, command: string): number {
  const given = optionText(input, 'concurrency');
  if (given === undefined) return DEFAULT_CONCURRENCY;
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < 1 || value > MAX_CONCURRENCY) {
    throw baseError('option-invalid', {
      option: '--concurrency',
      given,
      expected: `a whole number from 1 to ${MAX_CONCURRENCY}`,
      command,
    });
  }
  return value;
}

/** Ctrl-C and --timeout become one signal; a command that does not heed it in time is left behind (`overdue`). */
function stopSignal(
  input: CommandInput,
  terminal: Terminal,
): { signal: AbortSignal; overdue: Promise<never>; done(): void } {
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
  overdue.catch(() => {}); // when the command heeds the signal nobody waits for this
  const timeout = optionText(input, 'timeout');
  if (timeout !== undefined) {
    const ms = parseDuration(timeout, '--timeout') * 1000;
    const timer = setTimeout(
      () => controller.abort(baseError('command-timeout', { limit: timeout })),
      Math.min(ms, 2 ** 31 - 1),
    );
    timers.push(timer);
  }
  terminal.onInterrupt((signal) => {
    terminal.stderr.write(`\n${signal}: stopping; once more to stop at once\n`);
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
