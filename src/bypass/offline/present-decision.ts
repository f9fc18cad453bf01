import type { Section } from '../../lib/present.ts';
import { presentDecision } from '../from-github/decision-report.ts';
import type { BypassReport } from '../schema.ts';

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
