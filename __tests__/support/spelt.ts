import { bundleToJSON } from '@sigstore/bundle';
import { parseBundle } from '../../src/sigstore/index.ts';
import { type BundleJson, type Forgery, forge } from './forge.ts';
import { sigstore } from './policy.ts';

/** Encodes a bundle as this program encodes its own, byte for byte. */
export const encodeBundle = (forgery: Forgery = {}, change: (bundle: BundleJson) => void = () => {}): Buffer => {
  const made = forge(sigstore, forgery);
  change(made);
  const bytes = Buffer.from(JSON.stringify(made));
  return Buffer.from(JSON.stringify(bundleToJSON(parseBundle(bytes, 'the bundle'))));
};

/** Reduces the material to a managed key without a log entry or a timestamp. */
export const removeLogAndTimestamp = ({ verificationMaterial }: BundleJson): void => {
  verificationMaterial.tlogEntries = [];
  verificationMaterial.timestampVerificationData.rfc3161Timestamps = [];
};
