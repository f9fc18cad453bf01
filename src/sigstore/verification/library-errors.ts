import { describe } from '../../lib/describe.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../errors.ts';

type Translate = (detail: string, options: ErrorOptions) => VerificationError;

const inclusionInvalid: Translate = (detail, options) => sigstoreError('inclusion-proof-invalid', { detail }, options);
const entryMismatch: Translate = (detail, options) => sigstoreError('log-entry-mismatch', { detail }, options);

/** The error of this program for each error code of `@sigstore/verify`. */
const BY_CODE: Readonly<Record<string, Translate>> = {
  TIMESTAMP_ERROR: (detail, options) => {
    const [, expected, found] = /expected (\d+) timestamps, got (\d+)/.exec(detail) ?? [];
    return expected && found
      ? sigstoreError('timestamp-missing', { expected, found }, options)
      : sigstoreError('timestamp-invalid', { detail }, options);
  },
  CERTIFICATE_ERROR: (detail, options) => {
    if (/SCT/.test(detail)) return sigstoreError('sct-invalid', { detail }, options);
    return /expired|not valid/.test(detail)
      ? sigstoreError('certificate-expired-at-signing', { detail }, options)
      : sigstoreError('certificate-untrusted', { detail }, options);
  },
  PUBLIC_KEY_ERROR: (detail, options) => sigstoreError('key-not-trusted', { found: detail }, options),
  SIGNATURE_ERROR: (_detail, options) => sigstoreError('signature-invalid', {}, options),
  TLOG_BODY_ERROR: (detail, options) =>
    // An entry that this version cannot read may be about this bundle, so it is not a mismatch.
    /^unsupported /.test(detail)
      ? sigstoreError('log-entry-unsupported', { detail }, options)
      : entryMismatch(detail, options),
  TLOG_INCLUSION_PROOF_ERROR: (detail, options) =>
    /checkpoint/.test(detail)
      ? sigstoreError('checkpoint-invalid', { detail }, options)
      : inclusionInvalid(detail, options),
  TLOG_INCLUSION_PROMISE_ERROR: inclusionInvalid,
  TLOG_MISSING_INCLUSION_ERROR: inclusionInvalid,
  TLOG_ERROR: (detail, options) => {
    const [, expected, found] = /expected (\d+) tlog entries, got (\d+)/.exec(detail) ?? [];
    return expected && found
      ? sigstoreError('log-entry-missing', { expected, found }, options)
      : entryMismatch(detail, options);
  },
};

/**
 * Returns any error of a verification as one of this program's, by the code and message of `@sigstore/verify`. An error
 * of another kind comes from a bundle that the library's parsers did not expect: `bundle-malformed`.
 */
export function asVerificationError(error: unknown): VerificationError {
  if (error instanceof VerificationError) return error;
  const cause = { cause: error };
  if (error instanceof McError)
    return sigstoreError('bundle-malformed', { what: 'the bundle', detail: error.message }, cause);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const detail = describe(error);
  const translate = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  return translate?.(detail, cause) ?? sigstoreError('bundle-malformed', { what: 'the bundle', detail }, cause);
}
