import { z } from 'zod';
import { type Account, refuse } from './accounts.ts';
import type { Document } from './documents/shared.ts';
import type { HostedRepository } from './repository.ts';
import type { GithubState, Organization } from './state.ts';
import type { Team } from './teams.ts';

const name = z.string().min(1).max(200);
const permissions = z.record(z.string(), z.enum(['read', 'write', 'admin']));
const count = z.int().min(0).max(1_000_000);

/** The actions below `/_sandbox/`: each has the form of its body, and changes the state. */
const ACTIONS = {
  users: define(z.strictObject({ login: name, member: z.boolean().default(true) }), (world, { login, member }) => {
    const user = world.state.createUser(login, member ? { organization: world.organization } : {});
    return { id: user.id, login, token: world.state.createToken({ user }) };
  }),
  'delete-user': define(z.strictObject({ user: name }), (world, { user }) => {
    world.state.deleteUser(world.person(user));
    return {};
  }),
  teams: define(z.strictObject({ name, parent: name.optional() }), (world, { name: team, parent }) => {
    const { id, slug } = world.state.createTeam(world.organization, team, parent ? { parent: world.team(parent) } : {});
    return { id, slug };
  }),
  members: define(
    z.strictObject({ team: name, user: name, role: z.enum(['member', 'maintainer', 'none']).default('member') }),
    (world, { team, user, role }) => {
      if (role === 'none') world.state.removeMember(world.team(team), world.person(user));
      else world.state.addMember(world.team(team), world.person(user), role);
      return {};
    },
  ),
  tokens: define(
    z.strictObject({ user: name.optional(), app: name.optional(), permissions: permissions.optional() }),
    (world, { user, app, permissions: given }) => {
      const found = world.state.apps.find(({ slug }) => slug === app);
      if (!found && user === undefined) throw refuse(422, 'expected "user" or an existing "app"');
      const owner = found ? { app: found } : { user: world.person(user ?? '') };
      return { token: world.state.createToken({ ...owner, ...(given ? { permissions: given } : {}) }) };
    },
  ),
  push: define(
    z.strictObject({
      by: name,
      branch: name,
      path: name,
      content: z.string(),
      author: z.strictObject({ name, email: name }).optional(),
    }),
    (world, { by, author, ...file }) => {
      const push = { ...file, by: world.person(by), ...(author ? { author } : {}) };
      return { sha: world.repository.refs.pushFile(push).sha };
    },
  ),
  reviews: define(
    z.strictObject({
      user: name,
      pull: count,
      event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']),
      body: z.string().default('Reviewed in the sandbox.'),
    }),
    (world, { user, pull, event, body }) => {
      const { id, state } = world.repository.reviews.review(pull, world.person(user), event, { body });
      return { id, state };
    },
  ),
  dismissals: define(
    z.strictObject({ user: name, review: count, message: name.default('Dismissed in the sandbox.') }),
    (world, { user, review, message }) => {
      world.repository.reviews.dismiss(review, world.person(user), message);
      return {};
    },
  ),
  runs: define(
    z.strictObject({ actor: name, path: name, event: name, branch: name.optional(), id: count.optional() }),
    (world, { actor, path, event, branch = world.repository.defaultBranch, id }) => {
      const { refs, runs } = world.repository;
      const headSha = refs.findBranch(branch) ?? '0'.repeat(40);
      const run = { path, event, headBranch: branch, headSha, actor: world.person(actor) };
      return { id: runs.create({ ...run, ...(id === undefined ? {} : { id }) }).id };
    },
  ),
  reruns: define(z.strictObject({ actor: name, run: count }), (world, { actor, run }) => ({
    attempt: world.repository.runs.rerun(run, world.person(actor)).attempts.length,
  })),
  rulesets: define(
    z.strictObject({
      name,
      target: z.enum(['branch', 'tag']),
      include: z.array(name),
      source: z.enum(['Repository', 'Organization']).default('Repository'),
      rules: z.array(z.strictObject({ type: name, parameters: z.record(z.string(), z.unknown()).default({}) })),
    }),
    ({ organization, repository }, ruleset) => {
      const { settings } = ruleset.source === 'Organization' ? organization : repository;
      return { id: settings.addRuleset(ruleset).id };
    },
  ),
  protections: define(
    z.strictObject({
      branch: name,
      checks: z.array(z.strictObject({ context: name, appId: count.nullable() })).default([]),
      codeOwnerReviews: z.boolean().default(false),
      enforceAdmins: z.boolean().default(false),
    }),
    (world, { branch, ...protection }) => {
      world.repository.settings.protectBranch(branch, protection);
      return {};
    },
  ),
  environments: define(z.strictObject({ name, branches: z.array(name).optional() }), (world, body) => {
    const branchPolicy = body.branches && { protected: false, custom: body.branches };
    return { id: world.repository.settings.addEnvironment(body.name, branchPolicy ? { branchPolicy } : {}).id };
  }),
  variables: define(
    z.strictObject({
      scope: z.enum(['organization', 'repository', 'environment']).default('repository'),
      environment: name.optional(),
      name,
      value: z.string().max(48_000).nullable(),
    }),
    ({ organization, repository }, { scope, environment, name: key, value }) => {
      const found = repository.settings.environments.find((one) => one.name === environment);
      if (scope === 'environment' && !found) throw refuse(422, `Unknown environment: ${environment}`);
      const { variables } = scope === 'organization' ? organization.settings : (found ?? repository.settings);
      if (value === null) variables.remove(key);
      else variables.set(key, value);
      return {};
    },
  ),
  faults: define(
    z.strictObject({
      path: name,
      method: name.optional(),
      at: count.optional(),
      times: count.optional(),
      kind: z.union([z.int().min(400).max(599), z.enum(['html', 'cut', 'cut-after', 'cut-inside', 'no-date', 'pass'])]),
      headers: z.record(z.string(), z.string()).optional(),
    }),
    (world, { path, kind, ...rest }) => {
      const defined = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      world.state.controls.addFault({ path, kind, ...defined });
      return {};
    },
  ),
  'clear-faults': define(z.strictObject({}), (world) => {
    world.state.controls.clear();
    return {};
  }),
  'rate-limit': define(z.strictObject({ limit: count }), (world, { limit }) => {
    world.state.controls.limitRequests(limit);
    return {};
  }),
  'secondary-limit': define(
    z.strictObject({ times: count.default(1), retry_after: count.optional() }),
    (world, { times, retry_after: retryAfterS }) => {
      world.state.controls.slowDown({ times, ...(retryAfterS === undefined ? {} : { retryAfterS }) });
      return {};
    },
  ),
  sso: define(z.strictObject({ kind: z.enum(['partial', 'required']) }), (world, { kind }) => {
    world.state.controls.requireSso(kind, [world.organization.account.id]);
    return {};
  }),
  clock: define(z.strictObject({ advance_s: count }), (world, { advance_s: seconds }) => {
    world.state.advance(seconds);
    return { now: world.state.now().toISOString() };
  }),
} as const;

/** The names that an action may use: those of the first organization and its first repository. */
interface World {
  readonly state: GithubState;
  readonly organization: Organization;
  readonly repository: HostedRepository;
  readonly person: (login: string) => Account;
  readonly team: (slug: string) => Team;
}

interface Action {
  readonly run: (world: World, body: Document) => Document;
}

function define<T>(schema: z.ZodType<T>, run: (world: World, body: T) => Document): Action {
  return {
    run: (world, body) => {
      const parsed = schema.safeParse(body);
      if (!parsed.success) throw refuse(422, `The body is not valid: ${z.prettifyError(parsed.error)}`);
      return run(world, parsed.data);
    },
  };
}

/** Changes the state from outside: `POST /_sandbox/ACTION`. Throws 404 with the list of actions for another request. */
export function administer(state: GithubState, method: string, action: string, body: Document): Document {
  if (method !== 'POST' || !Object.hasOwn(ACTIONS, action))
    throw refuse(404, `Unknown action: expected POST /_sandbox/ and one of ${Object.keys(ACTIONS).join(', ')}`);
  const [organization] = state.organizations.values();
  const [repository] = organization ? state.listRepositories(organization.account) : [];
  if (!organization || !repository) throw refuse(409, 'The server has no organization with a repository');
  const world: World = {
    state,
    organization,
    repository,
    person: (login) => state.accounts.require(login),
    team: (slug) => state.teams.require({ organization: organization.account, slug }),
  };
  return ACTIONS[action as keyof typeof ACTIONS].run(world, body);
}
