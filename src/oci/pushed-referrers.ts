import type { Descriptor, Manifest, Repository } from './types.ts';

/**
 * The manifests that one delivery pushes. Where the registry does not list referrers itself, all referrers of a subject are
 * listed in one write, after the last of them: a write for each would cost a read and a write of a list that grows.
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

  /** Lists what was pushed for a subject, if the registry did not. */
  async list(repository: Repository, subject: string): Promise<void> {
    const referrers = this.#unlisted.get(subject);
    if (referrers) await repository.addReferrers?.(subject, [...referrers.values()]);
  }
}
