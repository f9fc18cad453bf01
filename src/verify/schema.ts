import { z } from 'zod';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';

const signer = z.object({
  identity: z
    .object({
      issuer: z.string().optional().describe('OIDC issuer; absent where the certificate has no issuer extension'),
      subject: z.string(),
      extensions: z.record(z.string(), z.string()),
    })
    .optional()
    .describe('identity in the certificate'),
  key: z.string().optional().describe('name of the managed key'),
  root: z.string().describe('name of the trusted root'),
  times: z.array(z.iso.datetime()).describe('trusted times of the signature'),
  logEntries: z.array(z.object({ log: z.string(), index: z.string(), integratedAt: z.string().optional() })),
  predicateType: z.string().optional(),
  origin: z.string().describe('source of the bundle'),
  bundle: z.string().describe('digest of the bundle'),
});

/** The report of `mc verify` and verify-offline about one subject. */
export const verifyReportSchema = reportSchema('verify', {
  digest: z.string().describe('digest of the subject'),
  policy: z.object({
    path: z.string(),
    digest: z.string().describe('digest of its text'),
    adHoc: z.literal(true).optional().describe('present where the options of the command state the policy'),
  }),
  requirements: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['signature', 'attestation']),
      threshold: z.number(),
      satisfied: z.boolean(),
      by: z.array(signer).describe('signers that meet it'),
      nearest: reasonSchema.optional().describe('why it is not met: the nearest miss'),
    }),
  ),
  refused: z
    .array(
      z.object({
        origin: z.string(),
        bundle: z.string().optional(),
        predicateType: z.string().optional().describe('predicate type that it claims, not verified'),
        reason: reasonSchema,
      }),
    )
    .describe('bundles that do not verify; where the outcome is passed, no requirement needed them'),
  warnings: z
    .array(reasonSchema)
    .describe('sources that could not be read, are old or are not signed; roots with unknown fields'),
  sources: z.array(z.string()).describe('sources that were read, in order'),
  asked: z
    .array(
      z.object({
        source: z.string(),
        evidence: z.number().describe('number of bundles in it'),
        error: z.string().optional().describe('error code, where it could not be read'),
      }),
    )
    .describe('sources that were read, with the result of each'),
  platforms: z
    .array(
      z.object({
        digest: z.string(),
        platform: z.string().describe('platform, as the index names it'),
        outcome: z.enum(['passed', 'failed']),
        reasons: z.array(reasonSchema),
      }),
    )
    .optional()
    .describe('platforms of an image index, where the policy requires each of them to verify'),
});

export type VerifyReport = z.output<typeof verifyReportSchema>;
export type VerifiedSigner = z.output<typeof signer>;

/** The report of several subjects: it passed when each of them passed. */
export interface VerifyAllReport extends Report {
  readonly type: 'verify';
  readonly subjects: readonly VerifyReport[];
}
