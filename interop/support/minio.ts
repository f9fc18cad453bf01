import { mkdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { type Background, startBackground } from './background.ts';
import { freePort } from './free-port.ts';

const [USER, PASSWORD] = ['mc-interop', 'a-password-of-loopback'];
const FIRST_ANSWER_TRIES = 100;

/** A real MinIO on loopback, with one bucket with versions and locks. */
export interface Minio {
  readonly endpoint: string;
  /** The environment of a client. */
  readonly env: Readonly<Record<string, string>>;
  /** Sends a signed request. `path` begins with the bucket. Throws if the answer is not a success. */
  send(
    method: string,
    path: string,
    options?: { body?: string | Uint8Array; headers?: Record<string, string> },
  ): Promise<Response>;
  end(): Promise<void>;
}

export async function startMinio(program: string, dir: string, bucket: string): Promise<Minio> {
  mkdirSync(dir, { recursive: true });
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const running: Background = await startBackground(
    program,
    ['server', '--address', new URL(endpoint).host, dir],
    /API: /,
    { env: { MINIO_ROOT_USER: USER, MINIO_ROOT_PASSWORD: PASSWORD, MINIO_BROWSER: 'off' } },
  );
  const aws = new AwsClient({
    accessKeyId: USER,
    secretAccessKey: PASSWORD,
    service: 's3',
    region: 'us-east-1',
    retries: 0,
  });
  const send: Minio['send'] = async (method, path, { body, headers } = {}) => {
    const response = await aws.fetch(`${endpoint}/${path}`, {
      method,
      ...(body ? { body: Buffer.from(body) } : {}),
      ...(headers ? { headers } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  for (let tries = 1; ; tries++) {
    try {
      await send('PUT', bucket, { headers: { 'x-amz-bucket-object-lock-enabled': 'true' } });
      break;
    } catch (error) {
      if (tries === FIRST_ANSWER_TRIES) throw error;
      await delay(50);
    }
  }
  return {
    endpoint,
    env: { AWS_ACCESS_KEY_ID: USER, AWS_SECRET_ACCESS_KEY: PASSWORD, AWS_REGION: 'us-east-1' },
    send,
    end: () => running.end(),
  };
}
