import type { Ids } from './accounts.ts';
import type { RefChange } from './refs.ts';
import { Variables } from './variables.ts';

export interface RulesetRule {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly target: 'branch' | 'tag' | 'push';
  readonly enforcement: 'active' | 'disabled' | 'evaluate';
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly RulesetRule[];
  readonly bypassActors: readonly BypassActor[];
  readonly source: 'Repository' | 'Organization';
  readonly createdAt: Date;
}

export interface BypassActor {
  readonly actor_id: number | null;
  readonly actor_type: 'Integration' | 'OrganizationAdmin' | 'RepositoryRole' | 'Team' | 'DeployKey' | 'User';
  readonly bypass_mode: 'always' | 'pull_request' | 'exempt';
}

export type RulesetOptions = Pick<Ruleset, 'name' | 'target'> &
  Partial<Pick<Ruleset, 'enforcement' | 'include' | 'exclude' | 'rules' | 'bypassActors' | 'source'>>;

export interface RequiredCheck {
  readonly context: string;
  readonly appId: number | null;
}

export interface BranchProtection {
  readonly checks: readonly RequiredCheck[];
  readonly strict: boolean;
  readonly enforceAdmins: boolean;
  readonly approvals: number;
  readonly codeOwnerReviews: boolean;
  readonly dismissStale: boolean;
  readonly allowForcePushes: boolean;
  readonly allowDeletions: boolean;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  /** undefined lets each branch deploy. */
  readonly branchPolicy: { readonly protected: boolean; readonly custom: readonly string[] } | undefined;
  readonly canAdminsBypass: boolean;
  readonly reviewers: readonly number[];
  readonly variables: Variables;
}

/** The settings of a repository that decide who can go around a gate. */
export class Settings {
  readonly #ids: Ids;
  readonly #now: () => Date;
  readonly rulesets: Ruleset[] = [];
  readonly protections = new Map<string, BranchProtection>();
  readonly environments: Environment[] = [];
  readonly variables: Variables;

  constructor(ids: Ids, now: () => Date) {
    this.#ids = ids;
    this.#now = now;
    this.variables = new Variables(now);
  }

  addRuleset(options: RulesetOptions): Ruleset {
    const ruleset: Ruleset = {
      id: this.#ids.take('setting'),
      enforcement: 'active',
      include: [],
      exclude: [],
      rules: [],
      bypassActors: [],
      source: 'Repository',
      createdAt: this.#now(),
      ...options,
    };
    this.rulesets.push(ruleset);
    return ruleset;
  }

  protectBranch(branch: string, options: Partial<BranchProtection> = {}): void {
    this.protections.set(branch, {
      checks: [],
      strict: false,
      enforceAdmins: false,
      approvals: 0,
      codeOwnerReviews: false,
      dismissStale: false,
      allowForcePushes: false,
      allowDeletions: false,
      ...options,
    });
  }

  addEnvironment(
    name: string,
    {
      branchPolicy,
      canAdminsBypass = true,
      reviewers = [],
    }: Partial<Omit<Environment, 'id' | 'name' | 'createdAt' | 'variables'>> = {},
  ): Environment {
    const id = this.#ids.take('setting');
    const variables = new Variables(this.#now);
    const environment = { id, name, createdAt: this.#now(), branchPolicy, canAdminsBypass, reviewers, variables };
    this.environments.push(environment);
    return environment;
  }

  /** Lists the active rulesets that apply to a ref. */
  listActive(ref: string, defaultBranch: string): readonly Ruleset[] {
    const matches = (pattern: string): boolean =>
      pattern === '~ALL' ||
      (pattern === '~DEFAULT_BRANCH' && ref === `refs/heads/${defaultBranch}`) ||
      compilePattern(pattern).test(ref);
    return this.rulesets.filter(
      ({ enforcement, target, include, exclude }) =>
        enforcement === 'active' &&
        ref.startsWith(target === 'tag' ? 'refs/tags/' : 'refs/heads/') &&
        include.some(matches) &&
        !exclude.some(matches),
    );
  }

  /** Returns why a ruleset forbids a change of a ref. Rulesets with actors who bypass them are not enforced. */
  findRule({ ref, before, after, isForced }: RefChange, defaultBranch: string): string | undefined {
    const types = new Set(
      this.listActive(ref, defaultBranch)
        .filter(({ bypassActors }) => bypassActors.length === 0)
        .flatMap(({ rules }) => rules.map(({ type }) => type)),
    );
    if (before === undefined)
      return types.has('creation') ? 'Cannot create ref due to creations being restricted.' : undefined;
    if (after === undefined) return types.has('deletion') ? 'Cannot delete this ref.' : undefined;
    if (types.has('update')) return 'Cannot update this protected ref.';
    return isForced && types.has('non_fast_forward') ? 'Cannot force-push to this ref.' : undefined;
  }
}

/** Compiles a pattern of GitHub's rulesets (fnmatch with path names): `*` stays in a segment, `**` does not. */
function compilePattern(pattern: string): RegExp {
  const source = pattern.replaceAll(/\*\*\/?|\*|\?|[.+^${}()|[\]\\]/g, (part) => {
    if (part.startsWith('**')) return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}
