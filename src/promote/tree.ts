import { beginReport } from '../lib/report.ts';
import { edgesOf, formatReference, type Graph, planCopy } from '../oci/index.ts';
import { type CopyPorts, graphOf, type Place } from './copy.ts';
import type { TreeReport } from './copy-schema.ts';

/** What belongs to a release and why; with `compare` also what of it is at another place. Reads only. */
export async function releaseTree(
  place: Place,
  compare: Place | undefined,
  options: { readonly deep: boolean },
  ports: CopyPorts,
): Promise<TreeReport> {
  const report = beginReport('tree', ports.clock, formatReference(place.reference));
  const graph = await graphOf(place, ports);
  // Held against itself it would all be there: without another place nothing is looked for.
  const plan = compare && (await planCopy(graph, compare.repository, { ...ports, deep: options.deep }));
  const states = new Map(plan?.parts.map(({ digest, state }) => [digest, state]));
  const platforms = platformsIn(graph);
  const roles = new Map<string, TreeReport['nodes'][number]['role']>([[graph.root.digest, 'root']]);
  const edges = edgesOf(graph).map(({ from, to, relation, tag }) => {
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

function platformsIn(graph: Graph): ReadonlyMap<string, string> {
  const platforms = new Map<string, string>();
  for (const { to } of edgesOf(graph)) {
    const { os, architecture, variant } = to.platform ?? {};
    if (typeof os === 'string' && typeof architecture === 'string')
      platforms.set(to.digest, [os, architecture, ...(typeof variant === 'string' ? [variant] : [])].join('/'));
  }
  return platforms;
}
