import type { GivenValues } from '../../bypass/index.ts';
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
  /** The folder of a log chain. */
  readonly chain: string | undefined;
}

export interface StatusInputs extends Place {
  readonly mode: 'status';
}

export interface RequestInputs extends Place {
  readonly mode: 'request';
  readonly given: Omit<GivenValues, 'sha'> & { readonly sha: string | undefined };
}

export interface RevokeInputs extends Place {
  readonly mode: 'revoke';
  readonly pr: number;
  readonly reason: string;
}

export interface SweepInputs extends Place {
  readonly mode: 'sweep';
}

export interface ReportInputs extends Place {
  readonly mode: 'report';
}

export type BypassGateInputs = DecideInputs | StatusInputs | RequestInputs | RevokeInputs | SweepInputs | ReportInputs;

const MODES = ['request', 'decide', 'status', 'revoke', 'sweep', 'report'] as const;
const MAX_REASON = 1_000; // characters, as for a request

/** Reads the inputs of the action bypass-gate. Throws the errors of an input that is missing or malformed. */
export function parseInputs(inputs: Inputs<'bypass-gate'>): BypassGateInputs {
  inputs.required('mode', MODES.join(' | '));
  const mode = inputs.choice('mode', MODES);
  const place = { token: inputs.text('token'), pr: readPullNumber(inputs) };
  switch (mode) {
    case 'status':
    case 'sweep':
    case 'report':
      return { mode, ...place };
    case 'request':
      return { mode, ...place, given: readRequestValues(inputs) };
    case 'revoke':
      return { mode, ...place, ...readRevocation(inputs, place.pr) };
    case 'decide':
      return {
        mode,
        ...place,
        gate: inputs.required('gate', 'the name of the gate that this workflow wants to bypass'),
        digest: inputs.required('digest', 'the digest of the artifact, sha256:<hex>'),
        environment: inputs.required('environment', 'the environment of the deployment'),
        sha: inputs.text('sha'),
        consume: inputs.flag('consume', true),
        chain: inputs.text('chain'),
      };
  }
}

/** Reads the values of a new request. `sha` may be missing: the mode uses GITHUB_SHA then. */
const readRequestValues = (inputs: Inputs<'bypass-gate'>): RequestInputs['given'] => ({
  gate: inputs.required('gate', 'the name of the gate to bypass'),
  digest: inputs.required('digest', 'the digest of the artifact, sha256:<hex>'),
  environment: inputs.required('environment', 'the environment of the deployment'),
  sha: inputs.text('sha'),
  severity: inputs.required('severity', 'SEV-1'),
  ttl: inputs.required('ttl', 'a duration of at most 4h'),
  incident: inputs.required('incident', 'the https URL of the incident'),
  reason: inputs.required('reason', 'why the change cannot wait for the gate'),
});

function readRevocation(inputs: Inputs<'bypass-gate'>, pr: number | undefined): Pick<RevokeInputs, 'pr' | 'reason'> {
  if (pr === undefined)
    throw actionError('input-missing', { input: 'request-pr', expected: 'the number of the pull request' });
  const reason = inputs.required('reason', 'why the bypass must end');
  if (reason.length > MAX_REASON)
    throw actionError('input-invalid', { input: 'reason', given: reason, expected: 'text of at most 1000 characters' });
  return { pr, reason };
}

/** Reads the input `request-pr`. Throws `input-invalid` unless it is the number of a pull request. */
export function readPullNumber(inputs: Inputs<'bypass-gate'>): number | undefined {
  const given = inputs.text('request-pr');
  if (given === undefined) return undefined;
  const number = /^[1-9]\d{0,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number <= MAX_PULL_NUMBER) return number;
  throw actionError('input-invalid', { input: 'request-pr', given, expected: 'the number of a pull request' });
}
