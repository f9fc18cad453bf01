import type { Runner } from '../runner.ts';
import { decide } from './decide.ts';
import type { BypassGateInputs } from './inputs.ts';
import { report } from './report.ts';
import { request } from './request.ts';
import { revoke } from './revoke.ts';
import { showStatus } from './status.ts';
import { sweep } from './sweep.ts';

export { parseInputs } from './inputs.ts';

/** Runs the action bypass-gate: sets its outputs, and writes its annotations and the job summary. */
export async function run(inputs: BypassGateInputs, runner: Runner<'bypass-gate'>): Promise<void> {
  if (inputs.token !== undefined) runner.maskSecret(inputs.token);
  const webhook = runner.env.SLACK_WEBHOOK_URL;
  if (webhook) runner.maskSecret(webhook);
  switch (inputs.mode) {
    case 'decide':
      return decide(inputs, runner);
    case 'status':
      return showStatus(inputs, runner);
    case 'request':
      return request(inputs, runner);
    case 'revoke':
      return revoke(inputs, runner);
    case 'sweep':
      return sweep(inputs, runner);
    case 'report':
      return report(inputs, runner);
  }
}
