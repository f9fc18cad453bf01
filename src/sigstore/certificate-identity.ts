import { X509Certificate } from 'node:crypto';
import { readExtensions } from './contents.ts';
import type { TrustedRootMaterial } from './trusted-root.ts';
import type { SignerIdentity } from './verification/identity.ts';

/**
 * Reads the identity of a certificate that is not verified, for a signer that checks its own certificate before it signs.
 * Returns undefined for a certificate that does not have exactly one name and an issuer.
 */
export function readCertificateIdentity(certificate: X509Certificate): SignerIdentity | undefined {
  try {
    const extensions = readExtensions(certificate.raw);
    const subject = readName(certificate.subjectAltName ?? '');
    if (subject === undefined || extensions.issuer === undefined) return undefined;
    return { issuer: extensions.issuer, subject, extensions };
  } catch {
    return undefined; // malformed DER names no identity
  }
}

/**
 * Parses the single name in Node's text of the extension: `URI:https://…`, with the name in quotes where it has a
 * comma.
 */
function readName(text: string): string | undefined {
  const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
  return quoted === undefined ? plain : (JSON.parse(quoted) as string);
}

/** Returns whether a CA of the root signed the certificate. */
export const isIssuedUnder = (certificate: X509Certificate, { material }: TrustedRootMaterial): boolean =>
  material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));
