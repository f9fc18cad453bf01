import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, parseUrl, Refusal, sendJson } from '../requests.ts';

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

  #user(request: IncomingMessage): boolean {
    const [, encoded = ''] = /^Basic (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    return this.#knows(Buffer.from(encoded, 'base64').toString('utf8'));
  }

  #knows(nameAndPassword: string): boolean {
    const [name = '', ...password] = nameAndPassword.split(':');
    return Object.hasOwn(this.#options.users, name) && this.#options.users[name] === password.join(':');
  }

  /**
   * A token for the scopes, for users only: GET /token?service&scope with Basic, or POST with a refresh token (which here is
   * `NAME:PASSWORD`). `narrow`: for the first scope, whatever else was asked for.
   */
  async token(request: IncomingMessage, response: ServerResponse, narrow: boolean): Promise<void> {
    let scopes: string[];
    if (request.method === 'POST') {
      const form = new URLSearchParams((await bodyOf(request, 64 * 1024)).toString('utf8'));
      if (form.get('grant_type') !== 'refresh_token' || !this.#knows(form.get('refresh_token') ?? ''))
        throw unauthorized('Basic realm="sandbox"');
      scopes = (form.get('scope') ?? '').split(' ');
    } else {
      if (!this.#user(request)) throw unauthorized('Basic realm="sandbox"');
      scopes = parseUrl(request).searchParams.getAll('scope');
    }
    const token = randomBytes(24).toString('base64url');
    const seconds = this.#options.tokenSeconds ?? 300;
    const granted = scopes.flatMap((scope) => scope.split(' ')).slice(0, narrow ? 1 : undefined);
    this.#tokens.set(token, { scopes: new Set(granted.flatMap(grants)), until: Date.now() + seconds * 1000 });
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
