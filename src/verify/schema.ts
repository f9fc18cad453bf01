import { z } from 'zod';
import { reasonSchema, reportSchema } from '../lib/report.ts';

const signer = z.object({
  identity: z
    .object({
      issuer: z.string().optional().describe('absent where the certificate has no issuer extension'),
      subject: z.string(),
      extensions: z.record(z.string(), z.string()),
    })
    .optional()
    .describe('of the certificate'),
  key: z.string().optional().describe('the name of a managed key'),
  root: z.string().describe('the root that it leads to'),
  times: z.array(z.iso.datetime()).describe('trusted times of the signature'),
  logEntries: z.array(z.object({ log: z.string(), index: z.string(), integratedAt: z.string().optional() })),
  predicateType: z.string().optional(),
  origin: z.string().describe('where the bundle came from'),
  bundle: z.string().describe('digest of the bundle'),
});

/** What `mc verify` and verify-offline report of one subject. */
export const verifyReportSchema = reportSchema('verify', {
  digest: z.string().describe('of the subject'),
  policy: z.object({ path: z.string(), digest: z.string() }),
  requirements: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['signature', 'attestation']),
      threshold: z.number(),
      satisfied: z.boolean(),
      by: z.array(signer).describe('who satisfied it'),
      nearest: reasonSchema.optional().describe('what was found instead, where it is not satisfied: the nearest miss'),
    }),
  ),
  refused: z
    .array(z.object({ origin: z.string(), bundle: z.string().optional(), reason: reasonSchema }))
    .describe('bundles that do not verify'),
  warnings: z
    .array(reasonSchema)
    .describe('sources that could not be read, are old or are not signed; roots with unknown fields'),
  sources: z.array(z.string()).describe('that were asked, in their order'),
  asked: z
    .array(
      z.object({
        source: z.string(),
        evidence: z.number().describe('how many bundles it gave'),
        error: z.string().optional().describe('the code of why it could not be read'),
      }),
    )
    .describe('which source gave what'),
  platforms: z
    .array(
      z.object({
        digest: z.string(),
        platform: z.string().describe('as the index says'),
        outcome: z.enum(['passed', 'failed']),
        reasons: z.array(reasonSchema),
      }),
    )
    .optional()
    .describe('of an image index, where the policy asks for each of them'),
});

export type VerifyReport = z.output<typeof verifyReportSchema>;
export type VerifiedSigner = z.output<typeof signer>;
