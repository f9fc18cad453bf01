import { McError } from '../../../lib/mc-error.ts';
import { parseBundle } from '../../bundle.ts';
import { sigstoreError } from '../../errors.ts';
import { verifyBundle } from '../../verification/verify-bundle.ts';
import type { Draft } from '../draft.ts';
import { filterRoots, type Roots } from './roots.ts';

/**
 * Verifies a finished bundle as its readers will, under the roots that accepted all of its parts. Without a root only its
 * form is checked. Throws `signed-bundle-invalid`.
 */
export function checkBundle(bytes: Buffer, { subject }: Pick<Draft, 'subject'>, roots: Roots): void {
  try {
    const bundle = parseBundle(bytes, 'the finished bundle');
    filterRoots(roots, (root) => {
      verifyBundle(bundle, subject, root);
    });
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    const { check, detail } = error.details;
    throw sigstoreError('signed-bundle-invalid', { check: check ?? error.code, detail: detail ?? error.message });
  }
}
