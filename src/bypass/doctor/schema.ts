import { z } from 'zod';
import type { Reason } from '../../lib/mc-error.ts';
import { type Report, reasonSchema, reportSchema } from '../../lib/report.ts';

export const CHECK_STATES = ['closed', 'open', 'unchecked'] as const;

export const doctorReportSchema = reportSchema('bypass-doctor', {
  repository: z.string().describe('OWNER/NAME'),
  checks: z
    .array(
      z.object({
        name: z.string().describe('name of the check; docs/bypass.md has the step that it checks'),
        state: z.enum(CHECK_STATES).describe('"unchecked": the token or the server does not show it'),
        codes: z.array(z.string()).describe('codes of its reasons'),
        note: z.string().optional().describe('state that the check read, in one line'),
      }),
    )
    .describe('in the order of docs/bypass.md'),
  warnings: z.array(reasonSchema).describe('what is not open, but should be changed'),
});

export interface CheckResult {
  readonly name: string;
  readonly state: (typeof CHECK_STATES)[number];
  readonly codes: readonly string[];
  readonly note?: string;
}

export interface DoctorReport extends Report {
  readonly type: 'bypass-doctor';
  readonly repository: string;
  readonly checks: readonly CheckResult[];
  readonly warnings: readonly Reason[];
}
