import { createLocalProvenance } from '../../github/index.ts';
import { rfc3339 } from '../../lib/clock.ts';
import { getHex, isDigest } from '../../lib/digest.ts';
import { VERSION } from '../../lib/version.ts';
import {
  chooseLayoutTag,
  closure,
  copyGraph,
  formatReference,
  getTarget,
  openRepository,
  parseReference,
  type RegistryPorts,
} from '../../oci/index.ts';
import { drillError } from '../errors.ts';
import type { Builder } from './build.ts';
import type { Releasable } from './releasable.ts';
import { createSbom } from './sbom.ts';

/** Imports an image of the user as the release of the drill, unchanged and with all its referrers. Throws `release-not-found`. */
export async function importRelease(
  text: string,
  started: Date,
  builder: Builder,
  ports: RegistryPorts & { readonly concurrency: number },
): Promise<Releasable> {
  const given = parseReference(text);
  const source = openRepository(given, ports);
  const reference = await chooseLayoutTag(given, source);
  const found = await source.resolve(getTarget(reference));
  if (!found) throw drillError('release-not-found', { reference: text });
  const { concurrency } = ports;
  const graph = await closure(source, found.digest, { concurrency });
  const root = await source.manifest(found.digest);
  const { digest } = root.descriptor;
  if (!isDigest(digest)) throw drillError('release-not-found', { reference: text });
  const version = reference.tag ?? '1.0.0';
  const created = rfc3339(started);
  const layers = graph.nodes
    .filter(({ role }) => role === 'root' || role === 'child')
    .flatMap(({ manifest }) => manifest.json.layers ?? [])
    .map((layer) => layer.digest)
    .filter(isDigest);
  const name = formatReference(reference);
  return {
    version,
    digest,
    size: [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce(
      (sum, { size }) => sum + size,
      0,
    ),
    platforms: (root.json.manifests ?? []).map((child) => ({
      platform: [child.platform?.os, child.platform?.architecture].filter(Boolean).join('/') || 'unnamed',
      digest: child.digest,
    })),
    sbom: createSbom({ name: 'release', version, digest, created }, { layers: [...new Set(layers)] }),
    // The provenance states an import and not a build: this program did not build the image.
    provenance: createLocalProvenance({
      invocationId: builder.invocationId,
      parameters: { imported: name },
      dependencies: [{ uri: name, digest: { sha256: getHex(digest) } }],
      builderVersion: { 'mc-actions': VERSION, node: builder.node },
      startedOn: created,
    }),
    builtFrom: name,
    push: async (repository) => {
      await copyGraph(graph, source, repository, { concurrency });
    },
    tag: async (repository, tag) => {
      await repository.pushManifest(root.bytes, root.descriptor.mediaType, tag);
    },
  };
}
