import { openRequest, readStatus } from '../../../bypass/index.ts';
import { digestOf } from '../../../lib/digest.ts';
import { formatDuration } from '../../../lib/duration.ts';
import { createBypassEntry, openDrillApi, openDrillBypass, recordBypassFile } from '../../bypass/access.ts';
import { decideOnGithub, requireAllowed, requireDenied } from '../../bypass/decisions.ts';
import { readGithubRecords, readRequestFile } from '../../bypass/github-records.ts';
import { createRequestValues, FULL_TTL_S, type GateQuestion } from '../../bypass/question.ts';
import type { BypassReference } from '../../bypass/types.ts';
import { drillError } from '../../errors.ts';
import { APPROVER_LOGINS, type Approver } from '../../simulator/github.ts';
import type { DrillState, DrillStep } from '../../state.ts';

const SHORT_TTL_S = 20;
/** GitHub's time has whole seconds: one more second is certainly after the end. */
const MARGIN_MS = 1_000;
const REASON = 'The primary region is lost. The freeze blocks the release that replaces it.';
const SHORT_REASON = `The drill shows that a bypass of ${SHORT_TTL_S} s ends by itself.`;

async function openBypass(state: DrillState<'regions'>, question: GateQuestion, ttlS: number, reason: string) {
  const report = await openRequest(openDrillBypass(state, 'requester'), createRequestValues(question, ttlS, reason));
  const { id, pr, digest, url, expiresAt } = report;
  return { reference: { id, pr, digest } satisfies BypassReference, url, expiresAt, report };
}

/** Approves a pull request as people do on its page, with their own tokens. */
async function approve(
  state: DrillState<'regions'>,
  { pr }: BypassReference,
  people: readonly Approver[],
): Promise<void> {
  for (const login of people) {
    const review = { event: 'APPROVE', body: 'Approved in the drill.' };
    const answer = await openDrillApi(state, login).write(
      'POST',
      `./pulls/${pr}/reviews`,
      review,
      'Pull requests: write',
    );
    if (answer?.status !== 200)
      throw drillError('step-refused', {
        what: `the review of ${login}`,
        detail: answer ? `status ${answer.status}` : 'GitHub gave no answer',
      });
  }
}

export const requestBypass: DrillStep<'regions' | 'roster' | 'question', 'bypass'> = {
  name: 'request',
  title: 'Request a bypass',
  phase: 'recovery',
  needs: ['regions', 'roster', 'question'],
  run: async (state, notes) => {
    const { reference, url, expiresAt, report } = await openBypass(state, state.question, FULL_TTL_S, REASON);
    await recordBypassFile(state, 'request-report.json', report);
    await recordBypassFile(state, `${reference.id}.json`, await readRequestFile(state, reference));
    notes.fact('Pull request', url, 'address');
    notes.fact('Request', reference.digest, 'digest');
    notes.fact('Expires at', expiresAt, 'time');
    return {
      summary: `Pull request ${reference.pr} asks the three teams for one digest, one environment and 4 h.`,
      found: { bypass: reference },
    };
  },
};

export const decideWithTwo: DrillStep<'regions' | 'question' | 'bypass'> = {
  name: 'two-approvals',
  title: 'Decide with two approvals',
  phase: 'recovery',
  needs: ['regions', 'question', 'bypass'],
  run: async (state, notes) => {
    const { question, bypass } = state;
    const people = APPROVER_LOGINS.slice(0, 2);
    await approve(state, bypass, people);
    notes.fact('Approved by', people.join(', '));
    const report = await decideOnGithub(state, { question, pr: bypass.pr });
    await requireDenied(state, notes, { name: 'two-approvals', report }, 'bypass-quorum-missing');
    return { summary: 'Two of three roles approved. The gate stays closed, and the request is not used.', found: {} };
  },
};

export const approveAsThird: DrillStep<'regions' | 'bypass'> = {
  name: 'third-approval',
  title: 'Approve as the third person',
  phase: 'recovery',
  needs: ['regions', 'bypass'],
  run: async (state, notes) => {
    const { bypass } = state;
    await approve(state, bypass, APPROVER_LOGINS.slice(2));
    const status = await readStatus({ pr: bypass.pr }, createBypassEntry(state, { actor: 'app' }));
    await recordBypassFile(state, 'status.json', status);
    const [found] = status.bypasses;
    if (found?.state !== 'approved')
      throw drillError('step-refused', {
        what: 'the request',
        detail: `expected the state "approved", found "${found?.state}"; roles without an approval: ${found?.missing.join(', ') || 'none'}`,
      });
    for (const { role, login, at } of found.approvals) notes.fact(role, `${login}, ${at}`);
    notes.fact('Time left', formatDuration(found.secondsLeft));
    return { summary: 'Three different people approved, one for each role.', found: {} };
  },
};

export const decideOtherDigest: DrillStep<'regions' | 'question' | 'bypass'> = {
  name: 'other-digest',
  title: 'Decide about another release',
  phase: 'recovery',
  needs: ['regions', 'question', 'bypass'],
  run: async (state, notes) => {
    const { question, bypass } = state;
    const other = state.ledger.all().find(({ digest }) => digest !== question.digest);
    const digest = other?.digest ?? digestOf('another release');
    notes.fact(other?.version ?? 'Another release', digest, 'digest');
    const report = await decideOnGithub(state, { question: { ...question, digest }, pr: bypass.pr });
    await requireDenied(state, notes, { name: 'other-digest', report }, 'bypass-subject-mismatch');
    return { summary: 'The approved request opens the gate for its own digest only.', found: {} };
  },
};

export const useBypass: DrillStep<'regions' | 'question' | 'bypass'> = {
  name: 'use',
  title: 'Open the gate with the bypass',
  phase: 'recovery',
  needs: ['regions', 'question', 'bypass'],
  run: async (state, notes) => {
    const { question, bypass } = state;
    const report = await decideOnGithub(state, { question });
    await requireAllowed(state, notes, { name: 'use', report }, true);
    const { usedMarker, deployments } = await readGithubRecords(state, bypass, question.environment);
    const [deployment] = deployments;
    if (report.request?.pr !== bypass.pr || usedMarker === null || deployment?.state !== 'success')
      throw drillError('bypass-decision-wrong', {
        decision: 'use',
        expected: `the marker and a deployment of pull request ${bypass.pr}`,
        found: `marker ${usedMarker ?? 'none'}, deployment ${deployment?.state ?? 'none'}`,
      });
    notes.fact('Marker of the use', usedMarker);
    notes.fact('Deployment', `${deployment.id}, ${deployment.state}`);
    state.events.add('warn', 'bypass-used', 'a bypass opened the gate of production', { ...bypass });
    return {
      summary: 'The gate of production is open for this release. The use is recorded by a tag that is created once.',
      found: {},
    };
  },
};

export const useAgain: DrillStep<'regions' | 'question' | 'bypass'> = {
  name: 'second-use',
  title: 'Use the bypass a second time',
  phase: 'recovery',
  needs: ['regions', 'question', 'bypass'],
  run: async (state, notes) => {
    const { question, bypass } = state;
    const report = await decideOnGithub(state, { question, pr: bypass.pr });
    await requireDenied(state, notes, { name: 'second-use', report }, 'bypass-consumed');
    return { summary: 'Another run is denied, although the time and the approvals are still valid.', found: {} };
  },
};

export const expireShortBypass: DrillStep<'regions' | 'question'> = {
  name: 'short-ttl',
  title: `Let a bypass of ${SHORT_TTL_S} s expire`,
  phase: 'evidence',
  needs: ['regions', 'question'],
  run: async (state, notes) => {
    const { question } = state;
    const { clock, signal } = state.ports;
    const { reference, expiresAt } = await openBypass(state, question, SHORT_TTL_S, SHORT_REASON);
    await approve(state, reference, APPROVER_LOGINS);
    const before = await decideOnGithub(state, { question, pr: reference.pr, consume: false });
    await requireAllowed(state, notes, { name: 'short-before', report: before }, false);
    const left = Date.parse(expiresAt) - state.regions.github.shiftClock(clock).now().getTime();
    await clock.sleep(Math.max(0, left) + MARGIN_MS, signal);
    const after = await decideOnGithub(state, { question, pr: reference.pr });
    await requireDenied(state, notes, { name: 'short-after', report: after }, 'bypass-expired');
    return {
      summary: `A request with three approvals was allowed, and denied ${SHORT_TTL_S} real seconds after its creation. No one revoked it.`,
      found: {},
    };
  },
};
