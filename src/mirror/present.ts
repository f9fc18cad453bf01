import { formatBytes } from '../lib/bytes.ts';
import { formatDuration } from '../lib/duration.ts';
import type { Reason } from '../lib/mc-error.ts';
import { formatCount } from '../lib/plural.ts';
import { type Cell, prefixReason, type Section } from '../lib/present.ts';
import type { MirrorCheckReport, MirrorStatusReport, MirrorSyncReport, SourceStatus } from './schema.ts';

/** Formats the report of a sync, a check or a status for people. */
export function present(report: MirrorSyncReport | MirrorCheckReport | MirrorStatusReport): readonly Section[] {
  if (report.type === 'mirror-sync') return presentSync(report);
  return report.type === 'mirror-check' ? presentCheck(report) : presentStatus(report);
}

/** Formats the outcome of a source. */
const formatOutcome = (outcome: string): Cell => ({
  outcome: outcome === 'failed' ? 'failed' : 'passed',
  text: outcome,
});

const formatEntries = (count: number): string => formatCount(count, 'entry', 'entries');

const formatStaleness = (syncedAt: string, seconds: number): string =>
  `last complete sync at ${syncedAt}, ${Math.round(seconds)} s ago`;

function presentSync(report: MirrorSyncReport): readonly Section[] {
  const logs = report.logs.map(({ name, outcome, size, previousSize, tiles, bundles, bytes }) => [
    `log ${name}`,
    formatOutcome(outcome),
    outcome === 'failed' ? '' : `${formatEntries(size)} (${size - previousSize} new)`,
    `${formatCount(tiles, 'tile')}, ${formatCount(bundles, 'bundle')}, ${formatBytes(bytes)}`,
  ]);
  const tuf = (report.tuf ?? []).map(({ name, outcome, root, timestamp, targets, files, bytes }) => [
    `TUF ${name}`,
    formatOutcome(outcome),
    outcome === 'failed' ? '' : `${formatCount(targets, 'target')} (root ${root}, timestamp ${timestamp})`,
    `${formatCount(files, 'file')}, ${formatBytes(bytes)}`,
  ]);
  const subjects = report.subjects.map(({ subject, outcome, releases, items, quarantined, copied, bytes }) => [
    subject,
    formatOutcome(outcome),
    outcome === 'failed'
      ? ''
      : `${formatCount(releases, 'release')}, ${formatCount(items, 'piece')} of evidence${quarantined > 0 ? `, ${quarantined} in QUARANTINE` : ''}`,
    `${formatCount(copied, 'file')}, ${formatBytes(bytes)}`,
  ]);
  return [
    {
      title: report.outcome === 'passed' ? 'Mirror is up to date' : 'Mirror is NOT up to date',
      outcome: report.outcome,
      lines: [
        report.to,
        ...(report.syncedAt === undefined ? [] : [formatStaleness(report.syncedAt, report.stalenessSeconds ?? 0)]),
      ],
      reasons: report.reasons,
      warnings: [...(report.warnings ?? []), ...report.subjects.flatMap(({ warnings = [] }) => warnings)],
      table: { columns: ['source', 'outcome', 'content', 'fetched'], rows: [...logs, ...tuf, ...subjects] },
    },
  ];
}

const presentCheck = (report: MirrorCheckReport): readonly Section[] => [
  {
    title: report.outcome === 'passed' ? 'Mirror is intact' : 'Mirror is DAMAGED',
    outcome: report.outcome,
    lines: [
      `${formatCount(report.files, 'file')}, ${formatBytes(report.bytes)} recomputed`,
      formatStaleness(report.syncedAt, report.stalenessSeconds),
      ...(report.healed ?? []).map(({ path, from }) => `healed ${path} from ${from}`),
    ],
    reasons: report.reasons,
    table: {
      columns: ['log', 'entries', 'root'],
      rows: report.logs.map(({ name, size, root }) => [name, String(size), root]),
    },
  },
];

/** Formats the size of a source with the unit of its kind. */
const formatSize = ({ kind, size }: Pick<SourceStatus, 'kind' | 'size'>): string =>
  kind === 'log' ? formatEntries(size) : formatCount(size, UNITS[kind]);
const UNITS = { tuf: 'target', subject: 'release', trust: 'root' } as const;

const formatLag = ({ lag, problem, frozen }: Pick<SourceStatus, 'lag' | 'problem' | 'frozen'>): string => {
  if (frozen) return 'frozen';
  if (problem) return 'unknown';
  return lag === undefined ? '' : lag === 0 ? 'none' : `${lag} behind`;
};

const presentTrouble = ({ name, problem, lastError }: SourceStatus): Reason[] => [
  ...(problem ? [prefixReason(problem, `lag of ${name} unknown`)] : []),
  ...(lastError ? [prefixReason(lastError, `${name} has failed since ${lastError.since}`)] : []),
];

const formatRetry = ({ name, lastError }: SourceStatus): string[] =>
  lastError?.nextTry
    ? [`consecutive failures of ${name}: ${lastError.failures}, next try at ${lastError.nextTry}`]
    : [];

const presentStatus = (report: MirrorStatusReport): readonly Section[] => [
  {
    title: report.outcome === 'passed' ? 'Mirror' : 'Mirror is TOO OLD',
    outcome: report.outcome,
    lines: [
      report.to,
      formatBytes(report.bytes),
      formatStaleness(report.syncedAt, report.stalenessSeconds),
      ...(report.key === undefined ? [] : [`signs as ${report.key}`]),
      `RPO if all sources were lost now: ${formatDuration(report.rpoSeconds)}`,
      ...report.sources.flatMap(formatRetry),
    ],
    reasons: report.reasons,
    warnings: report.sources.flatMap(presentTrouble),
    table: {
      columns: ['source', 'kind', 'content', 'age', 'lag'],
      rows: report.sources.map(({ name, kind, size, ageSeconds, ...asked }) => [
        name,
        kind,
        formatSize({ kind, size }),
        ageSeconds === undefined ? '' : `${Math.round(ageSeconds)} s`,
        formatLag(asked),
      ]),
    },
  },
];
