export type { MetricEntry } from './catalogue/entry.ts';
export { METRICS, type MetricName } from './catalogue/index.ts';
export { createEventLog, type EventLog, type LogEvent } from './events.ts';
export { formatPushes, type LogLine, type LogStream, pushLogs } from './loki.ts';
export { createMetric, type Metric, type Sample } from './metric.ts';
export { formatOpenMetrics, formatPrometheusText, OPEN_METRICS_TYPE } from './openmetrics.ts';
export { createGroupUrl, type Grouping, pushMetrics } from './push.ts';
export { RUNBOOKS, type Runbook, runbookPath } from './runbooks.ts';
export { parseTarget, type Target } from './target.ts';
