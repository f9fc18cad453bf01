import { describe } from '../../lib/describe.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../errors.ts';

/** The library's codes and messages, as ours. What is not its own error is a bundle that its parsers did not expect. */
export function asVerificationError(error: unknown): VerificationError {
  if (error instanceof VerificationError) return error;
  if (error instanceof McError)
    return sigstoreError('bundle-malformed', { what: 'the bundle', detail: error.message }, { cause: error });
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const detail = describe(error);
  const cause = { cause: error };
  switch (code) {
    case 'TIMESTAMP_ERROR': {
      const [, expected, found] = /expected (\d+) timestamps, got (\d+)/.exec(detail) ?? [];
      return expected && found
        ? sigstoreError('timestamp-missing', { expected, found }, cause)
        : sigstoreError('timestamp-invalid', { detail }, cause);
    }
    case 'CERTIFICATE_ERROR':
      if (/SCT/.test(detail)) return sigstoreError('sct-invalid', { detail }, cause);
      return /expired|not valid/.test(detail)
        ? sigstoreError('certificate-expired-at-signing', { detail }, cause)
        : sigstoreError('certificate-untrusted', { detail }, cause);
    case 'PUBLIC_KEY_ERROR':
      return sigstoreError('key-not-trusted', { found: detail }, cause);
    case 'SIGNATURE_ERROR':
      return sigstoreError('signature-invalid', {}, cause);
    case 'TLOG_BODY_ERROR':
      // Such an entry may well be about this bundle: this version cannot know.
      if (/^unsupported /.test(detail)) return sigstoreError('log-entry-unsupported', { detail }, cause);
      return sigstoreError('log-entry-mismatch', { detail }, cause);
    case 'TLOG_INCLUSION_PROOF_ERROR':
      return /checkpoint/.test(detail)
        ? sigstoreError('checkpoint-invalid', { detail }, cause)
        : sigstoreError('inclusion-proof-invalid', { detail }, cause);
    case 'TLOG_INCLUSION_PROMISE_ERROR':
    case 'TLOG_MISSING_INCLUSION_ERROR':
      return sigstoreError('inclusion-proof-invalid', { detail }, cause);
    case 'TLOG_ERROR': {
      const [, expected, found] = /expected (\d+) tlog entries, got (\d+)/.exec(detail) ?? [];
      return expected && found
        ? sigstoreError('log-entry-missing', { expected, found }, cause)
        : sigstoreError('log-entry-mismatch', { detail }, cause);
    }
    default:
      return sigstoreError('bundle-malformed', { what: 'the bundle', detail }, cause);
  }
}
