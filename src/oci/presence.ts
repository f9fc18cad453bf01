import type { LimitFunction } from 'p-limit';
import { McError, VerificationError } from '../lib/mc-error.ts';
import type { OciDigest } from './digest.ts';
import { createBlobLister, type Graph, type GraphNode } from './graph.ts';
import type { Descriptor, Repository, Tally } from './types.ts';

/** `rotten`: the repository has other bytes. `unlisted`: the referrer is present, but the list of its subject lacks it. */
export type ManifestPresence = 'present' | 'missing' | 'rotten' | 'unlisted';
export type BlobPresence = 'present' | 'missing' | 'rotten';

export interface PresenceOptions {
  /** Limits the requests that run at once. */
  readonly limit: LimitFunction;
  readonly deep: boolean;
  /** Returns where the requests for a part are counted. */
  readonly getTally?: (digest: OciDigest) => Tally | undefined;
}

/**
 * Finds out which parts of a graph a repository has. Each part is requested once. A manifest is read and compared byte for byte.
 * A blob is only looked up; with `deep` it is also read and hashed.
 */
export class Presence {
  readonly #graph: Graph;
  readonly #repository: Repository;
  readonly #limit: LimitFunction;
  readonly #deep: boolean;
  readonly #getTally: (digest: OciDigest) => Tally | undefined;
  readonly #manifests = new Map<string, Promise<ManifestPresence>>();
  readonly #listings = new Map<string, Promise<ReadonlySet<string>>>();
  /** For each blob: the nodes that name it. */
  readonly #namedBy = new Map<string, GraphNode[]>();
  readonly #nodes: ReadonlyMap<string, GraphNode>;

  constructor(graph: Graph, repository: Repository, { limit, deep, getTally }: PresenceOptions) {
    this.#graph = graph;
    this.#repository = repository;
    this.#limit = limit;
    this.#deep = deep;
    this.#getTally = getTally ?? (() => undefined);
    this.#nodes = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
    const listBlobs = createBlobLister(graph);
    for (const node of graph.nodes)
      for (const { digest } of listBlobs(node.manifest))
        this.#namedBy.set(digest, [...(this.#namedBy.get(digest) ?? []), node]);
  }

  /** Checks a manifest, and the list of its subject where it is a referrer. */
  checkManifest(node: GraphNode): Promise<ManifestPresence> {
    const { digest } = node.manifest.descriptor;
    const presence = this.#manifests.get(digest) ?? this.#readManifest(node);
    this.#manifests.set(digest, presence);
    return presence;
  }

  /** Returns whether a manifest that is present names the blob, so that the blob should be present too. */
  async isExpected(blob: Descriptor): Promise<boolean> {
    const states = await Promise.all((this.#namedBy.get(blob.digest) ?? []).map((node) => this.checkManifest(node)));
    return states.some((state) => state !== 'missing');
  }

  /** Checks a blob. */
  checkBlob(blob: Descriptor): Promise<BlobPresence> {
    const repository = countRequests(this.#repository, this.#getTally(blob.digest));
    return this.#limit(async () => {
      if (!(await repository.hasBlob(blob))) return 'missing';
      return this.#deep && !(await isIntact(repository, blob)) ? 'rotten' : 'present';
    });
  }

  async #readManifest(node: GraphNode): Promise<ManifestPresence> {
    const { descriptor, bytes, json } = node.manifest;
    // A copy sends a referrer after its subject. Without the subject a lookup of the referrer costs as much as sending it.
    const subject = this.#nodes.get(json.subject?.digest ?? '');
    if (subject && (await this.checkManifest(subject)) === 'missing') return 'missing';
    const repository = countRequests(this.#repository, this.#getTally(descriptor.digest));
    const state = await this.#limit(async () => {
      try {
        return (await repository.manifest(descriptor.digest)).bytes.equals(bytes) ? 'present' : 'rotten';
      } catch (error) {
        if (error instanceof VerificationError) return 'rotten';
        if (error instanceof McError && error.code === 'reference-not-found') return 'missing';
        throw error;
      }
    });
    if (state !== 'present' || !json.subject) return state;
    return (await this.listReferrers(json.subject.digest)).has(descriptor.digest) ? 'present' : 'unlisted';
  }

  /** Lists the digests of the referrers of a subject. Reads the list once for all of them, or again with `refresh`. */
  listReferrers(subject: OciDigest, refresh = false): Promise<ReadonlySet<string>> {
    const known = refresh ? undefined : this.#listings.get(subject);
    const listing =
      known ??
      this.#limit(async () => new Set((await this.#repository.referrers(subject)).map(({ digest }) => digest)));
    this.#listings.set(subject, listing);
    return listing;
  }

  /** The subjects that have referrers in the graph, with those referrers. */
  get referrersBySubject(): ReadonlyMap<OciDigest, readonly GraphNode[]> {
    const all = new Map<OciDigest, GraphNode[]>();
    for (const node of this.#graph.nodes) {
      const subject = node.manifest.json.subject?.digest;
      if (subject !== undefined) all.set(subject, [...(all.get(subject) ?? []), node]);
    }
    return all;
  }
}

/** Reads a blob, and returns whether its bytes match its digest. */
export async function isIntact(repository: Repository, blob: Descriptor): Promise<boolean> {
  try {
    for await (const _ of repository.blob(blob));
    return true;
  } catch (error) {
    if (error instanceof VerificationError) return false;
    // The registry reported it as present before.
    if (error instanceof McError && error.details.status === 404) return false;
    throw error;
  }
}

/** Returns the repository with its requests counted in `tally`. */
export const countRequests = (repository: Repository, tally: Tally | undefined): Repository =>
  (tally && repository.tallied?.(tally)) ?? repository;
