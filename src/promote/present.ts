import { humanBytes } from '../lib/bytes.ts';
import type { Section } from '../lib/present.ts';
import type { CopyCounts, CopyReport, PromoteCheckReport, PromoteReport } from './schema.ts';

const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
const cells = (name: string, counts: CopyCounts): string[] => [
  name,
  ...[counts.manifests, counts.blobs].map(String),
  humanBytes(counts.bytes),
  ...[counts.copied, counts.present, counts.healed, counts.requests].map(String),
];
const why = (reasons: PromoteReport['reasons']): string[] => reasons.map(({ code, message }) => `${code}: ${message}`);

export const presentCopy = (report: CopyReport): readonly Section[] => [
  {
    title: `✓ copied ${report.source}`,
    lines: [report.digest],
    table: { columns: COLUMNS, rows: [cells(report.destination, report)] },
  },
];

export function presentPromotion(report: PromoteReport): readonly Section[] {
  if (report.plan && report.outcome === 'passed') {
    return [
      {
        title: `Plan for ${report.source}: nothing was changed`,
        lines: [report.digest],
        table: {
          columns: ['destination', 'missing', 'bytes'],
          rows: report.plan.map(({ destination, missing, bytes }) => [destination, String(missing), humanBytes(bytes)]),
        },
      },
    ];
  }
  const rows = report.destinations.map(({ destination, copy, promotable, record }) => [
    ...(copy ? cells(destination, copy) : [destination, ...COLUMNS.slice(1).map(() => '')]),
    promotable ? 'yes' : 'no',
    record ?? '',
  ]);
  return [
    {
      title: `${report.outcome === 'passed' ? '✓ promoted' : '✗ not promoted'}: ${report.source}`,
      lines: [report.digest, ...why(report.reasons)],
      ...(rows.length > 0 ? { table: { columns: [...COLUMNS, 'promotable', 'record'], rows } } : {}),
    },
  ];
}

export const presentCheck = (report: PromoteCheckReport): readonly Section[] => [
  {
    title: `${report.promotable ? '✓ promotable' : '✗ not promotable'}: ${report.subject ?? report.digest}`,
    lines: [
      report.digest,
      `${report.manifests} manifests, ${report.blobs} blobs, ${report.missing.length} missing`,
      ...(report.record ? [`record ${report.record}`] : []),
      ...why(report.reasons),
    ],
  },
];
