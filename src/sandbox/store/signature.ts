import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parseUrl } from '../requests.ts';

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Checks the AWS Signature Version 4 in the header of a request, and that its date is at most 15 minutes off. The
 * signature covers the header `x-amz-content-sha256`. `checkBody` compares this header with the body.
 */
export function isSigned(request: IncomingMessage, key: { readonly id: string; readonly secret: string }): boolean {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  const [id, date = '', region = '', service = ''] = credential.split('/');
  const at = String(request.headers['x-amz-date'] ?? '');
  const time = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (id !== key.id || !(Math.abs(Date.now() - time) < 15 * 60_000)) return false;
  const url = parseUrl(request);
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const names = signedHeaders.split(';');
  const headers = names
    .map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/\s+/g, ' ')}\n`,
    )
    .join('');
  const claimed = String(request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
  const path = decodeURIComponent(url.pathname).split('/').map(encode).join('/');
  const canonical = [request.method, path, query, headers, signedHeaders, claimed].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const signingKey = ['aws4_request', service, region, date].reduceRight<Buffer | string>(
    (at, part) => hmac(at, part),
    `AWS4${key.secret}`,
  );
  return timingSafeEqual(hmac(signingKey, toSign), Buffer.from(signature, 'hex'));
}
