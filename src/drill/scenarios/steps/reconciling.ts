import { reconcile } from '../../../bypass/index.ts';
import { openDrillBypass, recordBypassFile } from '../../bypass/access.ts';
import { decideOnGithub, requireDenied } from '../../bypass/decisions.ts';
import { readGithubRecords } from '../../bypass/github-records.ts';
import { USE_STORE } from '../../bypass/offline-files.ts';
import { createStepRefused, drillError } from '../../errors.ts';
import type { DrillState, DrillStep } from '../../state.ts';

export const resumeGithub: DrillStep = {
  name: 'github-back',
  title: 'Start GitHub again',
  phase: 'evidence',
  always: true, // the report of a failed drill reads GitHub too
  needs: [],
  run: async ({ regions }, notes) => {
    await regions?.github.resume();
    const probe = await regions?.github.probe();
    if (probe && probe.state !== 'answers')
      throw drillError('step-refused', { what: 'GitHub', detail: `${probe.url}: ${probe.detail}` });
    if (probe) notes.fact('github', `${probe.url}: ${probe.detail}`, 'address');
    return { summary: 'GitHub answers again.', found: {} };
  },
};

async function reconcileOnce(state: DrillState<'regions' | 'offline'>, name: string) {
  const { request, approvals } = state.offline;
  const report = await reconcile(openDrillBypass(state, 'app'), { request, approvals, store: USE_STORE });
  await recordBypassFile(state, `${name}.json`, report);
  if (report.outcome !== 'passed') throw createStepRefused('the reconciliation', report.reasons);
  return report;
}

export const reconcileWithGithub: DrillStep<'regions' | 'question' | 'offline', 'bypass'> = {
  name: 'reconcile',
  title: 'Reconcile with GitHub',
  phase: 'evidence',
  needs: ['regions', 'question', 'offline'],
  run: async (state, notes) => {
    const { question, offline } = state;
    const { pr, id, digest, url, done, signatures, reasons } = await reconcileOnce(state, 'reconciliation');
    const bypass = { id, pr, digest };
    notes.found({ bypass });
    notes.fact('Created', done.join(', '));
    notes.fact('Pull request', url, 'address');
    for (const { login, fingerprint } of signatures) notes.fact(`Signature of ${login}`, fingerprint);
    notes.fact('Differences', reasons.length, 'number');
    const { usedMarker } = await readGithubRecords(state, bypass, question.environment);
    if (done.length !== 3 || digest !== offline.digest || usedMarker === null)
      throw drillError('step-refused', {
        what: 'the reconciliation',
        detail: `expected a pull request, a marker and a comment, found ${done.join(', ') || 'none'}; marker ${usedMarker ?? 'none'}`,
      });
    notes.fact('Marker of the use', usedMarker);
    const again = await reconcileOnce(state, 'reconciliation-again');
    if (again.done.length > 0 || again.pr !== pr)
      throw drillError('step-refused', {
        what: 'the second reconciliation',
        detail: `expected nothing to do, found ${again.done.join(', ') || `pull request ${again.pr}`}`,
      });
    const report = await decideOnGithub(state, { question, pr });
    await requireDenied(state, notes, { name: 'use-on-github', report }, 'bypass-consumed');
    return {
      summary: `Pull request ${pr} has the request, the signatures and the marker of the use. There are no differences. A second reconciliation changed nothing, and GitHub denies another use.`,
      found: { bypass },
    };
  },
};
