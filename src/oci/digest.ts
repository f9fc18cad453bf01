import type { Digest } from '../lib/digest.ts';

/** A digest in one of the two algorithms that OCI registers (image spec 1.1, "Digests"): `sha256:<hex>` or `sha512:<hex>`. */
export type OciDigest = Digest | `sha512:${string}`;

export const OCI_DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** Returns whether a text is a digest that OCI registers, with lower-case hex digits. */
export const isOciDigest = (text: string): text is OciDigest => OCI_DIGEST.test(text);

/** Returns whether the target of a request is a digest and not a tag. Does not check the digest itself. */
export const isDigestTarget = (target: string): target is OciDigest => /^sha(256|512):/.test(target);
