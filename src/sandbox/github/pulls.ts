import type { Account, Ids } from './accounts.ts';
import { notFound, refuse } from './accounts.ts';
import { type FileChange, listChanges } from './changes.ts';
import type { Commit } from './git.ts';
import type { Issue, IssueChange, Issues } from './issues.ts';
import type { RefChange, Refs } from './refs.ts';
import type { Team } from './teams.ts';

/** A repository as one side of a pull request. */
export interface Origin {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly refs: Refs;
}

/** A pull request. `head.sha` and `base.sha` follow their branches while it is open. */
export interface Pull {
  readonly id: number;
  readonly number: number;
  readonly issue: Issue;
  readonly head: { readonly ref: string; readonly origin: Origin; sha: string };
  readonly base: { ref: string; sha: string };
  readonly isDraft: boolean;
  merged: { readonly at: Date; readonly by: Account; readonly commit: string } | undefined;
  reviewers: readonly Account[];
  teams: readonly Team[];
}

/** What a person gives to open a pull request. */
export interface PullOptions {
  readonly title: string;
  readonly body?: string | null;
  /** The branch with the changes. */
  readonly head: string;
  /** The fork that contains it. The default is the repository. */
  readonly origin?: Origin;
  readonly base: string;
  readonly draft?: boolean;
}

const reject = (fields: object): Error => refuse(422, 'Validation Failed', [{ resource: 'PullRequest', ...fields }]);

/** The pull requests of a repository. */
export class Pulls {
  readonly #home: Origin;
  readonly #issues: Issues;
  readonly #ids: Ids;
  readonly #now: () => Date;
  readonly #pulls = new Map<number, Pull>();
  readonly #watched = new Set<number>();

  constructor(home: Origin, issues: Issues, ids: Ids, now: () => Date) {
    this.#home = home;
    this.#issues = issues;
    this.#ids = ids;
    this.#now = now;
  }

  /** Opens a pull request. Throws 422 for an unknown branch, without a new commit, and if one is open for the branches already. */
  open(author: Account, { title, body = null, head, origin = this.#home, base, draft = false }: PullOptions): Pull {
    const { refs } = this.#home;
    const [headSha, baseSha] = [origin.refs.findBranch(head), refs.findBranch(base)];
    if (headSha === undefined) throw reject({ field: 'head', code: 'invalid' });
    if (baseSha === undefined) throw reject({ field: 'base', code: 'invalid' });
    if (refs.objects.listMissing(baseSha, headSha).length === 0)
      throw reject({ code: 'custom', message: `No commits between ${base} and ${head}` });
    const label = `${origin.owner.login}:${head}`;
    const isOpen = this.list().some(
      (pull) =>
        pull.issue.state === 'open' &&
        pull.head.origin.id === origin.id &&
        pull.head.ref === head &&
        pull.base.ref === base,
    );
    if (isOpen) throw reject({ code: 'custom', message: `A pull request already exists for ${label}.` });
    const issue = this.#issues.create(author, { title, body }, true);
    const pull: Pull = {
      id: this.#ids.take('pull'),
      number: issue.number,
      issue,
      head: { ref: head, origin, sha: headSha },
      base: { ref: base, sha: baseSha },
      isDraft: draft,
      merged: undefined,
      reviewers: [],
      teams: [],
    };
    this.#pulls.set(pull.number, pull);
    this.#watch(origin);
    return pull;
  }

  require(number: number): Pull {
    const pull = this.#pulls.get(number);
    if (!pull) throw notFound();
    return pull;
  }

  find = (number: number): Pull | undefined => this.#pulls.get(number);

  /** Lists all pull requests, newest first. */
  list(): readonly Pull[] {
    return [...this.#pulls.values()].reverse();
  }

  /** Lists the commits of a pull request, oldest first. */
  listCommits({ head, base }: Pull): readonly Commit[] {
    return this.#home.refs.objects.listMissing(base.sha, head.sha);
  }

  /** Lists the files that a pull request changes since its branch left the base. */
  listFiles({ head, base }: Pull): readonly FileChange[] {
    const { objects } = this.#home.refs;
    const start = objects.findMergeBase(base.sha, head.sha);
    return listChanges(objects, start === undefined ? new Map() : objects.getFiles(start), objects.getFiles(head.sha));
  }

  /** Changes a pull request. Throws 422 for one that cannot be opened again. */
  change(number: number, actor: Account, change: IssueChange & { readonly base?: string | undefined }): Pull {
    const pull = this.require(number);
    if (change.state === 'open' && pull.issue.state === 'closed') {
      if (pull.merged) throw reject({ field: 'state', code: 'invalid' });
      const sha = pull.head.origin.refs.findBranch(pull.head.ref);
      if (sha === undefined)
        throw reject({
          code: 'custom',
          field: 'state',
          message: `state cannot be changed. The ${pull.head.ref} branch has been deleted.`,
        });
      pull.head.sha = sha;
    }
    if (change.base !== undefined && change.base !== pull.base.ref) {
      const sha = this.#home.refs.findBranch(change.base);
      if (sha === undefined) throw reject({ field: 'base', code: 'invalid' });
      pull.base.ref = change.base;
      pull.base.sha = sha;
      this.#issues.record(pull.issue, 'base_ref_changed', actor);
    }
    this.#issues.change(pull.issue, actor, change);
    return pull;
  }

  askForReview(number: number, actor: Account, reviewers: readonly Account[], teams: readonly Team[]): Pull {
    const pull = this.require(number);
    if (reviewers.some(({ id }) => id === pull.issue.author.id))
      throw refuse(422, 'Review cannot be requested from pull request author.');
    pull.reviewers = unite(pull.reviewers, reviewers);
    pull.teams = unite(pull.teams, teams);
    for (const reviewer of reviewers)
      this.#issues.record(pull.issue, 'review_requested', actor, { requested_reviewer: reviewer });
    for (const team of teams) this.#issues.record(pull.issue, 'review_requested', actor, { requested_team: team });
    return pull;
  }

  merge(number: number, actor: Account): Pull {
    const pull = this.require(number);
    if (pull.issue.state !== 'open') throw refuse(405, 'Pull Request is not mergeable');
    const { refs } = this.#home;
    const { objects } = refs;
    const ref = `refs/heads/${pull.base.ref}`;
    const tip = refs.find(ref) ?? pull.base.sha;
    const files = new Map(objects.getFiles(tip));
    for (const { path, previousPath, status, blob } of this.listFiles(pull)) {
      if (previousPath !== undefined) files.delete(previousPath);
      if (status === 'removed') files.delete(path);
      else files.set(path, blob);
    }
    const commit = objects.writeCommit({
      tree: objects.writeTree(files),
      parents: [tip, pull.head.sha],
      message: `Merge pull request #${number} from ${pull.head.origin.owner.login}/${pull.head.ref}`,
      author: refs.sign(actor),
      committer: refs.sign({ name: 'GitHub', email: 'noreply@github.com' }),
    });
    pull.merged = { at: this.#now(), by: actor, commit: commit.sha };
    refs.update(ref, commit.sha, actor, { type: 'pr_merge' });
    this.#issues.record(pull.issue, 'merged', actor, { commit_id: commit.sha });
    this.#issues.change(pull.issue, actor, { state: 'closed' });
    return pull;
  }

  /** Follows the branches of a repository: a push moves the head, and a deleted branch closes the pull request. */
  #watch(origin: Origin): void {
    if (this.#watched.has(origin.id)) return;
    this.#watched.add(origin.id);
    origin.refs.onChange((change) => {
      for (const pull of this.#pulls.values()) if (pull.issue.state === 'open') this.#follow(pull, origin, change);
    });
  }

  #follow(pull: Pull, origin: Origin, { ref, after, actor, isForced, before }: RefChange): void {
    if (pull.head.origin.id !== origin.id || ref !== `refs/heads/${pull.head.ref}`) return;
    if (after === undefined) {
      this.#issues.record(pull.issue, 'head_ref_deleted', actor);
      if (!pull.merged) this.#issues.change(pull.issue, actor, { state: 'closed' });
      return;
    }
    pull.head.sha = after;
    // GitHub reads the base again with each push to the head only.
    pull.base.sha = this.#home.refs.findBranch(pull.base.ref) ?? pull.base.sha;
    if (isForced) this.#issues.record(pull.issue, 'head_ref_force_pushed', actor, { before, commit_id: after });
  }
}

const unite = <T extends { readonly id: number }>(known: readonly T[], more: readonly T[]): readonly T[] => [
  ...known,
  ...more.filter(
    (one, at) => !known.some(({ id }) => id === one.id) && more.findIndex(({ id }) => id === one.id) === at,
  ),
];
