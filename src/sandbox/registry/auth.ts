import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseUrl, Refusal, readBody, sendJson } from '../requests.ts';

/** The authentication that a registry of the sandbox requires. */
export interface RegistryAuthOptions {
  readonly mode: 'basic' | 'bearer';
  /** Passwords by user name. */
  readonly users: Readonly<Record<string, string>>;
  /** The lifetime of a token, in seconds. The default is 300. */
  readonly tokenSeconds?: number;
}

const unauthorized = (challenge: string): Refusal =>
  new Refusal(
    401,
    { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
    { 'www-authenticate': challenge },
  );

/** Checks the credentials of requests: Basic, or Docker's token authentication (distribution spec, "token"). */
export class RegistryGate {
  readonly #options: RegistryAuthOptions;
  readonly #tokens = new Map<string, { scopes: ReadonlySet<string>; until: number }>();

  constructor(options: RegistryAuthOptions) {
    this.#options = options;
  }

  #isUser(request: IncomingMessage): boolean {
    const [, encoded = ''] = /^Basic (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    return this.#isPassword(Buffer.from(encoded, 'base64').toString('utf8'));
  }

  #isPassword(nameAndPassword: string): boolean {
    const [name = '', ...password] = nameAndPassword.split(':');
    return Object.hasOwn(this.#options.users, name) && this.#options.users[name] === password.join(':');
  }

  /**
   * Sends a user a token for the requested scopes: GET /token?service&scope with Basic, or POST with a refresh token,
   * which is `NAME:PASSWORD` here. With `narrow`, the token has only the first scope.
   */
  async token(request: IncomingMessage, response: ServerResponse, narrow: boolean): Promise<void> {
    let scopes: string[];
    if (request.method === 'POST') {
      const form = new URLSearchParams((await readBody(request, 64 * 1024)).toString('utf8'));
      if (form.get('grant_type') !== 'refresh_token' || !this.#isPassword(form.get('refresh_token') ?? ''))
        throw unauthorized('Basic realm="sandbox"');
      scopes = (form.get('scope') ?? '').split(' ');
    } else {
      if (!this.#isUser(request)) throw unauthorized('Basic realm="sandbox"');
      scopes = parseUrl(request).searchParams.getAll('scope');
    }
    const token = randomBytes(24).toString('base64url');
    const seconds = this.#options.tokenSeconds ?? 300;
    const granted = scopes.flatMap((scope) => scope.split(' ')).slice(0, narrow ? 1 : undefined);
    this.#tokens.set(token, { scopes: new Set(granted.flatMap(listGrants)), until: Date.now() + seconds * 1000 });
    sendJson(response, { token, access_token: token, expires_in: seconds });
  }

  /** Throws 401 with a challenge unless the credentials of the request allow the action. */
  admit(request: IncomingMessage, repository: string | undefined, action: 'pull' | 'push'): void {
    if (this.#options.mode === 'basic') {
      if (!this.#isUser(request)) throw unauthorized('Basic realm="sandbox"');
      return;
    }
    const scope = repository === undefined ? '' : `repository:${repository}:${action}`;
    const [, token = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const granted = this.#tokens.get(token);
    if (granted && granted.until > Date.now() && (scope === '' || granted.scopes.has(scope))) return;
    const wanted = scope === '' ? '' : `,scope="repository:${repository}:${action === 'push' ? 'pull,push' : 'pull'}"`;
    throw unauthorized(
      `Bearer realm="http://${request.headers.host}/token",service="${request.headers.host}"${wanted}`,
    );
  }
}

/** Returns one grant for each action of a scope. */
function listGrants(scope: string): string[] {
  const [type, name, actions = ''] = scope.split(':');
  return actions.split(',').map((action) => `${type}:${name}:${action}`);
}
