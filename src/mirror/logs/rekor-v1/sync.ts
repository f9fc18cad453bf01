import { EMPTY_ROOT } from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import { type KeptCheckpoint, readKeptCheckpoint } from '../checkpoints.ts';
import type { RekorV1Config } from '../log-config.ts';
import type { LogSyncResult } from '../types.ts';
import { copySelection, type EntrySelection } from './copy-selection.ts';
import { copyTrees } from './copy-trees.ts';
import { treePath } from './proofs.ts';
import { openRun, type RekorV1Ports } from './run.ts';

/**
 * Mirrors a Rekor v1 log, which has no tiles: the selected entries, or in mode `full` every entry of all its trees.
 * Keeps each entry with its verified inclusion proof, and proves that each tree begins with the kept one. Writes the
 * checkpoints last, and the one of the active tree after the others. Throws `log-fork`, `log-proof-mismatch`,
 * `mirror-mode-unsupported`.
 */
export async function syncRekorV1(
  log: RekorV1Config,
  to: Destination,
  selection: EntrySelection,
  ports: RekorV1Ports,
): Promise<LogSyncResult> {
  const run = await openRun(log, to, ports);
  const tiles = log.mode === 'full' ? await copyTrees(run) : 0;
  await copySelection(run, selection);
  await run.proofs.write(to);
  await run.mirrored.write(to, run.index, run.trees);
  for (const { treeId, head } of run.trees) {
    const tree = to.under(treePath(treeId));
    await writeHead(tree, await readKeptCheckpoint(log, tree, ports.keys), head);
  }
  const active = run.trees.at(-1);
  const newest = await readKeptCheckpoint(log, to, ports.keys);
  if (active) await writeHead(to, newest, active.head);
  return {
    size: active?.head.size ?? 0,
    root: active?.head.root ?? EMPTY_ROOT,
    previousSize: active?.kept?.size ?? 0,
    tiles,
    frozen: false,
    ...run.counts,
  };
}

/**
 * Writes the checkpoint of a tree, unless the kept one has the same size: Rekor v1 signs the same tree again for each
 * request.
 */
async function writeHead(to: Destination, kept: KeptCheckpoint | undefined, head: KeptCheckpoint): Promise<void> {
  if (kept?.origin !== head.origin || kept.size !== head.size) await to.write('checkpoint', head.text);
}
