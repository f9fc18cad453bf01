import { parseTagCondition, type TagCondition } from '../../promote/index.ts';
import { actionError } from '../errors.ts';
import type { Inputs } from '../inputs.ts';

export interface PromoteInputs {
  readonly source: string;
  readonly destinations: readonly string[];
  readonly policy: string;
  readonly plan: boolean;
  readonly deep: boolean;
  readonly sourceAuth: string | undefined;
  readonly destinationAuth: string | undefined;
  readonly tag: string | undefined;
  readonly ifTag: TagCondition | undefined;
  readonly signRecord: boolean;
  readonly signingConfig: string | undefined;
  readonly trustedRoot: string | undefined;
  readonly key: string | undefined;
  /** The bypass of a gate that the promotion uses. */
  readonly bypass: BypassInputs | undefined;
}

export interface BypassInputs {
  /** The report of the decision. */
  readonly file: string;
  readonly environment: string;
  /** The store of an offline use; undefined: GitHub has the marker of the use. */
  readonly store: string | undefined;
  readonly token: string | undefined;
}

/** Reads the inputs of the action cross-region-promote. Throws the errors of an input that is missing or malformed. */
export function parseInputs(inputs: Inputs<'cross-region-promote'>): PromoteInputs {
  const destinations = inputs.lines('destination');
  const condition = inputs.text('if-tag-digest');
  if (destinations.length === 0)
    throw actionError('input-missing', {
      input: 'destination',
      expected: 'REGISTRY/REPO[:TAG], one per line',
    });
  return {
    source: inputs.required('source', 'REGISTRY/REPO[:TAG][@DIGEST]'),
    destinations,
    policy: inputs.text('policy') ?? 'SECURITY/trust-policy.yaml',
    plan: inputs.flag('plan', false),
    deep: inputs.flag('deep', false),
    sourceAuth: inputs.text('source-auth'),
    destinationAuth: inputs.text('destination-auth'),
    tag: inputs.text('tag'),
    ifTag: condition === undefined ? undefined : parseTagCondition(condition),
    signRecord: inputs.flag('sign-record', true),
    signingConfig: inputs.text('signing-config'),
    trustedRoot: inputs.text('trusted-root'),
    key: inputs.text('key'),
    bypass: readBypass(inputs),
  };
}

function readBypass(inputs: Inputs<'cross-region-promote'>): BypassInputs | undefined {
  const file = inputs.text('bypass');
  if (file !== undefined)
    return {
      file,
      environment: inputs.required(
        'environment',
        'the environment of the promotion, because the input "bypass" is set',
      ),
      store: inputs.text('bypass-store'),
      token: inputs.text('token'),
    };
  // The token may be set for every promotion of a workflow; the others are about one bypass only.
  for (const input of ['environment', 'bypass-store'] as const)
    if (inputs.text(input) !== undefined)
      throw actionError('input-missing', {
        input: 'bypass',
        expected: `a report, because the input "${input}" is set`,
      });
  return undefined;
}
