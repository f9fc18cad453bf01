import type { Inputs } from '../inputs.ts';

export interface MirrorSyncInputs {
  readonly config: string;
  /** Of mode prune: only say what would go. */
  readonly plan: boolean;
  readonly mode: 'sync' | 'check' | 'status' | 'prune';
  /** Seconds since the mirror was last whole, after which it fails. */
  readonly maxStaleness: number | undefined;
  /** File with the mirror's private key, in place of the one that mirror.yaml names. */
  readonly key: string | undefined;
}

export function parseInputs(inputs: Inputs<'mirror-sync'>): MirrorSyncInputs {
  return {
    config: inputs.required('config', 'the path of mirror.yaml'),
    mode: inputs.choice('mode', ['sync', 'check', 'status', 'prune'], 'sync'),
    plan: inputs.flag('plan', false),
    maxStaleness: inputs.duration('max-staleness'),
    key: inputs.text('key'),
  };
}
