import { z } from 'zod';
import { type Digest, hexOf } from '../../lib/digest.ts';
import { DSSE_ENVELOPE, IN_TOTO_PAYLOAD_TYPE, SIMPLE_SIGNING } from '../../sigstore/index.ts';

/** Paths within a mirror, with "/" between their parts; docs/mirror-layout.md explains them. */
export const INDEX = 'index.json';
export const STATE = 'mirror.json';
export const CATALOG = 'evidence/index.json';
/** Nodes that the signed state commits to, named after their SHA-256. */
export const SIGNED_CATALOG = 'catalog/';
export const SIGNED_NODES = `${SIGNED_CATALOG}sha256/`;
/** The writer's own list of the nodes that it keeps for readers of earlier states. */
export const KEPT_NODES = `${SIGNED_CATALOG}index.json`;
export const signedNodePath = (node: Digest): string => `${SIGNED_NODES}${hexOf(node)}`;
export const TRUSTED_ROOT = 'trust/trusted_root.json';
export const SIGNING_CONFIG = 'trust/signing_config.json';
export const tufPath = (name: string): string => `tuf/${name}`;
export const logPath = (name: string, path = ''): string => `logs/${name}${path === '' ? '' : `/${path}`}`;
export const blobPath = (digest: Digest): string => `blobs/sha256/${hexOf(digest)}`;
export const evidencePath = (subject: Digest): string => `evidence/sha256/${hexOf(subject)}/index.json`;
/** The policy's first root has the plain name, for clients that know of only one. */
export const rootPath = (name: string, place: number): string =>
  place === 0 ? TRUSTED_ROOT : `trust/${name}/trusted_root.json`;

export const digestSchema = z.templateLiteral(['sha256:', z.string().regex(/^[0-9a-f]{64}$/)]);
const digest = digestSchema;
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime();
const size = z.int().nonnegative();

export const mirrorIndexSchema = z.object({
  version: z.literal(1),
  syncedAt: time.describe('when the last sync began that saw all sources whole: all that was there by then is here'),
  trust: z.array(z.object({ name: z.string(), path: z.string(), sha256: hex })),
  signingConfig: z
    .object({ path: z.string(), sha256: hex })
    .optional()
    .describe('the signing config that clients are given'),
  tuf: z
    .array(
      z.object({
        name: z.string(),
        root: size.describe('version'),
        timestamp: size.describe('version'),
        targets: size,
        expires: time.describe('when clients begin to refuse it'),
        syncedAt: time,
      }),
    )
    .optional()
    .describe('TUF repositories that are held whole'),
  logs: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['rekor-v2', 'rekor-v1', 'tiled']),
      origin: z.string(),
      size: size.describe('leaves of the tree that the checkpoint signs'),
      root: hex,
      syncedAt: time,
      frozen: z.literal(true).optional().describe('it takes no more entries and is held whole: its age says nothing'),
    }),
  ),
  subjects: z.array(
    z.object({
      subject: z.string().describe('as mirror.yaml names it'),
      syncedAt: time,
      releases: z.array(
        z.object({
          reference: z.string().describe('REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST'),
          digest,
          mediaType: z.string(),
          size,
        }),
      ),
    }),
  ),
});
export type MirrorIndex = z.output<typeof mirrorIndexSchema>;

export const evidenceItemSchema = z.object({
  digest: digest.describe('of the content: blobs/sha256/<hex>'),
  size,
  mediaType: z.string(),
  kind: z.enum(['bundle', 'sbom', 'attestation', 'signature', 'other']),
  predicateType: z.string().optional().describe('as the manifest says; what is signed is in the bundle'),
  artifactType: z.string().optional(),
  annotations: z.record(z.string(), z.string()).optional().describe("the layer's"),
  manifest: digest
    .optional()
    .describe('of the artifact manifest that names the content, in blobs/ too; none of what GitHub keeps'),
  source: z.string().describe('the repository, or github:OWNER/REPO'),
  verified: z
    .boolean()
    .optional()
    .describe(
      'whether it verified under the policy when it was taken in; false: a document that nobody signed. Nothing relies on it',
    ),
  tag: z.string().optional().describe("cosign's own tag, where the artifact lay under one"),
});
export type EvidenceItem = z.output<typeof evidenceItemSchema>;

export const evidenceIndexSchema = z.object({
  version: z.literal(1),
  subject: digest,
  evidence: z.array(evidenceItemSchema).max(10_000),
});
export type EvidenceIndex = z.output<typeof evidenceIndexSchema>;

/** `logs/NAME/index.json` of a Rekor v1 log: the entries that are held, `entries/<uuid>.json`. */
export const rekorV1IndexSchema = z.object({
  version: z.literal(1),
  trees: z
    .array(
      z.object({
        treeId: z.string().regex(/^(0|[1-9]\d{0,19})$/),
        base: size.describe('number of its first entry over all trees'),
        size: size.describe('leaves'),
      }),
    )
    .max(1001)
    .default([])
    .describe('in order; the last one is active'),
  entries: z.array(
    z.object({
      uuid: z.string().regex(/^[0-9a-f]{64,80}$/),
      logIndex: z.int().nonnegative().describe('over all shards'),
      digests: z.array(digest).describe('for which the log named it'),
      identities: z
        .array(z.string())
        .optional()
        .describe('for which the log named it: e-mail addresses, and sha256:<hex> of public keys (SPKI)'),
    }),
  ),
});
export type RekorV1Index = z.output<typeof rekorV1IndexSchema>;

/** What a piece of evidence is, by its own media type, else by that of the artifact. */
export function kindOf(mediaType: string, artifactType = ''): EvidenceItem['kind'] {
  if (mediaType.startsWith('application/vnd.dev.sigstore.bundle')) return 'bundle';
  if (mediaType === SIMPLE_SIGNING) return 'signature';
  if (mediaType === DSSE_ENVELOPE || mediaType === IN_TOTO_PAYLOAD_TYPE) return 'attestation';
  if (/cyclonedx|spdx|syft/.test(mediaType)) return 'sbom';
  return artifactType === '' ? 'other' : kindOf(artifactType);
}

export const MAX_INDEX_BYTES = 64 * 1024 * 1024;
export const MAX_EVIDENCE_BYTES = 128 * 1024 * 1024;
export const MAX_ROOT_BYTES = 8 * 1024 * 1024;
/** JSON for people and diffs; the order of keys is that of the code, so that the same content has the same bytes. */
export const formatJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
