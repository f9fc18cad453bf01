import { z } from 'zod';
import type { Reason } from '../lib/mc-error.ts';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';
import { ROLES } from './facts.ts';
import { type BypassSubject, subjectSchema } from './request.ts';

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

/** A use of a request, as its marker or its record in the offline store shows it. */
export const reportedUseSchema = z.object({
  at: z.iso.datetime().describe('time of the use, RFC 3339, UTC'),
  runId: z.int().nullable().describe('the run of GitHub Actions that used the request; null outside a run'),
  runAttempt: z.int().nullable(),
  nonce: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional()
    .describe('offline: opens the claim in the record of the use, which binds the approvals of this report'),
});

/** The entry of a log chain that has a decision. */
export const chainEntrySchema = z.object({
  chain: z.string().describe('the folder of the chain'),
  seq: z.int().nonnegative().describe('place of the entry, from 0'),
  root: z.string().describe('RFC 6962 root of all lines after the entry was added, hex'),
});

export type ReportedUse = z.infer<typeof reportedUseSchema>;
export type ChainEntry = z.infer<typeof chainEntrySchema>;
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
  target: subjectSchema
    .optional()
    .describe('what the gate asked about; absent with --input, or if it was not asked because the bypass is off'),
  use: reportedUseSchema.optional().describe('the use that opens the gate; present if and only if consumed is true'),
  chainEntry: chainEntrySchema.optional().describe('with --chain: the entry of this decision; absent if that failed'),
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
  readonly target?: BypassSubject;
  readonly use?: ReportedUse;
  readonly chainEntry?: ChainEntry;
  readonly vetoes?: readonly number[];
  readonly ignored?: readonly z.infer<typeof ignoredFileSchema>[];
  readonly warnings?: readonly Reason[];
}
