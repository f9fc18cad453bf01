import {
  type Http,
  type HttpRequest,
  type HttpResponse,
  isLoopback,
  resolveServerUrl,
  sharesCredentials,
} from '../../lib/http.ts';
import type { McError } from '../../lib/mc-error.ts';
import { createExcerpt } from '../../lib/secrets.ts';
import type { Credentials } from '../credentials.ts';
import { ociError } from '../errors.ts';
import type { RegistryReference } from '../reference.ts';
import type { Tally } from '../types.ts';
import { RegistryAuth } from './auth.ts';
import { paceOf } from './pace.ts';

export interface RegistryPorts {
  readonly http: Http;
  readonly credentials: Credentials;
  /** Hosts that are spoken to over plain HTTP, besides this machine. */
  readonly plainHttp?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type RegistryRequest = Omit<HttpRequest, 'url' | 'signal' | 'onRetry'> & { readonly url: string | URL };

/** Actions of a token's scope, by what is done. */
const ACTIONS = { pull: 'pull', push: 'pull,push', delete: 'pull,push,delete' } as const;
type Access = keyof typeof ACTIONS;

const MAX_ERROR_BYTES = 64 * 1024;

/** One repository's HTTP: its base URL, its authorization, its errors. */
export class RegistryConnection {
  readonly name: string;
  readonly repository: string;
  readonly base: URL;
  readonly http: Http;
  readonly signal: AbortSignal | undefined;
  readonly #auth: RegistryAuth;
  readonly #tallies: readonly Tally[];
  readonly #reference: RegistryReference;
  readonly #ports: RegistryPorts;

  constructor(reference: RegistryReference, ports: RegistryPorts, origin?: RegistryConnection, tally?: Tally) {
    const hub = reference.registry === 'docker.io' || reference.registry === 'index.docker.io';
    const host = hub ? 'registry-1.docker.io' : reference.registry;
    const { hostname } = new URL(`http://${host}`);
    const plain =
      isLoopback(hostname) || (ports.plainHttp ?? []).some((allowed) => allowed === host || allowed === hostname);
    this.repository =
      hub && !reference.repository.includes('/') ? `library/${reference.repository}` : reference.repository;
    this.name = `${reference.registry}/${reference.repository}`;
    this.base = new URL(`${plain ? 'http' : 'https'}://${host}/v2/${this.repository}/`);
    this.http = ports.http;
    this.signal = ports.signal;
    this.#reference = reference;
    this.#ports = ports;
    this.#auth = origin ? origin.#auth : new RegistryAuth(ports.http, this.base, ports.credentials);
    this.#tallies = [...(origin ? origin.#tallies : [{ requests: 0, retries: 0 }]), ...(tally ? [tally] : [])];
  }

  get requests(): number {
    return this.#tallies[0]?.requests ?? 0;
  }

  /** The same, whose requests are counted in `tally` too. */
  tallied = (tally: Tally): RegistryConnection => new RegistryConnection(this.#reference, this.#ports, this, tally);

  #count(retry: boolean): void {
    for (const tally of this.#tallies) {
      tally.requests++;
      if (retry) tally.retries++;
    }
  }

  /** Sends to a path under /v2/<name>/ or to a URL that the registry gave. `push` asks for a token that may write. */
  async send(
    request: RegistryRequest,
    access: Access = 'pull',
    alsoPull: readonly string[] = [],
  ): Promise<HttpResponse> {
    const url = resolveServerUrl(String(request.url), this.base, request.method ?? 'GET');
    const scope = this.#scope(access, alsoPull);
    const own = this.#owns(url);
    const pace = paceOf(this.http, url.host);
    const accept = request.accept ?? undefined;
    for (let attempt = 0; ; attempt++) {
      const authorization = own ? await this.#auth.headerFor(scope) : undefined;
      this.#count(false);
      const sent = (): Promise<HttpResponse> =>
        this.http.send({
          ...request,
          url,
          headers: { ...request.headers, ...(authorization ? { authorization } : {}) },
          accept: accept === 'any' ? 'any' : [...(accept ?? range200), 401, 403],
          onRetry: () => {
            this.#count(true);
            pace.slower();
          },
          ...(this.signal ? { signal: this.signal } : {}),
        });
      // A streamed body may itself wait for the same host: it takes no turn.
      const response = await (typeof request.body === 'function' ? sent() : pace.run(sent));
      if (response.status !== 401 && response.status !== 403) return response;
      const challenge = response.headers['www-authenticate'];
      // Twice: an expired token looks like none at all, and is asked for anew.
      if (response.status === 401 && own && attempt < 2) {
        await response.discard();
        if (await this.#auth.answer(challenge, scope, authorization)) continue;
        throw this.refused(request, '401 and no credentials that help');
      }
      if (accept === 'any' || accept?.includes(response.status)) return response;
      throw this.refused(request, `${response.status} ${await problemOf(response)}`);
    }
  }

  /**
   * The headers with which a URL may be asked by other ways than `send`; counts it as a request. Throws `http-redirect` where
   * `send` would.
   */
  async headersFor(url: URL, access: Access): Promise<Readonly<Record<string, string>>> {
    resolveServerUrl(url.href, this.base, 'asking');
    this.#count(false);
    const authorization = this.#owns(url) ? await this.#auth.headerFor(this.#scope(access, [])) : undefined;
    return authorization ? { authorization } : {};
  }

  /** A Location on another host is storage with its own signed URL: our token is none of its business. */
  #owns = (url: URL): boolean => sharesCredentials(this.base, url);

  #scope = (access: Access, alsoPull: readonly string[]): string =>
    [`repository:${this.repository}:${ACTIONS[access]}`, ...alsoPull.map((name) => `repository:${name}:pull`)].join(
      ' ',
    );

  refused(request: RegistryRequest, detail: string): McError {
    return ociError('registry-refused', {
      registry: this.name,
      what: `${request.method ?? 'GET'} of ${new URL(request.url, this.base).pathname}`,
      detail,
    });
  }
}

const range200: readonly number[] = [200, 201, 202, 204, 206];

/** What a registry says went wrong: the codes and messages of the distribution spec, or the beginning of the text. */
export const problemOf = async (response: HttpResponse): Promise<string> =>
  saidIn(await response.text(MAX_ERROR_BYTES).catch(() => ''));

export function saidIn(text: string): string {
  try {
    const { errors } = JSON.parse(text) as { errors?: { code?: unknown; message?: unknown }[] };
    const said = (errors ?? [])
      .map(({ code, message }) => [code, message].filter((part) => typeof part === 'string').join(' '))
      .join('; ');
    if (said) return createExcerpt(said, 300);
  } catch {
    // not every registry speaks JSON when it fails
  }
  return createExcerpt(text, 200);
}
