import { resolve } from 'node:path';
import { createDecisionReport, MAX_INPUT_BYTES, parseInput, present } from '../../bypass/index.ts';
import { readFileBounded } from '../../lib/files.ts';
import type { Runner } from '../runner.ts';
import type { BypassGateInputs } from './inputs.ts';

export { parseInputs } from './inputs.ts';

export async function run(inputs: BypassGateInputs, runner: Runner<'bypass-gate'>): Promise<void> {
  const bytes = await readFileBounded(resolve(runner.cwd, inputs.input), MAX_INPUT_BYTES, 'the input "input"');
  const report = createDecisionReport(
    { input: parseInput(bytes, inputs.input), subject: inputs.input, gateFacts: inputs.gateFacts },
    runner,
  );
  await runner.conclude({
    report,
    summary: present(report),
    outputs: { allowed: String(report.allow), reasons: JSON.stringify(report.deny), 'expires-at': report.expiresAt },
  });
}
