import { digestLike } from '../lib/digest.ts';
import { ociError } from '../oci/errors.ts';
import { isOciDigest, type Manifest, type OciDigest, type Repository } from '../oci/index.ts';
import { promoteError } from './errors.ts';

/** What a tag must be before it is moved: a digest, or absent. */
export type TagCondition = OciDigest | 'absent';

/** Parses the condition that a user wrote. Throws `tag-condition`. */
export function parseTagCondition(text: string): TagCondition {
  if (text === 'absent' || isOciDigest(text)) return text;
  throw promoteError('tag-condition', { given: text.slice(0, 200) });
}

export interface TagMove {
  readonly tag: string;
  /** The digest before the move. Missing where the tag was absent. */
  readonly before?: OciDigest;
  readonly moved: boolean;
}

/** Throws `tag-moved` unless a tag meets the condition. */
export async function assertTag(repository: Repository, tag: string, condition: TagCondition): Promise<void> {
  const found = (await repository.resolve(tag))?.digest ?? 'absent';
  if (found !== condition)
    throw ociError('tag-moved', { reference: `${repository.name}:${tag}`, expected: condition, found });
}

/**
 * Moves a tag to a release as the last step, and reads it back. With a condition the tag must meet it first. The request asks the
 * registry to check the condition (`If-Match`, RFC 9110, section 13.1.1). Most registries do not check it for tags, so the tag is
 * also read before and after. A move by another client between these reads is not detected. Throws `tag-moved`.
 */
export async function moveTag(
  repository: Repository,
  { bytes, descriptor }: Manifest,
  tag: string,
  condition: TagCondition | undefined,
): Promise<TagMove> {
  const before = (await repository.resolve(tag))?.digest;
  // A registry may name the same bytes by another algorithm than the release does.
  const isRelease = (digest: OciDigest | undefined): boolean =>
    digest !== undefined && digestLike(bytes, digest) === digest;
  const was = before === undefined ? {} : { before };
  // An earlier run moved the tag, and checked the condition then.
  if (isRelease(before)) return { tag, ...was, moved: false };
  if (condition !== undefined && (before ?? 'absent') !== condition)
    throw ociError('tag-moved', {
      reference: `${repository.name}:${tag}`,
      expected: condition,
      found: before ?? 'absent',
    });
  await repository.pushManifest(bytes, descriptor.mediaType, tag, condition);
  if (!isRelease((await repository.resolve(tag))?.digest)) await assertTag(repository, tag, descriptor.digest);
  return { tag, ...was, moved: true };
}
