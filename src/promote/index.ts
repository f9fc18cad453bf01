export { type CheckOptions, checkPromotion } from './check.ts';
export { copyRelease, copyReleaseToAll, planRelease } from './copy.ts';
export { type CopyPlanReport, copyPlanReportSchema, type TreeReport, treeReportSchema } from './copy-schema.ts';
export type { ListingGaps } from './fleet/gaps.ts';
export { joinReceipts } from './fleet/join-receipts.ts';
export {
  arrangeFleet,
  type FleetPlace,
  type FleetRelease,
  locateRepository,
  parseFleetPlace,
  parseRelease,
  parseShard,
  readFleetList,
} from './fleet/list.ts';
export type { MirroredEvidence } from './fleet/overlay.ts';
export { planFleet } from './fleet/plan.ts';
export { presentFleetPlan, presentReceipts, presentRestore } from './fleet/present.ts';
export { receiptHeadSchema } from './fleet/receipt-format.ts';
export { type RestorePorts, type RestoreRequest, restoreFleet } from './fleet/restore.ts';
export {
  type FleetPlanReport,
  fleetPlanReportSchema,
  type ReceiptsReport,
  type RestoreReport,
  receiptsReportSchema,
  restoreReportSchema,
} from './fleet/schema.ts';
export { createPromotionMetrics } from './metrics.ts';
export { openPlace, openReleasePlace, type Place } from './place.ts';
export { PROMOTION_PREDICATE, promotionPredicateSchema, type UsedBypass } from './predicate.ts';
export { presentCheck, presentPromotion, presentRevocation } from './present.ts';
export { presentCopy, presentCopyPlan, presentTree } from './present-copy.ts';
export { promote } from './promote.ts';
export { PROMOTION_ARTIFACT } from './record.ts';
export { REVOCATION_ARTIFACT, REVOCATION_PREDICATE, revocationPredicateSchema, revoke } from './revocation.ts';
export { createRunIdentity, type RunIdentity } from './run-identity.ts';
export {
  type CopyReport,
  copyReportSchema,
  type DestinationReport,
  type PromoteCheckReport,
  type PromoteReport,
  promoteCheckReportSchema,
  promoteReportSchema,
  type RevokeReport,
  revokeReportSchema,
} from './schema.ts';
export { parseTagCondition, type TagCondition } from './tag.ts';
export { readReleaseTree } from './tree.ts';
export type { CopyPorts, CopyRequest, PromotePorts, PromoteRequest, PromotionBypass } from './types.ts';
