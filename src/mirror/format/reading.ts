import type { z } from 'zod';
import { describe } from '../../lib/describe.ts';
import { type Digest, digestOf, isDigest } from '../../lib/digest.ts';
import { isFormatNewer } from '../../lib/format-version.ts';
import { conform, parseJson } from '../../lib/json.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from './files.ts';
import {
  blobPath,
  type EvidenceItem,
  evidenceIndexSchema,
  evidencePath,
  INDEX,
  MAX_EVIDENCE_BYTES,
  MAX_INDEX_BYTES,
  type MirrorIndex,
  mirrorIndexSchema,
} from './layout.ts';
import { readWithin } from './signed/node.ts';

/** Reads `index.json`; undefined if it is missing. Throws `mirror-damaged`. */
export async function readIndex(files: StaticFiles): Promise<MirrorIndex | undefined> {
  const bytes = await files.read(INDEX, MAX_INDEX_BYTES);
  return bytes && parseMirrorFile(mirrorIndexSchema, bytes, INDEX);
}

/** Reads the evidence about a digest from its index; none if the index is missing. Throws `mirror-damaged`. */
export async function readEvidence(files: StaticFiles, subject: Digest): Promise<readonly EvidenceItem[]> {
  if (!isDigest(subject)) return []; // a mirror is addressed by sha256
  const path = evidencePath(subject);
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  return bytes ? parseEvidence(bytes, subject, path) : [];
}

/** Parses an index of evidence, which must be about `subject`. Throws `mirror-damaged`. */
export function parseEvidence(bytes: Buffer, subject: Digest, path: string): readonly EvidenceItem[] {
  const index = parseMirrorFile(evidenceIndexSchema, bytes, path);
  if (index.subject !== subject) throw mirrorError('mirror-damaged', { path, detail: `it is about ${index.subject}` });
  return index.evidence;
}

/** Reads a blob and verifies its digest. Throws `mirror-damaged`, also for a missing blob. */
export async function readBlob(files: StaticFiles, digest: Digest): Promise<Buffer> {
  const path = blobPath(digest);
  const bytes = await readWithin(files, path, MAX_EVIDENCE_BYTES);
  if (!bytes) throw mirrorError('mirror-damaged', { path, detail: 'it is missing' });
  if (digestOf(bytes) !== digest)
    throw mirrorError('mirror-damaged', { path, detail: `its digest is ${digestOf(bytes)}` });
  return bytes;
}

/**
 * Parses a JSON file of a mirror by its schema. Throws `mirror-damaged`; `format-newer` for a format of a newer
 * version.
 */
export function parseMirrorFile<T extends z.ZodType>(schema: T, bytes: Buffer, path: string): z.output<T> {
  try {
    return conform(schema, parseJson(bytes.toString('utf8'), path), path);
  } catch (error) {
    if (isFormatNewer(error)) throw error;
    throw mirrorError('mirror-damaged', { path, detail: describe(error) }, { cause: error });
  }
}

/** Returns the age of a mirror in seconds: the time since the last sync that read all sources. Never negative. */
export const stalenessSeconds = (index: Pick<MirrorIndex, 'syncedAt'>, now: Date): number =>
  Math.max(0, (now.getTime() - Date.parse(index.syncedAt)) / 1000);
