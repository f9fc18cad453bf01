import type { Section } from '../../lib/present.ts';
import { presentDecision } from '../from-github/decision-report.ts';
import type { BypassReport } from '../schema.ts';
import type { reconcile } from './reconcile.ts';

/** Formats the report of an offline decision for people: the decision, the files that do not count, and what to do afterwards. */
export function presentOfflineDecision(report: BypassReport): readonly Section[] {
  const { vetoes = [], ignored = [], allow, consumed } = report;
  const rows = ignored.map(({ file, reason }) => [file, reason]);
  const next =
    allow && consumed ? ['Run after the outage: mc bypass reconcile --request FILE --approvals DIR --store STORE'] : [];
  return [
    ...presentDecision(report),
    ...(vetoes.length > 0 ? [{ title: 'Vetoes', lines: vetoes.map((id) => `user ${id}`) }] : []),
    ...(rows.length > 0 ? [{ title: 'Files that do not count', table: { columns: ['file', 'reason'], rows } }] : []),
    ...(next.length > 0 ? [{ title: 'Next', lines: next }] : []),
  ];
}

/** Formats the report of a reconciliation for people: the trail on GitHub, the signatures and the differences. */
export function presentReconciliation(report: Awaited<ReturnType<typeof reconcile>>): readonly Section[] {
  const { id, url, done, signatures, ignored, reasons } = report;
  const rows = signatures.map(({ purpose, login, id: person, file }) => [purpose, `${login} (${person})`, file]);
  const differences = reasons.map(({ code, message, hint = '' }) => [code, message, hint]);
  return [
    {
      title: reasons.length === 0 ? 'Bypass reconciled' : 'Bypass reconciled, with differences',
      lines: [
        `request ${id}: ${url}`,
        done.length === 0 ? 'everything was recorded before' : `created: ${done.join(', ')}`,
      ],
    },
    { title: 'Signatures', table: { columns: ['kind', 'person', 'file'], rows } },
    ...(ignored.length > 0
      ? [
          {
            title: 'Files that do not count',
            table: { columns: ['file', 'reason'], rows: ignored.map(({ file, reason }) => [file, reason]) },
          },
        ]
      : []),
    ...(differences.length > 0
      ? [{ title: 'Differences', table: { columns: ['difference', 'reason', 'what to do next'], rows: differences } }]
      : []),
  ];
}
