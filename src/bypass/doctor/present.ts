import type { Section } from '../../lib/present.ts';
import type { DoctorReport } from './schema.ts';

/** Formats the settings of a repository for the terminal: each check, what is open, and what to do. */
export function presentDoctor({ repository, checks, reasons, warnings }: DoctorReport): readonly Section[] {
  const list = (title: string, entries: DoctorReport['reasons']): readonly Section[] =>
    entries.length === 0
      ? []
      : [
          {
            title,
            lines: entries.flatMap(({ code, message, hint }) => [
              `${code}: ${message}`,
              ...(hint === undefined ? [] : [`  ${hint}`]),
            ]),
          },
        ];
  return [
    {
      title: `Bypass settings of ${repository}`,
      table: {
        columns: ['check', 'state', 'codes', 'found'],
        rows: checks.map(({ name, state, codes, note = '-' }) => [name, state, codes.join(', ') || '-', note]),
      },
    },
    ...list('What to do', reasons),
    ...list('Warnings', warnings),
  ];
}
