import { asMcError } from '../../lib/errors.ts';
import { McError, type Reason } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { bypassError } from '../errors.ts';
import type { BypassSweepReport, FailedBypass, SweptBypass } from '../lifecycle-schema.ts';
import { type EndState, formatEndComment } from '../texts/comments.ts';
import { getExpiry } from '../texts/notice.ts';
import { createSlackFacts } from '../texts/slack-messages.ts';
import { findTokenUser } from './account.ts';
import { announceInSlack, describeAnnouncedUse } from './announce.ts';
import { type BypassContext, listClockWarnings } from './context.ts';
import {
  type Authors,
  addReport,
  closePull,
  deactivateDeployments,
  type EndStep,
  openPostmortemIssue,
} from './end-bypass.ts';
import { readGrants } from './grants.ts';
import { type Ground, readGround } from './ground.ts';
import { assertPlace, listBypassPulls, type Pull } from './pull.ts';
import { createNotice, describeUse, type MarkerRefs, readMarkerRefs, readTrail, type Trail } from './trail.ts';

interface Sweep {
  readonly context: BypassContext;
  readonly ground: Ground;
  readonly refs: MarkerRefs;
  readonly authors: Authors;
}

/**
 * Cleans up each open pull request whose bypass ended: expired, used and expired, or revoked. Every step looks first whether it was done,
 * so a sweep that runs again after a crash does nothing twice. A failure of one does not stop the others.
 */
export async function sweepBypasses(context: BypassContext): Promise<BypassSweepReport> {
  const { api, entry } = context;
  const report = beginReport('bypass-sweep', entry.clock);
  const ground = await readGround(context, { withRun: false });
  const user = await findTokenUser(api);
  const ids = new Set([...ground.roster.document.apps, ...(user ? [user.id] : [])]);
  const pulls = await listBypassPulls(api, 'open');
  const sweep: Sweep = { context, ground, refs: await readMarkerRefs(api), authors: { ids } };
  const swept: SweptBypass[] = [];
  const failed: FailedBypass[] = [];
  const problems: McError[] = [];
  const warnings: Reason[] = [];
  for (const pull of pulls) {
    const id = findOwnId(pull, ground);
    if (id === undefined) continue;
    entry.signal.throwIfAborted();
    const done: EndStep[] = [];
    try {
      const trail = await readTrail(api, pull, id, sweep.refs);
      const state = trail && findEnd(trail, api.now());
      if (!trail || !state) continue;
      await endBypass(sweep, trail, state, done);
      const warning = await announceEnd(sweep, trail, state);
      if (warning) warnings.push(warning);
      swept.push({ id, pr: pull.number, state, done });
    } catch (thrown) {
      entry.signal.throwIfAborted();
      const error = asMcError(thrown);
      failed.push({ id, pr: pull.number, code: error.code });
      const detail = `${error.code}: ${error.message}`;
      problems.push(bypassError('bypass-sweep-incomplete', { id, pr: pull.number, detail }, { cause: error }));
    }
  }
  const skew = listClockWarnings(context).map((warning) => warning.toReason());
  return report.finish(problems, { swept, failed, warnings: [...skew, ...warnings] });
}

/** Returns the id of a bypass of this repository, or undefined for another pull request, which a sweep leaves alone. */
export function findOwnId(pull: Pull, { repository }: Ground): string | undefined {
  try {
    return assertPlace(pull, repository);
  } catch (error) {
    if (error instanceof McError && error.code === 'bypass-pr-invalid') return undefined;
    throw error;
  }
}

/** Returns how a bypass ended, or undefined if it has not. A bypass that was used ends when it expires. */
export function findEnd(
  { request, used, revoked }: Pick<Trail, 'request' | 'used' | 'revoked'>,
  now: Date,
): EndState | undefined {
  if (revoked) return 'revoked';
  if (now.getTime() / 1000 < getExpiry(request)) return undefined;
  return used ? 'used' : 'expired';
}

async function endBypass(
  { context, ground, authors }: Sweep,
  trail: Trail,
  state: EndState,
  done: EndStep[],
): Promise<void> {
  const { api } = context;
  const use = describeUse(trail, ground.roster.document.postmortem.days);
  const { count, hasChanged } = await deactivateDeployments(api, trail.request);
  if (hasChanged) done.push('deployments');
  const { grants, vetoes } = await readGrants(context, ground, trail);
  const issue = use && (await openPostmortemIssue(api, trail, { use, grants, authors }));
  if (issue?.isNew) done.push('issue');
  const body = formatEndComment(createNotice(trail), {
    state,
    use,
    grants,
    vetoes,
    deployments: count,
    issue: issue?.value,
  });
  if (await addReport(api, trail, body, authors)) done.push('comment');
  if (await closePull(api, trail.pull)) done.push('closed');
}

/** Announces the end in Slack, after the pull request is closed: a sweep that runs again does not find it and announces nothing. */
async function announceEnd({ context, ground }: Sweep, trail: Trail, state: EndState): Promise<Reason | undefined> {
  const { entry } = context;
  const use = describeAnnouncedUse(describeUse(trail, ground.roster.document.postmortem.days));
  const facts = createSlackFacts(createNotice(trail));
  return (await announceInSlack({ type: 'ended', state, use }, facts, entry))?.toReason();
}
