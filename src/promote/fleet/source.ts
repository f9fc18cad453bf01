import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { RegistryReference, Repository } from '../../oci/index.ts';
import { withTarget } from '../../oci/index.ts';
import { promoteError } from '../errors.ts';
import { type FleetPlace, type FleetRelease, nameOf, placedAt } from './list.ts';

/** Where the content of a release is read: at the place for all, else where the list says that the release was. */
export function contentPlace(release: FleetRelease, content: FleetPlace | undefined): RegistryReference | undefined {
  const { registry } = release;
  const place = content ?? (registry === undefined ? undefined : { registry, prefix: '' });
  return place && placedAt(place, release);
}

/**
 * Compares the digest in a receipt with the one that a tag has at the source now. A list may name a release by its tag
 * alone: then only the source says which content is meant.
 */
export class SourceDigests {
  readonly #content: FleetPlace | undefined;
  readonly #open: (reference: RegistryReference) => Repository;
  /** Set when the source could not be read: it is not asked for every release, with all the tries of a request. */
  #unread: McError | undefined;

  constructor(
    { content }: { readonly content: FleetPlace | undefined },
    { openSource }: { readonly openSource: (reference: RegistryReference) => Repository },
  ) {
    this.#content = content;
    this.#open = openSource;
  }

  /** `why` where the tag names another digest now. A source that cannot be read, or lost the tag, is a warning. */
  async compare(
    release: FleetRelease,
    digest: string | undefined,
  ): Promise<{ readonly why?: McError; readonly warning?: McError; readonly requests: number }> {
    const at = contentPlace(release, this.#content);
    if (release.digest !== undefined || release.tag === undefined || !at) return { requests: 0 };
    const unread = (detail: string) => promoteError('fleet-source-unread', { release: nameOf(release), detail });
    if (this.#unread) return { warning: unread(this.#unread.message), requests: 0 };
    const repository = this.#open(withTarget(at, { tag: release.tag }) as RegistryReference);
    const before = repository.requests;
    try {
      const found = (await repository.resolve(release.tag))?.digest;
      const requests = repository.requests - before;
      if (found === digest) return { requests };
      if (found === undefined) return { warning: unread('the tag is not there'), requests };
      return {
        why: promoteError('fleet-content-other', {
          release: nameOf(release),
          expected: found,
          found: digest ?? 'none',
        }),
        requests,
      };
    } catch (error) {
      this.#unread = asMcError(error);
      return { warning: unread(this.#unread.message), requests: repository.requests - before };
    }
  }
}
