import { formatBytes } from '../lib/bytes.ts';
import type { Section } from '../lib/present.ts';
import type { CheckReport, RecordReport, SealReport } from './schema.ts';

export function present(report: RecordReport | SealReport | CheckReport): readonly Section[] {
  if (report.type === 'log-record') return presentRecord(report);
  return report.type === 'log-seal' ? presentSeal(report) : presentCheck(report);
}

const stepRow = (entry: CheckReport['steps'][number]): string[] => [
  String(entry.seq),
  entry.step,
  entry.exitCode === null ? 'file' : String(entry.exitCode),
  formatBytes(entry.size),
  `sha256:${entry.sha256.slice(0, 16)}…`,
];
const COLUMNS = ['entry', 'step', 'exit code', 'size', 'log'];

const presentRecord = (report: RecordReport): readonly Section[] => [
  {
    title: 'Recorded',
    lines: [`chain ${report.chain}`, `root ${report.root}`],
    table: { columns: COLUMNS, rows: report.entries.map(stepRow) },
  },
];

const presentSeal = (report: SealReport): readonly Section[] => [
  {
    title: 'Sealed',
    lines: [
      `${report.size} entries, ${report.method === 'key' ? 'by a key' : report.method}`,
      `root ${report.root}`,
      `origin ${report.origin}`,
      `checkpoint ${report.checkpointPath}`,
      ...(report.bundlePath === undefined ? [] : [`bundle ${report.bundlePath}`]),
    ],
  },
];

function presentCheck(report: CheckReport): readonly Section[] {
  const wrong = report.firstWrong;
  const step = wrong?.step === undefined ? '' : ` (step "${wrong.step}")`;
  const lines = [
    `${report.size} entries, ${report.sealed ? `the seal covers ${report.sealedSize ?? 'nothing that can be read'}` : 'not sealed'}`,
    `root ${report.root}`,
    ...(report.signer === undefined ? [] : [`sealed by ${report.signer}`]),
    ...(wrong === undefined ? [] : [`the first entry that is wrong: ${wrong.seq}${step}`]),
    ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
  ];
  return [
    {
      title: report.outcome === 'passed' ? 'Log chain is whole' : 'Log chain is NOT whole',
      lines,
      table: { columns: COLUMNS, rows: report.steps.map(stepRow) },
    },
  ];
}
