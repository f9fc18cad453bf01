import pRetry from 'p-retry';
import { type Clock, systemClock } from '../clock.ts';
import { describe } from '../describe.ts';
import { baseError } from '../errors.ts';
import { McError } from '../mc-error.ts';
import { createExcerpt, rememberHeaders } from '../secrets.ts';
import { explainFault } from './faults.ts';
import { FailedAttempt, isRetriedStatus, retryAfterMs } from './retry.ts';
import type { HttpOptions, HttpRequest, HttpResponse } from './types.ts';
import { parseAllowedUrl, safeUrl } from './urls.ts';

const TRY_TIMEOUT_MS = 20_000;
const TOTAL_TIMEOUT_MS = 60_000;
const RETRIES = 3;
const ERROR_BODY_BYTES = 2_048;
const ERROR_BODY_MS = 5_000;
const ERROR_DETAIL_CHARS = 200;

/** Sends a request once. */
export type Send = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** A request with the limits of its attempts. */
interface Plan {
  readonly request: HttpRequest;
  readonly method: string;
  /** The URL for messages, without credentials. */
  readonly url: string;
  readonly perTryMs: number;
  /** The end of all attempts, in milliseconds since the epoch. */
  readonly deadlineMs: number;
  readonly clock: Clock;
  readonly onTry: HttpOptions['onTry'];
}

/** Sends a request and repeats it after a failure that can pass. Throws the error of the last attempt. */
export async function sendWithRetries(request: HttpRequest, options: HttpOptions, send: Send): Promise<HttpResponse> {
  const plan = createPlan(request, options);
  const { clock, deadlineMs } = plan;
  const nowMs = (): number => clock.now().getTime();
  let attempts = 0;
  try {
    return await pRetry(
      () => {
        if (++attempts > 1) request.onRetry?.();
        return attempt(plan, attempts, send);
      },
      {
        retries: request.retries ?? options.retries ?? RETRIES,
        minTimeout: 150,
        maxTimeout: 5_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof FailedAttempt && error.retryable && nowMs() < deadlineMs,
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (!(error instanceof FailedAttempt) || error.afterMs === undefined || retriesLeft === 0) return;
          if (nowMs() + error.afterMs >= deadlineMs) throw error; // the server asks for more time than is left
          await clock.sleep(error.afterMs, request.signal);
        },
      },
    );
  } catch (error) {
    if (error instanceof FailedAttempt) throw error.error;
    if (request.signal?.aborted) throw createCancelledError(plan, request.signal);
    throw error;
  }
}

function createPlan(request: HttpRequest, options: HttpOptions): Plan {
  const url = safeUrl(parseAllowedUrl(request.url, options.plainHttpHosts ?? []));
  rememberHeaders(request.headers);
  const { clock = systemClock, onTry } = options;
  const totalMs = request.totalTimeoutMs ?? options.totalTimeoutMs ?? TOTAL_TIMEOUT_MS;
  return {
    request,
    method: request.method ?? 'GET',
    url,
    perTryMs: request.tryTimeoutMs ?? options.tryTimeoutMs ?? TRY_TIMEOUT_MS,
    deadlineMs: clock.now().getTime() + totalMs,
    clock,
    onTry,
  };
}

/** Sends a request once. Throws a FailedAttempt for an error, and for a status that the caller does not accept. */
async function attempt(plan: Plan, attempts: number, send: Send): Promise<HttpResponse> {
  const { request, method, url, perTryMs, deadlineMs, clock, onTry } = plan;
  // The time limits end when the headers arrive. The caller's signal also aborts the body.
  const limit = new AbortController();
  const leftMs = deadlineMs - clock.now().getTime();
  const timer = setTimeout(() => limit.abort(), Math.max(1, Math.min(perTryMs, leftMs)));
  const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
  const report = (outcome: string) => onTry?.({ method, url, attempt: attempts, outcome });
  try {
    const response = await send(request, signal);
    report(String(response.status));
    if (isAccepted(response.status, request.accept)) return response;
    throw await createStatusFailure(response, plan, attempts);
  } catch (error) {
    if (error instanceof FailedAttempt) throw error;
    if (error instanceof McError) throw new FailedAttempt(error, false);
    report(describe(error));
    throw createFailure(error, plan, attempts, limit.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

const isAccepted = (status: number, accept: HttpRequest['accept']): boolean =>
  accept === 'any' || (accept ? accept.includes(status) : status >= 200 && status < 300);

const createCancelledError = ({ method, url }: Plan, signal: AbortSignal): McError =>
  signal.reason instanceof McError
    ? signal.reason
    : baseError('cancelled', { what: `${method} ${url}` }, { cause: signal.reason });

/** Creates the failure for a status that the caller does not accept, with the beginning of the answer. */
async function createStatusFailure(
  response: HttpResponse,
  { request, method, clock }: Plan,
  attempts: number,
): Promise<FailedAttempt> {
  const { status, headers } = response;
  const body = await response.text(ERROR_BODY_BYTES, ERROR_BODY_MS).catch(() => '');
  const detail = createExcerpt(body, ERROR_DETAIL_CHARS, request.headers);
  const error = baseError('http-status', { method, url: safeUrl(response.url), status, detail, attempts });
  const afterMs = retryAfterMs(headers['retry-after'], clock.now().getTime());
  return new FailedAttempt(error, isRetriedStatus(status), afterMs);
}

/** Creates the failure for an attempt without an answer: cancelled, a timeout, or an error of the network. */
function createFailure(error: unknown, plan: Plan, attempts: number, isTimeout: boolean): FailedAttempt {
  const { request, method, url, perTryMs } = plan;
  const options = { cause: error };
  if (request.signal?.aborted) return new FailedAttempt(createCancelledError(plan, request.signal), false);
  if (isTimeout) {
    const limit = `${perTryMs / 1000} s`;
    return new FailedAttempt(baseError('network-timeout', { method, url, limit, attempts }, options), true);
  }
  const { error: explained, retryable } = explainFault(error, { method, url, attempts });
  return new FailedAttempt(explained, retryable);
}
