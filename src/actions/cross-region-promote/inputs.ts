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
  };
}
