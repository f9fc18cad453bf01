import { refuse } from './accounts.ts';
import type { Token } from './tokens.ts';

/** A fault of the requests to a path, from the `at`-th on. */
export interface RequestFault {
  readonly method?: string;
  /** A part of the path with its query, or a pattern. */
  readonly path: string | RegExp;
  /** The first request that fails, from 1 on. The default is 1. */
  readonly at?: number;
  /** How many requests fail. The default is 1. */
  readonly times?: number;
  /**
   * A status with GitHub's body of an error; a page of HTML with status 200; a connection that is cut before the request is handled, after
   * it was handled, or in the middle of the answer; an answer without `Date`; or a header on the true answer.
   */
  readonly kind: number | 'html' | 'cut' | 'cut-after' | 'cut-inside' | 'no-date' | 'pass';
  readonly headers?: Readonly<Record<string, string>>;
}

interface ActiveFault extends RequestFault {
  seen: number;
}

interface Window {
  used: number;
  resetS: number;
}

const WINDOW_S = 3_600;
const SECONDARY_DOCS = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** Faults and limits that a test switches. */
export class Controls {
  readonly #now: () => Date;
  readonly #faults: ActiveFault[] = [];
  readonly #windows = new Map<string, Window>();
  #limit = 5_000;
  #secondary: { left: number; retryAfterS: number | undefined } | undefined;
  #sso: { readonly kind: 'partial' | 'required'; readonly organizations: readonly number[] } | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  addFault(fault: RequestFault): void {
    this.#faults.push({ ...fault, seen: 0 });
  }

  /** Ends all faults and limits. */
  clear(): void {
    this.#faults.length = 0;
    this.#windows.clear();
    this.#limit = 5_000;
    this.#secondary = undefined;
    this.#sso = undefined;
  }

  /** Sets the primary limit: the requests of each token within an hour. */
  limitRequests(limit: number): void {
    this.#limit = limit;
  }

  /** Makes the next requests exceed a secondary limit. GitHub does not always send `Retry-After`. */
  slowDown({ times = 1, retryAfterS }: { readonly times?: number; readonly retryAfterS?: number } = {}): void {
    this.#secondary = { left: times, retryAfterS };
  }

  /** Makes single sign-on hide the data of organizations, or refuse each request. */
  requireSso(kind: 'partial' | 'required', organizations: readonly number[]): void {
    this.#sso = { kind, organizations };
  }

  /** Counts a request, and returns the fault that hits it. */
  findFault(method: string, path: string): RequestFault | undefined {
    let hit: RequestFault | undefined;
    for (const fault of this.#faults) {
      const matches = typeof fault.path === 'string' ? path.includes(fault.path) : fault.path.test(path);
      if (!matches || (fault.method !== undefined && fault.method !== method)) continue;
      fault.seen++;
      const { at = 1, times = 1 } = fault;
      if (!hit && fault.seen >= at && fault.seen < at + times) hit = fault;
    }
    return hit;
  }

  /** Throws 403 for a token that exceeded a limit. */
  assertLimits(token: Token): void {
    if (this.#secondary && this.#secondary.left > 0) {
      this.#secondary.left--;
      const { retryAfterS } = this.#secondary;
      throw refuse(
        403,
        SECONDARY_DOCS,
        undefined,
        retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) },
      );
    }
    const window = this.#readWindow(token);
    if (window.used >= this.#limit)
      throw refuse(
        403,
        `API rate limit exceeded for user ID ${token.account.id}.`,
        undefined,
        this.describeLimit(token),
      );
    window.used++;
  }

  /** Gives a request back: an answer with 304 does not count. */
  release(token: Token): void {
    this.#readWindow(token).used--;
  }

  /** Returns the headers about the primary limit of a token. */
  describeLimit(token: Token): Readonly<Record<string, string>> {
    const { used, resetS } = this.#readWindow(token);
    return {
      'x-ratelimit-limit': String(this.#limit),
      'x-ratelimit-remaining': String(Math.max(0, this.#limit - used)),
      'x-ratelimit-reset': String(resetS),
      'x-ratelimit-used': String(used),
      'x-ratelimit-resource': 'core',
    };
  }

  /** Throws 403 for a token without single sign-on, or returns the header of a partial answer. */
  checkSso(origin: string): Readonly<Record<string, string>> {
    if (!this.#sso) return {};
    const { kind, organizations } = this.#sso;
    if (kind === 'partial') return { 'x-github-sso': `partial-results; organizations=${organizations.join(',')}` };
    throw refuse(
      403,
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
      undefined,
      { 'x-github-sso': `required; url=${origin}/sso?authorization_request=sandbox` },
    );
  }

  #readWindow({ text }: Token): Window {
    const nowS = Math.floor(this.#now().getTime() / 1000);
    const known = this.#windows.get(text);
    if (known && known.resetS > nowS) return known;
    const window = { used: 0, resetS: nowS + WINDOW_S };
    this.#windows.set(text, window);
    return window;
  }
}
