import { realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import send from 'send';
import { collect } from '../../lib/bytes.ts';
import type { Clock } from '../../lib/clock.ts';
import { describe } from '../../lib/describe.ts';
import { asMcError, baseError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { folderDestination } from '../destination/folder.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { type Answer, computeEtag, jsonAnswer, notFound } from './answer.ts';
import { BOUNDS, type Listening, listen } from './listen.ts';
import { isVolatile, MirrorRoutes } from './routes.ts';

export interface ServeOptions {
  /** The folder of the mirror, or a function that opens the bucket that has it. */
  readonly dir: string | (() => Destination);
  readonly host: string;
  readonly port: number;
  /** PEM; without it, plain HTTP. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  readonly clock: Pick<Clock, 'now'>;
  /** Called with each internal error. Clients do not see these errors. */
  readonly onFault?: (error: McError) => void;
}

export type MirrorServer = Listening;

const MAX_BODY_BYTES = 64 * 1024;
const MAX_URL = 2048;
const YEAR_MS = 365 * 86_400_000;
const FRESH_MS = 5_000;

/** Serves the folder of a mirror and the read APIs over HTTP. No request changes a file. */
export async function serveMirror(options: ServeOptions): Promise<MirrorServer> {
  const { files, send: sendFile } =
    typeof options.dir === 'string' ? await openFolder(options.dir) : openBucket(options.dir);
  const routes = new MirrorRoutes(files, options);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    handleRequest(request, response, sendFile, routes).catch((error: unknown) => {
      options.onFault?.(asMcError(error));
      if (response.headersSent) response.destroy();
      else
        sendAnswer(
          request,
          response,
          jsonAnswer({ code: 500, message: 'the mirror cannot be read; see the log of the server' }, 500),
        );
    });
  };
  const server = options.tls ? tlsServer({ ...BOUNDS, ...options.tls }, listener) : createServer(BOUNDS, listener);
  return listen(server, options, options.tls ? 'https' : 'http');
}

/** Sends a file of the mirror, or 404. */
type SendFile = (request: IncomingMessage, response: ServerResponse, file: string) => Promise<void>;

async function openFolder(dir: string): Promise<{ files: Destination; send: SendFile }> {
  const root = await realpath(dir).catch((error: unknown) => {
    throw baseError('file-not-found', { what: 'the mirror', path: dir }, { cause: error });
  });
  return {
    files: folderDestination(root),
    send: (request, response, file) => sendFromFolder(request, response, root, file),
  };
}

/** Opens a bucket again for each listing, because a destination lists its bucket only once. */
function openBucket(open: () => Destination): { files: Destination; send: SendFile } {
  const files: Destination = { ...open(), list: (prefix) => open().list(prefix) };
  return { files, send: (request, response, file) => sendFromBucket(request, response, files, file) };
}

function tlsServer(
  options: Parameters<typeof createTlsServer>[0],
  listener: Parameters<typeof createServer>[1],
): Server {
  try {
    return createTlsServer(options, listener) as unknown as Server;
  } catch (error) {
    throw mirrorError('tls-files-unusable', { detail: describe(error) }, { cause: error });
  }
}

async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  sendFile: SendFile,
  routes: MirrorRoutes,
): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  const refuse = (status: number, message: string): void =>
    sendAnswer(request, response, jsonAnswer({ code: status, message }, status));
  const raw = request.url ?? '/';
  if (raw.length > MAX_URL || !raw.startsWith('/')) return refuse(414, 'the URL is too long, or is not a path');
  const { pathname, searchParams } = new URL(raw, 'http://mirror.invalid');
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return refuse(400, 'the URL has an invalid percent encoding');
  }
  if (/[\0\\]|(^|\/)\.\.?(\/|$)/.test(path)) return refuse(400, 'the path leads out of the mirror');
  if (request.method === 'POST') {
    const tooLong = Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES;
    const body = tooLong ? undefined : await collect(request, MAX_BODY_BYTES, 'the query').catch(() => undefined);
    return body
      ? sendAnswer(request, response, await routes.post(path, body))
      : refuse(413, `the body has more than ${MAX_BODY_BYTES} bytes`);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(405, 'this mirror is read only');
  }
  const route = await routes.get(path, searchParams);
  if ('answer' in route) return sendAnswer(request, response, route.answer);
  return sendFile(request, response, route.file);
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, { status, type, body, headers }: Answer): void {
  const etag = computeEtag(body);
  const isUnchanged = status === 200 && request.headers['if-none-match'] === etag;
  response.writeHead(isUnchanged ? 304 : status, {
    ...headers,
    'content-type': type,
    etag,
    'cache-control': 'no-cache',
    ...(isUnchanged ? {} : { 'content-length': body.length }),
  });
  response.end(body); // Node.js omits the body for 304 and for HEAD
}

const sendNotFound = (request: IncomingMessage, response: ServerResponse, file: string): void =>
  sendAnswer(request, response, notFound(file));

/** Sets the content type where the name of the file does not show it. Returns how long the file may be cached. */
function describeFile(response: ServerResponse, file: string): { maxAge: number; immutable: boolean } {
  const immutable = /^blobs\/|^catalog\/sha256\/|\/tile\/(?!.*\.p\/)/.test(file);
  if (/checkpoint$/.test(file)) response.setHeader('content-type', 'text/plain; charset=utf-8');
  else if (immutable || file.includes('/tile/')) response.setHeader('content-type', 'application/octet-stream');
  return { immutable, maxAge: immutable ? YEAR_MS : isVolatile(file) ? 0 : FRESH_MS };
}

/**
 * Sends a file with the package `send`, which handles ranges, conditions, HEAD and content types. Follows no link out of the
 * mirror, and hides partly written files.
 */
async function sendFromFolder(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  file: string,
): Promise<void> {
  const real = await realpath(join(root, file)).catch(() => undefined);
  if (real === undefined || !`${real}${sep}`.startsWith(`${root}${sep}`) || /\.tmp$/.test(real))
    return sendNotFound(request, response, file);
  await new Promise<void>((resolve, reject) => {
    send(request, encodeURI(file).replace(/[?#]/g, encodeURIComponent), {
      root,
      dotfiles: 'ignore',
      index: false,
      cacheControl: true,
      ...describeFile(response, file),
    })
      .on('error', (error: Error & { status?: number }) => {
        if ((error.status ?? 500) >= 500) reject(error);
        else if (error.status === 416)
          sendAnswer(request, response, jsonAnswer({ code: 416, message: 'the range is outside of the file' }, 416));
        else sendNotFound(request, response, file);
        resolve();
      })
      .on('directory', () => {
        sendNotFound(request, response, file);
        resolve();
      })
      .on('end', resolve)
      .pipe(response);
    response.once('close', resolve);
  });
}

/** Streams an object of a bucket. Hides dotfiles, such as the lock. A range or a condition of the request is ignored. */
async function sendFromBucket(
  request: IncomingMessage,
  response: ServerResponse,
  files: Destination,
  file: string,
): Promise<void> {
  const content = /(^|\/)(\.|$)/.test(file) ? undefined : await files.stream(file);
  if (!content) return sendNotFound(request, response, file);
  const { maxAge, immutable } = describeFile(response, file);
  const type = file.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream';
  if (!response.hasHeader('content-type')) response.setHeader('content-type', type);
  response.setHeader('cache-control', `public, max-age=${maxAge / 1000}${immutable ? ', immutable' : ''}`);
  if (request.method === 'HEAD') {
    await content[Symbol.asyncIterator]().return?.();
    response.end();
  } else await pipeline(content, response);
}
