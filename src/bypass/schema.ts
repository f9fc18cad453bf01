import { z } from 'zod';
import type { Reason } from '../lib/mc-error.ts';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';
import { ROLES } from './facts.ts';

/** The request of a report: its id, its pull request and the digest of its file. */
export const requestReferenceSchema = z.object({
  id: z.string().describe('id of the request: bypass/<id>.json'),
  pr: z.int().nullable().describe('number of the pull request; null for a decision without GitHub'),
  digest: z.string().describe('sha256:<hex> of the file of the request'),
});

/** A file of an offline decision that does not count. */
export const ignoredFileSchema = z.object({ file: z.string(), reason: z.string() });

/** An approval that counts. */
export const countedApprovalSchema = z.object({
  role: z.enum(ROLES).describe('role that the person fills; a person fills one role'),
  id: z.int().describe('numeric id of the account'),
  login: z.string().describe('login at the time of the report, for display'),
  at: z.iso
    .datetime()
    .nullable()
    .describe('time of the approval, RFC 3339, UTC; null for a signed file, which has no trusted time'),
});

export type RequestReference = z.infer<typeof requestReferenceSchema>;
export type ReportedApproval = z.infer<typeof countedApprovalSchema>;

export const bypassReportSchema = reportSchema('bypass-decision', {
  allow: z.boolean().describe('whether the bypass opens the gate now, for this subject'),
  deny: z.array(z.string()).describe('the denials, "code: message", sorted; empty if and only if allow is true'),
  expiresAt: z.iso
    .datetime()
    .optional()
    .describe('the time from which the bypass is denied; absent if its times are unusable'),
  request: requestReferenceSchema.optional().describe('absent with --input, or if no request was found'),
  approvals: z.array(countedApprovalSchema).optional().describe('the approvals that count; absent with --input'),
  consumed: z.boolean().optional().describe('whether this decision used the request; absent with --input'),
  resumed: z.literal(true).optional().describe('present if a later attempt of the same run continues its use'),
  vetoes: z.array(z.int()).optional().describe('offline: the ids of the people who veto'),
  ignored: z.array(ignoredFileSchema).optional().describe('offline: the signatures that do not count, and why'),
  warnings: z.array(reasonSchema).optional().describe('facts that do not change the decision'),
});

export interface BypassReport extends Report {
  readonly type: 'bypass-decision';
  readonly allow: boolean;
  readonly deny: readonly string[];
  readonly expiresAt?: string;
  readonly request?: RequestReference;
  readonly approvals?: readonly ReportedApproval[];
  readonly consumed?: boolean;
  readonly resumed?: true;
  readonly vetoes?: readonly number[];
  readonly ignored?: readonly z.infer<typeof ignoredFileSchema>[];
  readonly warnings?: readonly Reason[];
}
