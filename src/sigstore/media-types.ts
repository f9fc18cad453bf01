export { IN_TOTO_PAYLOAD_TYPE } from '../lib/in-toto.ts';

/** A DSSE envelope by itself, as cosign attaches attestations without a bundle. */
export const DSSE_ENVELOPE = 'application/vnd.dsse.envelope.v1+json';

/** A simple signing document, as cosign attaches signatures without a bundle (cosign, specs/SIGNATURE_SPEC.md). */
export const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';

/** The media types of Sigstore bundles of every version start with this text. */
export const BUNDLE_PREFIX = 'application/vnd.dev.sigstore.bundle';

/** The media type of a Sigstore bundle v0.3, the version that this program writes. */
export const BUNDLE_V03 = `${BUNDLE_PREFIX}.v0.3+json`;

/** The media type of a Sigstore bundle v0.1. */
export const BUNDLE_V01 = `${BUNDLE_PREFIX}+json;version=0.1`;

const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;

/** Returns whether a media type is that of a Sigstore bundle, of any version. */
export const isBundleType = (mediaType: string): boolean => BUNDLE.test(mediaType);

/** Returns whether a media type is one of cosign's legacy format: annotations of the layer sign its bytes. */
export const isLegacyType = (mediaType: string): boolean => mediaType === SIMPLE_SIGNING || mediaType === DSSE_ENVELOPE;
