import { type Descriptor, type Repository, transferBlob } from '../../oci/index.ts';

/** Digests to repositories are kept for so many blobs; beyond that the oldest are forgotten, and at worst sent again. */
const MAX_KNOWN = 50_000;

/**
 * What releases of a fleet share is sent to a registry once: whoever needs a blob that another release brings waits for
 * it, and has it mounted from there. Bounded, however many releases there are.
 */
export class SharedBlobs {
  /** Of each registry and digest: the repository that has it, when it has. */
  readonly #known = new Map<string, Promise<Repository | undefined>>();

  /** A destination whose blobs are shared with those of all others that went through here. */
  share(registry: string, repository: Repository): Repository {
    const { tallied, ...rest } = repository;
    const sharing = (inner: Repository): Pick<Repository, 'receiveBlob'> => ({
      receiveBlob: (source, blob, content) => this.#receive(registry, repository, inner, source, blob, content),
    });
    const counting = (inner: Repository): Repository => ({
      ...inner,
      ...sharing(inner),
      get requests() {
        return inner.requests;
      },
    });
    return {
      ...rest,
      ...sharing(repository),
      ...(tallied ? { tallied: (tally) => counting(tallied.call(repository, tally)) } : {}),
      // Not of `rest`, which has but the number that it was: this is asked for again and again.
      get requests() {
        return repository.requests;
      },
    };
  }

  async #receive(
    registry: string,
    repository: Repository,
    counted: Repository,
    source: Repository,
    blob: Descriptor,
    content?: () => AsyncIterable<Uint8Array>,
  ): Promise<'uploaded' | 'mounted'> {
    const key = `${registry} ${blob.digest}`;
    const holder = await this.#known.get(key);
    // Where it is not mounted it is sent, from where it was to come from.
    if (holder !== undefined && holder.name !== repository.name)
      return transferBlob(holder, counted, blob, content ?? (() => source.blob(blob)));
    const received = transferBlob(source, counted, blob, content);
    this.#remember(
      key,
      received.then(
        () => repository,
        () => undefined, // whoever waited sends it himself
      ),
    );
    return received;
  }

  #remember(key: string, holder: Promise<Repository | undefined>): void {
    this.#known.delete(key);
    this.#known.set(key, holder);
    if (this.#known.size <= MAX_KNOWN) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}
