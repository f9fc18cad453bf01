import { randomBytes } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';
import type { Http } from '../../lib/http.ts';
import { askService } from './ask.ts';

/** A response of a timestamp authority, unchecked, with the nonce that it must repeat. */
export interface Stamped {
  readonly response: Buffer;
  readonly nonce: Buffer;
}

const MAX_RESPONSE_BYTES = 64 * 1024;
const NONCE_BYTES = 8;
/** RFC 3161, section 2.4.1, for SHA-256 and a nonce of 8 bytes: all lengths are fixed. */
const HEAD = Buffer.from('3040 020101 3031300d060960864801650304020105000420'.replaceAll(' ', ''), 'hex');
const NONCE_HEAD = Buffer.from([0x02, NONCE_BYTES]);

/** Requests an RFC 3161 timestamp over a signature. `url` is the endpoint itself, or the root of a server. */
export async function requestTimestamp(http: Http, url: string, signature: Buffer): Promise<Stamped> {
  const nonce = randomBytes(NONCE_BYTES);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40; // a positive INTEGER that needs all of its bytes
  const { bytes } = await askService(
    http,
    {
      url: timestampUrl(url),
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Buffer.concat([HEAD, sha256(signature), NONCE_HEAD, nonce]),
    },
    MAX_RESPONSE_BYTES,
  );
  return { response: bytes, nonce };
}

/** Returns the endpoint of an authority. Older signing configs name the server only. */
export const timestampUrl = (url: string): string =>
  new URL(url).pathname === '/' ? `${url.replace(/\/$/, '')}/api/v1/timestamp` : url;
