import { digestOf } from '../../lib/digest.ts';
import type { MirrorConfig } from '../config.ts';
import type { StaticFiles } from '../format/files.ts';
import { MAX_INDEX_BYTES, STATE } from '../format/layout.ts';
import { type MirrorState, type NotedState, readNotedState } from '../format/state.ts';
import { isSummed, readSums, SUMS } from '../format/sums.ts';
import { readStateVerifier } from '../sync/own-key.ts';
import { damaged } from './files.ts';

/** The state, signed where the mirror signs, and byte for byte as it is written. Throws VerificationErrors. */
export async function checkedState(config: MirrorConfig, files: StaticFiles): Promise<NotedState> {
  const bytes = await files.read(STATE, MAX_INDEX_BYTES);
  if (!bytes) throw damaged(STATE, 'it is missing');
  const found = await readNotedState(files, { verifier: await readStateVerifier(config) });
  if (!found) throw damaged(STATE, 'it is missing');
  if (`${JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 2)}\n` !== bytes.toString('utf8'))
    throw damaged(STATE, 'it is not written as a mirror writes it');
  return found;
}

/** Each file that nothing else holds against the list of them, and the list against the state; of `paths` what is not told. */
export async function checkSums(
  state: MirrorState,
  paths: readonly string[],
  isTold: (path: string) => boolean,
  files: StaticFiles,
  attempt: (work: () => Promise<void>) => Promise<unknown>,
): Promise<void> {
  if (state.sums === undefined) return; // of a version that wrote none
  const sums = await readSums(files, `sha256:${state.sums}`);
  if (!sums) throw damaged(SUMS, 'it is missing');
  for (const [path, expected] of sums)
    await attempt(async () => {
      if (isTold(path)) return;
      const bytes = await files.read(path, MAX_INDEX_BYTES);
      if (!bytes) throw damaged(path, `it is missing, and ${SUMS} names it`);
      if (digestOf(bytes) !== expected)
        throw damaged(path, `its digest is ${digestOf(bytes)}, ${SUMS} says ${expected}`);
    });
  for (const path of paths)
    if (isSummed(path) && !sums.has(path) && !isTold(path))
      await attempt(async () => {
        throw damaged(path, `${SUMS} does not name it: it does not belong here, or a sync was killed; sync again`);
      });
}
