export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';

export const MANIFEST_TYPES: readonly string[] = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST];
/** Returns whether a media type is that of an image manifest or an index, of OCI or Docker. */
export const isManifestType = (mediaType: string): boolean => MANIFEST_TYPES.includes(mediaType);

export const TITLE_ANNOTATION = 'org.opencontainers.image.title';
export const CREATED_ANNOTATION = 'org.opencontainers.image.created';
export const REF_NAME_ANNOTATION = 'org.opencontainers.image.ref.name';

/** The content and descriptor of an empty config or layer (OCI image spec 1.1, "Guidance for an Empty Descriptor"). */
export const EMPTY_BYTES = Buffer.from('{}');
export const EMPTY_DESCRIPTOR = {
  mediaType: OCI_EMPTY,
  digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  size: 2,
} as const;
