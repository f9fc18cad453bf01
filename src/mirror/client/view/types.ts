import type { Digest } from '../../../lib/digest.ts';
import type { EvidenceItem, MirrorLog, MirrorRelease } from '../../format/layout.ts';

/** The content of a mirror at one moment. With a key, each answer was checked against one signed state. */
export interface MirrorView {
  /** Sequence of the signed state; undefined if no key was demanded. */
  readonly sequence: number | undefined;
  /** Start of the last sync that read all sources completely (RFC 3339). */
  readonly syncedAt: string;
  logs(): Promise<readonly MirrorLog[]>;
  trustedRoot(): Promise<Buffer>;
  evidence(subject: Digest): Promise<readonly EvidenceItem[]>;
  /** Returns the releases whose reference is `name`, or begins with `name@`, in the order of the index. */
  find(name: string): Promise<readonly MirrorRelease[]>;
  releases(): Promise<readonly MirrorRelease[]>;
}
