import { collect } from '../../lib/bytes.ts';
import { VerificationError } from '../../lib/errors.ts';
import { blobsOf, type Repository } from '../../oci/index.ts';
import { MAX_BUNDLE_BYTES } from '../../sigstore/index.ts';
import type { EvidenceSource } from '../types.ts';

/** Sigstore bundles that refer to the subject in a repository or layout: by the referrers API or the fallback tag. */
export function referrerBundles(repository: Repository): EvidenceSource {
  return {
    name: repository.name,
    async *bundlesFor(subject) {
      for (const { digest } of await repository.referrers(subject)) {
        const manifest = await repository.manifest(digest);
        // The layer's own media type decides: what a listing says of artifactType is hearsay.
        for (const blob of blobsOf(manifest)) {
          if (!/^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/.test(blob.mediaType)) continue;
          const origin = `${repository.name}@${digest}`;
          if (blob.size > MAX_BUNDLE_BYTES)
            throw new VerificationError('size-mismatch', {
              what: origin,
              expected: `at most ${MAX_BUNDLE_BYTES}`,
              found: blob.size,
            });
          yield { bytes: await collect(repository.blob(blob), MAX_BUNDLE_BYTES, origin), origin };
        }
      }
    },
  };
}
