import { McError } from '../../lib/errors.ts';
import { type Http, type HttpRequest, type HttpResponse, isLoopback } from '../../lib/http.ts';
import type { Credentials } from '../credentials.ts';
import type { RegistryReference } from '../reference.ts';
import { RegistryAuth } from './auth.ts';

export interface RegistryPorts {
  readonly http: Http;
  readonly credentials: Credentials;
  /** Hosts that are spoken to over plain HTTP, besides this machine. */
  readonly plainHttp?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type RegistryRequest = Omit<HttpRequest, 'url' | 'signal'> & { readonly url: string | URL };

const MAX_ERROR_BYTES = 64 * 1024;

/** One repository's HTTP: its base URL, its authorization, its errors. */
export class RegistryConnection {
  readonly name: string;
  readonly repository: string;
  readonly base: URL;
  readonly #http: Http;
  readonly #auth: RegistryAuth;
  readonly #signal: AbortSignal | undefined;
  #requests = 0;

  constructor(reference: RegistryReference, ports: RegistryPorts) {
    const hub = reference.registry === 'docker.io' || reference.registry === 'index.docker.io';
    const host = hub ? 'registry-1.docker.io' : reference.registry;
    const { hostname } = new URL(`http://${host}`);
    const plain =
      isLoopback(hostname) || (ports.plainHttp ?? []).some((allowed) => allowed === host || allowed === hostname);
    this.repository =
      hub && !reference.repository.includes('/') ? `library/${reference.repository}` : reference.repository;
    this.name = `${reference.registry}/${reference.repository}`;
    this.base = new URL(`${plain ? 'http' : 'https'}://${host}/v2/${this.repository}/`);
    this.#http = ports.http;
    this.#signal = ports.signal;
    this.#auth = new RegistryAuth(ports.http, this.base, ports.credentials);
  }

  get requests(): number {
    return this.#requests;
  }

  /** Sends to a path under /v2/<name>/ or to a URL that the registry gave. `write` asks for a token that may push. */
  async send(
    request: RegistryRequest,
    access: 'pull' | 'push' = 'pull',
    alsoPull: readonly string[] = [],
  ): Promise<HttpResponse> {
    const url = new URL(request.url, this.base);
    const scope = [
      `repository:${this.repository}:${access === 'push' ? 'pull,push' : 'pull'}`,
      ...alsoPull.map((name) => `repository:${name}:pull`),
    ].join(' ');
    // A Location on another host is storage with its own signed URL: our token is none of its business.
    const own = url.origin === this.base.origin;
    const accept = request.accept ?? undefined;
    for (let attempt = 0; ; attempt++) {
      const authorization = own ? this.#auth.headerFor(scope) : undefined;
      this.#requests++;
      const response = await this.#http.send({
        ...request,
        url,
        headers: { ...request.headers, ...(authorization ? { authorization } : {}) },
        accept: accept === 'any' ? 'any' : [...(accept ?? range200), 401, 403],
        ...(this.#signal ? { signal: this.#signal } : {}),
      });
      if (response.status !== 401 && response.status !== 403) return response;
      const challenge = response.headers['www-authenticate'];
      // Twice: an expired token looks like none at all, and is asked for anew.
      if (response.status === 401 && own && attempt < 2) {
        await response.discard();
        if (await this.#auth.answer(challenge, scope)) continue;
        throw this.refused(request, '401 and no credentials that help');
      }
      if (accept === 'any' || accept?.includes(response.status)) return response;
      throw this.refused(request, `${response.status} ${await problemOf(response)}`);
    }
  }

  refused(request: RegistryRequest, detail: string): McError {
    return new McError('registry-refused', {
      registry: this.name,
      what: `${request.method ?? 'GET'} of ${new URL(request.url, this.base).pathname}`,
      detail,
    });
  }
}

const range200: readonly number[] = [200, 201, 202, 204, 206];

/** What a registry says went wrong: the codes and messages of the distribution spec, or the beginning of the text. */
export async function problemOf(response: HttpResponse): Promise<string> {
  const text = await response.text(MAX_ERROR_BYTES).catch(() => '');
  try {
    const { errors } = JSON.parse(text) as { errors?: { code?: unknown; message?: unknown }[] };
    const said = (errors ?? [])
      .map(({ code, message }) => [code, message].filter((part) => typeof part === 'string').join(' '))
      .join('; ');
    if (said) return said.slice(0, 300);
  } catch {
    // not every registry speaks JSON when it fails
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
