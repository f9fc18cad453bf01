import { z } from 'zod';
import { reasonSchema, reportSchema } from '../../lib/report.ts';

const part = z
  .object({
    kind: z.enum(['certificate-authority', 'transparency-log', 'ct-log', 'timestamp-authority']),
    name: z.string().describe('host'),
    fingerprint: z.string().describe("SHA-256, hex: of a log's key, of an authority's chain"),
    since: z.string(),
    until: z.string().optional(),
  })
  .describe('a key or authority of a trusted root');

/** What `mc trust pin`, `fetch`, `rotate`, `retire` and `revert` report. */
export const trustChangeReportSchema = reportSchema('trust-change', {
  verb: z.enum(['pin', 'fetch', 'rotate', 'retire', 'revert']),
  root: z.string().describe('its name; of a revert the state that was gone back to'),
  before: z.string().describe('digest of the policy'),
  after: z.string().describe('digest of the policy; the same where nothing had to change'),
  added: z.array(part),
  removed: z.array(part),
  changed: z.array(z.object({ before: part, after: part })),
  canaries: z.array(z.string()).describe('that verified under the new root'),
});
export type TrustChangeReport = z.output<typeof trustChangeReportSchema>;

/** What `mc trust check` reports. */
export const trustCheckReportSchema = reportSchema('trust-check', {
  digest: z.string().describe('of the policy'),
  roots: z.array(
    z.object({
      name: z.string(),
      holds: z.boolean(),
      pinnedAt: z.string().optional(),
      parts: z.array(part),
    }),
  ),
  requirements: z.array(z.object({ name: z.string(), kind: z.string(), threshold: z.number() })),
  warnings: z.array(reasonSchema).describe('what works, and should be looked at'),
});
export type TrustCheckReport = z.output<typeof trustCheckReportSchema>;
