import type { Hash } from '../../tlog/index.ts';

/** The result of a sync of one log. */
export interface LogSyncResult {
  /** Number of leaves of the mirrored tree. */
  readonly size: number;
  readonly root: Hash;
  /** Number of leaves before the sync. */
  readonly previousSize: number;
  /** Number of tiles that the sync fetched. */
  readonly tiles: number;
  /** Number of entry bundles, or of entries of a Rekor v1 log, that the sync fetched. */
  readonly bundles: number;
  /** Number of bytes that the sync fetched. */
  readonly bytes: number;
  /** Whether the checkpoint declares that the log takes no more entries. */
  readonly frozen: boolean;
}
