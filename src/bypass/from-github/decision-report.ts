import { type Clock, rfc3339 } from '../../lib/clock.ts';
import type { McError, VerificationError } from '../../lib/mc-error.ts';
import type { Section } from '../../lib/present.ts';
import { beginReport } from '../../lib/report.ts';
import type { CountedApproval } from '../assignment.ts';
import { ROLES } from '../facts.ts';
import type { BypassSubject, StoredRequest } from '../request.ts';
import type { BypassReport, ReportedApproval, ReportedUse, RequestReference } from '../schema.ts';
import type { MarkerMessage } from './marker.ts';
import { findRequestId, type Pull } from './pull.ts';

/** The result of the decision about one request. It allows only if there are no reasons. */
export interface Outcome {
  readonly reasons: readonly VerificationError[];
  readonly pull?: Pull;
  readonly request?: StoredRequest;
  readonly expiresAt?: string | undefined;
  readonly approvals?: readonly ReportedApproval[];
  /** The use that opens the gate. */
  readonly use?: ReportedUse;
  readonly resumed?: true;
  readonly warnings?: readonly McError[];
}

const LAST_S = 253_402_300_799; // 9999-12-31T23:59:59Z

/** Formats seconds since 1970 as RFC 3339; undefined for a time after the year 9999. */
export const formatTime = (seconds: number): string | undefined =>
  seconds >= 0 && seconds <= LAST_S ? rfc3339(new Date(seconds * 1000)) : undefined;

/** Describes approvals with the logins of their people. */
export const describeApprovals = (
  approvals: readonly CountedApproval[],
  logins: ReadonlyMap<number, string>,
): readonly ReportedApproval[] =>
  approvals.flatMap(({ role, id, atS }) => {
    const at = formatTime(atS);
    return at === undefined ? [] : [{ role, id, login: logins.get(id) ?? '', at }];
  });

/** Describes a use as its marker shows it. */
export const describeUse = ({
  at_s,
  run_id,
  run_attempt,
}: Pick<MarkerMessage, 'at_s' | 'run_id' | 'run_attempt'>): ReportedUse => ({
  at: rfc3339(new Date(at_s * 1000)),
  runId: run_id,
  runAttempt: run_attempt,
});

/** Begins the report of a decision about a bypass on GitHub. */
export function beginDecisionReport(clock: Clock, digest: string) {
  const report = beginReport('bypass-decision', clock, digest);
  return {
    finish: (outcome: Outcome, warnings: readonly McError[], target?: BypassSubject): BypassReport => {
      const { reasons, pull, request, expiresAt, approvals = [], use, resumed } = outcome;
      const reference = createReference(pull, request);
      const all = [...warnings, ...(outcome.warnings ?? [])];
      return report.finish(reasons, {
        allow: reasons.length === 0,
        deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(reference ? { request: reference } : {}),
        approvals,
        consumed: use !== undefined,
        ...(target ? { target } : {}),
        ...(use ? { use } : {}),
        ...(resumed ? { resumed } : {}),
        ...(all.length === 0 ? {} : { warnings: all.map((warning) => warning.toReason()) }),
      });
    },
  };
}

function createReference(pull: Pull | undefined, request: StoredRequest | undefined): RequestReference | undefined {
  const id = request?.document.id ?? (pull && findRequestId(pull));
  return pull && request && id !== undefined ? { id, pr: pull.number, digest: request.digest } : undefined;
}

/** Formats the decision for the terminal and the job summary: the people by role, and what to do next about each denial. */
export function presentDecision(report: BypassReport): readonly Section[] {
  const { request, approvals = [], expiresAt, allow, consumed, resumed, chainEntry, warnings = [] } = report;
  const state = resumed ? 'this run continues its use' : consumed ? 'used: it opens no gate again' : 'not used';
  const missing = ROLES.filter((role) => !approvals.some((approval) => approval.role === role));
  const lines = [
    ...(request ? [`request ${request.id}${request.pr === null ? '' : `, pull request ${request.pr}`}`] : []),
    ...(expiresAt === undefined ? [] : [`expires at ${expiresAt}`]),
    ...(allow ? [state] : []),
    ...(chainEntry ? [`entry ${chainEntry.seq} of the log chain ${chainEntry.chain} has this decision`] : []),
    ...(allow || !request || missing.length === 0 ? [] : [`no approval yet for: ${missing.join(', ')}`]),
  ];
  const people = approvals.map(({ role, login, id, at }) => [role, login || String(id), at ?? 'signed file']);
  return [
    {
      title: allow ? 'Bypass allowed' : 'Bypass denied',
      lines,
      ...(allow ? {} : { table: { columns: ['rule', 'reason', 'what to do next'], rows: report.reasons.map(toRow) } }),
    },
    ...(people.length === 0
      ? []
      : [{ title: 'Approvals', table: { columns: ['role', 'person', 'when'], rows: people } }]),
    ...(warnings.length === 0
      ? []
      : [
          {
            title: 'Warnings',
            table: { columns: ['warning', 'reason', 'what to do next'], rows: warnings.map(toRow) },
          },
        ]),
  ];
}

const toRow = ({ code, message, hint = '' }: BypassReport['reasons'][number]): readonly string[] => [
  code,
  message,
  hint,
];
