import { MiB } from '../lib/bytes.ts';
import { asMcError, type McError } from '../lib/errors.ts';
import type { Graph, Repository } from '../oci/index.ts';
import { blobsOf } from '../oci/index.ts';
import type { Signer } from '../sigstore/index.ts';
import type { Trust } from '../verify/index.ts';
import { judgeMark, type Mark, type MarkKind, readMarks, replicateMark, writeMark } from './mark.ts';
import {
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

/** The records of a release that count under a policy, and why others do not. */
export async function judgedRecords(
  repository: Repository,
  root: string,
  trust: Trust,
): Promise<{ readonly records: readonly PromotionRecord[]; readonly refused: readonly McError[] }> {
  const { marks, bad, unread } = await readMarks(PROMOTION, repository, root);
  const records: PromotionRecord[] = [];
  const refused: McError[] = [...bad.map(({ error }) => error), ...(unread ? [unread] : [])];
  for (const mark of marks) {
    try {
      judgeMark(PROMOTION, mark, root, trust);
      records.push(mark);
    } catch (error) {
      refused.push(asMcError(error));
    }
  }
  return { records, refused };
}

/**
 * The record of a promotion at each of these repositories, the same bytes at all of them: one that says the same is kept,
 * where none has one it is written at the first and read back.
 */
export async function markPromotable(
  repositories: readonly [Repository, ...Repository[]],
  graph: Graph,
  predicate: PromotionPredicate,
  signer: Signer | undefined,
  trust: Trust,
): Promise<PromotionRecord> {
  const root = graph.root.digest;
  const found: (PromotionRecord | undefined)[] = [];
  for (const repository of repositories) {
    const { records } = await judgedRecords(repository, root, trust);
    // One that was signed satisfies a run that does not sign; not the other way round.
    found.push(records.find((one) => saysTheSame(one.predicate, predicate) && (!signer || one.bundle !== undefined)));
  }
  const record =
    found.find((one) => one !== undefined) ??
    (await writeMark(PROMOTION, repositories[0], graph.root, promotionStatement(graph, predicate), signer, trust));
  for (const [i, repository] of repositories.entries()) {
    const there =
      found[i]?.descriptor.digest ?? (i === 0 && found.every((one) => !one) ? record.descriptor.digest : '');
    if (there !== record.descriptor.digest) await replicateMark(PROMOTION, repository, root, record);
  }
  return record;
}
