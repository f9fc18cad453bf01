import { collect } from '../lib/bytes.ts';
import { parseJson } from '../lib/json.ts';
import { ociError } from './errors.ts';
import { childrenOf } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Repository } from './types.ts';

const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const MAX_INDEXES = 100;

/**
 * The image of one platform in an index, or in the indexes that it names: `OS/ARCH` or `OS/ARCH/VARIANT`. An image that is
 * no index must be of that platform by its config. Throws `platform-not-found`, also where several would do.
 */
export async function choosePlatform(repository: Repository, target: string, platform: string): Promise<Descriptor> {
  const candidates: { readonly descriptor: Descriptor; readonly platform: string }[] = [];
  const root = await repository.manifest(target);
  const waiting = [root];
  for (const manifest of waiting) {
    if (manifest.json.manifests === undefined) {
      candidates.push({ descriptor: manifest.descriptor, platform: await platformByConfig(repository, manifest.json) });
      continue;
    }
    for (const child of childrenOf(manifest).filter(({ mediaType }) => isManifestType(mediaType))) {
      const said = child.platform ? platformOf(child.platform) : '';
      if (said !== '') candidates.push({ descriptor: child, platform: said });
      else if (waiting.length < MAX_INDEXES) waiting.push(await repository.manifest(child.digest));
    }
  }
  const known = candidates.filter((one) => !one.platform.startsWith('unknown')); // BuildKit's attestations are of no platform
  const exact = known.filter((one) => one.platform === platform);
  // Without a variant any will do, as long as it is clear which.
  const fitting =
    exact.length > 0 || !/^[^/]+\/[^/]+$/.test(platform)
      ? exact
      : known.filter((one) => one.platform.startsWith(`${platform}/`));
  const digests = new Map(fitting.map(({ descriptor }) => [descriptor.digest, descriptor]));
  const [chosen] = digests.values();
  if (!chosen || digests.size > 1) {
    const found = [...new Set(known.map((one) => one.platform))].filter(Boolean);
    throw ociError('platform-not-found', {
      reference: `${repository.name}@${root.descriptor.digest}`,
      given: platform,
      found: found.length > 0 ? found.sort() : 'none',
    });
  }
  return chosen;
}

/** OCI image spec, the `platform` of a descriptor and the same fields of a config. */
function platformOf(value: unknown): string {
  const { os, architecture, variant } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (typeof os !== 'string' || typeof architecture !== 'string') return '';
  return [os, architecture, ...(typeof variant === 'string' && variant !== '' ? [variant] : [])].join('/');
}

async function platformByConfig(repository: Repository, json: { config?: Descriptor | undefined }): Promise<string> {
  if (!json.config || !/^application\/vnd\.(oci\.image|docker\.container\.image)\./.test(json.config.mediaType))
    return '';
  const what = `the config ${json.config.digest}`;
  return platformOf(parseJson((await collect(repository.blob(json.config), MAX_CONFIG_BYTES, what)).toString(), what));
}
