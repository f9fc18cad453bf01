import { rfc3339 } from '../../lib/clock.ts';
import type { EntryContext } from '../../lib/entry-context.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import type { CompiledRules } from '../compiled-rules.ts';
import { bypassError } from '../errors.ts';
import { isSameSubject } from '../facts.ts';
import { decideAtGate } from '../gate.ts';
import type { BypassSubject } from '../request.ts';
import type { BypassReport, ReportedUse } from '../schema.ts';
import { checkSwitch } from '../switch.ts';
import { type BypassContext, type BypassPlace, listClockWarnings, openBypassContext } from './context.ts';
import { beginDecisionReport, describeApprovals, describeUse, formatTime, type Outcome } from './decision-report.ts';
import { createInput, describeStanding, type RequestFacts, readRequestFacts } from './facts.ts';
import { type Ground, type Obstacles, readGround, readObstacles } from './ground.ts';
import { createMarker, type Marker } from './marker.ts';
import { assertPlace, findPull, listBypassPulls, type Pull, readRequestFile } from './pull.ts';
import type { WorkflowRun } from './requester.ts';
import { assertQuestion, createSubject, type GateQuestion } from './subject.ts';
import { announceUse, type Notify } from './use.ts';

export interface DecideOptions extends GateQuestion, BypassPlace {
  /** The pull request of the request; undefined: the newest open one for this subject that allows. */
  readonly pr?: number | undefined;
  /** False for an answer without a use, as in the check of a pull request. */
  readonly consume: boolean;
}

export interface DecidePorts {
  readonly notify?: Notify | undefined;
}

const DAY_S = 86_400;

/**
 * Decides whether a bypass on GitHub opens a gate now, and uses it. All facts come from GitHub at this moment. The report has outcome
 * "passed" only if the gate is open. Throws for a fault and for a configuration that must be corrected.
 */
export async function decideFromGitHub(
  options: DecideOptions,
  entry: EntryContext,
  ports: DecidePorts = {},
): Promise<BypassReport> {
  const report = beginDecisionReport(entry.clock, options.digest);
  const disabled = checkSwitch(entry.env);
  if (disabled) return report.finish({ reasons: [disabled] }, []);
  assertQuestion(options);
  const context = openBypassContext(options, entry);
  const ground = await readGround(context, { withRun: true });
  const subject = createSubject(options, ground.repository.id);
  const obstacles = await readObstacles(context, ground, subject.environment);
  const decision: Decision = { context, ground, obstacles, subject, rules: await context.loadRules(), options, ports };
  const outcome = options.pr === undefined ? await decideAny(decision) : await decideNumber(decision, options.pr);
  return report.finish(outcome, [...listClockWarnings(context), ...obstacles.warnings], subject);
}

interface Decision {
  readonly context: BypassContext;
  readonly ground: Ground;
  readonly obstacles: Obstacles;
  readonly subject: BypassSubject;
  readonly rules: CompiledRules;
  readonly options: DecideOptions;
  readonly ports: DecidePorts;
}

/** Decides about the open pull requests for the subject, newest first. Returns the first that allows, else the newest denial. */
async function decideAny(decision: Decision): Promise<Outcome> {
  let newest: Outcome | undefined;
  for (const listed of await listBypassPulls(decision.context.api)) {
    if (!(await isCandidate(decision, listed))) continue;
    const outcome = await decideNumber(decision, listed.number);
    if (outcome.reasons.length === 0) return outcome;
    newest ??= outcome;
  }
  const detail = 'no open pull request on bypass/* is for this gate, digest, environment and commit';
  return newest ?? { reasons: [bypassError('bypass-request-not-found', { detail })] };
}

/** Returns whether a pull request has a readable request for the subject. */
async function isCandidate({ context, ground, subject }: Decision, pull: Pull): Promise<boolean> {
  try {
    const { document } = await readRequestFile(context.api, pull, assertPlace(pull, ground.repository));
    return isSameSubject(subject, document.subject);
  } catch (error) {
    if (error instanceof VerificationError) return false;
    throw error;
  }
}

async function decideNumber(decision: Decision, number: number): Promise<Outcome> {
  const pull = await findPull(decision.context.api, number);
  if (!pull) {
    const detail = `the pull request ${number} does not exist, or the token cannot see it`;
    return { reasons: [bypassError('bypass-request-not-found', { detail })] };
  }
  let facts: RequestFacts;
  try {
    facts = await readRequestFacts(decision.context, decision.ground, pull);
  } catch (error) {
    // Only a fact about the request is a denial. A fault or a wrong configuration ends the command.
    if (error instanceof VerificationError) return { pull, reasons: [error] };
    throw error;
  }
  return decideFacts(decision, facts);
}

/** Decides about facts that were read, and uses the request if they allow. */
async function decideFacts(decision: Decision, facts: RequestFacts): Promise<Outcome> {
  const { context, ground, obstacles, subject, rules, options } = decision;
  const nowS = Math.floor(context.api.now().getTime() / 1000);
  const resumable = options.consume && facts.used ? findResumable(facts.used, facts, subject, ground.run) : undefined;
  const input = createInput(facts, ground, { subject, nowS, isConsumed: facts.used !== undefined && !resumable });
  const gate = await decideAtGate(input, nowS, rules, ground.companyRules);
  const standing = describeStanding(input, nowS);
  const { document } = facts.request;
  const outcome: Outcome = {
    pull: facts.pull,
    request: facts.request,
    expiresAt: formatTime(document.created_s + document.ttl_s),
    approvals: describeApprovals(standing.approvals, facts.logins),
    reasons: [...obstacles.denials, ...facts.denials, ...gate.reasons],
  };
  if (outcome.reasons.length > 0 || !gate.allow || !options.consume) return outcome;
  if (resumable) return announce(decision, facts, { ...outcome, use: resumable.use }, { nowS, resumed: resumable });
  const claim = await createMarker(
    context.api,
    'used',
    {
      id: document.id,
      request_digest: facts.request.digest,
      subject,
      at_s: nowS,
      postmortem_due_s: nowS + ground.roster.document.postmortem.days * DAY_S,
      run_id: ground.run?.id ?? null,
      run_attempt: ground.run?.run_attempt ?? null,
    },
    { head: facts.pull.head.sha, sleep: (ms) => context.entry.clock.sleep(ms, context.entry.signal) },
  );
  if (claim !== 'ours') return { ...outcome, reasons: [bypassError('bypass-consumed')] };
  const use = describeUse({
    at_s: nowS,
    run_id: ground.run?.id ?? null,
    run_attempt: ground.run?.run_attempt ?? null,
  });
  return announce(decision, facts, { ...outcome, use }, { nowS, resumed: undefined });
}

interface Resumed {
  readonly runId: number;
  readonly attempt: number;
  /** The use that is continued. */
  readonly use: ReportedUse;
}

/** Returns the attempt that continues a use: a later attempt of the same run, for the same request and subject. */
function findResumable(
  { message }: Marker,
  { request }: RequestFacts,
  subject: BypassSubject,
  run: WorkflowRun | undefined,
): Resumed | undefined {
  if (!message || !run || message.run_attempt === null || message.run_id !== run.id) return undefined;
  if (message.request_digest !== request.digest || message.id !== request.document.id) return undefined;
  if (!isSameSubject(subject, message.subject) || run.run_attempt <= message.run_attempt) return undefined;
  if (formatTime(message.at_s) === undefined) return undefined;
  return { runId: run.id, attempt: run.run_attempt, use: describeUse(message) };
}

async function announce(
  { context, ground, subject, ports }: Decision,
  { pull, request, logins }: RequestFacts,
  outcome: Outcome,
  { nowS, resumed }: { readonly nowS: number; readonly resumed: Resumed | undefined },
): Promise<Outcome> {
  const { roster, members } = ground;
  const { requester, id } = request.document;
  const approvals = outcome.approvals ?? [];
  const unasked = new Set([
    requester.id,
    ...(pull.author ? [pull.author.id] : []),
    ...roster.document.exclude,
    ...approvals.map((approval) => approval.id),
  ]);
  const asked = new Map([...Object.values(members).flat(), ...pull.reviewers].map((person) => [person.id, person]));
  const dueS = nowS + roster.document.postmortem.days * DAY_S;
  const warnings = await announceUse(
    context.api,
    {
      pull,
      requestDigest: request.digest,
      subject,
      resumed,
      text: {
        id,
        gate: subject.gate,
        environment: subject.environment,
        expiresAt: outcome.expiresAt ?? rfc3339(new Date(nowS * 1000)),
        approvers: approvals.map(({ role, id: who, login }) => ({
          role,
          login: login || logins.get(who) || String(who),
        })),
        silent: [...asked.values()].filter((person) => !unasked.has(person.id)),
        postmortemDueAt: roster.document.postmortem.required ? formatTime(dueS) : undefined,
      },
    },
    ports.notify,
  );
  return { ...outcome, ...(resumed ? { resumed: true } : {}), warnings };
}
