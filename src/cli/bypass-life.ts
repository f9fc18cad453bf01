import { resolve } from 'node:path';
import {
  createPeriodMetrics,
  createSweepMetrics,
  formatPeriodMarkdown,
  openBypassContext,
  openRequest,
  parsePeriod,
  presentPeriod,
  presentRequest,
  presentRevocation,
  presentSweep,
  renderPeriodPage,
  reportPeriod,
  revokeRequest,
  sweepBypasses,
} from '../bypass/index.ts';
import { baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { writeFileAtomic } from '../lib/files.ts';
import { createPrintable } from '../lib/printable.ts';
import { MAX_PULL_NUMBER, repoOption } from './bypass-github.ts';
import { OFFLINE_REQUEST_OPTIONS, refuseWithOffline, refuseWithoutOffline, requestOffline } from './bypass-offline.ts';
import { REQUEST_OPTIONS, readRequestOptions } from './bypass-request-options.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { METRICS_OUTPUTS, openMetricsOutput, PUSH } from './metrics-output.ts';
import { count, requiredText, text, type Values } from './parameters.ts';

const REQUEST = { ...REQUEST_OPTIONS, repo: repoOption, ...OFFLINE_REQUEST_OPTIONS };

/** Runs `mc bypass request`: on GitHub, or offline. */
async function request(
  { repo, offline, requester, repositoryId, out, ...given }: Values<typeof REQUEST>,
  context: CommandContext,
): Promise<CommandResult> {
  const options = { offline, requester, repositoryId, out };
  if (offline) {
    refuseWithOffline({ repo }, 'bypass request');
    return requestOffline({ ...given, ...options }, context);
  }
  refuseWithoutOffline(options, 'bypass request');
  const values = readRequestOptions(given, 'bypass request');
  const report = await openRequest(openBypassContext({ repo }, context), values);
  return { report, text: presentRequest(report) };
}

const REVOKE = {
  pr: count('--pr <n>', 'the pull request of the request (required)', MAX_PULL_NUMBER),
  reason: requiredText('--reason <text>', 'why the bypass must end, for the people who approved it'),
  repo: repoOption,
};

const MAX_REASON = 1_000; // characters, as for a request

async function revoke({ pr, reason, repo }: Values<typeof REVOKE>, context: CommandContext): Promise<CommandResult> {
  const command = 'bypass revoke';
  if (pr === undefined) throw baseError('usage', { detail: '--pr is required', command });
  if (reason.trim() === '' || reason.length > MAX_REASON)
    throw baseError('option-invalid', {
      option: '--reason',
      given: reason,
      expected: 'text of 1 to 1000 characters',
      command,
    });
  const report = await revokeRequest(openBypassContext({ repo }, context), { pr, reason });
  return { report, text: presentRevocation(report) };
}

const REPORT = {
  from: requiredText('--from <day>', 'the first UTC day, like 2026-12-01'),
  to: requiredText('--to <day>', 'the last UTC day, inclusive'),
  repo: repoOption,
  markdown: text('--markdown <file>', 'a file for the report as Markdown'),
  html: text('--html <file>', 'a file for the report as a page for auditors'),
  metrics: text('--metrics <file>', 'a file for OpenMetrics text: mc_bypass_events_total by outcome'),
  push: PUSH,
};

const SWEEP = { repo: repoOption, ...METRICS_OUTPUTS };

async function report(
  { from, to, repo, metrics, push, ...files }: Values<typeof REPORT>,
  context: CommandContext,
): Promise<CommandResult> {
  parsePeriod({ from, to });
  const publish = openMetricsOutput({ metrics, push }, { command: 'bypass report' }, context);
  const found = await reportPeriod(openBypassContext({ repo }, context), { from, to });
  const print = createPrintable({});
  const write = async (path: string | undefined, format: () => string | Promise<string>): Promise<void> => {
    if (path !== undefined) await writeFileAtomic(resolve(context.cwd, path), print.text(await format()));
  };
  await write(files.markdown, () => formatPeriodMarkdown(found));
  await write(files.html, () => renderPeriodPage(found));
  await publish(createPeriodMetrics(found));
  return { report: found, text: presentPeriod(found) };
}

export const commands: readonly Command[] = [
  defineCommand({
    path: 'bypass request',
    summary: 'request a bypass of a gate: open a pull request, and ask the three teams to approve it',
    options: REQUEST,
    example:
      'mc bypass request --gate freeze --digest sha256:DIGEST --environment production --sha COMMIT \\\n    --severity SEV-1 --ttl 4h --incident https://status.example.com/4711 --reason "Region lost"',
    run: request,
  }),
  defineCommand({
    path: 'bypass revoke',
    summary: 'end a bypass for good, whether it was used or not',
    options: REVOKE,
    example: 'mc bypass revoke --pr 42 --reason "The fix is in the regular release."',
    run: revoke,
  }),
  defineCommand({
    path: 'bypass sweep',
    summary: 'clean up after bypasses that ended: report, deployments, post-mortem issue; exit 3 if something is left',
    options: SWEEP,
    example: 'mc bypass sweep --json',
    run: async ({ repo, ...outputs }, context) => {
      const publish = openMetricsOutput(outputs, { command: 'bypass sweep' }, context);
      const found = await sweepBypasses(openBypassContext({ repo }, context));
      await publish(createSweepMetrics(found));
      return { report: found, text: presentSweep(found), exitCode: found.failed.length === 0 ? EXIT.done : EXIT.fault };
    },
  }),
  defineCommand({
    path: 'bypass report',
    summary: 'report the bypasses of a period, for auditors',
    options: REPORT,
    example: 'mc bypass report --from 2026-12-01 --to 2026-12-31 --html bypasses.html',
    run: report,
  }),
];
