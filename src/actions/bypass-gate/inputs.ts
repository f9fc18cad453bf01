import type { GateFacts } from '../../bypass/index.ts';
import type { Inputs } from '../inputs.ts';

export interface BypassGateInputs {
  readonly mode: 'decide';
  /** The path of the request. */
  readonly input: string;
  readonly gateFacts: GateFacts;
}

export function parseInputs(inputs: Inputs<'bypass-gate'>): BypassGateInputs {
  inputs.required('mode', 'decide');
  const gate = inputs.text('gate');
  const digest = inputs.text('digest');
  const environment = inputs.text('environment');
  return {
    mode: inputs.choice('mode', ['decide']),
    input: inputs.required('input', 'the path of a JSON file with the request, its subject and its approvals'),
    gateFacts: {
      ...(gate === undefined ? {} : { gate }),
      ...(digest === undefined ? {} : { digest }),
      ...(environment === undefined ? {} : { environment }),
    },
  };
}
