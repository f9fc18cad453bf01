import { z } from 'zod';
import { type Report, reportSchema } from '../lib/report.ts';

export const bypassReportSchema = reportSchema('bypass-decision', {
  allow: z.boolean().describe('the gate may be bypassed, now, for this subject'),
  deny: z.array(z.string()).describe('"code: sentence", sorted; empty exactly when allow is true'),
  expiresAt: z.iso
    .datetime()
    .optional()
    .describe('from this moment on it is denied; absent where the times are unusable'),
});

export interface BypassReport extends Report {
  readonly type: 'bypass-decision';
  readonly allow: boolean;
  readonly deny: readonly string[];
  readonly expiresAt?: string;
}
