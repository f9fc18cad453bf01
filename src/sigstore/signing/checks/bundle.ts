import { McError } from '../../../lib/errors.ts';
import { parseBundle } from '../../bundle.ts';
import { verifyBundle } from '../../verification/verify-bundle.ts';
import type { Draft } from '../draft.ts';
import { type Roots, rootsThatAccept } from './roots.ts';

/**
 * Verifies a finished bundle as its readers will, under the roots that accepted all of its parts. Without a root only its
 * form is checked. Throws `signed-bundle-invalid`.
 */
export function checkBundle(bytes: Buffer, { subject }: Pick<Draft, 'subject'>, roots: Roots): void {
  try {
    const bundle = parseBundle(bytes, 'the finished bundle');
    rootsThatAccept(roots, (root) => {
      verifyBundle(bundle, subject, root);
    });
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    const { check = error.code, detail = error.message } = error.details;
    throw new McError('signed-bundle-invalid', { check, detail });
  }
}
