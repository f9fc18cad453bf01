import { z } from 'zod';
import { reasonSchema, reportSchema } from '../../lib/report.ts';

const part = z
  .object({
    kind: z.enum(['certificate-authority', 'transparency-log', 'ct-log', 'timestamp-authority']),
    name: z.string().describe('host of its address'),
    fingerprint: z.string().describe('SHA-256 in hex: of the key of a log, or of the certificates of an authority'),
    since: z.string().describe('start of its validity, RFC 3339'),
    until: z.string().optional().describe('end of its validity, RFC 3339; absent where no end is known'),
  })
  .describe('key or authority of a trusted root');

/** The report of `mc trust pin`, `fetch`, `rotate`, `retire` and `revert`. */
export const trustChangeReportSchema = reportSchema('trust-change', {
  verb: z.enum(['pin', 'fetch', 'rotate', 'retire', 'revert']),
  root: z.string().describe('name of the root; for revert, the policy that was restored'),
  before: z.string().describe('digest of the policy before the change'),
  after: z.string().describe('digest of the policy after the change; the same where nothing changed'),
  added: z.array(part),
  removed: z.array(part),
  changed: z.array(z.object({ before: part, after: part })),
  canaries: z.array(z.string()).describe('subjects that verified under the new root'),
  signingConfig: z
    .object({
      before: z.string().optional().describe('digest of the pinned signing config'),
      after: z.string().optional().describe('digest of the fetched signing config; absent where none is published'),
      path: z.string().optional().describe("where the fetched one is stored, relative to the policy's folder"),
    })
    .optional()
    .describe('fetch only: the signing config of the instance'),
});
export type TrustChangeReport = z.output<typeof trustChangeReportSchema>;

/** The report of `mc trust check`. */
export const trustCheckReportSchema = reportSchema('trust-check', {
  digest: z.string().describe('digest of the policy'),
  roots: z.array(
    z.object({
      name: z.string(),
      holds: z.boolean().describe('whether the root can be used: its files are valid and match their pins'),
      pinnedAt: z.string().optional(),
      ageDays: z.number().optional().describe('days since pinnedAt'),
      until: z
        .string()
        .optional()
        .describe('when the last authority or log of some kind ends; absent where no end is known'),
      pinUntil: z.string().optional().describe('when the pin reaches maxAge; absent without maxAge'),
      parts: z.array(part),
    }),
  ),
  requirements: z.array(z.object({ name: z.string(), kind: z.string(), threshold: z.number() })),
  warnings: z.array(reasonSchema).describe('what works and needs attention'),
});
export type TrustCheckReport = z.output<typeof trustCheckReportSchema>;
