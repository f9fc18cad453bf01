import { z } from 'zod';
import { type Clock, rfc3339 } from '../lib/clock.ts';
import { createDigestSet } from '../lib/digest.ts';
import { canonicalJson } from '../lib/json.ts';
import { VERSION } from '../lib/version.ts';
import { type Graph, parseReference, type Reference } from '../oci/index.ts';
import { createStatement, PREDICATE, type Statement } from '../sigstore/index.ts';
import type { Trust, VerifyReport } from '../verify/index.ts';
import { type RunIdentity, runIdentitySchema } from './run-identity.ts';

export const PROMOTION_PREDICATE = PREDICATE.promotion;
const VERIFIER = 'https://github.com/org/mc-actions';

/** SLSA Verification Summary v1 (slsa.dev/spec/v1.1/verification_summary), with the signers that satisfied each requirement. */
const verificationSchema = z.object({
  verifier: z.object({ id: z.string(), version: z.record(z.string(), z.string()).optional() }),
  timeVerified: z.string().describe('RFC 3339'),
  resourceUri: z.string(),
  policy: z.object({ digest: z.object({ sha256: z.string() }) }),
  inputAttestations: z.array(z.object({ uri: z.string(), digest: z.object({ sha256: z.string() }) })),
  verificationResult: z.literal('PASSED'),
  verifiedLevels: z.array(z.string()),
  slsaVersion: z.string(),
  requirements: z.array(z.object({ name: z.string(), signers: z.array(z.string()) })),
});

const text = (max: number) => z.string().min(1).max(max);

/** The bypass that a promotion used, as its source confirmed it. */
export const usedBypassSchema = z.object({
  id: text(64).describe('id of the request: bypass/<id>.json'),
  requestDigest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .describe('digest of the file of the request; the marker of the use has its hex digits'),
  gate: text(255).describe('the gate that was bypassed'),
  environment: text(255),
  sha: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .describe('commit of the artifact'),
  pr: z.int().positive().optional().describe('number of the pull request; absent for an offline decision'),
  usedAt: z.iso.datetime().describe('time of the use, RFC 3339, UTC'),
  approvals: z
    .array(z.object({ role: text(100), id: z.int().positive(), login: z.string().max(100) }))
    .min(1)
    .max(10)
    .describe('who approved, in the order of the roles'),
});
export type UsedBypass = z.output<typeof usedBypassSchema>;

/** The predicate of a promotion record, see docs/predicates/promotion.md. */
export const promotionPredicateSchema = z.object({
  source: z.string(),
  destination: z.string(),
  replicas: z.array(z.string()).max(100).optional().describe('other destinations that have the same record'),
  closure: z.object({
    manifests: z.array(z.string()).min(1).max(20_000),
    blobs: z.number().int(),
    bytes: z.number().int(),
  }),
  verification: verificationSchema,
  bypass: usedBypassSchema.optional().describe('the bypass of a gate that the promotion used'),
  run: runIdentitySchema,
  promotedAt: z.string().describe('RFC 3339'),
});
export type PromotionPredicate = z.output<typeof promotionPredicateSchema>;

/** Lists all places that a record is for. */
export const listDestinations = ({ destination, replicas = [] }: PromotionPredicate): readonly string[] => [
  destination,
  ...replicas,
];

/** Returns whether a destination in a record is this place. A folder may be moved and renamed, so any folder matches. */
export function isSamePlace(destination: string, place: Reference): boolean {
  if (place.kind === 'layout') return true;
  try {
    const named = parseReference(destination);
    return named.kind === 'registry' && named.registry === place.registry && named.repository === place.repository;
  } catch {
    return false; // a record is untrusted text
  }
}

/**
 * Returns whether a record covers a promotion: it names all places of the promotion, with the same manifests, policy and bypass. Run and
 * time may differ. Every field of the bypass must agree, so that an unsigned record cannot name other people for the same use.
 */
export const coversPromotion = (record: PromotionPredicate, promotion: PromotionPredicate): boolean =>
  listDestinations(promotion).every((name) => listDestinations(record).includes(name)) &&
  record.verification.policy.digest.sha256 === promotion.verification.policy.digest.sha256 &&
  canonicalJson(record.bypass ?? null) === canonicalJson(promotion.bypass ?? null) &&
  record.closure.manifests.join() === promotion.closure.manifests.join();

/** Creates the predicate of a promotion record. */
export function createPredicate(
  promotion: {
    readonly graph: Graph;
    readonly source: string;
    readonly destinations: readonly [string, ...string[]];
    readonly verification: VerifyReport;
    readonly bytes: number;
    readonly bypass?: UsedBypass | undefined;
  },
  trust: Trust,
  run: RunIdentity,
  clock: Clock,
): PromotionPredicate {
  const { graph, source, verification, bytes, bypass } = promotion;
  const [destination, ...replicas] = promotion.destinations;
  const signers = verification.requirements.flatMap(({ by }) => by);
  const inputs = new Map(
    signers.map(({ origin, bundle }) => [bundle, { uri: origin, digest: { sha256: bundle.replace(/^sha256:/, '') } }]),
  );
  return {
    source,
    destination,
    ...(replicas.length > 0 ? { replicas } : {}),
    closure: {
      manifests: graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort(),
      blobs: graph.blobs.length,
      bytes,
    },
    verification: {
      verifier: { id: VERIFIER, version: { 'mc-actions': VERSION } },
      timeVerified: verification.finishedAt,
      resourceUri: destination,
      policy: { digest: { sha256: trust.digest.replace(/^sha256:/, '') } },
      inputAttestations: [...inputs.values()].sort((a, b) => (a.digest.sha256 < b.digest.sha256 ? -1 : 1)),
      verificationResult: 'PASSED',
      // The record claims no level of SLSA. The policy has the requirements.
      verifiedLevels: ['SLSA_BUILD_LEVEL_UNEVALUATED'],
      slsaVersion: '1.1',
      requirements: verification.requirements.map(({ name, by }) => ({
        name,
        signers: [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].sort(),
      })),
    },
    ...(bypass ? { bypass } : {}),
    run,
    promotedAt: rfc3339(clock.now()),
  };
}

/** Creates the in-toto statement of a promotion record. */
export const createPromotionStatement = (graph: Graph, predicate: PromotionPredicate): Statement =>
  createStatement([{ digest: createDigestSet(graph.root.digest) }], PROMOTION_PREDICATE, predicate);
