import type { DrillReport } from '../schema.ts';
import type { ChecklistLine, PeriodDrill } from './schema.ts';

/** A drill of the period with its signed report. */
export interface ReadDrill {
  readonly drill: PeriodDrill;
  readonly report: DrillReport;
}

const TEXTS: Readonly<Record<ChecklistLine['id'], string>> = {
  objectives: 'RTO/RPO thresholds met in DR drill; evidence pack published.',
  'offline-verification': 'Offline verify OK with mirror; roots pinned and rotated test passes.',
  bypass: 'Quorum bypass enforced & audited; sample event executed and auto-reverted.',
  'log-chain': 'Log chain/forensics packet generated for demo release.',
  runbooks: 'Runbooks published and reviewed by on-call.',
};

const NO_PACK = 'No verified pack of the period shows it.';

const cite = ({ drill }: ReadDrill, what: string): string =>
  `${drill.drillId} (${drill.scenario}, ${drill.outcome}): ${what}; pack ${drill.packDigest}`;

const line = (id: ChecklistLine['id'], state: ChecklistLine['state'], evidence: readonly string[]): ChecklistLine => ({
  id,
  text: TEXTS[id],
  state,
  evidence: evidence.length > 0 ? [...evidence] : [NO_PACK],
});

const judge = (id: ChecklistLine['id'], met: boolean, evidence: readonly string[]): ChecklistLine =>
  line(id, met ? 'met' : evidence.length > 0 ? 'not-met' : 'not-shown', evidence);

/** Judges by the newest drill that measured both objectives. An earlier success does not hide a later failure. */
function judgeObjectives(drills: readonly ReadDrill[]): ChecklistLine {
  const newest = drills.findLast(({ drill }) => drill.rto !== null && drill.rpo !== null);
  if (!newest) return line('objectives', 'not-shown', []);
  const { rto, rpo, outcome } = newest.drill;
  const met = outcome === 'passed' && rto?.met === true && rpo?.met === true;
  const format = (seconds: number | null | undefined): string =>
    seconds === null || seconds === undefined ? 'not reached' : `${seconds} s`;
  const text = `RTO ${format(rto?.measuredSeconds)}, RPO ${format(rpo?.measuredSeconds)}`;
  return judge('objectives', met, [cite(newest, text)]);
}

/** Needs a drill that verified from the mirror without a failure, and a passed rotation of the roots. The newest of each counts. */
function judgeVerification(drills: readonly ReadDrill[]): ChecklistLine {
  const verified = drills.findLast(
    ({ report }) => report.counters.mirrorVerifications + report.counters.mirrorVerificationFailures > 0,
  );
  const rotation = drills.findLast(({ drill }) => drill.scenario === 'root-rotation');
  const evidence: string[] = [];
  if (verified) {
    const { mirrorVerifications: passed, mirrorVerificationFailures: failed } = verified.report.counters;
    evidence.push(cite(verified, `${passed} verifications from the mirror passed, ${failed} failed`));
  }
  if (rotation) evidence.push(cite(rotation, 'the rotation of the pinned roots'));
  const met =
    verified?.report.counters.mirrorVerificationFailures === 0 &&
    verified.drill.outcome === 'passed' &&
    rotation?.drill.outcome === 'passed';
  if (!rotation && evidence.length > 0) evidence.push('No verified pack of a drill with --scenario root-rotation.');
  if (!verified && evidence.length > 0) evidence.push('No verified pack of a drill that verified from the mirror.');
  return judge('offline-verification', met, evidence);
}

/** Needs a bypass drill in which one bypass was used and one ended by itself. */
function judgeBypass(drills: readonly ReadDrill[]): ChecklistLine {
  const newest = drills.findLast(({ report }) => report.counters.bypassOutcomes !== undefined);
  const outcomes = newest?.report.counters.bypassOutcomes;
  if (!newest || !outcomes) return line('bypass', 'not-shown', []);
  const { used, expired } = outcomes;
  const met = newest.drill.outcome === 'passed' && used > 0 && expired > 0;
  return judge('bypass', met, [cite(newest, `${used} used, ${expired} expired without a person`)]);
}

function judgeChain(drills: readonly ReadDrill[]): ChecklistLine {
  const newest = drills.at(-1);
  if (!newest) return line('log-chain', 'not-shown', []);
  const { chain } = newest.report;
  const text = chain ? `${chain.entries} entries, Merkle root ${chain.root}` : 'no sealed log chain';
  return judge('log-chain', chain !== null, [cite(newest, text)]);
}

/** Judges the plan's definition of done by the drills of a period, oldest first. */
export const judgeChecklist = (drills: readonly ReadDrill[]): ChecklistLine[] => [
  judgeObjectives(drills),
  judgeVerification(drills),
  judgeBypass(drills),
  judgeChain(drills),
  line('runbooks', 'not-shown', ['A pack cannot show it. The on-call records the review by hand.']),
];
