import { z } from 'zod';
import type { Reason } from '../lib/mc-error.ts';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';
import { ROLES, type Role } from './facts.ts';
import { countedApprovalSchema, type ReportedApproval } from './schema.ts';

/** The states of a request, from the strongest. */
export const REQUEST_STATES = ['revoked', 'used', 'invalid', 'expired', 'vetoed', 'approved', 'open'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

const statusSchema = z.object({
  id: z.string().describe('id of the request: the branch is bypass/<id>'),
  pr: z.int().describe('number of the pull request'),
  digest: z.string().nullable().describe('sha256:<hex> of the file of the request; null if it cannot be read'),
  state: z.enum(REQUEST_STATES),
  secondsLeft: z.int().nonnegative().describe('seconds until the request expires, by the time of GitHub'),
  approvals: z.array(countedApprovalSchema).describe('the approvals that count now'),
  missing: z.array(z.enum(ROLES)).describe('the roles that another person must fill'),
  vetoes: z.array(z.int()).describe('ids of the role members whose veto is open'),
  problem: z.string().optional().describe('why the state is "invalid": "code: message"'),
});

export const bypassStatusSchema = reportSchema('bypass-status', {
  bypasses: z.array(statusSchema).describe('newest first'),
  warnings: z.array(reasonSchema).optional().describe('facts that do not change the states'),
});

/** One request. */
export interface BypassStatus {
  readonly id: string;
  readonly pr: number;
  readonly digest: string | null;
  readonly state: RequestState;
  readonly secondsLeft: number;
  readonly approvals: readonly ReportedApproval[];
  readonly missing: readonly Role[];
  readonly vetoes: readonly number[];
  readonly problem?: string;
}

export interface BypassStatusReport extends Report {
  readonly type: 'bypass-status';
  readonly bypasses: readonly BypassStatus[];
  readonly warnings?: readonly Reason[];
}
