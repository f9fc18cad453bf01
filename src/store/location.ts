import { storeError } from './errors.ts';
import type { S3Credentials } from './s3-requests.ts';

export interface StoreLocation {
  readonly bucket: string;
  /** Has no slash at either end. May be empty. */
  readonly prefix: string;
}

/** Parses `s3://BUCKET[/PREFIX]`. Throws `store-location-malformed`. */
export function parseStoreLocation(text: string): StoreLocation {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  if (bucket === undefined) throw storeError('store-location-malformed', { given: text });
  return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}

/** Returns the key of `name` under the prefix of a location. */
export const formatKey = ({ prefix }: StoreLocation, name: string): string =>
  prefix === '' ? name : `${prefix}/${name}`;

/**
 * Reads the endpoint, region and credentials of a store from the variables that AWS's own tools read. `named` overrides the endpoint.
 * Without any endpoint it is AWS in AWS_REGION. Throws `store-credentials-missing`.
 */
export function readStoreAccess(
  env: Readonly<Record<string, string | undefined>>,
  named: string | undefined,
): { readonly endpoint: string; readonly region: string; readonly credentials: S3Credentials } {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  if (!accessKeyId || !secretAccessKey) throw storeError('store-credentials-missing');
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1';
  return {
    endpoint: named ?? (env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`),
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
  };
}
