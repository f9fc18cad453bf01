import type { Inputs } from '../inputs.ts';

export interface MirrorSyncInputs {
  readonly config: string;
  /** Of mode prune: only say what would go. */
  readonly plan: boolean;
  readonly mode: 'sync' | 'check' | 'prune';
}

export function parseInputs(inputs: Inputs<'mirror-sync'>): MirrorSyncInputs {
  return {
    config: inputs.required('config', 'the path of mirror.yaml'),
    mode: inputs.choice('mode', ['sync', 'check', 'prune'], 'sync'),
    plan: inputs.flag('plan', false),
  };
}
