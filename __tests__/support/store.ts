import { AwsClient } from 'aws4fetch';
import type { Region, Sandbox } from '../../src/sandbox/index.ts';

export interface StoreAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly text: string;
  /** The code of an error document. */
  readonly code: string | undefined;
}

export interface StoreClient {
  readonly endpoint: string;
  /** Sends a signed request. `path` begins with the bucket. */
  send(
    method: string,
    path: string,
    options?: { readonly body?: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<StoreAnswer>;
  createBucket(name: string, options?: { readonly lock?: boolean }): Promise<void>;
}

/** Creates an S3 client for a store: that of the sandbox, or a real one. */
export function storeClient(
  endpoint: string,
  credentials: { readonly accessKeyId: string; readonly secretAccessKey: string },
): StoreClient {
  const aws = new AwsClient({ ...credentials, service: 's3', region: 'us-east-1', retries: 0 });
  const send: StoreClient['send'] = async (method, path, { body, headers = {} } = {}) => {
    const response = await aws.fetch(`${endpoint}/${path}`, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    const code = /<Code>([^<]*)<\/Code>/.exec(text)?.[1];
    return { status: response.status, headers: response.headers, body: bytes, text, code };
  };
  return {
    endpoint,
    send,
    createBucket: async (name, { lock = true } = {}) => {
      const headers = { 'x-amz-bucket-object-lock-enabled': String(lock) };
      const { status, text } = await send('PUT', name, { headers });
      if (status !== 200) throw new Error(`PUT ${name}: ${status} ${text}`);
    },
  };
}

export const sandboxStore = ({ urls }: Sandbox, region: Region): StoreClient =>
  storeClient(urls.regions[region].store, urls.storeCredentials);
