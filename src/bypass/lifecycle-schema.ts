import { z } from 'zod';
import type { Reason } from '../lib/mc-error.ts';
import { type Report, reasonSchema, reportSchema } from '../lib/report.ts';
import { ROLES } from './facts.ts';
import { type BypassSubject, subjectSchema } from './request.ts';
import type { EndState } from './texts/comments.ts';
import type { Grant, OfflineRecord } from './texts/notice.ts';

const id = z.string().describe('id of the request: bypass/<id>.json');
const pr = z.int().describe('number of the pull request');
const digest = z.string().describe('digest of the file of the request, sha256:<hex>');
const warnings = z
  .array(reasonSchema)
  .describe('failures that change nothing, such as a message to Slack that was not sent');

export const bypassRequestSchema = reportSchema('bypass-request', {
  id,
  pr,
  digest,
  url: z.string().describe('URL of the pull request'),
  expiresAt: z.iso.datetime().describe('time from which the bypass is denied'),
  resumed: z.boolean().describe('whether an earlier attempt of the same request was continued'),
  warnings,
});

export interface BypassRequestReport extends Report {
  readonly type: 'bypass-request';
  readonly id: string;
  readonly pr: number;
  readonly digest: string;
  readonly url: string;
  readonly expiresAt: string;
  readonly resumed: boolean;
  readonly warnings: readonly Reason[];
}

const steps = ['marker', 'deployments', 'issue', 'comment', 'closed'] as const;

export const bypassRevokeSchema = reportSchema('bypass-revoke', {
  id,
  pr,
  digest,
  url: z.string().describe('URL of the pull request'),
  revoked: z.boolean().describe('whether this run revoked the request; false if it was revoked before'),
  done: z.array(z.enum(steps)).describe('the changes of this run; empty if nothing was left to do'),
  warnings,
});

export interface BypassRevokeReport extends Report {
  readonly type: 'bypass-revoke';
  readonly id: string;
  readonly pr: number;
  readonly digest: string;
  readonly url: string;
  readonly revoked: boolean;
  readonly done: readonly (typeof steps)[number][];
  readonly warnings: readonly Reason[];
}

const endStates = ['expired', 'used', 'revoked'] as const satisfies readonly EndState[];

export const bypassSweepSchema = reportSchema('bypass-sweep', {
  swept: z
    .array(
      z.object({
        id,
        pr,
        state: z.enum(endStates).describe('how the bypass ended; "used" is used and expired'),
        done: z.array(z.enum(steps)).describe('the changes of this run'),
      }),
    )
    .describe('the bypasses that are cleaned up'),
  failed: z.array(z.object({ id, pr, code: z.string() })).describe('the bypasses for which something is left to do'),
  warnings,
});

export interface SweptBypass {
  readonly id: string;
  readonly pr: number;
  readonly state: EndState;
  readonly done: readonly (typeof steps)[number][];
}

export interface FailedBypass {
  readonly id: string;
  readonly pr: number;
  readonly code: string;
}

export interface BypassSweepReport extends Report {
  readonly type: 'bypass-sweep';
  readonly swept: readonly SweptBypass[];
  readonly failed: readonly FailedBypass[];
  readonly warnings: readonly Reason[];
}

/** The states of a bypass, from the strongest to the weakest. */
export const BYPASS_STATES = ['revoked', 'used', 'expired', 'vetoed', 'approved', 'open', 'invalid'] as const;
export type BypassState = (typeof BYPASS_STATES)[number];

export const POSTMORTEM_STATES = ['done', 'due', 'overdue', 'none'] as const;
export type PostmortemState = (typeof POSTMORTEM_STATES)[number];

const time = z.iso.datetime();
const count = z.int().nonnegative();

export const bypassPeriodSchema = reportSchema('bypass-report', {
  repository: z.string(),
  from: z.string().describe('first UTC day, inclusive'),
  to: z.string().describe('last UTC day, inclusive'),
  bypasses: z.array(
    z.object({
      id,
      pr,
      url: z.string(),
      digest: digest.optional().describe('absent for an invalid request'),
      subject: subjectSchema.optional(),
      requester: z.object({ id: z.int(), type: z.literal('User'), login: z.string().optional() }).optional(),
      incident: z.string().optional(),
      reason: z.string().optional(),
      state: z.enum(BYPASS_STATES),
      approvals: z.array(z.object({ role: z.enum(ROLES), id: z.int(), login: z.string(), at: time })),
      offline: z
        .object({
          isVerified: z
            .boolean()
            .describe('whether a bot of the roster wrote the record, and its signatures are valid'),
          approvals: z.array(
            z.object({ roles: z.array(z.enum(ROLES)), id: z.int(), login: z.string(), key: z.string() }),
          ),
          vetoes: z.array(z.string()).describe('logins of the people who signed a veto'),
        })
        .optional()
        .describe('the signatures of a bypass that was decided offline and reconciled'),
      createdAt: time,
      expiresAt: time.optional(),
      usedAt: time.optional(),
      closedAt: time.optional(),
      postmortemDueAt: time.optional(),
      postmortem: z.enum(POSTMORTEM_STATES),
    }),
  ),
  counts: z
    .object({
      total: count,
      states: z.object(Object.fromEntries(BYPASS_STATES.map((state) => [state, count]))),
      uses: count.describe('bypasses that were used, also those that were revoked later'),
      postmortems: z.object(Object.fromEntries(POSTMORTEM_STATES.map((state) => [state, count]))),
    })
    .describe('how many bypasses there are in each state'),
  warnings,
});

export interface PeriodBypass {
  readonly id: string;
  readonly pr: number;
  readonly url: string;
  readonly digest?: string;
  readonly subject?: BypassSubject;
  readonly requester?: { readonly id: number; readonly type: 'User'; readonly login?: string };
  readonly incident?: string;
  readonly reason?: string;
  readonly state: BypassState;
  readonly approvals: readonly Grant[];
  readonly offline?: OfflineRecord;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly usedAt?: string;
  readonly closedAt?: string;
  readonly postmortemDueAt?: string;
  readonly postmortem: PostmortemState;
}

export interface BypassPeriodReport extends Report {
  readonly type: 'bypass-report';
  readonly repository: string;
  readonly from: string;
  readonly to: string;
  readonly bypasses: readonly PeriodBypass[];
  readonly counts: {
    readonly total: number;
    readonly states: Readonly<Record<BypassState, number>>;
    readonly uses: number;
    readonly postmortems: Readonly<Record<PostmortemState, number>>;
  };
  readonly warnings: readonly Reason[];
}
