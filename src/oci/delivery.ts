import { systemClock } from '../lib/clock.ts';
import { describe } from '../lib/describe.ts';
import { McError, VerificationError } from '../lib/mc-error.ts';
import type { Progress } from '../lib/progress.ts';
import type { Slots } from '../lib/slots.ts';
import { ociError } from './errors.ts';
import { copiedBlobsOf, type Graph, type GraphNode, neededBy } from './graph.ts';
import { isSound, Presence, talliedBy } from './presence.ts';
import { PushedReferrers } from './pushed-referrers.ts';
import { type CopyOutcome, type CopyTarget, type PartDone, resultOf } from './receipt.ts';
import { isBroughtUnasked, transferBlob } from './transfer.ts';
import type { Descriptor, Repository, Tally } from './types.ts';

/** How long a blob that another client is writing too is out of sight, at most. */
const BLOB_RETURN_MS = 200;

export interface DeliveryPorts {
  readonly slots: Slots;
  readonly deep: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal | undefined;
}

/** A graph on its way to one repository. After its first failure nothing new is begun. */
export class Delivery {
  readonly #graph: Graph;
  readonly #source: Repository;
  readonly #repository: Repository;
  readonly #tag: string | undefined;
  readonly #ports: DeliveryPorts;
  readonly #presence: Presence;
  readonly #blobs = new Map<string, PromiseWithResolvers<void>>();
  readonly #manifests = new Map<string, Promise<void>>();
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #blobsOf: ReturnType<typeof copiedBlobsOf>;
  readonly #done = new Map<string, PartDone>();
  readonly #rotten = new Set<string>();
  /** Blobs that are to be sent: whether they should have been there. */
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
    repository.prepare?.();
    this.#presence = new Presence(graph, repository, {
      slots: ports.slots,
      deep: ports.deep,
      tallyOf: (digest) => this.#tallyOf(digest),
    });
    this.#nodes = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
    this.#blobsOf = copiedBlobsOf(graph);
    for (const { digest } of graph.blobs) {
      const arrival = Promise.withResolvers<void>();
      arrival.promise.catch(() => undefined); // who needs it is told; nobody may
      this.#blobs.set(digest, arrival);
    }
  }

  /** Whether the blob has to be sent. What is there is written down as present. */
  async lacks(blob: Descriptor): Promise<boolean> {
    const began = performance.now();
    try {
      this.#mayGoOn();
      const expected = await this.#presence.isExpected(blob);
      this.#mayGoOn();
      const unasked = !expected && isBroughtUnasked(this.#source, this.#repository, blob);
      const state = unasked ? 'missing' : await this.#presence.blob(blob);
      if (state === 'rotten') this.#rotten.add(blob.digest);
      if (state !== 'present') {
        this.#healing.set(blob.digest, expected || state === 'rotten');
        return true;
      }
      this.#settle(blob, 'present', 0, began);
      this.#blobs.get(blob.digest)?.resolve();
    } catch (error) {
      this.#fail(error);
      this.#blobs.get(blob.digest)?.reject(error);
    }
    return false;
  }

  /** Takes a blob, from `content` where others read it too. Never rejects: a failure is this delivery's. */
  async receive(blob: Descriptor, content?: () => AsyncIterable<Uint8Array>): Promise<void> {
    const began = performance.now();
    try {
      this.#mayGoOn();
      const how = await this.#push(blob, content);
      const { deep } = this.#ports;
      if ((deep || this.#rotten.has(blob.digest)) && !(await isSound(this.#repository, blob)))
        throw this.#rotten.has(blob.digest)
          ? ociError('rot-not-mended', { repository: this.#repository.name, digest: blob.digest })
          : this.#notKept(blob.digest, 'other bytes come back');
      const state = this.#healing.get(blob.digest) ? 'healed' : how === 'mounted' ? 'mounted' : 'copied';
      this.#settle(blob, state, how === 'mounted' ? 0 : blob.size, began);
      this.#blobs.get(blob.digest)?.resolve();
    } catch (error) {
      this.#fail(error);
      this.#blobs.get(blob.digest)?.reject(error);
    }
  }

  /** Manifests as their parts arrive, then tags. Resolves when nothing is under way any more. */
  async finish(): Promise<CopyOutcome> {
    const all = [...this.#blobs.values()].map(({ promise }) => promise);
    await Promise.allSettled([...all, ...this.#graph.nodes.map((node) => this.#manifest(node))]);
    try {
      this.#mayGoOn();
      await this.#listReferrers();
      await this.#tagAll();
      return { result: resultOf(this.#graph, this.#done) };
    } catch (error) {
      return { error: this.#failure ? this.#failure.error : error };
    }
  }

  #manifest(node: GraphNode): Promise<void> {
    const { digest } = node.manifest.descriptor;
    const known = this.#manifests.get(digest);
    if (known) return known;
    const arrival = Promise.withResolvers<void>();
    this.#manifests.set(digest, arrival.promise); // before the walk: a list may name what named it
    arrival.promise.catch(() => undefined);
    this.#bring(node).then(arrival.resolve, (error: unknown) => {
      this.#fail(error);
      arrival.reject(error);
    });
    return arrival.promise;
  }

  async #bring(node: GraphNode): Promise<void> {
    const { descriptor } = node.manifest;
    const tally = this.#tallyOf(descriptor.digest);
    this.#mayGoOn();
    const presence = await this.#presence.manifest(node);
    const needed = neededBy(node.manifest).map((digest) => this.#nodes.get(digest));
    await Promise.all([
      ...this.#blobsOf(node.manifest).map(({ digest }) => this.#blobs.get(digest)?.promise),
      ...needed.map((other) => other && this.#manifest(other)),
    ]);
    this.#mayGoOn();
    const began = performance.now();
    if (presence === 'present') {
      this.#settle(descriptor, 'present', 0, began);
      return;
    }
    await this.#ports.slots.run(() => this.#pushManifest(node, talliedBy(this.#repository, tally), presence));
    this.#settle(descriptor, presence === 'missing' ? 'copied' : 'healed', descriptor.size, began);
  }

  async #pushManifest({ manifest }: GraphNode, repository: Repository, presence: string): Promise<void> {
    const { descriptor } = manifest;
    const push = () => this.#pushed.push(repository, manifest);
    try {
      await push();
    } catch (error) {
      // A registry that took the blobs and lost them refuses what names them: once more, and then it is not to be relied on.
      const lost = await this.#lostOf(manifest.descriptor.digest, error);
      for (const blob of lost) await this.#push(blob);
      try {
        await push();
      } catch (again) {
        throw this.#notKept(lost[0]?.digest ?? descriptor.digest, describe(again), again);
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
   * The blobs of a refused manifest that are gone though they were sent. None where the registry missed one that is there
   * again: docker-registry does while another client writes the same blob. Throws the refusal where it has another reason.
   */
  async #lostOf(digest: string, refusal: unknown): Promise<readonly Descriptor[]> {
    const node = this.#nodes.get(digest);
    const lost: Descriptor[] = [];
    const refused = refusal instanceof McError && ['http-status', 'registry-refused'].includes(refusal.code);
    for (const blob of refused && node ? this.#blobsOf(node.manifest) : [])
      if (!(await this.#repository.hasBlob(blob))) lost.push(blob);
    const missed = refused && /_BLOB_UNKNOWN\b/.test(describe(refusal));
    if (lost.length === 0 && !missed) throw refusal;
    if (lost.length === 0) await systemClock.sleep(BLOB_RETURN_MS, this.#ports.signal);
    return lost;
  }

  /**
   * Lists the referrers of each subject, all at once and in no slot: waiting for other writers must not keep blobs
   * waiting. What was just listed may be lost again to another writer of the same fallback tag: looked at once more.
   */
  async #listReferrers(): Promise<void> {
    await this.#all([...this.#presence.referrers], async ([subject, nodes]) => {
      const sent = nodes.filter(({ manifest }) => this.#done.get(manifest.descriptor.digest)?.state !== 'present');
      if (sent.length === 0) return;
      const lostOf = async (): Promise<readonly GraphNode[]> => {
        const listed = await this.#presence.listed(subject, true);
        return sent.filter(({ manifest }) => !listed.has(manifest.descriptor.digest));
      };
      await this.#pushed.list(this.#repository, subject);
      const lost = await lostOf();
      for (const { manifest } of lost) await this.#pushed.push(this.#repository, manifest);
      if (lost.length > 0) await this.#pushed.list(this.#repository, subject);
      const [still] = lost.length === 0 ? [] : await lostOf();
      if (still) throw this.#notKept(still.manifest.descriptor.digest, `it is not listed as a referrer of ${subject}`);
    });
  }

  /** After everything that they lead to, the release's own as the very last. */
  async #tagAll(): Promise<void> {
    const root = this.#nodes.get(this.#graph.root.digest);
    await this.#all(this.#graph.tags, async ({ tag, digest }) => {
      const node = this.#nodes.get(digest);
      if (node) await this.#ports.slots.run(() => this.#setTag(node, tag));
    });
    if (root && this.#tag !== undefined) await this.#setTag(root, this.#tag);
    this.#mayGoOn();
    await this.#repository.commit?.({
      root: this.#graph.root,
      tag: this.#tag,
      tags: this.#graph.tags,
      manifests: this.#graph.nodes.map(({ manifest }) => manifest),
      blobs: this.#graph.blobs,
    });
  }

  /** Each at once, as far as there are slots; a failure is told when none is under way any more. */
  async #all<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const each = items.map(async (item) => {
      try {
        this.#mayGoOn();
        await work(item);
      } catch (error) {
        this.#fail(error);
      }
    });
    await Promise.all(each);
    this.#mayGoOn();
  }

  async #setTag({ manifest: { bytes, descriptor } }: GraphNode, tag: string): Promise<void> {
    this.#mayGoOn();
    if ((await this.#repository.resolve(tag))?.digest === descriptor.digest) return;
    this.#mayGoOn();
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
      throw this.#notKept(digest, describe(error), error);
    }
    throw this.#notKept(digest, detail);
  }

  async #push(blob: Descriptor, content?: () => AsyncIterable<Uint8Array>): Promise<'uploaded' | 'mounted'> {
    const tally = this.#tallyOf(blob.digest);
    return transferBlob(this.#source, talliedBy(this.#repository, tally), blob, content);
  }

  #notKept(digest: string, detail: string, cause?: unknown): VerificationError {
    return ociError('copy-not-kept', { repository: this.#repository.name, digest, detail }, { cause });
  }

  #tallyOf(digest: string): Tally {
    const tally = this.#tallies.get(digest) ?? { requests: 0, retries: 0 };
    this.#tallies.set(digest, tally);
    return tally;
  }

  #settle({ digest }: Descriptor, state: PartDone['state'], bytes: number, began: number): void {
    const seconds = Math.round(performance.now() - began) / 1000;
    this.#done.set(digest, { state, bytes, seconds, ...this.#tallyOf(digest) });
    const { name } = this.#repository;
    this.#ports.progress({
      task: `copy ${name}`,
      message: `copying to ${name}`,
      done: this.#done.size,
      total: this.#graph.blobs.length + this.#graph.nodes.length,
      unit: 'items',
    });
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
  }

  #mayGoOn(): void {
    if (this.#failure) throw this.#failure.error;
    this.#ports.signal?.throwIfAborted();
  }
}
