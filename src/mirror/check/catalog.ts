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
import type { CountingFiles } from './files.ts';
import { type AttemptStep, damaged } from './findings.ts';

/**
 * Recomputes the signed catalog from the index and the evidence indexes. It must have the root that the state signs, and the
 * mirror must have all of its nodes. The mirror may also have nodes for readers of earlier states.
 */
export async function checkSignedCatalog(
  root: Digest | undefined,
  {
    index,
    indexes,
    paths,
  }: { readonly index: MirrorIndex; readonly indexes: Indexes; readonly paths: readonly string[] },
  files: CountingFiles,
  attempt: AttemptStep,
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
          'it signs another catalog than that of the files: a file was changed, or a sync was killed; sync again',
        );
      });
    else
      for (const node of named)
        if (!present.has(signedNodePath(node)))
          await attempt(async () => {
            throw damaged(signedNodePath(node), 'it is missing, and the signed catalog names it');
          });
  }
  const earlier = await readKeptNodes(files);
  for (const node of earlier.retired.keys())
    if (!present.has(signedNodePath(node)))
      await attempt(async () => {
        throw damaged(
          signedNodePath(node),
          `it is missing, and ${KEPT_NODES} names it for readers of an earlier state`,
        );
      });
  const known = new Set([...named, ...earlier.retired.keys()].map(signedNodePath));
  for (const path of paths)
    if (path.startsWith(SIGNED_CATALOG) && path !== KEPT_NODES)
      await attempt(async () => {
        const bytes = await files.read(path, MAX_INDEX_BYTES);
        const found = digestOf(bytes ?? '');
        if (path !== signedNodePath(found)) throw damaged(path, `its digest is ${found}`);
        if (!known.has(path)) throw damaged(path, 'no state names it: run mc mirror sync');
      });
}
