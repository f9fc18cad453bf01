import { DEPLOYMENT_STATES, type Deployment, type DeploymentState } from '../deployments.ts';
import { describeDeployment, describeRun, describeStatus } from '../documents/deployments.ts';
import { describeMinimalRepository } from '../documents/repository.ts';
import type { Document } from '../documents/shared.ts';
import {
  invalid,
  type RepositoryCall,
  type Route,
  type RouteAnswer,
  readNumber,
  readOptionalBoolean,
  readOptionalText,
  readText,
  readTexts,
  repositoryRoute,
} from '../route.ts';
import type { Run, RunAttempt } from '../runs.ts';

const readDeployment = (call: RepositoryCall): Deployment =>
  call.repository.deployments.require(readNumber(call, 'deployment_id'));

/** Leaves out the fields that a body does not have, so that their defaults apply. */
function keepDefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function createDeployment(call: RepositoryCall): RouteAnswer {
  const { body, repository, actor, link } = call;
  const deployment = repository.deployments.create(actor, repository.defaultBranch, {
    ref: readText(body, 'ref'),
    ...keepDefined({
      task: readOptionalText(body, 'task'),
      environment: readOptionalText(body, 'environment'),
      description: readOptionalText(body, 'description'),
      payload: body.payload,
      autoMerge: readOptionalBoolean(body, 'auto_merge'),
      requiredContexts: readTexts(body, 'required_contexts'),
      transient: readOptionalBoolean(body, 'transient_environment'),
      production: readOptionalBoolean(body, 'production_environment'),
    }),
  });
  return { status: 201, body: describeDeployment(deployment, repository.fullName, link) };
}

function createStatus(call: RepositoryCall): RouteAnswer {
  const { body, repository, actor, link } = call;
  const state = readText(body, 'state');
  if (!DEPLOYMENT_STATES.includes(state as DeploymentState))
    throw invalid(`${state} is not a member of ${JSON.stringify(DEPLOYMENT_STATES)}.`);
  const { id } = readDeployment(call);
  const status = repository.deployments.setStatus(id, actor, {
    state: state as DeploymentState,
    ...keepDefined({
      description: readOptionalText(body, 'description'),
      environment: readOptionalText(body, 'environment'),
      logUrl: readOptionalText(body, 'log_url') ?? readOptionalText(body, 'target_url'),
      environmentUrl: readOptionalText(body, 'environment_url'),
      autoInactive: readOptionalBoolean(body, 'auto_inactive'),
    }),
  });
  return { status: 201, body: describeStatus(status, id, repository.fullName, link) };
}

const describeRunOf = ({ repository, link }: RepositoryCall, run: Run, attempt: RunAttempt): Document =>
  describeRun(
    run,
    attempt,
    { fullName: repository.fullName, document: describeMinimalRepository(repository, link) },
    link,
  );

const getRun = (call: RepositoryCall, number?: number): RouteAnswer => {
  const { runs } = call.repository;
  const run = runs.require(readNumber(call, 'run_id'));
  return { body: describeRunOf(call, run, runs.requireAttempt(run, number)) };
};

/** Deployments and workflow runs. */
export const deploymentRoutes: readonly Route[] = [
  repositoryRoute('GET /deployments', 'deployments:read', ({ repository, query, link }) => {
    const [sha, ref, task, environment] = ['sha', 'ref', 'task', 'environment'].map(
      (key) => query.get(key) ?? undefined,
    );
    return {
      list: repository.deployments
        .list({ sha, ref, task, environment })
        .map((deployment) => describeDeployment(deployment, repository.fullName, link)),
    };
  }),
  repositoryRoute('POST /deployments', 'deployments:write', createDeployment),
  repositoryRoute('GET /deployments/{deployment_id}', 'deployments:read', (call) => ({
    body: describeDeployment(readDeployment(call), call.repository.fullName, call.link),
  })),
  repositoryRoute('GET /deployments/{deployment_id}/statuses', 'deployments:read', (call) => {
    const { id, statuses } = readDeployment(call);
    const { fullName } = call.repository;
    return { list: statuses.map((status) => describeStatus(status, id, fullName, call.link)).reverse() };
  }),
  repositoryRoute('POST /deployments/{deployment_id}/statuses', 'deployments:write', createStatus),
  repositoryRoute('GET /actions/runs', 'actions:read', (call) => ({
    list: call.repository.runs.list().map((run) => describeRunOf(call, run, call.repository.runs.requireAttempt(run))),
    wrap: (page, total) => ({ total_count: total, workflow_runs: page }),
  })),
  repositoryRoute('GET /actions/runs/{run_id}', 'actions:read', (call) => getRun(call)),
  repositoryRoute('GET /actions/runs/{run_id}/attempts/{attempt_number}', 'actions:read', (call) =>
    getRun(call, readNumber(call, 'attempt_number')),
  ),
];
