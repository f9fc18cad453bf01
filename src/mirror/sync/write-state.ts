import { createPublicKey, type KeyObject } from 'node:crypto';
import { rfc3339 } from '../../lib/clock.ts';
import { hexOf } from '../../lib/digest.ts';
import { readFileBounded } from '../../lib/files.ts';
import { McError } from '../../lib/mc-error.ts';
import {
  ed25519NoteSigner,
  ed25519NoteVerifier,
  type NoteSigner,
  type NoteVerifier,
  readPrivateKey,
  verifierKey,
} from '../../tlog/index.ts';
import { openListedView } from '../client/view/listed.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { evidenceRoot, type Indexes } from '../format/catalog.ts';
import { type MirrorIndex, STATE } from '../format/layout.ts';
import { readIndex } from '../format/reading.ts';
import { preparePublication, writeSnapshot } from '../format/signed/publish.ts';
import { buildSnapshot } from '../format/signed/snapshot.ts';
import { formatState, type MirrorState, nextSequence, readNotedState, readState } from '../format/state.ts';
import { writeSums } from '../format/sums.ts';
import { hex } from '../logs/checkpoints.ts';
import { forksIn } from '../logs/fork.ts';
import type { Retry } from '../ports.ts';
import type { RetentionState } from '../retention/state.ts';

const MAX_KEY_BYTES = 16 * 1024;

/** The mirror's own key; undefined where its configuration names none. Throws where it names one that is of no use. */
export async function stateSigner({ name, key }: MirrorConfig): Promise<NoteSigner | undefined> {
  if (key === undefined) return undefined;
  return ed25519NoteSigner(name, await ownKey(key));
}

/** What the mirror itself signed, by its own key; undefined as above. */
export async function stateVerifier({
  name,
  key,
}: Pick<MirrorConfig, 'name' | 'key'>): Promise<NoteVerifier | undefined> {
  return key === undefined ? undefined : ed25519NoteVerifier(name, createPublicKey(await ownKey(key)));
}

/** For the policies of those who read the mirror: NAME+ID+BASE64. */
export const ownVerifierKey = async ({ name, key }: Pick<MirrorConfig, 'name' | 'key'>): Promise<string | undefined> =>
  key === undefined ? undefined : verifierKey(name, await ownKey(key));

const ownKey = async (path: string): Promise<KeyObject> =>
  readPrivateKey(await readFileBounded(path, MAX_KEY_BYTES, "the mirror's key"), path);

/** What a source could not be followed for. */
export interface SourceError {
  readonly source: string;
  readonly error: McError;
  readonly retry?: Retry | undefined;
}

/** Writes `mirror.json` after all else of a sync: what is held now, and what went wrong since when. */
export async function writeState(
  to: Destination,
  { name }: Pick<MirrorConfig, 'name'>,
  signer: NoteSigner | undefined,
  now: Date,
  held: {
    readonly index: MirrorIndex | undefined;
    readonly indexes: Indexes;
    readonly retention: RetentionState;
    readonly errors: readonly SourceError[];
  },
): Promise<MirrorState> {
  const { index, indexes, retention, errors } = held;
  // A damaged state is no reason not to write the next one; its sequence goes on with the time.
  const before = await readState(to).catch(() => undefined);
  const time = rfc3339(now);
  const state: Omit<MirrorState, 'sums'> = {
    version: 1,
    name,
    sequence: nextSequence(before, now),
    time,
    ...(index ? { syncedAt: index.syncedAt } : {}),
    logs: (index?.logs ?? []).map((log) => ({
      name: log.name,
      origin: log.origin,
      size: log.size,
      root: log.root,
      syncedAt: log.syncedAt,
      ...(log.frozen ? { frozen: log.frozen } : {}),
    })),
    evidence: { subjects: indexes.size, root: hex(evidenceRoot(indexes)) },
    retention,
    errors: errors.map(({ source, error: { code, message }, retry }) => ({
      source,
      code,
      message,
      since: before?.errors.find((one) => one.source === source && one.code === code)?.since ?? time,
      ...retry,
    })),
    forks: [...(await forksIn(to))],
  };
  return replaceState(to, state, signer, { indexes, before });
}

/**
 * Signs the state of a version that wrote no catalog once more, with one, before a sync changes the files that it lists: a
 * reader with the key would not accept them in between. Nothing happens where they are not what it signed.
 */
export async function adoptState(
  to: Destination,
  { signer, verifier }: { readonly signer: NoteSigner | undefined; readonly verifier: NoteVerifier | undefined },
  indexes: Indexes,
  now: Date,
): Promise<void> {
  if (!signer || !verifier) return;
  try {
    const said = await readNotedState(to, { verifier });
    if (!said || said.catalog !== undefined) return;
    const { state } = said;
    await openListedView(to, state);
    if (hex(evidenceRoot(indexes)) !== state.evidence.root) return;
    // The list of sums stays as it is: until the state is replaced, readers go by it.
    const snapshot = buildSnapshot(await readIndex(to), indexes);
    await writeSnapshot(to, snapshot);
    const signed = { ...state, sequence: nextSequence(state, now), time: rfc3339(now) };
    await to.write(STATE, formatState(signed, signer, snapshot.root));
  } catch (error) {
    // Damage is for the check to report, and a mirror that was never whole has nothing to adopt.
    if (!(error instanceof McError) || !['mirror-missing', ...DAMAGE].includes(error.code)) throw error;
  }
}

const DAMAGE = ['mirror-damaged', 'mirror-state-invalid', 'mirror-unlisted'];

/**
 * Replaces the state: lists the nodes that are kept, then all files that nothing else holds, writes the nodes that the state
 * commits to, then the state, and removes what only older states named.
 */
export async function replaceState(
  to: Destination,
  state: Omit<MirrorState, 'sums'>,
  signer: NoteSigner | undefined,
  { indexes, before }: { readonly indexes: Indexes; readonly before: MirrorState | undefined },
): Promise<MirrorState> {
  // The index as it is on the disk: a sync that failed may have left it as it was.
  const snapshot = signer ? buildSnapshot(await readIndex(to), indexes) : undefined;
  const sequences = { before: before?.sequence, sequence: state.sequence };
  const publication = await preparePublication(to, snapshot, sequences);
  const whole = { ...state, sums: hexOf(await writeSums(to)) };
  await publication.write();
  await to.write(STATE, formatState(whole, signer, snapshot?.root));
  await publication.settle();
  return whole;
}
