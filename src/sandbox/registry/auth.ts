import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal, sendJson, urlOf } from '../requests.ts';

/** How a registry of the sandbox wants to be spoken to; users by name with their passwords. */
export interface RegistryAuthOptions {
  readonly mode: 'basic' | 'bearer';
  readonly users: Readonly<Record<string, string>>;
  /** Seconds that a token is good for. */
  readonly tokenSeconds?: number;
}

const unauthorized = (challenge: string): Refusal =>
  new Refusal(
    401,
    { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
    { 'www-authenticate': challenge },
  );

/** Docker's token authentication (distribution spec, "token") and Basic, as registries do them. */
export class RegistryGate {
  readonly #options: RegistryAuthOptions;
  readonly #tokens = new Map<string, { scopes: ReadonlySet<string>; until: number }>();

  constructor(options: RegistryAuthOptions) {
    this.#options = options;
  }

  #user(request: IncomingMessage): string | undefined {
    const [, encoded = ''] = /^Basic (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const [name = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    const known = Object.hasOwn(this.#options.users, name) && this.#options.users[name] === password.join(':');
    return known ? name : undefined;
  }

  /** GET /token?service&scope: a token for the scopes, for users only. */
  token(request: IncomingMessage, response: ServerResponse): void {
    if (!this.#user(request)) throw unauthorized('Basic realm="sandbox"');
    const token = randomBytes(24).toString('base64url');
    const seconds = this.#options.tokenSeconds ?? 300;
    const scopes = urlOf(request)
      .searchParams.getAll('scope')
      .flatMap((scope) => scope.split(' '));
    this.#tokens.set(token, { scopes: new Set(scopes.flatMap(grants)), until: Date.now() + seconds * 1000 });
    sendJson(response, { token, access_token: token, expires_in: seconds });
  }

  /** Throws the challenge unless the request may do this. */
  admit(request: IncomingMessage, repository: string | undefined, action: 'pull' | 'push'): void {
    if (this.#options.mode === 'basic') {
      if (!this.#user(request)) throw unauthorized('Basic realm="sandbox"');
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

function grants(scope: string): string[] {
  const [type, name, actions = ''] = scope.split(':');
  return actions.split(',').map((action) => `${type}:${name}:${action}`);
}
