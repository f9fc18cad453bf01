import type { LimitFunction } from 'p-limit';
import type { Clock } from '../lib/clock.ts';
import { describe } from '../lib/describe.ts';
import { McError, VerificationError } from '../lib/mc-error.ts';
import type { Progress } from '../lib/progress.ts';
import { type CopyOutcome, type CopyTarget, createCopyResult, type PartDone } from './copy-result.ts';
import type { OciDigest } from './digest.ts';
import { ociError } from './errors.ts';
import { createBlobLister, type Graph, type GraphNode, listPrerequisites, sumBytes } from './graph.ts';
import { countRequests, isIntact, Presence } from './presence.ts';
import { PushedReferrers } from './pushed-referrers.ts';
import { isSentWithoutLookup, transferBlob } from './transfer.ts';
import { TransferMeter } from './transfer-meter.ts';
import type { Descriptor, Repository, Tally } from './types.ts';

/** The longest time for which a registry hides a blob that another client also writes. */
const BLOB_RETURN_MS = 200;

export interface DeliveryPorts {
  /** Limits the requests that run at once. */
  readonly limit: LimitFunction;
  readonly deep: boolean;
  readonly progress: Progress;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

/** The copy of a graph to one repository. After its first failure it starts nothing new. */
export class Delivery {
  readonly #graph: Graph;
  readonly #source: Repository;
  readonly #repository: Repository;
  readonly #tag: string | undefined;
  readonly #ports: DeliveryPorts;
  readonly #presence: Presence;
  readonly #meter: TransferMeter;
  readonly #blobs = new Map<string, PromiseWithResolvers<void>>();
  readonly #manifests = new Map<string, Promise<void>>();
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #listBlobs: ReturnType<typeof createBlobLister>;
  readonly #done = new Map<string, PartDone>();
  readonly #rotten = new Set<string>();
  /** For each blob that must be sent: whether it should have been present. */
  readonly #healing = new Map<string, boolean>();
  readonly #tallies = new Map<string, Tally>();
  readonly #pushed = new PushedReferrers();
  #failure: { readonly error: unknown } | undefined;

  constructor(graph: Graph, source: Repository, { repository, tag }: CopyTarget, ports: DeliveryPorts) {
    this.#graph = graph;
    this.#source = source;
    this.#repository = repository;
    this.#tag = tag;
    this.#ports = ports;
    this.#meter = new TransferMeter(ports.progress, repository.name, sumBytes(graph));
    repository.prepare?.();
    this.#presence = new Presence(graph, repository, {
      limit: ports.limit,
      deep: ports.deep,
      getTally: (digest) => this.#getTally(digest),
    });
    this.#nodes = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
    this.#listBlobs = createBlobLister(graph);
    for (const { digest } of graph.blobs) {
      const arrival = Promise.withResolvers<void>();
      arrival.promise.catch(() => undefined); // a manifest that needs the blob gets the failure; no manifest may need it
      this.#blobs.set(digest, arrival);
    }
  }

  /** Looks a blob up at the destination, and records it where it is present. Returns whether it must be sent. */
  async mustReceive(blob: Descriptor): Promise<boolean> {
    const began = performance.now();
    try {
      this.#assertRunning();
      const expected = await this.#presence.isExpected(blob);
      this.#assertRunning();
      const isUnknown = !expected && isSentWithoutLookup(this.#source, this.#repository, blob);
      const state = isUnknown ? 'missing' : await this.#presence.checkBlob(blob);
      if (state === 'rotten') this.#rotten.add(blob.digest);
      if (state !== 'present') {
        this.#healing.set(blob.digest, expected || state === 'rotten');
        return true;
      }
      this.#recordDone(blob, 'present', 0, began);
      this.#blobs.get(blob.digest)?.resolve();
    } catch (error) {
      this.#fail(error);
      this.#blobs.get(blob.digest)?.reject(error);
    }
    return false;
  }

  /**
   * Sends a blob. Reads it back with `deep`, or where the destination had other bytes. `content` replaces the source where several
   * destinations share one read of it. Never rejects: records the failure.
   */
  async receive(blob: Descriptor, content?: () => AsyncIterable<Uint8Array>): Promise<void> {
    const began = performance.now();
    try {
      this.#assertRunning();
      const how = await this.#sendBlob(blob, content);
      const { deep } = this.#ports;
      if ((deep || this.#rotten.has(blob.digest)) && !(await isIntact(this.#repository, blob)))
        throw this.#rotten.has(blob.digest)
          ? ociError('rot-not-mended', { repository: this.#repository.name, digest: blob.digest })
          : this.#createNotKept(blob.digest, 'it returns other bytes');
      const state = this.#healing.get(blob.digest) ? 'healed' : how === 'mounted' ? 'mounted' : 'copied';
      this.#recordDone(blob, state, how === 'mounted' ? 0 : blob.size, began);
      this.#blobs.get(blob.digest)?.resolve();
    } catch (error) {
      this.#fail(error);
      this.#blobs.get(blob.digest)?.reject(error);
    }
  }

  /** Sends each manifest after its parts, then the tags. Resolves when no request is in progress. */
  async finish(): Promise<CopyOutcome> {
    const all = [...this.#blobs.values()].map(({ promise }) => promise);
    await Promise.allSettled([...all, ...this.#graph.nodes.map((node) => this.#deliverManifest(node))]);
    try {
      this.#assertRunning();
      await this.#addReferrersToLists();
      await this.#setTags();
      return { result: createCopyResult(this.#graph, this.#done) };
    } catch (error) {
      return { error: this.#failure ? this.#failure.error : error };
    }
  }

  #deliverManifest(node: GraphNode): Promise<void> {
    const { digest } = node.manifest.descriptor;
    const known = this.#manifests.get(digest);
    if (known) return known;
    const arrival = Promise.withResolvers<void>();
    this.#manifests.set(digest, arrival.promise); // before its prerequisites: a hostile list may contain a cycle
    arrival.promise.catch(() => undefined);
    this.#copyManifest(node).then(arrival.resolve, (error: unknown) => {
      this.#fail(error);
      arrival.reject(error);
    });
    return arrival.promise;
  }

  async #copyManifest(node: GraphNode): Promise<void> {
    const { descriptor } = node.manifest;
    const tally = this.#getTally(descriptor.digest);
    this.#assertRunning();
    const presence = await this.#presence.checkManifest(node);
    const needed = listPrerequisites(node.manifest).map((digest) => this.#nodes.get(digest));
    await Promise.all([
      ...this.#listBlobs(node.manifest).map(({ digest }) => this.#blobs.get(digest)?.promise),
      ...needed.map((other) => other && this.#deliverManifest(other)),
    ]);
    this.#assertRunning();
    const began = performance.now();
    if (presence === 'present') {
      this.#recordDone(descriptor, 'present', 0, began);
      return;
    }
    await this.#ports.limit(() => this.#pushManifest(node, countRequests(this.#repository, tally), presence));
    this.#recordDone(descriptor, presence === 'missing' ? 'copied' : 'healed', descriptor.size, began);
  }

  async #pushManifest({ manifest }: GraphNode, repository: Repository, presence: string): Promise<void> {
    const { descriptor } = manifest;
    const push = () => this.#pushed.push(repository, manifest);
    try {
      await push();
    } catch (error) {
      // A registry that lost blobs refuses the manifest that names them. They are sent once more; a second loss is a failure.
      const lost = await this.#findLostBlobs(manifest.descriptor.digest, error);
      for (const blob of lost) await this.#sendBlob(blob);
      try {
        await push();
      } catch (again) {
        throw this.#createNotKept(lost[0]?.digest ?? descriptor.digest, describe(again), again);
      }
    }
    try {
      await this.#readBack(repository, descriptor.digest, descriptor);
    } catch (error) {
      if (presence !== 'rotten' || !(error instanceof VerificationError)) throw error;
      throw ociError('rot-not-mended', { repository: repository.name, digest: descriptor.digest }, { cause: error });
    }
  }

  /**
   * Lists the blobs of a refused manifest that were sent but are missing. Returns none where the registry hid a blob for a moment,
   * as docker-registry does while another client writes it. Throws the refusal where it has another reason.
   */
  async #findLostBlobs(digest: OciDigest, refusal: unknown): Promise<readonly Descriptor[]> {
    const node = this.#nodes.get(digest);
    const lost: Descriptor[] = [];
    const refused = refusal instanceof McError && ['http-status', 'registry-refused'].includes(refusal.code);
    for (const blob of refused && node ? this.#listBlobs(node.manifest) : [])
      if (!(await this.#repository.hasBlob(blob))) lost.push(blob);
    const missed = refused && /_BLOB_UNKNOWN\b/.test(describe(refusal));
    if (lost.length === 0 && !missed) throw refusal;
    if (lost.length === 0) await this.#ports.clock.sleep(BLOB_RETURN_MS, this.#ports.signal);
    return lost;
  }

  /**
   * Adds the referrers that were sent to the list of their subject, and reads the list back. Works on all subjects at once and
   * without the limit, because waiting for other writers must not delay blobs. Another writer of the same fallback tag may overwrite
   * the list, so lost referrers are added once more. Throws `copy-not-kept` where one is lost again.
   */
  async #addReferrersToLists(): Promise<void> {
    await this.#forEach([...this.#presence.referrersBySubject], async ([subject, nodes]) => {
      const sent = nodes.filter(({ manifest }) => this.#done.get(manifest.descriptor.digest)?.state !== 'present');
      if (sent.length === 0) return;
      const findLost = async (): Promise<readonly GraphNode[]> => {
        const listed = await this.#presence.listReferrers(subject, true);
        return sent.filter(({ manifest }) => !listed.has(manifest.descriptor.digest));
      };
      await this.#pushed.addToList(this.#repository, subject);
      const lost = await findLost();
      for (const { manifest } of lost) await this.#pushed.push(this.#repository, manifest);
      if (lost.length > 0) await this.#pushed.addToList(this.#repository, subject);
      const [still] = lost.length === 0 ? [] : await findLost();
      if (still)
        throw this.#createNotKept(still.manifest.descriptor.digest, `it is not listed as a referrer of ${subject}`);
    });
  }

  /** Sets the tags after all content that they lead to. The tag of the release is the last. */
  async #setTags(): Promise<void> {
    const root = this.#nodes.get(this.#graph.root.digest);
    await this.#forEach(this.#graph.tags, async ({ tag, digest }) => {
      const node = this.#nodes.get(digest);
      if (node) await this.#ports.limit(() => this.#setTag(node, tag));
    });
    if (root && this.#tag !== undefined) await this.#setTag(root, this.#tag);
    this.#assertRunning();
    await this.#repository.commit?.({
      root: this.#graph.root,
      tag: this.#tag,
      tags: this.#graph.tags,
      manifests: this.#graph.nodes.map(({ manifest }) => manifest),
      blobs: this.#graph.blobs,
    });
  }

  /** Starts the work for all items. Throws the first failure when no work is in progress. */
  async #forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const each = items.map(async (item) => {
      try {
        this.#assertRunning();
        await work(item);
      } catch (error) {
        this.#fail(error);
      }
    });
    await Promise.all(each);
    this.#assertRunning();
  }

  async #setTag({ manifest: { bytes, descriptor } }: GraphNode, tag: string): Promise<void> {
    this.#assertRunning();
    if ((await this.#repository.resolve(tag))?.digest === descriptor.digest) return;
    this.#assertRunning();
    await this.#repository.pushManifest(bytes, descriptor.mediaType, tag);
    await this.#readBack(this.#repository, tag, descriptor);
  }

  async #readBack(repository: Repository, target: string, { digest }: Descriptor): Promise<void> {
    let detail: string;
    try {
      const { descriptor } = await repository.manifest(target);
      if (descriptor.digest === digest) return;
      detail = `${target} is ${descriptor.digest}`;
    } catch (error) {
      if (error instanceof McError && error.family === 'fault') throw error;
      throw this.#createNotKept(digest, describe(error), error);
    }
    throw this.#createNotKept(digest, detail);
  }

  async #sendBlob(blob: Descriptor, content?: () => AsyncIterable<Uint8Array>): Promise<'uploaded' | 'mounted'> {
    const tally = this.#getTally(blob.digest);
    return transferBlob(this.#source, countRequests(this.#repository, tally), blob, content, (at) =>
      this.#meter.pass(blob.digest, at),
    );
  }

  #createNotKept(digest: OciDigest, detail: string, cause?: unknown): VerificationError {
    return ociError('copy-not-kept', { repository: this.#repository.name, digest, detail }, { cause });
  }

  #getTally(digest: OciDigest): Tally {
    const tally = this.#tallies.get(digest) ?? { requests: 0, retries: 0 };
    this.#tallies.set(digest, tally);
    return tally;
  }

  #recordDone(part: Descriptor, state: PartDone['state'], bytes: number, began: number): void {
    const seconds = Math.round(performance.now() - began) / 1000;
    this.#done.set(part.digest, { state, bytes, seconds, ...this.#getTally(part.digest) });
    this.#meter.finish(part, bytes);
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
  }

  #assertRunning(): void {
    if (this.#failure) throw this.#failure.error;
    this.#ports.signal?.throwIfAborted();
  }
}
