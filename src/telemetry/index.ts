export { createEventLog, type EventLog, type LogEvent } from './events.ts';
export { type Metric, openMetrics } from './openmetrics.ts';
