import { beginReport } from '../lib/report.ts';
import { formatPlatform, formatReference, type Graph, listEdges, planCopy } from '../oci/index.ts';
import { readGraph } from './copy.ts';
import type { TreeReport } from './copy-schema.ts';
import type { Place } from './place.ts';
import { readPredicateTypes } from './predicate-types.ts';
import type { CopyPorts } from './types.ts';

/** Reports what belongs to a release, and why. With `compare` it also reports what another place has of it. Reads only. */
export async function readReleaseTree(
  place: Place,
  compare: Place | undefined,
  options: { readonly deep: boolean },
  ports: CopyPorts,
): Promise<TreeReport> {
  const report = beginReport('tree', ports.clock, formatReference(place.reference));
  const graph = await readGraph(place, ports);
  // A comparison with the place itself would find everything, so without another place nothing is looked up.
  const plan = compare && (await planCopy(graph, compare.repository, { ...ports, deep: options.deep }));
  const states = new Map(plan?.parts.map(({ digest, state }) => [digest, state]));
  const platforms = mapPlatforms(graph);
  const predicates = await readPredicateTypes(graph, place.repository, ports.signal);
  const roles = new Map<string, TreeReport['nodes'][number]['role']>([[graph.root.digest, 'root']]);
  const edges = listEdges(graph).map(({ from, to, relation, tag }) => {
    if (!roles.has(to.digest)) roles.set(to.digest, relation);
    return { from, to: to.digest, relation, ...(tag === undefined ? {} : { tag }) };
  });
  const node = (kind: 'manifest' | 'blob', { digest, mediaType, size, artifactType }: Graph['root']) => ({
    digest,
    mediaType,
    size,
    kind,
    role: roles.get(digest) ?? ('child' as const),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(predicates.has(digest) ? { predicateType: predicates.get(digest) } : {}),
    ...(platforms.has(digest) ? { platform: platforms.get(digest) } : {}),
    ...(states.has(digest) ? { state: states.get(digest) } : {}),
  });
  const nodes = [
    ...graph.nodes.map(({ manifest }) => node('manifest', manifest.descriptor)),
    ...[...graph.blobs, ...graph.foreign].map((blob) => node('blob', blob)),
  ];
  return report.finish([], {
    digest: graph.root.digest,
    manifests: graph.nodes.length,
    blobs: graph.blobs.length,
    bytes: nodes.reduce((sum, { size }) => sum + size, 0),
    notes: [...graph.notes],
    ...(compare ? { compared: formatReference(compare.reference) } : {}),
    nodes,
    edges,
  }) as TreeReport;
}

/** Maps the digests of a graph to their platforms, as the indexes name them. */
function mapPlatforms(graph: Graph): ReadonlyMap<string, string> {
  const platforms = new Map<string, string>();
  for (const { to } of listEdges(graph)) {
    const platform = formatPlatform(to.platform);
    if (platform !== undefined) platforms.set(to.digest, platform);
  }
  return platforms;
}
