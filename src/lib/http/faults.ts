import { describe, readPart, systemCode } from '../describe.ts';
import { baseError } from '../errors.ts';
import { McError } from '../mc-error.ts';
import { isRetriedStatus } from './retry.ts';

/** A fault of the proxy and not of the server behind it: it is not reachable, or it answered with a status. */
export class ProxyFault extends Error {
  /** `HOST:PORT` of the proxy. */
  readonly address: string;
  readonly status: number | undefined;

  constructor(address: string, { status, cause }: { readonly status?: number; readonly cause?: unknown }) {
    super(status === undefined ? 'the proxy failed' : `the proxy answered ${status}`, { cause });
    this.address = address;
    this.status = status;
  }
}

/** The request that failed, for messages. */
interface Failed {
  readonly method: string;
  /** Without credentials. */
  readonly url: string;
  readonly attempts: number;
}

const CA_UNKNOWN = /SELF_SIGNED|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY|CERT_UNTRUSTED|CERT_CHAIN_TOO_LONG|INVALID_CA/;
const CERTIFICATE_TIMES = /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/;
const NAME_MISMATCH = /ALTNAME_INVALID|HOSTNAME_MISMATCH/;
const TLS = /CERT|ERR_TLS|ERR_SSL|EPROTO/;

/** Returns the error for a request without an answer, and whether another try may help. */
export function explainFault(error: unknown, failed: Failed): { readonly error: McError; readonly retryable: boolean } {
  const fault = findCause(error, (one) => one instanceof ProxyFault);
  if (fault instanceof ProxyFault) return explainProxyFault(fault, failed);
  const { method, url } = failed;
  const ofTls = explainTlsFault(error, `${method} ${url}`);
  if (ofTls) return { error: ofTls, retryable: false };
  const options = { cause: error };
  return {
    error: baseError('network-unreachable', { ...failed, detail: describe(error) }, options),
    retryable: true,
  };
}

function explainProxyFault(
  { address, status, cause }: ProxyFault,
  failed: Failed,
): { readonly error: McError; readonly retryable: boolean } {
  const details = { ...failed, proxy: address, host: new URL(failed.url).host };
  const options = { cause };
  if (status !== undefined)
    return { error: baseError('proxy-refused', { ...details, status }, options), retryable: isRetriedStatus(status) };
  const ofTls = explainTlsFault(cause, `the proxy ${address}`);
  if (ofTls) return { error: ofTls, retryable: false };
  return {
    error: baseError('proxy-unreachable', { ...details, detail: describe(cause) }, options),
    retryable: true,
  };
}

/** Returns the error of a TLS connection whose certificate does not verify; undefined for another fault. */
function explainTlsFault(error: unknown, what: string): McError | undefined {
  const failed = findCause(error, (one) => TLS.test(systemCode(one)) || CA_UNKNOWN.test(systemCode(one)));
  if (failed === undefined) return undefined;
  const code = systemCode(failed);
  const details = { what, detail: describe(failed) };
  const options = { cause: error };
  if (CA_UNKNOWN.test(code)) return baseError('tls-ca-unknown', details, options);
  if (CERTIFICATE_TIMES.test(code)) return baseError('tls-certificate-expired', details, options);
  if (NAME_MISMATCH.test(code)) return baseError('tls-name-mismatch', details, options);
  return baseError('tls-failed', details, options);
}

/** Returns the first of an error and its causes that meets a condition. */
function findCause(error: unknown, meets: (one: unknown) => boolean): unknown {
  let at = error;
  for (let depth = 0; at !== undefined && at !== null && depth < 5; depth++, at = readPart(at, 'cause'))
    if (meets(at)) return at;
  return undefined;
}

const CONNECTION_CODES: readonly string[] = ['network-unreachable', 'proxy-unreachable'];

/** Decides whether an error is a lost or refused connection, to a server or to the proxy before it. */
export const isConnectionFault = (error: unknown): error is McError =>
  error instanceof McError && CONNECTION_CODES.includes(error.code);
