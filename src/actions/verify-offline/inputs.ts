import { USE_MIRROR, type UseMirror } from '../../verify/index.ts';
import { actionError } from '../errors.ts';
import type { Inputs } from '../inputs.ts';

export interface VerifyOfflineInputs {
  readonly subjects: readonly string[];
  readonly policy: string;
  readonly bundles: readonly string[];
  readonly mirror: string | undefined;
  readonly useMirror: UseMirror;
  readonly repository: string | undefined;
  /** The prefix of the keys in the Actions cache. */
  readonly cacheKey: string | undefined;
}

/** Reads the inputs of the action verify-offline. Throws the errors of an input that is missing or malformed. */
export function parseInputs(inputs: Inputs<'verify-offline'>): VerifyOfflineInputs {
  const subjects = inputs.lines('subject');
  if (subjects.length === 0)
    throw actionError('input-missing', {
      input: 'subject',
      expected: 'files, sha256:<hex> or image references, one per line',
    });
  return {
    subjects,
    policy: inputs.text('policy') ?? 'SECURITY/trust-policy.yaml',
    bundles: inputs.lines('bundle'),
    mirror: inputs.text('mirror'),
    useMirror: inputs.choice('use-mirror', USE_MIRROR, 'auto'),
    repository: inputs.text('repository'),
    cacheKey: readCacheKey(inputs.text('cache')),
  };
}

/** GitHub allows no comma in a key and at most 512 characters. The limit here leaves space for the number of the run. */
function readCacheKey(given: string | undefined): string | undefined {
  if (given !== undefined && !/^[\w.-]{1,200}$/.test(given))
    throw actionError('input-invalid', {
      input: 'cache',
      given,
      expected: 'a key of letters, digits, dots and dashes, such as mc-verify',
    });
  return given;
}
