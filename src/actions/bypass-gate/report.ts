import { openBypassContext, presentPeriod, reportPeriod } from '../../bypass/index.ts';
import type { Runner } from '../runner.ts';
import type { ReportInputs } from './inputs.ts';

/** Reports the bypasses of the last 31 days. `mc bypass report` reports any period, also as Markdown and as a page. */
export async function report({ token }: ReportInputs, runner: Runner<'bypass-gate'>): Promise<void> {
  const found = await reportPeriod(openBypassContext({ token }, runner));
  await runner.conclude({ report: found, summary: presentPeriod(found), outputs: { allowed: 'false' } });
}
