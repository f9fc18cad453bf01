import { z } from 'zod';
import { githubError } from '../../github/errors.ts';
import type { GitHubApi } from '../../github/index.ts';
import { PERMISSION } from './context.ts';
import { commitIdSchema, encodePath, refSchema } from './documents.ts';

const contentsSchema = z.looseObject({
  type: z.string(),
  encoding: z.string().optional(),
  content: z.string().optional(),
  sha: z.string().optional(),
});

/** A file of a commit. */
export interface RepositoryFile {
  readonly bytes: Buffer;
  /** The id of the blob; for a symbolic link GitHub has the id of its target. */
  readonly blob: string | undefined;
}

/** Why a path of a commit has no content that can be used. */
export type NoFile = 'absent' | 'not-a-file';

/**
 * Reads a file of a commit. Returns `not-a-file` for a folder, a link or a submodule, and for a file over 1 MiB, for which GitHub sends
 * no content. Throws `github-unavailable` for content that is not base64.
 */
export async function readRepositoryFile(
  api: GitHubApi,
  path: string,
  commit: string,
): Promise<RepositoryFile | NoFile> {
  const url = `./contents/${encodePath(path)}?ref=${encodeURIComponent(commit)}`;
  const found = await api.find(url, z.union([contentsSchema, z.array(z.unknown())]), PERMISSION.contents);
  if (found === undefined) return 'absent';
  if (Array.isArray(found) || found.type !== 'file' || found.encoding !== 'base64') return 'not-a-file';
  const text = (found.content ?? '').replaceAll('\n', '');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text)
    throw githubError('github-unavailable', { url: path, detail: 'the content of the file is not base64' });
  return { bytes, blob: found.sha };
}

/** Reads the commit of a branch. */
export async function readBranchCommit(api: GitHubApi, branch: string): Promise<string> {
  const wanted = `refs/heads/${branch}`;
  const { ref, object } = await api.read(`./git/ref/heads/${encodePath(branch)}`, refSchema, PERMISSION.contents);
  if (ref !== wanted || object.type !== 'commit' || !commitIdSchema.safeParse(object.sha).success)
    throw githubError('github-unavailable', { url: wanted, detail: 'the answer names another reference' });
  return object.sha;
}
