import { z } from 'zod';
import { reasonSchema, reportSchema } from '../../lib/report.ts';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const seconds = z.number().nonnegative();
const day = z.iso.date();

const place = {
  location: z.string().describe('s3://BUCKET/KEY, or the path below the folder that the user gave'),
  versionId: z.string().optional().describe('the version in the store; absent for a folder'),
};

const measureSchema = z
  .object({
    measuredSeconds: seconds.nullable().describe('null if the drill did not reach it'),
    objectiveSeconds: seconds,
    met: z.boolean(),
  })
  .nullable()
  .describe('null if the objective does not apply to the scenario');

const drillSchema = z.object({
  ...place,
  drillId: z.string(),
  scenario: z.string(),
  outcome: z.enum(['passed', 'failed']),
  startedAt: z.iso.datetime().describe('RFC 3339, UTC; decides whether the drill is in the period'),
  rto: measureSchema,
  rpo: measureSchema,
  packDigest: digest,
  manifestDigest: digest,
  merkleRoot: z.string().nullable().describe('the root of the sealed log chain; null if the drill has no chain'),
  signedBy: z.string(),
  policy: z.enum(['given', 'own']).describe('own: the policy beside the pack, which does not prove who signed'),
});

const otherPackSchema = z.object({
  ...place,
  packDigest: digest,
  signedAt: z.string().describe('time of the signature, RFC 3339'),
  signedBy: z.string(),
});

const failedPackSchema = z.object({
  ...place,
  reasons: z.array(reasonSchema).describe('why no figure of the pack counts'),
});

const shareSchema = z.object({
  passed: count,
  failed: count,
  percent: z.number().min(0).max(100).nullable().describe('null if there was nothing to check'),
});

const checklistSchema = z.object({
  id: z.enum(['objectives', 'offline-verification', 'bypass', 'log-chain', 'runbooks']),
  text: z.string().describe('the line of the plan'),
  state: z.enum(['met', 'not-met', 'not-shown']).describe('not-shown: no pack of the period is evidence for it'),
  evidence: z.array(z.string()).describe('what shows it: drills with the digests of their packs'),
});

export const periodReportSchema = reportSchema('dr-period', {
  version: z.literal(1).describe('version of the format'),
  from: day,
  to: day,
  drills: z.array(drillSchema).describe('the drills whose packs are verified, oldest first'),
  otherPacks: z.array(otherPackSchema).describe('verified packs of the period that have no report of a drill'),
  failedPacks: z.array(failedPackSchema).describe('packs that do not verify; none of their figures counts'),
  mirrorVerification: shareSchema.describe('verifications from the mirror'),
  integrity: shareSchema.describe('packs that passed and did not pass their own verification'),
  bypasses: z
    .record(z.string(), count)
    .describe('bypasses by their outcome in the drills, every outcome that occurred'),
  bypassDecisions: z
    .object({ denied: count, allowed: count, used: count })
    .describe('decisions about bypasses in the packs; allowed: not used'),
  checklist: z.array(checklistSchema).describe('the definition of done of the plan'),
});

export type PeriodReport = z.output<typeof periodReportSchema>;
export type PeriodDrill = PeriodReport['drills'][number];
export type Measure = PeriodDrill['rto'];
export type ChecklistLine = PeriodReport['checklist'][number];
