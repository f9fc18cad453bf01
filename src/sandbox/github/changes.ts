import type { Files, GitObjects } from './git.ts';

export interface FileChange {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly blob: string;
  readonly additions: number;
  readonly deletions: number;
  /** The change as a unified diff without headers; undefined for binary content. */
  readonly patch?: string;
}

/** Lists the files that differ between two trees. A file that only moved is one change, as on GitHub. */
export function listChanges(objects: GitObjects, before: Files, after: Files): readonly FileChange[] {
  const removed = new Map([...before].filter(([path]) => !after.has(path)));
  const changes: FileChange[] = [];
  for (const [path, blob] of after) {
    const old = before.get(path);
    if (old === blob) continue;
    const [previousPath] = (old === undefined && [...removed].find(([, sha]) => sha === blob)) || [];
    if (previousPath !== undefined) {
      removed.delete(previousPath);
      changes.push({ path, previousPath, status: 'renamed', blob, additions: 0, deletions: 0 });
    } else
      changes.push({
        path,
        status: old === undefined ? 'added' : 'modified',
        blob,
        ...compareBlobs(objects, old, blob),
      });
  }
  for (const [path, blob] of removed)
    changes.push({ path, status: 'removed', blob, ...compareBlobs(objects, blob, undefined) });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Compares two files by replacing all lines; the sandbox computes no smaller difference. */
function compareBlobs(
  objects: GitObjects,
  before: string | undefined,
  after: string | undefined,
): Pick<FileChange, 'additions' | 'deletions' | 'patch'> {
  const old = readLines(objects, before);
  const fresh = readLines(objects, after);
  if (!old || !fresh) return { additions: 0, deletions: 0 };
  const patch = [
    `@@ -${old.length ? 1 : 0},${old.length} +${fresh.length ? 1 : 0},${fresh.length} @@`,
    ...old.map((line) => `-${line}`),
    ...fresh.map((line) => `+${line}`),
  ].join('\n');
  return { additions: fresh.length, deletions: old.length, patch };
}

function readLines(objects: GitObjects, blob: string | undefined): readonly string[] | undefined {
  const content = blob === undefined ? Buffer.alloc(0) : objects.blobs.get(blob);
  if (!content || content.includes(0)) return undefined;
  if (content.length === 0) return [];
  return content.toString('utf8').replace(/\n$/, '').split('\n');
}
