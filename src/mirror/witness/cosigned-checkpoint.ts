import { describe } from '../../lib/describe.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { type Checkpoint, findCosignatures, parseCheckpoint } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { logPath, type MirrorLog } from '../format/layout.ts';
import { MAX_CHECKPOINT_BYTES } from '../logs/checkpoints.ts';
import type { WitnessPolicy } from './config.ts';
import { assertQuorum, WITNESSED } from './gate.ts';

/**
 * Checks that enough witnesses cosigned the checkpoint of each log with tiles in a mirror, and that no checkpoint is
 * behind the index. Throws `log-unwitnessed`, `mirror-damaged`.
 */
export async function assertWitnessed(
  files: StaticFiles,
  logs: readonly MirrorLog[],
  policy: WitnessPolicy,
): Promise<void> {
  for (const log of logs) {
    if (log.type === 'rekor-v1') continue; // such a log has no witnesses
    const path = logPath(log.name, WITNESSED);
    const bytes =
      (await files.read(path, MAX_CHECKPOINT_BYTES)) ??
      (await files.read(logPath(log.name, 'checkpoint'), MAX_CHECKPOINT_BYTES));
    if (!bytes) throw damaged(path, 'it is missing');
    let checkpoint: Checkpoint;
    try {
      checkpoint = parseCheckpoint(bytes.toString('utf8'), path);
    } catch (error) {
      throw damaged(path, describe(error), error);
    }
    const { origin, size, root, note } = checkpoint;
    // A sync writes the index after the logs: the index may be behind a checkpoint, but never ahead of it.
    const covers = size > log.size || (size === log.size && root.toString('hex') === log.root);
    if (origin !== log.origin || !covers)
      throw damaged(
        path,
        `the index has ${log.size} entries of ${log.origin}, the checkpoint has ${size} of ${origin}`,
      );
    assertQuorum(log.name, size, findCosignatures(checkpoint, note.signatures, policy.verifiers), policy);
  }
}

const damaged = (path: string, detail: string, cause?: unknown): VerificationError =>
  mirrorError('mirror-damaged', { path, detail }, { cause });
