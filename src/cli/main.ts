import { resolve } from 'node:path';
import { systemClock } from '../lib/clock.ts';
import { DEFAULT_CONCURRENCY } from '../lib/concurrency.ts';
import { asMcError, baseError } from '../lib/errors.ts';
import { EXIT, getExitCode } from '../lib/exit-codes.ts';
import { createHttp, type Http, proxyFromEnv } from '../lib/http.ts';
import type { McError } from '../lib/mc-error.ts';
import { createPrintable, type Printable } from '../lib/printable.ts';
import { beginReport } from '../lib/report.ts';
import { findSecrets, listEnvironmentSecrets, rememberSecrets } from '../lib/secrets.ts';
import { VERSION } from '../lib/version.ts';
import { readCaFile } from './ca-file.ts';
import type { CommandContext, CommandResult, Screen } from './command.ts';
import { isJsonWanted, readEarlyOptions } from './global-options.ts';
import { type Invocation, type Printout, parseCommandLine } from './program.ts';
import { renderError, renderSections, styleFor } from './render.ts';
import { createReportFile, type ReportFile } from './report-file.ts';
import { createStopper } from './stopper.ts';
import { createProgress, createTerminal, type Terminal } from './terminal.ts';

/** Runs `mc` to its end. `installRoot` is the folder with dist/ and SECURITY/. */
export async function main(installRoot: string, terminal: Terminal = createTerminal()): Promise<void> {
  const isColored = !terminal.env.NO_COLOR && !terminal.argv.includes('--no-color');
  const style = styleFor(terminal.isInteractive && isColored);
  const print = createPrintable({ onRunner: terminal.env.GITHUB_ACTIONS === 'true' });
  rememberSecrets([...listEnvironmentSecrets(terminal.env), ...terminal.argv.flatMap(findSecrets)]);
  const early = readEarlyOptions(terminal.argv);
  const openReportFile = (path: string | undefined): ReportFile =>
    createReportFile(path === undefined ? undefined : resolve(terminal.cwd, path));
  const formatJson = (report: unknown): string => `${print.json(report, 2)}\n`;
  const showError = (error: McError): void => {
    terminal.stderr.write(`${renderError(error, style, early.verbose, print)}\n`);
  };
  let json = early.json;
  let reportFile = openReportFile(early.report);
  let stopped: McError | undefined;
  terminal.onEnd((reason) => {
    const error = stopped ?? reason ?? baseError('internal-error', { what: 'mc ended before the command did' });
    reportFile.writeNow(formatJson(createErrorReport(error)));
  });
  try {
    const parsed = await parseCommandLine(terminal.argv);
    if ('print' in parsed) {
      const document = formatJson(createPrintoutReport(parsed));
      await reportFile.write(document);
      terminal.stdout.write(json ? document : print.text(parsed.print));
      return;
    }
    const { options, command } = parsed;
    if (options.report !== early.report) reportFile = openReportFile(options.report);
    json = isJsonWanted(options, command.path);
    await reportFile.prepare();
    const result = await runCommand(parsed, json, { installRoot, terminal, print, formatJson }, (reason) => {
      stopped = reason;
    });
    const document = formatJson(result.report);
    await reportFile.write(document);
    // Set before the output is written: if its reader is gone, the process ends there with this code.
    terminal.exit(result.exitCode ?? getOutcomeExitCode(result.report));
    const output = json ? document : renderText(result, print, terminal, isColored);
    if (!result.printed && output !== '') terminal.stdout.write(output);
  } catch (thrown) {
    const error = asMcError(thrown);
    showError(error);
    const document = formatJson(createErrorReport(error));
    terminal.exit(getExitCode(error));
    await reportFile.write(document).catch((failed: unknown) => showError(asMcError(failed)));
    if (json) terminal.stdout.write(document);
  }
}

function createErrorReport({ code, message, hint }: McError): object {
  return { outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } };
}

const createPrintoutReport = ({ topic, print }: Printout): object =>
  beginReport(topic, systemClock).finish([], topic === 'version' ? { version: VERSION } : { text: print });

const getOutcomeExitCode = (report: object): number =>
  'outcome' in report && report.outcome === 'passed' ? EXIT.done : EXIT.refused;

function renderText(
  result: CommandResult,
  print: Printable,
  { width, isOutputInteractive }: Terminal,
  isColored: boolean,
): string {
  const layout = { width, proseWidth: isOutputInteractive ? width : undefined };
  const isStyled = isOutputInteractive && isColored;
  const rendered =
    typeof result.text === 'string' ? result.text : renderSections(result.text, styleFor(isStyled), print, layout);
  // Wrapping creates new starts of lines, where a runner finds commands. It never gets styled text.
  const text = isStyled && typeof result.text !== 'string' ? rendered : print.text(rendered);
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

interface Surroundings {
  readonly installRoot: string;
  readonly terminal: Terminal;
  readonly print: Printable;
  readonly formatJson: (value: unknown) => string;
}

/** Runs a command. Calls `onStop` with the reason when Ctrl-C or --timeout stops it. */
async function runCommand(
  { command, lookUp, options }: Invocation,
  json: boolean,
  { installRoot, terminal, print, formatJson }: Surroundings,
  onStop: (reason: McError) => void,
): Promise<CommandResult> {
  const stdout = createScreen(terminal.stdout, print);
  const stderr = createScreen(terminal.stderr, print);
  const http = await createCommandHttp(options, terminal, stderr, print);
  const stopper = createStopper(options.timeout, command.path, terminal);
  stopper.signal.addEventListener('abort', () => onStop(asMcError(stopper.signal.reason)));
  const { progress, stop } = await createProgress(terminal, options.quiet, print);
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
    formatJson,
  };
  try {
    const result = await Promise.race([command.run(lookUp, context), stopper.overdue]);
    stopper.assertInTime();
    return result;
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

async function createCommandHttp(
  { verbose, plainHttp, caFile }: Invocation['options'],
  terminal: Terminal,
  stderr: Screen,
  print: Printable,
): Promise<Http> {
  return createHttp({
    proxy: proxyFromEnv(terminal.env),
    plainHttpHosts: plainHttp,
    userAgent: `mc-actions/${VERSION}`,
    ...(caFile === undefined ? {} : { ca: await readCaFile(resolve(terminal.cwd, caFile)) }),
    ...(verbose
      ? {
          onTry: ({ method, url, attempt, outcome }) =>
            stderr.write(`${print.line(`${method} ${url} try ${attempt}: ${outcome}`)}\n`),
        }
      : {}),
  });
}
