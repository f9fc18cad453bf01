import type { Clock } from '../../lib/clock.ts';
import type { Digest } from '../../lib/digest.ts';
import type { Http } from '../../lib/http.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { EvidenceItem, MirrorRelease } from '../format/layout.ts';

/** A mirror to read: a folder, or the same folder behind any static web server. */
export interface Mirror {
  /** The folder or URL, for messages. */
  readonly name: string;
  /** Start of the last sync that read all sources completely (RFC 3339). */
  readonly syncedAt: string;
  /** Reads the exact bytes of `trusted_root.json`. The caller must check them against a pin. */
  trustedRoot(): Promise<Buffer>;
  /** Reads the list of evidence about a digest; an empty list for an unknown one. */
  evidence(subject: Digest): Promise<readonly EvidenceItem[]>;
  /** Reads a blob and verifies its digest. Throws `mirror-damaged`, also for a missing blob. */
  blob(digest: Digest): Promise<Buffer>;
  /** Yields the Sigstore bundles about a digest. */
  bundlesFor(subject: Digest): AsyncGenerator<{ readonly bytes: Buffer; readonly origin: string }>;
  /** Returns the digest of the release with exactly this reference. */
  resolve(reference: string): Promise<Digest | undefined>;
  /** Returns the releases whose reference is `name`, or begins with `name@`. */
  find(name: string): Promise<readonly MirrorRelease[]>;
  /** Returns all releases, sorted by reference. */
  releases(): Promise<readonly MirrorRelease[]>;
  /** Returns the warnings for reports: `mirror-unsigned` if no key was demanded, and those about the memory. */
  warnings(): readonly McError[];
}

export interface MirrorReadPorts {
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
  /** Default: the system clock. */
  readonly clock?: Pick<Clock, 'now'> | undefined;
}
