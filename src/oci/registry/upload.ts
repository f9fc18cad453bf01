import { systemClock } from '../../lib/clock.ts';
import { baseError } from '../../lib/errors.ts';
import { type HttpResponse, resolveServerUrl, retryAfterMs, safeUrl } from '../../lib/http.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import type { Descriptor } from '../types.ts';
import { problemOf, type RegistryConnection } from './connection.ts';

/** No idle bound helps against a registry that computes digests of large blobs before it answers. */
export const UPLOAD_TIMEOUT_MS = 10 * 60_000;
/** Failures in a row that brought nothing further. */
const TRIES = 4;
/** All failures of one blob: who is cut more often than this will not arrive. */
const MAX_FAILURES = 200;
const PAUSE_MS = 250;
/** Pieces for a registry that takes no large bodies. ECR wants 5 MiB at least, of all but the last. */
const CHUNK_BYTES = 16 * 1024 * 1024;

/** Where a part of a blob goes: the bytes from `from` to before `end`, as the body of this request. */
export interface Part {
  readonly url: URL;
  readonly method: 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly from: number;
  readonly end: number;
}

export interface PartAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** What the registry says went wrong. */
  readonly problem: string;
}

/** Sends a part. Throws `network-unreachable` when it is cut; whatever is answered is an answer. */
export type SendPart = (part: Part) => Promise<PartAnswer>;

/** An upload session: where its next bytes go, and the least that the registry takes at a time. */
export interface Session {
  readonly url: URL;
  readonly minChunk: number;
}

/** Distribution spec 1.1, "Pushing a blob in chunks": opens a session. */
export async function beginUpload(connection: RegistryConnection): Promise<Session> {
  const request = { url: 'blobs/uploads/', method: 'POST', headers: { 'content-length': '0' }, accept: [202] };
  const response = await connection.send(request, 'push');
  await response.discard();
  return sessionOf(response);
}

function sessionOf(response: Pick<HttpResponse, 'url' | 'headers'>): Session {
  const least = Number(response.headers['oci-chunk-min-length'] ?? 0);
  return { url: locationOf(response), minChunk: Number.isSafeInteger(least) && least > 0 ? least : 0 };
}

/**
 * Brings a blob into a registry: one PUT of the whole; where that is cut, the registry is asked how far it came and gets the
 * rest, or, when it does not know any more, all of it anew. A registry that takes no large bodies (413) gets chunks.
 */
export async function uploadBlob(
  connection: RegistryConnection,
  descriptor: Descriptor,
  sendPart: SendPart,
  first?: Session,
): Promise<void> {
  const { size } = descriptor;
  let session: Session | undefined = first;
  let chunk: number | undefined;
  let at = 0;
  let best = 0;
  let tries = 0;
  let failures = 0;
  for (;;) {
    const opened: Session = session ?? (await beginUpload(connection));
    session = opened;
    const whole = at === 0 && (chunk === undefined || chunk >= size);
    const url = whole ? finalUrl(opened, descriptor) : opened.url;
    const end = whole ? size : Math.min(size, at + Math.max(chunk ?? size, opened.minChunk));
    const method = whole ? 'PUT' : 'PATCH';
    const headers = {
      'content-type': 'application/octet-stream',
      ...(whole ? {} : { 'content-range': `${at}-${end - 1}` }),
    };
    let failed: McError;
    let pause = PAUSE_MS * 2 ** tries;
    try {
      const answer =
        at === size && !whole
          ? await finish(connection, opened, descriptor)
          : await sendPart({ url, method, headers, from: at, end });
      if (answer.status === 201) return;
      if (answer.status === 202 && method === 'PATCH') {
        session = { ...opened, url: locationOf({ url: opened.url.href, headers: answer.headers }) };
        at = end;
        tries = 0;
        continue;
      }
      failed = connection.refused({ url, method }, `${answer.status} ${answer.problem}`);
      if (answer.status === 413 && chunk === undefined) {
        chunk = Math.max(CHUNK_BYTES, opened.minChunk);
        session = undefined;
        at = 0;
        continue;
      }
      if (![404, 408, 416, 429, 500, 502, 503, 504].includes(answer.status)) throw failed;
      pause = retryAfterMs(answer.headers['retry-after'], Date.now()) ?? pause;
    } catch (error) {
      // What the source sent was wrong: that is its fault, whatever became of the broken upload.
      const lie = verificationIn(error);
      if (lie) throw lie;
      if (!(error instanceof McError) || error.code !== 'network-unreachable') throw error;
      failed = error;
    }
    if (++failures > MAX_FAILURES || ++tries > TRIES) throw failed;
    await systemClock.sleep(pause, connection.signal);
    const reached = await uploadedBytes(connection, opened, size);
    session = reached && { ...opened, url: reached.url };
    at = reached?.bytes ?? 0;
    if (at > best) {
      best = at;
      tries = 0;
    }
  }
}

function verificationIn(error: unknown): VerificationError | undefined {
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
    if (at instanceof VerificationError) return at;
    at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
  }
  return undefined;
}

/** Distribution spec 1.1: how far an upload came. `undefined` when the registry has nothing of it that can be gone on with. */
async function uploadedBytes(
  connection: RegistryConnection,
  session: Session,
  size: number,
): Promise<{ readonly bytes: number; readonly url: URL } | undefined> {
  const response = await connection.send({ url: session.url, accept: 'any' }, 'push');
  await response.discard();
  if (response.status !== 204 && response.status !== 200) return undefined;
  const last = /^(?:bytes=)?0-(\d{1,15})$/.exec(response.headers['range'] ?? '')?.[1];
  // "0-0" is nothing at all in most registries, and one byte in the specification: anew, then.
  if (last === undefined || last === '0' || Number(last) >= size) return undefined;
  const { location } = response.headers;
  return {
    bytes: Number(last) + 1,
    url: location ? locationOf({ url: session.url.href, headers: response.headers }) : session.url,
  };
}

/** Closes an upload of which every byte is there. */
async function finish(connection: RegistryConnection, session: Session, descriptor: Descriptor): Promise<PartAnswer> {
  const request = {
    url: finalUrl(session, descriptor),
    method: 'PUT',
    headers: { 'content-length': '0' },
    accept: 'any' as const,
    tryTimeoutMs: UPLOAD_TIMEOUT_MS,
    totalTimeoutMs: UPLOAD_TIMEOUT_MS,
    retries: 0,
  };
  const response = await connection.send(request, 'push');
  const problem = response.status === 201 ? '' : await problemOf(response);
  await response.discard();
  return { status: response.status, headers: response.headers, problem };
}

function finalUrl({ url }: Session, { digest }: Descriptor): URL {
  const final = new URL(url);
  final.searchParams.set('digest', digest);
  return final;
}

/** Returns where the upload goes on. Throws `http-redirect` for a Location that `resolveServerUrl` refuses. */
function locationOf({ url, headers }: Pick<HttpResponse, 'url' | 'headers'>): URL {
  const { location } = headers;
  if (!location) throw baseError('response-malformed', { url: safeUrl(url), detail: 'an upload without a Location' });
  return resolveServerUrl(location, url, 'upload to');
}

/**
 * Distribution spec 1.1, "Mounting a blob from another repository": `mounted`, or the session that the registry opens instead,
 * or `undefined`: registries refuse in many ways (400, 401, 403, 404, 405), and an upload always remains.
 */
export async function mountBlob(
  connection: RegistryConnection,
  descriptor: Descriptor,
  from: string,
): Promise<'mounted' | Session | undefined> {
  const url = `blobs/uploads/?mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`;
  const request = { url, method: 'POST', headers: { 'content-length': '0' }, accept: 'any' as const };
  try {
    const response = await connection.send(request, 'push', [from]);
    await response.discard();
    if (response.status === 201) return 'mounted';
    return response.status === 202 ? sessionOf(response) : undefined;
  } catch (error) {
    if (connection.signal?.aborted || !(error instanceof McError)) throw error;
    return undefined;
  }
}
