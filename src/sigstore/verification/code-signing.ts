import type { X509Certificate } from 'node:crypto';
import { sigstoreError } from '../errors.ts';

/** The object identifier of the extended key usage for code signing, id-kp-codeSigning. */
export const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

/**
 * Requires a certificate for code signing (RFC 5280, section 4.2.1.12). `@sigstore/verify` does not look at the
 * extended key usage, so any certificate of the CA would be accepted. Throws `certificate-purpose`.
 */
export function assertCodeSigning(certificate: X509Certificate): void {
  const usages: readonly string[] = certificate.keyUsage ?? [];
  if (usages.includes(CODE_SIGNING)) return;
  throw sigstoreError('certificate-purpose', {
    expected: `${CODE_SIGNING} (code signing)`,
    found: usages.join(', ') || 'none',
  });
}
