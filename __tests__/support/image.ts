import { streamOf } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { attachArtifact, type Descriptor, OCI_INDEX, OCI_MANIFEST, type Repository } from '../../src/oci/index.ts';

const blob = async (repository: Repository, mediaType: string, bytes: Buffer): Promise<Descriptor> => {
  const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
  await repository.pushBlob(descriptor, () => streamOf(bytes));
  return descriptor;
};

/** Pushes an image of one layer, with a tag if given. */
export async function pushImage(repository: Repository, content: string, tag?: string): Promise<Descriptor> {
  const config = await blob(
    repository,
    'application/vnd.oci.image.config.v1+json',
    Buffer.from(JSON.stringify({ architecture: content })),
  );
  const layer = await blob(repository, 'application/vnd.oci.image.layer.v1.tar', Buffer.from(content));
  const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [layer] };
  return repository.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST, tag);
}

/** Pushes an image of these layers. */
export async function pushLayers(
  repository: Repository,
  contents: readonly Buffer[],
  tag?: string,
): Promise<Descriptor> {
  const config = await blob(repository, 'application/vnd.oci.image.config.v1+json', Buffer.from('{"os":"linux"}'));
  const layers: Descriptor[] = [];
  for (const content of contents)
    layers.push(await blob(repository, 'application/vnd.oci.image.layer.v1.tar', content));
  const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers };
  return repository.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST, tag);
}

export async function pushIndex(
  repository: Repository,
  manifests: readonly Descriptor[],
  tag?: string,
): Promise<Descriptor> {
  const index = {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: manifests.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
  };
  return repository.pushManifest(Buffer.from(JSON.stringify(index)), OCI_INDEX, tag);
}

export const attach = (
  repository: Repository,
  subject: Descriptor,
  artifactType: string,
  content: string,
): Promise<Descriptor> =>
  attachArtifact(repository, subject, {
    artifactType,
    layers: [{ mediaType: 'text/plain', bytes: Buffer.from(content) }],
  });

/**
 * Pushes the full release of twelve manifests. It has an index, two platforms, and a nested index with a third platform.
 * It also has SBOM referrers, a signature on an SBOM, an attestation on the index, and the three tags of cosign.
 */
export async function pushFullRelease(
  repository: Repository,
  tag: string,
): Promise<{ readonly root: Descriptor; readonly manifests: number }> {
  const [amd64, arm64, riscv] = [
    await pushImage(repository, 'amd64'),
    await pushImage(repository, 'arm64'),
    await pushImage(repository, 'riscv64'),
  ];
  const nested = await pushIndex(repository, [riscv]);
  const root = await pushIndex(repository, [amd64, arm64, nested], tag);
  const sbom = await attach(repository, amd64, 'application/vnd.cyclonedx+json', 'sbom of amd64');
  await attach(repository, sbom, 'application/vnd.dev.sigstore.bundle.v0.3+json', 'signature of the sbom');
  await attach(repository, arm64, 'application/vnd.cyclonedx+json', 'sbom of arm64');
  await attach(repository, root, 'application/vnd.in-toto+json', 'attestation of the index');
  const cosign = `sha256-${root.digest.slice('sha256:'.length)}`;
  for (const suffix of ['sig', 'att', 'sbom']) await pushImage(repository, `cosign ${suffix}`, `${cosign}.${suffix}`);
  return { root, manifests: 12 };
}

/**
 * Pushes an index in the form of BuildKit: two platforms, and an attestation of the first by annotation. The first
 * platform has an SBOM.
 */
export async function pushPlatforms(
  repository: Repository,
  tag: string,
  artifactType = 'application/vnd.cyclonedx+json',
): Promise<{ readonly index: Descriptor; readonly amd64: Descriptor; readonly attestation: Descriptor }> {
  const [amd64, arm, attestation] = [
    await pushImage(repository, 'amd64'),
    await pushImage(repository, 'arm v7'),
    await pushImage(repository, 'attestation of amd64'),
  ];
  await attach(repository, amd64, artifactType, 'sbom of amd64');
  const child = ({ mediaType, digest, size }: Descriptor, more: object) => ({ mediaType, digest, size, ...more });
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [
      child(amd64, { platform: { os: 'linux', architecture: 'amd64' } }),
      child(arm, { platform: { os: 'linux', architecture: 'arm', variant: 'v7' } }),
      child(attestation, {
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': amd64.digest,
        },
      }),
    ],
  };
  const index = await repository.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_INDEX, tag);
  return { index, amd64, attestation };
}
