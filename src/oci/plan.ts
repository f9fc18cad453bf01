import pLimit from 'p-limit';
import { mapConcurrent } from '../lib/concurrency.ts';
import { mapRoles } from './copy-result.ts';
import type { OciDigest } from './digest.ts';
import { ociError } from './errors.ts';
import { type Graph, listEdges, type Relation } from './graph.ts';
import { Presence } from './presence.ts';
import type { Descriptor, Repository } from './types.ts';

export type PlannedState = 'present' | 'missing' | 'heal';

/** What a copy would do with one manifest or blob. `of` has the digests of the manifests that it belongs to. */
export interface PlannedPart {
  readonly digest: OciDigest;
  readonly mediaType: string;
  readonly size: number;
  readonly kind: 'manifest' | 'blob';
  readonly role: Relation | 'root';
  readonly of: readonly OciDigest[];
  readonly state: PlannedState;
}

export interface CopyPlan {
  readonly parts: readonly PlannedPart[];
  readonly present: number;
  /** Parts that a copy would send, and that no manifest at the destination names. */
  readonly missing: number;
  /** Parts that should be at the destination, but are missing or damaged. */
  readonly heal: number;
  /** The bytes that a copy would send. */
  readonly bytes: number;
  /** The approximate number of requests to the destination: to look up, send and read back. */
  readonly requests: number;
}

export interface PlanOptions {
  readonly concurrency: number;
  /** Also reads and hashes the content of the destination. */
  readonly deep?: boolean;
  readonly tag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Plans a copy of the graph to a destination. Reads only. */
export async function planCopy(graph: Graph, destination: Repository, options: PlanOptions): Promise<CopyPlan> {
  const { concurrency, signal } = options;
  const presence = new Presence(graph, destination, { limit: pLimit(concurrency), deep: options.deep ?? false });
  const roles = mapRoles(graph);
  const parents = new Map<string, OciDigest[]>();
  for (const { from, to } of listEdges(graph)) parents.set(to.digest, [...(parents.get(to.digest) ?? []), from]);
  const createPart = (kind: PlannedPart['kind'], part: Descriptor, state: PlannedState): PlannedPart => ({
    digest: part.digest,
    mediaType: part.mediaType,
    size: part.size,
    kind,
    role: roles.get(part.digest) ?? 'child',
    of: [...new Set(parents.get(part.digest))],
    state,
  });
  const manifests = await mapConcurrent(
    graph.nodes,
    concurrency,
    async (node) => {
      const state = await presence.checkManifest(node);
      return createPart(
        'manifest',
        node.manifest.descriptor,
        state === 'present' || state === 'missing' ? state : 'heal',
      );
    },
    signal,
  );
  const blobs = await mapConcurrent(
    graph.blobs,
    concurrency,
    async (blob) => {
      const state = await presence.checkBlob(blob);
      const heal = state === 'missing' && (await presence.isExpected(blob));
      return createPart('blob', blob, heal || state === 'rotten' ? 'heal' : state);
    },
    signal,
  );
  const parts = [...manifests, ...blobs];
  const count = (state: PlannedState): number => parts.filter((part) => part.state === state).length;
  const lacking = parts.filter(({ state }) => state !== 'present');
  const deepReads = options.deep ? blobs.length : 0;
  const tagged = [...graph.tags.map(({ digest }) => digest), ...(options.tag === undefined ? [] : [graph.root.digest])];
  const sent = new Set(lacking.map(({ digest }) => digest));
  return {
    parts,
    present: count('present'),
    missing: count('missing'),
    heal: count('heal'),
    bytes: lacking.reduce((sum, { size }) => sum + size, 0),
    // One lookup for each part; two requests to send one (POST and PUT, or PUT and GET); a tag is looked up, set and read back.
    requests:
      parts.length +
      2 * lacking.length +
      deepReads +
      tagged.reduce((sum, digest) => sum + (sent.has(digest) ? 3 : 1), 0) +
      presence.referrersBySubject.size,
  };
}

/** Throws `copy-over-budget` when a plan would send more than `maxBytes`. */
export function assertBudget(plan: Pick<CopyPlan, 'bytes'>, maxBytes: number, destination: string): void {
  if (plan.bytes > maxBytes) throw ociError('copy-over-budget', { destination, found: plan.bytes, limit: maxBytes });
}

/** Lists the manifests and blobs of a graph that a repository lacks, or that are damaged there. */
export async function listMissing(
  graph: Graph,
  destination: Repository,
  concurrency: number,
  signal?: AbortSignal,
): Promise<readonly Descriptor[]> {
  const { parts } = await planCopy(graph, destination, { concurrency, signal });
  return parts.filter(({ state }) => state !== 'present');
}
