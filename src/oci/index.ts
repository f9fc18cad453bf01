import { openLayout } from './layout.ts';
import type { Reference } from './reference.ts';
import type { RegistryPorts } from './registry/connection.ts';
import { openRegistryRepository } from './registry/repository.ts';
import type { Repository } from './types.ts';

/** The repository that a reference points into: of a registry, or a layout on a disk. */
export const openRepository = (reference: Reference, ports: RegistryPorts): Repository =>
  reference.kind === 'layout' ? openLayout(reference) : openRegistryRepository(reference, ports);

export { type Artifact, artifactManifest, attachArtifact } from './attach.ts';
export { closure, cosignTags, type Graph, type GraphNode, pushOrder } from './closure.ts';
export { type CopyOptions, type CopyResult, copyGraph, missingFrom, type NodeState } from './copy.ts';
export {
  anonymous,
  type Credential,
  type CredentialHelper,
  type Credentials,
  dockerCredentials,
} from './credentials.ts';
export { dockerConfigCredentials } from './docker-config.ts';
export { blobsOf, childrenOf, MAX_MANIFEST_BYTES, readManifest } from './manifest.ts';
export * from './media-types.ts';
export {
  formatReference,
  isReferenceLike,
  type LayoutReference,
  parseReference,
  type Reference,
  type RegistryReference,
  targetOf,
  withTarget,
} from './reference.ts';
export type { RegistryPorts } from './registry/connection.ts';
export { fallbackTag } from './registry/referrers.ts';
export type { Descriptor, Manifest, ManifestJson, Repository } from './types.ts';
