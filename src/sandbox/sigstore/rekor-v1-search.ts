import { createPublicKey, X509Certificate } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';

/**
 * Returns the terms by which Rekor's search index finds a signer: the hash of the key or certificate first, then the
 * e-mail addresses of the certificate. `source` is a verifier (base64 of PEM), or an entry of any kind with its verifiers.
 */
export function listVerifierTerms(source: object | string): readonly string[] {
  if (typeof source === 'string') return listPemTerms(Buffer.from(source, 'base64'));
  const terms: string[] = [];
  JSON.stringify(source, (name, value: unknown) => {
    const isVerifier = name === 'verifier' || name === 'publicKey';
    const content = typeof value === 'object' && value !== null && 'content' in value ? value.content : value;
    if (isVerifier && typeof content === 'string') terms.push(...listPemTerms(Buffer.from(content, 'base64')));
    return value;
  });
  return terms;
}

function listPemTerms(pem: Buffer): readonly string[] {
  try {
    if (!pem.includes('BEGIN CERTIFICATE'))
      return [sha256(createPublicKey(pem).export({ type: 'spki', format: 'der' })).toString('hex')];
    const certificate = new X509Certificate(pem);
    const emails = (certificate.subjectAltName ?? '').matchAll(/email:([^,\s"]+)/g);
    return [sha256(certificate.raw).toString('hex'), ...[...emails].map(([, email = '']) => email.toLowerCase())];
  } catch {
    return []; // neither a key nor a certificate: the index has no term for it
  }
}
