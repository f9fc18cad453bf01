import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { digestOf } from '../lib/digest.ts';
import { conform, parseJson } from '../lib/json.ts';
import { VerificationError } from '../lib/mc-error.ts';
import { ociError } from './errors.ts';
import { DOCKER_LIST, isManifestType, OCI_INDEX, OCI_MANIFEST } from './media-types.ts';
import type { Descriptor, Manifest, ManifestJson } from './types.ts';

/** The distribution spec lets registries refuse more than 4 MiB; so do we. */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_CHILDREN = 10_000;

const digest = z.string().regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, 'no sha256 or sha512 digest');
const descriptor = z.looseObject({
  mediaType: z.string().max(255),
  digest,
  size: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
  artifactType: z.string().max(255).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
  platform: z.record(z.string(), z.unknown()).optional(),
  urls: z.array(z.string()).optional(),
});
const nullish = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value ?? undefined, schema.optional());
const manifestJson = z.looseObject({
  schemaVersion: z.literal(2),
  mediaType: z.string().max(255).optional(),
  artifactType: z.string().max(255).optional(),
  config: descriptor.optional(),
  layers: nullish(z.array(descriptor).max(MAX_CHILDREN)),
  // Some registries write an empty list as null.
  manifests: z.preprocess((value) => (value === null ? [] : value), z.array(descriptor).max(MAX_CHILDREN).optional()),
  subject: nullish(descriptor),
  annotations: nullish(z.record(z.string(), z.string())),
});

/** Reads a manifest or index of `mediaType` (as the registry named it). Throws `manifest-malformed`; `what` names it. */
export function readManifest(bytes: Buffer, mediaType: string | undefined, what: string): Manifest {
  const malformed = (detail: string, cause?: unknown) => ociError('manifest-malformed', { what, detail }, { cause });
  if (bytes.length > MAX_MANIFEST_BYTES) throw malformed(`it has more than ${MAX_MANIFEST_BYTES} bytes`);
  let json: ManifestJson;
  try {
    const value = parseJson(bytes.toString('utf8'), what);
    if (isSchema1(value)) throw ociError('manifest-schema1', { what });
    json = conform(manifestJson, value, what) as ManifestJson;
  } catch (error) {
    if (error instanceof VerificationError) throw error;
    throw malformed(describe(error), error);
  }
  const type = json.mediaType ?? mediaTypeBy(json, mediaType);
  if (!isManifestType(type)) throw malformed(`its media type is ${type}`);
  // CVE-2021-41190: the same bytes must not be an image to one reader and an index to another.
  const index = type === OCI_INDEX || type === DOCKER_LIST;
  if (
    index
      ? json.layers !== undefined || json.config !== undefined || json.manifests === undefined
      : json.manifests !== undefined || json.config === undefined
  ) {
    throw malformed(`its fields do not fit its media type ${type}`);
  }
  const { artifactType, annotations } = json;
  return {
    descriptor: {
      mediaType: type,
      digest: digestOf(bytes),
      size: bytes.length,
      ...(artifactTypeOf(artifactType, json.config)
        ? { artifactType: artifactTypeOf(artifactType, json.config) as string }
        : {}),
      ...(annotations ? { annotations } : {}),
    },
    bytes,
    json,
  };
}

/** Docker's image manifest version 2, schema 1: it is signed inside, and names its layers without their sizes. */
const isSchema1 = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;

const mediaTypeBy = (json: ManifestJson, named: string | undefined): string => {
  const type = named?.split(';')[0]?.trim();
  return type && isManifestType(type) ? type : json.manifests ? OCI_INDEX : OCI_MANIFEST;
};

/** Distribution spec 1.1, "Listing referrers": the manifest's artifactType, else its config's media type. */
const artifactTypeOf = (own: string | undefined, config: Descriptor | undefined): string | undefined =>
  own || config?.mediaType;

/** The blobs that a manifest names: config and layers; of an index what is no manifest. */
export const blobsOf = ({ json }: Manifest): readonly Descriptor[] => [
  ...(json.config ? [json.config] : []),
  ...(json.layers ?? []),
  ...(json.manifests ?? []).filter(({ mediaType }) => !isManifestType(mediaType)),
];

/** What an index names: manifests, or anything else (OCI image spec, "Image Index"). */
export const childrenOf = ({ json }: Manifest): readonly Descriptor[] => json.manifests ?? [];
