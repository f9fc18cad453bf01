import type { Clock } from '../lib/clock.ts';
import type { SubjectDigest } from '../lib/digest.ts';
import type { McError, VerificationError } from '../lib/mc-error.ts';
import type { SubjectDigests } from '../sigstore/index.ts';
import type { Judged } from './judge.ts';
import type { Reading } from './reading.ts';
import type { Trust } from './trust.ts';

/** Entries of a cache that are read for one subject, and bundles that an inspection shows. */
export const MAX_BUNDLES = 1_000;

/** A bundle as a source has it; or one that is there and of no use, which spoils no other. */
export type Evidence =
  | {
      readonly origin: string;
      readonly bytes: Buffer;
      /** Of cosign's legacy format: the simple signing document that the bundle is about, which names the image. */
      readonly payload?: Buffer;
    }
  | { readonly origin: string; readonly unusable: VerificationError };

/** One place that evidence may come from: a folder, a registry, a mirror. Reading may fail; that is a fault, never "none". */
export interface EvidenceSource {
  /** For people. */
  readonly name: string;
  /** With `reading`, no more is read than that allows, and what is left unread is noted there. */
  bundlesFor(subject: SubjectDigest, reading?: Reading): AsyncIterable<Evidence>;
  /** What whoever relies on it should know, once it has been read: a mirror that is old. */
  warnings?(): readonly McError[];
  /** Whether it has shown what it holds. What it does not give after that may be there. */
  hasOpened?(): boolean;
}

/** A mirror as verification needs it: evidence, when it was last whole, and which releases it knows. */
export interface MirrorSource extends EvidenceSource {
  /** When the last sync began that saw all sources whole (RFC 3339). */
  readonly syncedAt: string;
  /** The digest of the release that has exactly this reference. */
  resolve(reference: string): Promise<string | undefined>;
}

export interface VerifyRequest {
  /** As the user named it. */
  readonly subject: string;
  readonly digests: SubjectDigests;
  /** The subject's bytes, where there are at most so many. */
  readonly content?: (maxBytes: number) => Uint8Array | undefined;
  readonly trust: Trust;
}

export interface VerifyPorts {
  /** In the order in which they are asked, until every requirement is satisfied. */
  readonly sources: readonly EvidenceSource[];
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Who judges a bundle; default this thread. */
  readonly judge?: (evidence: Evidence, request: VerifyRequest) => Judged | Promise<Judged>;
  /** Told of what was of use; gives what went wrong with keeping it, which is a warning. */
  readonly keep?: (subject: string, evidence: readonly Evidence[]) => Promise<readonly McError[]>;
}
