import { ConfigurationError } from '../../lib/errors.ts';
import { USE_MIRROR, type UseMirror } from '../../verify/index.ts';
import type { Inputs } from '../inputs.ts';

export interface VerifyOfflineInputs {
  readonly subjects: readonly string[];
  readonly policy: string;
  readonly bundles: readonly string[];
  readonly mirror: string | undefined;
  readonly useMirror: UseMirror;
}

export function parseInputs(inputs: Inputs<'verify-offline'>): VerifyOfflineInputs {
  const subjects = inputs.lines('subject');
  if (subjects.length === 0)
    throw new ConfigurationError('input-missing', {
      input: 'subject',
      expected: 'files, sha256:<hex> or image references, one a line',
    });
  return {
    subjects,
    policy: inputs.text('policy') ?? 'SECURITY/trust-policy.yaml',
    bundles: inputs.lines('bundle'),
    mirror: inputs.text('mirror'),
    useMirror: inputs.choice('use-mirror', USE_MIRROR, 'auto'),
  };
}
