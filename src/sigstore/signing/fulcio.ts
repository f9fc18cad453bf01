import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { Http } from '../../lib/http.ts';
import { askService, invalidAnswer, parseAnswer } from './ask.ts';
import type { IdentityToken } from './identity-token.ts';

const MAX_ANSWER_BYTES = 256 * 1024;

/**
 * Requests a certificate for a key from a CA (fulcio.proto, CreateSigningCertificate). Returns the first certificate of
 * the chain, unchecked. Throws `signing-service-failed`, and `invalid-answer` for an answer without a certificate.
 */
export async function requestCertificate(
  http: Http,
  baseUrl: string,
  { privateKey, publicKey }: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  token: IdentityToken,
): Promise<X509Certificate> {
  const request = {
    credentials: { oidcIdentityToken: token.raw },
    publicKeyRequest: {
      publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
      proofOfPossession: sign('sha256', Buffer.from(token.challenge), privateKey).toString('base64'),
    },
  };
  const { bytes } = await askService(
    http,
    {
      url: certificateUrl(baseUrl),
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
    },
    MAX_ANSWER_BYTES,
  );
  const pem = firstCertificate(parseAnswer(bytes));
  if (pem === undefined) throw invalidAnswer('answer-malformed', 'expected a certificate chain in PEM');
  try {
    return new X509Certificate(pem);
  } catch {
    throw invalidAnswer('certificate-malformed', 'expected an X.509 certificate in PEM');
  }
}

/** Returns the URL at which Fulcio issues certificates (API v2). */
export const certificateUrl = (baseUrl: string): string => `${baseUrl.replace(/\/$/, '')}/api/v2/signingCert`;

function firstCertificate(answer: unknown): string | undefined {
  const { signedCertificateEmbeddedSct, signedCertificateDetachedSct } = (answer ?? {}) as Readonly<
    Record<string, { readonly chain?: { readonly certificates?: readonly unknown[] } } | undefined>
  >;
  const certificates = (signedCertificateEmbeddedSct ?? signedCertificateDetachedSct)?.chain?.certificates;
  const first = Array.isArray(certificates) ? certificates[0] : undefined;
  return typeof first === 'string' && first.includes('-----BEGIN CERTIFICATE-----') ? first : undefined;
}
