import { z } from 'zod';
import { reasonSchema, reportSchema } from '../../lib/report.ts';

const counts = {
  releases: z.int().nonnegative(),
  restored: z.int().nonnegative().describe('promotable at every destination, those of earlier runs among them'),
  failed: z.int().nonnegative(),
  faults: z.int().nonnegative().describe('failures by a fault (network, disk), not by a verdict: exit code 3'),
  bytes: z.number().describe('of all closures'),
  bytesCopied: z.number(),
  mounted: z.number().describe('blobs that a destination took from another repository of its own'),
  requests: z.number(),
};

/** What `mc dr restore` reports; its `reasons` name the first failures, the receipt (`--state`) each release. */
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
    .describe('restored by an earlier run: its receipt says so, and each destination confirms it'),
  again: z.int().nonnegative().describe('in the receipt, and not confirmed by a destination: restored again'),
  signed: z.boolean().describe('whether a signature covers the whole receipt'),
  recordsUnsigned: z
    .int()
    .nonnegative()
    .optional()
    .describe('releases of this run whose record counts without a signature'),
  warnings: z.array(reasonSchema),
});
export type RestoreReport = z.output<typeof restoreReportSchema>;

/** What `mc dr receipts` reports: the shards of one restoration, joined. */
export const receiptsReportSchema = reportSchema('dr-receipts', {
  plan: z.string(),
  policy: z.string(),
  to: z.array(z.string()),
  shards: z.int(),
  ...counts,
  beganAt: z.string().nullable().describe('when the first release was begun'),
  endedAt: z.string().nullable().describe('when the last one was finished'),
  rtoSeconds: z.number().nullable().describe('between these: how long the fleet took'),
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

/** What `mc dr plan` reports. */
export const fleetPlanReportSchema = reportSchema('dr-plan', {
  from: z.string(),
  plan: z.string(),
  releases: z.int(),
  shards: z.array(z.object({ shard: z.int(), releases: z.int() })).describe('those that have any'),
  warnings: z.array(reasonSchema).describe('of the mirror that was read, and what the listing left out'),
});
export type FleetPlanReport = z.output<typeof fleetPlanReportSchema>;
