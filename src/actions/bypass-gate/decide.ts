import { resolve } from 'node:path';
import { createUseNotifier, decideFromGitHub, presentDecision, recordDecision } from '../../bypass/index.ts';
import { createDocumentAppender } from '../../logchain/index.ts';
import { actionError } from '../errors.ts';
import type { Runner } from '../runner.ts';
import type { DecideInputs } from './inputs.ts';

/** Decides whether the bypass opens its gate now. Only a report with outcome "passed" lets the step succeed. */
export async function decide(
  { sha = '', token, pr, consume, chain, ...question }: DecideInputs,
  runner: Runner<'bypass-gate'>,
): Promise<void> {
  const commit = sha || runner.env.GITHUB_SHA;
  if (!commit) throw actionError('input-missing', { input: 'sha', expected: 'the commit of the artifact' });
  const notify = createUseNotifier(runner);
  const decision = await decideFromGitHub({ ...question, sha: commit, token, pr, consume }, runner, { notify });
  const report = await recordDecision(decision, {
    chain: chain === undefined ? undefined : resolve(runner.cwd, chain),
    consume,
    openChain: (folder) => createDocumentAppender(folder, { clock: runner.clock }),
  });
  for (const warning of report.warnings ?? []) runner.warning(warning);
  await runner.conclude({
    report,
    summary: presentDecision(report),
    outputs: {
      allowed: String(report.outcome === 'passed' && report.allow),
      reasons: JSON.stringify(report.deny),
      'expires-at': report.expiresAt,
      'request-pr': report.request?.pr ? String(report.request.pr) : undefined,
    },
  });
}
