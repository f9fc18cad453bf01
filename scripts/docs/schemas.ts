import { z } from 'zod';
import {
  bypassApprovalSchema,
  bypassPeriodSchema,
  bypassReconcileSchema,
  bypassReportSchema,
  bypassRequestSchema,
  bypassRevokeSchema,
  bypassStatusSchema,
  bypassSweepSchema,
  doctorReportSchema,
  offlineRequestSchema,
} from '../../src/bypass/index.ts';
import {
  drillReportSchema,
  periodReportSchema,
  releaseReportSchema,
  tabletopReportSchema,
} from '../../src/drill/index.ts';
import {
  packCheckReportSchema,
  packGetReportSchema,
  packListReportSchema,
  packReportSchema,
  packStoreReportSchema,
} from '../../src/evidence/index.ts';
import { checkReportSchema, recordReportSchema, sealReportSchema } from '../../src/logchain/index.ts';
import {
  mirrorCanaryReportSchema,
  mirrorCheckReportSchema,
  mirrorConfigSchema,
  mirrorGetReportSchema,
  mirrorInitReportSchema,
  mirrorPruneReportSchema,
  mirrorStatusReportSchema,
  mirrorSyncReportSchema,
} from '../../src/mirror/index.ts';
import {
  copyPlanReportSchema,
  copyReportSchema,
  fleetPlanReportSchema,
  promoteCheckReportSchema,
  promoteReportSchema,
  promotionPredicateSchema,
  receiptHeadSchema,
  receiptsReportSchema,
  restoreReportSchema,
  revocationPredicateSchema,
  revokeReportSchema,
  treeReportSchema,
} from '../../src/promote/index.ts';
import { signReportSchema } from '../../src/sign/index.ts';
import {
  inspectReportSchema,
  trustChangeReportSchema,
  trustCheckReportSchema,
  trustPolicySchema,
  verifyReportSchema,
} from '../../src/verify/index.ts';

/** The schemas for users and their editors, by the name of the file. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  'trust-policy': trustPolicySchema,
  mirror: mirrorConfigSchema,
  'report.sign': signReportSchema,
  'report.verify': verifyReportSchema,
  'report.inspect': inspectReportSchema,
  'report.trust-check': trustCheckReportSchema,
  'report.trust-change': trustChangeReportSchema,
  'report.copy': copyReportSchema,
  'report.copy-plan': copyPlanReportSchema,
  'report.tree': treeReportSchema,
  'report.promote': promoteReportSchema,
  'report.promote-check': promoteCheckReportSchema,
  'report.dr-restore': restoreReportSchema,
  'report.dr-receipts': receiptsReportSchema,
  'report.dr-plan': fleetPlanReportSchema,
  'report.promote-revoke': revokeReportSchema,
  'report.mirror-sync': mirrorSyncReportSchema,
  'report.mirror-check': mirrorCheckReportSchema,
  'report.mirror-get': mirrorGetReportSchema,
  'report.mirror-prune': mirrorPruneReportSchema,
  'report.mirror-init': mirrorInitReportSchema,
  'report.mirror-canary': mirrorCanaryReportSchema,
  'report.mirror-status': mirrorStatusReportSchema,
  'report.log-record': recordReportSchema,
  'report.log-seal': sealReportSchema,
  'report.log-check': checkReportSchema,
  'report.evidence-pack': packReportSchema,
  'report.evidence-check': packCheckReportSchema,
  'report.evidence-store': packStoreReportSchema,
  'report.evidence-list': packListReportSchema,
  'report.evidence-get': packGetReportSchema,
  'report.bypass': bypassReportSchema,
  'report.bypass-status': bypassStatusSchema,
  'report.bypass-request-offline': offlineRequestSchema,
  'report.bypass-approval': bypassApprovalSchema,
  'report.bypass-reconcile': bypassReconcileSchema,
  'report.bypass-request': bypassRequestSchema,
  'report.bypass-revoke': bypassRevokeSchema,
  'report.bypass-sweep': bypassSweepSchema,
  'report.bypass-report': bypassPeriodSchema,
  'report.bypass-doctor': doctorReportSchema,
  'report.drill': drillReportSchema,
  'report.dr-period': periodReportSchema,
  'report.dr-tabletop': tabletopReportSchema,
  'report.dr-release': releaseReportSchema,
  'predicate.promotion': promotionPredicateSchema,
  'predicate.fleet-receipt': receiptHeadSchema,
  'predicate.promotion-revocation': revocationPredicateSchema,
};

/** Returns the JSON Schemas (2020-12) of reports and predicates and of configuration, by the path of the file. */
export async function schemaFiles(): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const io = name.startsWith('report.') ? 'output' : 'input';
      const document = {
        $id: `https://github.com/org/mc-actions/schemas/${name}.schema.json`,
        ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }),
      };
      return [`schemas/${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}
