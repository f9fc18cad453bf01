import { humanBytes } from '../../lib/bytes.ts';
import type { Section } from '../../lib/present.ts';
import type { MirrorPruneReport } from './schema.ts';

const MAX_ROWS = 50;

export function presentPrune(report: MirrorPruneReport): readonly Section[] {
  const { planned, goes, keeps, files, locked, bytes, signed } = report;
  const counts = [...Map.groupBy(keeps, ({ why }) => why)].map(([why, all]) => `${all.length} ${why}`).join(', ');
  const more = (shown: number): string[] => (shown > MAX_ROWS ? [`${shown - MAX_ROWS} more: --json tells all`] : []);
  return [
    {
      title: planned ? 'What a prune would remove' : 'Pruned',
      lines: [
        `${goes.length} pieces of evidence, ${files.length} files, ${humanBytes(bytes)}`,
        ...(keeps.length === 0 ? [] : [`${keeps.length} stay: ${counts}`]),
        `ages are counted by the mirror's own time, ${report.clock}`,
        ...(signed === undefined ? [] : [`signed: ${signed}`]),
        ...locked.map(({ path, until }) => `could not remove ${path}: locked until ${until}`),
        ...more(goes.length),
      ],
      table: {
        columns: ['goes', 'about', 'kind', 'held since'],
        rows: goes
          .slice(0, MAX_ROWS)
          .map(({ digest, about, kind, since }) => [digest.slice(0, 19), about.slice(0, 19), kind, since]),
      },
    },
    {
      title: 'Stays',
      lines: more(keeps.length),
      table: {
        columns: ['piece', 'about', 'kind', 'why'],
        rows: keeps
          .slice(0, MAX_ROWS)
          .map(({ digest, about, kind, why, detail, until }) => [
            digest.slice(0, 19),
            about.slice(0, 19),
            kind,
            [why, detail, until === undefined ? undefined : `until ${until}`].filter(Boolean).join(' '),
          ]),
      },
    },
  ];
}
