import { MiB } from '../lib/bytes.ts';
import { asMcError } from '../lib/errors.ts';
import { McError, VerificationError } from '../lib/mc-error.ts';
import type { Graph, OciDigest, Repository } from '../oci/index.ts';
import { listBlobs } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';
import type { Trust, VerifiedSigner } from '../verify/index.ts';
import { checkBypassRule } from './bypass.ts';
import { promoteError } from './errors.ts';
import { type Mark, type MarkKind, readMarks, replicateMark, verifyMark, writeMark } from './mark.ts';
import type { Place } from './place.ts';
import {
  coversPromotion,
  createPromotionStatement,
  isSamePlace,
  listDestinations,
  PROMOTION_PREDICATE,
  type PromotionPredicate,
  promotionPredicateSchema,
} from './predicate.ts';

export const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
const PROMOTABLE = 'promotable';

/** The kind of mark that is a promotion record: it is the last write of a promotion, apart from the tag. */
export const PROMOTION: MarkKind<PromotionPredicate> = {
  artifactType: PROMOTION_ARTIFACT,
  predicateType: PROMOTION_PREDICATE,
  predicate: promotionPredicateSchema,
  marker: { [PROMOTABLE]: 'true' },
  title: 'promotion',
  maxBytes: 4 * MiB, // it names up to 20,000 manifests
  ignoreMaxAge: false,
};

export type PromotionRecord = Mark<PromotionPredicate>;

/**
 * Removes promotion records and their referrers from a graph. A record that is copied from the source would mark the release at
 * the destination before the verification there.
 */
export function withoutRecords(graph: Graph): Graph {
  const removed = new Set<string>();
  const nodes = graph.nodes.filter(({ manifest: { descriptor, json }, role, of }) => {
    const isRecord = descriptor.artifactType === PROMOTION_ARTIFACT || json.annotations?.[PROMOTABLE] === 'true';
    // The nodes are in the order in which they were found, so the referrers of a record follow it.
    if (role === 'root' || !(isRecord || removed.has(of))) return true;
    removed.add(descriptor.digest);
    return false;
  });
  if (removed.size === 0) return graph;
  const named = new Set(nodes.flatMap(({ manifest }) => listBlobs(manifest)).map(({ digest }) => digest));
  return {
    ...graph,
    nodes,
    blobs: graph.blobs.filter(({ digest }) => named.has(digest)),
    tags: graph.tags.filter(({ digest, of }) => !removed.has(digest) && !removed.has(of)),
  };
}

/** A record that counts under a policy. */
export interface CountedRecord extends PromotionRecord {
  /** The signer. Missing where the record counts without a signature. */
  readonly signer?: VerifiedSigner;
}

export interface CheckedRecords {
  /** Records that count. Those with an accepted signature come first. */
  readonly records: readonly CountedRecord[];
  /** The reasons why other records do not count. */
  readonly refused: readonly McError[];
  /** All records without a signature, also those that do not count. */
  readonly unsigned: readonly PromotionRecord[];
}

/**
 * Verifies a record under a policy and returns its signer. Returns undefined for a record that counts without a signature, which
 * needs `promotion: { record: unsigned }`. Under such a policy a signature that does not verify has no effect, because anyone who
 * can push could remove it. Throws VerificationError for a record that does not count.
 */
function verifyRecord(
  record: Pick<PromotionRecord, 'bundle' | 'descriptor'>,
  root: OciDigest,
  trust: Trust,
): VerifiedSigner | undefined {
  const { requirements, unsigned } = trust.promotion;
  if (requirements.length === 0 && !unsigned)
    throw promoteError('promotion-rule-missing', { reference: root, policy: trust.path });
  try {
    return verifyMark(PROMOTION, record, root, trust);
  } catch (error) {
    if (unsigned && error instanceof VerificationError) return undefined;
    throw error;
  }
}

/** Reads the records of a release and verifies each under a policy. */
export async function readRecords(repository: Repository, root: OciDigest, trust: Trust): Promise<CheckedRecords> {
  const { marks, bad, unread } = await readMarks(PROMOTION, repository, root);
  const [signed, others]: [CountedRecord[], CountedRecord[]] = [[], []];
  const refused: McError[] = [...bad.map(({ error }) => error), ...(unread ? [unread] : [])];
  for (const mark of marks) {
    try {
      const signer = verifyRecord(mark, root, trust);
      const denied = checkBypassRule(mark.predicate, `the promotion record ${mark.descriptor.digest}`, trust);
      if (denied) refused.push(denied);
      else if (signer) signed.push({ ...mark, signer });
      else others.push(mark);
    } catch (error) {
      refused.push(asMcError(error));
    }
  }
  return { records: [...signed, ...others], refused, unsigned: marks.filter(({ bundle }) => bundle === undefined) };
}

/** The record that marks a release, and warnings about earlier unsigned records that remain. */
export interface Marked {
  readonly record: CountedRecord;
  readonly warnings: readonly McError[];
}

/**
 * Writes the record of a promotion to each of these places, with the same bytes at all of them. Keeps a record with the same
 * content. Otherwise writes it at the first place and reads it back. A signed record replaces the unsigned ones of its place.
 */
export async function markPromotable(
  places: readonly [Place, ...Place[]],
  graph: Graph,
  predicate: PromotionPredicate,
  signer: Signer | undefined,
  trust: Trust,
): Promise<Marked> {
  const root = graph.root.digest;
  const before: CheckedRecords[] = [];
  for (const { repository } of places) before.push(await readRecords(repository, root, trust));
  // A signed record satisfies a run that does not sign. An unsigned record does not satisfy a run that signs.
  const found = before.map(({ records }) =>
    records.find((one) => coversPromotion(one.predicate, predicate) && (!signer || one.bundle !== undefined)),
  );
  const verify = (mark: Pick<PromotionRecord, 'bundle' | 'descriptor'>): VerifiedSigner | undefined =>
    verifyRecord(mark, root, trust);
  const [{ repository: first }] = places;
  const record =
    found.find((one) => one !== undefined) ??
    (await writeMark(PROMOTION, first, graph.root, createPromotionStatement(graph, predicate), signer, verify));
  for (const [i, { repository }] of places.entries()) {
    const present =
      found[i]?.descriptor.digest ?? (i === 0 && found.every((one) => !one) ? record.descriptor.digest : '');
    if (present !== record.descriptor.digest) await replicateMark(PROMOTION, repository, root, record);
  }
  const recordSigner = verify(record);
  const warnings: McError[] = [];
  if (recordSigner)
    for (const [i, place] of places.entries())
      warnings.push(...(await removeUnsigned(place, before[i]?.unsigned ?? [], root)));
  return { record: { ...record, ...(recordSigner ? { signer: recordSigner } : {}) }, warnings };
}

/** Removes unsigned records of a place, and returns a warning for each that is still listed. */
async function removeUnsigned(
  { reference, repository }: Place,
  unsigned: readonly PromotionRecord[],
  root: OciDigest,
): Promise<McError[]> {
  const own = unsigned.filter(({ predicate }) =>
    listDestinations(predicate).some((one) => isSamePlace(one, reference)),
  );
  if (own.length === 0) return [];
  const removalErrors = new Map<string, string>();
  for (const { descriptor } of own)
    try {
      if (repository.removeReferrer) await repository.removeReferrer(root, descriptor);
    } catch (error) {
      if (!(error instanceof McError)) throw error;
      removalErrors.set(descriptor.digest, error.message);
    }
  const listed = new Set((await repository.referrers(root, PROMOTION_ARTIFACT)).map(({ digest }) => digest));
  return own
    .filter(({ descriptor }) => listed.has(descriptor.digest))
    .map(({ descriptor: { digest } }) =>
      promoteError('promotion-record-remains', {
        record: digest,
        reference: repository.name,
        detail: removalErrors.get(digest) ?? 'it cannot be removed from this kind of place',
      }),
    );
}
