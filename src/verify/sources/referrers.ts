import { collect } from '../../lib/bytes.ts';
import { VerificationError } from '../../lib/errors.ts';
import { blobsOf, type Descriptor, type Repository } from '../../oci/index.ts';
import { MAX_BUNDLE_BYTES } from '../../sigstore/index.ts';
import type { Evidence, EvidenceSource } from '../types.ts';

const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;

/**
 * Sigstore bundles that refer to the subject in a repository or layout: by the referrers API or the fallback tag. Anybody
 * who may push can attach one that is broken; that is told, and the rest is read. What cannot be read at all is a fault.
 */
export function referrerBundles(repository: Repository): EvidenceSource {
  return {
    name: repository.name,
    async *bundlesFor(subject) {
      for (const { digest } of await repository.referrers(subject)) {
        const origin = `${repository.name}@${digest}`;
        try {
          const manifest = await repository.manifest(digest);
          // The layer's own media type decides: what a listing says of artifactType is hearsay.
          for (const blob of blobsOf(manifest))
            if (BUNDLE.test(blob.mediaType)) yield await read(repository, blob, origin);
        } catch (error) {
          if (!(error instanceof VerificationError)) throw error;
          yield { origin, unusable: error };
        }
      }
    },
  };
}

async function read(repository: Repository, blob: Descriptor, origin: string): Promise<Evidence> {
  if (blob.size > MAX_BUNDLE_BYTES)
    throw new VerificationError('bundle-malformed', {
      what: origin,
      detail: `it has ${blob.size} bytes, more than ${MAX_BUNDLE_BYTES}`,
    });
  return { origin, bytes: await collect(repository.blob(blob), MAX_BUNDLE_BYTES, origin) };
}
