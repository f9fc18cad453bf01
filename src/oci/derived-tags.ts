import type { SubjectDigest } from '../lib/digest.ts';

const MAX_TAG_LENGTH = 128;

/** Suffixes of the tags that cosign writes beside an image (sigstore/cosign, SIGNATURE_SPEC.md). */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'] as const;

/** Returns the tags under which cosign stores signatures, attestations and SBOMs of a digest, in this order. */
export const cosignTags = (digest: SubjectDigest): string[] =>
  COSIGN_SUFFIXES.map((suffix) => `${digest.replace(':', '-')}${suffix}`).filter((tag) => tag.length <= MAX_TAG_LENGTH);

/** Returns the tag that lists the referrers of a digest (distribution spec 1.1, "Referrers tag schema"): `sha256-<hex>`. */
export const fallbackTag = (digest: SubjectDigest): string => {
  const [algorithm = '', encoded = ''] = digest.split(':');
  return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};
