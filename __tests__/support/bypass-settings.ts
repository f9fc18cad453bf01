import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GithubWorld, ROOT } from './bypass-github.ts';

/** Writes a file to the default branch. */
export const pushToDefault = ({ repository, seed }: GithubWorld, path: string, content: string): void => {
  repository.refs.pushFile({ branch: repository.defaultBranch, path, content, by: seed.people.admin });
};

export const TAG_RULES = [{ type: 'update' }, { type: 'deletion' }];

export const createBranchRules = (integrationId: number | null) => [
  { type: 'deletion' },
  { type: 'non_fast_forward' },
  { type: 'pull_request', parameters: { require_code_owner_review: true, required_approving_review_count: 1 } },
  {
    type: 'required_status_checks',
    parameters: {
      strict_required_status_checks_policy: false,
      required_status_checks: [
        { context: 'promotion-gate / gate', ...(integrationId === null ? {} : { integration_id: integrationId }) },
      ],
    },
  },
];

/** Sets a repository up as docs/bypass.md does: the doctor finds nothing open. The token is that of an administrator. */
export function closeSettings(world: GithubWorld): void {
  const { repository, seed } = world;
  world.env = { ...world.env, GITHUB_TOKEN: seed.tokens.admin };
  world.saveRoster({ expires: new Date((world.nowS() + 90 * 86_400) * 1000).toISOString() });
  pushToDefault(world, '.github/CODEOWNERS', '*        @acme/release\n/SECURITY/ @acme/security\n');
  for (const name of ['promotion-gate', 'bypass-request'])
    pushToDefault(
      world,
      `.github/workflows/${name}.yml`,
      readFileSync(join(ROOT, `workflows/${name}-caller.yml`), 'utf8'),
    );
  repository.settings.addRuleset({
    name: 'markers',
    target: 'tag',
    include: ['refs/tags/mc-bypass/**/*'],
    rules: TAG_RULES,
  });
  repository.settings.addRuleset({
    name: 'main',
    target: 'branch',
    include: ['~DEFAULT_BRANCH'],
    rules: createBranchRules(15_368),
  });
  repository.settings.addEnvironment('production', {
    branchPolicy: { protected: false, custom: [repository.defaultBranch] },
    canAdminsBypass: false,
  });
}
