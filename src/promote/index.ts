export { promoteCheck } from './check.ts';
export { type CopyPorts, copyRelease, type Place } from './copy.ts';
export { openPlace } from './place.ts';
export { presentCheck, presentCopy, presentPromotion } from './present.ts';
export { type PromotePorts, type PromoteRequest, promote } from './promote.ts';
export { PROMOTION_ARTIFACT, PROMOTION_PREDICATE, promotionPredicateSchema } from './record.ts';
export {
  type CopyReport,
  copyReportSchema,
  type DestinationReport,
  type PromoteCheckReport,
  type PromoteReport,
  promoteCheckReportSchema,
  promoteReportSchema,
} from './schema.ts';
