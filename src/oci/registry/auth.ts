import { McError } from '../../lib/errors.ts';
import { fetchBytes, type Http, isLoopback, safeUrl } from '../../lib/http.ts';
import type { Credential, Credentials } from '../credentials.ts';

const MAX_TOKEN_BYTES = 1024 * 1024;

interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** RFC 9110 section 11.6.1, as far as registries use it: `Bearer realm="…",service="…",scope="…"`, `Basic realm="…"`. */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  // A scheme is a token that is followed by a space and no "="; parameters are token=token or token="quoted".
  const pattern =
    /(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s+[A-Za-z_-]+\s*=|\s*$|\s*,)|([A-Za-z_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/g;
  for (const [, scheme, name, quoted, token] of header.slice(0, 8192).matchAll(pattern)) {
    if (scheme) challenges.push({ scheme: scheme.toLowerCase(), parameters: {} });
    const last = challenges.at(-1);
    if (name && last)
      Object.assign(last.parameters, { [name.toLowerCase()]: quoted?.replace(/\\(.)/g, '$1') ?? token ?? '' });
  }
  return challenges;
}

/**
 * Authorization for one registry: anonymous first, then as it asks (distribution spec, token authentication).
 * Tokens are kept per scope; credentials go to the registry and to the realm that it names over https, nowhere else.
 */
export class RegistryAuth {
  readonly #http: Http;
  readonly #registry: string;
  readonly #secure: boolean;
  readonly #credentials: Credentials;
  readonly #headers = new Map<string, string>();

  constructor(http: Http, registry: URL, credentials: Credentials) {
    this.#http = http;
    this.#registry = registry.host;
    this.#secure = registry.protocol === 'https:';
    this.#credentials = credentials;
  }

  /** The Authorization header for a scope, if the registry has asked for one before. */
  headerFor(scope: string): string | undefined {
    return this.#headers.get(scope) ?? this.#headers.get('*');
  }

  /** Answers a 401. `false` when there is nothing (more) to answer with. */
  async answer(wwwAuthenticate: string | undefined, scope: string): Promise<boolean> {
    const challenges = parseChallenges(wwwAuthenticate ?? '');
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const before = this.headerFor(scope);
    const credential = await this.#credentials(this.#registry);
    if (bearer) {
      const header = `Bearer ${await this.#token(bearer.parameters, scope, credential)}`;
      this.#headers.set(scope, header);
      return header !== before;
    }
    if (!challenges.some(({ scheme }) => scheme === 'basic') || !credential) return false;
    const header = basicHeader(credential);
    this.#headers.set('*', header);
    return header !== before;
  }

  async #token(
    parameters: Readonly<Record<string, string>>,
    scope: string,
    credential: Credential | undefined,
  ): Promise<string> {
    const realm = URL.canParse(parameters['realm'] ?? '') ? new URL(parameters['realm'] ?? '') : undefined;
    const safe =
      realm &&
      (realm.protocol === 'https:' || (realm.protocol === 'http:' && !this.#secure && isLoopback(realm.hostname)));
    if (!realm || !safe)
      throw new McError('token-realm-refused', { registry: this.#registry, realm: realm ? safeUrl(realm) : 'nowhere' });
    const service = parameters['service'];
    const scopes = [...new Set([scope, ...(parameters['scope'] ?? '').split(' ')])].filter(
      (part) => part !== '' && part !== '*',
    );
    if (credential?.identityToken) {
      const form = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: credential.identityToken,
        client_id: 'mc-actions',
        scope: scopes.join(' '),
      });
      if (service) form.set('service', service);
      return this.#ask({
        url: realm,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
      });
    }
    if (service) realm.searchParams.set('service', service);
    for (const one of scopes) realm.searchParams.append('scope', one);
    return this.#ask({ url: realm, headers: credential ? { authorization: basicHeader(credential) } : {} });
  }

  async #ask(request: Parameters<Http['send']>[0]): Promise<string> {
    const { response, bytes } = await fetchBytes(this.#http, { ...request, accept: [200, 401, 403] }, MAX_TOKEN_BYTES);
    if (response.status !== 200) {
      throw new McError('registry-refused', {
        registry: this.#registry,
        what: 'a token',
        detail: `${safeUrl(response.url)} answered ${response.status}`,
      });
    }
    let answer: { token?: unknown; access_token?: unknown } = {};
    try {
      answer = JSON.parse(bytes.toString('utf8')) ?? {};
    } catch {
      // what is no JSON holds no token either
    }
    const token = answer.token || answer.access_token;
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
      throw new McError('response-malformed', { url: safeUrl(response.url), detail: 'no token in it' });
    }
    return token;
  }
}

const basicHeader = ({ username, password }: Credential): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
