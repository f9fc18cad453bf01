import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseUrl, Refusal } from '../requests.ts';
import type { RegistryFiles } from './files.ts';
import type { RegistryProfile } from './profiles.ts';

const PAUSE_SECONDS = 1;
const STORAGE = '/storage';

const refusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(status, { errors: [{ code, message }] });

export interface Route {
  readonly name: string;
  readonly kind: string;
  readonly rest: string;
}

/** The behaviours of a profile, at the points of a registry where they show. The profile may be another one with every request. */
export class Quirks {
  readonly #profileOf: () => RegistryProfile;
  readonly #files: RegistryFiles;
  readonly #askedForTokens = new Set<string>();
  readonly #smallChunks = new Set<string>();
  #count = 0;

  constructor(profileOf: () => RegistryProfile, files: RegistryFiles) {
    this.#profileOf = profileOf;
    this.#files = files;
  }

  /** Entries on one page of a list. */
  get pageSize(): number {
    return this.#profileOf().pageSize || Number.POSITIVE_INFINITY;
  }

  get narrowTokens(): boolean {
    return this.#profileOf().narrowTokens;
  }

  /** Before anything else. `true`: the request comes to storage, with a signed URL, and is admitted by that. */
  enter(request: IncomingMessage, response: ServerResponse): boolean {
    const profile = this.#profileOf();
    const { pathname } = parseUrl(request);
    rewriteHeaders(response, (headers) => {
      const { location } = headers;
      if (profile.location === 'absolute' && typeof location === 'string' && location.startsWith('/'))
        headers['location'] = `http://${request.headers.host}${location}`;
      if (!profile.ociSubject) delete headers['oci-subject'];
    });
    if (pathname === '/token') {
      const who = `${request.method} ${request.headers.authorization ?? ''}`;
      if (profile.throttleTokens && !this.#askedForTokens.has(who)) {
        this.#askedForTokens.add(who);
        throw throttled(profile);
      }
    } else if (profile.throttleEvery > 0 && ++this.#count % profile.throttleEvery === 0) throw throttled(profile);
    if (profile.referrers === 'web' && pathname === '/not-found')
      throw new Refusal(404, '<html>Not Found</html>', { 'content-type': 'text/html' });
    if (!pathname.startsWith(`${STORAGE}/`)) return false;
    // As S3 does with a signed URL and a second set of credentials.
    if (request.headers.authorization !== undefined)
      throw new Refusal(400, '<Error><Code>InvalidArgument</Code></Error>', { 'content-type': 'application/xml' });
    request.url = pathname.slice(STORAGE.length);
    return true;
  }

  /** When the request may do what it asks for. Throws what it is answered with, or makes it another request. */
  async admitted(request: IncomingMessage, response: ServerResponse, { name, kind, rest }: Route): Promise<void> {
    const profile = this.#profileOf();
    if (kind === 'referrers' && profile.referrers === 'none') throw new Refusal(404, '404 page not found\n');
    if (kind === 'referrers' && profile.referrers === 'web') throw new Refusal(303, '', { location: '/not-found' });
    if (kind === 'manifests' && request.method === 'PUT' && profile.immutableTags && !rest.includes(':'))
      if (await this.#files.manifest(name, rest))
        throw refusal(400, 'TAG_INVALID', `the tag ${rest} exists, and tags of this repository are immutable`);
    if (kind === 'blobs' && request.method === 'GET' && profile.storage && !rest.startsWith('uploads')) {
      // Another origin, though the same listener: what matters is that no credentials go there.
      const { port } = new URL(`http://${request.headers.host}`);
      throw new Refusal(307, '', {
        location: `http://localhost:${port}${STORAGE}${parseUrl(request).pathname}?signature=abc`,
      });
    }
    if (kind === 'blobs' && rest.startsWith('uploads')) this.#upload(profile, request, response, rest);
  }

  #upload(profile: RegistryProfile, request: IncomingMessage, response: ServerResponse, upload: string): void {
    const url = parseUrl(request);
    const { method } = request;
    if (method === 'POST') {
      if (url.searchParams.has('mount') && typeof profile.mount === 'number')
        throw refusal(profile.mount, 'DENIED', 'no mounts here');
      if (profile.mount !== 'yes') url.searchParams.delete('mount');
      if (!profile.postWithDigest) url.searchParams.delete('digest');
      request.url = `${url.pathname}${url.search}`;
      if (profile.minChunk > 0) response.setHeader('oci-chunk-min-length', String(profile.minChunk));
    }
    if (method !== 'PATCH' || profile.minChunk === 0) return;
    if (this.#smallChunks.has(upload))
      throw refusal(400, 'SIZE_INVALID', `a chunk before this one had less than ${profile.minChunk} bytes`);
    if (Number(request.headers['content-length'] ?? 0) < profile.minChunk) this.#smallChunks.add(upload);
  }
}

function throttled({ retryAfter }: RegistryProfile): Refusal {
  const at = new Date(Date.now() + PAUSE_SECONDS * 1000 + 999); // a date has whole seconds
  const after = retryAfter === 'date' ? at.toUTCString() : String(PAUSE_SECONDS);
  const body = { errors: [{ code: 'TOOMANYREQUESTS', message: 'slow down' }] };
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
