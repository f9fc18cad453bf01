import { openBypassContext, presentSweep, sweepBypasses } from '../../bypass/index.ts';
import type { Runner } from '../runner.ts';
import type { SweepInputs } from './inputs.ts';

/** Cleans up after the bypasses that ended. The step fails if something is left to do. */
export async function sweep({ token }: SweepInputs, runner: Runner<'bypass-gate'>): Promise<void> {
  const report = await sweepBypasses(openBypassContext({ token }, runner));
  for (const warning of report.warnings) runner.warning(warning);
  await runner.conclude({ report, summary: presentSweep(report), outputs: { allowed: 'false' } });
}
