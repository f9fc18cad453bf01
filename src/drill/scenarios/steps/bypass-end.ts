import {
  type BypassReport,
  type BypassSweepReport,
  formatPeriodMarkdown,
  renderPeriodPage,
  reportPeriod,
  sweepBypasses,
} from '../../../bypass/index.ts';
import { rfc3339 } from '../../../lib/clock.ts';
import { formatCount } from '../../../lib/plural.ts';
import { openDrillBypass, recordBypassFile } from '../../bypass/access.ts';
import { decideOnGithub, requireDenied } from '../../bypass/decisions.ts';
import { checkFreeze } from '../../bypass/freeze.ts';
import { assertEnded, readGithubRecords } from '../../bypass/github-records.ts';
import { decideFromFiles, readPinnedRoster } from '../../bypass/offline-files.ts';
import { FULL_TTL_S } from '../../bypass/question.ts';
import { createStepRefused, drillError } from '../../errors.ts';
import type { DrillState, DrillStep } from '../../state.ts';
import type { StepNotes } from '../../steps.ts';

type Ending = DrillState<'regions' | 'question' | 'freeze' | 'restoredAt'>;

/** Lets the whole life of the bypass pass. The decision must then deny as expired, and the freeze still blocks production. */
async function requireExpiry(state: Ending, notes: StepNotes, decide: () => Promise<BypassReport>): Promise<void> {
  const { regions, question, freeze, ports } = state;
  const { github } = regions;
  github.passTime(FULL_TTL_S);
  const now = github.shiftClock(ports.clock).now();
  notes.fact('The clocks of GitHub and of the gate show', rfc3339(now), 'time');
  await requireDenied(state, notes, { name: 'expired', report: await decide() }, 'bypass-expired');
  const obstacle = checkFreeze(freeze, question.environment, now);
  if (obstacle === undefined)
    throw drillError('step-refused', { what: 'the drill', detail: 'expected that the freeze still blocks production' });
  notes.fact('Blocked by', `${freeze.gate}: ${obstacle}`);
}

const EXPIRY = { name: 'expire', title: 'Let 4 h pass', phase: 'evidence' } as const;
const EXPIRED = { summary: 'The bypass ended by itself, and the gate of production is closed again.', found: {} };

export const expireOnGithub: DrillStep<'regions' | 'question' | 'bypass' | 'freeze' | 'restoredAt'> = {
  ...EXPIRY,
  needs: ['regions', 'question', 'bypass', 'freeze', 'restoredAt'],
  run: async (state, notes) => {
    await requireExpiry(state, notes, () => decideOnGithub(state, { question: state.question, pr: state.bypass.pr }));
    return EXPIRED;
  },
};

export const expireOffline: DrillStep<'regions' | 'question' | 'offline' | 'freeze' | 'restoredAt'> = {
  ...EXPIRY,
  needs: ['regions', 'question', 'offline', 'freeze', 'restoredAt'],
  run: async (state, notes) => {
    const pin = await readPinnedRoster(state);
    await requireExpiry(state, notes, () => decideFromFiles(state, state.offline, state.question, pin));
    return EXPIRED;
  },
};

async function sweep(state: DrillState<'regions'>, name: string): Promise<BypassSweepReport> {
  const report = await sweepBypasses(openDrillBypass(state, 'app'));
  await recordBypassFile(state, `${name}.json`, report);
  if (report.outcome !== 'passed') throw createStepRefused('the sweep', report.reasons);
  return report;
}

export const sweepAfterwards: DrillStep<'regions' | 'question' | 'bypass'> = {
  name: 'sweep',
  title: 'Sweep the bypasses that ended',
  phase: 'evidence',
  needs: ['regions', 'question', 'bypass'],
  run: async (state, notes) => {
    const { question, bypass } = state;
    const { swept } = await sweep(state, 'sweep');
    const own = swept.find(({ pr }) => pr === bypass.pr);
    if (own?.state !== 'used')
      throw drillError('step-refused', {
        what: 'the sweep',
        detail: `expected pull request ${bypass.pr} as "used", found "${own?.state ?? 'none'}"`,
      });
    for (const { pr, state: end, done } of swept) notes.fact(`Pull request ${pr}, ${end}`, done.join(', '));
    const records = await readGithubRecords(state, bypass, question.environment);
    await recordBypassFile(state, 'github-records.json', records);
    assertEnded(records, bypass);
    for (const { id, state: end } of records.deployments) notes.fact(`Deployment ${id}`, end);
    for (const { title, url } of records.issues) notes.fact('Issue', `${title}, ${url}`);
    const again = await sweep(state, 'sweep-again');
    if (again.swept.length > 0)
      throw drillError('step-refused', {
        what: 'the second sweep',
        detail: `expected nothing to do, found ${formatCount(again.swept.length, 'bypass', 'bypasses')}`,
      });
    assertEnded(await readGithubRecords(state, bypass, question.environment), bypass);
    return {
      summary: `The sweep reverted ${formatCount(swept.length, 'bypass', 'bypasses')}. The pull request has one report and is closed. No deployment is active, and one issue asks for the post-mortem. A second sweep changed nothing.`,
      found: {},
    };
  },
};

export const reportBypasses: DrillStep<'regions' | 'roster'> = {
  name: 'bypass-report',
  title: 'Report the bypasses for auditors',
  phase: 'evidence',
  always: true, // the evidence of a failed drill has the state of its requests too
  needs: ['regions', 'roster'],
  run: async (state, notes) => {
    const report = await reportPeriod(openDrillBypass(state, 'app'));
    await recordBypassFile(state, 'report.json', report);
    await recordBypassFile(state, 'report.md', formatPeriodMarkdown(report));
    await recordBypassFile(state, 'report.html', renderPeriodPage(report));
    const { counts, bypasses } = report;
    state.counters.bypasses = counts.uses;
    state.counters.bypassOutcomes = { ...counts.states };
    for (const { pr, state: end, postmortemDueAt } of bypasses) {
      notes.fact(`Pull request ${pr}`, end);
      if (postmortemDueAt !== undefined) notes.fact('Its post-mortem is due', postmortemDueAt, 'time');
    }
    return {
      summary: `The report has ${formatCount(counts.total, 'request')} and ${formatCount(counts.uses, 'use')}. It is in the pack as JSON, Markdown and HTML.`,
      found: {},
    };
  },
};
