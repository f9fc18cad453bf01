export { createEventLog, type EventLog, type LogEvent } from './events.ts';
export { formatOpenMetrics, type Metric } from './openmetrics.ts';
