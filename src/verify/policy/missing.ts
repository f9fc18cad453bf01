import type { McError } from '../../lib/mc-error.ts';
import { quoteForShell } from '../../lib/shell.ts';
import { verifyError } from '../errors.ts';

/** More subjects make a line that is too long to read. */
const MAX_SUBJECTS = 3;

/** What the user wants to verify, from which the lines to type are formatted. */
export interface Wanted {
  readonly subjects: readonly string[];
  readonly bundles?: readonly string[];
  readonly mirror?: string | undefined;
  /** Whether the entry point can verify without a file, by a signer that its options name. */
  readonly offersQuick?: boolean | undefined;
}

/**
 * Creates the error for a policy that does not exist, with a line to type that proposes a policy from these subjects.
 * Where the entry point offers it, another line verifies the first of them without a file. `given` is the path as the user wrote it.
 */
export function policyNotFound(path: string, given: string, wanted: Wanted): McError {
  const { subjects, bundles = [], mirror, offersQuick = false } = wanted;
  const repeat = (option: string, values: readonly string[]): string[] =>
    values.flatMap((value) => [option, quoteForShell(value)]);
  const evidence = [...repeat('--bundle', bundles), ...repeat('--mirror', mirror === undefined ? [] : [mirror])];
  const [first = 'SUBJECT', ...more] = subjects.slice(0, MAX_SUBJECTS);
  const from = repeat('--from', [first, ...more]);
  const quick = ['mc verify', quoteForShell(first), ...evidence, '--identity IDENTITY --issuer URL'].join(' ');
  return verifyError('policy-not-found', {
    path,
    init: ['mc trust init', ...from, ...evidence, ...repeat('--out', [given])].join(' '),
    quick: offersQuick ? `To verify without a file: \`${quick}\`.` : '',
  });
}
