import type { ConfigurationError, McError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import type { TrustedRootMaterial } from '../../sigstore/index.ts';
import type { Trust } from './types.ts';

const SHOWN_FIELDS = 5;

/** Creates the error for a trusted root with unknown fields: it is not pinned, and a verification with it warns. */
function unknownFieldsError(path: string, fields: readonly string[]): ConfigurationError {
  const more = fields.length - SHOWN_FIELDS;
  const found = [...fields.slice(0, SHOWN_FIELDS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return sigstoreError('trusted-root-fields-unknown', { path, found });
}

/** Requires that this version knows each field of a root. Throws `trusted-root-fields-unknown`. */
export function assertKnownFields({ unknownFields }: Pick<TrustedRootMaterial, 'unknownFields'>, path: string): void {
  if (unknownFields.length > 0) throw unknownFieldsError(path, unknownFields);
}

/** Lists what a verification under this policy must warn about. */
export const listTrustWarnings = ({ roots }: Pick<Trust, 'roots'>): readonly McError[] =>
  roots.flatMap(({ name, unknownFields }) =>
    unknownFields.length > 0 ? [unknownFieldsError(`of the root "${name}"`, unknownFields)] : [],
  );
