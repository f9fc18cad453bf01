import type { Section } from '../../lib/present.ts';
import { ROLES } from '../facts.ts';
import type { OfflineDecisionReport } from './decide.ts';

/** Formats the report of an offline decision for people: who approves, who is missing, and why the gate denies. */
export function presentOfflineDecision(report: OfflineDecisionReport): readonly Section[] {
  const { allow, approvals, expiresAt, request, consumed, ignored, vetoes, warnings } = report;
  const people = ROLES.map((role) => {
    const approver = approvals.find((one) => one.role === role);
    return [role, approver ? `${approver.login} (${approver.id})` : 'missing'];
  });
  const state = [
    ...(request ? [`request ${request.id}, ${request.digest}`] : []),
    ...(expiresAt ? [`expires at ${expiresAt}`] : []),
    ...(vetoes.length > 0 ? [`vetoed by user ${vetoes.join(', ')}`] : []),
    ...(allow ? [consumed ? 'the request is used now' : 'the request is not used: --no-consume'] : []),
    ...(allow && consumed ? ['After the outage, run: mc bypass reconcile --request FILE --approvals DIR'] : []),
  ];
  const reasons = report.reasons.map(({ code, message, hint = '' }) => [code, `${message}. ${hint}`.trim()]);
  return [
    { title: allow ? 'Bypass allowed, offline' : 'Bypass denied, offline', lines: state },
    { title: 'Approvals', table: { columns: ['role', 'person'], rows: people } },
    ...(reasons.length > 0 ? [{ title: 'Reasons', table: { columns: ['rule', 'reason'], rows: reasons } }] : []),
    ...(ignored.length > 0
      ? [
          {
            title: 'Files that do not count',
            table: { columns: ['file', 'reason'], rows: ignored.map(({ file, reason }) => [file, reason]) },
          },
        ]
      : []),
    ...(warnings.length > 0 ? [{ title: 'Warnings', lines: warnings }] : []),
  ];
}
