import type { OciDigest } from './digest.ts';
import type { Descriptor, Manifest, Repository } from './types.ts';

/**
 * The referrers that one copy pushes to one destination. Where the registry does not list referrers itself, the client writes the
 * list of a subject once, after its last referrer. A write for each referrer would read and write a growing list.
 */
export class PushedReferrers {
  readonly #unlisted = new Map<string, Map<string, Descriptor>>();

  /** Pushes a manifest. Does not write the list of its subject: `addToList` does. */
  async push(repository: Repository, { bytes, descriptor, json }: Manifest): Promise<void> {
    const target = descriptor.digest.startsWith('sha256:') ? undefined : descriptor.digest;
    if (!json.subject || !repository.pushUnlisted) {
      await repository.pushManifest(bytes, descriptor.mediaType, target);
      return;
    }
    const pushed = await repository.pushUnlisted(bytes, descriptor.mediaType, target);
    if (pushed.unlistedSubject === undefined) return;
    const referrers = this.#unlisted.get(pushed.unlistedSubject) ?? new Map<string, Descriptor>();
    this.#unlisted.set(pushed.unlistedSubject, referrers.set(pushed.descriptor.digest, pushed.descriptor));
  }

  /** Adds the pushed referrers of a subject to its list, unless the registry lists them itself. */
  async addToList(repository: Repository, subject: OciDigest): Promise<void> {
    const referrers = this.#unlisted.get(subject);
    if (referrers) await repository.addReferrers?.(subject, [...referrers.values()]);
  }
}
