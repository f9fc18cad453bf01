import { formatDuration } from '../lib/duration.ts';
import type { Section } from '../lib/present.ts';
import type { BypassStatus, BypassStatusReport } from './status-schema.ts';

/** Formats the state of requests for the terminal and the job summary: who approved, who is missing, and the time left. */
export function presentStatus({ bypasses, warnings = [] }: BypassStatusReport): readonly Section[] {
  const title = 'Bypass requests';
  if (bypasses.length === 0) return [{ title, lines: ['none found'] }];
  const columns = ['pull request', 'id', 'state', 'time left', 'approved by', 'missing'];
  return [
    { title, table: { columns, rows: bypasses.map(formatRow) } },
    ...bypasses.flatMap(({ pr, problem, vetoes }) => [
      ...(problem === undefined ? [] : [{ title: `Pull request ${pr}`, lines: [problem] }]),
      ...(vetoes.length === 0
        ? []
        : [{ title: `Pull request ${pr}`, lines: [`vetoes by the accounts ${vetoes.join(', ')}`] }]),
    ]),
    ...(warnings.length === 0
      ? []
      : [{ title: 'Warnings', lines: warnings.map(({ code, message }) => `${code}: ${message}`) }]),
  ];
}

const formatRow = ({ pr, id, state, secondsLeft, approvals, missing }: BypassStatus): readonly string[] => [
  String(pr),
  id,
  state,
  secondsLeft === 0 ? '-' : formatDuration(secondsLeft),
  approvals.map(({ role, login, id: account }) => `${login || account} (${role})`).join(', ') || '-',
  missing.join(', ') || '-',
];
