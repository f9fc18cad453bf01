import { cleanLine } from '../../lib/clean-text.ts';
import { formatObjective, formatSeconds } from '../report/format.ts';
import type { ChecklistLine, Measure, PeriodReport } from './schema.ts';

/** A table with text for people. Markdown, the page and the terminal show the same one. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const formatMeasure = (measure: Measure): string => {
  if (measure === null) return 'does not apply';
  const { measuredSeconds, objectiveSeconds, met } = measure;
  const measured = measuredSeconds === null ? 'not reached' : formatSeconds(measuredSeconds);
  return `${measured}, ${met ? 'met' : 'missed'} (objective ${formatObjective(objectiveSeconds)})`;
};

const formatShare = ({ passed, failed, percent }: PeriodReport['integrity']): string =>
  percent === null ? 'nothing to check' : `${percent} % (${passed} of ${passed + failed})`;

/** Returns the figures of the period, one a row. */
export function tabulateFigures(report: PeriodReport): Table {
  const { drills, bypasses, bypassDecisions, mirrorVerification, integrity } = report;
  const passed = drills.filter(({ outcome }) => outcome === 'passed').length;
  const outcomes = Object.entries(bypasses).map(([outcome, count]) => `${count} ${outcome}`);
  const { denied, allowed, used } = bypassDecisions;
  return {
    columns: ['figure', 'value'],
    rows: [
      ['Drills that passed', `${passed} of ${drills.length}`],
      ['Verifications from the mirror that passed', formatShare(mirrorVerification)],
      ['Packs that passed their integrity check', formatShare(integrity)],
      ['Bypasses in drills by outcome', outcomes.length > 0 ? outcomes.join(', ') : 'none'],
      ['Bypass decisions in packs', `${denied} denied, ${allowed} allowed and not used, ${used} used`],
    ],
  };
}

/** Returns the trend of RTO and RPO, oldest first. */
export const tabulateTrend = ({ drills }: PeriodReport): Table => ({
  columns: ['day', 'scenario', 'outcome', 'RTO', 'RPO'],
  rows: drills.map(({ startedAt, scenario, outcome, rto, rpo }) => [
    startedAt.slice(0, 10),
    scenario,
    outcome,
    formatMeasure(rto),
    formatMeasure(rpo),
  ]),
});

/** Returns the packs with their digests and Merkle roots. */
export const tabulatePacks = ({ drills, otherPacks }: PeriodReport): Table => ({
  columns: ['pack', 'digest of the pack', 'Merkle root of the log chain', 'signed by'],
  rows: [
    ...drills.map(({ location, packDigest, merkleRoot, signedBy, policy }) => [
      location,
      packDigest,
      merkleRoot ?? 'none',
      policy === 'own' ? `${signedBy} (checked under the policy beside the pack)` : signedBy,
    ]),
    ...otherPacks.map(({ location, packDigest, signedBy }) => [location, packDigest, 'no drill', signedBy]),
  ],
});

/** Returns the packs that do not verify, with the first reason of each. */
export const tabulateFailures = ({ failedPacks }: PeriodReport): Table => ({
  columns: ['pack', 'reason'],
  rows: failedPacks.map(({ location, reasons: [reason] }) => [
    location,
    reason ? `${reason.code}: ${cleanLine(reason.message)}` : 'unknown',
  ]),
});

export const STATES: Readonly<Record<ChecklistLine['state'], string>> = {
  met: 'met',
  'not-met': 'not met',
  'not-shown': 'not shown',
};

/** The sentence about the state of the evidence, for the head of the report. */
export function summarizePeriod({ from, to, drills, failedPacks }: PeriodReport): string {
  const days = from === to ? `On ${from}` : `From ${from} to ${to}`;
  const failed =
    failedPacks.length === 0 ? '' : ` ${failedPacks.length} did not verify, and their figures are left out.`;
  return `${days} (UTC), the packs of ${drills.length} drill${drills.length === 1 ? '' : 's'} were verified.${failed}`;
}
