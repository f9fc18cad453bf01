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
 * What a store's refusal says about the user's input, where it does: no such bucket, no access, no Object Lock. All
 * else stays the fault that it is. S3's errors are XML with a code; an answer to HEAD has none, and 403 says enough.
 */
export function refusalOf(error: unknown, at: { readonly bucket: string; readonly store: string }): unknown {
  if (!(error instanceof McError) || error.code !== 'http-status') return error;
  const said = String(error.details['detail'] ?? '');
  const code = readErrorCode(said) ?? '';
  const because = { cause: error };
  if (code === 'NoSuchBucket') return storeError('bucket-not-found', at, because);
  if (code === 'InvalidRequest' && /object.?lock/i.test(said)) return storeError('bucket-without-lock', at, because);
  if (DENIED.has(code) || error.details['status'] === 401 || error.details['status'] === 403)
    return storeError('store-access-denied', { ...at, detail: code || 'no reason given' }, because);
  return error;
}
