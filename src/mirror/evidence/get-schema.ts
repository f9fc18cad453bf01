import { z } from 'zod';
import { type Report, reasonSchema, reportSchema } from '../../lib/report.ts';
import { digestSchema, evidenceItemSchema } from '../format/layout.ts';

export const mirrorGetReportSchema = reportSchema('mirror-get', {
  mirror: z.string(),
  syncedAt: z.iso.datetime().describe('when all sources of the mirror were last seen whole'),
  digest: digestSchema.describe('of the subject'),
  out: z.string().optional().describe('the folder; none where nothing is held'),
  evidence: z.array(
    evidenceItemSchema.extend({
      about: digestSchema.describe('the subject, a platform of it, or a piece of evidence'),
      path: z.string().describe('within the folder'),
    }),
  ),
  bytes: z.int().nonnegative(),
  warnings: z.array(reasonSchema).describe('of the mirror: it is not signed, or its memory was not used'),
});
export type MirrorGetReport = Report & { readonly type: 'mirror-get' } & Omit<
    z.output<typeof mirrorGetReportSchema>,
    keyof Report
  >;
