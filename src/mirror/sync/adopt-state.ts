import { rfc3339 } from '../../lib/clock.ts';
import { McError } from '../../lib/mc-error.ts';
import type { NoteSigner, NoteVerifier } from '../../tlog/index.ts';
import { openListedView } from '../client/view/listed.ts';
import type { Destination } from '../destination/types.ts';
import { evidenceRoot, type Indexes } from '../format/catalog.ts';
import { STATE } from '../format/layout.ts';
import { readIndex } from '../format/reading.ts';
import { writeSnapshot } from '../format/signed/publish.ts';
import { buildSnapshot } from '../format/signed/snapshot.ts';
import { formatState, nextSequence, readNotedState } from '../format/state.ts';
import { hex } from '../logs/checkpoints.ts';

/** A check of the mirror reports damage, and a mirror without an index has no state to adopt. */
const IGNORED = ['mirror-missing', 'mirror-damaged', 'mirror-state-invalid', 'mirror-unlisted'];

/**
 * Signs the state of an older version again, with a signed catalog. A sync does this before it changes the files in the
 * list of that state: otherwise a reader with the key rejects the mirror until the sync ends. Does nothing for a
 * damaged mirror.
 */
export async function adoptState(
  to: Destination,
  { signer, verifier }: { readonly signer: NoteSigner | undefined; readonly verifier: NoteVerifier | undefined },
  indexes: Indexes,
  now: Date,
): Promise<void> {
  if (!signer || !verifier) return;
  try {
    const noted = await readNotedState(to, { verifier });
    if (!noted || noted.catalog !== undefined) return;
    const { state } = noted;
    await openListedView(to, state);
    if (hex(evidenceRoot(indexes)) !== state.evidence.root) return;
    // The list of checksums stays unchanged: readers need it until the state is replaced.
    const snapshot = buildSnapshot(await readIndex(to), indexes);
    await writeSnapshot(to, snapshot);
    const signed = { ...state, sequence: nextSequence(state, now), time: rfc3339(now) };
    await to.write(STATE, formatState(signed, signer, snapshot.root));
  } catch (error) {
    if (!(error instanceof McError) || !IGNORED.includes(error.code)) throw error;
  }
}
