import type { OciDigest } from './digest.ts';
import type { Descriptor, Manifest, Repository } from './types.ts';

/**
 * The manifests that one copy pushes to one destination. Where the registry does not list referrers, one write lists all referrers
 * of a subject after the last of them. A write for each referrer would read and write a growing list.
 */
export class PushedReferrers {
  readonly #unlisted = new Map<string, Map<string, Descriptor>>();

  async push(repository: Repository, { bytes, descriptor, json }: Manifest): Promise<void> {
    const target = descriptor.digest.startsWith('sha256:') ? undefined : descriptor.digest;
    if (!json.subject || !repository.pushUnlisted) {
      await repository.pushManifest(bytes, descriptor.mediaType, target);
      return;
    }
    const pushed = await repository.pushUnlisted(bytes, descriptor.mediaType, target);
    if (pushed.unlistedAt === undefined) return;
    const referrers = this.#unlisted.get(pushed.unlistedAt) ?? new Map<string, Descriptor>();
    this.#unlisted.set(pushed.unlistedAt, referrers.set(pushed.descriptor.digest, pushed.descriptor));
  }

  /** Lists the pushed referrers of a subject, unless the registry has listed them. */
  async list(repository: Repository, subject: OciDigest): Promise<void> {
    const referrers = this.#unlisted.get(subject);
    if (referrers) await repository.addReferrers?.(subject, [...referrers.values()]);
  }
}
