import { asMcError } from '../lib/errors.ts';
import { type Http, safeUrl } from '../lib/http.ts';
import type { McError } from '../lib/mc-error.ts';
import { telemetryError } from './errors.ts';
import type { Metric } from './metric.ts';
import { formatPrometheusText, PROMETHEUS_TYPE } from './openmetrics.ts';
import { joinUrl, type Target } from './target.ts';

/** The time limits of a push, in milliseconds. A slow server must not delay the command for longer. */
export const PUSH_LIMITS = { tryTimeoutMs: 10_000, totalTimeoutMs: 30_000, retries: 3 };

export interface PushPorts {
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
}

/** The labels of a group on the Pushgateway, beside `job`. A push replaces only the metrics of its own group. */
export type Grouping = Readonly<Record<string, string>>;

/** Formats one label of a grouping key. A value with a slash, and an empty one, needs base64. */
const formatLabel = (name: string, value: string): string =>
  /^[\w.~-]+$/.test(value)
    ? `${name}/${value}`
    : `${name}@base64/${value === '' ? '=' : Buffer.from(value).toString('base64url')}`;

/**
 * Returns the URL of a group. A URL that already has a grouping key, `…/metrics/job/NAME/…`, is used unchanged.
 */
export function createGroupUrl(target: Target, job: string, grouping: Grouping): string {
  if (/\/metrics\/job(@base64)?\/./.test(target.url.pathname)) return target.url.href.replace(/\/+$/, '');
  const labels = Object.entries(grouping).map(([name, value]) => formatLabel(name, value));
  return joinUrl(target, ['metrics', formatLabel('job', job), ...labels].join('/'));
}

/**
 * Replaces the metrics of a group on a Pushgateway. Returns the failure, because a push that fails must not change the result of the
 * command.
 */
export async function pushMetrics(
  { url, headers }: { readonly url: string; readonly headers: Target['headers'] },
  metrics: readonly Metric[],
  { http, signal }: PushPorts,
): Promise<McError | undefined> {
  try {
    const answer = await http.send({
      method: 'PUT',
      url,
      headers: { ...headers, 'content-type': PROMETHEUS_TYPE },
      body: await formatPrometheusText(metrics),
      redirect: 'manual',
      ...PUSH_LIMITS,
      ...(signal ? { signal } : {}),
    });
    await answer.discard();
    return undefined;
  } catch (error) {
    const { message: detail } = asMcError(error);
    const details = { what: 'the metrics', url: safeUrl(url), detail, option: '--push' };
    return telemetryError('push-failed', details, { cause: error });
  }
}
