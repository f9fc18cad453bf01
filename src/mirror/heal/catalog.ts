import { type Digest, digestOf } from '../../lib/digest.ts';
import { readCheckedState } from '../check/sums.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { readCatalog } from '../format/catalog.ts';
import type { StaticFiles } from '../format/files.ts';
import { MAX_INDEX_BYTES, signedNodePath } from '../format/layout.ts';
import { readIndex } from '../format/reading.ts';
import { readKept } from '../format/signed/kept.ts';
import { listNodes } from '../format/signed/publish.ts';
import { buildSnapshot } from '../format/signed/snapshot.ts';
import type { Wanted } from './evidence.ts';
import type { Healer } from './healer.ts';
import { tried } from './tiles.ts';

const OWN = 'its own files';

/** Indexes of evidence are nodes of the signed catalog too: one of both copies mends the other. */
export const ownNodes = (wanted: Wanted, to: Destination): StaticFiles => ({
  name: OWN,
  read: async (path, maxBytes) => {
    const digest = wanted.get(path);
    return digest && to.read(signedNodePath(digest), maxBytes);
  },
});

/**
 * Writes the nodes of the signed catalog again that are missing or damaged: those of the current state from the files that
 * they follow from, where these have the root node that the state signs; nodes of older states from other mirrors.
 */
export async function healCatalog(
  config: MirrorConfig,
  to: Destination,
  mirrors: readonly StaticFiles[],
  healer: Healer,
): Promise<void> {
  const { catalog } = await readCheckedState(config, to);
  const snapshot = buildSnapshot(await readIndex(to), await readCatalog(to));
  const isSigned = snapshot.root === catalog;
  const named = isSigned ? [...snapshot.pages.keys(), ...snapshot.copies.keys()] : [];
  for (const node of new Set<Digest>([...named, ...(await readKept(to)).retired.keys(), ...(await listNodes(to))])) {
    healer.signal?.throwIfAborted();
    const path = signedNodePath(node);
    const isRight = (bytes: Buffer | undefined): bytes is Buffer => bytes !== undefined && digestOf(bytes) === node;
    if (isRight(await tried(() => to.read(path, MAX_INDEX_BYTES)))) continue;
    const text = isSigned ? snapshot.pages.get(node) : undefined;
    const copied = isSigned ? snapshot.copies.get(node) : undefined;
    const own =
      text === undefined ? copied && (await tried(() => to.read(copied, MAX_INDEX_BYTES))) : Buffer.from(text);
    if (own && isRight(own)) {
      await healer.write(to, path, own, OWN);
      continue;
    }
    for (const mirror of mirrors) {
      const bytes = await tried(() => mirror.read(path, MAX_INDEX_BYTES));
      if (!isRight(bytes)) continue;
      await healer.write(to, path, bytes, mirror.name);
      break;
    }
  }
}
