import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { RegistryReference, Repository } from '../../oci/index.ts';
import { withTarget } from '../../oci/index.ts';
import { promoteError } from '../errors.ts';
import { type FleetPlace, type FleetRelease, formatRelease, locateRepository } from './list.ts';

/** Returns where the content of a release is read: at the common place, else at the registry that the list names. */
export function locateContent(release: FleetRelease, content: FleetPlace | undefined): RegistryReference | undefined {
  const { registry } = release;
  const place = content ?? (registry === undefined ? undefined : { registry, prefix: '' });
  return place && locateRepository(place, release);
}

/**
 * Compares the digest in a receipt with the digest that a tag has at the source now. Where a list names a release by its tag alone,
 * only the source defines the content.
 */
export class SourceDigests {
  readonly #content: FleetPlace | undefined;
  readonly #open: (reference: RegistryReference) => Repository;
  /** Set when the source could not be read, so that the other releases do not wait for all tries of a request too. */
  #unread: McError | undefined;

  constructor(
    { content }: { readonly content: FleetPlace | undefined },
    { openSource }: { readonly openSource: (reference: RegistryReference) => Repository },
  ) {
    this.#content = content;
    this.#open = openSource;
  }

  /** Returns `why` where the tag names another digest now. A source that cannot be read, or lost the tag, is a warning. */
  async compare(
    release: FleetRelease,
    claimed: string | undefined,
  ): Promise<{ readonly why?: McError; readonly warning?: McError; readonly requests: number }> {
    const at = locateContent(release, this.#content);
    if (release.digest !== undefined || release.tag === undefined || !at) return { requests: 0 };
    const unread = (detail: string) => promoteError('fleet-source-unread', { release: formatRelease(release), detail });
    if (this.#unread) return { warning: unread(this.#unread.message), requests: 0 };
    const repository = this.#open(withTarget(at, { tag: release.tag }) as RegistryReference);
    const before = repository.requests;
    try {
      const found = (await repository.resolve(release.tag))?.digest;
      const requests = repository.requests - before;
      if (found === claimed) return { requests };
      if (found === undefined) return { warning: unread('the tag was not found'), requests };
      return {
        why: promoteError('fleet-content-other', {
          release: formatRelease(release),
          expected: found,
          found: claimed ?? 'none',
        }),
        requests,
      };
    } catch (error) {
      this.#unread = asMcError(error);
      return { warning: unread(this.#unread.message), requests: repository.requests - before };
    }
  }
}
