import { z } from 'zod';
import { reasonSchema, reportSchema } from '../lib/report.ts';
import type { OciDigest } from '../oci/index.ts';
import { verifyReportSchema } from '../verify/index.ts';
import { copyPlanReportSchema, partReceiptSchema } from './copy-schema.ts';
import { usedBypassSchema } from './predicate.ts';

const counts = z.object({
  manifests: z.number(),
  blobs: z.number(),
  bytes: z.number().describe('size of the whole closure'),
  bytesCopied: z.number(),
  copied: z.number().describe('parts that were not present before'),
  mounted: z.number().describe('copied parts that the registry had in another of its repositories'),
  present: z.number(),
  healed: z.number(),
  requests: z.number(),
  parts: z.array(partReceiptSchema).optional().describe('one entry for each manifest and blob'),
});
export type CopyCounts = z.output<typeof counts>;

/** The report of `mc copy`. Its counts are the sums over all destinations. */
export const copyReportSchema = reportSchema('copy', {
  source: z.string(),
  destination: z.string().describe('the first destination'),
  digest: z.string(),
  notes: z.array(z.string()).describe('content that was found and not copied, in sentences'),
  ...counts.omit({ parts: true }).shape,
  destinations: z.array(
    z.object({
      destination: z.string(),
      outcome: z.enum(['passed', 'failed']),
      error: reasonSchema.optional(),
      ...counts.partial().shape,
      requests: z.number().describe('requests to this destination'),
    }),
  ),
});
/** The published schema allows any text as `digest`. Every report that this module creates has an OCI digest there. */
export type CopyReport = z.output<typeof copyReportSchema> & { readonly digest: OciDigest };

const destination = z.object({
  destination: z.string(),
  copy: counts.optional(),
  verification: verifyReportSchema.optional().describe("verification of the destination's own bytes and referrers"),
  promotable: z.boolean(),
  record: z.string().optional().describe('digest of the promotion record'),
  signed: z.boolean().optional().describe('whether a signer that the policy accepts signed the record'),
  tag: z
    .object({
      tag: z.string(),
      before: z.string().optional().describe('the digest before the move'),
      moved: z.boolean().describe('false if the tag already named the release'),
    })
    .optional(),
  reasons: z.array(reasonSchema).describe('why the release is not promotable there'),
});

/** The report of `mc promote` and cross-region-promote. */
export const promoteReportSchema = reportSchema('promote', {
  source: z.string(),
  digest: z.string(),
  promotable: z.boolean().describe('whether every destination is promotable'),
  planned: z.boolean().describe('whether this is only a plan, without changes'),
  plan: copyPlanReportSchema.shape.destinations.optional(),
  bypass: usedBypassSchema.optional().describe('the bypass of a gate that the promotion uses'),
  sourceVerification: verifyReportSchema.optional(),
  destinations: z.array(destination),
  warnings: z
    .array(reasonSchema)
    .optional()
    .describe(
      'records that count without a signature, unsigned records that remain, and what a run after the plan would lack',
    ),
});
export type PromoteReport = z.output<typeof promoteReportSchema> & { readonly digest: OciDigest };
export type DestinationReport = z.output<typeof destination>;

const explanationSchema = z.object({
  code: z.string().describe('code of the reason'),
  rule: z.string().describe('the rule that refuses the release'),
  earlier: z.string().describe('what an earlier version accepted'),
  policy: z.string().optional().describe('YAML to add to the policy first'),
  command: z.string().describe('the shell command that fixes the refusal'),
});
export type Explanation = z.output<typeof explanationSchema>;

/** The report of `mc promote check`. */
export const promoteCheckReportSchema = reportSchema('promote-check', {
  digest: z.string(),
  promotable: z.boolean(),
  record: z.string().optional().describe('digest of the promotion record that counts'),
  signed: z
    .boolean()
    .optional()
    .describe('whether the record is signed; false only if the policy accepts unsigned records'),
  signedBy: z.string().optional().describe('the signer of the record'),
  promotedAt: z.string().optional().describe('the time in the record'),
  bypass: usedBypassSchema.optional().describe('the bypass of a gate that the record names; absent if it names none'),
  manifests: z.number(),
  blobs: z.number(),
  missing: z.array(z.string()),
  verification: verifyReportSchema.optional(),
  warnings: z
    .array(reasonSchema)
    .describe(
      'an unsigned record that counts, records and revocations that do not count, sources that could not be read',
    ),
  explanations: z
    .array(explanationSchema)
    .optional()
    .describe('with --explain: rules that refuse a release that an earlier version accepted'),
});
export type PromoteCheckReport = z.output<typeof promoteCheckReportSchema> & { readonly digest: OciDigest };

/** The report of `mc promote revoke`. */
export const revokeReportSchema = reportSchema('promote-revoke', {
  digest: z.string().describe('digest of the release'),
  revocation: z.string().describe('digest of the referrer'),
  signed: z.boolean(),
  reason: z.string(),
  warnings: z.array(reasonSchema).optional().describe('a warning that the revocation is unsigned'),
});
export type RevokeReport = z.output<typeof revokeReportSchema> & { readonly digest: OciDigest };
