import type { Reason } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { bypassError } from '../errors.ts';
import type { BypassRevokeReport } from '../lifecycle-schema.ts';
import type { StoredRequest } from '../request.ts';
import { formatRevokeComment } from '../texts/comments.ts';
import { createSlackFacts } from '../texts/slack-messages.ts';
import { findTokenUser } from './account.ts';
import { announceInSlack, describeAnnouncedUse } from './announce.ts';
import { type BypassContext, listClockWarnings } from './context.ts';
import { addRevocation, closePull, deactivateDeployments, type EndStep, openPostmortemIssue } from './end-bypass.ts';
import { readGrants } from './grants.ts';
import { type Ground, readGround } from './ground.ts';
import { createMarker } from './marker.ts';
import { assertPlace, findPull, type Pull, refusePull } from './pull.ts';
import { readRun, type WorkflowRun } from './requester.ts';
import {
  createNotice,
  describeUse,
  listRequests,
  type MarkerRefs,
  readMarkerRefs,
  readTrail,
  type Trail,
} from './trail.ts';

/**
 * Revokes a request for good: a marker, then a comment, then the end of its pull request. It works for a closed pull request too, because
 * that can be opened again. A second run does nothing new.
 */
export async function revokeRequest(
  context: BypassContext,
  { pr, reason }: { readonly pr: number; readonly reason: string },
): Promise<BypassRevokeReport> {
  const { api, runId, entry } = context;
  const report = beginReport('bypass-revoke', entry.clock);
  const ground = await readGround(context, { withRun: false });
  const pull = await findPull(api, pr);
  if (!pull) throw bypassError('bypass-request-not-found', { detail: `the repository has no pull request ${pr}` });
  const id = assertPlace(pull, ground.repository);
  const user = await findTokenUser(api);
  const run = runId === undefined ? undefined : await readRun(api, runId);
  const refs = await readMarkerRefs(api);
  const isNew = await createMarkers(context, { pull, id, refs, run, ground });
  const trail = await readTrail(api, pull, id, isNew ? await readMarkerRefs(api) : refs);
  if (!trail) throw refusePull(pull, 'none of its commits has a valid request');
  const by = user?.login ?? run?.triggering_actor?.login;
  const done = await announce(context, ground, trail, { reason, by, isNew });
  return report.finish([], {
    id,
    pr,
    digest: trail.request.digest,
    url: pull.url,
    revoked: isNew,
    done: [...(isNew ? (['marker'] as const) : []), ...done.steps],
    warnings: [...listClockWarnings(context).map((warning) => warning.toReason()), ...done.warnings],
  });
}

/**
 * Marks every request that the pull request ever had: a push back to an earlier commit would make that one valid again. Returns whether
 * one was not marked before.
 */
async function createMarkers(
  { api, entry }: BypassContext,
  {
    pull,
    id,
    refs,
    run,
    ground,
  }: { pull: Pull; id: string; refs: MarkerRefs; run: WorkflowRun | undefined; ground: Ground },
): Promise<boolean> {
  const requests: readonly StoredRequest[] = await listRequests(api, pull, id);
  if (requests.length === 0) throw refusePull(pull, 'none of its commits has a valid request');
  const atS = Math.floor(api.now().getTime() / 1000);
  let isNew = false;
  for (const { digest, document } of requests.filter((request) => !refs.revoked.has(request.digest))) {
    const marker = {
      id,
      request_digest: digest,
      subject: document.subject,
      at_s: atS,
      postmortem_due_s: atS + ground.roster.document.postmortem.days * 86_400,
      run_id: run?.id ?? null,
      run_attempt: run?.run_attempt ?? null,
    };
    const claim = await createMarker(api, 'revoked', marker, { head: pull.head.sha, sleep: entry.clock.sleep });
    isNew ||= claim === 'ours';
  }
  return isNew;
}

async function announce(
  context: BypassContext,
  ground: Ground,
  trail: Trail,
  { reason, by, isNew }: { readonly reason: string; readonly by: string | undefined; readonly isNew: boolean },
): Promise<{ readonly steps: readonly EndStep[]; readonly warnings: readonly Reason[] }> {
  const { api, entry } = context;
  const { roster } = ground;
  const user = await findTokenUser(api);
  const use = describeUse(trail, roster.document.postmortem.days);
  const notice = createNotice(trail);
  const steps: EndStep[] = [];
  if (use) {
    const { hasChanged } = await deactivateDeployments(api, trail.request);
    if (hasChanged) steps.push('deployments');
    const { grants } = await readGrants(context, ground, trail);
    const authors = { ids: new Set([...roster.document.apps, ...(user ? [user.id] : [])]) };
    if ((await openPostmortemIssue(api, trail, { use, grants, authors })).isNew) steps.push('issue');
  }
  const atS = trail.revoked?.message?.at_s ?? Math.floor(api.now().getTime() / 1000);
  const isCommented = await addRevocation(api, trail, formatRevokeComment(notice, { reason, by, atS, use }));
  if (isCommented) steps.push('comment');
  if (await closePull(api, trail.pull)) steps.push('closed');
  if (!isNew && !isCommented) return { steps, warnings: [] };
  const event = { type: 'revoked', reason, use: describeAnnouncedUse(use) } as const;
  const failed = await announceInSlack(event, createSlackFacts(notice), entry);
  return { steps, warnings: failed ? [failed.toReason()] : [] };
}
