import type { Clock } from '../../lib/clock.ts';
import type { Digest } from '../../lib/digest.ts';
import type { Http } from '../../lib/http.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { EvidenceItem } from '../format/layout.ts';
import type { MirrorRelease } from '../format/signed/snapshot.ts';

/** A mirror that is read: a folder, or the same folder behind any static web server. */
export interface Mirror {
  /** For people: the folder or URL. */
  readonly name: string;
  /** When the last sync began that saw all sources whole (RFC 3339). */
  readonly syncedAt: string;
  /** The exact bytes of `trusted_root.json`. They prove nothing by themselves: the caller checks them against a pin. */
  trustedRoot(): Promise<Buffer>;
  /** What is held about a digest; none where the mirror knows nothing of it. */
  evidence(subject: Digest): Promise<readonly EvidenceItem[]>;
  /** Content by digest, verified. Throws `mirror-damaged` where it is missing or another. */
  blob(digest: Digest): Promise<Buffer>;
  /** The Sigstore bundles about a digest. */
  bundlesFor(subject: Digest): AsyncGenerator<{ readonly bytes: Buffer; readonly origin: string }>;
  /** The digest of the release that has exactly this reference. */
  resolve(reference: string): Promise<Digest | undefined>;
  /** The releases whose reference is `name`, or begins with `name@`. */
  find(name: string): Promise<readonly MirrorRelease[]>;
  /** All releases, sorted by reference. */
  releases(): Promise<readonly MirrorRelease[]>;
  /** What a report that relies on it says: `mirror-unsigned` where no key was asked for, and what the memory reports. */
  warnings(): readonly McError[];
}

export interface MirrorReadPorts {
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
  /** Default the system's. */
  readonly clock?: Pick<Clock, 'now'> | undefined;
}
