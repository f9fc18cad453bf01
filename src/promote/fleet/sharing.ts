import { type Descriptor, type Repository, transferBlob } from '../../oci/index.ts';

/** The most blobs that are remembered. The oldest are forgotten, and then sent again at worst. */
const MAX_KNOWN = 50_000;

/**
 * Sends a blob that several releases of a fleet share to a registry once. A release that needs the blob waits for the first one, and
 * mounts it from there. The memory is bounded.
 */
export class SharedBlobs {
  /** For each registry and digest: the repository that has the blob, after its transfer. */
  readonly #known = new Map<string, Promise<Repository | undefined>>();

  /** Returns a destination that shares its blobs with all other destinations of this object. */
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
      // `rest` has the number at the time of the copy; this getter returns the current one.
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
    // A blob that cannot be mounted is sent from the source.
    if (holder !== undefined && holder.name !== repository.name)
      return transferBlob(holder, counted, blob, content ?? (() => source.blob(blob)));
    const received = transferBlob(source, counted, blob, content);
    this.#remember(
      key,
      received.then(
        () => repository,
        () => undefined, // a waiting release sends the blob itself
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
