import { quarantineRoot, type Records } from '../format/catalog.ts';
import type { StaticFiles } from '../format/files.ts';
import { type MirrorIndex, STATE } from '../format/layout.ts';
import { hashReleases, type RetentionState } from '../format/retention-state.ts';
import { hex } from '../logs/checkpoints.ts';
import { LEDGER, readLedger } from '../retention/ledger.ts';
import { damaged } from './findings.ts';

/** Compares the ledger, the quarantine and the releases with the retention state that the mirror signed. */
export async function checkRetention(
  state: RetentionState | undefined,
  index: MirrorIndex,
  records: Records,
  files: StaticFiles,
): Promise<void> {
  if (!state) return; // the state of a version without retention
  if ((await readLedger(files))?.hash !== state.ledger)
    throw damaged(LEDGER, 'mirror.json signs another ledger: this one was changed, or a sync was killed; sync again');
  if (hex(quarantineRoot(records)) !== state.quarantine || hashReleases(index) !== state.releases)
    throw damaged(
      STATE,
      'it lists other releases or another quarantine than the mirror has: a file was changed, or a sync was killed; sync again',
    );
}
