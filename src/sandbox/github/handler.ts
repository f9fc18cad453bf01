import type { IncomingMessage } from 'node:http';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readBody } from '../requests.ts';
import { refuse } from './accounts.ts';
import { administer } from './admin.ts';
import type { Document } from './documents/shared.ts';
import { type Match, RouteFinder } from './find-route.ts';
import { assertPermission } from './permissions.ts';
import { Responder, type Sent } from './responder.ts';
import { ROUTES } from './routes/index.ts';
import type { GithubState } from './state.ts';
import type { Token } from './tokens.ts';

export interface GithubHandlerOptions {
  /** The token of requests without one. It opens the routes only that are marked as open. */
  readonly guest?: Token;
  /** Gets each request that found its route, with its answer. Tests compare both with GitHub's OpenAPI. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** A request and its answer. */
export interface Exchange extends Sent {
  /** A method and a path as in GitHub's OpenAPI. */
  readonly operation: string;
  readonly request: Document | undefined;
}

const MAX_BODY_BYTES = 16 * 1024 * 1024;
const ADMIN_PATH = '/_sandbox/';
const finder = new RouteFinder(ROUTES);

/** Creates the HTTP handler of a GitHub server over its state. Requests below `/_sandbox/` change the state and the faults. */
export function createGithubHandler(state: GithubState, options: GithubHandlerOptions = {}): Handler {
  return async (request, response) => {
    const url = parseUrl(request);
    const isAdmin = url.pathname.startsWith(ADMIN_PATH);
    const fault = isAdmin ? undefined : state.controls.findFault(request.method ?? '', request.url ?? '');
    const responder = new Responder(request, response, state.now(), fault);
    const match = isAdmin ? undefined : finder.find(normalizeMethod(request), url.pathname);
    const read: { body?: Document } = {};
    let sent = responder.sendFault();
    if (sent) return;
    try {
      if (isAdmin) {
        const body = administer(
          state,
          request.method ?? '',
          url.pathname.slice(ADMIN_PATH.length),
          await readDocument(request),
        );
        responder.send({ body }, url);
        return;
      }
      sent = await answer(state, request, url, match, responder, options, read);
    } catch (error) {
      if (!(error instanceof Refusal) || response.headersSent) throw error;
      sent = responder.refuse(error);
    }
    if (match)
      options.onExchange?.({ ...sent, operation: match.route.operation.replaceAll('{+', '{'), request: read.body });
  };
}

const normalizeMethod = ({ method = '' }: IncomingMessage): string => (method === 'HEAD' ? 'GET' : method);

async function answer(
  state: GithubState,
  request: IncomingMessage,
  url: URL,
  match: Match | undefined,
  responder: Responder,
  { guest }: GithubHandlerOptions,
  read: { body?: Document },
): Promise<Sent> {
  const token = authenticate(state, request, match?.route.isOpen ? guest : undefined);
  state.controls.assertLimits(token);
  responder.shared = { ...state.controls.describeLimit(token), ...state.controls.checkSso(url.origin) };
  if (!match) throw refuse(501, `The sandbox does not implement ${request.method} ${url.pathname}`);
  const body = await readDocument(request);
  read.body = body;
  assertPermission(token, match.route.permissions);
  const found = await match.route.answer({
    state,
    token,
    actor: token.account,
    params: match.params,
    query: url.searchParams,
    body,
    accept: request.headers.accept ?? '',
    link: (path) => `${url.origin}${path}`,
  });
  const sent = responder.send(found, url);
  if (sent.status === 304) state.controls.release(token);
  return sent;
}

/** Finds the token of a request. Throws 401 for an unknown one. */
function authenticate(state: GithubState, request: IncomingMessage, guest: Token | undefined): Token {
  const { authorization } = request.headers;
  const [, text] = /^(?:bearer|token) (\S+)$/i.exec(authorization ?? '') ?? [];
  const token = authorization === undefined ? guest : state.tokens.get(text ?? '');
  if (!token) throw refuse(401, authorization === undefined ? 'Requires authentication' : 'Bad credentials');
  return token;
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
