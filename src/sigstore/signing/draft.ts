import type { X509Certificate } from 'node:crypto';
import { type Bundle, Bundle as BundleMessage, type TransparencyLogEntry } from '@sigstore/protobuf-specs';
import type { SubjectDigests } from '../verification/content.ts';

export const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** What is signed, before any service has witnessed it. */
export interface Draft {
  readonly content: NonNullable<Bundle['content']>;
  readonly signature: Buffer;
  /** SHA-256 of the bytes that the signature is over: the file, or the pre-authentication encoding of DSSE v1. */
  readonly digest: Buffer;
  /** What a verifier of the bundle is asked about. */
  readonly subject: SubjectDigests;
}

/** What the services answered. */
export interface Material {
  readonly certificate: X509Certificate;
  readonly timestamps: readonly Buffer[];
  readonly entries: readonly TransparencyLogEntry[];
}

/** Serializes a Sigstore bundle v0.3, complete or not. */
export const serializeBundle = ({ content }: Draft, { certificate, timestamps, entries }: Material): Buffer =>
  Buffer.from(
    JSON.stringify(
      BundleMessage.toJSON({
        mediaType: BUNDLE_V03,
        verificationMaterial: {
          content: { $case: 'certificate', certificate: { rawBytes: certificate.raw } },
          tlogEntries: [...entries],
          timestampVerificationData: {
            rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp })),
          },
        },
        content,
      }),
    ),
  );
