import { type BypassReport, decideFromGitHub } from '../../bypass/index.ts';
import { drillError } from '../errors.ts';
import type { DrillState } from '../state.ts';
import type { StepNotes } from '../steps.ts';
import { createBypassEntry, recordBypassFile } from './access.ts';
import type { GateQuestion } from './question.ts';

const RECORDS = 'decisions';

/** A decision about one pull request. */
interface Choice {
  readonly question: GateQuestion;
  readonly pr?: number;
  /** False for an answer without a use. */
  readonly consume?: boolean;
}

/** Decides as a gate does, in a new run with the token of the App. */
export const decideOnGithub = (
  state: DrillState<'regions'>,
  { question, pr, consume = true }: Choice,
): Promise<BypassReport> =>
  decideFromGitHub(
    { ...question, pr, consume },
    createBypassEntry(state, { actor: 'app', run: state.regions.github.startRun() }),
  );

/** A decision with the name of its file in the evidence pack. */
interface NamedDecision {
  readonly name: string;
  readonly report: BypassReport;
}

const listCodes = ({ reasons }: BypassReport): string => reasons.map(({ code }) => code).join(', ') || 'no reason';

/** Records a decision that must deny with a code. Throws `bypass-decision-wrong` for any other decision, and for a use. */
export async function requireDenied(
  state: DrillState,
  notes: StepNotes,
  { name, report }: NamedDecision,
  code: string,
): Promise<void> {
  await recordBypassFile(state, `${RECORDS}/${name}.json`, report);
  const isDenied = report.outcome === 'failed' && !report.allow && report.consumed !== true;
  if (!isDenied || !report.reasons.some((reason) => reason.code === code))
    throw drillError('bypass-decision-wrong', {
      decision: name,
      expected: `denied with ${code}`,
      found: report.allow ? 'allowed' : `denied with ${listCodes(report)}`,
    });
  notes.fact('Denied with', listCodes(report));
}

/** Records a decision that must allow. Throws `step-refused` with its reasons, or `bypass-decision-wrong` for a use that differs. */
export async function requireAllowed(
  state: DrillState,
  notes: StepNotes,
  { name, report }: NamedDecision,
  isUse: boolean,
): Promise<void> {
  await recordBypassFile(state, `${RECORDS}/${name}.json`, report);
  if (report.outcome !== 'passed' || !report.allow)
    throw drillError('step-refused', {
      what: 'the gate',
      detail: report.reasons.map(({ code, message }) => `${code}: ${message}`).join('; '),
    });
  if (report.consumed !== isUse)
    throw drillError('bypass-decision-wrong', {
      decision: name,
      expected: isUse ? 'a recorded use' : 'no use',
      found: isUse ? 'no use' : 'a recorded use',
    });
  for (const { role, login, at } of report.approvals ?? [])
    notes.fact(role, at === null ? `${login}, signed file` : `${login}, ${at}`);
  if (report.expiresAt !== undefined) notes.fact('Expires at', report.expiresAt, 'time');
}
