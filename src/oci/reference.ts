import type { OciDigest } from './digest.ts';
import { ociError } from './errors.ts';
import { ARCHIVE, isReferenceLike, LAYOUT, namesRegistry, type Reference, readReference } from './reference-grammar.ts';
import { explainReference } from './reference-problem.ts';

export {
  isReferenceLike,
  isRepositoryName,
  isTag,
  type LayoutReference,
  namesRegistry,
  type Reference,
  type RegistryReference,
} from './reference-grammar.ts';

/** Parses `REGISTRY/REPO[:TAG][@DIGEST]`, `oci-layout:DIR[:TAG][@DIGEST]` or `oci-archive:FILE[:TAG][@DIGEST]`. Throws `reference-malformed`. */
export function parseReference(text: string): Reference {
  const reference = isReferenceLike(text) ? readReference(text) : undefined;
  if (!reference) throw ociError('reference-malformed', { given: text.slice(0, 200), meant: explainReference(text) });
  return reference;
}

/**
 * Rejects the name of an existing file that is also the name of an image. An attacker who can add a file to a checkout must not
 * choose what is used in place of `registry.test/app`. `./` or `/` before the name selects the file. Throws `subject-ambiguous`.
 */
export function assertNotImageName(text: string): void {
  if (namesRegistry(text) || text.startsWith(LAYOUT) || text.startsWith(ARCHIVE))
    throw ociError('subject-ambiguous', { given: text });
}

/** Returns the digest or tag that a reference names in its repository; `latest` where it names neither. */
export const getTarget = (reference: Reference): string => reference.digest ?? reference.tag ?? 'latest';

/** Formats a reference. The inverse of {@link parseReference}. */
export function formatReference(reference: Reference): string {
  const name =
    reference.kind === 'layout'
      ? `${reference.archive ? ARCHIVE : LAYOUT}${reference.path}`
      : `${reference.registry}/${reference.repository}`;
  return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}

/** Returns a reference to another tag or digest in the same repository. The digest is one that a repository or a record gave. */
export const withTarget = (reference: Reference, target: { tag?: string; digest?: OciDigest }): Reference => {
  const { tag: _tag, digest: _digest, ...place } = reference;
  return { ...place, ...target } as Reference;
};

/** Creates the error of a reference whose repository has no such manifest. It names the tag that a reference without one means. */
export const createMissingError = (reference: Reference): ReturnType<typeof ociError> =>
  ociError('reference-not-found', {
    reference: formatReference(reference),
    what:
      (reference.tag ?? reference.digest) ? 'manifest' : 'tag latest, which a reference without a tag or digest means',
  });

/** Returns a reference with the absolute path of its layout, for a path that a user wrote. Other references are unchanged. */
export const resolveLayout = (reference: Reference, resolvePath: (path: string) => string): Reference =>
  reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference;
