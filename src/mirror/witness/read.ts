import { describe } from '../../lib/describe.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { type Checkpoint, cosignaturesBy, parseCheckpoint } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { logPath, type MirrorIndex } from '../format/layout.ts';
import { MAX_CHECKPOINT_BYTES } from '../logs/checkpoints.ts';
import type { WitnessPolicy } from './config.ts';
import { assertQuorum, WITNESSED } from './gate.ts';

type LogEntry = MirrorIndex['logs'][number];

/**
 * Holds each log with tiles that a mirror tells of against witnesses: enough of them must have cosigned the checkpoint that it
 * serves, which must not be behind what its index says. Throws `log-unwitnessed`, `mirror-damaged`.
 */
export async function assertWitnessed(
  files: StaticFiles,
  logs: readonly LogEntry[],
  policy: WitnessPolicy,
): Promise<void> {
  for (const log of logs) {
    if (log.type === 'rekor-v1') continue; // has no witnesses
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
    // The index is written after all logs: it may be behind, never ahead.
    const isBehind = size > log.size || (size === log.size && root.toString('hex') === log.root);
    if (origin !== log.origin || !isBehind)
      throw damaged(path, `it is of ${size} entries of ${origin}; the index says ${log.size} of ${log.origin}`);
    assertQuorum(log.name, size, cosignaturesBy(checkpoint, note.signatures, policy.verifiers), policy);
  }
}

const damaged = (path: string, detail: string, cause?: unknown): VerificationError =>
  mirrorError('mirror-damaged', { path, detail }, { cause });
