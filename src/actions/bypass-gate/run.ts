import type { Runner } from '../runner.ts';
import { decide } from './decide.ts';
import type { BypassGateInputs } from './inputs.ts';
import { showStatus } from './status.ts';

export { parseInputs } from './inputs.ts';

export async function run(inputs: BypassGateInputs, runner: Runner<'bypass-gate'>): Promise<void> {
  if (inputs.token !== undefined) runner.maskSecret(inputs.token);
  if (inputs.mode === 'decide') await decide(inputs, runner);
  else await showStatus(inputs, runner);
}
