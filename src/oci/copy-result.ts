import { edgesOf, type Graph, type Relation } from './graph.ts';
import type { Descriptor, Repository } from './types.ts';

export interface CopyTarget {
  readonly repository: Repository;
  /** The release's own tag there, which is set after all else. */
  readonly tag?: string | undefined;
}

/** One destination's result; the failure of one is none of the others'. */
export type CopyOutcome = { readonly result: CopyResult } | { readonly error: unknown };

/** What became of a part: `healed` was to be there (its manifest was) and was not, or was damaged. */
export type PartState = 'copied' | 'mounted' | 'present' | 'healed';

/** One manifest or blob of a copy. `bytes` are those that were sent; `requests` those that it took at the destination. */
export interface PartReceipt {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  readonly kind: 'manifest' | 'blob';
  readonly role: Relation | 'root';
  readonly state: PartState;
  readonly bytes: number;
  readonly seconds: number;
  readonly requests: number;
  readonly retries: number;
}

export interface CopyResult {
  readonly manifests: number;
  readonly blobs: number;
  /** Of all manifests and blobs of the closure. */
  readonly bytes: number;
  /** Those that were sent. */
  readonly bytesCopied: number;
  /** Parts that are there now and were not; those that were mounted are among them. */
  readonly copied: number;
  readonly mounted: number;
  readonly present: number;
  readonly healed: number;
  /** A line for each manifest and blob: manifests first, in the order of the graph. */
  readonly parts: readonly PartReceipt[];
}

export type PartDone = Pick<PartReceipt, 'state' | 'bytes' | 'seconds' | 'requests' | 'retries'>;

/** Why each manifest and blob belongs to the release: as what it was met first. */
export function rolesOf(graph: Graph): ReadonlyMap<string, Relation | 'root'> {
  const roles = new Map<string, Relation | 'root'>([[graph.root.digest, 'root']]);
  for (const { to, relation } of edgesOf(graph)) if (!roles.has(to.digest)) roles.set(to.digest, relation);
  return roles;
}

/** All parts of a graph: manifests in its order, then blobs. */
export const partsIn = (graph: Graph): readonly { readonly kind: 'manifest' | 'blob'; readonly part: Descriptor }[] => [
  ...graph.nodes.map(({ manifest }) => ({ kind: 'manifest' as const, part: manifest.descriptor })),
  ...graph.blobs.map((part) => ({ kind: 'blob' as const, part })),
];

export function resultOf(graph: Graph, done: ReadonlyMap<string, PartDone>): CopyResult {
  const roles = rolesOf(graph);
  const parts = partsIn(graph).map(({ kind, part: { digest, mediaType, size } }): PartReceipt => {
    const one = done.get(digest);
    if (!one) throw new Error(`no receipt for ${digest}`);
    return { digest, mediaType, size, kind, role: roles.get(digest) ?? 'child', ...one };
  });
  const count = (...states: readonly PartState[]): number => parts.filter(({ state }) => states.includes(state)).length;
  return {
    manifests: graph.nodes.length,
    blobs: graph.blobs.length,
    bytes: parts.reduce((sum, { size }) => sum + size, 0),
    bytesCopied: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    copied: count('copied', 'mounted'),
    mounted: count('mounted'),
    present: count('present'),
    healed: count('healed'),
    parts,
  };
}
