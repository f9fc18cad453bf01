import type { Digest } from '../../lib/digest.ts';
import { PREDICATE } from '../../sigstore/index.ts';
import type { StaticFiles } from '../format/files.ts';
import type { MirrorIndex } from '../format/layout.ts';
import { readPlatforms } from '../format/platforms.ts';
import type { HoldOrder, RetentionConfig } from './config.ts';
import type { Piece, Protection } from './types.ts';

const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';

type Protected = readonly [Digest, Protection];

/**
 * Finds every protected digest and its protection. Legal holds, the keep-list, releases with a promotion record and releases
 * that their source still lists are protected, in this order of precedence. A protection covers the platforms of an image,
 * its evidence, and the evidence about that evidence. Throws `mirror-damaged` if a stored image index is damaged.
 */
export async function findProtections(
  config: RetentionConfig,
  holds: readonly HoldOrder[],
  index: MirrorIndex,
  pieces: readonly Piece[],
  files: StaticFiles,
): Promise<ReadonlyMap<Digest, Protection>> {
  const roots: readonly Protected[] = [
    ...holds.map(protectHold),
    ...config.keep.map((digest): Protected => [digest, { why: 'keep-list', detail: digest }]),
    ...pieces.filter(isPromotion).map(({ about }): Protected => [about, { why: 'promotable', detail: about }]),
    ...listReleases(index),
  ];
  const byAbout = Map.groupBy(pieces, ({ about }) => about);
  const found = new Map<Digest, Protection>();
  const walked = new Set<string>();
  for (const [digest, protection] of roots)
    for (const covered of await listCovered(digest, byAbout, walked, files))
      if (!found.has(covered)) found.set(covered, protection);
  return found;
}

const protectHold = ({ digest, reason, by }: HoldOrder): Protected => [
  digest,
  { why: 'legal-hold', detail: `${reason} (${by})` },
];

const isPromotion = ({ item }: Piece): boolean =>
  item.artifactType === PROMOTION_ARTIFACT || item.predicateType === PREDICATE.promotion;

const listReleases = ({ subjects }: MirrorIndex): readonly Protected[] =>
  subjects.flatMap(({ releases }) =>
    releases.map(({ digest, reference }): Protected => [digest, { why: 'listed', detail: reference }]),
  );

/** Lists what the protection of an image covers. Skips what is in `walked`, and adds what it finds there. */
async function listCovered(
  root: Digest,
  byAbout: ReadonlyMap<Digest, readonly Piece[]>,
  walked: Set<string>,
  files: StaticFiles,
): Promise<readonly Digest[]> {
  const covered: Digest[] = [];
  const queue = [{ digest: root, isImage: true }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { digest, isImage } = next;
    const key = `${digest} ${isImage}`;
    if (walked.has(key)) continue;
    walked.add(key);
    covered.push(digest);
    // A damaged image index is an error: it could hide platforms that must stay.
    const platforms = isImage ? await readPlatforms(files, digest, { tolerate: 'missing' }) : [];
    queue.push(...platforms.map((platform) => ({ digest: platform, isImage: true })));
    queue.push(...listParts(byAbout.get(digest) ?? []).map((part) => ({ digest: part, isImage: false })));
  }
  return covered;
}

/** The contents and manifests of pieces that are not in quarantine. */
const listParts = (pieces: readonly Piece[]): readonly Digest[] =>
  pieces
    .filter(({ record }) => record === undefined)
    .flatMap(({ item }) => [item.digest, ...(item.manifest ? [item.manifest] : [])]);
