import { z } from 'zod';
import { type Digest, digestOf, isDigest } from '../../lib/digest.ts';
import { MAX_MANIFEST_BYTES } from '../../oci/index.ts';
import { PREDICATE } from '../../sigstore/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { blobPath, MAX_EVIDENCE_BYTES, type MirrorIndex } from '../format/layout.ts';
import type { HoldOrder, RetentionConfig } from './config.ts';
import type { Piece } from './plan.ts';

/** What keeps a piece whatever its age. */
export interface Protection {
  readonly why: 'legal-hold' | 'keep-list' | 'promotable' | 'listed';
  /** Reason and who, or the release. */
  readonly detail: string;
}

const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';

/**
 * Every digest that is protected, and by what: from holds, keep-lists, releases with a promotion record and releases that
 * their source still lists, on to their platforms, their evidence, and the evidence about that. The first of these counts.
 */
export async function protections(
  config: RetentionConfig,
  holds: readonly HoldOrder[],
  index: MirrorIndex,
  pieces: readonly Piece[],
  files: StaticFiles,
): Promise<ReadonlyMap<Digest, Protection>> {
  const byAbout = Map.groupBy(pieces, ({ about }) => about);
  const isPromotion = ({ item }: Piece): boolean =>
    item.artifactType === PROMOTION_ARTIFACT || item.predicateType === PREDICATE.promotion;
  const roots: readonly (readonly [Digest, Protection])[] = [
    ...holds.map(
      ({ digest, reason, by }) => [digest, { why: 'legal-hold', detail: `${reason} (${by})` } as Protection] as const,
    ),
    ...config.keep.map((digest) => [digest, { why: 'keep-list', detail: digest } as Protection] as const),
    ...pieces
      .filter(isPromotion)
      .map(({ about }) => [about, { why: 'promotable', detail: about } as Protection] as const),
    ...index.subjects.flatMap(({ releases }) =>
      releases.map(({ digest, reference }) => [digest, { why: 'listed', detail: reference } as Protection] as const),
    ),
  ];
  const found = new Map<Digest, Protection>();
  const walked = new Set<string>();
  for (const [root, protection] of roots) {
    const queue = [{ digest: root, isImage: true }];
    for (let at = queue.pop(); at; at = queue.pop()) {
      const { digest, isImage } = at;
      if (walked.has(`${digest} ${isImage}`)) continue;
      walked.add(`${digest} ${isImage}`);
      if (!found.has(digest)) found.set(digest, protection);
      if (isImage) for (const platform of await platformsOf(digest, files)) queue.push({ digest: platform, isImage });
      for (const { item, record } of byAbout.get(digest) ?? [])
        if (record === undefined)
          for (const part of [item.digest, item.manifest]) if (part) queue.push({ digest: part, isImage: false });
    }
  }
  return found;
}

const imageIndex = z.object({ manifests: z.array(z.object({ digest: z.string() })) });

/**
 * The manifests that an index names; none of what is no index, or of what no mirror holds, like a file. One that is damaged
 * protects nothing that it should: then nothing may go, `mirror-damaged`.
 */
async function platformsOf(digest: Digest, files: StaticFiles): Promise<readonly Digest[]> {
  const path = blobPath(digest);
  const bytes = await files.read(path, MAX_EVIDENCE_BYTES);
  if (!bytes) return [];
  if (digestOf(bytes) !== digest)
    throw mirrorError('mirror-damaged', { path, detail: `its digest is ${digestOf(bytes)}` });
  const parsed = imageIndex.safeParse(jsonOf(bytes));
  return parsed.success ? parsed.data.manifests.map((one) => one.digest).filter(isDigest) : [];
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return bytes.length > MAX_MANIFEST_BYTES ? undefined : JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
