import type { Account, Ids } from './accounts.ts';
import { notFound } from './accounts.ts';

/** One attempt of a workflow run. */
export interface RunAttempt {
  readonly attempt: number;
  readonly triggeringActor: Account;
  readonly startedAt: Date;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | null;
}

export interface Run {
  readonly id: number;
  readonly number: number;
  readonly workflowId: number;
  readonly path: string;
  readonly name: string;
  readonly event: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly actor: Account;
  readonly createdAt: Date;
  readonly attempts: RunAttempt[];
}

export interface RunOptions {
  readonly path: string;
  readonly event: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly actor: Account;
  readonly id?: number;
}

/** The workflow runs of a repository. */
export class Runs {
  readonly #ids: Ids;
  readonly #now: () => Date;
  readonly #runs = new Map<number, Run>();
  readonly #workflows: string[] = [];

  constructor(ids: Ids, now: () => Date) {
    this.#ids = ids;
    this.#now = now;
  }

  create({ path, event, headBranch, headSha, actor, id = this.#ids.take('run') }: RunOptions): Run {
    const [file = path] = path.split('@');
    if (!this.#workflows.includes(file)) this.#workflows.push(file);
    const run: Run = {
      id,
      number: this.list().filter((one) => one.path.split('@')[0] === file).length + 1,
      workflowId: this.#workflows.indexOf(file) + 1,
      path,
      name: file,
      event,
      headBranch,
      headSha,
      actor,
      createdAt: this.#now(),
      attempts: [],
    };
    this.#runs.set(id, run);
    this.#start(run, actor);
    return run;
  }

  /** Runs it again: the run keeps its id and its actor, and gets a new attempt. */
  rerun(id: number, triggeringActor: Account): Run {
    const run = this.require(id);
    this.complete(id, 'failure');
    this.#start(run, triggeringActor);
    return run;
  }

  complete(id: number, conclusion: RunAttempt['conclusion']): void {
    const latest = this.requireAttempt(this.require(id));
    if (latest.status === 'completed') return;
    latest.status = 'completed';
    latest.conclusion = conclusion;
  }

  require(id: number): Run {
    const run = this.#runs.get(id);
    if (!run) throw notFound();
    return run;
  }

  /** Returns one attempt, by default the latest. Throws 404. */
  requireAttempt(run: Run, attempt: number = run.attempts.length): RunAttempt {
    const found = run.attempts.find((one) => one.attempt === attempt);
    if (!found) throw notFound();
    return found;
  }

  list(): readonly Run[] {
    return [...this.#runs.values()].reverse();
  }

  #start(run: Run, triggeringActor: Account): void {
    const attempt = run.attempts.length + 1;
    run.attempts.push({ attempt, triggeringActor, startedAt: this.#now(), status: 'in_progress', conclusion: null });
  }
}
