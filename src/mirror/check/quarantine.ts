import { type Digest, digestOf } from '../../lib/digest.ts';
import { pieceId, quarantinePath, readRecord } from '../evidence/quarantine.ts';
import type { Records } from '../format/catalog.ts';
import type { StaticFiles } from '../format/files.ts';
import { MAX_EVIDENCE_BYTES, MAX_INDEX_BYTES } from '../format/layout.ts';
import { damaged } from './files.ts';

/**
 * What is kept apart against the catalog: that each record is what it was, its bytes beside it, and nothing else there. Gives
 * the manifests that it names, which must be among the blobs, and the contents, which may be.
 */
export async function checkQuarantine(
  records: Records,
  paths: readonly string[],
  files: StaticFiles,
  attempt: (work: () => Promise<void>) => Promise<unknown>,
): Promise<{ readonly manifests: readonly Digest[]; readonly contents: readonly Digest[] }> {
  const known = new Set<string>();
  const [manifests, contents]: [Digest[], Digest[]] = [[], []];
  for (const [path, expected] of records)
    await attempt(async () => {
      known.add(path);
      const bytes = await files.read(path, MAX_INDEX_BYTES);
      const record = bytes && digestOf(bytes) === expected ? await readRecord(files, path) : undefined;
      if (!record) throw damaged(path, 'it is missing or was changed, and the catalog names it');
      const { subject, items, held } = record;
      for (const { digest, manifest } of items) {
        contents.push(digest);
        if (manifest) manifests.push(manifest);
      }
      const [item] = items;
      if (!held || !item) return;
      const at = quarantinePath(subject, pieceId(item));
      known.add(at);
      const content = await files.read(at, MAX_EVIDENCE_BYTES);
      if (!content || digestOf(content) !== item.digest) throw damaged(at, 'it is missing or was changed');
    });
  for (const path of paths)
    if (path.startsWith('quarantine/') && !known.has(path))
      await attempt(async () => {
        throw damaged(path, 'the catalog does not name it: a sync was killed; sync again, then prune');
      });
  return { manifests, contents };
}
