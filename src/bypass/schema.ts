import { z } from 'zod';
import { type Report, reportSchema } from '../lib/report.ts';

export const bypassReportSchema = reportSchema('bypass-decision', {
  allow: z.boolean().describe('whether the bypass opens the gate now, for this subject'),
  deny: z.array(z.string()).describe('the denials, "code: message", sorted; empty if and only if allow is true'),
  expiresAt: z.iso
    .datetime()
    .optional()
    .describe('the time from which the bypass is denied; absent if its times are unusable'),
});

export interface BypassReport extends Report {
  readonly type: 'bypass-decision';
  readonly allow: boolean;
  readonly deny: readonly string[];
  readonly expiresAt?: string;
}
