import { ociError } from './errors.ts';
import { DERIVED_TAG } from './layout-index.ts';
import { formatReference, isTag, type Reference, withTarget } from './reference.ts';
import type { Repository } from './types.ts';

const [MAX_LISTED, MAX_NAME] = [10, 128];

/**
 * Returns the reference that a layout or archive without a tag means: the only tag in it. A layout with the tag `latest`, or without
 * tags, is returned unchanged, and so is any other reference. Throws `layout-tag-missing`, which lists the tags.
 */
export async function chooseLayoutTag(reference: Reference, repository: Pick<Repository, 'tags'>): Promise<Reference> {
  if (reference.kind !== 'layout' || reference.tag !== undefined || reference.digest !== undefined) return reference;
  const tags = (await repository.tags()).filter((tag) => !DERIVED_TAG.test(tag)).sort();
  const [only = ''] = tags;
  if (tags.length === 0 || tags.includes('latest')) return reference;
  if (tags.length === 1) return isTag(only) ? withTarget(reference, { tag: only }) : reference;
  throw ociError('layout-tag-missing', { reference: formatReference(reference), tags: listNames(tags) });
}

/** Lists names for a message, with a bound on their number and length. */
function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_LISTED).map((name) => name.slice(0, MAX_NAME));
  const rest = names.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
