import type { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { findNextLink } from '../lib/http/links.ts';
import { type Http, type HttpResponse, safeUrl, sharesCredentials } from '../lib/http.ts';
import { conform, parseJson } from '../lib/json.ts';
import { McError } from '../lib/mc-error.ts';
import { createExcerpt } from '../lib/secrets.ts';
import { githubError } from './errors.ts';
import { findRateLimit } from './rate-limit.ts';

/** The location of GitHub's REST API, and the token for it. */
export interface GitHubLocation {
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly api: string;
  readonly token: string;
  /** OWNER/NAME */
  readonly repository: string;
}

export interface GitHubPorts {
  readonly http: Http;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** An answer to a write: its status and document, or undefined if no answer came. */
export type WriteAnswer = { readonly status: number; readonly document: unknown } | undefined;

/** GitHub's REST API for one repository. Paths start with `/`; `/repos/OWNER/NAME` is put before a path that starts with `./`. */
export interface GitHubApi {
  readonly repository: string;
  /**
   * Returns GitHub's time: the newest `Date` of all answers. The clock of this machine never decides. Throws `github-unavailable`
   * before the first usable `Date`.
   */
  now(): Date;
  /**
   * Reads one document. `permission` names what the token needs, for the error. Throws `bypass-token-forbidden` for 401, 403 and 404,
   * `bypass-token-sso`, `github-rate-limited` and `github-unavailable`.
   */
  read<T>(path: string, schema: z.ZodType<T>, permission: string): Promise<T>;
  /** Reads one document that may be absent: undefined for 404. */
  find<T>(path: string, schema: z.ZodType<T>, permission: string): Promise<T | undefined>;
  /** Reads all pages of a list. `perPage` is the largest number of items of one page, for a list that GitHub sends without pages. */
  list<T>(path: string, item: z.ZodType<T>, permission: string, perPage?: number): Promise<readonly T[]>;
  /**
   * Sends a write once, because a repeated write can count twice. Throws for an answer that refuses the token or names a rate limit;
   * the caller decides about every other status.
   */
  write(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    permission: string,
  ): Promise<WriteAnswer>;
}

const MAX_BYTES = 16 * 1024 * 1024;
const MAX_PAGES = 100;
const PER_PAGE = 100;
const MAX_TRIES = 3;
const RETRY_MS = 500;
const API_VERSION = '2022-11-28';
const FORBIDDEN: readonly number[] = [401, 403, 404];

interface Answer {
  readonly status: number;
  readonly headers: HttpResponse['headers'];
  readonly text: string;
}

/** Opens the API. The token goes to the API's origin only, regardless of links and redirects. */
export function openGitHubApi(location: GitHubLocation, ports: GitHubPorts): GitHubApi {
  const { repository } = location;
  const base = new URL(location.api.replace(/\/$/, ''));
  const clock = new ServerClock();
  const resolvePath = (path: string): URL => {
    const url = new URL(
      `${base.href.replace(/\/$/, '')}${path.startsWith('./') ? `/repos/${repository}${path.slice(1)}` : path}`,
    );
    // A path without its slash could change the host: `api.github.com` and `.example.com/`.
    if (!sharesCredentials(base, url))
      throw new Error(`a path of the API: expected a "/" at its start, found "${path}"`);
    return url;
  };
  const client: Client = { ...ports, base, token: location.token, clock };

  return {
    repository,
    now: () => clock.read(safeUrl(base)),
    read: async (path, schema, permission) => {
      const url = resolvePath(path);
      const answer = await sendRepeatedly(client, url, permission);
      if (answer.status === 404) throw createForbidden(answer, url, permission);
      return parseDocument(answer.text, url, schema);
    },
    find: async (path, schema, permission) => {
      const url = resolvePath(path);
      const answer = await sendRepeatedly(client, url, permission);
      return answer.status === 404 ? undefined : parseDocument(answer.text, url, schema);
    },
    list: async (path, item, permission, perPage = PER_PAGE) => {
      const items = [];
      let url: URL | undefined = resolvePath(path);
      url.searchParams.set('per_page', String(PER_PAGE));
      for (let pages = 0; url; pages++) {
        if (pages === MAX_PAGES) throw githubError('github-pages', { url: safeUrl(url), limit: MAX_PAGES });
        const answer: Answer = await sendRepeatedly(client, url, permission);
        if (answer.status === 404) throw createForbidden(answer, url, permission);
        items.push(...parseDocument(answer.text, url, item.array().max(perPage)));
        url = findNextPage(answer, base, url);
      }
      return items;
    },
    write: async (method, path, body, permission) => {
      const url = resolvePath(path);
      const answer = await sendOnce(client, url, method, JSON.stringify(body)).catch((error: unknown) => {
        if (ports.signal?.aborted) throw error;
        return undefined;
      });
      if (!answer) return undefined;
      assertToken(answer, url, permission, clock);
      if (answer.status === 404) throw createForbidden(answer, url, permission);
      return { status: answer.status, document: parseLeniently(answer.text) };
    },
  };
}

/** A `Link` that has a next page, even if its target cannot be read. The word may also be in the target of another page. */
const NAMES_NEXT = /;\s*rel\s*=\s*"?[^",;<>]*\bnext\b/i;

/** Returns the next page. Throws `github-unavailable` for one that cannot be read, because a missing page can hide a veto. */
function findNextPage({ headers: { link } }: Answer, base: URL, url: URL): URL | undefined {
  const next = findNextLink(link, url.href);
  if (next ? sharesCredentials(base, next) : !NAMES_NEXT.test(link ?? '')) return next;
  throw githubError('github-unavailable', { url: safeUrl(url), detail: 'the link to its next page is not usable' });
}

interface Client extends GitHubPorts {
  readonly base: URL;
  readonly token: string;
  readonly clock: ServerClock;
}

/** Keeps the newest `Date` that the server sent. */
class ServerClock {
  #newestMs = Number.NEGATIVE_INFINITY;

  note(date: string | undefined): void {
    // RFC 9110 section 5.6.7: IMF-fixdate. Date.parse accepts more.
    if (date === undefined || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(date)) return;
    const ms = Date.parse(date);
    if (ms > this.#newestMs) this.#newestMs = ms;
  }

  /** Returns GitHub's time, or undefined before the first usable `Date`. */
  find(): Date | undefined {
    return Number.isFinite(this.#newestMs) ? new Date(this.#newestMs) : undefined;
  }

  read(url: string): Date {
    const now = this.find();
    if (!now) throw githubError('github-unavailable', { url, detail: 'no answer had a usable Date' });
    return now;
  }
}

/** Sends a read at most three times. Returns an answer with 200 or 404. */
async function sendRepeatedly(client: Client, url: URL, permission: string): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const outcome = await tryRead(client, url, permission);
    if ('answer' in outcome) return outcome.answer;
    if (tries === MAX_TRIES) throw outcome.error;
    await client.sleep(outcome.waitMs ?? RETRY_MS * tries, client.signal);
  }
}

type ReadOutcome = { readonly answer: Answer } | { readonly error: McError; readonly waitMs?: number };

async function tryRead(client: Client, url: URL, permission: string): Promise<ReadOutcome> {
  let answer: Answer;
  try {
    answer = await sendOnce(client, url, 'GET');
  } catch (error) {
    if (client.signal?.aborted) throw error;
    if (error instanceof McError && error.code === 'github-unavailable') throw error; // a redirect: a repetition changes nothing
    return {
      error: githubError('github-unavailable', { url: safeUrl(url), detail: describe(error) }, { cause: error }),
    };
  }
  const limited = findRateLimit(answer, answer.text, client.clock.find());
  if (limited !== undefined) {
    const error = githubError('github-rate-limited', { url: safeUrl(url) });
    if (!Number.isFinite(limited)) throw error;
    return { error, waitMs: limited };
  }
  assertToken(answer, url, permission, client.clock);
  const { status, text } = answer;
  const isUsable = status === 404 || (status === 200 && isJson(text));
  if (isUsable && client.clock.find()) return { answer };
  const detail = isUsable
    ? 'no answer had a usable Date'
    : status === 200
      ? 'the answer is not JSON'
      : `status ${status}`;
  return { error: githubError('github-unavailable', { url: safeUrl(url), detail }) };
}

/** Sends a request once, and follows redirects within the origin of the API only. Throws the errors of the HTTP client. */
async function sendOnce(client: Client, url: URL, method: string, body?: string): Promise<Answer> {
  const { http, base, token, clock, signal } = client;
  for (let redirects = 0; ; redirects++) {
    const response = await http.send({
      method,
      url,
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': API_VERSION,
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      accept: 'any',
      redirect: 'manual',
      retries: 0,
      ...(signal ? { signal } : {}),
    });
    clock.note(response.headers.date);
    const { location } = response.headers;
    const text = await response.text(MAX_BYTES);
    if (![301, 302, 307, 308].includes(response.status) || location === undefined || method !== 'GET')
      return { status: response.status, headers: response.headers, text };
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (!next || !sharesCredentials(base, next) || redirects === 2)
      throw githubError('github-unavailable', {
        url: safeUrl(url),
        detail: 'it redirects to another host, or too often',
      });
    url = next;
  }
}

/** Throws for an answer that refuses the token, is partial because of single sign-on, or names a rate limit. */
function assertToken(answer: Answer, url: URL, permission: string, clock: ServerClock): void {
  if (/partial-results/i.test(answer.headers['x-github-sso'] ?? ''))
    throw githubError('bypass-token-sso', { url: safeUrl(url) });
  if (findRateLimit(answer, answer.text, clock.find()) !== undefined)
    throw githubError('github-rate-limited', { url: safeUrl(url) });
  if (FORBIDDEN.includes(answer.status) && answer.status !== 404) throw createForbidden(answer, url, permission);
}

const createForbidden = ({ status, text }: Answer, url: URL, permission: string): McError =>
  githubError('bypass-token-forbidden', {
    url: safeUrl(url),
    status,
    permission,
    detail: createExcerpt(text, 200, {}),
  });

function parseDocument<T>(text: string, url: URL, schema: z.ZodType<T>): T {
  const what = `the answer of ${safeUrl(url)}`;
  try {
    return conform(schema, parseJson(text, what), what);
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    throw githubError('github-unavailable', { url: safeUrl(url), detail: error.message }, { cause: error });
  }
}

const isJson = (text: string): boolean => typeof parseLeniently(text) === 'object';

function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
