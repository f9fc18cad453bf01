import { z } from 'zod';
import { reasonSchema, reportSchema } from '../lib/report.ts';
import { verifyReportSchema } from '../verify/index.ts';
import { copyPlanReportSchema, partReceiptSchema } from './copy-schema.ts';

const counts = z.object({
  manifests: z.number(),
  blobs: z.number(),
  bytes: z.number().describe('of the whole closure'),
  bytesCopied: z.number(),
  copied: z.number().describe('parts that are there now and were not'),
  mounted: z.number().describe('of those, the ones that the registry had in another repository'),
  present: z.number(),
  healed: z.number(),
  requests: z.number(),
  parts: z.array(partReceiptSchema).optional().describe('the receipt: a line for each manifest and blob'),
});
export type CopyCounts = z.output<typeof counts>;

/** What `mc copy` reports. Its counts are those of all destinations together. */
export const copyReportSchema = reportSchema('copy', {
  source: z.string(),
  destination: z.string().describe('of several, the first'),
  digest: z.string(),
  notes: z.array(z.string()).describe('what was met and not taken along'),
  ...counts.omit({ parts: true }).shape,
  destinations: z.array(
    z.object({
      destination: z.string(),
      outcome: z.enum(['passed', 'failed']),
      error: reasonSchema.optional(),
      ...counts.partial().shape,
      requests: z.number().describe('to this destination'),
    }),
  ),
});
export type CopyReport = z.output<typeof copyReportSchema>;

const destination = z.object({
  destination: z.string(),
  copy: counts.optional(),
  verification: verifyReportSchema.optional().describe("from the destination's own bytes and referrers"),
  promotable: z.boolean(),
  record: z.string().optional().describe('digest of the promotion record'),
  signed: z.boolean().optional().describe('whether the record is, by somebody whom the policy accepts'),
  tag: z
    .object({
      tag: z.string(),
      before: z.string().optional().describe('the digest that it had'),
      moved: z.boolean().describe('false where it named the release already'),
    })
    .optional(),
  reasons: z.array(reasonSchema).describe('why it is not promotable there'),
});

/** What `mc promote` and cross-region-promote report. */
export const promoteReportSchema = reportSchema('promote', {
  source: z.string(),
  digest: z.string(),
  promotable: z.boolean().describe('at every destination'),
  planned: z.boolean().describe('only looked, changed nothing'),
  plan: copyPlanReportSchema.shape.destinations.optional(),
  sourceVerification: verifyReportSchema.optional(),
  destinations: z.array(destination),
  warnings: z
    .array(reasonSchema)
    .optional()
    .describe('records that count without a signature, unsigned ones that remain, what a run after the plan lacks'),
});
export type PromoteReport = z.output<typeof promoteReportSchema>;
export type DestinationReport = z.output<typeof destination>;

const explanationSchema = z.object({
  code: z.string().describe('of the reason'),
  rule: z.string().describe('the rule that refuses the release'),
  earlier: z.string().describe('what an earlier version accepted'),
  policy: z.string().optional().describe('YAML to add to the policy first'),
  command: z.string().describe('what fixes it, for a shell'),
});
export type Explanation = z.output<typeof explanationSchema>;

/** What `mc promote check` reports. */
export const promoteCheckReportSchema = reportSchema('promote-check', {
  digest: z.string(),
  promotable: z.boolean(),
  record: z.string().optional().describe('digest of the promotion record that counts'),
  signed: z.boolean().optional().describe('whether that record is; false only where the policy accepts unsigned ones'),
  signedBy: z.string().optional().describe('who signed it'),
  promotedAt: z.string().optional().describe('as the record says'),
  manifests: z.number(),
  blobs: z.number(),
  missing: z.array(z.string()),
  verification: verifyReportSchema.optional(),
  warnings: z
    .array(reasonSchema)
    .describe('an unsigned record that counts, records and revocations that do not, places that could not be asked'),
  explanations: z
    .array(explanationSchema)
    .optional()
    .describe('with --explain: rules that refuse what an earlier version accepted'),
});
export type PromoteCheckReport = z.output<typeof promoteCheckReportSchema>;

/** What `mc promote revoke` reports. */
export const revokeReportSchema = reportSchema('promote-revoke', {
  digest: z.string().describe('of the release'),
  revocation: z.string().describe('digest of the referrer'),
  signed: z.boolean(),
  reason: z.string(),
  warnings: z.array(reasonSchema).optional().describe('that the revocation counts without a signature'),
});
export type RevokeReport = z.output<typeof revokeReportSchema>;
