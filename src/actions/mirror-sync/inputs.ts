import type { Inputs } from '../inputs.ts';

export interface MirrorSyncInputs {
  readonly config: string;
  readonly mode: 'sync' | 'check';
}

export function parseInputs(inputs: Inputs<'mirror-sync'>): MirrorSyncInputs {
  return {
    config: inputs.required('config', 'the path of mirror.yaml'),
    mode: inputs.choice('mode', ['sync', 'check'], 'sync'),
  };
}
