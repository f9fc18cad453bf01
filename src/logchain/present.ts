import { formatBytes } from '../lib/bytes.ts';
import { formatCount } from '../lib/plural.ts';
import type { Section } from '../lib/present.ts';
import type { CheckReport, RecordReport, SealReport } from './schema.ts';

/** Formats a report for people. */
export function present(report: RecordReport | SealReport | CheckReport): readonly Section[] {
  if (report.type === 'log-record') return presentRecord(report);
  return report.type === 'log-seal' ? presentSeal(report) : presentCheck(report);
}

const formatStep = (entry: CheckReport['steps'][number]): string[] => [
  String(entry.seq),
  entry.step,
  entry.exitCode === null ? 'file' : String(entry.exitCode),
  formatBytes(entry.size),
  `sha256:${entry.sha256.slice(0, 16)}…`,
];
const formatEntries = (count: number): string => formatCount(count, 'entry', 'entries');

function formatSeal({ sealed, sealedSize }: CheckReport): string {
  if (!sealed) return 'not sealed';
  return sealedSize === undefined ? 'the seal is malformed' : `the seal covers ${formatEntries(sealedSize)}`;
}

const COLUMNS = ['entry', 'step', 'exit code', 'size', 'log'];

const presentRecord = (report: RecordReport): readonly Section[] => [
  {
    title: 'Recorded',
    lines: [`chain ${report.chain}`, `root ${report.root}`],
    table: { columns: COLUMNS, rows: report.entries.map(formatStep) },
  },
];

const presentSeal = (report: SealReport): readonly Section[] => [
  {
    title: 'Sealed',
    lines: [
      `${formatEntries(report.size)}, ${report.method === 'key' ? 'by a key' : report.method}`,
      `root ${report.root}`,
      `origin ${report.origin}`,
      `checkpoint ${report.checkpointPath}`,
      ...(report.bundlePath === undefined ? [] : [`bundle ${report.bundlePath}`]),
    ],
  },
];

/** Formats the result. Only a verified signer proves that the chain is complete. */
function formatTitle({ outcome, signer }: CheckReport): string {
  if (outcome === 'failed') return 'The log chain does NOT verify';
  return signer === undefined ? 'The log chain is consistent' : 'The log chain is complete';
}

function presentCheck(report: CheckReport): readonly Section[] {
  const wrong = report.firstWrong;
  const step = wrong?.step === undefined ? '' : ` (step "${wrong.step}")`;
  const lines = [
    `${formatEntries(report.size)}, ${formatSeal(report)}`,
    `root ${report.root}`,
    ...(report.signer === undefined ? [] : [`sealed by ${report.signer}`]),
    ...(wrong === undefined ? [] : [`first wrong entry: ${wrong.seq}${step}`]),
  ];
  return [
    {
      title: formatTitle(report),
      outcome: report.outcome,
      lines,
      table: { columns: COLUMNS, rows: report.steps.map(formatStep) },
      reasons: report.reasons,
    },
  ];
}
