import { quarantineRoot, type Records } from '../format/catalog.ts';
import type { StaticFiles } from '../format/files.ts';
import { type MirrorIndex, STATE } from '../format/layout.ts';
import { hex } from '../logs/checkpoints.ts';
import { LEDGER, readLedger } from '../retention/ledger.ts';
import { type RetentionState, hashReleases } from '../retention/state.ts';
import { damaged } from './files.ts';

/** What the mirror signed of what it keeps, and how long, against what is there. */
export async function checkRetention(
  state: RetentionState | undefined,
  index: MirrorIndex,
  records: Records,
  files: StaticFiles,
): Promise<void> {
  if (!state) return; // of a version that kept no accounts
  if ((await readLedger(files))?.hash !== state.ledger)
    throw damaged(LEDGER, 'it is not the one that mirror.json signs: it was changed, or a sync was killed; sync again');
  if (hex(quarantineRoot(records)) !== state.quarantine || hashReleases(index) !== state.releases)
    throw damaged(
      STATE,
      'it tells of other releases or another quarantine than are here: something was changed, or a sync was killed; sync again',
    );
}
