import { X509Certificate } from 'node:crypto';
import { extensionsOf } from './contents.ts';
import type { TrustedRootMaterial } from './trusted-root.ts';
import type { SignerIdentity } from './verification/identity.ts';

/**
 * Reads for whom a certificate was issued. It does not verify the certificate: this is for a signer that checks its own
 * certificate before it signs. Returns undefined where the certificate does not have exactly one name and an issuer.
 */
export function readCertificateIdentity(certificate: X509Certificate): SignerIdentity | undefined {
  try {
    const extensions = extensionsOf(certificate.raw);
    const subject = readName(certificate.subjectAltName ?? '');
    if (subject === undefined || extensions.issuer === undefined) return undefined;
    return { issuer: extensions.issuer, subject, extensions };
  } catch {
    return undefined; // DER that cannot be read names no one
  }
}

/** The one name in Node's text of the extension: `URI:https://…`, or in quotes where it has a comma. */
function readName(text: string): string | undefined {
  const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
  return quoted === undefined ? plain : (JSON.parse(quoted) as string);
}

/** Returns whether a CA of the root issued the certificate, by the signature on it. */
export const isIssuedUnder = (certificate: X509Certificate, { material }: TrustedRootMaterial): boolean =>
  material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));
