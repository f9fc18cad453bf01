import { z } from 'zod';
import { type Report, reportSchema } from '../../lib/report.ts';

export const EXPECTED = ['verified', 'refused'] as const;
export type Expected = (typeof EXPECTED)[number];

export const mirrorCanaryReportSchema = reportSchema('mirror-canary', {
  mirror: z.string().describe('folder or URL of the mirror'),
  subjects: z.array(
    z.object({
      subject: z.string(),
      expected: z.enum(EXPECTED).describe('verified for known-good subjects, refused for known-bad ones'),
      found: z.enum([...EXPECTED, 'unknown']).describe('unknown if no verdict was reached'),
      outcome: z.enum(['passed', 'failed']),
      codes: z.array(z.string()).describe('codes of the reasons of the verdict'),
    }),
  ),
});
export type MirrorCanaryReport = Report & { readonly type: 'mirror-canary' } & Pick<
    z.output<typeof mirrorCanaryReportSchema>,
    'mirror' | 'subjects'
  >;
