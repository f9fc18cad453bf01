import { join, resolve } from 'node:path';
import { readFileBounded } from '../lib/files.ts';

const MAX_GIT_FILE = 1024 * 1024; // packed-refs of a large repository
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

const readText = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFileBounded(path, MAX_GIT_FILE)).toString('utf8').trim();
  } catch {
    return undefined; // without a readable checkout, the commit is unknown
  }
};

/**
 * Reads the commit of a checkout from `.git`, without git (format: gitrepository-layout). Returns undefined for a folder
 * that is not a checkout. Provenance then names the digests of files only.
 */
export async function readGitHead(root: string): Promise<string | undefined> {
  const pointer = await readText(join(root, '.git'));
  const folder = pointer?.startsWith('gitdir: ') ? resolve(root, pointer.slice('gitdir: '.length)) : join(root, '.git');
  const head = await readText(join(folder, 'HEAD'));
  if (head === undefined) return undefined;
  if (COMMIT.test(head)) return head;
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes('..')) return undefined;
  // A linked worktree keeps its HEAD, and shares its branches with the main checkout.
  const shared = resolve(folder, (await readText(join(folder, 'commondir'))) ?? '.');
  const loose = await readText(join(shared, ref));
  if (loose !== undefined && COMMIT.test(loose)) return loose;
  const packed = await readText(join(shared, 'packed-refs'));
  const line = packed?.split('\n').find((each) => each.endsWith(` ${ref}`));
  const commit = line?.split(' ')[0];
  return commit !== undefined && COMMIT.test(commit) ? commit : undefined;
}
