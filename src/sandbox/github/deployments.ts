import type { Account, Ids } from './accounts.ts';
import { notFound, refuse } from './accounts.ts';
import type { Refs } from './refs.ts';

/** A deployment, as GitHub stores it. */
export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly description: string | null;
  readonly creator: Account;
  readonly createdAt: Date;
  readonly isTransient: boolean;
  readonly isProduction: boolean;
  /** Oldest first: the last one is the current status. */
  readonly statuses: DeploymentStatus[];
}

/** One status of a deployment. A URL that was not given is an empty text. */
export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly creator: Account;
  readonly createdAt: Date;
  readonly logUrl: string;
  readonly environmentUrl: string;
}

export const DEPLOYMENT_STATES = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
] as const;
export type DeploymentState = (typeof DEPLOYMENT_STATES)[number];

export interface DeploymentOptions {
  readonly ref: string;
  readonly task?: string;
  readonly environment?: string;
  readonly payload?: unknown;
  readonly description?: string | null;
  /** Whether GitHub merges the default branch into `ref` first. The default is true. */
  readonly autoMerge?: boolean;
  /** The checks that the commit must have. The sandbox knows no checks, so each one is missing. */
  readonly requiredContexts?: readonly string[];
  readonly transient?: boolean;
  readonly production?: boolean;
}

export interface DeploymentStatusOptions {
  readonly state: DeploymentState;
  readonly description?: string;
  readonly environment?: string;
  readonly logUrl?: string;
  readonly environmentUrl?: string;
  /** Whether a success ends the other deployments of the environment. The default is true. */
  readonly autoInactive?: boolean;
}

/** The deployments of a repository. */
export class Deployments {
  readonly #refs: Refs;
  readonly #ids: Ids;
  readonly #now: () => Date;
  readonly #deployments: Deployment[] = [];

  constructor(refs: Refs, ids: Ids, now: () => Date) {
    this.#refs = refs;
    this.#ids = ids;
    this.#now = now;
  }

  /** Creates a deployment. Throws 422 for an unknown ref, and 409 for a branch that GitHub would have to merge, or a missing check. */
  create(creator: Account, defaultBranch: string, options: DeploymentOptions): Deployment {
    const { ref, task = 'deploy', environment = 'production', payload = {}, description = null } = options;
    const commit = this.#refs.resolve(ref);
    if (!commit) throw refuse(422, `No ref found for: ${ref}`);
    const head = this.#refs.findBranch(defaultBranch);
    const isBranch = this.#refs.findBranch(ref) !== undefined && ref !== defaultBranch;
    if (isBranch && (options.autoMerge ?? true) && head && this.#refs.objects.listMissing(commit.sha, head).length > 0)
      throw refuse(409, `Conflict merging ${defaultBranch} into ${ref}.`);
    const [missing] = options.requiredContexts ?? [];
    if (missing !== undefined)
      throw refuse(409, `Conflict: Commit status checks failed for ${ref}.`, [
        {
          contexts: [{ context: missing, state: 'unknown' }],
          resource: 'Deployment',
          field: 'required_contexts',
          code: 'invalid',
        },
      ]);
    const deployment: Deployment = {
      id: this.#ids.take('deployment'),
      sha: commit.sha,
      ref,
      task,
      environment,
      payload,
      description,
      creator,
      createdAt: this.#now(),
      isTransient: options.transient ?? false,
      isProduction: options.production ?? environment === 'production',
      statuses: [],
    };
    this.#deployments.unshift(deployment);
    return deployment;
  }

  /** Returns a deployment. Throws 404 for an unknown id. */
  require(id: number): Deployment {
    const deployment = this.#deployments.find((one) => one.id === id);
    if (!deployment) throw notFound();
    return deployment;
  }

  /** Lists deployments, newest first. An undefined filter matches all. */
  list(
    filter: Partial<Record<'sha' | 'ref' | 'task' | 'environment', string | undefined>> = {},
  ): readonly Deployment[] {
    const keys = ['sha', 'ref', 'task', 'environment'] as const;
    return this.#deployments.filter((one) =>
      keys.every((key) => filter[key] === undefined || filter[key] === one[key]),
    );
  }

  /** Adds a status. A success makes the earlier, open deployments of the environment inactive, as on GitHub. Throws 404. */
  setStatus(id: number, creator: Account, options: DeploymentStatusOptions): DeploymentStatus {
    const deployment = this.require(id);
    const { state, autoInactive = true, description = '', environment = deployment.environment } = options;
    if (state === 'success' && autoInactive)
      for (const other of this.list({ environment: deployment.environment })) {
        const isOpen = other.statuses.at(-1)?.state === 'success' && !other.isTransient && !other.isProduction;
        if (isOpen && other.id !== id) this.#addStatus(other, creator, { state: 'inactive', environment });
      }
    return this.#addStatus(deployment, creator, { ...options, description, environment });
  }

  #addStatus(deployment: Deployment, creator: Account, options: DeploymentStatusOptions): DeploymentStatus {
    const { state, description = '', environment = deployment.environment, logUrl = '', environmentUrl = '' } = options;
    const status = {
      id: this.#ids.take('status'),
      state,
      description,
      environment,
      creator,
      createdAt: this.#now(),
      logUrl,
      environmentUrl,
    };
    deployment.statuses.push(status);
    return status;
  }
}
