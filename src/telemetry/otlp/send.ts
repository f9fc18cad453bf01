import { asMcError } from '../../lib/errors.ts';
import { safeUrl } from '../../lib/http.ts';
import type { McError } from '../../lib/mc-error.ts';
import { rememberSecret } from '../../lib/secrets.ts';
import { telemetryError } from '../errors.ts';
import { PUSH_LIMITS, type PushPorts } from '../push.ts';
import { joinUrl, parseTarget } from '../target.ts';
import type { TraceRecord } from './types.ts';

const ENDPOINT = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const MAX_ANSWER_BYTES = 64 * 1024;

type Env = Readonly<Record<string, string | undefined>>;

/** Decides whether the environment asks for traces, as the specification of OpenTelemetry defines its variables. */
export const isTracingOn = (env: Env): boolean =>
  Boolean(env[ENDPOINT]) && env.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' && env.OTEL_TRACES_EXPORTER !== 'none';

/** Reads `OTEL_EXPORTER_OTLP_HEADERS`: `name=value` pairs with percent encoding, separated by commas. */
function readHeaders({ OTEL_EXPORTER_OTLP_HEADERS: text = '' }: Env): Readonly<Record<string, string>> {
  const pairs = text.split(',').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at <= 0 ? [] : [[pair.slice(0, at).trim().toLowerCase(), decodeURIComponent(pair.slice(at + 1).trim())]];
  });
  for (const [, value = ''] of pairs) rememberSecret(value);
  return Object.fromEntries(pairs);
}

/**
 * Sends a trace to the collector of the environment over OTLP/HTTP. Does nothing where the environment asks for no traces, and then
 * loads no package of OpenTelemetry. Returns the failure, because it must not change the result of the command.
 */
export async function sendTrace(
  trace: TraceRecord,
  env: Env,
  { http, signal }: PushPorts,
): Promise<McError | undefined> {
  if (!isTracingOn(env)) return undefined;
  const given = env[ENDPOINT] ?? '';
  try {
    const target = parseTarget(given, ENDPOINT, 'dr simulate');
    const { findRejected, serializeTrace } = await import('./serialize.ts');
    const answer = await http.send({
      method: 'POST',
      url: joinUrl(target, 'v1/traces'),
      headers: { ...target.headers, ...readHeaders(env), 'content-type': 'application/json' },
      body: await serializeTrace(trace, env.OTEL_SERVICE_NAME || 'mc-actions'),
      redirect: 'manual',
      ...PUSH_LIMITS,
      ...(signal ? { signal } : {}),
    });
    const rejected = findRejected(await answer.bytes(MAX_ANSWER_BYTES));
    return rejected === undefined ? undefined : createFailure(given, rejected);
  } catch (error) {
    return createFailure(given, asMcError(error).message, error);
  }
}

const createFailure = (url: string, detail: string, cause?: unknown): McError =>
  telemetryError('push-failed', { what: 'the trace', url: safeUrl(url), detail, option: ENDPOINT }, { cause });
