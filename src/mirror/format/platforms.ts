import { type Digest, digestOf } from '../../lib/digest.ts';
import { MAX_MANIFEST_BYTES, readPlatformDigests } from '../../oci/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from './files.ts';
import { blobPath, MAX_EVIDENCE_BYTES } from './layout.ts';
import { readWithin } from './signed/node.ts';

/** What `readPlatforms` accepts besides an intact manifest. It never accepts content with another digest. */
export interface PlatformsOptions {
  /**
   * `nothing`: the manifest must be in the mirror. `missing`: a manifest that is not in the mirror has no platforms.
   * `unreadable`: the same for a manifest that cannot be read, or that is larger than a manifest may be.
   */
  readonly tolerate: 'nothing' | 'missing' | 'unreadable';
  /** An index with more manifests counts as content without platforms. The default is no limit. */
  readonly maxManifests?: number;
}

/**
 * Reads the digests of the manifests that an image index names. Returns none for other content. Throws
 * `mirror-damaged` for content with another digest, and for a missing manifest that must be in the mirror.
 */
export async function readPlatforms(
  files: StaticFiles,
  digest: Digest,
  { tolerate, maxManifests }: PlatformsOptions,
): Promise<readonly Digest[]> {
  const path = blobPath(digest);
  const bytes = await readManifestBytes(files, path, tolerate);
  if (!bytes && tolerate === 'nothing') throw mirrorError('mirror-damaged', { path, detail: 'it is missing' });
  if (!bytes) return [];
  if (digestOf(bytes) !== digest)
    throw mirrorError('mirror-damaged', { path, detail: `its digest is ${digestOf(bytes)}` });
  if (tolerate !== 'nothing' && bytes.length > MAX_MANIFEST_BYTES) return [];
  return readPlatformDigests(bytes, maxManifests === undefined ? {} : { maxManifests });
}

async function readManifestBytes(
  files: StaticFiles,
  path: string,
  tolerate: PlatformsOptions['tolerate'],
): Promise<Buffer | undefined> {
  if (tolerate === 'nothing') return readWithin(files, path, MAX_EVIDENCE_BYTES);
  if (tolerate === 'missing') return files.read(path, MAX_EVIDENCE_BYTES);
  return files.read(path, MAX_MANIFEST_BYTES).catch(() => undefined);
}
