import { type Digest, digestOf } from '../../lib/digest.ts';
import type { Indexes } from '../format/catalog.ts';
import {
  KEPT_NODES,
  MAX_INDEX_BYTES,
  type MirrorIndex,
  SIGNED_CATALOG,
  STATE,
  signedNodePath,
} from '../format/layout.ts';
import { readKeptNodes } from '../format/signed/kept-nodes.ts';
import { buildSnapshot } from '../format/signed/snapshot.ts';
import { type CountingFiles, damaged } from './files.ts';

/**
 * Recomputes the catalog that the note of the state commits to from the index and the indexes of evidence: it must have
 * that root node, and all of its nodes must be here. Other nodes may be here for readers of the states before.
 */
export async function checkSignedCatalog(
  root: Digest | undefined,
  {
    index,
    indexes,
    paths,
  }: { readonly index: MirrorIndex; readonly indexes: Indexes; readonly paths: readonly string[] },
  files: CountingFiles,
  attempt: (work: () => Promise<void>) => Promise<unknown>,
): Promise<void> {
  const named = new Set<Digest>();
  const present = new Set(paths);
  if (root !== undefined) {
    const snapshot = buildSnapshot(index, indexes);
    for (const node of [...snapshot.pages.keys(), ...snapshot.copies.keys()]) named.add(node);
    if (snapshot.root !== root)
      await attempt(async () => {
        throw damaged(
          STATE,
          'it signs another catalog than that of the files here: something was changed, or a sync was killed; sync again',
        );
      });
    else
      for (const node of named)
        if (!present.has(signedNodePath(node)))
          await attempt(async () => {
            throw damaged(signedNodePath(node), 'it is missing, and the signed catalog names it');
          });
  }
  const kept = await readKeptNodes(files);
  for (const node of kept.retired.keys())
    if (!present.has(signedNodePath(node)))
      await attempt(async () => {
        throw damaged(
          signedNodePath(node),
          `it is missing, and ${KEPT_NODES} keeps it for readers of an earlier state`,
        );
      });
  const known = new Set([...named, ...kept.retired.keys()].map(signedNodePath));
  for (const path of paths)
    if (path.startsWith(SIGNED_CATALOG) && path !== KEPT_NODES)
      await attempt(async () => {
        const bytes = await files.read(path, MAX_INDEX_BYTES);
        const found = digestOf(bytes ?? '');
        if (path !== signedNodePath(found)) throw damaged(path, `its digest is ${found}`);
        if (!known.has(path)) throw damaged(path, 'no state names it: it does not belong here; sync again');
      });
}
