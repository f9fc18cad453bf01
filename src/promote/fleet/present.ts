import { formatBytes } from '../../lib/bytes.ts';
import { formatDuration } from '../../lib/duration.ts';
import type { Section } from '../../lib/present.ts';
import type { FleetPlanReport, ReceiptsReport, RestoreReport } from './schema.ts';

type Totals = Pick<
  RestoreReport,
  | 'releases'
  | 'restored'
  | 'failed'
  | 'faults'
  | 'bytes'
  | 'bytesCopied'
  | 'mounted'
  | 'requests'
  | 'reasons'
  | 'warnings'
>;

/** Counts the failures by kind. A fault proves nothing about its release, so the run ends with exit 3 if there is one. */
const formatFailures = ({ failed, faults }: Totals): readonly string[] =>
  failed === 0 ? [] : [`refused: ${Math.max(0, failed - faults)}; faults: ${faults}`];

const presentTotals = (report: Totals): Pick<Section, 'lines' | 'table' | 'reasons' | 'warnings'> => ({
  lines: formatFailures(report),
  reasons: report.reasons,
  warnings: report.warnings,
  table: {
    columns: ['releases', 'restored', 'failed', 'bytes', 'sent', 'blobs mounted', 'requests'],
    rows: [
      [
        String(report.releases),
        String(report.restored),
        String(report.failed),
        formatBytes(report.bytes),
        formatBytes(report.bytesCopied),
        String(report.mounted),
        String(report.requests),
      ],
    ],
  },
});

/** Formats the report of `mc dr restore` for people. */
export const presentRestore = (report: RestoreReport): readonly Section[] => [
  {
    title: `${report.outcome === 'passed' ? 'restored' : 'not all restored'}: ${report.from} to ${report.to.join(', ')}${report.shards > 1 ? `, shard ${report.shard} of ${report.shards}` : ''}`,
    outcome: report.outcome,
    ...presentTotals(report),
  },
];

/** Formats the report of `mc dr receipts` for people. */
export const presentReceipts = (report: ReceiptsReport): readonly Section[] => [
  {
    title: `${report.outcome === 'passed' ? 'restored' : 'not all restored'}: ${report.to.join(', ')}, in ${report.rtoSeconds === null ? 'an unknown time' : formatDuration(report.rtoSeconds)}`,
    outcome: report.outcome,
    ...presentTotals(report),
  },
];

/** Formats the report of `mc dr plan` for people. */
export const presentFleetPlan = (report: FleetPlanReport): readonly Section[] => [
  {
    title: `Releases of ${report.from}: ${report.releases}`,
    lines: [report.plan],
    warnings: report.warnings,
    table: {
      columns: ['shard', 'releases'],
      rows: report.shards.map(({ shard, releases }) => [String(shard), String(releases)]),
    },
  },
];
