import { describe } from '../../lib/describe.ts';
import { fetchBytes, type Http, type HttpResponse, safeUrl } from '../../lib/http.ts';
import { parseJson } from '../../lib/json.ts';
import { McError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../errors.ts';

export interface ServiceRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Accepted statuses; default 200 to 299. */
  readonly accept?: readonly number[];
}

const INVALID_ANSWER = 'invalid-answer';
/** Faults that a service does not cause: they end the command with their own code. */
const NOT_THE_SERVICE: readonly string[] = ['cancelled', 'command-timeout'];

/**
 * Sends a request to a signing service. The answer is bounded. A redirect is a failure, because the request may carry a
 * token that no other server may see. Throws `signing-service-failed`, without the secrets of the request.
 */
export async function askService(
  http: Http,
  { url, method, headers, body, accept }: ServiceRequest,
  maxBytes: number,
): Promise<{ readonly response: HttpResponse; readonly bytes: Buffer }> {
  try {
    return await fetchBytes(
      http,
      {
        url,
        method,
        headers,
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
        ...(accept === undefined ? {} : { accept }),
      },
      maxBytes,
    );
  } catch (error) {
    throw serviceFailure(url, error);
  }
}

/** Parses an answer in JSON. Throws `invalid-answer`, which does not quote the answer. */
export function parseAnswer(bytes: Buffer): unknown {
  try {
    return parseJson(bytes.toString('utf8'), 'the answer');
  } catch {
    throw invalidAnswer('answer-malformed', 'expected JSON');
  }
}

/** Creates the error for an answer that fails a check. `check` names the check, for machines. */
export const invalidAnswer = (check: string, detail: string): McError =>
  sigstoreError(INVALID_ANSWER, { check, detail });

/**
 * Returns the error for a failed service: its address, one of the codes `unreachable`, `timeout`, `http-<status>` and
 * `invalid-answer`, and the cause in words. An error that no service causes is returned unchanged. The new error has no
 * `cause`, because the old one may quote the answer.
 */
export function serviceFailure(url: string, thrown: unknown): McError {
  const error = thrown instanceof McError ? thrown : invalidAnswer('answer-malformed', describe(thrown));
  if (error.family === 'configuration' || NOT_THE_SERVICE.includes(error.code)) return error;
  if (error.code === 'signing-service-failed' || error.code === 'log-entry-exists') return error;
  const address = safeUrl(url);
  const answer = answerCode(error);
  const detail = error.code === 'http-status' ? String(error.details.detail ?? '') : error.message;
  const { check = error.code } = error.details;
  return sigstoreError('signing-service-failed', {
    url: address,
    answer,
    detail: detail === '' ? 'the service gave no reason' : detail,
    ...(answer === INVALID_ANSWER ? { check } : {}),
  });
}

function answerCode(error: McError): string {
  switch (error.code) {
    case 'http-status':
      return `http-${error.details.status}`;
    case 'network-timeout':
      return 'timeout';
    case 'network-unreachable':
    case 'proxy-unreachable':
    case 'proxy-refused':
    case 'tls-ca-unknown':
    case 'tls-certificate-expired':
    case 'tls-name-mismatch':
    case 'tls-failed':
      return 'unreachable';
    default:
      return INVALID_ANSWER;
  }
}
