import { type Digest, digestOf } from '../../lib/digest.ts';
import type { Records } from '../format/catalog.ts';
import type { StaticFiles } from '../format/files.ts';
import { MAX_EVIDENCE_BYTES, MAX_INDEX_BYTES } from '../format/layout.ts';
import { getPieceId, type QuarantineRecord, quarantinePath, readRecord } from '../format/quarantine.ts';
import { type AttemptStep, damaged } from './findings.ts';

/**
 * Checks the quarantine against the catalog: each record is unchanged, its content is beside it, and there are no other
 * files. Returns the manifests that the records name, which must be among the blobs, and the contents, which may be.
 */
export async function checkQuarantine(
  records: Records,
  paths: readonly string[],
  files: StaticFiles,
  attempt: AttemptStep,
): Promise<{ readonly manifests: readonly Digest[]; readonly contents: readonly Digest[] }> {
  const known = new Set<string>();
  const [manifests, contents]: [Digest[], Digest[]] = [[], []];
  for (const [path, expected] of records)
    await attempt(async () => {
      known.add(path);
      const record = await readUnchanged(path, expected, files);
      for (const { digest, manifest } of record.items) {
        contents.push(digest);
        if (manifest) manifests.push(manifest);
      }
      await checkContent(record, known, files);
    });
  for (const path of paths)
    if (path.startsWith('quarantine/') && !known.has(path))
      await attempt(async () => {
        throw damaged(path, 'the catalog does not name it: a sync was killed; sync again, then prune');
      });
  return { manifests, contents };
}

async function readUnchanged(path: string, expected: Digest, files: StaticFiles): Promise<QuarantineRecord> {
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  const record = bytes && digestOf(bytes) === expected ? await readRecord(files, path) : undefined;
  if (!record) throw damaged(path, 'it is missing or was changed, and the catalog names it');
  return record;
}

/** Checks the content of a record, and adds its path to `known`. A record of content that was too large has none. */
async function checkContent(
  { subject, items, held }: QuarantineRecord,
  known: Set<string>,
  files: StaticFiles,
): Promise<void> {
  const [item] = items;
  if (!held || !item) return;
  const path = quarantinePath(subject, getPieceId(item));
  known.add(path);
  const content = await files.read(path, MAX_EVIDENCE_BYTES);
  if (!content || digestOf(content) !== item.digest) throw damaged(path, 'it is missing or was changed');
}
