import { Counter, Gauge, type OpenMetricsContentType, Registry } from 'prom-client';

/** One metric with its samples, which all have the same labels. */
export interface Metric {
  /** The name of a counter ends in `_total`, as in queries. */
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly samples: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/**
 * Formats metrics as OpenMetrics 1.0 text with a final `# EOF`, for node_exporter's textfile collector or a pushgateway. It omits a
 * metric without samples, because a missing value is not zero.
 */
export async function formatOpenMetrics(metrics: readonly Metric[]): Promise<string> {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const { name, help, type, samples } of metrics) {
    if (samples.length === 0) continue;
    const labelNames = Object.keys(samples[0]?.labels ?? {});
    const options = { name, help, labelNames, registers: [registry] };
    if (type === 'gauge') {
      const gauge = new Gauge(options);
      for (const sample of samples) gauge.set({ ...sample.labels }, sample.value);
    } else {
      const counter = new Counter(options);
      for (const sample of samples) counter.inc({ ...sample.labels }, sample.value);
    }
  }
  return registry.metrics();
}
