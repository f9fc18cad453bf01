import { pMapIterable } from 'p-map';
import { collect } from '../../lib/bytes.ts';
import { VerificationError } from '../../lib/errors.ts';
import { blobsOf, cosignTags, type Descriptor, type Manifest, type Repository } from '../../oci/index.ts';
import { legacySignature, MAX_BUNDLE_BYTES, SIMPLE_SIGNING } from '../../sigstore/index.ts';
import { type Evidence, type EvidenceSource, MAX_BUNDLES } from '../types.ts';

const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Requests under way at once: a registry half a world away is no reason to wait for each answer before the next question. */
const CONCURRENCY = 16;

/**
 * What a repository or layout holds about a subject: its referrers (by the API or the fallback tag), and cosign's tags of
 * it. Anybody who may push can attach what is broken; that is told, and the rest is read. What cannot be read at all is a
 * fault.
 */
export function repositoryBundles(repository: Repository): EvidenceSource {
  const { name } = repository;
  const within = async (load: () => Promise<Manifest>, origin: string): Promise<readonly Evidence[]> => {
    try {
      return await evidenceIn(repository, await load(), origin);
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      return [{ origin, unusable: error }];
    }
  };
  return {
    name,
    async *bundlesFor(subject) {
      const referrers = await repository.referrers(subject);
      if (referrers.length > MAX_BUNDLES)
        throw new VerificationError('evidence-too-much', { source: name, limit: MAX_BUNDLES });
      const each = pMapIterable(
        referrers,
        ({ digest }) => within(() => repository.manifest(digest), `${name}@${digest}`),
        { concurrency: CONCURRENCY },
      );
      for await (const found of each) yield* found;
      for (const tag of cosignTags(subject)) {
        const descriptor = await repository.resolve(tag);
        if (!descriptor) continue;
        const origin = `${name}:${tag}`;
        if (tag.endsWith('.sbom')) yield { origin, unusable: new VerificationError('sbom-unsigned', { what: origin }) };
        else yield* await within(() => repository.manifest(descriptor.digest), origin);
      }
    },
  };
}

/** Of a manifest, every layer that is a bundle, or a document that its annotations sign. */
async function evidenceIn(repository: Repository, manifest: Manifest, origin: string): Promise<readonly Evidence[]> {
  const blobs = blobsOf(manifest);
  if (blobs.length > MAX_BUNDLES)
    throw new VerificationError('evidence-too-much', { source: origin, limit: MAX_BUNDLES });
  const found: Evidence[] = [];
  // The layer's own media type decides: what a listing says of artifactType is hearsay.
  for (const [i, blob] of blobs.entries()) {
    const legacy = blob.mediaType === SIMPLE_SIGNING || blob.mediaType === ENVELOPE;
    if (!legacy && !BUNDLE.test(blob.mediaType)) continue;
    const where = blobs.length > 2 ? `${origin}#${i}` : origin;
    try {
      const bytes = await read(repository, blob, where);
      const { mediaType, annotations = {} } = blob;
      found.push({
        origin: where,
        ...(legacy ? legacySignature({ mediaType, bytes, annotations }, where) : { bytes }),
      });
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      found.push({ origin: where, unusable: error });
    }
  }
  return found;
}

async function read(repository: Repository, blob: Descriptor, what: string): Promise<Buffer> {
  if (blob.size > MAX_BUNDLE_BYTES)
    throw new VerificationError('bundle-malformed', {
      what,
      detail: `it has ${blob.size} bytes, more than ${MAX_BUNDLE_BYTES}`,
    });
  return collect(repository.blob(blob), MAX_BUNDLE_BYTES, what);
}
