import type { Inputs } from '../inputs.ts';

export interface MirrorSyncInputs {
  readonly config: string;
  /** For mode prune: only report what would be removed. */
  readonly plan: boolean;
  readonly mode: 'sync' | 'check' | 'status' | 'prune';
  /** The age of the last complete sync above which the step fails, in seconds. */
  readonly maxStaleness: number | undefined;
  /** The file with the mirror's private key; it replaces the one of mirror.yaml. */
  readonly key: string | undefined;
}

/** Reads the inputs of the action mirror-sync. Throws the errors of an input that is missing or malformed. */
export function parseInputs(inputs: Inputs<'mirror-sync'>): MirrorSyncInputs {
  return {
    config: inputs.required('config', 'the path of mirror.yaml'),
    mode: inputs.choice('mode', ['sync', 'check', 'status', 'prune'], 'sync'),
    plan: inputs.flag('plan', false),
    maxStaleness: inputs.duration('max-staleness'),
    key: inputs.text('key'),
  };
}
