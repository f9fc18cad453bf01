import { type Account, type Ids, refuse } from './accounts.ts';
import type { Commit, GitObjects, GitPerson, Tag } from './git.ts';

export interface Activity {
  readonly id: number;
  readonly before: string;
  readonly after: string;
  readonly ref: string;
  readonly timestamp: Date;
  readonly type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge';
  readonly actor: Account | undefined;
}

/** A change of a ref: `before` is undefined for a new ref, `after` for a deleted one. */
export interface RefChange {
  readonly ref: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly actor: Account;
  readonly isForced: boolean;
}

export interface FilePush {
  readonly branch: string;
  readonly path: string;
  /** undefined deletes the file. */
  readonly content: string | Buffer | undefined;
  readonly by: Account;
  readonly message?: string;
  /** The default is the account that pushes. An address without an account makes an author whom GitHub cannot name. */
  readonly author?: { readonly name: string; readonly email: string };
  readonly committer?: { readonly name: string; readonly email: string };
}

export const NO_SHA = '0'.repeat(40);
const SHA = /^[0-9a-f]{40}$/;

/** What a fork shares with its repository, and what a pull request needs of both. */
export interface RefPorts {
  readonly objects: GitObjects;
  readonly ids: Ids;
  readonly now: () => Date;
  /** Returns why a ruleset forbids a change, or undefined. */
  readonly findRule: (change: RefChange) => string | undefined;
}

/** The refs of a repository, with the activity of its branches. */
export class Refs {
  readonly objects: GitObjects;
  readonly activity: Activity[] = [];
  readonly #ports: RefPorts;
  readonly #refs = new Map<string, string>();
  readonly #listeners: ((change: RefChange) => void)[] = [];

  constructor(ports: RefPorts) {
    this.#ports = ports;
    this.objects = ports.objects;
  }

  onChange(listener: (change: RefChange) => void): void {
    this.#listeners.push(listener);
  }

  /** Returns the object of a ref by its full name, or undefined. */
  find(ref: string): string | undefined {
    return this.#refs.get(ref);
  }

  findBranch(name: string): string | undefined {
    return this.#refs.get(`refs/heads/${name}`);
  }

  /** Lists refs whose full name starts with `prefix`, by name. */
  list(prefix = 'refs/'): readonly (readonly [ref: string, sha: string])[] {
    return [...this.#refs].filter(([ref]) => ref.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Finds the commit of a branch, a tag, a full ref or a sha; annotated tags are followed. */
  resolve(name: string): Commit | undefined {
    const ref = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`].find((one) => this.#refs.has(one));
    let sha = ref === undefined ? (SHA.test(name) ? name : undefined) : this.#refs.get(ref);
    for (let tag = sha && this.objects.tags.get(sha); tag; tag = this.objects.tags.get(sha ?? '')) sha = tag.object.sha;
    return sha === undefined ? undefined : this.objects.commits.get(sha);
  }

  /** Creates a ref. Throws 422 if it exists, as GitHub does. */
  create(ref: string, sha: string, actor: Account): void {
    assertRefName(ref);
    const type = this.objects.findType(sha);
    if (type === undefined) throw refuse(422, 'Object does not exist');
    if (this.#refs.has(ref)) throw refuse(422, 'Reference already exists');
    const blocking = [...this.#refs.keys()].some((one) => one.startsWith(`${ref}/`) || ref.startsWith(`${one}/`));
    if (blocking) throw refuse(422, 'Reference update failed');
    if (ref.startsWith('refs/heads/') && type !== 'commit') throw refuse(422, 'Object is not a commit');
    this.#apply({ ref, before: undefined, after: sha, actor, isForced: false });
  }

  update(
    ref: string,
    sha: string,
    actor: Account,
    { force = false, type }: { readonly force?: boolean; readonly type?: Activity['type'] } = {},
  ): void {
    const before = this.#refs.get(ref);
    if (before === undefined) throw refuse(422, 'Reference does not exist');
    if (this.objects.findType(sha) === undefined) throw refuse(422, 'Object does not exist');
    const isCommit = this.objects.commits.has(before) && this.objects.commits.has(sha);
    const isForward = isCommit && this.objects.listAncestors(sha).some((commit) => commit.sha === before);
    if (!isForward && !force) throw refuse(422, 'Update is not a fast forward');
    this.#apply({ ref, before, after: sha, actor, isForced: !isForward }, type);
  }

  delete(ref: string, actor: Account): void {
    const before = this.#refs.get(ref);
    if (before === undefined) throw refuse(422, 'Reference does not exist');
    this.#apply({ ref, before, after: undefined, actor, isForced: false });
  }

  /** Commits a file to a branch, which is created from nothing if it does not exist. */
  pushFile({ branch, path, content, by, message, author, committer }: FilePush): Commit {
    const ref = `refs/heads/${branch}`;
    const parent = this.#refs.get(ref);
    const files = new Map(parent === undefined ? [] : this.objects.getFiles(parent));
    if (content === undefined) files.delete(path);
    else files.set(path, this.objects.writeBlob(Buffer.from(content)));
    const written = author ?? { name: by.name, email: by.email };
    const commit = this.objects.writeCommit({
      tree: this.objects.writeTree(files),
      parents: parent === undefined ? [] : [parent],
      message: message ?? `Update ${path}`,
      author: this.sign(written),
      committer: this.sign(committer ?? written),
    });
    if (parent === undefined) this.create(ref, commit.sha, by);
    else this.update(ref, commit.sha, by);
    return commit;
  }

  /** Writes a tag object. A ref for it is a second step, as on GitHub. */
  writeTag(tag: string, message: string, sha: string, tagger: { name: string; email: string; date?: Date }): Tag {
    const type = this.objects.findType(sha);
    if (type === undefined) throw refuse(422, 'Object does not exist');
    const { name, email, date } = tagger;
    return this.objects.writeTag({
      tag,
      message,
      tagger: { ...this.sign({ name, email }), ...(date && { date }) },
      object: { type, sha },
    });
  }

  sign({ name, email }: { readonly name: string; readonly email: string }): GitPerson {
    return { name, email, date: this.#ports.now() };
  }

  #apply(change: RefChange, type?: Activity['type']): void {
    const rule = this.#ports.findRule(change);
    if (rule !== undefined) throw refuse(422, `Repository rule violations found\n\n${rule}\n\n`);
    const { ref, before, after, actor, isForced } = change;
    if (after === undefined) this.#refs.delete(ref);
    else this.#refs.set(ref, after);
    if (ref.startsWith('refs/heads/')) {
      const moved = isForced ? 'force_push' : 'push';
      const kind = before === undefined ? 'branch_creation' : after === undefined ? 'branch_deletion' : moved;
      this.activity.push({
        id: this.#ports.ids.take('activity'),
        before: before ?? NO_SHA,
        after: after ?? NO_SHA,
        ref,
        timestamp: this.#ports.now(),
        type: type ?? kind,
        actor,
      });
    }
    for (const listener of this.#listeners) listener(change);
  }
}

/** Throws 422 for a name that GitHub refuses (git-check-ref-format). */
function assertRefName(ref: string): void {
  if (!/^refs\/[^/]+\/./.test(ref)) throw refuse(422, 'Reference name must start with refs/ and contain two slashes');
  const isBad = /[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$|\.lock(\/|$)|\/\./u.test(ref);
  if (isBad) throw refuse(422, `${ref} is not a valid ref name`);
}
