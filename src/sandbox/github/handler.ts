import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readBody } from '../requests.ts';
import { refuse } from './accounts.ts';
import type { Document } from './documents/shared.ts';
import { cutPage } from './pages.ts';
import { assertPermission } from './permissions.ts';
import type { Answer, Call } from './route.ts';
import { type Match, Router } from './router.ts';
import { ROUTES } from './routes/index.ts';
import type { GithubState } from './state.ts';
import type { Token } from './tokens.ts';

export interface GithubHandlerOptions {
  /** The token of requests without one. It opens the routes only that are marked as open. */
  readonly guest?: Token;
}

const MAX_BODY_BYTES = 16 * 1024 * 1024;
const router = new Router(ROUTES);

/** Creates the HTTP handler of a GitHub server over its state. */
export function createGithubHandler(state: GithubState, { guest }: GithubHandlerOptions = {}): Handler {
  return async (request, response) => {
    const respond = new Responder(state, request, response);
    try {
      const url = parseUrl(request);
      const match = router.find(request.method === 'HEAD' ? 'GET' : (request.method ?? ''), url.pathname);
      const token = authenticate(state, request, match?.route.isOpen ? guest : undefined);
      if (!match) throw refuse(501, `The sandbox does not implement ${request.method} ${url.pathname}`);
      const call = await createCall(state, request, url, token, match);
      assertPermission(token, match.route.permissions);
      respond.send(await match.route.answer(call), url);
    } catch (error) {
      if (!(error instanceof Refusal) || response.headersSent) throw error;
      request.resume();
      respond.refuse(error);
    }
  };
}

/** Finds the token of a request. Throws 401 for an unknown one. */
function authenticate(state: GithubState, request: IncomingMessage, guest: Token | undefined): Token {
  const [, text] = /^(?:bearer|token) (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const token = text === undefined ? guest : state.tokens.get(text);
  if (!token)
    throw refuse(401, request.headers.authorization === undefined ? 'Requires authentication' : 'Bad credentials');
  return token;
}

async function createCall(
  state: GithubState,
  request: IncomingMessage,
  url: URL,
  token: Token,
  { params }: Match,
): Promise<Call> {
  return {
    state,
    token,
    actor: token.account,
    params,
    query: url.searchParams,
    body: await readDocument(request),
    accept: request.headers.accept ?? '',
    link: (path) => `${url.origin}${path}`,
  };
}

/** Reads a body. Throws 400 for one that is not a JSON object. */
async function readDocument(request: IncomingMessage): Promise<Document> {
  const text = (await readBody(request, MAX_BODY_BYTES)).toString('utf8');
  if (text === '') return {};
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw refuse(400, 'Problems parsing JSON');
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw refuse(400, 'Body should be a JSON object');
  return document as Document;
}

/** Sends answers with the headers that GitHub sends. */
class Responder {
  readonly #state: GithubState;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;

  constructor(state: GithubState, request: IncomingMessage, response: ServerResponse) {
    this.#state = state;
    this.#request = request;
    this.#response = response;
  }

  send(answer: Answer, url: URL): void {
    if ('raw' in answer) {
      this.#end(200, answer.raw, { 'content-type': 'application/vnd.github.raw+json', ...answer.headers });
    } else if ('list' in answer) {
      const { body, link } = cutPage(answer, url, `${url.origin}${url.pathname}`);
      this.#sendJson(200, body, link === undefined ? {} : { link });
    } else this.#sendJson(answer.status ?? 200, answer.body, answer.headers ?? {});
  }

  refuse({ status, body, headers }: Refusal): void {
    this.#end(status, Buffer.from(body), headers);
  }

  #sendJson(status: number, value: unknown, headers: Readonly<Record<string, string>>): void {
    if (value === undefined) {
      this.#end(status, undefined, headers);
      return;
    }
    const body = Buffer.from(JSON.stringify(value));
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    const isRead = this.#request.method === 'GET' || this.#request.method === 'HEAD';
    const isKnown = isRead && this.#request.headers['if-none-match']?.replace(/^W\//, '') === etag;
    if (isKnown) this.#end(304, undefined, { ...headers, etag });
    else
      this.#end(status, body, {
        'content-type': 'application/json; charset=utf-8',
        ...(isRead ? { etag } : {}),
        ...headers,
      });
  }

  #end(status: number, body: Buffer | undefined, headers: Readonly<Record<string, string>>): void {
    this.#response.writeHead(status, {
      date: this.#state.now().toUTCString(),
      'x-github-api-version-selected': '2022-11-28',
      'x-github-media-type': 'github.v3; format=json',
      ...headers,
      ...(body ? { 'content-length': String(body.length) } : {}),
    });
    this.#response.end(this.#request.method === 'HEAD' ? undefined : body);
  }
}
