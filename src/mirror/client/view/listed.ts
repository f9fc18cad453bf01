import { type Digest, isDigest } from '../../../lib/digest.ts';
import { mirrorError } from '../../errors.ts';
import { evidenceRoot, type Indexes, readCatalog } from '../../format/catalog.ts';
import type { StaticFiles } from '../../format/files.ts';
import {
  CATALOG,
  evidencePath,
  INDEX,
  MAX_INDEX_BYTES,
  MAX_ROOT_BYTES,
  mirrorIndexSchema,
  STATE,
  TRUSTED_ROOT,
} from '../../format/layout.ts';
import { parseEvidence, parseMirrorFile } from '../../format/reading.ts';
import { readExpected } from '../../format/signed/node.ts';
import type { MirrorState } from '../../format/state.ts';
import { readSums, SUMS } from '../../format/sums.ts';
import type { MirrorView } from './types.ts';
import { createIndexAnswers } from './unsigned.ts';

/**
 * Opens a view of a mirror of an older version, without a signed catalog. Its state names `SHA256SUMS`, which lists
 * `index.json` and `evidence/index.json`, which lists the index of each subject. Throws `mirror-unlisted` if the state
 * names no list.
 */
export async function openListedView(files: StaticFiles, state: MirrorState): Promise<MirrorView> {
  const damaged = (path: string, detail: string) => mirrorError('mirror-damaged', { path, detail });
  if (state.sums === undefined) throw mirrorError('mirror-unlisted', { mirror: files.name });
  const list = await readExpected(files, SUMS, `sha256:${state.sums}`, MAX_INDEX_BYTES);
  const sums = (await readSums({ name: files.name, read: async () => list })) ?? new Map<string, Digest>();
  const readListed = async (path: string, maxBytes: number): Promise<Buffer | undefined> => {
    const expected = sums.get(path);
    return expected && readExpected(files, path, expected, maxBytes);
  };
  const bytes = await readListed(INDEX, MAX_INDEX_BYTES);
  if (!bytes) throw mirrorError('mirror-missing', { where: files.name, detail: `its signed state lists no ${INDEX}` });
  const index = parseMirrorFile(mirrorIndexSchema, bytes, INDEX);
  let indexes: Promise<Indexes> | undefined;
  const readIndexes = async (): Promise<Indexes> => {
    const found = await readCatalog({ name: files.name, read: readListed });
    if (evidenceRoot(found).toString('hex') !== state.evidence.root)
      throw damaged(CATALOG, `its root is not the root of the evidence in ${STATE}`);
    return found;
  };
  return {
    sequence: state.sequence,
    ...createIndexAnswers(index),
    syncedAt: state.syncedAt ?? state.time,
    trustedRoot: async () => {
      const root = await readListed(TRUSTED_ROOT, MAX_ROOT_BYTES);
      if (!root) throw damaged(TRUSTED_ROOT, 'it is missing');
      return root;
    },
    evidence: async (subject: Digest) => {
      if (!isDigest(subject)) return []; // a mirror is addressed by sha256
      indexes ??= readIndexes();
      const expected = (await indexes).get(subject);
      if (expected === undefined) return [];
      const path = evidencePath(subject);
      return parseEvidence(await readExpected(files, path, expected, MAX_INDEX_BYTES), subject, path);
    },
  };
}
