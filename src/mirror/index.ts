export { serveCanaryMetrics } from './canary/metrics-server.ts';
export { presentCanary } from './canary/present.ts';
export { type CanaryVerdict, runCanary } from './canary/round.ts';
export { type MirrorCanaryReport, mirrorCanaryReportSchema } from './canary/schema.ts';
export { runCanaryService } from './canary/service.ts';
export { CanaryTally } from './canary/tally.ts';
export { checkMirror } from './check/check.ts';
export { openMirror } from './client/open.ts';
export type { Mirror } from './client/types.ts';
export { loadMirrorConfig, type MirrorConfig, mirrorConfigSchema } from './config.ts';
export { folderDestination } from './destination/folder.ts';
export { openDestination } from './destination/open.ts';
export type { Destination } from './destination/types.ts';
export {
  type GetRequest,
  getEvidence,
  type MirrorGetReport,
  mirrorGetReportSchema,
  presentGet,
} from './evidence/get.ts';
export { mirrorFiles } from './format/files.ts';
export {
  type EvidenceIndex,
  type EvidenceItem,
  evidenceIndexSchema,
  type MirrorIndex,
  mirrorIndexSchema,
} from './format/layout.ts';
export { stalenessSeconds } from './format/reading.ts';
export { type MirrorState, mirrorStateSchema, readState, type StateChecks } from './format/state.ts';
export { healMirror } from './heal/heal.ts';
export { initMirror, presentInit } from './init/init.ts';
export type { LogConfig } from './logs/log-config.ts';
export type { TrustedRootFile } from './logs/log-keys.ts';
export type { MirrorPorts } from './ports.ts';
export { present } from './present.ts';
export { presentPrune } from './retention/present.ts';
export { pruneMirror } from './retention/prune.ts';
export {
  type MirrorPruneReport,
  mirrorPruneReportSchema,
  type PruneRecord,
  pruneRecordSchema,
} from './retention/schema.ts';
export {
  type MirrorCheckReport,
  type MirrorInitReport,
  type MirrorStatusReport,
  type MirrorSyncReport,
  mirrorCheckReportSchema,
  mirrorInitReportSchema,
  mirrorStatusReportSchema,
  mirrorSyncReportSchema,
} from './schema.ts';
export { type MirrorServer, type ServeOptions, serveMirror } from './serve/server.ts';
export { monitorService } from './service/monitor.ts';
export { createRoundRecorder } from './service/observe.ts';
export { syncOnce } from './service/once.ts';
export { type Round, runMirrorService, type ServiceReport } from './service/service.ts';
export { failIfStale } from './service/stale.ts';
export { mirrorStatus } from './status/status.ts';
export { syncMirror } from './sync/sync.ts';
export { type RunWitness, runWitness } from './witness/run.ts';
