import { baseError } from '../../lib/errors.ts';
import { type HttpResponse, isConnectionFault, resolveServerUrl, retryAfterMs, safeUrl } from '../../lib/http.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import type { Descriptor } from '../types.ts';
import { type RegistryConnection, readProblem } from './connection.ts';

/** The only time limit of an upload. An idle limit does not fit a registry that hashes large blobs before it answers. */
export const UPLOAD_TIMEOUT_MS = 10 * 60_000;
/** Failures without progress between them. */
const MAX_FAILURES_IN_A_ROW = 4;
/** All failures of one blob. A connection that is cut more often cannot be used. */
const MAX_FAILURES = 200;
const PAUSE_MS = 250;
/** The size of chunks for a registry that accepts no large bodies. ECR requires at least 5 MiB for all but the last. */
const CHUNK_BYTES = 16 * 1024 * 1024;
const RETRIED_STATUSES = [404, 408, 416, 429, 500, 502, 503, 504];
/** How many causes of an error are searched for a verification error. */
const MAX_CAUSES = 6;

/** A part of a blob: the bytes from `from` to before `end`, as the body of this request. */
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
  /** The error that the registry reports. */
  readonly problem: string;
}

/** Sends a part. Throws `network-unreachable` when the request is cut. Returns every answer. */
export type SendPart = (part: Part) => Promise<PartAnswer>;

/** An upload session: the URL for its next bytes, and the smallest chunk that the registry accepts. */
export interface UploadSession {
  readonly url: URL;
  readonly minChunk: number;
}

/** Opens an upload session (distribution spec 1.1, "Pushing a blob in chunks"). */
export async function beginUpload(connection: RegistryConnection): Promise<UploadSession> {
  const request = { url: 'blobs/uploads/', method: 'POST', headers: { 'content-length': '0' }, accept: [202] };
  const response = await connection.send(request, 'push');
  await response.discard();
  return readSession(response);
}

function readSession(response: Pick<HttpResponse, 'url' | 'headers'>): UploadSession {
  const minChunk = Number(response.headers['oci-chunk-min-length'] ?? 0);
  return { url: readLocation(response), minChunk: Number.isSafeInteger(minChunk) && minChunk > 0 ? minChunk : 0 };
}

/**
 * Uploads a blob in one PUT. Where that is cut, asks the registry how much arrived and sends the rest, or sends everything again
 * where the registry does not know. Sends chunks to a registry that accepts no large bodies (413).
 */
export const uploadBlob = (
  connection: RegistryConnection,
  descriptor: Descriptor,
  sendPart: SendPart,
  first?: UploadSession,
): Promise<void> => new BlobUpload(connection, descriptor, sendPart, first).run();

/** The end of one request of an upload. `retry` has the failure, and the pause before the next try. */
type Step =
  | { readonly kind: 'done' | 'progress' }
  | { readonly kind: 'retry'; readonly failure: McError; readonly pauseMs: number };

/** The upload of one blob, with its position and its failures. */
class BlobUpload {
  readonly #connection: RegistryConnection;
  readonly #descriptor: Descriptor;
  readonly #sendPart: SendPart;
  #session: UploadSession | undefined;
  /** The size of chunks; undefined while one body has the whole blob. */
  #chunk: number | undefined;
  /** The offset of the next byte. */
  #at = 0;
  /** The largest offset so far. An upload that starts again makes progress only past it. */
  #furthest = 0;
  #failuresInARow = 0;
  #failures = 0;

  constructor(
    connection: RegistryConnection,
    descriptor: Descriptor,
    sendPart: SendPart,
    session: UploadSession | undefined,
  ) {
    this.#connection = connection;
    this.#descriptor = descriptor;
    this.#sendPart = sendPart;
    this.#session = session;
  }

  async run(): Promise<void> {
    for (;;) {
      const session: UploadSession = this.#session ?? (await beginUpload(this.#connection));
      this.#session = session;
      const step = await this.#sendNext(session);
      if (step.kind === 'done') return;
      if (step.kind === 'retry') await this.#resume(session, step.failure, step.pauseMs);
    }
  }

  /** Sends the next part, or closes an upload whose bytes have all arrived. */
  async #sendNext(session: UploadSession): Promise<Step> {
    const part = this.#nextPart(session);
    const pauseMs = PAUSE_MS * 2 ** this.#failuresInARow;
    try {
      const isComplete = this.#at === this.#descriptor.size && part.method === 'PATCH';
      const answer = isComplete
        ? await closeUpload(this.#connection, session, this.#descriptor)
        : await this.#sendPart(part);
      return this.#readAnswer(session, part, answer, pauseMs);
    } catch (error) {
      // Wrong bytes from the source are the source's fault, even where they broke the upload.
      const wrongContent = findVerificationError(error);
      if (wrongContent) throw wrongContent;
      if (!isConnectionFault(error)) throw error;
      return { kind: 'retry', failure: error, pauseMs };
    }
  }

  #nextPart(session: UploadSession): Part {
    const { size } = this.#descriptor;
    const [at, chunk] = [this.#at, this.#chunk];
    const type = { 'content-type': 'application/octet-stream' };
    if (at === 0 && (chunk === undefined || chunk >= size))
      return { url: finalUrl(session, this.#descriptor), method: 'PUT', headers: type, from: at, end: size };
    const end = Math.min(size, at + Math.max(chunk ?? size, session.minChunk));
    const headers = { ...type, 'content-range': `${at}-${end - 1}` };
    return { url: session.url, method: 'PATCH', headers, from: at, end };
  }

  #readAnswer(session: UploadSession, { url, method, end }: Part, answer: PartAnswer, pauseMs: number): Step {
    const { status, headers } = answer;
    if (status === 201) return { kind: 'done' };
    if (status === 202 && method === 'PATCH') {
      this.#session = { ...session, url: readLocation({ url: session.url.href, headers }) };
      this.#at = end;
      this.#failuresInARow = 0;
      return { kind: 'progress' };
    }
    if (status === 413 && this.#chunk === undefined) {
      this.#chunk = Math.max(CHUNK_BYTES, session.minChunk);
      this.#session = undefined;
      this.#at = 0;
      return { kind: 'progress' };
    }
    const failure = this.#connection.createRefusal({ url, method }, `${status} ${answer.problem}`);
    if (!RETRIED_STATUSES.includes(status)) throw failure;
    const now = this.#connection.clock.now().getTime();
    return { kind: 'retry', failure, pauseMs: retryAfterMs(headers['retry-after'], now) ?? pauseMs };
  }

  /** Waits, and asks the registry where the upload continues. Throws the failure after too many of them. */
  async #resume(session: UploadSession, failure: McError, pauseMs: number): Promise<void> {
    if (++this.#failures > MAX_FAILURES || ++this.#failuresInARow > MAX_FAILURES_IN_A_ROW) throw failure;
    await this.#connection.clock.sleep(pauseMs, this.#connection.signal);
    const reached = await readProgress(this.#connection, session, this.#descriptor.size);
    this.#session = reached && { ...session, url: reached.url };
    this.#at = reached?.bytes ?? 0;
    if (this.#at <= this.#furthest) return;
    this.#furthest = this.#at;
    this.#failuresInARow = 0;
  }
}

function findVerificationError(error: unknown): VerificationError | undefined {
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < MAX_CAUSES; depth++) {
    if (at instanceof VerificationError) return at;
    at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
  }
  return undefined;
}

/** Asks how many bytes of an upload arrived (distribution spec 1.1). Returns undefined where the upload cannot be continued. */
async function readProgress(
  connection: RegistryConnection,
  session: UploadSession,
  size: number,
): Promise<{ readonly bytes: number; readonly url: URL } | undefined> {
  const response = await connection.send({ url: session.url, accept: 'any' }, 'push');
  await response.discard();
  if (response.status !== 204 && response.status !== 200) return undefined;
  const last = /^(?:bytes=)?0-(\d{1,15})$/.exec(response.headers.range ?? '')?.[1];
  // Most registries mean no bytes by "0-0", the specification means one byte: the upload starts again.
  if (last === undefined || last === '0' || Number(last) >= size) return undefined;
  const { location } = response.headers;
  return {
    bytes: Number(last) + 1,
    url: location ? readLocation({ url: session.url.href, headers: response.headers }) : session.url,
  };
}

/** Closes an upload whose bytes have all arrived. */
async function closeUpload(
  connection: RegistryConnection,
  session: UploadSession,
  descriptor: Descriptor,
): Promise<PartAnswer> {
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
  const problem = response.status === 201 ? '' : await readProblem(response);
  await response.discard();
  return { status: response.status, headers: response.headers, problem };
}

function finalUrl({ url }: UploadSession, { digest }: Descriptor): URL {
  const final = new URL(url);
  final.searchParams.set('digest', digest);
  return final;
}

/** Returns the URL where the upload continues. Throws `http-redirect` for a Location that `resolveServerUrl` refuses. */
function readLocation({ url, headers }: Pick<HttpResponse, 'url' | 'headers'>): URL {
  const { location } = headers;
  if (!location) throw baseError('response-malformed', { url: safeUrl(url), detail: 'an upload without a Location' });
  return resolveServerUrl(location, url, 'upload to');
}

/**
 * Mounts a blob from another repository of the registry (distribution spec 1.1, "Mounting a blob from another repository").
 * Returns `mounted`, or the session that the registry opens instead. Returns undefined where the registry refuses, as many do in
 * different ways (400, 401, 403, 404, 405): the caller then uploads.
 */
export async function mountBlob(
  connection: RegistryConnection,
  descriptor: Descriptor,
  from: string,
): Promise<'mounted' | UploadSession | undefined> {
  const url = `blobs/uploads/?mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`;
  const request = { url, method: 'POST', headers: { 'content-length': '0' }, accept: 'any' as const };
  try {
    const response = await connection.send(request, 'push', [from]);
    await response.discard();
    if (response.status === 201) return 'mounted';
    return response.status === 202 ? readSession(response) : undefined;
  } catch (error) {
    if (connection.signal?.aborted || !(error instanceof McError)) throw error;
    return undefined;
  }
}
