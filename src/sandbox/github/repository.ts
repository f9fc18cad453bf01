import type { Account } from './accounts.ts';
import { Deployments } from './deployments.ts';
import { GitObjects } from './git.ts';
import { Issues } from './issues.ts';
import { type Origin, Pulls } from './pulls.ts';
import { Refs } from './refs.ts';
import { type RepositoryPorts, Reviews } from './reviews.ts';
import { Runs } from './runs.ts';
import { Settings } from './settings.ts';

export type RepositoryRole = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export interface RepositoryOptions {
  readonly defaultBranch?: string;
  readonly isPrivate?: boolean;
  readonly id?: number;
  /** The settings of the organization, whose rulesets apply too. */
  readonly inherited?: Settings;
  /** The repository whose fork this is. Both share their objects. */
  readonly parent?: HostedRepository;
}

/** A repository: each subject has an object of its own. */
export class HostedRepository implements Origin {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isFork: boolean;
  readonly createdAt: Date;
  defaultBranch: string;
  readonly objects: GitObjects;
  readonly refs: Refs;
  readonly issues: Issues;
  readonly pulls: Pulls;
  readonly reviews: Reviews;
  readonly deployments: Deployments;
  readonly runs: Runs;
  readonly settings: Settings;
  /** The role of a person who has another one than the members of the organization, by the id of the account. */
  readonly roles = new Map<number, RepositoryRole | 'none'>();
  readonly attestations = new Map<string, readonly { readonly repository_id: number; readonly bundle: unknown }[]>();

  constructor(owner: Account, name: string, options: RepositoryOptions, ports: RepositoryPorts) {
    const { ids, now } = ports;
    const { defaultBranch = 'main', isPrivate = true, id = ids.take('repository'), parent, inherited } = options;
    this.id = id;
    this.owner = owner;
    this.name = name;
    this.isPrivate = isPrivate;
    this.isFork = parent !== undefined;
    this.createdAt = now();
    this.defaultBranch = defaultBranch;
    this.objects = parent?.objects ?? new GitObjects();
    this.settings = new Settings(ids, now);
    const findRule = (change: Parameters<Settings['findRule']>[0]): string | undefined =>
      [this.settings, ...(inherited ? [inherited] : [])]
        .map((settings) => settings.findRule(change, this.defaultBranch))
        .find((rule) => rule !== undefined);
    this.refs = new Refs({ objects: this.objects, ids, now, findRule });
    this.issues = new Issues(ids, now);
    this.pulls = new Pulls(this, this.issues, ids, now);
    this.reviews = new Reviews(this.pulls, this.issues, ports);
    this.deployments = new Deployments(this.refs, ids, now);
    this.runs = new Runs(ids, now);
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }
}
