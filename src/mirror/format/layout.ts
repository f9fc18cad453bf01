import { z } from 'zod';
import { type Digest, getHex } from '../../lib/digest.ts';
import { BUNDLE_PREFIX, DSSE_ENVELOPE, IN_TOTO_PAYLOAD_TYPE, SIMPLE_SIGNING } from '../../sigstore/index.ts';

// The paths of a mirror, with "/" between their parts. docs/mirror-layout.md explains them.
export const INDEX = 'index.json';
export const STATE = 'mirror.json';
export const CATALOG = 'evidence/index.json';
/** Folder of the nodes to which the signed state commits. The name of a node is its SHA-256. */
export const SIGNED_CATALOG = 'catalog/';
export const SIGNED_NODES = `${SIGNED_CATALOG}sha256/`;
/** The list of the nodes that the mirror keeps for readers of earlier states. Only the writer reads it. */
export const KEPT_NODES = `${SIGNED_CATALOG}index.json`;
/** Returns the path of a node of the signed catalog. */
export const signedNodePath = (node: Digest): string => `${SIGNED_NODES}${getHex(node)}`;
export const TRUSTED_ROOT = 'trust/trusted_root.json';
export const SIGNING_CONFIG = 'trust/signing_config.json';
/** Returns the folder of a TUF repository. */
export const tufPath = (name: string): string => `tuf/${name}`;
/** Returns a path within the folder of a log; the folder itself by default. */
export const logPath = (name: string, path = ''): string => `logs/${name}${path === '' ? '' : `/${path}`}`;
/** Returns the path of a content. */
export const blobPath = (digest: Digest): string => `blobs/sha256/${getHex(digest)}`;
/** Returns the path of the index of evidence about a subject. */
export const evidencePath = (subject: Digest): string => `evidence/sha256/${getHex(subject)}/index.json`;
/**
 * Returns the path of a trusted root. The first root of the policy has the plain name, for clients that support only
 * one.
 */
export const rootPath = (name: string, position: number): string =>
  position === 0 ? TRUSTED_ROOT : `trust/${name}/trusted_root.json`;

export const digestSchema = z.templateLiteral(['sha256:', z.string().regex(/^[0-9a-f]{64}$/)]);
const digest = digestSchema;
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime();
const size = z.int().nonnegative();

export const mirrorLogSchema = z.object({
  name: z.string(),
  type: z.enum(['rekor-v2', 'rekor-v1', 'tiled']),
  origin: z.string(),
  size: size.describe('number of leaves of the tree that the checkpoint signs'),
  root: hex,
  syncedAt: time,
  frozen: z
    .literal(true)
    .optional()
    .describe('the log takes no more entries and is mirrored completely: its age has no meaning'),
});
/** A log in the index of a mirror. */
export type MirrorLog = z.output<typeof mirrorLogSchema>;

export const mirrorReleaseSchema = z.object({
  reference: z.string().describe('REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST'),
  digest,
  mediaType: z.string(),
  size,
});
/** A release in the index of a mirror. */
export type MirrorRelease = z.output<typeof mirrorReleaseSchema>;

/** `index.json` of a mirror. */
export const mirrorIndexSchema = z.object({
  version: z.literal(1),
  syncedAt: time.describe(
    'start of the last sync that read all sources completely: the mirror has everything from before that time',
  ),
  trust: z.array(z.object({ name: z.string(), path: z.string(), sha256: hex })),
  signingConfig: z
    .object({ path: z.string(), sha256: hex })
    .optional()
    .describe('the signing config for clients of the mirror'),
  tuf: z
    .array(
      z.object({
        name: z.string(),
        root: size.describe('version of the root'),
        timestamp: size.describe('version of the timestamp'),
        targets: size,
        expires: time.describe('when clients begin to refuse the repository'),
        syncedAt: time,
      }),
    )
    .optional()
    .describe('TUF repositories, which are mirrored completely'),
  logs: z.array(mirrorLogSchema),
  subjects: z.array(
    z.object({
      subject: z.string().describe('the name in mirror.yaml'),
      syncedAt: time,
      releases: z.array(mirrorReleaseSchema),
    }),
  ),
});
export type MirrorIndex = z.output<typeof mirrorIndexSchema>;

export const evidenceItemSchema = z.object({
  digest: digest.describe('digest of the content, which is in blobs/sha256/<hex>'),
  size,
  mediaType: z.string(),
  kind: z.enum(['bundle', 'sbom', 'attestation', 'signature', 'other']),
  predicateType: z.string().optional().describe('from the unsigned manifest; the bundle has the signed one'),
  artifactType: z.string().optional(),
  annotations: z.record(z.string(), z.string()).optional().describe('annotations of the image layer'),
  manifest: digest
    .optional()
    .describe(
      'digest of the artifact manifest that names the content, also in blobs/; absent for evidence from GitHub',
    ),
  source: z.string().describe('the repository, or github:OWNER/REPO'),
  verified: z
    .boolean()
    .optional()
    .describe(
      'whether the policy accepted it when it was mirrored; false: an unsigned document. No decision relies on this field',
    ),
  tag: z.string().optional().describe('the tag of the artifact in the scheme of cosign, if it had one'),
});
export type EvidenceItem = z.output<typeof evidenceItemSchema>;

export const evidenceIndexSchema = z.object({
  version: z.literal(1),
  subject: digest,
  evidence: z.array(evidenceItemSchema).max(10_000),
});
export type EvidenceIndex = z.output<typeof evidenceIndexSchema>;

/** `logs/NAME/index.json` of a Rekor v1 log. It lists the mirrored entries, which are in `entries/<uuid>.json`. */
export const rekorV1IndexSchema = z.object({
  version: z.literal(1),
  trees: z
    .array(
      z.object({
        treeId: z.string().regex(/^(0|[1-9]\d{0,19})$/),
        base: size.describe('number of its first entry over all trees'),
        size: size.describe('number of leaves'),
      }),
    )
    .max(1001)
    .default([])
    .describe('in order; the last one is active'),
  entries: z.array(
    z.object({
      uuid: z.string().regex(/^[0-9a-f]{64,80}$/),
      logIndex: z.int().nonnegative().describe('number of the entry over all shards'),
      digests: z.array(digest).describe('digests by which the log found the entry'),
      identities: z
        .array(z.string())
        .optional()
        .describe('signers by which the log found the entry: e-mail addresses, and sha256:<hex> of public keys (SPKI)'),
    }),
  ),
});
export type RekorV1Index = z.output<typeof rekorV1IndexSchema>;

/** Returns the kind of a piece of evidence, by its own media type or else by the type of its artifact. */
export function classifyEvidence(mediaType: string, artifactType = ''): EvidenceItem['kind'] {
  if (mediaType.startsWith(BUNDLE_PREFIX)) return 'bundle';
  if (mediaType === SIMPLE_SIGNING) return 'signature';
  if (mediaType === DSSE_ENVELOPE || mediaType === IN_TOTO_PAYLOAD_TYPE) return 'attestation';
  if (/cyclonedx|spdx|syft/.test(mediaType)) return 'sbom';
  return artifactType === '' ? 'other' : classifyEvidence(artifactType);
}

export const MAX_INDEX_BYTES = 64 * 1024 * 1024;
export const MAX_EVIDENCE_BYTES = 128 * 1024 * 1024;
export const MAX_ROOT_BYTES = 8 * 1024 * 1024;
/** Formats indented JSON. Keeps the order of the keys, so that the same content has the same bytes. */
export const formatJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
