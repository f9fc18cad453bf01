export { presentRelease, type ReleaseReport, releaseReportSchema, writeRelease } from './release/write.ts';
export { createDrillMetrics } from './report/metrics.ts';
export { present } from './report/present.ts';
export { createDrillStreams } from './report/streams.ts';
export { createDrillTrace } from './report/trace.ts';
export { type DrillReport, type DrillRequest, drillReportSchema, drillRequestSchema, SCENARIOS } from './schema.ts';
export { type SimulatePorts, type Simulation, simulate } from './simulate.ts';
