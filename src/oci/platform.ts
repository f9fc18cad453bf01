import { z } from 'zod';
import { collect } from '../lib/bytes.ts';
import { type Digest, isDigest } from '../lib/digest.ts';
import { parseJson } from '../lib/json.ts';
import { ociError } from './errors.ts';
import { listChildren } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Repository } from './types.ts';

const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const MAX_INDEXES = 100;

interface Candidate {
  readonly descriptor: Descriptor;
  readonly platform: string;
}

/**
 * Chooses the image of one platform (`OS/ARCH` or `OS/ARCH/VARIANT`) in an index, or in the indexes that it names. Reads the
 * platform of a single image from its config. Throws `platform-not-found` where no image or several images match.
 */
export async function choosePlatform(repository: Repository, target: string, platform: string): Promise<Descriptor> {
  const root = await repository.manifest(target);
  const candidates = await listCandidates(repository, root);
  const known = candidates.filter((one) => !one.platform.startsWith('unknown')); // BuildKit's attestations have no platform
  const exact = known.filter((one) => one.platform === platform);
  // Without a variant any variant matches, if it is the only one.
  const matching =
    exact.length > 0 || !/^[^/]+\/[^/]+$/.test(platform)
      ? exact
      : known.filter((one) => one.platform.startsWith(`${platform}/`));
  const digests = new Map(matching.map(({ descriptor }) => [descriptor.digest, descriptor]));
  const [chosen] = digests.values();
  if (chosen && digests.size === 1) return chosen;
  const found = [...new Set(known.map((one) => one.platform))].filter(Boolean);
  throw ociError('platform-not-found', {
    reference: `${repository.name}@${root.descriptor.digest}`,
    given: platform,
    found: found.length > 0 ? found.sort() : 'none',
  });
}

/** Lists the images that an index leads to, with their platforms. An image without an index is the only candidate. */
async function listCandidates(
  repository: Repository,
  root: Awaited<ReturnType<Repository['manifest']>>,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  const waiting = [root];
  for (const manifest of waiting) {
    if (manifest.json.manifests === undefined) {
      const platform = await readConfigPlatform(repository, manifest.json);
      candidates.push({ descriptor: manifest.descriptor, platform });
      continue;
    }
    for (const child of listChildren(manifest).filter(({ mediaType }) => isManifestType(mediaType))) {
      const platform = formatPlatform(child.platform) ?? '';
      if (platform !== '') candidates.push({ descriptor: child, platform });
      else if (waiting.length < MAX_INDEXES) waiting.push(await repository.manifest(child.digest));
    }
  }
  return candidates;
}

/**
 * Formats the `platform` of a descriptor, or the same fields of a config (OCI image spec), as `OS/ARCH[/VARIANT]`. Returns
 * undefined without OS and architecture. With `partial` it also formats a platform that lacks a field, for people to read, and
 * leaves out a field that is not a short word.
 */
export function formatPlatform(
  value: unknown,
  { partial = false }: { readonly partial?: boolean } = {},
): string | undefined {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const isUsable = (field: unknown): field is string =>
    typeof field === 'string' && (partial ? /^[\w.-]{1,40}$/.test(field) : true);
  const [os, architecture] = [fields.os, fields.architecture];
  if (!partial && !(isUsable(os) && isUsable(architecture))) return undefined;
  const variant = fields.variant === '' ? undefined : fields.variant;
  return [os, architecture, variant].filter(isUsable).join('/') || undefined;
}

async function readConfigPlatform(repository: Repository, json: { config?: Descriptor | undefined }): Promise<string> {
  if (!json.config || !/^application\/vnd\.(oci\.image|docker\.container\.image)\./.test(json.config.mediaType))
    return '';
  const what = `the config ${json.config.digest}`;
  const bytes = await collect(repository.blob(json.config), MAX_CONFIG_BYTES, what);
  return formatPlatform(parseJson(bytes.toString(), what)) ?? '';
}

const indexSchema = z.object({ manifests: z.array(z.object({ digest: z.string() })) });

/**
 * Reads the sha256 digests of the manifests that an index names. Returns none for bytes that are not an index, and for an index
 * with more than `maxManifests` entries: the caller keeps such bytes as a file.
 */
export function readPlatformDigests(
  bytes: Buffer,
  { maxManifests = Number.POSITIVE_INFINITY }: { readonly maxManifests?: number } = {},
): readonly Digest[] {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return [];
  }
  const { data } = indexSchema.safeParse(value);
  if (!data || data.manifests.length > maxManifests) return [];
  return data.manifests.map(({ digest }) => digest).filter(isDigest);
}
