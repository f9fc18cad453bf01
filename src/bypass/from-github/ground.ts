import type { Digest } from '../../lib/digest.ts';
import type { McError, VerificationError } from '../../lib/mc-error.ts';
import type { CompanyRules } from '../gate.ts';
import type { Roster } from '../roster.ts';
import { type BypassContext, type GitHubRepository, readRepository } from './context.ts';
import type { GitRef } from './documents.ts';
import { listMarkerRefs } from './marker.ts';
import { type RoleMembers, readRoleMembers } from './people.ts';
import { listOverduePostmortems, readUsedMarkers } from './postmortems.ts';
import { readRun, type WorkflowRun } from './requester.ts';
import { checkRosterExpiry, readCompanyRules, readDefaultBranch } from './roster.ts';

/** The facts of a decision that are the same for all pull requests. */
export interface Ground {
  readonly repository: GitHubRepository;
  readonly commit: string;
  readonly roster: Roster;
  readonly members: RoleMembers;
  readonly companyRules: CompanyRules | undefined;
  readonly used: ReadonlyMap<Digest, GitRef>;
  /** The run of the deciding job; undefined outside a run. */
  readonly run: WorkflowRun | undefined;
}

/** Reads the roster, the teams and the used markers. With `withRun`, the run of this job takes part. */
export async function readGround(context: BypassContext, { withRun }: { readonly withRun: boolean }): Promise<Ground> {
  const { api, runId } = context;
  const repository = await readRepository(api);
  const branch = await readDefaultBranch(context, repository);
  return {
    repository,
    ...branch,
    companyRules: await readCompanyRules(context, branch),
    used: await listMarkerRefs(api, 'used'),
    members: await readRoleMembers(api, branch.roster.document),
    run: withRun && runId !== undefined ? await readRun(api, runId) : undefined,
  };
}

/** What denies every request of an environment now. */
export interface Obstacles {
  readonly denials: readonly VerificationError[];
  readonly warnings: readonly McError[];
}

/** Reads what denies every request of an environment: an expired roster, and post-mortems that are overdue. */
export async function readObstacles({ api }: BypassContext, ground: Ground, environment: string): Promise<Obstacles> {
  const { roster, commit, used } = ground;
  const expiry = checkRosterExpiry(roster, api.now());
  const denials = expiry ? [expiry] : [];
  if (!roster.document.postmortem.required) return { denials, warnings: [] };
  const { messages, warnings } = await readUsedMarkers(api, used);
  const overdue = await listOverduePostmortems(api, messages, { environment, commit, now: api.now() });
  return { denials: [...denials, ...overdue], warnings };
}
