import { presentStatus, readStatus } from '../../bypass/index.ts';
import type { Runner } from '../runner.ts';
import type { StatusInputs } from './inputs.ts';

/** Reports the state of requests. It decides nothing, so the output `allowed` is "false". */
export async function showStatus({ token, pr }: StatusInputs, runner: Runner<'bypass-gate'>): Promise<void> {
  const report = await readStatus({ token, pr }, runner);
  for (const warning of report.warnings ?? []) runner.warning(warning);
  await runner.conclude({
    report,
    summary: presentStatus(report),
    outputs: { allowed: 'false', 'request-pr': pr === undefined ? undefined : String(pr) },
  });
}
