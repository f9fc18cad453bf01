import type { Digest } from '../../../lib/digest.ts';
import type { EvidenceItem } from '../../format/layout.ts';
import type { MirrorLog, MirrorRelease } from '../../format/signed/snapshot.ts';

/** What a mirror says at one moment. With a key, each answer was checked against one signed state. */
export interface MirrorView {
  /** Of the signed state; undefined where no key was asked for. */
  readonly sequence: number | undefined;
  /** When the last sync began that saw all sources whole (RFC 3339). */
  readonly syncedAt: string;
  logs(): Promise<readonly MirrorLog[]>;
  trustedRoot(): Promise<Buffer>;
  evidence(subject: Digest): Promise<readonly EvidenceItem[]>;
  /** The releases whose reference is `name`, or begins with `name@`; in the order of the index. */
  find(name: string): Promise<readonly MirrorRelease[]>;
  releases(): Promise<readonly MirrorRelease[]>;
}
