import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestFault } from './controls.ts';
import { cutPage } from './pages.ts';
import type { RouteAnswer } from './route.ts';

type Headers = Readonly<Record<string, string>>;

/** What was sent, for tests that compare it with GitHub's OpenAPI. */
export interface Sent {
  readonly status: number;
  readonly body: Buffer | undefined;
  readonly headers: Headers;
}

const HTML = Buffer.from(
  '<!DOCTYPE html><html><body><p>Unicorn! This page is taking too long to load.</p></body></html>',
);

/** Sends the answers to one request, with the headers that GitHub sends. */
export class Responder {
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #date: string;
  readonly #fault: RequestFault | undefined;
  /** Headers that each answer gets. */
  shared: Headers = {};

  constructor(request: IncomingMessage, response: ServerResponse, now: Date, fault: RequestFault | undefined) {
    this.#request = request;
    this.#response = response;
    this.#date = now.toUTCString();
    this.#fault = fault;
  }

  /** Answers for the fault that hits a request before it is handled. Returns undefined if none does. */
  sendFault(): Sent | undefined {
    const { kind, headers = {} } = this.#fault ?? {};
    if (kind === 'cut') {
      this.#response.socket?.resetAndDestroy();
      return { status: 0, body: undefined, headers: {} };
    }
    if (kind === 'html') return this.#end(200, HTML, { 'content-type': 'text/html; charset=utf-8', ...headers });
    if (typeof kind !== 'number') return undefined;
    const body = Buffer.from(
      JSON.stringify({
        message: `a fault of the sandbox`,
        documentation_url: 'https://docs.github.com/rest',
        status: String(kind),
      }),
    );
    return this.#end(kind, body, { 'content-type': 'application/json; charset=utf-8', ...headers });
  }

  send(answer: RouteAnswer, url: URL): Sent {
    if ('raw' in answer)
      return this.#end(200, answer.raw, { 'content-type': 'application/vnd.github.raw+json', ...answer.headers });
    if ('list' in answer) {
      const { body, link } = cutPage(answer, url, `${url.origin}${url.pathname}`);
      return this.#sendJson(200, body, link === undefined ? {} : { link });
    }
    return this.#sendJson(answer.status ?? 200, answer.body, answer.headers ?? {});
  }

  refuse({
    status,
    body,
    headers,
  }: {
    readonly status: number;
    readonly body: string;
    readonly headers: Headers;
  }): Sent {
    return this.#end(status, Buffer.from(body), headers);
  }

  #sendJson(status: number, value: unknown, headers: Headers): Sent {
    if (value === undefined) return this.#end(status, undefined, headers);
    const body = Buffer.from(JSON.stringify(value));
    const isRead = this.#request.method === 'GET' || this.#request.method === 'HEAD';
    if (!isRead) return this.#end(status, body, { 'content-type': 'application/json; charset=utf-8', ...headers });
    const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`;
    if (this.#request.headers['if-none-match'] === etag) return this.#end(304, undefined, { ...headers, etag });
    return this.#end(status, body, { 'content-type': 'application/json; charset=utf-8', etag, ...headers });
  }

  #end(status: number, body: Buffer | undefined, own: Headers): Sent {
    const { kind, headers: extra = {} } = this.#fault ?? {};
    const headers = {
      ...(kind === 'no-date' ? {} : { date: this.#date }),
      'x-github-api-version-selected': '2022-11-28',
      'x-github-media-type': 'github.v3; format=json',
      ...this.shared,
      ...own,
      ...extra,
      ...(body ? { 'content-length': String(body.length) } : {}),
    };
    this.#request.resume();
    if (kind === 'no-date') this.#response.sendDate = false;
    if (kind === 'cut-after') this.#response.socket?.resetAndDestroy();
    else {
      this.#response.writeHead(status, headers);
      const text = this.#request.method === 'HEAD' ? undefined : body;
      if (kind === 'cut-inside' && text)
        this.#response.write(text.subarray(0, Math.floor(text.length / 2)), () =>
          this.#response.socket?.resetAndDestroy(),
        );
      else this.#response.end(text);
    }
    return { status, body, headers };
  }
}
