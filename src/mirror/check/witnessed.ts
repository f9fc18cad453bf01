import { cosignaturesBy, type NoteVerifier } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { logPath } from '../format/layout.ts';
import { MAX_CHECKPOINT_BYTES, openLogCheckpoint, readKeptCheckpoint } from '../logs/checkpoints.ts';
import type { LogConfig } from '../logs/log-config.ts';
import type { WitnessPolicy } from '../witness/config.ts';
import { assertQuorum, signatureLine, WITNESSED } from '../witness/gate.ts';
import { damaged } from './files.ts';

/** The checkpoint that witnesses cosigned: by the log, with no signature that is neither the log's own nor right, and enough of them. */
export async function checkWitnessed(
  log: LogConfig,
  place: Destination,
  keys: readonly NoteVerifier[],
  policy: WitnessPolicy,
): Promise<void> {
  const path = `${logPath(log.name)}/${WITNESSED}`;
  const kept = await readKeptCheckpoint(log, place, keys);
  const bytes = await place.read(WITNESSED, MAX_CHECKPOINT_BYTES);
  if (!kept) return; // told already
  if (!bytes)
    return assertQuorum(log.name, kept.size, cosignaturesBy(kept, kept.note.signatures, policy.verifiers), policy);
  let witnessed: typeof kept;
  try {
    witnessed = openLogCheckpoint(log, bytes, keys, path);
  } catch (error) {
    throw damaged(path, 'the log has not signed it', error);
  }
  // A sync that was killed may have left one that is ahead.
  if (witnessed.size < kept.size)
    throw damaged(path, `it is of ${witnessed.size} entries, the checkpoint of ${kept.size}`);
  if (witnessed.size === kept.size && !witnessed.root.equals(kept.root)) throw damaged(path, 'it has another root');
  const found = cosignaturesBy(witnessed, witnessed.note.signatures, policy.verifiers);
  const right = new Set([...kept.note.signatures, ...found.map(({ signature }) => signature)].map(signatureLine));
  if (
    witnessed.size === kept.size &&
    witnessed.note.signatures.some((signature) => !right.has(signatureLine(signature)))
  )
    throw damaged(path, 'a signature on it is neither in the checkpoint nor a valid one of a witness');
  assertQuorum(log.name, witnessed.size, found, policy);
}
