import { rfc3339 } from '../../../lib/clock.ts';
import { digestOf } from '../../../lib/digest.ts';
import { recordBypassFile } from '../../bypass/access.ts';
import { checkFreeze, createFreeze, ENVIRONMENT } from '../../bypass/freeze.ts';
import { createGateQuestion } from '../../bypass/question.ts';
import { createDrillRoster } from '../../bypass/roster.ts';
import { drillError } from '../../errors.ts';
import { APPROVER_LOGINS, APPROVERS } from '../../simulator/github.ts';
import type { DrillStep } from '../../state.ts';
import { requireFound } from '../../steps.ts';

const ROSTER_PATH = 'SECURITY/bypass-roster.yaml';

export const setUpGithub: DrillStep<'regions', 'roster'> = {
  name: 'github-up',
  title: 'Set up the bypass on GitHub',
  phase: 'build',
  needs: ['regions'],
  run: async (state, notes) => {
    const { github } = state.regions;
    const roster = await createDrillRoster(state);
    github.pushFile(ROSTER_PATH, roster.text);
    await recordBypassFile(state, 'bypass-roster.yaml', roster.text);
    notes.fact('API', github.url, 'address');
    notes.fact('Repository', github.repository);
    notes.fact(`${ROSTER_PATH} on the default branch`, digestOf(roster.text), 'digest');
    for (const login of APPROVER_LOGINS) notes.fact(APPROVERS[login], `${login} (${github.getUserId(login)})`);
    return {
      summary: 'The repository has a roster. The teams Security, Release and Service Owner have different members.',
      found: { roster },
    };
  },
};

export const freezeProduction: DrillStep<never, 'freeze'> = {
  name: 'freeze',
  title: 'Freeze production',
  phase: 'steady',
  needs: [],
  run: async (state, notes) => {
    const freeze = createFreeze(state.ports.clock.now());
    await recordBypassFile(state, 'freeze.json', freeze);
    notes.fact('Gate', freeze.gate);
    notes.fact('Environment', freeze.environment);
    notes.fact('Until', freeze.until, 'time');
    return { summary: 'A change freeze blocks every deployment to production in both regions.', found: { freeze } };
  },
};

export const runClosedGate: DrillStep<'regions' | 'freeze' | 'lostAt', 'question'> = {
  name: 'blocked',
  title: 'Run the gate of production',
  phase: 'recovery',
  needs: ['regions', 'freeze', 'lostAt'],
  run: async (state, notes) => {
    const { regions, freeze, ports } = state;
    const [release] = state.recovered;
    const { digest, version } = requireFound(release, 'a restored release');
    const now = ports.clock.now();
    const obstacle = checkFreeze(freeze, ENVIRONMENT, now);
    if (obstacle === undefined)
      throw drillError('step-refused', { what: 'the drill', detail: 'expected that the freeze blocks production' });
    const question = createGateQuestion(digest, regions.github.readHead());
    notes.fact('Release', `${version}, ${digest}`);
    notes.fact('Commit', question.sha);
    notes.fact('Blocked by', `${freeze.gate}: ${obstacle}`);
    notes.fact('Blocked at', rfc3339(now), 'time');
    return {
      summary: `The gate blocks ${version}: ${obstacle}. The release is promoted, but may not enter production.`,
      found: { question },
    };
  },
};
