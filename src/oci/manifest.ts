import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { digestOf } from '../lib/digest.ts';
import { conform, parseJson } from '../lib/json.ts';
import { VerificationError } from '../lib/mc-error.ts';
import { OCI_DIGEST } from './digest.ts';
import { ociError } from './errors.ts';
import { DOCKER_LIST, isManifestType, OCI_INDEX, OCI_MANIFEST } from './media-types.ts';
import type { Descriptor, Manifest, ManifestJson } from './types.ts';

/** Registries may refuse larger manifests (distribution spec 1.1, "Pushing manifests"). */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_CHILDREN = 10_000;

const digest = z.string().regex(OCI_DIGEST, 'expected a sha256 or sha512 digest');
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

/** Reads a manifest or index. `mediaType` is the registry's, `what` names it in errors. Throws `manifest-malformed`, `manifest-schema1`. */
export function readManifest(bytes: Buffer, mediaType: string | undefined, what: string): Manifest {
  const malformed = (detail: string, cause?: unknown) => ociError('manifest-malformed', { what, detail }, { cause });
  if (bytes.length > MAX_MANIFEST_BYTES)
    throw malformed(`expected at most ${MAX_MANIFEST_BYTES} bytes, found ${bytes.length}`);
  let json: ManifestJson;
  try {
    const value = parseJson(bytes.toString('utf8'), what);
    if (isSchema1(value)) throw ociError('manifest-schema1', { what });
    json = conform(manifestJson, value, what) as ManifestJson;
  } catch (error) {
    if (error instanceof VerificationError) throw error;
    throw malformed(describe(error), error);
  }
  const type = json.mediaType ?? guessMediaType(json, mediaType);
  if (!isManifestType(type)) throw malformed(`its media type is ${type}`);
  if (!matchesType(json, type)) throw malformed(`its fields do not match its media type ${type}`);
  const { annotations, config } = json;
  // Distribution spec 1.1, "Listing referrers": the manifest's artifactType, else the media type of its config.
  const artifactType = json.artifactType || config?.mediaType;
  return {
    descriptor: {
      mediaType: type,
      digest: digestOf(bytes),
      size: bytes.length,
      ...(artifactType ? { artifactType } : {}),
      ...(annotations ? { annotations } : {}),
    },
    bytes,
    json,
  };
}

/** Docker's image manifest version 2, schema 1, contains its own signature, and names its layers without their sizes. */
const isSchema1 = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;

/** CVE-2021-41190: the same bytes must not be an image to one reader and an index to another. */
function matchesType(json: ManifestJson, type: string): boolean {
  const isIndex = type === OCI_INDEX || type === DOCKER_LIST;
  return isIndex
    ? json.layers === undefined && json.config === undefined && json.manifests !== undefined
    : json.manifests === undefined && json.config !== undefined;
}

function guessMediaType(json: ManifestJson, named: string | undefined): string {
  const type = named?.split(';')[0]?.trim();
  if (type && isManifestType(type)) return type;
  return json.manifests ? OCI_INDEX : OCI_MANIFEST;
}

/** Lists the blobs that a manifest names: its config and layers, or the entries of an index that are not manifests. */
export const listBlobs = ({ json }: Manifest): readonly Descriptor[] => [
  ...(json.config ? [json.config] : []),
  ...(json.layers ?? []),
  ...(json.manifests ?? []).filter(({ mediaType }) => !isManifestType(mediaType)),
];

/** Lists the entries of an index: manifests, or any other content (OCI image spec, "Image Index"). */
export const listChildren = ({ json }: Manifest): readonly Descriptor[] => json.manifests ?? [];
