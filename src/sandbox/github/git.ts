import { createHash } from 'node:crypto';

/** A name, an address and a time in a commit or a tag. */
export interface GitPerson {
  readonly name: string;
  readonly email: string;
  readonly date: Date;
}

/** The files of a tree: path → sha of the blob. */
export type Files = ReadonlyMap<string, string>;

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: GitPerson;
  readonly committer: GitPerson;
}

export interface Tag {
  readonly sha: string;
  readonly tag: string;
  readonly message: string;
  readonly tagger: GitPerson;
  readonly object: { readonly type: ObjectType; readonly sha: string };
}

export type ObjectType = 'commit' | 'tag' | 'tree' | 'blob';

/** The objects of a repository and its forks, with the same ids as in git. */
export class GitObjects {
  readonly blobs = new Map<string, Buffer>();
  readonly trees = new Map<string, Files>();
  readonly commits = new Map<string, Commit>();
  readonly tags = new Map<string, Tag>();

  findType(sha: string): ObjectType | undefined {
    if (this.commits.has(sha)) return 'commit';
    if (this.tags.has(sha)) return 'tag';
    if (this.trees.has(sha)) return 'tree';
    return this.blobs.has(sha) ? 'blob' : undefined;
  }

  writeBlob(content: Buffer): string {
    const sha = hashObject('blob', content);
    this.blobs.set(sha, content);
    return sha;
  }

  writeTree(files: Files): string {
    const sha = hashTree([...files]);
    this.trees.set(sha, new Map(files));
    return sha;
  }

  writeCommit(fields: Omit<Commit, 'sha'>): Commit {
    const { tree, parents, author, committer, message } = fields;
    const lines = [
      `tree ${tree}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${formatPerson(author)}`,
      `committer ${formatPerson(committer)}`,
    ];
    const commit = { sha: hashObject('commit', Buffer.from(`${lines.join('\n')}\n\n${message}`)), ...fields };
    this.commits.set(commit.sha, commit);
    return commit;
  }

  writeTag(fields: Omit<Tag, 'sha'>): Tag {
    const { object, tag: name, tagger, message } = fields;
    const lines = [`object ${object.sha}`, `type ${object.type}`, `tag ${name}`, `tagger ${formatPerson(tagger)}`];
    const tag = { sha: hashObject('tag', Buffer.from(`${lines.join('\n')}\n\n${message}`)), ...fields };
    this.tags.set(tag.sha, tag);
    return tag;
  }

  getCommit(sha: string): Commit {
    const commit = this.commits.get(sha);
    if (!commit) throw new Error(`there is no commit ${sha}`);
    return commit;
  }

  getFiles(commit: string): Files {
    return this.trees.get(this.getCommit(commit).tree) ?? new Map();
  }

  /** Lists a commit and its ancestors, newest first. */
  listAncestors(sha: string): readonly Commit[] {
    const found = new Map<string, Commit>();
    const queue = [sha];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (found.has(next)) continue;
      const commit = this.getCommit(next);
      found.set(next, commit);
      queue.push(...commit.parents);
    }
    return [...found.values()];
  }

  /** Lists the commits of `head` that `base` does not contain, oldest first. */
  listMissing(base: string, head: string): readonly Commit[] {
    const known = new Set(this.listAncestors(base).map(({ sha }) => sha));
    return this.listAncestors(head)
      .filter(({ sha }) => !known.has(sha))
      .reverse();
  }

  /** Finds the newest commit that both contain. */
  findMergeBase(base: string, head: string): string | undefined {
    const known = new Set(this.listAncestors(base).map(({ sha }) => sha));
    return this.listAncestors(head).find(({ sha }) => known.has(sha))?.sha;
  }
}

const hashObject = (type: ObjectType, content: Buffer): string =>
  createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');

const formatPerson = ({ name, email, date }: GitPerson): string =>
  `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`;

/** Computes the id of a tree, with one subtree per folder (gitformat-tree: the entries are sorted, folders as if they end in `/`). */
function hashTree(files: readonly (readonly [path: string, blob: string])[]): string {
  const folders = new Map<string, (readonly [string, string])[]>();
  const entries: { name: string; order: string; mode: string; sha: string }[] = [];
  for (const [path, sha] of files) {
    const slash = path.indexOf('/');
    if (slash === -1) entries.push({ name: path, order: path, mode: '100644', sha });
    else {
      const name = path.slice(0, slash);
      const folder = folders.get(name) ?? [];
      folder.push([path.slice(slash + 1), sha]);
      folders.set(name, folder);
    }
  }
  for (const [name, inner] of folders) entries.push({ name, order: `${name}/`, mode: '40000', sha: hashTree(inner) });
  entries.sort((a, b) => Buffer.compare(Buffer.from(a.order), Buffer.from(b.order)));
  return hashObject(
    'tree',
    Buffer.concat(
      entries.flatMap(({ mode, name, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]),
    ),
  );
}
