import type { ErrorEntry } from '../../lib/mc-error.ts';

/** The errors of the record of a decision: in a log chain, and in the promotion that used the bypass. */
export const recordEntries = {
  'bypass-record-failed': {
    family: 'fault',
    message: 'the decision could not be added to the log chain {chain}: {detail}',
    hint: 'Add the report yourself: `mc log add --chain DIR --step bypass-gate REPORT.json`. The decision does not change.',
  },
  'bypass-report-invalid': {
    family: 'configuration',
    message: 'the file {file} is not the report of a decision: {detail}',
    hint: 'Pass the unchanged file that "mc bypass decide --report FILE" wrote, or the output `result` of bypass-gate.',
  },
  'bypass-report-unused': {
    family: 'verification',
    message: 'the report {file} does not show a use: {detail}',
    hint: 'Run "mc bypass decide" without --no-consume and without --input, and pass the report of the decision that allowed.',
  },
  'bypass-report-unconfirmed': {
    family: 'verification',
    message: 'the use in the report {file} is not confirmed: {detail}',
    hint: 'Pass the original report with --bypass, and name its source: the repository with --repo, or the offline store with --bypass-store. If the bypass ended or an approval no longer counts, run "mc bypass request" again.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
