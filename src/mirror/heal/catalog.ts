import { type Digest, digestOf } from '../../lib/digest.ts';
import { readCheckedState } from '../check/sums.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { readCatalog } from '../format/catalog.ts';
import type { StaticFiles } from '../format/files.ts';
import { MAX_INDEX_BYTES, signedNodePath } from '../format/layout.ts';
import { readIndex } from '../format/reading.ts';
import { readKeptNodes } from '../format/signed/kept-nodes.ts';
import { listNodes } from '../format/signed/publish.ts';
import { buildSnapshot } from '../format/signed/snapshot.ts';
import { attempt } from './attempt.ts';
import type { ExpectedDigests } from './evidence.ts';
import type { HealWriter } from './writer.ts';

const OWN_FILES = 'its own files';

/** Reads evidence indexes from the nodes of the signed catalog, which are second copies of them. */
export const createCatalogCopies = (wanted: ExpectedDigests, to: Destination): StaticFiles => ({
  name: OWN_FILES,
  read: async (path, maxBytes) => {
    const digest = wanted.get(path);
    return digest && to.read(signedNodePath(digest), maxBytes);
  },
});

/**
 * Rewrites missing and damaged nodes of the signed catalog. If the files of the mirror have the root node that the state
 * signs, it computes the nodes of the current state from them. It copies all other nodes from other mirrors.
 */
export async function healCatalog(
  config: MirrorConfig,
  to: Destination,
  mirrors: readonly StaticFiles[],
  writer: HealWriter,
): Promise<void> {
  const { catalog } = await readCheckedState(config, to);
  const snapshot = buildSnapshot(await readIndex(to), await readCatalog(to));
  const isSigned = snapshot.root === catalog;
  const named = isSigned ? [...snapshot.pages.keys(), ...snapshot.copies.keys()] : [];
  for (const node of new Set<Digest>([
    ...named,
    ...(await readKeptNodes(to)).retired.keys(),
    ...(await listNodes(to)),
  ])) {
    writer.signal?.throwIfAborted();
    const path = signedNodePath(node);
    const isIntact = (bytes: Buffer | undefined): bytes is Buffer => bytes !== undefined && digestOf(bytes) === node;
    if (isIntact(await attempt(() => to.read(path, MAX_INDEX_BYTES)))) continue;
    const text = isSigned ? snapshot.pages.get(node) : undefined;
    const copyPath = isSigned ? snapshot.copies.get(node) : undefined;
    const computed =
      text === undefined ? copyPath && (await attempt(() => to.read(copyPath, MAX_INDEX_BYTES))) : Buffer.from(text);
    if (computed && isIntact(computed)) {
      await writer.write(to, path, computed, OWN_FILES);
      continue;
    }
    for (const mirror of mirrors) {
      const bytes = await attempt(() => mirror.read(path, MAX_INDEX_BYTES));
      if (!isIntact(bytes)) continue;
      await writer.write(to, path, bytes, mirror.name);
      break;
    }
  }
}
