import { formatBytes } from '../lib/bytes.ts';
import { formatDuration } from '../lib/duration.ts';
import { formatCount } from '../lib/plural.ts';
import type { Section } from '../lib/present.ts';
import type { MirrorCheckReport, MirrorStatusReport, MirrorSyncReport, SourceStatus } from './schema.ts';

/** Formats the report of a sync, a check or a status for people. */
export function present(report: MirrorSyncReport | MirrorCheckReport | MirrorStatusReport): readonly Section[] {
  if (report.type === 'mirror-sync') return presentSync(report);
  return report.type === 'mirror-check' ? presentCheck(report) : presentStatus(report);
}

const reasonLines = (report: MirrorSyncReport | MirrorCheckReport): string[] =>
  report.reasons.map(({ code, message }) => `${code}: ${message}`);

const formatEntries = (count: number): string => formatCount(count, 'entry', 'entries');

const formatStaleness = (syncedAt: string, seconds: number): string =>
  `last complete sync at ${syncedAt}, ${Math.round(seconds)} s ago`;

function presentSync(report: MirrorSyncReport): readonly Section[] {
  const logs = report.logs.map(({ name, outcome, size, previousSize, tiles, bundles, bytes }) => [
    `log ${name}`,
    outcome,
    outcome === 'failed' ? '' : `${formatEntries(size)} (${size - previousSize} new)`,
    `${formatCount(tiles, 'tile')}, ${formatCount(bundles, 'bundle')}, ${formatBytes(bytes)}`,
  ]);
  const tuf = (report.tuf ?? []).map(({ name, outcome, root, timestamp, targets, files, bytes }) => [
    `TUF ${name}`,
    outcome,
    outcome === 'failed' ? '' : `${formatCount(targets, 'target')} (root ${root}, timestamp ${timestamp})`,
    `${formatCount(files, 'file')}, ${formatBytes(bytes)}`,
  ]);
  const subjects = report.subjects.map(({ subject, outcome, releases, items, quarantined, copied, bytes }) => [
    subject,
    outcome,
    outcome === 'failed'
      ? ''
      : `${formatCount(releases, 'release')}, ${formatCount(items, 'piece')} of evidence${quarantined > 0 ? `, ${quarantined} in QUARANTINE` : ''}`,
    `${formatCount(copied, 'file')}, ${formatBytes(bytes)}`,
  ]);
  return [
    {
      title: report.outcome === 'passed' ? 'Mirror is up to date' : 'Mirror is NOT up to date',
      lines: [
        report.to,
        ...(report.syncedAt === undefined ? [] : [formatStaleness(report.syncedAt, report.stalenessSeconds ?? 0)]),
        ...reasonLines(report),
        ...[...(report.warnings ?? []), ...report.subjects.flatMap(({ warnings = [] }) => warnings)].map(
          ({ code, message }) => `warning: ${code}: ${message}`,
        ),
      ],
      table: { columns: ['source', 'outcome', 'content', 'fetched'], rows: [...logs, ...tuf, ...subjects] },
    },
  ];
}

const presentCheck = (report: MirrorCheckReport): readonly Section[] => [
  {
    title: report.outcome === 'passed' ? 'Mirror is intact' : 'Mirror is DAMAGED',
    lines: [
      `${formatCount(report.files, 'file')}, ${formatBytes(report.bytes)} recomputed`,
      formatStaleness(report.syncedAt, report.stalenessSeconds),
      ...(report.healed ?? []).map(({ path, from }) => `healed ${path} from ${from}`),
      ...reasonLines(report),
    ],
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

const troubleLines = ({ name, problem, lastError }: SourceStatus): string[] => [
  ...(problem ? [`lag of ${name} unknown: ${problem.code}: ${problem.message}`] : []),
  ...(lastError ? [`${name} has failed since ${lastError.since}: ${lastError.code}: ${lastError.message}`] : []),
  ...(lastError?.nextTry
    ? [`consecutive failures of ${name}: ${lastError.failures}, next try at ${lastError.nextTry}`]
    : []),
];

const presentStatus = (report: MirrorStatusReport): readonly Section[] => [
  {
    title: report.outcome === 'passed' ? 'Mirror' : 'Mirror is TOO OLD',
    lines: [
      report.to,
      formatBytes(report.bytes),
      formatStaleness(report.syncedAt, report.stalenessSeconds),
      ...(report.key === undefined ? [] : [`signs as ${report.key}`]),
      `RPO if all sources were lost now: ${formatDuration(report.rpoSeconds)}`,
      ...report.sources.flatMap(troubleLines),
    ],
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
