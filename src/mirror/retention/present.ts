import { formatBytes } from '../../lib/bytes.ts';
import { formatCount } from '../../lib/plural.ts';
import type { Section } from '../../lib/present.ts';
import type { MirrorPruneReport } from './schema.ts';

const MAX_ROWS = 50;

/** Formats the report of a prune for people. */
export function presentPrune(report: MirrorPruneReport): readonly Section[] {
  const { planned, goes, keeps, files, locked, bytes, signed } = report;
  const counts = [...Map.groupBy(keeps, ({ why }) => why)].map(([why, all]) => `${all.length} ${why}`).join(', ');
  const more = (total: number): string[] =>
    total > MAX_ROWS ? [`${total - MAX_ROWS} more: use --json to list all`] : [];
  return [
    {
      title: planned ? 'Prune plan: nothing was removed' : 'Pruned',
      lines: [
        `${formatCount(goes.length, 'piece')} of evidence, ${formatCount(files.length, 'file')}, ${formatBytes(bytes)}`,
        ...(keeps.length === 0 ? [] : [`${formatCount(keeps.length, 'piece')} kept: ${counts}`]),
        `ages are relative to the mirror's own time, ${report.clock}`,
        ...(signed === undefined ? [] : [`signed: ${signed}`]),
        ...locked.map(({ path, until }) => `could not remove ${path}: locked until ${until}`),
        ...more(goes.length),
      ],
      table: {
        columns: [planned ? 'would be removed' : 'removed', 'about', 'kind', 'stored since'],
        rows: goes
          .slice(0, MAX_ROWS)
          .map(({ digest, about, kind, since }) => [digest.slice(0, 19), about.slice(0, 19), kind, since]),
      },
    },
    {
      title: 'Kept',
      lines: more(keeps.length),
      table: {
        columns: ['piece', 'about', 'kind', 'reason'],
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
