import { McError, VerificationError } from '../lib/mc-error.ts';
import type { Slots } from '../lib/slots.ts';
import { copiedBlobsOf, type Graph, type GraphNode } from './graph.ts';
import type { Descriptor, Repository, Tally } from './types.ts';

/** `rotten`: other bytes lie there; `unlisted`: a referrer that is there and that its subject does not lead to. */
export type ManifestPresence = 'present' | 'missing' | 'rotten' | 'unlisted';
export type BlobPresence = 'present' | 'missing' | 'rotten';

export interface PresenceOptions {
  readonly slots: Slots;
  readonly deep: boolean;
  /** Where the requests for a part are counted. */
  readonly tallyOf?: (digest: string) => Tally | undefined;
}

/**
 * What of a graph a repository has already, asked for part by part and each part once. A manifest is read, so that it is the
 * one that was meant, byte for byte; a blob is only asked for, but with `deep` read and hashed too.
 */
export class Presence {
  readonly #graph: Graph;
  readonly #repository: Repository;
  readonly #slots: Slots;
  readonly #deep: boolean;
  readonly #tallyOf: (digest: string) => Tally | undefined;
  readonly #manifests = new Map<string, Promise<ManifestPresence>>();
  readonly #listings = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #naming = new Map<string, GraphNode[]>();
  readonly #nodes: ReadonlyMap<string, GraphNode>;

  constructor(graph: Graph, repository: Repository, { slots, deep, tallyOf }: PresenceOptions) {
    this.#graph = graph;
    this.#repository = repository;
    this.#slots = slots;
    this.#deep = deep;
    this.#tallyOf = tallyOf ?? (() => undefined);
    this.#nodes = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
    const blobsIn = copiedBlobsOf(graph);
    for (const node of graph.nodes)
      for (const { digest } of blobsIn(node.manifest))
        this.#naming.set(digest, [...(this.#naming.get(digest) ?? []), node]);
  }

  manifest(node: GraphNode): Promise<ManifestPresence> {
    const { digest } = node.manifest.descriptor;
    const asked = this.#manifests.get(digest) ?? this.#ask(node);
    this.#manifests.set(digest, asked);
    return asked;
  }

  /** Whether a manifest that is there names the blob, which then was to be there too. */
  async isExpected(blob: Descriptor): Promise<boolean> {
    const states = await Promise.all((this.#naming.get(blob.digest) ?? []).map((node) => this.manifest(node)));
    return states.some((state) => state !== 'missing');
  }

  blob(blob: Descriptor): Promise<BlobPresence> {
    const repository = talliedBy(this.#repository, this.#tallyOf(blob.digest));
    return this.#slots.run(async () => {
      if (!(await repository.hasBlob(blob))) return 'missing';
      return this.#deep && !(await isSound(repository, blob)) ? 'rotten' : 'present';
    });
  }

  async #ask(node: GraphNode): Promise<ManifestPresence> {
    const { descriptor, bytes, json } = node.manifest;
    // A copy brings a referrer after its subject: where that is missing, asking for the referrer would cost as much as sending it.
    const subject = this.#nodes.get(json.subject?.digest ?? '');
    if (subject && (await this.manifest(subject)) === 'missing') return 'missing';
    const repository = talliedBy(this.#repository, this.#tallyOf(descriptor.digest));
    const state = await this.#slots.run(async () => {
      try {
        return (await repository.manifest(descriptor.digest)).bytes.equals(bytes) ? 'present' : 'rotten';
      } catch (error) {
        if (error instanceof VerificationError) return 'rotten';
        if (error instanceof McError && error.code === 'reference-not-found') return 'missing';
        throw error;
      }
    });
    if (state !== 'present' || !json.subject) return state;
    return (await this.listed(json.subject.digest)).has(descriptor.digest) ? 'present' : 'unlisted';
  }

  /** Who is listed as a referrer; asked for once for all referrers of a subject, or `anew`. */
  listed(subject: string, anew = false): Promise<ReadonlySet<string>> {
    const known = anew ? undefined : this.#listings.get(subject);
    const listing =
      known ??
      this.#slots.run(async () => new Set((await this.#repository.referrers(subject)).map(({ digest }) => digest)));
    this.#listings.set(subject, listing);
    return listing;
  }

  /** The subjects whose referrers are part of the graph, with those referrers. */
  get referrers(): ReadonlyMap<string, readonly GraphNode[]> {
    const all = new Map<string, GraphNode[]>();
    for (const node of this.#graph.nodes) {
      const subject = node.manifest.json.subject?.digest;
      if (subject !== undefined) all.set(subject, [...(all.get(subject) ?? []), node]);
    }
    return all;
  }
}

/** Whether a blob that a repository has is the one that was meant, byte for byte. */
export async function isSound(repository: Repository, blob: Descriptor): Promise<boolean> {
  try {
    for await (const _ of repository.blob(blob));
    return true;
  } catch (error) {
    if (error instanceof VerificationError) return false;
    // It was said to be there a moment ago.
    if (error instanceof McError && error.details['status'] === 404) return false;
    throw error;
  }
}

export const talliedBy = (repository: Repository, tally: Tally | undefined): Repository =>
  (tally && repository.tallied?.(tally)) ?? repository;
