import { describe, McError, VerificationError } from '../../lib/errors.ts';

/** The library's codes and messages, as ours. What is not its own error is a bundle that its parsers did not expect. */
export function asVerificationError(error: unknown): VerificationError {
  if (error instanceof VerificationError) return error;
  if (error instanceof McError)
    return new VerificationError('bundle-malformed', { what: 'the bundle', detail: error.message }, { cause: error });
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const detail = describe(error);
  const cause = { cause: error };
  switch (code) {
    case 'TIMESTAMP_ERROR': {
      const counts = /expected (\d+) timestamps, got (\d+)/.exec(detail);
      return counts
        ? new VerificationError('timestamp-missing', { expected: counts[1], found: counts[2] }, cause)
        : new VerificationError('timestamp-invalid', { detail }, cause);
    }
    case 'CERTIFICATE_ERROR':
      if (/SCT/.test(detail)) return new VerificationError('sct-invalid', { detail }, cause);
      return /expired|not valid/.test(detail)
        ? new VerificationError('certificate-expired-at-signing', { detail }, cause)
        : new VerificationError('certificate-untrusted', { detail }, cause);
    case 'PUBLIC_KEY_ERROR':
      return new VerificationError('key-not-trusted', { found: detail }, cause);
    case 'SIGNATURE_ERROR':
      return new VerificationError('signature-invalid', {}, cause);
    case 'TLOG_BODY_ERROR':
      // Such an entry may well be about this bundle: this version cannot know.
      if (/^unsupported /.test(detail)) return new VerificationError('log-entry-unsupported', { detail }, cause);
      return new VerificationError('log-entry-mismatch', { detail }, cause);
    case 'TLOG_INCLUSION_PROOF_ERROR':
      return /checkpoint/.test(detail)
        ? new VerificationError('checkpoint-invalid', { detail }, cause)
        : new VerificationError('inclusion-proof-invalid', { detail }, cause);
    case 'TLOG_INCLUSION_PROMISE_ERROR':
    case 'TLOG_MISSING_INCLUSION_ERROR':
      return new VerificationError('inclusion-proof-invalid', { detail }, cause);
    case 'TLOG_ERROR': {
      const counts = /expected (\d+) tlog entries, got (\d+)/.exec(detail);
      return counts
        ? new VerificationError('log-entry-missing', { expected: counts[1], found: counts[2] }, cause)
        : new VerificationError('log-entry-mismatch', { detail }, cause);
    }
    default:
      return new VerificationError('bundle-malformed', { what: 'the bundle', detail }, cause);
  }
}
