import type { EntryContext } from '../../lib/entry-context.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { isSameSubject, ROLES, readFacts } from '../facts.ts';
import { decideAtGate } from '../gate.ts';
import { listApprovers } from '../quorum.ts';
import type { UsedReport } from '../record/used-report.ts';
import { type BypassContext, type BypassPlace, openBypassContext } from './context.ts';
import { createInput, type RequestFacts, readRequestFacts } from './facts.ts';
import { type Ground, readGround } from './ground.ts';
import type { Marker } from './marker.ts';
import { findPull } from './pull.ts';
import { checkRosterExpiry } from './roster.ts';

type Refuse = (detail: string, cause?: unknown) => VerificationError;

/**
 * Confirms the report of a decision on GitHub. The marker must be the one of this use. The request must still be open, valid, approved and
 * neither vetoed nor revoked, with the approvals of the report. As in a decision, the roster must not have expired, and who started this run
 * does not count as an approver. All facts come from GitHub at this moment. Returns the logins of the people.
 * Throws `bypass-report-unconfirmed`.
 */
export async function confirmOnGitHub(
  report: UsedReport,
  place: BypassPlace,
  entry: EntryContext,
): Promise<ReadonlyMap<number, string>> {
  const refuse: Refuse = (detail, cause) =>
    bypassError('bypass-report-unconfirmed', { file: report.file, detail }, { cause });
  const context = openBypassContext(place, entry);
  const ground = await readGround(context, { withRun: true });
  if (report.target.repository_id !== ground.repository.id)
    throw refuse(`it is for the repository ${report.target.repository_id}, not for ${context.api.repository}`);
  const facts = await readFactsOfReport(report, { context, ground, refuse });
  assertMarker(report, facts.used, refuse);
  await assertStillAllowed(report, facts, { context, ground, refuse });
  return facts.logins;
}

interface Source {
  readonly context: BypassContext;
  readonly ground: Ground;
  readonly refuse: Refuse;
}

async function readFactsOfReport({ request }: UsedReport, { context, ground, refuse }: Source): Promise<RequestFacts> {
  const pull = request.pr === null ? undefined : await findPull(context.api, request.pr);
  if (!pull) throw refuse(`the pull request ${request.pr} does not exist, or the token cannot see it`);
  try {
    const facts = await readRequestFacts(context, ground, pull);
    const { digest, document } = facts.request;
    if (digest === request.digest && document.id === request.id) return facts;
  } catch (error) {
    if (error instanceof VerificationError) throw refuse(`${error.code}: ${error.message}`, error);
    throw error;
  }
  throw refuse(`the pull request ${pull.number} has another request`);
}

/** Throws unless the marker of a used request is of this use. */
function assertMarker({ request, target, use }: UsedReport, used: Marker | undefined, refuse: Refuse): void {
  if (!used) throw refuse(`the marker of its use does not exist: refs/tags/mc-bypass/used/${request.digest.slice(7)}`);
  const { message, ref } = used;
  if (!message) throw refuse(`the marker ${ref} is malformed`);
  if (message.request_digest !== request.digest || message.id !== request.id)
    throw refuse(`the marker ${ref} is about another request`);
  if (!isSameSubject(target, message.subject)) throw refuse(`the marker ${ref} is for another subject`);
  const isSameTime = Date.parse(use.at) === message.at_s * 1000;
  if (!isSameTime || message.run_id !== use.runId || message.run_attempt !== use.runAttempt)
    throw refuse(`the marker ${ref} is of another use`);
}

/** Decides about the request again, as for a use that continues, and finds each approval of the report. */
async function assertStillAllowed(
  report: UsedReport,
  facts: RequestFacts,
  { context, ground, refuse }: Source,
): Promise<void> {
  const nowS = Math.floor(context.api.now().getTime() / 1000);
  const input = createInput(facts, ground, { subject: report.target, nowS, isConsumed: false });
  const { reasons } = await decideAtGate(input, nowS, await context.loadRules(), ground.companyRules);
  const expiry = checkRosterExpiry(ground.roster, context.api.now());
  const [denial] = [...(expiry ? [expiry] : []), ...facts.denials, ...reasons];
  if (denial) throw refuse(`${denial.code}: ${denial.message}`, denial);
  const known = readFacts(input, nowS);
  const approvers = listApprovers(known);
  for (const { role, id, at } of report.quorum) {
    const approval = approvers.get(id);
    const isMember = ROLES.includes(role) && known.roleMembers?.[role].has(id) === true;
    if (!approval || !isMember || at === null || Date.parse(at) !== approval.atS * 1000)
      throw refuse(`GitHub has no such approval by the user ${id} for ${role}`);
  }
}
