import type { X509Certificate } from 'node:crypto';
import { type Bundle, Bundle as BundleMessage, type TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { BUNDLE_V03 } from '../media-types.ts';
import type { SubjectDigests } from '../verification/subject.ts';

/** What is signed, before a service issued a certificate, a timestamp or a log entry for it. */
export interface Draft {
  readonly content: NonNullable<Bundle['content']>;
  readonly signature: Buffer;
  /** SHA-256 of the bytes that the signature is over: the file, or the pre-authentication encoding of DSSE v1. */
  readonly digest: Buffer;
  /** The subject for which a verifier checks the bundle. */
  readonly subject: SubjectDigests;
}

/** What the services issued for a signature. */
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
