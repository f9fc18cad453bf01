import { actionError } from '../errors.ts';
import type { Inputs } from '../inputs.ts';

const MAX_PULL_NUMBER = 2 ** 31 - 1; // ids of GitHub are integers of 32 bits

/** What all modes have. */
interface Place {
  readonly token: string | undefined;
  readonly pr: number | undefined;
}

export interface DecideInputs extends Place {
  readonly mode: 'decide';
  readonly gate: string;
  readonly digest: string;
  readonly environment: string;
  /** Undefined: GITHUB_SHA. */
  readonly sha: string | undefined;
  readonly consume: boolean;
}

export interface StatusInputs extends Place {
  readonly mode: 'status';
}

export type BypassGateInputs = DecideInputs | StatusInputs;

export function parseInputs(inputs: Inputs<'bypass-gate'>): BypassGateInputs {
  inputs.required('mode', 'decide or status');
  const mode = inputs.choice('mode', ['decide', 'status']);
  const place = { token: inputs.text('token'), pr: readPullNumber(inputs) };
  if (mode === 'status') return { mode, ...place };
  return {
    mode,
    ...place,
    gate: inputs.required('gate', 'the name of the gate that this workflow wants to bypass'),
    digest: inputs.required('digest', 'the digest of the artifact, sha256:<hex>'),
    environment: inputs.required('environment', 'the environment of the deployment'),
    sha: inputs.text('sha'),
    consume: inputs.flag('consume', true),
  };
}

/** Reads the input `request-pr`. Throws `input-invalid` unless it is the number of a pull request. */
export function readPullNumber(inputs: Inputs<'bypass-gate'>): number | undefined {
  const given = inputs.text('request-pr');
  if (given === undefined) return undefined;
  const number = /^[1-9]\d{0,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number <= MAX_PULL_NUMBER) return number;
  throw actionError('input-invalid', { input: 'request-pr', given, expected: 'the number of a pull request' });
}
