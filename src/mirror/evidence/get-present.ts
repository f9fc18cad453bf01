import { humanBytes } from '../../lib/bytes.ts';
import type { Section } from '../../lib/present.ts';
import type { MirrorGetReport } from './get-schema.ts';

export const presentGet = (report: MirrorGetReport): readonly Section[] => [
  {
    title: report.out === undefined ? 'Nothing is held' : `Evidence of ${report.digest}`,
    lines: [
      ...(report.out === undefined
        ? []
        : [`${report.evidence.length} pieces, ${humanBytes(report.bytes)}, in ${report.out}`]),
      `from ${report.mirror}, last whole at ${report.syncedAt}`,
      ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
      ...report.warnings.map(({ code, message }) => `warning ${code}: ${message}`),
      ...(report.out === undefined ? [] : ['Held against their digests. What they prove, mc verify says.']),
    ],
    table: {
      columns: ['kind', 'predicate', 'file'],
      rows: report.evidence.map(({ kind, predicateType, path }) => [kind, predicateType ?? '', path]),
    },
  },
];
