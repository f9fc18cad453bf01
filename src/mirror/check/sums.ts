import { digestOf } from '../../lib/digest.ts';
import type { MirrorConfig } from '../config.ts';
import type { StaticFiles } from '../format/files.ts';
import { MAX_INDEX_BYTES, STATE } from '../format/layout.ts';
import { type MirrorState, type NotedState, readNotedState } from '../format/state.ts';
import { isSummed, readSums, SUMS } from '../format/sums.ts';
import { readStateVerifier } from '../sync/own-key.ts';
import { type AttemptStep, damaged } from './findings.ts';

/**
 * Reads the state, and checks that its bytes are exactly those that a mirror writes. Checks its signature if the configuration names a
 * key. Throws a VerificationError.
 */
export async function readCheckedState(config: MirrorConfig, files: StaticFiles): Promise<NotedState> {
  const bytes = await files.read(STATE, MAX_INDEX_BYTES);
  if (!bytes) throw damaged(STATE, 'it is missing');
  const found = await readNotedState(files, { verifier: await readStateVerifier(config) });
  if (!found) throw damaged(STATE, 'it is missing');
  if (`${JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 2)}\n` !== bytes.toString('utf8'))
    throw damaged(STATE, 'its JSON is not formatted as a mirror formats it');
  return found;
}

/**
 * Checks the files that no other check covers against the list of sums, and the list against the state. Skips paths for which
 * `isReported` is true.
 */
export async function checkSums(
  state: MirrorState,
  paths: readonly string[],
  isReported: (path: string) => boolean,
  files: StaticFiles,
  attempt: AttemptStep,
): Promise<void> {
  if (state.sums === undefined) return; // the state of a version without sums
  const sums = await readSums(files, `sha256:${state.sums}`);
  if (!sums) throw damaged(SUMS, 'it is missing');
  for (const [path, expected] of sums)
    await attempt(async () => {
      if (isReported(path)) return;
      const bytes = await files.read(path, MAX_INDEX_BYTES);
      if (!bytes) throw damaged(path, `it is missing, and ${SUMS} names it`);
      if (digestOf(bytes) !== expected)
        throw damaged(path, `its digest is ${digestOf(bytes)}, but ${SUMS} lists ${expected}`);
    });
  for (const path of paths)
    if (isSummed(path) && !sums.has(path) && !isReported(path))
      await attempt(async () => {
        throw damaged(path, `${SUMS} does not name it: remove the file, or run mc mirror sync if a sync was killed`);
      });
}
