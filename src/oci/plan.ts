import { mapConcurrent } from '../lib/concurrency.ts';
import { Slots } from '../lib/slots.ts';
import { ociError } from './errors.ts';
import { edgesOf, type Graph, type Relation } from './graph.ts';
import { Presence } from './presence.ts';
import { rolesOf } from './receipt.ts';
import type { Descriptor, Repository } from './types.ts';

export type PlannedState = 'present' | 'missing' | 'heal';

/** What a copy would do with one manifest or blob. `of`: digests of the manifests that it belongs to. */
export interface PlannedPart {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  readonly kind: 'manifest' | 'blob';
  readonly role: Relation | 'root';
  readonly of: readonly string[];
  readonly state: PlannedState;
}

export interface CopyPlan {
  readonly parts: readonly PlannedPart[];
  readonly present: number;
  /** Parts that are to be copied, and that nothing at the destination says should be there. */
  readonly missing: number;
  /** Parts that were to be there and are not, or are damaged. */
  readonly heal: number;
  /** To be sent. */
  readonly bytes: number;
  /** To the destination, about: what is looked at, sent, and read back. */
  readonly requests: number;
}

export interface PlanOptions {
  readonly concurrency: number;
  /** Also read and hash what the destination has. */
  readonly deep?: boolean;
  readonly tag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Looks at a destination and says what a copy of the graph would do there. Reads only. */
export async function planCopy(graph: Graph, destination: Repository, options: PlanOptions): Promise<CopyPlan> {
  const { concurrency, signal } = options;
  const presence = new Presence(graph, destination, { slots: new Slots(concurrency), deep: options.deep ?? false });
  const roles = rolesOf(graph);
  const of = new Map<string, string[]>();
  for (const { from, to } of edgesOf(graph)) of.set(to.digest, [...(of.get(to.digest) ?? []), from]);
  const partOf = (kind: PlannedPart['kind'], part: Descriptor, state: PlannedState): PlannedPart => ({
    digest: part.digest,
    mediaType: part.mediaType,
    size: part.size,
    kind,
    role: roles.get(part.digest) ?? 'child',
    of: [...new Set(of.get(part.digest))],
    state,
  });
  const manifests = await mapConcurrent(
    graph.nodes,
    concurrency,
    async (node) => {
      const state = await presence.manifest(node);
      return partOf('manifest', node.manifest.descriptor, state === 'present' || state === 'missing' ? state : 'heal');
    },
    signal,
  );
  const blobs = await mapConcurrent(
    graph.blobs,
    concurrency,
    async (blob) => {
      const state = await presence.blob(blob);
      const heal = state === 'missing' && (await presence.isExpected(blob));
      return partOf('blob', blob, heal || state === 'rotten' ? 'heal' : state);
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
    // Looked at; sent in two requests (a blob's POST and PUT, a manifest's PUT and GET); tags asked for, else set and read back.
    requests:
      parts.length +
      2 * lacking.length +
      deepReads +
      tagged.reduce((sum, digest) => sum + (sent.has(digest) ? 3 : 1), 0) +
      presence.referrers.size,
  };
}

/** Throws `copy-over-budget` when a plan would send more than `maxBytes`. */
export function holdToBudget(plan: CopyPlan, maxBytes: number, destination: string): void {
  if (plan.bytes > maxBytes) throw ociError('copy-over-budget', { destination, found: plan.bytes, limit: maxBytes });
}

/** Which manifests and blobs of a graph a repository lacks, or has damaged. */
export async function missingFrom(
  graph: Graph,
  destination: Repository,
  concurrency: number,
  signal?: AbortSignal,
): Promise<readonly Descriptor[]> {
  const { parts } = await planCopy(graph, destination, { concurrency, signal });
  return parts.filter(({ state }) => state !== 'present');
}
