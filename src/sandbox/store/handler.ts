import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../host.ts';
import { readBody, sendRefusals } from '../requests.ts';
import { notImplemented, refuse } from './answers.ts';
import { checkBody } from './body.ts';
import { answerBucket, noSuchBucket } from './bucket.ts';
import { StoreFiles } from './files.ts';
import { answerLegalHold, answerRetention } from './lock.ts';
import { copyObject, deleteObject, findVersion, getObject, putObject, type Target } from './objects.ts';
import { allowQuery, checkHeaders, readScope, refusePresigned } from './scope.ts';
import { isSigned } from './signature.ts';

/** The access key of the sandbox's stores. sandbox.json contains it. */
export const STORE_KEY = { id: 'SANDBOXACCESSKEY', secret: 'sandbox-secret-key-for-loopback-only' } as const;
/** Buckets that exist from the start, with versions and Object Lock. */
export const STORE_BUCKETS = ['evidence', 'mirror'] as const;

const MAX_OBJECT_BYTES = 256 * 1024 * 1024;

/**
 * Creates a store with the part of the S3 API that mc and the tools of its users need. It implements path style, Signature
 * Version 4 in the header, versions, Object Lock, checksums, conditions, ranges, copies and listings. Any other request
 * gets status 501.
 */
export function createStoreHandler(dir: string): Handler {
  const files = new StoreFiles(dir);
  const ready = createBuckets(files);
  ready.catch(() => undefined); // each request below throws it
  /** Runs the writes of one key one after the other, so that no write comes between a condition and its write. */
  const queues = new Map<string, Promise<unknown>>();
  const inOrder = async (key: string, work: () => Promise<void>): Promise<void> => {
    const mine = (queues.get(key) ?? Promise.resolve()).then(work);
    const settled = mine.catch(() => undefined);
    queues.set(key, settled);
    await mine.finally(() => {
      if (queues.get(key) === settled) queues.delete(key);
    });
  };
  return sendRefusals(async (request, response) => {
    const raw = await readBody(request, MAX_OBJECT_BYTES);
    await ready;
    response.setHeader('x-amz-request-id', crypto.randomUUID());
    refusePresigned(request);
    const scope = readScope(request);
    authenticate(request);
    checkHeaders(request);
    const body = checkBody(request, raw);
    if (scope.key === '') return answerBucket(request, response, files, scope, body.bytes);
    const bucket = await files.bucket(scope.bucket);
    if (!bucket) throw noSuchBucket();
    const target = { bucket, key: scope.key, versionId: scope.query.get('versionId') ?? undefined };
    if (request.method === 'GET' || request.method === 'HEAD')
      return read(request, response, files, target, scope.query);
    await inOrder(`${bucket.name}/${target.key}`, async () => {
      if (await writeLock(request, response, files, target, scope.query, body.bytes)) return;
      if (request.method === 'DELETE') {
        allowQuery(scope.query, 'versionId');
        if (request.headers['if-match'] !== undefined) throw notImplemented('DELETE with If-Match');
        return deleteObject(request, response, files, target);
      }
      allowQuery(scope.query);
      if (request.method !== 'PUT') throw notImplemented(`${request.method} of an object`);
      if (request.headers['x-amz-copy-source'] === undefined) return putObject(request, response, files, target, body);
      return copyObject(request, response, files, target);
    });
  });
}

async function createBuckets(files: StoreFiles): Promise<void> {
  for (const name of STORE_BUCKETS)
    if (!(await files.bucket(name))) await files.writeBucket({ name, versioned: true, lock: true });
}

function authenticate(request: IncomingMessage): void {
  if (request.headers.authorization === undefined) throw refuse(403, 'AccessDenied', 'Access Denied.');
  if (!isSigned(request, STORE_KEY))
    throw refuse(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
}

async function read(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  target: Target,
  query: URLSearchParams,
): Promise<void> {
  for (const [name, answer] of [
    ['retention', answerRetention],
    ['legal-hold', answerLegalHold],
  ] as const) {
    if (!query.has(name)) continue;
    allowQuery(query, name, 'versionId');
    if (request.method === 'HEAD') throw notImplemented(`HEAD of ?${name}`);
    return answer(request, response, files, target.bucket, await findVersion(files, target), Buffer.alloc(0));
  }
  allowQuery(query, 'versionId');
  return getObject(request, response, files, target);
}

/** Answers a request that changes the lock of an object. Returns false for any other request. */
async function writeLock(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  target: Target,
  query: URLSearchParams,
  body: Buffer,
): Promise<boolean> {
  const name = ['retention', 'legal-hold'].find((one) => query.has(one));
  if (name === undefined) return false;
  allowQuery(query, name, 'versionId');
  if (request.method !== 'PUT') throw notImplemented(`${request.method} of ?${name}`);
  const answer = name === 'retention' ? answerRetention : answerLegalHold;
  await answer(request, response, files, target.bucket, await findVersion(files, target), body);
  return true;
}
