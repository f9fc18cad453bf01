import { signError } from '../../sign/errors.ts';
import { actionError } from '../errors.ts';
import type { Inputs } from '../inputs.ts';

export interface SignInputs {
  readonly subject: string;
  /** The predicate of an attestation: its type, and its file. SLSA provenance without a file comes from the run. */
  readonly predicate: { readonly type: string; readonly path?: string } | undefined;
  readonly attach: boolean;
  readonly signingConfig: string | undefined;
  readonly trustedRoot: string | undefined;
  readonly policy: string | undefined;
  readonly auth: string | undefined;
}

const CYCLONEDX = 'https://cyclonedx.org/bom';

function readPredicateInputs(inputs: Inputs<'sign'>): SignInputs['predicate'] {
  const type = inputs.text('predicate-type');
  const path = inputs.text('predicate-path');
  const sbom = inputs.text('sbom-path');
  if (sbom !== undefined && (type !== undefined || path !== undefined))
    throw actionError('input-invalid', {
      input: 'sbom-path',
      given: sbom,
      expected: 'no predicate-type and no predicate-path in the same step',
    });
  if (sbom !== undefined) return { type: CYCLONEDX, path: sbom };
  if (type === undefined && path === undefined) return undefined;
  if (type === undefined) throw signError('predicate-incomplete', { missing: 'predicate-type' });
  return { type, ...(path === undefined ? {} : { path }) };
}

/** Reads the inputs of the action sign. Throws the errors of an input that is missing or malformed. */
export function parseInputs(inputs: Inputs<'sign'>): SignInputs {
  return {
    subject: inputs.required('subject', 'a file, sha256:<hex> or REGISTRY/REPO@sha256:…'),
    predicate: readPredicateInputs(inputs),
    attach: inputs.flag('attach', false),
    signingConfig: inputs.text('signing-config'),
    trustedRoot: inputs.text('trusted-root'),
    policy: inputs.text('policy'),
    auth: inputs.text('auth'),
  };
}
