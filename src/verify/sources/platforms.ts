import { describe } from '../../lib/describe.ts';
import type { SubjectDigest } from '../../lib/digest.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { formatPlatform, listChildren, type OciDigest, type Repository } from '../../oci/index.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import { verifyError } from '../errors.ts';

/** A manifest within an image index. */
export interface Platform {
  readonly digest: OciDigest;
  /** `linux/arm64/v8`, as the index names it. It is for people only. */
  readonly name: string;
}

const MAX_DEPTH = 4;
const MAX_PLATFORMS = 200;

/** Lists the manifests below an index; none for an image. Throws `platforms-unreadable`. */
export async function listPlatforms(repository: Repository, digest: SubjectDigest): Promise<readonly Platform[]> {
  const found = new Map<string, Platform>();
  const walk = async (at: string, depth: number): Promise<void> => {
    for (const child of listChildren(await repository.manifest(at))) {
      if (found.has(child.digest)) continue;
      found.set(child.digest, {
        digest: child.digest,
        name: formatPlatform(child.platform, { partial: true }) ?? child.digest,
      });
      if (found.size > MAX_PLATFORMS || depth === MAX_DEPTH)
        throw sigstoreError('evidence-too-much', {
          source: `the platforms of ${digest}`,
          limit: MAX_PLATFORMS,
        });
      await walk(child.digest, depth + 1);
    }
  };
  try {
    await walk(digest, 0);
  } catch (error) {
    if (error instanceof VerificationError) throw error;
    throw verifyError(
      'platforms-unreadable',
      { subject: `${repository.name}@${digest}`, detail: describe(error) },
      { cause: error },
    );
  }
  return [...found.values()];
}
