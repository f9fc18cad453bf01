import { createPublicKey, X509Certificate } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';

/**
 * What Rekor's search index keeps of who signed: the hash of a key or certificate, first, and the e-mail addresses of a
 * certificate. Takes a verifier (base64 of PEM), or an entry of any of the kinds with all its verifiers.
 */
export function verifierTerms(of: object | string): readonly string[] {
  if (typeof of === 'string') return termsOf(Buffer.from(of, 'base64'));
  const terms: string[] = [];
  JSON.stringify(of, (name, value: unknown) => {
    const isVerifier = name === 'verifier' || name === 'publicKey';
    const content = typeof value === 'object' && value !== null && 'content' in value ? value.content : value;
    if (isVerifier && typeof content === 'string') terms.push(...termsOf(Buffer.from(content, 'base64')));
    return value;
  });
  return terms;
}

function termsOf(pem: Buffer): readonly string[] {
  try {
    if (!pem.includes('BEGIN CERTIFICATE'))
      return [sha256(createPublicKey(pem).export({ type: 'spki', format: 'der' })).toString('hex')];
    const certificate = new X509Certificate(pem);
    const emails = (certificate.subjectAltName ?? '').matchAll(/email:([^,\s"]+)/g);
    return [sha256(certificate.raw).toString('hex'), ...[...emails].map(([, email = '']) => email.toLowerCase())];
  } catch {
    return []; // it is neither: the entry was refused, or nothing is found by it
  }
}
