import { join } from 'node:path';
import { readFileBounded } from '../lib/files.ts';

const MAX_GIT_FILE = 1024 * 1024; // packed-refs of a large repository
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

const textOf = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFileBounded(path, MAX_GIT_FILE)).toString('utf8').trim();
  } catch {
    return undefined; // no checkout, or not one that can be read: then there is no commit to name
  }
};

/**
 * The commit that a checkout is at, read from `.git` without git (format: gitrepository-layout). `undefined` in a
 * package that is no checkout: provenance then names files' digests only.
 */
export async function gitHead(root: string): Promise<string | undefined> {
  const pointer = await textOf(join(root, '.git'));
  const folder = pointer?.startsWith('gitdir: ') ? join(root, pointer.slice('gitdir: '.length)) : join(root, '.git');
  const head = await textOf(join(folder, 'HEAD'));
  if (head === undefined) return undefined;
  if (COMMIT.test(head)) return head;
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes('..')) return undefined;
  const loose = await textOf(join(folder, ref));
  if (loose !== undefined && COMMIT.test(loose)) return loose;
  const packed = await textOf(join(folder, 'packed-refs'));
  const line = packed?.split('\n').find((each) => each.endsWith(` ${ref}`));
  const commit = line?.split(' ')[0];
  return commit !== undefined && COMMIT.test(commit) ? commit : undefined;
}
