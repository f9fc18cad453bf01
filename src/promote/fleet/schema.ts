import { z } from 'zod';
import { reasonSchema, reportSchema } from '../../lib/report.ts';

const counts = {
  releases: z.int().nonnegative(),
  restored: z.int().nonnegative().describe('promotable at every destination, those of earlier runs included'),
  failed: z.int().nonnegative(),
  faults: z.int().nonnegative().describe('failures by a fault (network, disk) and not by a verdict: exit code 3'),
  bytes: z.number().describe('size of all closures'),
  bytesCopied: z.number(),
  mounted: z.number().describe('blobs that a destination mounted from another of its repositories'),
  requests: z.number(),
};

/** The report of `mc dr restore`. Its `reasons` have the first failures; the receipt (`--state`) has each release. */
export const restoreReportSchema = reportSchema('dr-restore', {
  from: z.string(),
  to: z.array(z.string()),
  plan: z.string().describe('digest of all releases of the fleet, in their order'),
  shards: z.int(),
  shard: z.int(),
  ...counts,
  skipped: z
    .int()
    .nonnegative()
    .describe('restored by an earlier run, as its receipt claims and each destination confirms'),
  again: z.int().nonnegative().describe('in the receipt but not confirmed by a destination, so restored again'),
  signed: z.boolean().describe('whether a signature covers the whole receipt'),
  recordsUnsigned: z
    .int()
    .nonnegative()
    .optional()
    .describe('releases of this run whose record counts without a signature'),
  warnings: z.array(reasonSchema),
});
export type RestoreReport = z.output<typeof restoreReportSchema>;

/** The report of `mc dr receipts`, which joins the shards of one restoration. */
export const receiptsReportSchema = reportSchema('dr-receipts', {
  plan: z.string(),
  policy: z.string(),
  to: z.array(z.string()),
  shards: z.int(),
  ...counts,
  beganAt: z.string().nullable().describe('when the first release started'),
  endedAt: z.string().nullable().describe('when the last release finished'),
  rtoSeconds: z.number().nullable().describe('seconds between these times'),
  judged: z.boolean().describe('whether signatures of receipts and promotion records were verified under the policy'),
  receipts: z.array(
    z.object({
      shard: z.int(),
      path: z.string(),
      signed: z.boolean().describe('whether a signature that counts covers all of it'),
      signedBy: z.string().optional(),
    }),
  ),
  warnings: z.array(reasonSchema),
});
export type ReceiptsReport = z.output<typeof receiptsReportSchema>;

/** The report of `mc dr plan`. */
export const fleetPlanReportSchema = reportSchema('dr-plan', {
  from: z.string(),
  plan: z.string(),
  releases: z.int(),
  shards: z.array(z.object({ shard: z.int(), releases: z.int() })).describe('shards that have a release'),
  warnings: z.array(reasonSchema).describe('warnings of the mirror, and names that the listing left out'),
});
export type FleetPlanReport = z.output<typeof fleetPlanReportSchema>;
