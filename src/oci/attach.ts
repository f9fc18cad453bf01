import { streamOf } from '../lib/bytes.ts';
import { digestOf } from '../lib/digest.ts';
import { EMPTY_BYTES, EMPTY_DESCRIPTOR, OCI_MANIFEST } from './media-types.ts';
import type { Descriptor, Repository } from './types.ts';

export interface Artifact {
  readonly artifactType: string;
  readonly layers: readonly {
    readonly mediaType: string;
    readonly bytes: Uint8Array;
    readonly annotations?: Readonly<Record<string, string>>;
  }[];
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Creates the manifest of an artifact that refers to a subject, and its layers (OCI image spec 1.1, "Guidelines for Artifact Usage"). */
export function createArtifactManifest(
  subject: Descriptor,
  artifact: Artifact,
): { readonly bytes: Buffer; readonly layers: readonly Descriptor[] } {
  const layers = artifact.layers.map(({ mediaType, bytes, annotations }) => ({
    mediaType,
    digest: digestOf(bytes),
    size: bytes.length,
    ...(annotations ? { annotations } : {}),
  }));
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType: artifact.artifactType,
    config: EMPTY_DESCRIPTOR,
    layers: layers.length > 0 ? layers : [EMPTY_DESCRIPTOR],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
    ...(artifact.annotations ? { annotations: artifact.annotations } : {}),
  };
  return { bytes: Buffer.from(JSON.stringify(manifest)), layers };
}

/** Attaches an artifact to a subject as a referrer. Attaching the same artifact again writes the same manifest. */
export async function attachArtifact(
  repository: Repository,
  subject: Descriptor,
  artifact: Artifact,
): Promise<Descriptor> {
  const { bytes, layers } = createArtifactManifest(subject, artifact);
  const push = async (descriptor: Descriptor, content: Uint8Array): Promise<void> => {
    if (!(await repository.hasBlob(descriptor))) await repository.pushBlob(descriptor, () => streamOf(content));
  };
  await push(EMPTY_DESCRIPTOR, EMPTY_BYTES);
  for (const [i, layer] of layers.entries()) await push(layer, artifact.layers[i]?.bytes ?? new Uint8Array());
  return repository.pushManifest(bytes, OCI_MANIFEST);
}
