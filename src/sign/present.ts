import type { Section } from '../lib/present.ts';
import type { SignReport } from './schema.ts';

/** Formats a report for people. */
export function present(report: SignReport): readonly Section[] {
  const rows: (readonly string[])[] = [
    ['digest', report.digest],
    ['signed by', report.identity === '' ? 'a key' : report.identity],
    ['log index', report.logIndexes.join(', ')],
    ['timestamps', String(report.timestamps)],
  ];
  if (report.predicateType !== undefined) rows.splice(1, 0, ['statement', report.predicateType]);
  if (report.bundlePath !== undefined) rows.push(['bundle', report.bundlePath]);
  if (report.attached !== undefined) rows.push(['attached as', report.attached]);
  return [
    {
      outcome: 'passed',
      title: `${report.kind === 'signature' ? 'Signed' : 'Attested'} ${report.subject ?? ''}`.trim(),
      table: { columns: ['', ''], rows },
    },
  ];
}
