import { setTimeout as delay } from 'node:timers/promises';
import * as core from '@actions/core';
import { systemClock } from '../lib/clock.ts';
import { DEFAULT_CONCURRENCY } from '../lib/concurrency.ts';
import { describe } from '../lib/describe.ts';
import { asMcError, baseError } from '../lib/errors.ts';
import { createHttp, type Http, proxyFromEnv } from '../lib/http.ts';
import { McError, type Reason } from '../lib/mc-error.ts';
import { formatCount } from '../lib/plural.ts';
import { prefixReason, type Section } from '../lib/present.ts';
import { createPrintable } from '../lib/printable.ts';
import { listEnvironmentSecrets, rememberSecret, rememberSecrets } from '../lib/secrets.ts';
import { findThreads } from '../lib/threads.ts';
import { VERSION } from '../lib/version.ts';
import { sigstoreError } from '../sigstore/errors.ts';
import { describeFailure } from './failure.ts';
import { createInputs } from './inputs.ts';
import { type ActionName, actionIo } from './io.ts';
import { formatMarkdown } from './markdown.ts';
import { nameInputs } from './name-inputs.ts';
import type { Action, Conclusion, Runner } from './runner.ts';

/** GitHub shows 10 annotations of a step. The last one counts the reasons that are left out. */
const MAX_ANNOTATIONS = 9;
const GRACE_MS = 7_000; // the runner kills the process 7.5 s after its first signal

/** Cleans all text that an action prints, because the runner takes commands from the log. */
const print = createPrintable({ onRunner: true });

/** Runs an action under the GitHub Actions runner, to its end. Only this module uses `@actions/core`. */
export async function startAction<A extends ActionName>(
  name: A,
  action: Action<A>,
  installRoot: string,
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop.abort(baseError('cancelled', { what: `by ${signal}` })));
  }
  let http: Http | undefined;
  try {
    rememberSecrets(listEnvironmentSecrets(process.env));
    http = createActionHttp();
    const inputs = createInputs<A>((input) => core.getInput(input));
    const runner = createRunner<A>(name, installRoot, http, stop.signal);
    const overdue = new Promise<never>((_, reject) => {
      stop.signal.addEventListener('abort', () => {
        delay(GRACE_MS, undefined, { ref: false }).then(() => reject(stop.signal.reason));
      });
    });
    await Promise.race([action(inputs, runner), overdue]);
  } catch (thrown) {
    await fail(name, asMcError(thrown));
  } finally {
    await http?.close();
  }
}

const createActionHttp = (): Http =>
  createHttp({
    proxy: proxyFromEnv(process.env),
    userAgent: `mc-actions/${VERSION}`,
    onTry: ({ method, url, attempt, outcome }) => core.debug(print.line(`${method} ${url} try ${attempt}: ${outcome}`)),
  });

/** Sets every output of the action. An output without a value is an empty string. */
function setOutputs(name: ActionName, report: object, given: Readonly<Record<string, string | undefined>>): void {
  for (const output of actionIo[name].outputs)
    core.setOutput(output, output === 'result' ? print.json(report) : (given[output] ?? ''));
}

/**
 * Writes the job summary. Without a runner (older versions of act, a plain shell) there is no summary file. A summary that cannot be
 * written does not change the result.
 */
async function writeSummary(name: ActionName, passed: boolean, sections: readonly Section[]): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  const text = `## ${passed ? '✅' : '❌'} ${name}\n\n${formatMarkdown(sections, print)}\n`;
  await core.summary
    .addRaw(text, true)
    .write()
    .catch((thrown: unknown) => core.warning(print.line(`the job summary cannot be written: ${describe(thrown)}`)));
}

/** Fails the step. The outputs are set first, so that they are set even if the process is killed during the summary. */
async function fail(name: ActionName, error: McError): Promise<void> {
  const reason = nameInputs(name, error.toReason());
  const { report, outputs, summary } = describeFailure(name, reason, print);
  setOutputs(name, report, outputs);
  process.exitCode = core.ExitCode.Failure;
  annotate(core.error, reason);
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause)
    core.debug(print.text(cause.stack ?? cause.message));
  await writeSummary(name, false, summary);
}

/** Writes an annotation: the code is its title, the sentence its message, and the hint has a line of its own. */
function annotate(write: typeof core.error, { code, message, hint }: Reason): void {
  const lines = [message, ...(hint === undefined ? [] : [hint])];
  write(lines.map((line) => print.line(line)).join('\n'), { title: print.line(code) });
}

function createRunner<A extends ActionName>(
  name: A,
  installRoot: string,
  http: Runner<A>['http'],
  signal: AbortSignal,
): Runner<A> {
  const lastMessages = new Map<string, string>();
  return {
    http,
    clock: systemClock,
    progress: ({ task, message }) => {
      if (lastMessages.get(task) === message) return;
      lastMessages.set(task, message);
      core.info(print.line(message));
    },
    signal,
    concurrency: DEFAULT_CONCURRENCY,
    env: process.env,
    cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
    installRoot,
    threads: findThreads(process.argv[1]),
    stdout: process.stdout,
    stderr: process.stderr,
    idToken: async (audience) => {
      try {
        const token = await core.getIDToken(audience); // core masks it
        rememberSecret(token);
        return token;
      } catch (error) {
        // The error of the service may repeat the credential of the request, so it does not become the cause. McError redacts the detail.
        throw sigstoreError('id-token-unavailable', { detail: describe(error) });
      }
    },
    maskSecret: (secret) => {
      // A mask of a few characters would hide unrelated text everywhere in the log.
      rememberSecret(secret);
      for (const line of secret.split(/\r?\n/)) if (line.trim().length > 3) core.setSecret(line.trim());
    },
    info: (line) => core.info(print.line(line)),
    warning: (problem) =>
      annotate(core.warning, nameInputs(name, problem instanceof McError ? problem.toReason() : problem)),
    group: (title, work) => core.group(print.line(title), work),
    cache: {
      restore: async (dir, prefix) => {
        const { restoreCache } = await import('@actions/cache');
        return (await restoreCache([dir], `${prefix}none`, [prefix])) !== undefined;
      },
      save: async (dir, key) => {
        const { saveCache } = await import('@actions/cache');
        await saveCache([dir], key);
      },
    },
    conclude: (conclusion) => conclude(name, conclusion),
  };
}

async function conclude<A extends ActionName>(name: A, { outputs, ...conclusion }: Conclusion<A>): Promise<void> {
  const { report, summary } = nameInputs(name, conclusion);
  setOutputs(name, report, outputs);
  const passed = report.outcome === 'passed';
  if (!passed) reportFailure(name, report);
  await writeSummary(name, passed, summary);
}

/** Fails the step with an annotation for each reason, as far as GitHub shows them. */
function reportFailure(name: ActionName, { outcome, subject, reasons = [] }: Conclusion<ActionName>['report']): void {
  process.exitCode = core.ExitCode.Failure;
  for (const reason of reasons.slice(0, MAX_ANNOTATIONS)) {
    const about = typeof reason.subject === 'string' ? reason.subject : subject;
    annotate(core.error, about === undefined || reason.message.includes(about) ? reason : prefixReason(reason, about));
  }
  const more = reasons.length - MAX_ANNOTATIONS;
  if (reasons.length === 0) core.error(print.line(`${name}: ${outcome}`));
  if (more > 0) core.error(`${formatCount(more, 'more reason')}: the output \`result\` has all of them.`);
}
