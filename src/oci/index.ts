import { openArchive } from './archive.ts';
import { openLayout } from './layout.ts';
import type { Reference } from './reference.ts';
import type { RegistryPorts } from './registry/connection.ts';
import { openRegistryRepository } from './registry/repository.ts';
import type { Repository } from './types.ts';

/** The repository that a reference points into: of a registry, or a layout on a disk. */
export const openRepository = (reference: Reference, ports: RegistryPorts): Repository =>
  reference.kind === 'registry'
    ? openRegistryRepository(reference, ports)
    : reference.archive
      ? openArchive(reference)
      : openLayout(reference);

export { type Artifact, artifactManifest, attachArtifact } from './attach.ts';
export { type ClosureOptions, closure, cosignTags, FOREIGN_LAYERS, type ForeignLayers } from './closure.ts';
export { type CopyOptions, copyGraph, copyGraphs } from './copy.ts';
export {
  anonymous,
  type Credential,
  type CredentialHelper,
  type Credentials,
  dockerCredentials,
} from './credentials.ts';
export { dockerConfigCredentials } from './docker-config.ts';
export { type Edge, edgesOf, type Graph, type GraphNode, type GraphTag, graphBytes, pushOrder } from './graph.ts';
export { malformedName, type OnDropped } from './listed-name.ts';
export { blobsOf, childrenOf, MAX_MANIFEST_BYTES, readManifest } from './manifest.ts';
export * from './media-types.ts';
export { type CopyPlan, holdToBudget, missingFrom, type PlannedPart, planCopy } from './plan.ts';
export { choosePlatform } from './platform.ts';
export type { CopyOutcome, CopyResult, CopyTarget, PartReceipt } from './receipt.ts';
export {
  formatReference,
  fullNameHint,
  isReferenceLike,
  type LayoutReference,
  parseReference,
  type Reference,
  type RegistryReference,
  refuseImageName,
  targetOf,
  withTarget,
} from './reference.ts';
export { listRepositories } from './registry/catalog.ts';
export type { RegistryPorts } from './registry/connection.ts';
export { fallbackTag } from './registry/fallback.ts';
export { transferBlob } from './transfer.ts';
export type { Committed, Descriptor, Manifest, ManifestJson, OnCut, Repository, Tally } from './types.ts';
