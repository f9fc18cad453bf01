import { openArchive } from './archive.ts';
import { openLayout } from './layout.ts';
import type { Reference } from './reference.ts';
import type { RegistryPorts } from './registry/connection.ts';
import { openRegistryRepository } from './registry/repository.ts';
import type { Repository } from './types.ts';

/** Opens the repository that a reference names: of a registry, or a layout on a disk. */
export function openRepository(reference: Reference, ports: RegistryPorts): Repository {
  if (reference.kind === 'registry') return openRegistryRepository(reference, ports);
  return (reference.archive ? openArchive : openLayout)(reference, ports.http.clock);
}

export { type Artifact, attachArtifact, createArtifactManifest } from './attach.ts';
export { type ClosureOptions, closure, FOREIGN_LAYERS, type ForeignLayers } from './closure.ts';
export { type CopyOptions, copyGraph, copyGraphs } from './copy.ts';
export type { CopyOutcome, CopyResult, CopyTarget, PartReceipt } from './copy-result.ts';
export {
  anonymous,
  type Credential,
  type CredentialHelper,
  type Credentials,
  parseDockerConfig,
} from './credentials.ts';
export { cosignTags, fallbackTag } from './derived-tags.ts';
export { isOciDigest, type OciDigest } from './digest.ts';
export { loadDockerCredentials } from './docker-config.ts';
export { type Edge, type Graph, type GraphNode, type GraphTag, listEdges, orderForPush, sumBytes } from './graph.ts';
export { chooseLayoutTag } from './layout-tag.ts';
export { createNameError, type OnDropped } from './listed-name.ts';
export { createLocalPathError } from './local-path.ts';
export { listBlobs, listChildren, MAX_MANIFEST_BYTES, readManifest } from './manifest.ts';
export * from './media-types.ts';
export { assertBudget, type CopyPlan, listMissing, type PlannedPart, planCopy } from './plan.ts';
export { choosePlatform, formatPlatform, readPlatformDigests } from './platform.ts';
export {
  assertNotImageName,
  createMissingError,
  formatReference,
  getTarget,
  isReferenceLike,
  type LayoutReference,
  parseReference,
  type Reference,
  type RegistryReference,
  resolveLayout,
  withTarget,
} from './reference.ts';
export { explainReference } from './reference-problem.ts';
export { listRepositories } from './registry/catalog.ts';
export type { RegistryPorts } from './registry/connection.ts';
export { transferBlob } from './transfer.ts';
export type { Committed, Descriptor, Manifest, ManifestJson, OnCut, Repository, Tally } from './types.ts';
