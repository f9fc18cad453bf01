import { describe } from '../lib/describe.ts';
import type { Http } from '../lib/http.ts';
import type { McError } from '../lib/mc-error.ts';
import { HIDDEN, rememberSecret } from '../lib/secrets.ts';
import { bypassError } from './errors.ts';

/** A message for an incoming webhook: Block Kit, and a text for notifications. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly object[];
}

export interface SlackPorts {
  readonly http: Http;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

const MAX_TRIES = 3;
const TOTAL_MS = 10_000;
const PAUSE_MS = 500;
const MAX_ANSWER_BYTES = 4_096;

/**
 * Sends a message to the webhook of SLACK_WEBHOOK_URL, with three tries in 10 s. Never throws: returns a warning if the message was not
 * sent, and undefined if it was sent or no webhook is set. The URL is a secret, so no text contains it.
 */
export async function sendToSlack(message: SlackMessage, ports: SlackPorts): Promise<McError | undefined> {
  const webhook = ports.env.SLACK_WEBHOOK_URL?.trim();
  if (webhook === undefined || webhook === '') return undefined;
  rememberSecret(webhook);
  const url = parseWebhook(webhook);
  if (!url) return bypassError('bypass-slack-failed', { detail: 'SLACK_WEBHOOK_URL is not an https URL' });
  // Errors and --verbose name a URL without its query, or only its path.
  for (const part of [url.href, `${url.origin}${url.pathname}`, url.pathname, url.search]) rememberSecret(part);
  const limit = AbortSignal.timeout(TOTAL_MS);
  const signal = ports.signal ? AbortSignal.any([ports.signal, limit]) : limit;
  let detail = '';
  for (let tries = 1; tries <= MAX_TRIES && !signal.aborted; tries++) {
    const failure = await post(url, message, ports.http, signal);
    if (failure === undefined) return undefined;
    detail = limit.aborted ? `no answer within ${TOTAL_MS / 1000} s` : failure;
    if (tries < MAX_TRIES) await ports.sleep(PAUSE_MS * tries, signal).catch(() => {});
  }
  return bypassError('bypass-slack-failed', { detail });
}

/** Sends the message once. Returns what failed, or undefined. */
async function post(url: URL, message: SlackMessage, http: Http, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await http.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      accept: 'any',
      redirect: 'manual',
      retries: 0,
      signal,
    });
    await response.bytes(MAX_ANSWER_BYTES).catch(() => {});
    const { status } = response;
    return status >= 200 && status < 300 ? undefined : `status ${status}`;
  } catch (error) {
    return describe(error).replaceAll(url.href, HIDDEN).replaceAll(url.pathname, HIDDEN);
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Accepts https, and plain http to this machine for tests. */
function parseWebhook(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)) ? url : undefined;
}
