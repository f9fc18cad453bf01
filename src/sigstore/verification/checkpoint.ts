import { verify } from 'node:crypto';
import type { InclusionProof, TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { describe } from '../../lib/describe.ts';
import { type Checkpoint, parseCheckpoint } from '../../tlog/index.ts';
import { sigstoreError } from '../errors.ts';
import type { TrustedLog } from '../trusted-root.ts';

/** An inclusion proof leads to a root that the log has signed, so it needs a checkpoint. Throws `checkpoint-missing`. */
export function assertCheckpoint({ inclusionProof, logIndex }: TransparencyLogEntry): void {
  if (inclusionProof && !inclusionProof.checkpoint) throw sigstoreError('checkpoint-missing', { index: logIndex });
}

/**
 * Verifies the checkpoint of an inclusion proof (C2SP tlog-checkpoint and signed-note). Its origin must be the name of
 * the log, or `NAME - TREE` as Rekor v1 writes it. The log's key must have signed it under that exact name, and its
 * size and root must be those of the proof. `@sigstore/verify` does not compare the origin, and accepts any part of the
 * log's address as its name. Throws `checkpoint-invalid`, and `log-entry-mismatch` for an index that is not that of the
 * proof.
 */
export function verifyCheckpoint(entry: TransparencyLogEntry, proof: InclusionProof, log: TrustedLog): void {
  const invalid = (detail: string, cause?: unknown) => sigstoreError('checkpoint-invalid', { detail }, { cause });
  let checkpoint: Checkpoint;
  try {
    checkpoint = parseCheckpoint(proof.checkpoint?.envelope ?? '');
  } catch (error) {
    throw invalid(describe(error), error);
  }
  const { origin, size, root, note } = checkpoint;
  const [name = '', tree, ...more] = origin.split(' - ');
  if (!log.names.includes(name) || (tree !== undefined && !/^\d+$/.test(tree)) || more.length > 0)
    throw invalid(`expected the origin ${log.name}, found "${origin}"`);
  const body = Buffer.from(note.body);
  const algorithm = log.publicKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  // C2SP signed-note, "Verifying": a signature under the name and ID of a known key must verify, even if another one is valid.
  const own = note.signatures.filter(
    ({ name: signer, keyId }) => log.names.includes(signer) && keyId.equals(log.keyId.subarray(0, 4)),
  );
  const isSigned = own.length > 0 && own.every(({ signature }) => verify(algorithm, body, log.publicKey, signature));
  if (!isSigned) throw invalid(`it has no valid signature of ${log.name}`);
  if (String(size) !== proof.treeSize) throw invalid(`expected the size ${proof.treeSize} of the proof, found ${size}`);
  if (!root.equals(proof.rootHash)) throw invalid('its root is not that of the proof');
  // Without a promise no signature covers entry.logIndex, so it must be the index of the proof.
  if (!entry.inclusionPromise && entry.logIndex !== proof.logIndex)
    throw sigstoreError('log-entry-mismatch', {
      detail: `expected the index ${proof.logIndex} of its proof, found ${entry.logIndex}`,
    });
}
