import { systemClock } from '../../lib/clock.ts';
import { baseError } from '../../lib/errors.ts';
import { fetchBytes, type Http, isDowngrade, isLoopback, safeUrl } from '../../lib/http.ts';
import type { Credential, Credentials } from '../credentials.ts';
import { ociError } from '../errors.ts';

const MAX_TOKEN_BYTES = 1024 * 1024;

interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Parses WWW-Authenticate (RFC 9110, section 11.6.1) as registries use it: `Bearer realm="…",service="…",scope="…"`, `Basic realm="…"`. */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  // A scheme is a token before a space and without "=". Parameters are token=token or token="quoted".
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

interface Token {
  readonly token: string;
  readonly seconds: number;
}

/** An Authorization header, and when it must be renewed (milliseconds since the epoch). */
interface Grant {
  readonly header: string;
  readonly challenge: string;
  readonly renewAt: number;
}

/** The default of the token specification, for an answer without a lifetime. */
const DEFAULT_TOKEN_SECONDS = 60;
const RENEW_BEFORE_MS = 30_000;
/** The key of the grant for Basic authorization, which is valid for every scope. */
const BASIC = '*';

/**
 * The authorization for one registry. The first request is anonymous; later ones follow the challenge (distribution spec, token
 * authentication). Tokens are stored by scope and renewed before they expire. Credentials go only to the registry, and to the
 * realm that it names over https.
 */
export class RegistryAuth {
  readonly #http: Http;
  readonly #registry: string;
  readonly #base: URL;
  readonly #credentials: Credentials;
  readonly #grants = new Map<string, Grant>();
  readonly #pending = new Map<string, Promise<Grant | undefined>>();

  constructor(http: Http, registry: URL, credentials: Credentials) {
    this.#http = http;
    this.#registry = registry.host;
    this.#base = registry;
    this.#credentials = credentials;
  }

  /** Returns the Authorization header for a scope, if the registry has asked for one before. */
  async headerFor(scope: string): Promise<string | undefined> {
    const grant = this.#grants.get(scope) ?? this.#grants.get(BASIC);
    if (grant === undefined || grant.renewAt > this.#now()) return grant?.header;
    return (await this.#requestGrant(grant.challenge, scope))?.header;
  }

  /** Answers a 401 to a request with the header `used`. Returns false when there are no other credentials. */
  async answerChallenge(
    wwwAuthenticate: string | undefined,
    scope: string,
    used: string | undefined,
  ): Promise<boolean> {
    // Many requests fail at once when a token expires. All of them use the new token of the first one.
    const current = this.#grants.get(scope) ?? this.#grants.get(BASIC);
    if (current !== undefined && current.header !== used) return true;
    const grant = await this.#requestGrant(wwwAuthenticate ?? '', scope);
    return grant !== undefined && grant.header !== used;
  }

  #now(): number {
    return (this.#http.clock ?? systemClock).now().getTime();
  }

  #requestGrant(challenge: string, scope: string): Promise<Grant | undefined> {
    const pending =
      this.#pending.get(scope) ?? this.#createGrant(challenge, scope).finally(() => this.#pending.delete(scope));
    this.#pending.set(scope, pending);
    return pending;
  }

  async #createGrant(challenge: string, scope: string): Promise<Grant | undefined> {
    const challenges = parseChallenges(challenge);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const credential = await this.#credentials(this.#registry);
    if (bearer) {
      const { token, seconds } = await this.#fetchToken(bearer.parameters, scope, credential);
      const life = seconds * 1000;
      const renewAt = this.#now() + life - Math.min(RENEW_BEFORE_MS, life / 2);
      const grant = { header: `Bearer ${token}`, challenge, renewAt };
      this.#grants.set(scope, grant);
      return grant;
    }
    if (!challenges.some(({ scheme }) => scheme === 'basic') || !credential) return undefined;
    const grant = { header: basicHeader(credential), challenge, renewAt: Number.POSITIVE_INFINITY };
    this.#grants.set(BASIC, grant);
    return grant;
  }

  async #fetchToken(
    parameters: Readonly<Record<string, string>>,
    scope: string,
    credential: Credential | undefined,
  ): Promise<Token> {
    const realm = URL.canParse(parameters.realm ?? '') ? new URL(parameters.realm ?? '') : undefined;
    const isSafe =
      realm &&
      !isDowngrade(this.#base, realm) &&
      (realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm.hostname)));
    if (!realm || !isSafe)
      throw ociError('token-realm-refused', { registry: this.#registry, realm: realm ? safeUrl(realm) : 'none' });
    const service = parameters.service;
    const scopes = [...new Set([scope, ...(parameters.scope ?? '').split(' ')])].filter(
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
      return this.#requestToken({
        url: realm,
        method: 'POST',
        redirect: 'manual', // the body is a secret, and must only reach the realm that was checked
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
      });
    }
    if (service) realm.searchParams.set('service', service);
    for (const one of scopes) realm.searchParams.append('scope', one);
    return this.#requestToken({ url: realm, headers: credential ? { authorization: basicHeader(credential) } : {} });
  }

  async #requestToken(request: Parameters<Http['send']>[0]): Promise<Token> {
    const { response, bytes } = await fetchBytes(this.#http, { ...request, accept: [200, 401, 403] }, MAX_TOKEN_BYTES);
    if (response.status !== 200) {
      throw ociError('registry-refused', {
        registry: this.#registry,
        what: 'a token',
        detail: `${safeUrl(response.url)} answered ${response.status}`,
      });
    }
    let answer: { token?: unknown; access_token?: unknown; expires_in?: unknown } = {};
    try {
      answer = JSON.parse(bytes.toString('utf8')) ?? {};
    } catch {
      // an answer that is not JSON has no token; the check below reports it
    }
    const token = answer.token || answer.access_token;
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
      throw baseError('response-malformed', { url: safeUrl(response.url), detail: 'expected a token, found none' });
    }
    const seconds = Number(answer.expires_in);
    return { token, seconds: seconds > 0 ? seconds : DEFAULT_TOKEN_SECONDS };
  }
}

const basicHeader = ({ username, password }: Credential): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
