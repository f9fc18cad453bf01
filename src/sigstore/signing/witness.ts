import { X509Certificate } from 'node:crypto';
import { type TransparencyLogEntry as Entry, TransparencyLogEntry } from '@sigstore/protobuf-specs';
import type { TSAWitness } from '@sigstore/sign';
import { describe, McError } from '../../lib/errors.ts';
import { fetchBytes, type Http, safeUrl } from '../../lib/http.ts';
import { parseJson } from '../../lib/json.ts';

const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const CONFLICT = 409;

/** What is witnessed: a signature over something with this SHA-256, by the key of this certificate. */
export interface Signed {
  readonly digest: Buffer;
  readonly signature: Buffer;
  readonly certificatePem: string;
  /** The DSSE envelope, where there is one: Rekor v1 logs it as such. */
  readonly envelope?: { readonly payload: Buffer; readonly payloadType: string };
}

type SignatureBundle = Parameters<TSAWitness['testify']>[0];

const fault = (url: string, error: unknown): McError =>
  error instanceof McError
    ? error
    : new McError('signing-service-failed', { url: safeUrl(url), detail: describe(error) }, { cause: error });

/**
 * Rekor v2 takes hashedrekord only, over SHA-256 of the DSSE's pre-authentication encoding; `@sigstore/sign` sends
 * DSSE there, which rekor-tiles 2.3 and later refuse. So this request is ours. Throws `log-entry-exists` when the log
 * has the entry from an earlier try whose answer was lost: it does not prove it again.
 */
export async function logInRekorV2(
  http: Http,
  baseUrl: string,
  { digest, signature, certificatePem }: Signed,
): Promise<Entry> {
  const request = {
    hashedRekordRequestV002: {
      digest: digest.toString('base64'),
      signature: {
        content: signature.toString('base64'),
        verifier: {
          x509Certificate: { rawBytes: new X509Certificate(certificatePem).raw.toString('base64') },
          keyDetails: 'PKIX_ECDSA_P256_SHA_256',
        },
      },
    },
  };
  const url = `${baseUrl.replace(/\/$/, '')}/api/v2/log/entries`;
  const { response, bytes } = await fetchBytes(
    http,
    {
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
      accept: [200, 201, CONFLICT],
    },
    MAX_ENTRY_BYTES,
  );
  if (response.status === CONFLICT) throw new McError('log-entry-exists', { url: safeUrl(url) });
  try {
    return TransparencyLogEntry.fromJSON(parseJson(bytes.toString('utf8'), safeUrl(url)));
  } catch (error) {
    throw fault(url, error);
  }
}

export async function logInRekorV1(
  rekorBaseURL: string,
  { digest, signature, certificatePem, envelope }: Signed,
): Promise<Entry> {
  try {
    const content: SignatureBundle = envelope
      ? { $case: 'dsseEnvelope', dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] } }
      : { $case: 'messageSignature', messageSignature: { messageDigest: { algorithm: 1, digest }, signature } };
    const { RekorWitness } = await import('@sigstore/sign');
    const { tlogEntries } = await new RekorWitness({
      rekorBaseURL,
      entryType: 'dsse',
      timeout: 20_000,
      retry: 2,
    }).testify(content, certificatePem);
    const [entry] = tlogEntries;
    if (!entry) throw new McError('signing-service-failed', { url: safeUrl(rekorBaseURL), detail: 'it gave no entry' });
    return entry;
  } catch (error) {
    throw fault(rekorBaseURL, error);
  }
}

/** RFC 3161: a time stamp over the signature. `url` is that of the authority's endpoint. */
export async function timestamp(url: string, signature: Buffer): Promise<Buffer> {
  try {
    const tsaBaseURL = url.replace(/\/api\/v1\/timestamp\/?$/, '');
    const messageDigest = { algorithm: 1, digest: Buffer.alloc(32) }; // not looked at: the time is over the signature
    const content: SignatureBundle = { $case: 'messageSignature', messageSignature: { messageDigest, signature } };
    const { TSAWitness: Witness } = await import('@sigstore/sign');
    const { rfc3161Timestamps } = await new Witness({ tsaBaseURL, timeout: 20_000, retry: 2 }).testify(content);
    const [stamp] = rfc3161Timestamps;
    if (!stamp) throw new McError('signing-service-failed', { url: safeUrl(url), detail: 'it gave no timestamp' });
    return stamp.signedTimestamp;
  } catch (error) {
    throw fault(url, error);
  }
}
