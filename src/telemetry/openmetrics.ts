import { Counter, Gauge, type OpenMetricsContentType, type PrometheusContentType, Registry } from 'prom-client';
import { METRICS } from './catalogue/index.ts';
import type { Metric } from './metric.ts';

/** The content type of OpenMetrics text. */
export const OPEN_METRICS_TYPE: OpenMetricsContentType = Registry.OPENMETRICS_CONTENT_TYPE;
/** The content type of Prometheus text. */
export const PROMETHEUS_TYPE: PrometheusContentType = Registry.PROMETHEUS_CONTENT_TYPE;

/**
 * Formats metrics as OpenMetrics 1.0 text with a final `# EOF`, for `/metrics` and node_exporter's textfile collector. It omits a
 * metric without samples, because a missing value is not zero.
 */
export function formatOpenMetrics(metrics: readonly Metric[]): Promise<string> {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(OPEN_METRICS_TYPE);
  return format(metrics, registry);
}

/** Formats metrics as Prometheus text 0.0.4, the only text format that a Pushgateway reads. It omits the same metrics. */
export function formatPrometheusText(metrics: readonly Metric[]): Promise<string> {
  const registry = new Registry<PrometheusContentType>();
  registry.setContentType(PROMETHEUS_TYPE);
  return format(metrics, registry);
}

async function format(
  metrics: readonly Metric[],
  registry: Registry<OpenMetricsContentType> | Registry<PrometheusContentType>,
): Promise<string> {
  for (const { name, samples } of metrics) {
    if (samples.length === 0) continue;
    const { type, help, labels, optional = [] } = METRICS[name];
    const options = { name, help, labelNames: [...labels, ...optional], registers: [registry] };
    if (type === 'gauge') {
      const gauge = new Gauge(options);
      for (const sample of samples) gauge.set({ ...sample.labels }, sample.value);
    } else {
      const counter = new Counter(options);
      for (const sample of samples) counter.inc({ ...sample.labels }, sample.value);
    }
  }
  return (await registry.metrics()).trimStart(); // without metrics it starts with an empty line
}
