import { findCosignatures, type NoteVerifier } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { logPath } from '../format/layout.ts';
import { MAX_CHECKPOINT_BYTES, openLogCheckpoint, readKeptCheckpoint } from '../logs/checkpoints.ts';
import type { LogConfig } from '../logs/log-config.ts';
import type { WitnessPolicy } from '../witness/config.ts';
import { assertQuorum, signatureLine, WITNESSED } from '../witness/gate.ts';
import { damaged } from './findings.ts';

/**
 * Checks the cosigned checkpoint of a log. The log must have signed it, and enough witnesses must have cosigned it. Every
 * other signature on it must also be on the log's own checkpoint.
 */
export async function checkWitnessed(
  log: LogConfig,
  logFiles: Destination,
  keys: readonly NoteVerifier[],
  policy: WitnessPolicy,
): Promise<void> {
  const path = `${logPath(log.name)}/${WITNESSED}`;
  const checkpoint = await readKeptCheckpoint(log, logFiles, keys);
  const bytes = await logFiles.read(WITNESSED, MAX_CHECKPOINT_BYTES);
  if (!checkpoint) return; // checkTileLog reports it
  if (!bytes)
    return assertQuorum(
      log.name,
      checkpoint.size,
      findCosignatures(checkpoint, checkpoint.note.signatures, policy.verifiers),
      policy,
    );
  let witnessed: typeof checkpoint;
  try {
    witnessed = openLogCheckpoint(log, bytes, keys, path);
  } catch (error) {
    throw damaged(path, 'the log did not sign it', error);
  }
  // After a killed sync it may be newer than the log's own checkpoint.
  if (witnessed.size < checkpoint.size)
    throw damaged(path, `it covers ${witnessed.size} entries, the checkpoint of the log covers ${checkpoint.size}`);
  if (witnessed.size === checkpoint.size && !witnessed.root.equals(checkpoint.root))
    throw damaged(path, "its root differs from the root of the log's checkpoint");
  const found = findCosignatures(witnessed, witnessed.note.signatures, policy.verifiers);
  const valid = new Set([...checkpoint.note.signatures, ...found.map(({ signature }) => signature)].map(signatureLine));
  if (
    witnessed.size === checkpoint.size &&
    witnessed.note.signatures.some((signature) => !valid.has(signatureLine(signature)))
  )
    throw damaged(
      path,
      "it has a signature that is neither on the log's checkpoint nor a valid cosignature of a witness",
    );
  assertQuorum(log.name, witnessed.size, found, policy);
}
