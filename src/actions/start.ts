import { setTimeout as delay } from 'node:timers/promises';
import * as core from '@actions/core';
import { systemClock } from '../lib/clock.ts';
import { DEFAULT_CONCURRENCY } from '../lib/concurrency.ts';
import { asMcError, ConfigurationError, describe, McError, type Reason } from '../lib/errors.ts';
import { createHttp, proxyFromEnv } from '../lib/http.ts';
import { redact } from '../lib/redact.ts';
import { threadsOf } from '../lib/threads.ts';
import { VERSION } from '../lib/version.ts';
import type { Action } from './action.ts';
import { inputsOf } from './inputs.ts';
import { type ActionName, actionIo } from './io.ts';
import { markdownOf } from './markdown.ts';
import type { Conclusion, Runner } from './runner.ts';

const GRACE_MS = 7_000; // the runner itself waits 7.5 s after its first signal, then kills

/** Runs an action under the GitHub Actions runner, to its end: the only place that knows `@actions/core`. */
export async function startAction<A extends ActionName, I>(action: Action<A, I>, installRoot: string): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop.abort(new McError('cancelled', { what: `by ${signal}` })));
  }
  const http = createHttp({
    proxy: proxyFromEnv(process.env),
    userAgent: `mc-actions/${VERSION}`,
    onTry: ({ method, url, attempt, outcome }) => core.debug(`${method} ${url} try ${attempt}: ${outcome}`),
  });
  try {
    const inputs = action.parse(inputsOf<A>((name) => core.getInput(name)));
    const runner = runnerFor<A>(action.name, installRoot, http, stop.signal);
    const overdue = new Promise<never>((_, reject) => {
      stop.signal.addEventListener('abort', () => {
        delay(GRACE_MS, undefined, { ref: false }).then(() => reject(stop.signal.reason));
      });
    });
    await Promise.race([action.run(inputs, runner), overdue]);
  } catch (thrown) {
    const error = asMcError(thrown);
    const { code, message, hint } = error;
    const outputs: readonly string[] = actionIo[action.name].outputs;
    core.setOutput('result', JSON.stringify({ outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } }));
    if (outputs.includes('outcome')) core.setOutput('outcome', 'error');
    core.setFailed(sentence(error.toReason()));
    for (let at: unknown = error.cause; at instanceof Error; at = at.cause) core.debug(at.stack ?? at.message);
  } finally {
    await http.close();
  }
}

const sentence = (reason: Reason): string => `${reason.code}: ${reason.message}${reason.hint ? ` ${reason.hint}` : ''}`;

function runnerFor<A extends ActionName>(
  name: A,
  installRoot: string,
  http: Runner<A>['http'],
  signal: AbortSignal,
): Runner<A> {
  const told = new Map<string, string>();
  return {
    http,
    clock: systemClock,
    progress: ({ task, message }) => {
      if (told.get(task) === message) return;
      told.set(task, message);
      core.info(message);
    },
    signal,
    concurrency: DEFAULT_CONCURRENCY,
    env: process.env,
    cwd: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    installRoot,
    threads: threadsOf(process.argv[1]),
    stdout: process.stdout,
    stderr: process.stderr,
    idToken: async (audience) => {
      try {
        return await core.getIDToken(audience); // core masks it
      } catch (error) {
        // The service may repeat the credential of the request, so its own words are cleaned and its error is dropped.
        const detail = redact(describe(error), [process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']]);
        throw new ConfigurationError('id-token-unavailable', { detail });
      }
    },
    maskSecret: (secret) => {
      // A mask of a few characters would garble the whole log and hide nothing.
      for (const line of secret.split(/\r?\n/)) if (line.trim().length > 3) core.setSecret(line.trim());
    },
    info: (line) => core.info(line),
    warning: (problem) =>
      core.warning(sentence(problem instanceof McError ? problem.toReason() : problem), { title: problem.code }),
    group: (title, work) => core.group(title, work),
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

async function conclude<A extends ActionName>(name: A, { report, outputs, summary }: Conclusion<A>): Promise<void> {
  for (const [key, value] of Object.entries<string | undefined>(outputs)) core.setOutput(key, value ?? '');
  core.setOutput('result', JSON.stringify(report));
  const passed = report.outcome === 'passed';
  // Outside a runner (act's older versions, a plain shell) there is no summary file, and nothing to write it for.
  if (process.env['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(`## ${passed ? '✅' : '❌'} ${name}\n\n${markdownOf(summary)}\n`, true).write();
  }
  if (passed) return;
  const reasons = report.reasons ?? [];
  for (const reason of reasons.slice(0, 10)) {
    const about = reason['subject'] ?? report.subject;
    core.error(sentence(reason), { title: `${name}: ${reason.code}${about ? ` (${about})` : ''}` });
  }
  core.setFailed(`${name}: ${report.outcome}${reasons[0] ? `: ${sentence(reasons[0])}` : ''}`);
}
