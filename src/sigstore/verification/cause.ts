import { X509Certificate } from 'node:crypto';
import type { TrustMaterial } from '@sigstore/verify';
import type { VerificationError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../errors.ts';
import type { Entity } from './entity.ts';
import type { PossibleSigner } from './signers.ts';

/**
 * Returns the more informative of two failures. One of several keys signed, so "not by this key" is the least
 * informative.
 */
export const preferFailure = (known: VerificationError | undefined, next: VerificationError): VerificationError =>
  known === undefined || known.code === 'signature-invalid' ? next : known;

/**
 * Finds the cause of a failure. `@sigstore/verify` reports the first check that fails: it checks the log before the
 * signature, and times and logs before the CA. A wrong signature is the cause of a wrong log entry, and under the root
 * of another instance every time and log is unknown. May throw `content-needed` and `digest-needed` of the signature
 * instead.
 */
export function findCause(
  failure: VerificationError,
  { signed, certificate }: Entity,
  signers: readonly PossibleSigner[],
  material: TrustMaterial,
): VerificationError {
  const [only, ...others] = signers;
  const managed = only?.kind === 'key' && others.length === 0 ? only.key : undefined;
  const key = certificate?.publicKey ?? managed;
  if (key && !signed.signature.verifySignature(key) && certificate)
    return sigstoreError('signature-invalid', {}, { cause: failure });
  if (certificate && !hasIssuer(certificate, material))
    return sigstoreError(
      'certificate-untrusted',
      { detail: `its issuer (${certificate.issuer.replaceAll('\n', ', ')}) is not a CA of this root` },
      { cause: failure },
    );
  return failure;
}

/** Compares name and key identifier only, because the result selects an error and does not decide about trust. */
const hasIssuer = (certificate: X509Certificate, { certificateAuthorities }: TrustMaterial): boolean =>
  certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .some((ca) => certificate.checkIssued(new X509Certificate(ca.root.toDER())));
