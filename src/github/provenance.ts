import type { ActionsContext } from './context.ts';

/** The predicate type of SLSA provenance: https://slsa.dev/spec/v1.1/provenance */
export const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
/** The build type of GitHub's own attestations. */
export const WORKFLOW_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** The build type of a release that was built outside GitHub Actions. docs/drill.md describes its parameters. */
export const LOCAL_BUILD_TYPE = 'https://github.com/org/mc-actions/build-types/local/v1';
export const LOCAL_BUILDER = 'https://github.com/org/mc-actions/builders/local/v1';

/** An input of a build: the used fields of SLSA's ResourceDescriptor. */
export interface Resource {
  readonly uri?: string;
  readonly name?: string;
  /** Digests by algorithm: `{ sha256: <hex> }`, `{ gitCommit: <hex> }`. */
  readonly digest: Readonly<Record<string, string>>;
}

/** The SLSA provenance v1 predicate. */
export interface Provenance {
  readonly buildDefinition: {
    readonly buildType: string;
    readonly externalParameters: Readonly<Record<string, unknown>>;
    readonly internalParameters?: Readonly<Record<string, unknown>>;
    readonly resolvedDependencies: readonly Resource[];
  };
  readonly runDetails: {
    readonly builder: { readonly id: string; readonly version?: Readonly<Record<string, string>> };
    readonly metadata: { readonly invocationId: string; readonly startedOn?: string; readonly finishedOn?: string };
  };
}

interface Times {
  /** RFC 3339. */
  readonly startedOn?: string;
  readonly finishedOn?: string;
}

/** Splits `owner/name/.github/workflows/x.yml@ref` into path and ref. */
function splitWorkflowRef(workflowRef: string, repository: string): { path: string; ref: string } {
  const at = workflowRef.indexOf('@');
  const whole = workflowRef.slice(0, at);
  const path = whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : whole;
  return { path, ref: workflowRef.slice(at + 1) };
}

/** Creates the predicate for the output of a GitHub Actions run, in the form of GitHub's own attestations. */
export function createWorkflowProvenance(
  context: ActionsContext,
  options: Times & { readonly dependencies?: readonly Resource[] } = {},
): Provenance {
  const repository = `${context.serverUrl}/${context.repository}`;
  const workflow = splitWorkflowRef(context.workflowRef, context.repository);
  return {
    buildDefinition: {
      buildType: WORKFLOW_BUILD_TYPE,
      externalParameters: { workflow: { ref: workflow.ref, repository, path: workflow.path } },
      internalParameters: {
        github: {
          event_name: context.eventName,
          repository_id: context.repositoryId,
          repository_owner_id: context.repositoryOwnerId,
          runner_environment: context.runnerEnvironment,
        },
      },
      resolvedDependencies: [
        { uri: `git+${repository}@${context.ref}`, digest: { gitCommit: context.sha } },
        ...(options.dependencies ?? []),
      ],
    },
    runDetails: {
      builder: { id: `${context.serverUrl}/${context.jobWorkflowRef ?? context.workflowRef}` },
      metadata: {
        invocationId: `${repository}/actions/runs/${context.runId}/attempts/${context.runAttempt}`,
        ...formatTimes(options),
      },
    },
  };
}

/** Creates the predicate for a build outside GitHub Actions. It contains only the given facts. */
export function createLocalProvenance(
  options: Times & {
    readonly invocationId: string;
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly dependencies: readonly Resource[];
    readonly builderVersion: Readonly<Record<string, string>>;
  },
): Provenance {
  return {
    buildDefinition: {
      buildType: LOCAL_BUILD_TYPE,
      externalParameters: options.parameters,
      resolvedDependencies: options.dependencies,
    },
    runDetails: {
      builder: { id: LOCAL_BUILDER, version: options.builderVersion },
      metadata: { invocationId: options.invocationId, ...formatTimes(options) },
    },
  };
}

const formatTimes = ({ startedOn, finishedOn }: Times): Times => ({
  ...(startedOn === undefined ? {} : { startedOn }),
  ...(finishedOn === undefined ? {} : { finishedOn }),
});
