import type { Deployment, DeploymentStatus } from '../deployments.ts';
import type { Run, RunAttempt } from '../runs.ts';
import { describeUser } from './people.ts';
import { type Document, formatTime, type Link, nodeId } from './shared.ts';

/** Returns a deployment as in GitHub's REST API. */
export function describeDeployment(deployment: Deployment, repository: string, link: Link): Document {
  const { id, createdAt } = deployment;
  const url = link(`/repos/${repository}/deployments/${id}`);
  return {
    url,
    id,
    node_id: nodeId('DE', id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: describeUser(deployment.creator, link),
    created_at: formatTime(createdAt),
    updated_at: formatTime(deployment.statuses.at(-1)?.createdAt ?? createdAt),
    statuses_url: `${url}/statuses`,
    repository_url: link(`/repos/${repository}`),
    transient_environment: deployment.isTransient,
    production_environment: deployment.isProduction,
    performed_via_github_app: null,
  };
}

/** Returns a status of a deployment as in GitHub's REST API. */
export function describeStatus(status: DeploymentStatus, deployment: number, repository: string, link: Link): Document {
  const { id, state, description, environment, creator, createdAt, logUrl, environmentUrl } = status;
  const url = link(`/repos/${repository}/deployments/${deployment}`);
  return {
    url: `${url}/statuses/${id}`,
    id,
    node_id: nodeId('DES', id),
    state,
    creator: describeUser(creator, link),
    description,
    environment,
    target_url: logUrl,
    created_at: formatTime(createdAt),
    updated_at: formatTime(createdAt),
    deployment_url: url,
    repository_url: link(`/repos/${repository}`),
    environment_url: environmentUrl,
    log_url: logUrl,
    performed_via_github_app: null,
  };
}

/** One attempt of a run (`workflow-run`). */
export function describeRun(
  run: Run,
  attempt: RunAttempt,
  repository: { fullName: string; document: Document },
  link: Link,
): Document {
  const { id, headBranch, headSha, actor, createdAt } = run;
  const base = link(`/repos/${repository.fullName}/actions`);
  const url = `${base}/runs/${id}`;
  const previous = attempt.attempt > 1 ? `${url}/attempts/${attempt.attempt - 1}` : null;
  return {
    id,
    name: run.name,
    node_id: nodeId('WFR', id),
    check_suite_id: id,
    check_suite_node_id: nodeId('CS', id),
    head_branch: headBranch,
    head_sha: headSha,
    path: run.path,
    display_title: run.name,
    run_number: run.number,
    event: run.event,
    status: attempt.status,
    conclusion: attempt.conclusion,
    workflow_id: run.workflowId,
    url,
    html_url: link(`/html/${repository.fullName}/actions/runs/${id}`),
    pull_requests: [],
    created_at: formatTime(createdAt),
    updated_at: formatTime(attempt.startedAt),
    actor: describeUser(actor, link),
    run_attempt: attempt.attempt,
    referenced_workflows: [],
    run_started_at: formatTime(attempt.startedAt),
    triggering_actor: describeUser(attempt.triggeringActor, link),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: link(`/repos/${repository.fullName}/check-suites/${id}`),
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: previous,
    workflow_url: `${base}/workflows/${run.workflowId}`,
    head_commit: null,
    repository: repository.document,
    head_repository: repository.document,
  };
}
