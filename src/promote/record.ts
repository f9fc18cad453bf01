import { z } from 'zod';
import { collect } from '../lib/bytes.ts';
import { describe, McError, VerificationError } from '../lib/errors.ts';
import { canonicalJson, conform, parseJson } from '../lib/json.ts';
import { attachArtifact, blobsOf, type Descriptor, type Graph, type Repository } from '../oci/index.ts';
import { IN_TOTO_PAYLOAD_TYPE, parseBundle, type Signer, type Statement, statementFor } from '../sigstore/index.ts';

export const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
export const PROMOTION_PREDICATE = 'https://github.com/org/mc-actions/predicates/promotion/v1';
export const PROMOTABLE = 'promotable';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const MAX_RECORD_BYTES = 4 * 1024 * 1024;

/** docs/predicates/promotion.md. It has no time of its own: the same promotion again is the same record. */
export const promotionPredicateSchema = z.object({
  destination: z.string(),
  closure: z.object({ manifests: z.array(z.string()), blobs: z.number().int(), bytes: z.number().int() }),
  policy: z.object({ digest: z.string() }),
  verification: z.object({
    outcome: z.literal('passed'),
    requirements: z.array(z.object({ name: z.string(), signers: z.array(z.string()) })),
  }),
});
export type PromotionPredicate = z.output<typeof promotionPredicateSchema>;

export interface PromotionRecord {
  readonly descriptor: Descriptor;
  readonly predicate: PromotionPredicate;
  /** The Sigstore bundle, where the record is signed. */
  readonly bundle?: Buffer;
}

/** Reads the promotion records of a release. A record that is damaged or about something else is an error, not "none". */
export async function readPromotions(repository: Repository, root: string): Promise<readonly PromotionRecord[]> {
  const records: PromotionRecord[] = [];
  for (const { digest } of await repository.referrers(root, PROMOTION_ARTIFACT)) {
    const manifest = await repository.manifest(digest);
    if (manifest.json.annotations?.[PROMOTABLE] !== 'true') continue;
    const what = `${repository.name}@${digest}`;
    const layers = new Map<string, Buffer>();
    for (const blob of blobsOf(manifest)) {
      if (blob.mediaType === IN_TOTO_PAYLOAD_TYPE || blob.mediaType === BUNDLE_TYPE)
        layers.set(blob.mediaType, await collect(repository.blob(blob), MAX_RECORD_BYTES, what));
    }
    const statement = layers.get(IN_TOTO_PAYLOAD_TYPE);
    const bundle = layers.get(BUNDLE_TYPE);
    if (!statement)
      throw new VerificationError('promotion-mismatch', {
        reference: what,
        expected: 'an in-toto statement',
        found: 'none',
      });
    // What is signed and what is read must be the same bytes.
    if (bundle && !payloadOf(bundle, what).equals(statement))
      throw new VerificationError('promotion-mismatch', {
        reference: what,
        expected: 'the statement that its bundle signs',
        found: 'another one',
      });
    records.push({
      descriptor: manifest.descriptor,
      predicate: predicateOf(statement, root, what),
      ...(bundle ? { bundle } : {}),
    });
  }
  return records;
}

function payloadOf(bundle: Buffer, what: string): Buffer {
  const { content } = parseBundle(bundle, what);
  return content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0);
}

const statementShape = z.looseObject({
  subject: z.array(z.looseObject({ digest: z.looseObject({ sha256: z.string() }) })).min(1),
  predicateType: z.literal(PROMOTION_PREDICATE),
  predicate: promotionPredicateSchema,
});

function predicateOf(bytes: Buffer, root: string, what: string): PromotionPredicate {
  try {
    const { subject, predicate } = conform(statementShape, parseJson(bytes.toString('utf8'), what), what);
    const named = subject.map(({ digest }) => `sha256:${digest.sha256}`);
    if (!named.includes(root))
      throw new VerificationError('promotion-mismatch', { reference: what, expected: root, found: named });
    return predicate;
  } catch (error) {
    if (error instanceof VerificationError) throw error;
    throw new VerificationError('promotion-mismatch', {
      reference: what,
      expected: 'a promotion statement',
      found: error instanceof McError ? error.message : describe(error),
    });
  }
}

export function promotionStatement(graph: Graph, predicate: PromotionPredicate): Statement {
  return statementFor(
    [{ digest: { sha256: graph.root.digest.slice('sha256:'.length) } }],
    PROMOTION_PREDICATE,
    predicate,
  );
}

/** Attaches the record, the commit marker of a promotion, and reads it back. One that says the same is kept. */
export async function writePromotion(
  repository: Repository,
  graph: Graph,
  predicate: PromotionPredicate,
  signer: Signer | undefined,
): Promise<{ readonly descriptor: Descriptor; readonly written: boolean; readonly signed: boolean }> {
  const same = (record: PromotionRecord): boolean =>
    canonicalJson(record.predicate) === canonicalJson(predicate) &&
    (signer === undefined || record.bundle !== undefined);
  const present = (await readPromotions(repository, graph.root.digest)).find(same);
  if (present) return { descriptor: present.descriptor, written: false, signed: present.bundle !== undefined };
  const statement = promotionStatement(graph, predicate);
  const bundle = await signer?.signStatement(statement);
  const descriptor = await attachArtifact(repository, graph.root, {
    artifactType: PROMOTION_ARTIFACT,
    layers: [
      { mediaType: IN_TOTO_PAYLOAD_TYPE, bytes: Buffer.from(canonicalJson(statement)) },
      ...(bundle ? [{ mediaType: BUNDLE_TYPE, bytes: bundle }] : []),
    ],
    annotations: { [PROMOTABLE]: 'true', 'org.opencontainers.image.title': 'promotion' },
  });
  const kept = (await readPromotions(repository, graph.root.digest)).some(
    (record) => record.descriptor.digest === descriptor.digest,
  );
  if (!kept)
    throw new VerificationError('copy-not-kept', {
      repository: repository.name,
      digest: descriptor.digest,
      detail: 'the promotion record is not listed',
    });
  return { descriptor, written: true, signed: bundle !== undefined };
}
