export { readPrivateKey, readPublicKey, readSealKey } from '../tlog/index.ts';
export type { ProcessContext } from './capture.ts';
export { type CheckRequest, checkChain, type SealTrust } from './check.ts';
export { type ChainEntry, entrySchema } from './entry.ts';
export { resolvePaths as resolveChainPaths } from './folder.ts';
export { createCheckMetrics } from './metrics.ts';
export type { ChainPorts, SealSigner, SealVerifier } from './ports.ts';
export { present } from './present.ts';
export {
  type AddRequest,
  addFiles,
  createDocumentAppender,
  type OutputRequest,
  type RunRequest,
  recordOutput,
  runStep,
} from './record.ts';
export {
  type CheckReport,
  checkReportSchema,
  type RecordReport,
  recordReportSchema,
  type SealReport,
  sealReportSchema,
} from './schema.ts';
export { type SealRequest, sealChain } from './seal.ts';
