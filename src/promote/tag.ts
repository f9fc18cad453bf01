import { digestLike } from '../lib/digest.ts';
import { ociError } from '../oci/errors.ts';
import type { Manifest, Repository } from '../oci/index.ts';
import { promoteError } from './errors.ts';

/** What a tag must be before it is moved: a digest, or not there at all. */
export type TagCondition = `sha256:${string}` | `sha512:${string}` | 'absent';

/** As the user writes it. Throws `tag-condition`. */
export function parseTagCondition(text: string): TagCondition {
  if (text === 'absent' || /^sha(256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(text)) return text as TagCondition;
  throw promoteError('tag-condition', { given: text.slice(0, 200) });
}

export interface TagMove {
  readonly tag: string;
  /** The digest it had; absent where there was none. */
  readonly before?: string;
  readonly moved: boolean;
}

/** Whether a tag is as it must be. Throws `tag-moved`. */
export async function holdTag(repository: Repository, tag: string, condition: TagCondition): Promise<void> {
  const found = (await repository.resolve(tag))?.digest ?? 'absent';
  if (found !== condition)
    throw ociError('tag-moved', { reference: `${repository.name}:${tag}`, expected: condition, found });
}

/**
 * Lets a tag name a release, as the last thing of all, and reads it back. With a condition it is moved only from there:
 * the registry is asked to hold it (`If-Match`, RFC 9110 section 13.1.1), and as most do not know that for tags, it is
 * read before and after. Two that move it between those reads are not told apart; whoever finds another digest is told.
 */
export async function moveTag(
  repository: Repository,
  { bytes, descriptor }: Manifest,
  tag: string,
  condition: TagCondition | undefined,
): Promise<TagMove> {
  const before = (await repository.resolve(tag))?.digest;
  // A registry may name the same bytes by another algorithm than the release does.
  const isRelease = (digest: string | undefined): boolean =>
    digest !== undefined && digestLike(bytes, digest) === digest;
  const was = before === undefined ? {} : { before };
  // Done by an earlier run: then the condition was met then.
  if (isRelease(before)) return { tag, ...was, moved: false };
  if (condition !== undefined && (before ?? 'absent') !== condition)
    throw ociError('tag-moved', {
      reference: `${repository.name}:${tag}`,
      expected: condition,
      found: before ?? 'absent',
    });
  await repository.pushManifest(bytes, descriptor.mediaType, tag, condition);
  if (!isRelease((await repository.resolve(tag))?.digest))
    await holdTag(repository, tag, descriptor.digest as TagCondition);
  return { tag, ...was, moved: true };
}
