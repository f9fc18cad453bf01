import type { OciDigest } from './digest.ts';
import { type Graph, listEdges, type Relation } from './graph.ts';
import type { Descriptor, Repository } from './types.ts';

export interface CopyTarget {
  readonly repository: Repository;
  /** The tag of the release at the destination. It is set last. */
  readonly tag?: string | undefined;
}

/** The result of one destination. A failure at one destination does not affect the others. */
export type CopyOutcome = { readonly result: CopyResult } | { readonly error: unknown };

/** The state of a part after the copy. `healed`: its manifest was present, but the part was missing or damaged. */
export type PartState = 'copied' | 'mounted' | 'present' | 'healed';

/** One manifest or blob of a copy. `bytes` were sent; `requests` went to the destination. */
export interface PartReceipt {
  readonly digest: OciDigest;
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
  /** The size of all manifests and blobs of the closure. */
  readonly bytes: number;
  /** The bytes that were sent. */
  readonly bytesCopied: number;
  /** Parts that were not present before, mounted parts included. */
  readonly copied: number;
  readonly mounted: number;
  readonly present: number;
  readonly healed: number;
  /** One entry for each manifest and blob: manifests first, in the order of the graph. */
  readonly parts: readonly PartReceipt[];
}

export type PartDone = Pick<PartReceipt, 'state' | 'bytes' | 'seconds' | 'requests' | 'retries'>;

/** Maps each manifest and blob to the first reason why it belongs to the release. */
export function mapRoles(graph: Graph): ReadonlyMap<string, Relation | 'root'> {
  const roles = new Map<string, Relation | 'root'>([[graph.root.digest, 'root']]);
  for (const { to, relation } of listEdges(graph)) if (!roles.has(to.digest)) roles.set(to.digest, relation);
  return roles;
}

/** Lists the parts of a graph: manifests in its order, then blobs. */
const listParts = (graph: Graph): readonly { readonly kind: 'manifest' | 'blob'; readonly part: Descriptor }[] => [
  ...graph.nodes.map(({ manifest }) => ({ kind: 'manifest' as const, part: manifest.descriptor })),
  ...graph.blobs.map((part) => ({ kind: 'blob' as const, part })),
];

/** Creates the result of a finished copy. */
export function createCopyResult(graph: Graph, done: ReadonlyMap<string, PartDone>): CopyResult {
  const roles = mapRoles(graph);
  const parts = listParts(graph).map(({ kind, part: { digest, mediaType, size } }): PartReceipt => {
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
