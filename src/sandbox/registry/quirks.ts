import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseUrl, Refusal } from '../requests.ts';
import { createProblem } from './digests.ts';
import type { RegistryFiles } from './files.ts';
import type { RegistryProfile } from './profiles.ts';

const PAUSE_SECONDS = 1;
const STORAGE = '/storage';

/** The parts of `/v2/<name>/<kind>/<rest>`. */
export interface RegistryRoute {
  readonly name: string;
  readonly kind: string;
  readonly rest: string;
}

/** Applies the behaviors of a profile to requests. The profile may change between requests. */
export class Quirks {
  readonly #getProfile: () => RegistryProfile;
  readonly #files: RegistryFiles;
  readonly #tokenClients = new Set<string>();
  readonly #smallChunks = new Set<string>();
  #count = 0;

  constructor(getProfile: () => RegistryProfile, files: RegistryFiles) {
    this.#getProfile = getProfile;
    this.#files = files;
  }

  /** The number of entries on one page of a list. */
  get pageSize(): number {
    return this.#getProfile().pageSize || Number.POSITIVE_INFINITY;
  }

  /** Whether a token has only the first of the requested scopes. */
  get narrowTokens(): boolean {
    return this.#getProfile().narrowTokens;
  }

  /** Applies the profile before authentication. Returns true for a signed URL of the storage host, which needs no credentials. */
  applyBeforeAuthentication(request: IncomingMessage, response: ServerResponse): boolean {
    const profile = this.#getProfile();
    const { pathname } = parseUrl(request);
    rewriteHeaders(response, (headers) => {
      const { location } = headers;
      if (profile.location === 'absolute' && typeof location === 'string' && location.startsWith('/'))
        headers.location = `http://${request.headers.host}${location}`;
      if (!profile.ociSubject) delete headers['oci-subject'];
    });
    if (pathname === '/token') {
      const client = `${request.method} ${request.headers.authorization ?? ''}`;
      if (profile.throttleTokens && !this.#tokenClients.has(client)) {
        this.#tokenClients.add(client);
        throw createThrottle(profile);
      }
    } else if (profile.throttleEvery > 0 && ++this.#count % profile.throttleEvery === 0) throw createThrottle(profile);
    if (profile.referrers === 'web' && pathname === '/not-found')
      throw new Refusal(404, '<html>Not Found</html>', { 'content-type': 'text/html' });
    if (!pathname.startsWith(`${STORAGE}/`)) return false;
    // S3 refuses a signed URL with a second set of credentials.
    if (request.headers.authorization !== undefined)
      throw new Refusal(400, '<Error><Code>InvalidArgument</Code></Error>', { 'content-type': 'application/xml' });
    request.url = pathname.slice(STORAGE.length);
    return true;
  }

  /** Applies the profile to an authorized request. Throws a response of the profile, or rewrites the request. */
  async applyToRoute(
    request: IncomingMessage,
    response: ServerResponse,
    { name, kind, rest }: RegistryRoute,
  ): Promise<void> {
    const profile = this.#getProfile();
    if (kind === 'referrers' && profile.referrers === 'none') throw new Refusal(404, '404 page not found\n');
    if (kind === 'referrers' && profile.referrers === 'web') throw new Refusal(303, '', { location: '/not-found' });
    if (kind === 'manifests' && request.method === 'PUT' && profile.immutableTags && !rest.includes(':'))
      if (await this.#files.manifest(name, rest))
        throw createProblem(400, 'TAG_INVALID', `the tag ${rest} exists, and tags of this repository are immutable`);
    if (kind === 'blobs' && request.method === 'GET' && profile.storage && !rest.startsWith('uploads')) {
      // Another origin on the same listener: a client must not send its credentials there.
      const { port } = new URL(`http://${request.headers.host}`);
      throw new Refusal(307, '', {
        location: `http://localhost:${port}${STORAGE}${parseUrl(request).pathname}?signature=abc`,
      });
    }
    if (kind === 'blobs' && rest.startsWith('uploads')) this.#applyToUpload(profile, request, response, rest);
  }

  #applyToUpload(profile: RegistryProfile, request: IncomingMessage, response: ServerResponse, upload: string): void {
    const url = parseUrl(request);
    const { method } = request;
    if (method === 'POST') {
      if (url.searchParams.has('mount') && typeof profile.mount === 'number')
        throw createProblem(profile.mount, 'DENIED', 'this repository does not allow mounts');
      if (profile.mount !== 'yes') url.searchParams.delete('mount');
      if (!profile.postWithDigest) url.searchParams.delete('digest');
      request.url = `${url.pathname}${url.search}`;
      if (profile.minChunk > 0) response.setHeader('oci-chunk-min-length', String(profile.minChunk));
    }
    if (method !== 'PATCH' || profile.minChunk === 0) return;
    if (this.#smallChunks.has(upload))
      throw createProblem(400, 'SIZE_INVALID', `a chunk before this one had less than ${profile.minChunk} bytes`);
    if (Number(request.headers['content-length'] ?? 0) < profile.minChunk) this.#smallChunks.add(upload);
  }
}

function createThrottle({ retryAfter }: RegistryProfile): Refusal {
  const at = new Date(Date.now() + PAUSE_SECONDS * 1000 + 999); // rounded up, because a date has whole seconds
  const after = retryAfter === 'date' ? at.toUTCString() : String(PAUSE_SECONDS);
  const body = { errors: [{ code: 'TOOMANYREQUESTS', message: 'too many requests' }] };
  return new Refusal(429, body, { 'retry-after': after });
}

function rewriteHeaders(response: ServerResponse, change: (headers: Record<string, unknown>) => void): void {
  const write = response.writeHead.bind(response) as (status: number, headers: object) => ServerResponse;
  response.writeHead = ((status: number, headers: object = {}) => {
    const changed = { ...headers };
    change(changed);
    return write(status, changed);
  }) as ServerResponse['writeHead'];
}
