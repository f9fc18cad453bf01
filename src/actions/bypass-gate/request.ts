import { openBypassContext, openRequest, parseRequestValues, presentRequest } from '../../bypass/index.ts';
import { actionError } from '../errors.ts';
import type { Runner } from '../runner.ts';
import type { RequestInputs } from './inputs.ts';

/** Requests a bypass. Nothing is allowed yet, so the output `allowed` is "false". */
export async function request({ token, given }: RequestInputs, runner: Runner<'bypass-gate'>): Promise<void> {
  const sha = given.sha ?? runner.env.GITHUB_SHA;
  if (!sha) throw actionError('input-missing', { input: 'sha', expected: 'the commit of the artifact' });
  const values = parseRequestValues({ ...given, sha }, (input, value, expected) => {
    throw actionError('input-invalid', { input, given: value, expected });
  });
  const report = await openRequest(openBypassContext({ token }, runner), values);
  for (const warning of report.warnings) runner.warning(warning);
  await runner.conclude({
    report,
    summary: presentRequest(report),
    outputs: { allowed: 'false', 'expires-at': report.expiresAt, 'request-pr': String(report.pr) },
  });
}
