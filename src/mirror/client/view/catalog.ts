import type { z } from 'zod';
import { type Digest, isDigest } from '../../../lib/digest.ts';
import { mirrorError } from '../../errors.ts';
import type { StaticFiles } from '../../format/files.ts';
import {
  digestSchema,
  MAX_INDEX_BYTES,
  MAX_ROOT_BYTES,
  mirrorLogSchema,
  signedNodePath,
  TRUSTED_ROOT,
} from '../../format/layout.ts';
import { parseEvidence, parseMirrorFile } from '../../format/reading.ts';
import { readNode } from '../../format/signed/node.ts';
import { LOG_KEY, namedReleasesSchema, snapshotSchema } from '../../format/signed/snapshot.ts';
import { createPageReader, lookUp, MAX_PAGE_BYTES, readTree } from '../../format/signed/tree.ts';
import type { MirrorState } from '../../format/state.ts';
import type { MirrorView } from './types.ts';

/**
 * Opens a view of a mirror with a signed catalog. A path from its root node proves every answer, and also that a key is
 * absent.
 */
export async function openCatalogView(files: StaticFiles, state: MirrorState, root: Digest): Promise<MirrorView> {
  const path = signedNodePath(root);
  const snapshot = parseMirrorFile(snapshotSchema, await readNode(files, root, MAX_PAGE_BYTES), path);
  if (snapshot.syncedAt === undefined)
    throw mirrorError('mirror-missing', { where: files.name, detail: 'no sync has read all its sources yet' });
  const read = createPageReader(files);
  const [evidence, releases, sources] = [snapshot.evidence, snapshot.releases, snapshot.sources].map(
    (tree) => tree ?? undefined,
  );
  const parse = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> =>
    parseMirrorFile(schema, Buffer.from(JSON.stringify(value)), path);
  return {
    sequence: state.sequence,
    syncedAt: state.syncedAt ?? state.time,
    logs: async () =>
      (await readTree(read, sources)).flatMap(([key, value]) =>
        key.startsWith(LOG_KEY) ? [parse(mirrorLogSchema, value)] : [],
      ),
    trustedRoot: async () => {
      if (!snapshot.trustedRoot)
        throw mirrorError('mirror-damaged', { path: TRUSTED_ROOT, detail: 'the signed state does not name it' });
      return readNode(files, snapshot.trustedRoot, MAX_ROOT_BYTES);
    },
    evidence: async (subject) => {
      if (!isDigest(subject)) return []; // a mirror is addressed by sha256
      const found = await lookUp(read, evidence, subject);
      if (found === undefined) return [];
      const digest = parse(digestSchema, found);
      return parseEvidence(await readNode(files, digest, MAX_INDEX_BYTES), subject, signedNodePath(digest));
    },
    find: async (name) => parse(namedReleasesSchema, (await lookUp(read, releases, name)) ?? []),
    releases: async () =>
      (await readTree(read, releases)).flatMap(([name, value]) =>
        // A release with a tag and a digest is also listed under its tag.
        parse(namedReleasesSchema, value).filter(({ reference }) => reference === name),
      ),
  };
}
