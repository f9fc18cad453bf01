import { VerificationError } from '../../../lib/mc-error.ts';
import type { TrustedRootMaterial } from '../../trusted-root.ts';
import { invalidAnswer } from '../ask.ts';

export type Roots = readonly TrustedRootMaterial[];

/**
 * Returns the roots under which a check passes. Without roots it checks nothing. Where no root passes, throws the
 * `invalid-answer` of the most informative error: under a root of another instance every answer is untrusted.
 */
export function filterRoots(roots: Roots, check: (root: TrustedRootMaterial) => void): Roots {
  const errors: VerificationError[] = [];
  const accepting = roots.filter((root) => {
    try {
      check(root);
      return true;
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      errors.push(error);
      return false;
    }
  });
  const error = errors.find(({ code }) => code !== 'certificate-untrusted') ?? errors[0];
  if (error && accepting.length === 0) throw invalidAnswer(error.code, error.message);
  return accepting;
}
