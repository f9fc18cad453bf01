import { type Clock, systemClock } from '../../lib/clock.ts';
import { ClientScope } from '../../lib/http/scope.ts';
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
import { RegistryState } from './shared-state.ts';

export interface RegistryPorts {
  readonly http: Http;
  readonly credentials: Credentials;
  /** Hosts that are reached over plain HTTP, in addition to this machine. */
  readonly plainHttp?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type RegistryRequest = Omit<HttpRequest, 'url' | 'signal' | 'onRetry'> & { readonly url: string | URL };

/** The actions in the scope of a token, by the kind of access. */
const ACTIONS = { pull: 'pull', push: 'pull,push', delete: 'pull,push,delete' } as const;
type Access = keyof typeof ACTIONS;

const MAX_ERROR_BYTES = 64 * 1024;

/** The HTTP requests of one repository: base URL, authorization and errors. */
export class RegistryConnection {
  readonly name: string;
  readonly repository: string;
  readonly base: URL;
  readonly http: Http;
  readonly clock: Clock;
  /** The state that all repositories share that use this HTTP client. */
  readonly state: RegistryState;
  readonly signal: AbortSignal | undefined;
  readonly #auth: RegistryAuth;
  readonly #tallies: readonly Tally[];
  readonly #reference: RegistryReference;
  readonly #ports: RegistryPorts;

  constructor(reference: RegistryReference, ports: RegistryPorts, parent?: RegistryConnection, tally?: Tally) {
    const isDockerHub = reference.registry === 'docker.io' || reference.registry === 'index.docker.io';
    const host = isDockerHub ? 'registry-1.docker.io' : reference.registry;
    const { hostname } = new URL(`http://${host}`);
    const isPlainHttp =
      isLoopback(hostname) || (ports.plainHttp ?? []).some((allowed) => allowed === host || allowed === hostname);
    this.repository =
      isDockerHub && !reference.repository.includes('/') ? `library/${reference.repository}` : reference.repository;
    this.name = `${reference.registry}/${reference.repository}`;
    this.base = new URL(`${isPlainHttp ? 'http' : 'https'}://${host}/v2/${this.repository}/`);
    this.http = ports.http;
    this.clock = ports.http.clock ?? systemClock;
    this.state = parent?.state ?? (ports.http.scope ?? new ClientScope()).get(RegistryState);
    this.signal = ports.signal;
    this.#reference = reference;
    this.#ports = ports;
    this.#auth = parent ? parent.#auth : new RegistryAuth(ports.http, this.base, ports.credentials);
    this.#tallies = [...(parent ? parent.#tallies : [{ requests: 0, retries: 0 }]), ...(tally ? [tally] : [])];
  }

  get requests(): number {
    return this.#tallies[0]?.requests ?? 0;
  }

  /** Returns the same connection with its requests also counted in `tally`. */
  tallied = (tally: Tally): RegistryConnection => new RegistryConnection(this.#reference, this.#ports, this, tally);

  #count(retry: boolean): void {
    for (const tally of this.#tallies) {
      tally.requests++;
      if (retry) tally.retries++;
    }
  }

  /** Sends a request to a path under /v2/<name>/ or to a URL from the registry. `push` requires a token that may write. */
  async send(
    request: RegistryRequest,
    access: Access = 'pull',
    alsoPull: readonly string[] = [],
  ): Promise<HttpResponse> {
    const url = resolveServerUrl(String(request.url), this.base, request.method ?? 'GET');
    const scope = this.#scope(access, alsoPull);
    const isOwn = this.#isOwnOrigin(url);
    const pace = this.state.getPace(url.host);
    const accept = request.accept ?? undefined;
    for (let attempt = 0; ; attempt++) {
      const authorization = isOwn ? await this.#auth.headerFor(scope) : undefined;
      this.#count(false);
      const send = (): Promise<HttpResponse> =>
        this.http.send({
          ...request,
          url,
          headers: { ...request.headers, ...(authorization ? { authorization } : {}) },
          accept: accept === 'any' ? 'any' : [...(accept ?? SUCCESS), 401, 403],
          onRetry: () => {
            this.#count(true);
            pace.slowDown();
          },
          ...(this.signal ? { signal: this.signal } : {}),
        });
      // A streamed body may wait for the same host, so its request takes no turn.
      const response = await (typeof request.body === 'function' ? send() : pace.run(send));
      if (response.status !== 401 && response.status !== 403) return response;
      const challenge = response.headers['www-authenticate'];
      // At most twice: a registry answers to an expired token as to a missing one.
      if (response.status === 401 && isOwn && attempt < 2) {
        await response.discard();
        if (await this.#auth.answerChallenge(challenge, scope, authorization)) continue;
        throw this.createRefusal(request, '401, and no credentials that it accepts');
      }
      if (accept === 'any' || accept?.includes(response.status)) return response;
      throw this.createRefusal(request, `${response.status} ${await readProblem(response)}`);
    }
  }

  /**
   * Returns the headers for a request that does not use `send`, and counts the request. Throws `http-redirect` where `send`
   * would.
   */
  async headersFor(url: URL, access: Access): Promise<Readonly<Record<string, string>>> {
    resolveServerUrl(url.href, this.base, 'asking');
    this.#count(false);
    const authorization = this.#isOwnOrigin(url) ? await this.#auth.headerFor(this.#scope(access, [])) : undefined;
    return authorization ? { authorization } : {};
  }

  /** A Location on another host is storage with a signed URL of its own. It must not receive the token. */
  #isOwnOrigin = (url: URL): boolean => sharesCredentials(this.base, url);

  #scope = (access: Access, alsoPull: readonly string[]): string =>
    [`repository:${this.repository}:${ACTIONS[access]}`, ...alsoPull.map((name) => `repository:${name}:pull`)].join(
      ' ',
    );

  /** Creates the error `registry-refused` for a request. */
  createRefusal(request: RegistryRequest, detail: string): McError {
    return ociError('registry-refused', {
      registry: this.name,
      what: `${request.method ?? 'GET'} of ${new URL(request.url, this.base).pathname}`,
      detail,
    });
  }
}

const SUCCESS: readonly number[] = [200, 201, 202, 204, 206];

/** Reads the error that a registry reports: the codes and messages of the distribution spec, or the beginning of the text. */
export const readProblem = async (response: HttpResponse): Promise<string> =>
  summarizeProblem(await response.text(MAX_ERROR_BYTES).catch(() => ''));

/** Summarizes the body of an error, see {@link readProblem}. */
export function summarizeProblem(text: string): string {
  try {
    const { errors } = JSON.parse(text) as { errors?: { code?: unknown; message?: unknown }[] };
    const summary = (errors ?? [])
      .map(({ code, message }) => [code, message].filter((part) => typeof part === 'string').join(' '))
      .join('; ');
    if (summary) return createExcerpt(summary, 300);
  } catch {
    // some registries report errors as text or HTML
  }
  return createExcerpt(text, 200);
}
