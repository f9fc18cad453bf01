import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { doctorReportSchema, examineSettings } from '../../../src/bypass/index.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';
import { closeSettings, createBranchRules, pushToDefault, TAG_RULES } from '../../support/bypass-settings.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
  closeSettings(world);
});
afterEach(() => world.end());

const OPTIONS = {
  environment: 'production',
  check: 'promotion-gate / gate',
  workflow: '.github/workflows/promotion-gate.yml',
};

const examine = () => examineSettings(OPTIONS, world.entry());

/** Examines the settings, and lists the codes of all reasons. */
async function listOpen(): Promise<readonly string[]> {
  const { report } = await examine();
  expect(doctorReportSchema.safeParse(report).success).toBe(true);
  return report.reasons.map(({ code }) => code);
}

/** Replaces the rulesets of one target. */
function replaceRulesets(target: 'tag' | 'branch', ...rulesets: readonly Partial<Ruleset>[]): void {
  const { settings } = world.repository;
  const at = settings.rulesets.findIndex((one) => one.target === target);
  settings.rulesets.splice(at, 1);
  for (const ruleset of rulesets)
    settings.addRuleset({
      name: `new ${target}`,
      target,
      include: target === 'tag' ? ['refs/tags/mc-bypass/**/*'] : ['~DEFAULT_BRANCH'],
      rules: target === 'tag' ? TAG_RULES : createBranchRules(15_368),
      ...ruleset,
    });
}
type Ruleset = Parameters<GithubWorld['repository']['settings']['addRuleset']>[0];

type Installation = GithubWorld['seed']['organization']['installations'][number];

const grant = (installation: Installation, change: Installation['permissions']): Installation => ({
  ...installation,
  permissions: { ...installation.permissions, ...change },
});

describe('examineSettings', () => {
  it('finds nothing open after all steps of docs/bypass.md', async () => {
    const { report, isComplete } = await examine();
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({ type: 'bypass-doctor', outcome: 'passed', repository: 'acme/app', warnings: [] });
    expect(report.checks.map(({ state }) => state)).toEqual(report.checks.map(() => 'closed'));
    expect(isComplete).toBe(true);
  });

  it('gives a hint for everything that is open in a new repository, and reads on without a roster', async () => {
    await world.end();
    world = await startGithubWorld();
    world.env = { GITHUB_TOKEN: world.seed.tokens.admin };
    const { report } = await examine();
    for (const { hint } of report.reasons) expect(hint).toMatch(/^[A-Z].*[.\w]$/s);
    expect(new Set(report.reasons.map(({ code }) => code))).toEqual(
      new Set([
        'bypass-doctor-tags-open',
        'bypass-doctor-owners-missing',
        'bypass-doctor-branch-open',
        'bypass-doctor-check-missing',
        'bypass-doctor-workflow-open',
        'bypass-doctor-environment-open',
      ]),
    );
    pushToDefault(world, 'SECURITY/bypass-roster.yaml', 'version: 1\n');
    const invalid = (await examine()).report;
    expect(invalid.reasons[0]?.code).toBe('bypass-roster-invalid');
    expect(invalid.checks).toContainEqual({ name: 'teams', state: 'unchecked', codes: [] });
    expect(invalid.reasons.map(({ code }) => code)).toContain('bypass-doctor-environment-open');
  });

  describe('the roster', () => {
    it.each([
      [10, 'bypass-doctor-roster-expiring'],
      [-1, 'bypass-roster-expired'],
    ])('leaves its line open if it expires in %i days', async (days, code) => {
      world.saveRoster({ expires: new Date((world.nowS() + days * 86_400) * 1000).toISOString() });
      expect(await listOpen()).toEqual([code]);
    });

    it('leaves its line open if the rules of the company are missing or have another digest', async () => {
      const rules = 'rules';
      const expires = new Date((world.nowS() + 90 * 86_400) * 1000).toISOString();
      const sha256 = digestOf(Buffer.from(rules)).slice('sha256:'.length);
      world.saveRoster({ expires, extra: { path: 'policy/bypass-extra.wasm', sha256 } });
      expect(await listOpen()).toEqual(['bypass-doctor-rules-differ']);
      pushToDefault(world, 'policy/bypass-extra.wasm', rules);
      expect(await listOpen()).toEqual([]);
      pushToDefault(world, 'policy/bypass-extra.wasm', 'other rules');
      expect(await listOpen()).toEqual(['bypass-doctor-rules-differ']);
    });
  });

  describe('the teams', () => {
    it('leave their line open if one has no member who can approve', async () => {
      world.state.removeMember(world.seed.teams.serviceOwner, world.seed.people.own);
      expect(await listOpen()).toEqual(['bypass-doctor-team-empty']);
    });

    it('leave their line open if they cannot give three different people', async () => {
      const { people, teams } = world.seed;
      world.state.removeMember(teams.serviceOwner, people.own);
      world.state.addMember(teams.serviceOwner, people.multi);
      world.state.removeMember(teams.security, people.sec);
      expect(await listOpen()).toEqual(['bypass-doctor-quorum-impossible']);
    });

    it('stay unchecked if the token cannot read them', async () => {
      world.env = {
        ...world.env,
        GITHUB_TOKEN: world.state.createToken({
          user: world.seed.people.admin,
          permissions: {
            metadata: 'read',
            contents: 'read',
            actions: 'read',
            administration: 'write',
            organization_administration: 'read',
            variables: 'read',
          },
        }),
      };
      const { report, isComplete } = await examine();
      expect(isComplete).toBe(false);
      expect(report.checks).toContainEqual({ name: 'teams', state: 'unchecked', codes: ['bypass-team-unreadable'] });
    });
  });

  describe('the App', () => {
    it('leaves its line open if no installed App is in the roster', async () => {
      const expires = new Date((world.nowS() + 90 * 86_400) * 1000).toISOString();
      world.saveRoster({ expires, apps: [] });
      expect(await listOpen()).toEqual(['bypass-doctor-app-missing']);
      world.saveRoster({ expires, apps: [world.seed.people.sec.id] });
      expect(await listOpen()).toEqual(['bypass-doctor-app-missing']);
    });

    it.each([
      [{ pull_requests: 'read' }, 'bypass-doctor-app-permission', '"pull_requests: write", found "read"'],
      [{ administration: 'write' }, 'bypass-doctor-app-powerful', '"administration: write"'],
    ] as const)('leaves its line open with the permissions %j', async (change, code, text) => {
      const { installations } = world.seed.organization;
      installations.splice(0, installations.length, ...installations.map((one) => grant(one, change)));
      const { report } = await examine();
      expect(report.reasons.map((reason) => reason.code)).toEqual([code]);
      expect(report.reasons[0]?.message).toContain(text);
    });
  });

  describe('the tags', () => {
    it.each([
      ['no ruleset', [], ['bypass-doctor-tags-open', 'bypass-doctor-tags-open']],
      ['a ruleset that is not active', [{ enforcement: 'evaluate' }], Array(2).fill('bypass-doctor-tags-open')],
      ['no rule for updates', [{ rules: [{ type: 'deletion' }] }], ['bypass-doctor-tags-open']],
      ['another folder', [{ include: ['refs/tags/mc-by/**/*'] }], Array(2).fill('bypass-doctor-tags-open')],
      ['used markers only', [{ include: ['refs/tags/mc-bypass/used/*'] }], Array(2).fill('bypass-doctor-tags-open')],
      ['one level', [{ include: ['refs/tags/*'] }], Array(2).fill('bypass-doctor-tags-open')],
      ['an exclusion', [{ exclude: ['refs/tags/mc-bypass/used/*'] }], Array(2).fill('bypass-doctor-tags-open')],
      [
        'a bypass list',
        [{ bypassActors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }] }],
        ['bypass-doctor-ruleset-bypassable'],
      ],
    ] satisfies readonly (readonly [string, readonly Partial<Ruleset>[], readonly string[]])[])(
      'leave their line open with %s',
      async (_, rulesets, codes) => {
        replaceRulesets('tag', ...rulesets);
        expect(await listOpen()).toEqual(codes);
      },
    );

    it.each([
      [['~ALL'], []],
      [['refs/tags/**/*'], []],
      [['refs/tags/mc-bypass/used/*', 'refs/tags/mc-bypass/revoked/*'], []],
      [['refs/tags/mc-bypass/**'], ['bypass-doctor-pattern-narrow']],
    ])('close their line for the pattern %j', async (include, warnings) => {
      replaceRulesets('tag', { include, exclude: ['refs/tags/v*'] });
      const { report } = await examine();
      expect(report.reasons).toEqual([]);
      expect(report.warnings.map(({ code }) => code)).toEqual(warnings);
    });

    it('close their line by a ruleset of the organization', async () => {
      replaceRulesets('tag');
      world.seed.organization.settings.addRuleset({
        name: 'all markers',
        target: 'tag',
        include: ['refs/tags/mc-bypass/**/*'],
        rules: TAG_RULES,
        source: 'Organization',
      });
      expect(await listOpen()).toEqual([]);
    });

    it('stay unchecked if the token does not see the bypass list, and the hint names the permission', async () => {
      world.env = {
        ...world.env,
        GITHUB_TOKEN: world.state.createToken({
          user: world.seed.people.admin,
          permissions: {
            contents: 'read',
            actions: 'read',
            members: 'read',
            organization_administration: 'read',
            variables: 'read',
          },
        }),
      };
      const { report, isComplete } = await examine();
      expect(isComplete).toBe(false);
      expect(report.reasons.map(({ code }) => code)).toEqual(Array(2).fill('bypass-doctor-actors-hidden'));
      expect(report.reasons[0]?.hint).toContain('"Administration: write"');
    });
  });

  describe('the default branch', () => {
    it.each([
      ['deletion', ['bypass-doctor-branch-open']],
      ['non_fast_forward', ['bypass-doctor-branch-open']],
      ['pull_request', ['bypass-doctor-branch-open']],
      ['required_status_checks', ['bypass-doctor-check-missing']],
    ])('leaves its line open without the rule %s', async (type, codes) => {
      replaceRulesets('branch', { rules: createBranchRules(15_368).filter((rule) => rule.type !== type) });
      expect(await listOpen()).toEqual(codes);
    });

    it('leaves its line open if the check is not pinned to an App', async () => {
      replaceRulesets('branch', { rules: createBranchRules(null) });
      expect(await listOpen()).toEqual(['bypass-doctor-check-unpinned']);
    });

    it('leaves its line open if someone bypasses its ruleset', async () => {
      replaceRulesets('branch', {
        bypassActors: [{ actor_id: 1, actor_type: 'OrganizationAdmin', bypass_mode: 'always' }],
      });
      expect(await listOpen()).toEqual(['bypass-doctor-ruleset-bypassable']);
    });

    describe('with "Require workflows to pass before merging"', () => {
      const file = OPTIONS.workflow;
      const requireWorkflows = (...workflows: readonly object[]): void => {
        world.seed.organization.settings.addRuleset({
          name: 'required workflows',
          target: 'branch',
          include: ['~DEFAULT_BRANCH'],
          source: 'Organization',
          rules: [{ type: 'workflows', parameters: { workflows } }],
        });
      };
      const withoutCheck = () =>
        replaceRulesets('branch', {
          rules: createBranchRules(null).filter(({ type }) => type !== 'required_status_checks'),
        });
      const readNote = async () =>
        (await examine()).report.checks.find(({ name }) => name === 'default-branch')?.note ?? '';

      it('shows whether a ruleset requires the workflow of the gate', async () => {
        expect(await readNote()).toMatch(/^no ruleset requires the workflow/);
        requireWorkflows({ path: file, repository_id: world.repository.id, ref: 'refs/heads/main' });
        expect(await readNote()).toMatch(/^a ruleset requires the workflow/);
      });

      it.each([
        ['the default branch', { ref: 'refs/heads/main' }],
        ['the default branch by its name', { ref: 'main' }],
        ['a commit', { ref: 'refs/heads/x', sha: 'a'.repeat(40) }],
        ['another repository', { repository_id: 99, ref: 'refs/heads/x' }],
      ])('closes the line without a required check if the workflow comes from %s', async (_, change) => {
        withoutCheck();
        requireWorkflows({ path: file, repository_id: world.repository.id, ...change });
        const { report } = await examine();
        expect([report.reasons, report.warnings]).toEqual([[], []]);
      });

      it.each([
        ['another workflow', { path: '.github/workflows/other.yml', ref: 'main' }, []],
        ['another branch', { ref: 'refs/heads/release' }, ['bypass-doctor-workflow-ref']],
        ['no branch', {}, ['bypass-doctor-workflow-ref']],
      ])('stays open if the ruleset requires %s', async (_, change, warnings) => {
        withoutCheck();
        requireWorkflows({ path: file, repository_id: world.repository.id, ...change });
        const { report } = await examine();
        expect(report.reasons.map(({ code }) => code)).toEqual(['bypass-doctor-check-missing']);
        expect(report.warnings.map(({ code }) => code)).toEqual(warnings);
      });

      it('leaves the line open if someone bypasses that ruleset', async () => {
        world.seed.organization.settings.addRuleset({
          name: 'required workflows',
          target: 'branch',
          include: ['~ALL'],
          source: 'Organization',
          rules: [{ type: 'workflows', parameters: { workflows: [{ path: file, repository_id: 99 }] } }],
          bypassActors: [{ actor_id: 1, actor_type: 'OrganizationAdmin', bypass_mode: 'always' }],
        });
        expect(await listOpen()).toEqual(['bypass-doctor-ruleset-bypassable']);
      });
    });

    it('closes its line by a branch protection that binds administrators', async () => {
      replaceRulesets('branch');
      const protection = {
        checks: [{ context: 'promotion-gate / gate', appId: 15_368 }],
        codeOwnerReviews: true,
        enforceAdmins: true,
      };
      world.repository.settings.protectBranch('main', protection);
      expect(await listOpen()).toEqual([]);
      world.repository.settings.protectBranch('main', { ...protection, enforceAdmins: false, allowForcePushes: true });
      expect(await listOpen()).toEqual(['bypass-doctor-branch-open', 'bypass-doctor-admins-exempt']);
    });
  });

  describe('the code owners', () => {
    it('leave their line open if a later line takes the owners of the roster away', async () => {
      pushToDefault(world, '.github/CODEOWNERS', '* @acme/release\n/SECURITY/\n');
      const { report } = await examine();
      expect(report.reasons).toMatchObject([
        { code: 'bypass-doctor-owners-missing', path: 'SECURITY/bypass-roster.yaml' },
      ]);
    });

    it('leave their line open if the file with the owners has no owner', async () => {
      pushToDefault(world, '.github/CODEOWNERS', '/SECURITY/ @acme/a\n/policy/ @acme/a\n/.github/workflows/ @acme/a\n');
      const { report } = await examine();
      expect(report.reasons).toMatchObject([{ code: 'bypass-doctor-owners-missing', path: '.github/CODEOWNERS' }]);
    });
  });

  describe('the workflow', () => {
    it.each([
      ['on: [pull_request]', 'merge_group'],
      ['on: { pull_request: { paths: [src] }, merge_group: }', 'filter "paths"'],
      ['on: { pull_request: , merge_group: { branches: [main] } }', 'filter "branches"'],
      ['on: [pull_request, merge_group, pull_request_target]', 'pull_request_target'],
      ['on: [', 'not valid YAML'],
      ['jobs: {}', 'on'],
    ])('leaves its line open with %s', async (text, detail) => {
      pushToDefault(world, '.github/workflows/promotion-gate.yml', `${text}\n`);
      const { report } = await examine();
      expect(report.reasons.map(({ code }) => code)).toEqual(['bypass-doctor-workflow-open']);
      expect(report.reasons[0]?.message).toContain(detail);
    });
  });

  describe('the environment', () => {
    it.each([
      ['every branch', undefined],
      ['every protected branch', { protected: true, custom: [] }],
      ['the branch "release/*"', { protected: false, custom: ['main', 'release/*'] }],
      ['the default branch main cannot', { protected: false, custom: [] }],
    ])('leaves its line open if %s can use it', async (detail, branchPolicy) => {
      world.repository.settings.environments.length = 0;
      world.repository.settings.addEnvironment('production', branchPolicy ? { branchPolicy } : {});
      const { report } = await examine();
      expect(report.reasons.map(({ code }) => code)).toEqual(['bypass-doctor-environment-open']);
      expect(report.reasons[0]?.message).toContain(detail);
    });

    it('has a warning if administrators may bypass its rules', async () => {
      world.repository.settings.environments.length = 0;
      world.repository.settings.addEnvironment('production', { branchPolicy: { protected: false, custom: ['main'] } });
      const { report } = await examine();
      expect(report.reasons).toEqual([]);
      expect(report.warnings.map(({ code }) => code)).toEqual(['bypass-doctor-admins-deploy']);
    });
  });

  describe('the switch', () => {
    type Place = 'environment' | 'repository' | 'organization';
    const set = (place: Place, value: string): void => {
      const { organization, repository } = world.seed;
      const environment = repository.settings.environments.find(({ name }) => name === 'production');
      const owner = { environment, repository: repository.settings, organization: organization.settings }[place];
      owner?.variables.set('MC_BYPASS', value);
    };
    const readSwitch = async () => {
      const { report, isComplete } = await examine();
      expect([report.outcome, isComplete]).toEqual(['passed', true]);
      return { warnings: report.warnings.map(({ code }) => code), check: report.checks.at(-1) };
    };

    it('shows that the variable is not set', async () => {
      const { warnings, check } = await readSwitch();
      expect(warnings).toEqual([]);
      expect(check).toEqual({ name: 'switch', state: 'closed', codes: [], note: 'MC_BYPASS is not set' });
    });

    it.each([
      [{ repository: 'off' }, ['bypass-disabled'], 'MC_BYPASS is off in the repository'],
      [{ organization: ' OFF ' }, ['bypass-disabled'], 'MC_BYPASS is off in the organization'],
      [{ environment: 'off' }, ['bypass-disabled'], 'MC_BYPASS is off in the environment "production"'],
      [{ repository: 'on' }, [], 'MC_BYPASS is not off in the repository'],
      [
        { repository: 'on', organization: 'off' },
        [],
        'MC_BYPASS is not off in the repository, MC_BYPASS is off in the organization',
      ],
      [
        { environment: 'on', repository: 'off' },
        ['bypass-disabled', 'bypass-doctor-switch-overridden'],
        'MC_BYPASS is not off in the environment "production", MC_BYPASS is off in the repository',
      ],
    ] satisfies readonly (readonly [Partial<Record<Place, string>>, readonly string[], string])[])(
      'shows %j and warns about %j',
      async (values, codes, note) => {
        for (const [place, value] of Object.entries(values)) set(place as Place, value);
        const { warnings, check } = await readSwitch();
        expect(warnings).toEqual(codes);
        expect(check?.note).toBe(note);
      },
    );

    it('finds the variable of the organization on a later page', async () => {
      const { variables } = world.seed.organization.settings;
      for (let at = 0; at < 35; at++) variables.set(`A_${at}`, 'x');
      variables.set('MC_BYPASS', 'off');
      expect((await readSwitch()).warnings).toEqual(['bypass-disabled']);
    });

    it('never prints the value of the variable', async () => {
      set('repository', 'secret-0001\n::error::x');
      expect(JSON.stringify((await examine()).report)).not.toContain('secret-0001');
    });

    it.each([
      ['/actions/variables/', 500, 'github-unavailable'],
      ['/actions/organization-variables', 403, 'bypass-token-forbidden'],
      ['/environments/production/variables', 500, 'github-unavailable'],
    ])('reports a check as not made, with a warning, if GitHub answers %s with %i', async (path, kind, code) => {
      world.state.controls.addFault({ path, kind, times: 10 });
      const { warnings, check } = await readSwitch();
      expect(warnings).toEqual([code]);
      expect(check).toEqual({ name: 'switch', state: 'unchecked', codes: [] });
    });
  });

  it.each([
    ['/activity', 'GET /repos/{owner}/{repo}/activity'],
    ['/rulesets?', 'GET /repos/{owner}/{repo}/rulesets'],
    ['/rules/branches/', 'GET /repos/{owner}/{repo}/rules/branches/{branch}'],
    [
      '/deployment-branch-policies',
      'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    ],
  ])('cannot be complete on a server without %s, and names the endpoint', async (path, endpoint) => {
    world.state.controls.addFault({ path, kind: 404, times: 10 });
    const { report, isComplete } = await examine();
    expect(isComplete).toBe(false);
    expect(report.reasons).toMatchObject([{ code: 'bypass-doctor-endpoint-missing', endpoint }]);
  });

  it.each(['/rulesets?', '/activity', '/rules/branches/', '/environments/', '/installations', '/CODEOWNERS'])(
    'throws if GitHub fails at %s',
    async (path) => {
      world.state.controls.addFault({ path, kind: 500, times: 10 });
      await expect(examine()).rejects.toMatchObject({ code: 'github-unavailable' });
    },
  );

  it('names the permission if GitHub hides the installed Apps from the token', async () => {
    world.state.controls.addFault({ path: '/installations', kind: 404, times: 3 });
    const { report, isComplete } = await examine();
    expect(isComplete).toBe(false);
    expect(report.reasons.map(({ code }) => code)).toEqual(['bypass-token-forbidden']);
    expect(report.reasons[0]?.message).toContain('"Organization administration: read"');
  });

  it('names the permission that a token lacks', async () => {
    world.env = { ...world.env, GITHUB_TOKEN: world.seed.tokens.app };
    const { report, isComplete } = await examine();
    expect(isComplete).toBe(false);
    const found = report.reasons.find(({ code }) => code === 'bypass-token-forbidden');
    expect(found?.message).toContain('"Organization administration: read"');
  });
});
