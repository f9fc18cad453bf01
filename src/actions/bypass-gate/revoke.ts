import { openBypassContext, presentRevocation, revokeRequest } from '../../bypass/index.ts';
import type { Runner } from '../runner.ts';
import type { RevokeInputs } from './inputs.ts';

/** Revokes a request for good. */
export async function revoke({ token, pr, reason }: RevokeInputs, runner: Runner<'bypass-gate'>): Promise<void> {
  const report = await revokeRequest(openBypassContext({ token }, runner), { pr, reason });
  for (const warning of report.warnings) runner.warning(warning);
  await runner.conclude({
    report,
    summary: presentRevocation(report),
    outputs: { allowed: 'false', 'request-pr': String(pr) },
  });
}
