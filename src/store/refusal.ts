import { McError } from '../lib/mc-error.ts';
import { storeError } from './errors.ts';
import { readErrorCode } from './xml.ts';

const DENIED = new Set([
  'AccessDenied',
  'SignatureDoesNotMatch',
  'InvalidAccessKeyId',
  'ExpiredToken',
  'InvalidToken',
  'RequestTimeTooSkewed',
]);

/**
 * Returns the configuration error for a store's refusal that the user can fix: no such bucket, no access, no Object Lock. Returns every
 * other error unchanged. S3 reports errors as XML with a code. An answer to HEAD has no body, so its status 403 decides.
 */
export function explainRefusal(error: unknown, at: { readonly bucket: string; readonly store: string }): unknown {
  if (!(error instanceof McError) || error.code !== 'http-status') return error;
  const body = String(error.details.detail ?? '');
  const code = readErrorCode(body) ?? '';
  const options = { cause: error };
  if (code === 'NoSuchBucket') return storeError('bucket-not-found', at, options);
  if (code === 'InvalidRequest' && /object.?lock/i.test(body)) return storeError('bucket-without-lock', at, options);
  if (DENIED.has(code) || error.details.status === 401 || error.details.status === 403)
    return storeError('store-access-denied', { ...at, detail: code || 'no reason given' }, options);
  return error;
}
