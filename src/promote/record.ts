import { MiB } from '../lib/bytes.ts';
import { asMcError } from '../lib/errors.ts';
import { McError, VerificationError } from '../lib/mc-error.ts';
import type { Graph, Repository } from '../oci/index.ts';
import { blobsOf } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';
import type { Trust, VerifiedSigner } from '../verify/index.ts';
import type { Place } from './copy.ts';
import { promoteError } from './errors.ts';
import { judgeMark, type Mark, type MarkKind, readMarks, replicateMark, writeMark } from './mark.ts';
import {
  destinationsOf,
  isSamePlace,
  PROMOTION_PREDICATE,
  type PromotionPredicate,
  promotionPredicateSchema,
  promotionStatement,
  saysTheSame,
} from './predicate.ts';

export const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
const PROMOTABLE = 'promotable';

/** The commit marker of a promotion. */
export const PROMOTION: MarkKind<PromotionPredicate> = {
  artifactType: PROMOTION_ARTIFACT,
  predicateType: PROMOTION_PREDICATE,
  predicate: promotionPredicateSchema,
  marker: { [PROMOTABLE]: 'true' },
  title: 'promotion',
  maxBytes: 4 * MiB, // it names up to 20,000 manifests
  ageless: false,
};

export type PromotionRecord = Mark<PromotionPredicate>;

/**
 * A release without promotion records and what refers to them: where it comes from it may have been promoted, but a
 * record that came with the copy would mark it before it was verified.
 */
export function withoutRecords(graph: Graph): Graph {
  const left = new Set<string>();
  const nodes = graph.nodes.filter(({ manifest: { descriptor, json }, role, of }) => {
    const isRecord = descriptor.artifactType === PROMOTION_ARTIFACT || json.annotations?.[PROMOTABLE] === 'true';
    // Nodes come in the order in which they were found: what refers to a record after it.
    if (role === 'root' || !(isRecord || left.has(of))) return true;
    left.add(descriptor.digest);
    return false;
  });
  if (left.size === 0) return graph;
  const named = new Set(nodes.flatMap(({ manifest }) => blobsOf(manifest)).map(({ digest }) => digest));
  return {
    ...graph,
    nodes,
    blobs: graph.blobs.filter(({ digest }) => named.has(digest)),
    tags: graph.tags.filter(({ digest, of }) => !left.has(digest) && !left.has(of)),
  };
}

/** A record that counts under a policy. */
export interface CountedRecord extends PromotionRecord {
  /** Who signed it; absent where it counts without a signature. */
  readonly signer?: VerifiedSigner;
}

export interface JudgedRecords {
  /** Those that somebody signed whom the policy accepts come first. */
  readonly records: readonly CountedRecord[];
  /** Why others do not count. */
  readonly refused: readonly McError[];
  /** All without a signature, whether they count or not. */
  readonly unsigned: readonly PromotionRecord[];
}

/**
 * Returns who signed a record that counts under a policy; undefined for one that counts without a signature, which needs
 * `promotion: { record: unsigned }`. There a signature that the policy cannot judge is as good as none: anyone who can push could
 * remove it. Throws VerificationError for a record that does not count.
 */
export function judgeRecord(
  record: Pick<PromotionRecord, 'bundle' | 'descriptor'>,
  root: string,
  trust: Trust,
): VerifiedSigner | undefined {
  const { requirements, unsigned } = trust.promotion;
  if (requirements.length === 0 && !unsigned)
    throw promoteError('promotion-rule-missing', { reference: root, policy: trust.path });
  try {
    return judgeMark(PROMOTION, record, root, trust);
  } catch (error) {
    if (unsigned && error instanceof VerificationError) return undefined;
    throw error;
  }
}

/** Reads the records of a release and judges each under a policy. */
export async function judgedRecords(repository: Repository, root: string, trust: Trust): Promise<JudgedRecords> {
  const { marks, bad, unread } = await readMarks(PROMOTION, repository, root);
  const [signed, others]: [CountedRecord[], CountedRecord[]] = [[], []];
  const refused: McError[] = [...bad.map(({ error }) => error), ...(unread ? [unread] : [])];
  for (const mark of marks) {
    try {
      const signer = judgeRecord(mark, root, trust);
      if (signer) signed.push({ ...mark, signer });
      else others.push(mark);
    } catch (error) {
      refused.push(asMcError(error));
    }
  }
  return { records: [...signed, ...others], refused, unsigned: marks.filter(({ bundle }) => bundle === undefined) };
}

/** What marked a release: the record, and what of earlier unsigned ones could not be removed. */
export interface Marked {
  readonly record: CountedRecord;
  readonly warnings: readonly McError[];
}

/**
 * The record of a promotion at each of these places, the same bytes at all of them: one that says the same is kept,
 * where none has one it is written at the first and read back. A signed record replaces the unsigned ones of its place.
 */
export async function markPromotable(
  places: readonly [Place, ...Place[]],
  graph: Graph,
  predicate: PromotionPredicate,
  signer: Signer | undefined,
  trust: Trust,
): Promise<Marked> {
  const root = graph.root.digest;
  const before: JudgedRecords[] = [];
  for (const { repository } of places) before.push(await judgedRecords(repository, root, trust));
  // One that was signed satisfies a run that does not sign; not the other way round.
  const found = before.map(({ records }) =>
    records.find((one) => saysTheSame(one.predicate, predicate) && (!signer || one.bundle !== undefined)),
  );
  const judge = (mark: Pick<PromotionRecord, 'bundle' | 'descriptor'>): VerifiedSigner | undefined =>
    judgeRecord(mark, root, trust);
  const [{ repository: first }] = places;
  const record =
    found.find((one) => one !== undefined) ??
    (await writeMark(PROMOTION, first, graph.root, promotionStatement(graph, predicate), signer, judge));
  for (const [i, { repository }] of places.entries()) {
    const there =
      found[i]?.descriptor.digest ?? (i === 0 && found.every((one) => !one) ? record.descriptor.digest : '');
    if (there !== record.descriptor.digest) await replicateMark(PROMOTION, repository, root, record);
  }
  const by = judge(record);
  const warnings: McError[] = [];
  if (by)
    for (const [i, place] of places.entries())
      warnings.push(...(await removeUnsigned(place, before[i]?.unsigned ?? [], root)));
  return { record: { ...record, ...(by ? { signer: by } : {}) }, warnings };
}

/** Removes unsigned records of a place, and returns a warning for each that is still listed. */
async function removeUnsigned(
  { reference, repository }: Place,
  unsigned: readonly PromotionRecord[],
  root: string,
): Promise<McError[]> {
  const own = unsigned.filter(({ predicate }) => destinationsOf(predicate).some((one) => isSamePlace(one, reference)));
  if (own.length === 0) return [];
  const why = new Map<string, string>();
  for (const { descriptor } of own)
    try {
      if (repository.removeReferrer) await repository.removeReferrer(root, descriptor);
    } catch (error) {
      if (!(error instanceof McError)) throw error;
      why.set(descriptor.digest, error.message);
    }
  const listed = new Set((await repository.referrers(root, PROMOTION_ARTIFACT)).map(({ digest }) => digest));
  return own
    .filter(({ descriptor }) => listed.has(descriptor.digest))
    .map(({ descriptor: { digest } }) =>
      promoteError('promotion-record-remains', {
        record: digest,
        reference: repository.name,
        detail: why.get(digest) ?? 'it cannot be removed from this kind of place',
      }),
    );
}
