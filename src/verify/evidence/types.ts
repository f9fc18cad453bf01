import type { Digest, SubjectDigest } from '../../lib/digest.ts';
import type { McError, VerificationError } from '../../lib/mc-error.ts';
import type { VerifiedBundle } from '../../sigstore/index.ts';
import type { Reading } from './reading.ts';

/** Maximum number of cache entries that are read for one subject, and of bundles that an inspection shows. */
export const MAX_BUNDLES = 1_000;

/** A bundle from a source, or a piece that is not usable, which does not affect the other pieces. */
export type Evidence =
  | {
      readonly origin: string;
      readonly bytes: Buffer;
      /** In cosign's legacy format, the simple signing document that the bundle is about. It names the image. */
      readonly payload?: Buffer;
    }
  | { readonly origin: string; readonly unusable: VerificationError };

/**
 * A place that may have evidence: a folder, a registry, a mirror. Failure to read it is a fault, and not "no evidence".
 */
export interface EvidenceSource {
  /** A name for people. */
  readonly name: string;
  /** What is searched in it, for people. Default: its name. */
  readonly searched?: string | undefined;
  /** Yields the evidence about a subject. With `reading`, stops at its limits and notes there what it leaves unread. */
  bundlesFor(subject: SubjectDigest, reading?: Reading): AsyncIterable<Evidence>;
  /** Returns what a report must say about the source after it was read, such as the age of a mirror. */
  warnings?(): readonly McError[];
  /** Returns whether the source could be opened. A source that was not opened may have evidence. */
  hasOpened?(): boolean;
}

/** A mirror in the form that verification needs. */
export interface MirrorSource extends EvidenceSource {
  /** When the last sync started that read all sources completely (RFC 3339). */
  readonly syncedAt: string;
  /** Returns the digest of the release with exactly this reference. */
  resolve(reference: string): Promise<Digest | undefined>;
}

/** A kind of evidence: a signature, or an attestation by its predicate type. */
export type Kind = { readonly kind: 'signature' } | { readonly kind: 'attestation'; readonly predicateType: string };

/** A bundle that verified under a root of the policy. */
export interface Accepted extends VerifiedBundle {
  readonly root: string;
  readonly origin: string;
  /** The digest of the bundle. */
  readonly bundle: Digest;
  /** The fingerprint of the managed key that signed. */
  readonly fingerprint?: string;
  /** The minimum number of logs that the root requires, where a managed key signed and it was not checked yet. */
  readonly logsOfRoot?: number;
}

/** A bundle that did not verify. */
export interface Refused {
  /** The kind that it claims, not verified: it selects the requirement for which the error is reported. */
  readonly claims?: Kind;
  readonly origin: string;
  /** The digest of the bundle; absent where it could not be read. */
  readonly bundle?: Digest;
  readonly error: VerificationError;
}

export type Judged = Accepted | Refused;
